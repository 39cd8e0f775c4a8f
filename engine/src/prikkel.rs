//! *Prikkel*: what one more client of a municipality costs itself and the others under an afspraak.
//!
//! One extra new client: a person-year in beschermd wonen and one in the inflow and the admissions, in one year; before the
//! start of the doordecentralisatie an existing client. Over the mean stay the client stays for as many person-years as somebody
//! does on average, one over the yearly outflow. Places, vacancy and the simulation stay as they are.
//! Source: `docs/rekenmodel.md` section 8.

use super::afspraak::Afspraak;
use super::capacity::{CapacityYear, Cohort};
use super::money::{Money, TooLarge};
use super::projection::{Projection, project_people};
use super::scenario::Scenario;
use super::settlement::settle;

/// How long the extra client stays in beschermd wonen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stay {
    OneYear,
    /// One over the yearly outflow of beschermd wonen, within the horizon.
    Mean,
}

impl Stay {
    /// Years; without any outflow, to the end.
    pub fn years(self, scenario: &Scenario) -> f64 {
        match self {
            Stay::OneYear => 1.0,
            Stay::Mean => 1.0 / scenario.care.bw_outflow_per_year,
        }
    }
}

/// The change of the results of each municipality, with the share of the reserve, from the year on to the end of the
/// horizon; negative is a cost. `projection` and `before` are the scenario's own, and what it settles to.
///
/// # Errors
/// [`TooLarge`] if an amount has too many digits.
pub fn prikkel(
    scenario: &Scenario,
    projection: &Projection,
    afspraak: &Afspraak,
    municipality: usize,
    year: usize,
    stay: Stay,
) -> Result<Vec<Money>, TooLarge> {
    let extra = with_extra_client(scenario, projection, municipality, year, stay)?;
    let [before, after] = [projection, &extra].map(|own| settle(own, afspraak));
    let (before, after) = (before?, after?);
    // Nothing changes before the year, so the whole horizon says what changes from it on.
    let change = |index| after.horizon_total(index) - before.horizon_total(index);
    Ok((0..scenario.municipalities.len()).map(change).collect())
}

/// The projection of a scenario, `projection`, with one more client of a municipality in a year.
///
/// # Errors
/// As [`prikkel`].
pub fn with_extra_client(
    scenario: &Scenario,
    projection: &Projection,
    municipality: usize,
    year: usize,
    stay: Stay,
) -> Result<Projection, TooLarge> {
    let mut capacity: Vec<CapacityYear> = projection.years.iter().map(|year| year.capacity.clone()).collect();
    let start = scenario.doordecentralisatie.first_year;
    let cohort = if start.is_some_and(|start| capacity[year].year >= start) { Cohort::New } else { Cohort::Existing };
    for (passed, own) in (0_i32..).zip(&mut capacity[year..]) {
        // The last year of a stay is a part of one.
        let person_years = (stay.years(scenario) - f64::from(passed)).clamp(0.0, 1.0);
        own.municipalities[municipality].stocks[cohort].living += person_years;
    }
    let people = &mut capacity[year].municipalities[municipality];
    people.flows.inflow += 1.0;
    if cohort == Cohort::New {
        people.flows.admitted_new += 1.0;
    }
    project_people(scenario, capacity)
}
