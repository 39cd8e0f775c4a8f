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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::presets::presets;
    use crate::data::region::region;
    use crate::data::version::Version;
    use crate::engine::money::Exact;
    use crate::engine::projection::project;

    /// Noord-Veluwe over its own years, without an index, so that a price is the same in every year.
    fn scenario() -> Scenario {
        let mut scenario = region(Version::LATEST, "noord-veluwe").expect("a region of the product").scenario;
        scenario.tariffs.indexation = Exact::ZERO;
        scenario
    }

    fn afspraak(id: &str) -> Afspraak {
        let all = presets(Version::LATEST).expect("the presets").into_iter().flat_map(|preset| preset.variants);
        let found = all.map(|variant| variant.afspraak).find(|afspraak| afspraak.id == id);
        found.expect("a preset")
    }

    #[test]
    fn who_bears_all_its_costs_bears_the_extra_client() {
        let scenario = scenario();
        let projection = project(&scenario).expect("amounts that fit");
        let own =
            prikkel(&scenario, &projection, &afspraak("geen-afspraak"), 1, 8, Stay::OneYear).expect("amounts that fit");
        let price = projection.years[8].costs.prices.bw;
        for (index, change) in own.into_iter().enumerate() {
            assert_eq!(change, if index == 1 { -price } else { Money::ZERO }, "{index}");
        }
    }

    #[test]
    fn who_shares_all_costs_shares_the_extra_client() {
        let scenario = scenario();
        let projection = project(&scenario).expect("amounts that fit");
        let shared = prikkel(&scenario, &projection, &afspraak("vng-solidariteit"), 1, 8, Stay::OneYear)
            .expect("amounts that fit");
        let price = projection.years[8].costs.prices.bw;
        assert_eq!(shared.iter().copied().sum::<Money>(), -price);
        assert!(shared.iter().all(|change| *change < Money::ZERO), "{shared:?}");
        assert!(shared[1] > -price);
    }

    #[test]
    fn whatever_the_afspraak_the_extra_client_is_paid_once() {
        let scenario = scenario();
        let projection = project(&scenario).expect("amounts that fit");
        for id in ["vng-profijt", "vng-tussenvorm", "noord-veluwe-reserve-inwoners", "eigen-risico"] {
            for year in [0, 5, 11] {
                let change =
                    prikkel(&scenario, &projection, &afspraak(id), 0, year, Stay::OneYear).expect("amounts that fit");
                let price = projection.years[year].costs.prices.bw;
                assert_eq!(change.into_iter().sum::<Money>(), -price, "{id} {year}");
            }
        }
    }
}
