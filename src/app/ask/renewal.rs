//! What a scenario on older starting values would give with the newest, and why that differs.

use std::rc::Rc;

use crate::app::ask::explanation::{Explanation, NoExplanation};
use crate::app::table::context::Context;
use crate::app::table::differences::Side;
use crate::app::table::inputs::rebased;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::pins::PinOutcome;
use crate::app::table::state::{Base, Pin, Table};
use data::presets::{Preset, presets};
use data::version::Version;
use engine::problem::{Problem, Wrong};
use engine::projection::Projection;

/// The answer, with what it is of.
#[derive(Debug, Clone)]
pub struct Renewal {
    projection: Rc<Projection>,
    afspraak: String,
    result: Result<Renewed, Problem>,
}

/// A scenario with the newest starting values.
#[derive(Debug, Clone)]
pub struct Renewed {
    /// The scenario under the afspraak in hand, and what it gives.
    pub pin: Pin,
    pub outcome: PinOutcome,
    pub presets: &'static [Preset],
    /// The difference, divided over what differs.
    pub explanation: Result<Explanation, NoExplanation>,
}

impl Renewal {
    /// Of the scenario in hand as a pin, whose afspraak has this name; `None` if it started in no region.
    pub fn of(own: &Pin, outcomes: &Outcomes, name: &str, context: &Context) -> Option<Renewal> {
        let Base::Region { id, .. } = own.base else { return None };
        Some(Renewal {
            projection: Rc::clone(&outcomes.projection),
            afspraak: own.afspraak.clone(),
            result: renewed(own, id, name, context),
        })
    }

    /// Whether it is of these outcomes, under this afspraak.
    pub fn is_of(&self, outcomes: &Outcomes, afspraak: &str) -> bool {
        Rc::ptr_eq(&self.projection, &outcomes.projection) && self.afspraak == afspraak
    }

    /// The scenario with the newest starting values.
    ///
    /// # Errors
    /// Why what was changed does not fit them.
    pub fn result(&self) -> Result<&Renewed, &Problem> {
        self.result.as_ref()
    }
}

fn renewed(own: &Pin, id: &str, name: &str, context: &Context) -> Result<Renewed, Problem> {
    // The data comes with the product; a test reads every version of it.
    let unreadable = || Problem::without_value("", Wrong::Missing);
    let too_large = || Problem::without_value("", Wrong::TooLarge);
    let newest = Table::of_region(Version::LATEST, id).map_err(|_| unreadable())?;
    let presets = presets(Version::LATEST).map_err(|_| unreadable())?;
    let figures = rebased(&own.figures, &context.start, &newest.figures)?;
    let pin = Pin { base: newest.base, figures, ..own.clone() };
    let outcome = PinOutcome::of(&pin, presets).map_err(|_| too_large())?;
    let explanation = Explanation::of(
        Side::of(&own.figures, &own.afspraak, name, own.afspraken(context.presets)),
        Side::of(&pin.figures, &pin.afspraak, name, pin.afspraken(presets)),
    );
    Ok(Renewed { pin, outcome, presets, explanation })
}
