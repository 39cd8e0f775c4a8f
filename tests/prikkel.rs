//! The incentive of an afspraak: what a municipality itself feels of one client more at home.
//!
//! Proves the amounts on one region whose prices stand still. Does not prove that a municipality acts upon them.

use data::presets::presets;
use data::region::region;
use data::version::Version;
use engine::afspraak::Afspraak;
use engine::money::{Exact, Money};
use engine::prikkel::{Stay, prikkel};
use engine::projection::project;
use engine::scenario::Scenario;

/// Noord-Veluwe over its own years, without an index, so that a price is the same in every year.
fn scenario() -> Scenario {
    let mut scenario = region(Version::LATEST, "noord-veluwe").expect("a region of the product").scenario.clone();
    scenario.tariffs.indexation = Exact::ZERO;
    scenario
}

fn afspraak(id: &str) -> Afspraak {
    let all = presets(Version::LATEST).expect("the presets").iter().flat_map(|preset| &preset.variants);
    let found = all.map(|variant| variant.afspraak.clone()).find(|afspraak| afspraak.id == id);
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
    let shared =
        prikkel(&scenario, &projection, &afspraak("vng-solidariteit"), 1, 8, Stay::OneYear).expect("amounts that fit");
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
