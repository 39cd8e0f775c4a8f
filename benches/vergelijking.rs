//! How long a comparison takes: what the screen does again at every change of an input.
//!
//! The region is the largest we can make of the data: Centraal Gelderland with Wageningen as an eleventh municipality, over
//! twelve years, under every variant of every preset. Measured apart: the simulation of the people, the projection (people,
//! budget, costs and bases of the keys), the settlement of one afspraak, and all of it together.
//!
//! Not measured: reading the data, and anything that a browser does. WebAssembly is slower than the machine code measured here.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use rekentafel::data::region::region;
use rekentafel::data::version::Version;
use rekentafel::engine::capacity::{Expected, simulate};
use rekentafel::engine::money::Exact;
use rekentafel::engine::projection::project;
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::settlement::settle;

/// Afspraken that show the cost of a settlement: one basis, a mixed key, a reserve, and a vangnet.
const ONE_BY_ONE: [&str; 4] = ["vng-solidariteit", "vng-tussenvorm", "noord-veluwe-reserve-inwoners", "eigen-risico"];

fn largest_region() -> Scenario {
    let mut scenario = region(Version::LATEST, "centraal-gelderland").expect("a region").scenario;
    let mut wageningen = scenario.municipalities.last().expect("a municipality").clone();
    wageningen.name = "Wageningen".to_owned();
    wageningen.inhabitants = 42_579.0;
    let weight = Some(Exact::from(42_579));
    (wageningen.objective_weight, wageningen.historic_weight, wageningen.origin_weight) = (weight, weight, weight);
    scenario.municipalities.push(wageningen);
    assert_eq!((scenario.municipalities.len(), scenario.years, scenario.afspraken.len()), (11, 12, 22));
    scenario
}

/// Projects once and settles every afspraak; answers how many years were settled.
fn compare(scenario: &Scenario) -> usize {
    let projection = project(scenario).expect("amounts that fit");
    let settlements = scenario.afspraken.iter().map(|afspraak| settle(&projection, afspraak));
    settlements.map(|settlement| settlement.expect("amounts that fit").years.len()).sum()
}

fn comparison(criterion: &mut Criterion) {
    let scenario = largest_region();
    let projection = project(&scenario).expect("amounts that fit");
    assert_eq!(compare(&scenario), 22 * 12);

    criterion.bench_function("people", |bencher| bencher.iter(|| simulate(black_box(&scenario), &mut Expected)));
    criterion.bench_function("projection", |bencher| bencher.iter(|| project(black_box(&scenario))));
    for id in ONE_BY_ONE {
        let afspraak = scenario.afspraken.iter().find(|afspraak| afspraak.id == id).expect("an afspraak");
        criterion.bench_function(&format!("settlement/{id}"), |bencher| {
            bencher.iter(|| settle(black_box(&projection), black_box(afspraak)));
        });
    }
    criterion.bench_function("comparison of 22 afspraken", |bencher| bencher.iter(|| compare(black_box(&scenario))));
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = comparison
}
criterion_main!(benches);
