//! The scenario in hand, calculated: one projection, settled under every preset and every own afspraak.

use std::rc::Rc;

use crate::app::table::afspraken::Afspraken;
use data::presets::{Preset, REFERENCE};
use engine::afspraak::Afspraak;
use engine::comparison::{Against, Unchanged};
use engine::figures::Figures;
use engine::money::{Money, TooLarge};
use engine::projection::{Projection, project};
use engine::settlement::{Agreements, Settlement, settle_all};

/// An afspraak on the screen: a preset with its variants, or an own one.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    Preset(&'static Preset),
    Own(Afspraak),
}

impl Choice {
    pub fn id(&self) -> &str {
        match self {
            Choice::Preset(preset) => &preset.id,
            Choice::Own(afspraak) => &afspraak.id,
        }
    }

    pub fn name(&self) -> &str {
        match self {
            Choice::Preset(preset) => &preset.name,
            Choice::Own(afspraak) => &afspraak.id,
        }
    }

    /// The name of each variant; of one that is alone, that of the afspraak.
    pub fn variant_names(&self) -> Vec<String> {
        match self {
            Choice::Own(afspraak) => vec![afspraak.id.clone()],
            Choice::Preset(preset) if preset.variants.len() == 1 => vec![preset.name.clone()],
            Choice::Preset(preset) => {
                preset.variants.iter().map(|variant| format!("{}: {}", preset.name, variant.name)).collect()
            }
        }
    }

    /// The id of the variant at a place.
    pub fn variant_id(&self, variant: usize) -> &str {
        match self {
            Choice::Preset(preset) => &preset.variants[variant].afspraak.id,
            Choice::Own(afspraak) => &afspraak.id,
        }
    }

    /// What a variant is called beside the others; `None` of one that is alone.
    pub fn reading(&self, variant: usize) -> Option<&str> {
        match self {
            Choice::Preset(preset) if preset.variants.len() > 1 => {
                preset.variants.get(variant).map(|own| own.name.as_str())
            }
            Choice::Preset(_) | Choice::Own(_) => None,
        }
    }

    /// The ways in which it can be written as an afspraak.
    pub fn variants(&self) -> Vec<&Afspraak> {
        match self {
            Choice::Preset(preset) => preset.variants.iter().map(|variant| &variant.afspraak).collect(),
            Choice::Own(afspraak) => vec![afspraak],
        }
    }
}

/// A choice with the settlement of each of its variants.
#[derive(Debug, Clone, PartialEq)]
pub struct SettledChoice {
    pub choice: Choice,
    /// Place of its first variant among all variants.
    pub first: usize,
    pub settlements: Vec<Settlement>,
}

/// What the scenario gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcomes {
    pub projection: Rc<Projection>,
    pub unchanged: Rc<Unchanged>,
    /// The presets in their order, then the own afspraken.
    pub choices: Vec<SettledChoice>,
}

impl Outcomes {
    /// Settles valid figures under all afspraken.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount has too many digits.
    pub fn of(figures: &Figures, afspraken: Afspraken<'_>) -> Result<Outcomes, TooLarge> {
        let projection = project(figures)?;
        let presets = afspraken.presets.iter().map(Choice::Preset);
        let own = afspraken.own.iter().map(|afspraak| Choice::Own(afspraak.clone()));
        let choices: Vec<Choice> = presets.chain(own).collect();
        let agreements = Agreements::new(choices.iter().flat_map(Choice::variants))?;
        let mut settlements = settle_all(&projection, &agreements)?.into_iter();
        let mut next = 0;
        let choices = choices.into_iter().map(|choice| {
            let settlements: Vec<_> = settlements.by_ref().take(choice.variants().len()).collect();
            let first = next;
            next += settlements.len();
            SettledChoice { choice, first, settlements }
        });
        let choices: Vec<SettledChoice> = choices.collect();
        let projection = Rc::new(projection);
        let unchanged = Rc::new(Unchanged::of(figures, &projection, reference(&choices))?);
        Ok(Outcomes { projection, unchanged, choices })
    }

    /// The choice and the place of the variant with this id; the reference if there is none.
    pub fn find(&self, id: &str) -> (&SettledChoice, usize) {
        let place = |settled: &SettledChoice| settled.choice.variants().iter().position(|afspraak| afspraak.id == id);
        let found = self.choices.iter().find_map(|settled| place(settled).map(|variant| (settled, variant)));
        found.unwrap_or((&self.choices[0], 0))
    }

    /// The place among all variants of the one with this id; of the reference if there is none.
    pub fn place(&self, id: &str) -> usize {
        let (settled, variant) = self.find(id);
        settled.first + variant
    }

    /// Every variant with its settlement.
    pub fn settled(&self) -> impl Iterator<Item = (&Afspraak, &Settlement)> {
        self.choices.iter().flat_map(|settled| settled.choice.variants().into_iter().zip(&settled.settlements))
    }

    /// Every variant of every choice: its id and its name on the screen.
    pub fn variants(&self) -> Vec<(String, String)> {
        let pairs = |settled: &SettledChoice| {
            let ids = settled.choice.variants().into_iter().map(|afspraak| afspraak.id.clone());
            ids.zip(settled.choice.variant_names()).collect::<Vec<_>>()
        };
        self.choices.iter().flat_map(pairs).collect()
    }

    /// The name on the screen of the afspraak with this id, with its variant if there are more; `None` if there is
    /// none.
    pub fn name(&self, id: &str) -> Option<String> {
        self.variants().into_iter().find(|(own, _)| own == id).map(|(_, name)| name)
    }

    /// The settlement without an agreement, against which the others are held.
    pub fn reference(&self) -> &Settlement {
        let (settled, variant) = self.find(REFERENCE);
        &settled.settlements[variant]
    }

    /// The place among all variants of the one that counts only when chosen, unless it is: in no range, ranking or
    /// vote.
    pub fn left_out(&self, chosen: &[&str]) -> Option<usize> {
        self.choices.iter().find_map(|settled| {
            let Choice::Preset(preset) = &settled.choice else { return None };
            let place = preset.variants.iter().position(|variant| !variant.counts(chosen))?;
            Some(settled.first + place)
        })
    }

    /// The name of the first other variant that gives every municipality the same in every year, and the same in the
    /// reserve.
    pub fn same_as(&self, place: usize) -> Option<String> {
        let all: Vec<&Settlement> = self.choices.iter().flat_map(|settled| &settled.settlements).collect();
        let own = all.get(place)?;
        let same =
            all.iter().enumerate().position(|(other, settlement)| other != place && gives_the_same(own, settlement))?;
        self.variants().into_iter().nth(same).map(|(_, name)| name)
    }

    /// The afspraak without an agreement.
    pub fn no_agreement(&self) -> &Afspraak {
        reference(&self.choices)
    }

    /// What the settlements are held against.
    pub fn against(&self) -> Against<'_> {
        Against { reference: self.reference(), unchanged: &self.unchanged.settlement }
    }
}

fn gives_the_same(one: &Settlement, other: &Settlement) -> bool {
    let results = |settlement: &Settlement| -> Vec<Money> {
        let years = settlement.years.iter().flat_map(|year| &year.municipalities).map(|own| own.result);
        years.chain(settlement.reserve_shares.iter().copied()).collect()
    };
    results(one) == results(other)
}

/// The afspraak without an agreement; every version of the presets has it, and a test of the data sees to it.
fn reference(choices: &[SettledChoice]) -> &Afspraak {
    let mut all = choices.iter().flat_map(|settled| settled.choice.variants());
    let found = all.find(|afspraak| afspraak.id == REFERENCE);
    found.unwrap_or_else(|| choices[0].choice.variants()[0])
}
