//! Pinned scenarios: what each one gives, and how it goes along with the scenario in hand.

use std::rc::Rc;

use crate::app::table::changes::are_comparable;
use crate::app::table::state::Pin;
use data::presets::{Preset, REFERENCE};
use engine::afspraak::Afspraak;
use engine::comparison::{Against, Unchanged};
use engine::fields::{MunicipalityField, ScenarioField};
use engine::money::TooLarge;
use engine::projection::{Projection, project};
use engine::scenario::Scenario;
use engine::settlement::{Settlement, settle};
use engine::validation::validate_known;

/// What a pinned scenario gives under its afspraak.
#[derive(Debug, Clone, PartialEq)]
pub struct PinOutcome {
    pub projection: Rc<Projection>,
    pub settlement: Settlement,
    /// The settlement without an agreement.
    pub reference: Rc<Settlement>,
    pub unchanged: Rc<Unchanged>,
}

/// What scenarios with the same figures have in common, whatever their afspraak.
#[derive(Debug, Clone)]
pub struct Shared {
    projection: Rc<Projection>,
    reference: Rc<Settlement>,
    unchanged: Rc<Unchanged>,
}

impl Shared {
    /// Calculates a valid scenario.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount has too many digits.
    pub fn of(scenario: &Scenario, presets: &[Preset]) -> Result<Shared, TooLarge> {
        let projection = Rc::new(project(scenario)?);
        let without = afspraak(scenario, REFERENCE, presets);
        let reference = Rc::new(settle(&projection, without)?);
        let unchanged = Rc::new(Unchanged::of(scenario, &projection, without)?);
        Ok(Shared { projection, reference, unchanged })
    }
}

impl PinOutcome {
    /// Calculates a valid pin; an afspraak that is not there counts as none.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount has too many digits.
    pub fn of(pin: &Pin, presets: &[Preset]) -> Result<PinOutcome, TooLarge> {
        PinOutcome::with(pin, Shared::of(&pin.scenario, presets)?, presets)
    }

    /// The same, of which the part that it shares with another scenario is known.
    ///
    /// # Errors
    /// As [`PinOutcome::of`].
    pub fn with(pin: &Pin, shared: Shared, presets: &[Preset]) -> Result<PinOutcome, TooLarge> {
        let Shared { projection, reference, unchanged } = shared;
        let settlement = settle(&projection, afspraak(&pin.scenario, &pin.afspraak, presets))?;
        Ok(PinOutcome { projection, settlement, reference, unchanged })
    }

    /// What it shares with a scenario of the same figures.
    pub fn shared(&self) -> Shared {
        Shared {
            projection: Rc::clone(&self.projection),
            reference: Rc::clone(&self.reference),
            unchanged: Rc::clone(&self.unchanged),
        }
    }

    /// What the settlement is held against.
    pub fn against(&self) -> Against<'_> {
        Against { reference: &self.reference, unchanged: &self.unchanged.settlement }
    }
}

/// The afspraak with this id: a variant of a preset, an own one, or else the reference.
pub fn afspraak<'a>(scenario: &'a Scenario, id: &str, presets: &'a [Preset]) -> &'a Afspraak {
    let variants = || presets.iter().flat_map(|preset| &preset.variants).map(|variant| &variant.afspraak);
    let found = |id: &str| variants().chain(&scenario.afspraken).find(|afspraak| afspraak.id == id);
    // Every version of the presets has the reference; a test of the data sees to it.
    found(id).or_else(|| found(REFERENCE)).unwrap_or(&presets[0].variants[0].afspraak)
}

/// A pin after a step of the scenario in hand: every input that moved and that the pin shared moves along.
///
/// The pin stays as it is if it does not follow, or if it could not be calculated with the new values. Inputs of
/// municipalities are shared only by scenarios of the same municipalities.
pub fn followed(pin: &Pin, before: &Scenario, after: &Scenario) -> Pin {
    let mut scenario = pin.scenario.clone();
    if !pin.follows {
        return pin.clone();
    }
    for field in ScenarioField::ALL {
        let (old, new) = (field.get(before), field.get(after));
        if old != new && field.get(&scenario) == old {
            field.set(&mut scenario, new);
        }
    }
    if are_comparable(&scenario, before) && are_comparable(before, after) {
        let pairs = before.municipalities.iter().zip(&after.municipalities);
        for (own, (before, after)) in scenario.municipalities.iter_mut().zip(pairs) {
            for field in MunicipalityField::ALL {
                let (old, new) = (field.get(before), field.get(after));
                if old != new && field.get(own) == old {
                    field.set(own, new);
                }
            }
        }
    }
    let is_valid = validate_known(&scenario, &|path| !path.starts_with("afspraken")).is_empty();
    if is_valid { Pin { scenario, ..pin.clone() } } else { pin.clone() }
}
