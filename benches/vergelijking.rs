//! How long a comparison takes: what the screen does again at every change of an input.
//!
//! The region is the largest we can make of the data: Centraal Gelderland with Wageningen as an eleventh municipality,
//! over twelve years, under every variant of every preset. Measured apart: the simulation of the people, the projection
//! (people, budget, costs and bases of the keys), the settlement of one afspraak, and all of it together.
//!
//! The same benchmark runs as machine code (criterion) and as WebAssembly in Chromium (its port in wasm-bindgen-test):
//! `cargo xtask meet native` and `cargo xtask meet wasm`, both with the settings of the shipped page.
//!
//! Beside it: eight pinned scenarios, each under one afspraak, and the explanation of a difference.
//!
//! Not measured: reading the data, and anything that is drawn.

use std::hint::black_box;
use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
use criterion::{Criterion, criterion_group, criterion_main};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

use rekentafel::app::ask::explanation::Explanation;
use rekentafel::app::table::differences::Side;
use rekentafel::app::table::happening::Scene;
use rekentafel::app::table::pins::PinOutcome;
use rekentafel::app::table::state::{Base, MOST_PINS, Pin};
use rekentafel::app::table::templates::{On, Template};
use rekentafel::data::presets::{Preset, presets};
use rekentafel::data::region::region;
use rekentafel::data::version::Version;
use rekentafel::engine::capacity::{Expected, simulate};
use rekentafel::engine::figures::Figures;
use rekentafel::engine::futures::{Future, Series, Uncertainty};
use rekentafel::engine::money::Exact;
use rekentafel::engine::projection::project;
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::settlement::{Agreements, settle, settle_all};

/// Afspraken that show the cost of a settlement: one basis, a mixed key, a reserve, and a vangnet.
const ONE_BY_ONE: [&str; 4] = ["vng-solidariteit", "vng-tussenvorm", "noord-veluwe-reserve-inwoners", "eigen-risico"];

fn largest_region() -> Scenario {
    let presets = presets(Version::LATEST).expect("the presets");
    let Scenario { mut figures, afspraken, .. } =
        region(Version::LATEST, "centraal-gelderland").expect("a region").scenario(presets);
    let mut wageningen = figures.municipalities.last().expect("a municipality").clone();
    wageningen.name = "Wageningen".to_owned();
    wageningen.inhabitants = 42_579.0;
    let weight = Some(Exact::from(42_579));
    (wageningen.objective_weight, wageningen.historic_weight, wageningen.origin_weight) = (weight, weight, weight);
    figures.municipalities.push(wageningen);
    assert_eq!((figures.municipalities.len(), figures.years, afspraken.len()), (11, 12, 24));
    Scenario::new(figures, afspraken)
}

/// The same in which five things happen: one of each kind of change, over the region and in a municipality.
fn with_events(scenario: &Scenario) -> Scenario {
    let events = [
        Template::ProviderStops,
        Template::NewLocation,
        Template::Dwellings,
        Template::NationalCut,
        Template::TariffsUp,
    ];
    let no_agreement = &scenario.afspraken[0].terms;
    let mut scene = Scene { figures: scenario.figures.clone(), own: Vec::new() };
    for template in events {
        let on = On { municipality: None, afspraak: 0, no_agreement };
        template.make(&mut scene, on, template.name().to_owned()).expect("it can happen");
    }
    assert_eq!(scene.figures.events.len(), events.len());
    Scenario::new(scene.figures, scenario.afspraken.clone())
}

/// Projects once and settles every afspraak; answers how many years were settled.
fn compare(scenario: &Scenario) -> usize {
    let projection = project(&scenario.figures).expect("amounts that fit");
    let agreements = Agreements::new(&scenario.afspraken).expect("keys that fit");
    let settlements = settle_all(&projection, &agreements).expect("amounts that fit");
    settlements.iter().map(|settlement| settlement.years.len()).sum()
}

/// The scenario as it is pinned, under the first variant of its region.
fn pin(figures: Figures) -> (Pin, &'static [Preset]) {
    let base = Base::Own { version: Version::LATEST };
    let afspraak = "centraal-gelderland-gebruik".to_owned();
    let presets = presets(Version::LATEST).expect("the presets");
    (Pin { name: String::new(), follows: true, base, figures, own: None, afspraak }, presets)
}

fn inflow_up(pin: &Pin) -> Pin {
    let mut pin = pin.clone();
    pin.figures.demand.inflow_per_10000 += 1.0;
    pin
}

fn side<'a>(pin: &'a Pin, presets: &'static [Preset]) -> Side<'a> {
    Side::of(&pin.figures, &pin.afspraak, "", pin.afspraken(presets))
}

/// Short runs: the driver of the browser gives up on a page that does not answer for twenty seconds.
fn settings(criterion: Criterion) -> Criterion {
    criterion
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(30)
        .nresamples(2_000)
}

fn comparison(criterion: &mut Criterion) {
    let scenario = largest_region();
    let (figures, afspraken) = (&scenario.figures, &scenario.afspraken);
    let projection = project(figures).expect("amounts that fit");
    assert_eq!(compare(&scenario), 24 * 12);

    criterion.bench_function("people", |bencher| bencher.iter(|| simulate(black_box(figures), &mut Expected)));
    criterion.bench_function("projection", |bencher| bencher.iter(|| project(black_box(figures))));
    for id in ONE_BY_ONE {
        let afspraak = afspraken.iter().find(|afspraak| afspraak.id == id).expect("an afspraak");
        criterion.bench_function(&format!("settlement/{id}"), |bencher| {
            bencher.iter(|| settle(black_box(&projection), black_box(afspraak)));
        });
    }
    criterion.bench_function("comparison of 24 afspraken", |bencher| bencher.iter(|| compare(black_box(&scenario))));
    let happening = with_events(&scenario);
    criterion.bench_function("the same with five events", |bencher| bencher.iter(|| compare(black_box(&happening))));

    let mut series = Series::new(figures, afspraken, Uncertainty::default()).expect("amounts that fit");
    let (mut number, mut future) = (0, Future::default());
    criterion.bench_function("future: people and costs", |bencher| {
        bencher.iter(|| {
            number = (number + 1) % 1_000;
            series.project(black_box(number)).expect("amounts that fit").years.len()
        });
    });
    criterion.bench_function("future under 24 afspraken", |bencher| {
        bencher.iter(|| {
            number = (number + 1) % 1_000;
            series.draw(black_box(number), Some(3), &mut future)
        });
    });

    let (pin, presets) = pin(figures.clone());
    criterion.bench_function("eight pinned scenarios", |bencher| {
        bencher
            .iter(|| (0..MOST_PINS).map(|_| PinOutcome::of(black_box(&pin), presets)).all(|outcome| outcome.is_ok()));
    });
    let solidarity = Pin { afspraak: "vng-solidariteit".to_owned(), ..inflow_up(&pin) };
    criterion.bench_function("explanation of two changes", |bencher| {
        let side = |pin| side(pin, presets);
        bencher.iter(|| Explanation::of(side(black_box(&pin)), side(&solidarity)));
    });
}

#[cfg(not(target_arch = "wasm32"))]
criterion_group! {
    name = benches;
    config = settings(Criterion::default());
    targets = comparison
}
#[cfg(not(target_arch = "wasm32"))]
criterion_main!(benches);

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen_bench]
fn in_the_browser(_: &mut Criterion) {
    comparison(&mut settings(Criterion::default()));
}

/// The runner calls the benchmark itself.
#[cfg(target_arch = "wasm32")]
fn main() {}
