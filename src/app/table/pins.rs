//! Pinned scenarios: what each one gives, and how it goes along with the scenario in hand.

use std::rc::Rc;

use crate::app::table::afspraken::Afspraken;
use crate::app::table::changes::are_comparable;
use crate::app::table::state::Pin;
use data::presets::{Preset, REFERENCE};
use engine::comparison::{Against, Unchanged};
use engine::fields::{MunicipalityField, RegionField};
use engine::figures::Figures;
use engine::money::TooLarge;
use engine::projection::{Projection, project};
use engine::settlement::{Settlement, settle};
use engine::validation::validate_figures;

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
pub struct Common {
    projection: Rc<Projection>,
    reference: Rc<Settlement>,
    unchanged: Rc<Unchanged>,
}

impl Common {
    /// Calculates valid figures.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount has too many digits.
    pub fn of(figures: &Figures, presets: &'static [Preset]) -> Result<Common, TooLarge> {
        let projection = Rc::new(project(figures)?);
        let without = Afspraken { presets, own: &[] }.find(REFERENCE);
        let reference = Rc::new(settle(&projection, without)?);
        let unchanged = Rc::new(Unchanged::of(figures, &projection, without)?);
        Ok(Common { projection, reference, unchanged })
    }
}

impl PinOutcome {
    /// Calculates a valid pin; an afspraak that is not there counts as none.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount has too many digits.
    pub fn of(pin: &Pin, presets: &'static [Preset]) -> Result<PinOutcome, TooLarge> {
        PinOutcome::with(pin, Common::of(&pin.figures, presets)?, presets)
    }

    /// The same, of which the part that it shares with another scenario is known.
    ///
    /// # Errors
    /// As [`PinOutcome::of`].
    pub fn with(pin: &Pin, shared: Common, presets: &'static [Preset]) -> Result<PinOutcome, TooLarge> {
        let Common { projection, reference, unchanged } = shared;
        let settlement = settle(&projection, pin.afspraken(presets).find(&pin.afspraak))?;
        Ok(PinOutcome { projection, settlement, reference, unchanged })
    }

    /// What it shares with a scenario of the same figures.
    pub fn shared(&self) -> Common {
        Common {
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

/// A pin after a step of the scenario in hand: every input that moved and that the pin shared moves along.
///
/// The pin stays as it is if it does not follow, or if it could not be calculated with the new values. Inputs of
/// municipalities are shared only by scenarios of the same municipalities.
pub fn followed(pin: &Pin, before: &Figures, after: &Figures) -> Pin {
    let mut figures = pin.figures.clone();
    if !pin.follows {
        return pin.clone();
    }
    for field in RegionField::ALL {
        let (old, new) = (field.get(before), field.get(after));
        if old != new && field.get(&figures) == old {
            field.set(&mut figures, new);
        }
    }
    if are_comparable(&figures, before) && are_comparable(before, after) {
        let pairs = before.municipalities.iter().zip(&after.municipalities);
        for (own, (before, after)) in figures.municipalities.iter_mut().zip(pairs) {
            for field in MunicipalityField::ALL {
                let (old, new) = (field.get(before), field.get(after));
                if old != new && field.get(own) == old {
                    field.set(own, new);
                }
            }
        }
    }
    if validate_figures(&figures).is_empty() { Pin { figures, ..pin.clone() } } else { pin.clone() }
}
