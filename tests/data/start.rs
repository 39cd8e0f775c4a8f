//! The starting scenarios give the outcomes that were checked by hand: who waits, who loses and who gains.

use rekentafel::data::presets::REFERENCE;
use rekentafel::engine::capacity::{CapacityYear, Expected, PeopleYear, simulate};
use rekentafel::engine::figures::{Figures, Municipality};
use rekentafel::engine::money::Exact;
use rekentafel::engine::pad::Pad;
use rekentafel::engine::projection::project;
use rekentafel::engine::settlement::settle;

use crate::{afspraak, constant, regions};

/// What each municipality keeps or loses over the horizon, in euro per inhabitant a year.
fn per_inhabitant(figures: &Figures, id: &str) -> Vec<(String, f64)> {
    let settlement = settle(&project(figures).expect("amounts that fit"), afspraak(id)).expect("amounts that fit");
    let euros = |(index, own): (usize, &Municipality)| {
        let total = settlement.horizon_total(index).for_chart();
        (own.name.clone(), total / own.inhabitants / f64::from(figures.years))
    };
    figures.municipalities.iter().enumerate().map(euros).collect()
}

#[test]
fn at_the_start_places_are_full_and_people_wait() {
    for (start, region) in regions() {
        for (passed, capacity) in years(&region.figures).iter().enumerate() {
            assert!(capacity.empty < 1e-9, "{}, {}: {} places empty", start.id, capacity.year, capacity.empty);
            let months = capacity.waiting_bw.months().expect("people are admitted");
            let plausible = match passed {
                0 => 6.0..8.0,
                1 => 8.0..10.0,
                _ => 10.0..26.0,
            };
            assert!(plausible.contains(&months), "{}, {}: waiting {months} months", start.id, capacity.year);
        }
    }
}

#[test]
fn without_an_afspraak_the_redistribution_falls_where_it_is_expected() {
    /// Euro per inhabitant a year, for the centrumgemeente and for each of the others.
    type Range = std::ops::Range<f64>;
    let cases: [(&str, Range, Range); 4] = [
        ("ijssel-vecht", 7.0..10.0, -11.5..-9.5),
        ("amersfoort", 17.0..21.0, 10.0..13.5),
        ("centraal-gelderland", 2.0..5.0, -13.0..-10.0),
        ("noord-veluwe", 22.0..26.0, 0.5..2.0),
    ];
    for ((start, region), (id, centre, others)) in regions().zip(cases) {
        assert_eq!(start.id, id);
        for (name, euros) in per_inhabitant(&region.figures, REFERENCE) {
            let range = if name == start.centre { &centre } else { &others };
            assert!(range.contains(&euros), "{id}: {name} {euros:.2}, not in {range:?}");
        }
    }
}

#[test]
fn under_solidarity_everybody_bears_the_same_but_for_growth() {
    for (start, region) in regions() {
        let mut figures = region.figures.clone();
        // The objective weight is that of one year: with growth not everybody bears the same in every year.
        for own in &mut figures.municipalities {
            own.inhabitants *= (1.0 + own.growth).powi(2);
            own.objective_weight = Exact::from_double(own.inhabitants);
            own.growth = 0.0;
        }
        let results = per_inhabitant(&figures, "vng-solidariteit");
        let (_, first) = results[0];
        for (name, euros) in &results {
            assert!((euros - first).abs() < 0.01, "{}: {name} {euros:.3}, not {first:.3}", start.id);
        }
        if ["Zwolle", "Arnhem"].contains(&start.centre) {
            assert!((-6.0..-2.0).contains(&first), "{}: {first:.2}", start.id);
        }
    }
}

fn years(figures: &Figures) -> Vec<CapacityYear> {
    simulate(figures, &mut Expected).expect("weights that fit")
}

/// The scenario with more dwellings in the municipalities that `is_concerned`.
fn with_more_dwellings(figures: &Figures, percent: f64, is_concerned: impl Fn(&Municipality) -> bool) -> Figures {
    let mut figures = figures.clone();
    for own in figures.municipalities.iter_mut().filter(|own| is_concerned(own)) {
        own.dwellings_per_year = Pad::Constant(constant(own.dwellings_per_year) * (1.0 + percent / 100.0));
    }
    figures
}

/// Not a law (see `properties/dwellings.rs`), but so it is at the start of these regions.
#[test]
fn more_dwellings_everywhere_shorten_every_queue_in_every_year() {
    let queues: [fn(&PeopleYear) -> f64; 3] = [PeopleYear::waiting_bw, PeopleYear::waiting_bt, PeopleYear::ready];
    let times = |year: &CapacityYear| [year.waiting_bw, year.waiting_bt].map(|time| time.months().expect("a time"));
    for (start, region) in regions() {
        for percent in [1.0, 10.0, 50.0] {
            let more = with_more_dwellings(&region.figures, percent, |_| true);
            for (before, after) in years(&region.figures).iter().zip(&years(&more)) {
                let context = format!("{}, {}, {percent}% more dwellings", start.id, before.year);
                for (before, after) in before.municipalities.iter().zip(&after.municipalities) {
                    assert!(queues.iter().all(|queue| queue(after) <= queue(before) + 1e-9), "{context}");
                }
                let (before, after) = (times(before), times(after));
                assert!(after[0] <= before[0] && after[1] <= before[1], "{context}: {before:?} to {after:?}");
            }
        }
    }
}

/// What a reader may not expect: dwellings in the centrumgemeente alone let people from elsewhere into beschermd wonen
/// sooner, who then need a dwelling where none was added.
#[test]
fn more_dwellings_in_the_centre_alone_shorten_one_list_and_lengthen_the_other() {
    let sum = |year: &CapacityYear, queue: fn(&PeopleYear) -> f64| year.municipalities.iter().map(queue).sum::<f64>();
    for (start, region) in regions() {
        let more = with_more_dwellings(&region.figures, 10.0, |own| own.name == start.centre);
        let (before, after) = (years(&region.figures), years(&more));
        let pairs = || before.iter().zip(&after);
        let for_a_place = pairs().all(|(a, b)| sum(b, PeopleYear::waiting_bw) <= sum(a, PeopleYear::waiting_bw));
        let for_a_dwelling = pairs().any(|(a, b)| sum(b, PeopleYear::waiting_bt) > sum(a, PeopleYear::waiting_bt));
        assert!(for_a_place && for_a_dwelling, "{}", start.id);
    }
}
