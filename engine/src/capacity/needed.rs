//! The dwellings that are needed so that nobody has to wait for one longer than at the start.
//!
//! In the first year, per municipality: those in beschermd wonen who become ready to leave, and those who start
//! beschermd thuis and have no dwelling. Source: `docs/rekenmodel.md` section 3, steps 2 to 4; `docs/beginwaarden.md`
//! section 2.

use super::{ByCohort, Cohort, Stocks, start_stocks};
use crate::figures::{Figures, Municipality};
use crate::money::TooLarge;
use crate::timeline::YearFigures;

/// Dwellings a year per municipality, in their order.
///
/// # Errors
/// [`TooLarge`] if a weight cannot be held.
pub fn needed_dwellings(figures: &Figures) -> Result<Vec<f64>, TooLarge> {
    let year = figures.first_year;
    let figures = &*YearFigures::of(figures, year)?;
    let (demand, care) = (&figures.demand, &figures.care);
    let rate = demand.inflow_per_10000 * (1.0 - demand.prevention_effect.at(year)) / 10_000.0;
    let without = demand.bt_fraction.at(year) * care.bt_without_dwelling_fraction;
    let need = |(own, stocks): (&Municipality, &ByCohort<Stocks>)| {
        let living = stocks[Cohort::Existing].living + stocks[Cohort::New].living;
        let inflow = figures.inhabitants(own, year) * rate * own.inflow_factor.at(year);
        care.bw_outflow_per_year * living + without * inflow
    };
    Ok(figures.municipalities.iter().zip(&start_stocks(figures)?).map(need).collect())
}
