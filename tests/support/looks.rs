//! Ways to look at a region, for the suites that walk over everything that is shown.

use rekentafel::app::act::message::ViewChange;
use rekentafel::app::table::state::{Measure, Period, Unit};

/// Ways to look at a region that differ in what is shown.
pub fn looks() -> Vec<Vec<ViewChange>> {
    let mut looks = Vec::new();
    for (place, measure) in Measure::ALL.into_iter().enumerate() {
        let unit = if place % 2 == 0 { Unit::PerInhabitant } else { Unit::Euro };
        for (period, municipality) in [(Period::Horizon, Some(2)), (Period::Year(2031), None), (Period::Horizon, None)]
        {
            looks.push(vec![
                ViewChange::Measure(measure),
                ViewChange::Unit(unit),
                ViewChange::Period(period),
                ViewChange::Municipality(municipality),
            ]);
        }
    }
    looks
}
