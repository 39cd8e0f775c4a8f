//! Monotonicity of the queues: what more dwellings do to waiting.
//!
//! "More dwellings never lengthen waiting" is true of one queue. In this model there are more: each municipality has
//! its own dwellings, all share the places in beschermd wonen, and whoever is admitted comes back as somebody who needs
//! a dwelling. What is true, for dwellings that are added in some years and taken away in none:
//!
//! 1. In a region of one municipality, in every year, no more people wait for beschermd wonen, and no more people wait
//!    for anything.
//! 2. If the number of places stays the same besides, no more people wait for a dwelling either: neither to start
//!    beschermd thuis nor to leave beschermd wonen.
//! 3. In any region where nobody waits for a place, and in one without places, that is true of every municipality by
//!    itself.
//! 4. In any region, if every municipality has a dwelling for everybody who needs one, nobody waits for a dwelling and
//!    no other number of dwellings makes fewer people wait for beschermd wonen.
//!
//! What is not true is shown too, each with a small region: see [`NOT_TRUE`]. The numbers are person-years in a year;
//! waiting *times* divide them by the admissions of the year, which earlier dwellings may have brought forward.

use proptest::prelude::any;
use proptest::sample::Index;
use proptest::strategy::Strategy;
use rekentafel::data::scenario_file;
use rekentafel::engine::capacity::{CapacityYear, Expected, PeopleYear, simulate};
use rekentafel::engine::pad::{Line, Pad};
use rekentafel::engine::scenario::Scenario;

use crate::support::scenarios::{scenario, scenario_of};
use crate::support::{check, draw, ensure};

/// A number of people who wait, in one municipality.
type Waiting = (&'static str, fn(&PeopleYear) -> f64);

const FOR_A_PLACE: Waiting = ("wait for beschermd wonen", PeopleYear::waiting_bw);
const TO_START: Waiting = ("wait for a dwelling to start beschermd thuis", PeopleYear::waiting_bt);
const TO_LEAVE: Waiting = ("wait for a dwelling to leave beschermd wonen", PeopleYear::ready);
const FOR_ANYTHING: Waiting = ("are on either list", |people| people.waiting_bw() + people.waiting_bt());

fn years(scenario: &Scenario) -> Vec<CapacityYear> {
    simulate(&scenario.figures, &mut Expected).expect("weights that fit")
}

fn region((_, waiting): Waiting, year: &CapacityYear) -> f64 {
    year.municipalities.iter().map(waiting).sum()
}

/// The pad with `first` more at its beginning and `last` more at its end.
fn more(pad: Pad, first: f64, last: f64) -> Pad {
    match pad {
        Pad::Constant(value) if first == last => Pad::Constant(value + first),
        Pad::Constant(value) => {
            Pad::Line(Line { from: value + first, to: value + last, first_year: 2024, last_year: 2030 })
        }
        Pad::Line(line) => Pad::Line(Line { from: line.from + first, to: line.to + last, ..line }),
    }
}

/// Dwellings a year that one municipality gets more, at first and in the end.
fn addition() -> impl Strategy<Value = (Index, f64, f64)> {
    let dwellings = || proptest::prop_oneof![1 => 0.0..=0.0, 2 => 0.1..=5.0, 2 => 5.0..=200.0];
    (any::<Index>(), dwellings(), dwellings())
}

fn with_more(scenario: &Scenario, &(who, first, last): &(Index, f64, f64)) -> Scenario {
    let mut scenario = scenario.clone();
    let own = who.get_mut(&mut scenario.figures.municipalities);
    own.dwellings_per_year = more(own.dwellings_per_year, first, last);
    scenario
}

/// Fewer than this of a person is the last digits of a double.
const NOBODY: f64 = 1e-7;

fn no_more_in_the_region(before: &Scenario, after: &Scenario, waiting: &[Waiting]) -> Result<(), String> {
    for (a, b) in years(before).iter().zip(&years(after)) {
        for &waiting in waiting {
            let (was, is) = (region(waiting, a), region(waiting, b));
            ensure(is <= was + NOBODY, || format!("{}: {is} instead of {was} {}", a.year, waiting.0))?;
        }
    }
    Ok(())
}

fn no_more_anywhere(before: &Scenario, after: &Scenario, waiting: &[Waiting]) -> Result<(), String> {
    for (a, b) in years(before).iter().zip(&years(after)) {
        for (a, b) in a.municipalities.iter().zip(&b.municipalities) {
            for &(name, count) in waiting {
                ensure(count(b) <= count(a) + NOBODY, || format!("{} instead of {} {name}", count(b), count(a)))?;
            }
        }
    }
    Ok(())
}

#[test]
fn in_one_municipality_more_dwellings_never_make_more_people_wait_for_beschermd_wonen() {
    check((scenario_of(1..=1), addition()), |(scenario, addition)| {
        no_more_in_the_region(scenario, &with_more(scenario, addition), &[FOR_A_PLACE, FOR_ANYTHING])
    });
}

#[test]
fn with_a_constant_number_of_places_no_queue_of_one_municipality_gets_longer() {
    check((scenario_of(1..=1), addition()), |(scenario, addition)| {
        let mut scenario = scenario.clone();
        scenario.figures.capacity.reduction_per_year = 0.0;
        let queues = [FOR_A_PLACE, TO_START, TO_LEAVE];
        no_more_in_the_region(&scenario, &with_more(&scenario, addition), &queues)
    });
}

#[test]
fn where_nobody_waits_for_a_place_no_queue_of_any_municipality_gets_longer() {
    check((scenario(), addition()), |(scenario, addition)| {
        for places in [9e6, 0.0] {
            let mut scenario = scenario.clone();
            scenario.figures.capacity.bw_places = places;
            scenario.figures.capacity.reduction_per_year = 0.0;
            scenario.figures.capacity.bw_minimum = 0.0;
            let queues = [FOR_A_PLACE, TO_START, TO_LEAVE];
            no_more_anywhere(&scenario, &with_more(&scenario, addition), &queues)?;
        }
        Ok(())
    });
}

#[test]
fn a_dwelling_for_everybody_makes_the_waiting_list_for_beschermd_wonen_as_short_as_it_can_be() {
    check(scenario(), |scenario| {
        let mut ample = scenario.clone();
        ample.figures.municipalities.iter_mut().for_each(|own| own.dwellings_per_year = Pad::Constant(9e6));
        no_more_in_the_region(scenario, &ample, &[FOR_A_PLACE, TO_START, TO_LEAVE])?;
        let nobody = years(&ample).iter().all(|year| region(TO_START, year) + region(TO_LEAVE, year) < NOBODY);
        ensure(nobody, || "somebody waits for a dwelling".to_owned())
    });
}

#[test]
fn longer_queues_are_found() {
    let backwards = draw((scenario_of(1..=1), addition()), 10, 200).filter(|(scenario, addition)| {
        let queues = [FOR_A_PLACE, TO_START, TO_LEAVE];
        no_more_in_the_region(&with_more(scenario, addition), scenario, &queues).is_err()
    });
    assert!(backwards.count() > 60, "dwellings hardly matter in these scenarios");
}

/// A region of this many municipalities of 100,000 inhabitants, with a full hundred places, in which nothing moves.
fn still_region(municipalities: usize) -> Scenario {
    let names = ["Hier", "Daar"];
    let own = |name: &&str| format!(r#"{{"naam": "{name}", "inwoners": 100000, "woningen_per_jaar": 0}}"#);
    let municipalities: Vec<String> = names.iter().take(municipalities).map(own).collect();
    let file = format!(
        r#"{{"versie": 1, "regio": "klein", "basisjaar": 2026, "startjaar": 2026, "jaren": 4, "centrumgemeente": "Hier",
        "gemeenten": [{}],
        "doordecentralisatie": {{"eerste_jaar": null, "ingroeijaren": 10}},
        "budget": {{"historisch": "0", "objectief": "0", "indexatie": "0", "prijspeil": 2026, "uitvoeringskosten": "0"}},
        "vraag": {{"instroom_per_10000": 0, "preventie_effect": 0, "aandeel_bt": 0}},
        "zorg": {{"clienten_bw": 100, "clienten_bt": 0, "wachtlijst_bw": 100, "uitstroom_bw_per_jaar": 1.2,
                  "uitstroom_bt_per_jaar": 0, "aandeel_uitstroom_naar_bt": 0, "aandeel_bt_zonder_woning": 1}},
        "capaciteit": {{"bw_plekken": 100, "afbouw_per_jaar": 0, "bw_minimum": 0}},
        "tarieven": {{"bw_zin": "0", "bw_pgb": "0", "aandeel_pgb": "0", "bt": "0", "overbrugging": "0",
                      "preventie_per_inwoner": "0", "leegstand": "0", "indexatie": "0", "prijspeil": 2026}},
        "afspraken": [{{"id": "a", "inleg": "0", "gedeeld": {{}}, "sleutel": {{"gelijk": "1"}}}}]}}"#,
        municipalities.join(", ")
    );
    scenario_file::read(&file).expect("a valid scenario")
}

/// A statement that is not true.
struct NotTrue {
    statement: &'static str,
    /// A region, and the same with more dwellings.
    regions: fn() -> (Scenario, Scenario),
    /// What grows, in the last year.
    grows: fn(&CapacityYear) -> f64,
    /// What it is without and with the extra dwellings, to a tenth.
    from: f64,
    to: f64,
}

const NOT_TRUE: [NotTrue; 4] = [
    NotTrue {
        statement: "more dwellings in one municipality never lengthen the wait for a dwelling in another",
        regions: || {
            let mut region = still_region(2);
            // All places are taken by people from here, everybody who waits for one comes from there.
            let [here, there] = &mut region.figures.municipalities[..] else { unreachable!() };
            (here.start.bw_existing, there.start.bw_existing) = (Some(100.0), Some(0.0));
            (here.start.waiting_bw, there.start.waiting_bw) = (Some(0.0), Some(100.0));
            // There, every newcomer needs one of the few dwellings to start beschermd thuis.
            region.figures.demand.inflow_per_10000 = 2.4;
            region.figures.demand.bt_fraction = Pad::Constant(1.0);
            (here.inflow_factor, there.inflow_factor) = (Pad::Constant(0.0), Pad::Constant(1.0));
            there.dwellings_per_year = Pad::Constant(12.0);
            let more = added(&region, 60.0, 60.0);
            (region, more)
        },
        grows: |year| year.municipalities[1].waiting_bt(),
        from: 42.5,
        to: 65.2,
    },
    NotTrue {
        statement: "more dwellings in one municipality never lengthen the waiting list for beschermd wonen",
        regions: || {
            let mut region = still_region(2);
            // Those who are admitted from there never leave: they find no dwelling. Dwellings here in the first year
            // let them in; dwellings later let newcomers from here in, who leave again.
            let [here, there] = &mut region.figures.municipalities[..] else { unreachable!() };
            (here.start.bw_existing, there.start.bw_existing) = (Some(100.0), Some(0.0));
            (here.start.waiting_bw, there.start.waiting_bw) = (Some(0.0), Some(100.0));
            region.figures.demand.inflow_per_10000 = 30.0;
            there.inflow_factor = Pad::Constant(0.0);
            here.inflow_factor = in_2027(0.0, 1.0);
            here.dwellings_per_year = in_2027(0.0, 1000.0);
            let more = added(&region, 1000.0, 0.0);
            (region, more)
        },
        grows: |year| region(FOR_A_PLACE, year),
        from: 695.9,
        to: 721.7,
    },
    NotTrue {
        statement: "when places are cut, more dwellings in one municipality never lengthen its wait for a dwelling",
        regions: || {
            let mut region = still_region(1);
            region.figures.years = 3;
            // Dwellings in the first year let people in; the places go in the second; in the third they come out.
            region.figures.capacity.reduction_per_year = 90.0;
            region.figures.capacity.bw_minimum = 10.0;
            region.figures.care.bw_outflow_per_year = 0.24;
            region.figures.demand.inflow_per_10000 = 16.8;
            let bt_fraction = Line { from: 0.0, to: 1.0, first_year: 2027, last_year: 2028 };
            region.figures.demand.bt_fraction = Pad::Line(bt_fraction);
            region.figures.municipalities[0].dwellings_per_year = in_2027(0.0, 184.8);
            let more = added(&region, 1200.0, 0.0);
            (region, more)
        },
        grows: |year| region(TO_START, year),
        from: 0.0,
        to: 0.4,
    },
    NotTrue {
        statement: "more dwellings never lengthen the waiting time for beschermd wonen, in months",
        regions: || {
            let mut region = still_region(1);
            region.figures.years = 2;
            region.figures.demand.inflow_per_10000 = 20.0;
            region.figures.municipalities[0].dwellings_per_year = in_2027(0.0, 240.0);
            let more = added(&region, 120.0, 0.0);
            (region, more)
        },
        grows: |year| year.waiting_bw.months().expect("people are admitted"),
        from: 21.1,
        to: 22.3,
    },
];

/// One value in 2026 and another from 2027.
fn in_2027(from: f64, to: f64) -> Pad {
    Pad::Line(Line { from, to, first_year: 2026, last_year: 2027 })
}

/// The region with more dwellings in its first municipality.
fn added(region: &Scenario, first: f64, last: f64) -> Scenario {
    let mut region = region.clone();
    let own = &mut region.figures.municipalities[0];
    own.dwellings_per_year = more(own.dwellings_per_year, first, last);
    region
}

#[test]
fn what_is_not_true_of_more_dwellings() {
    for NotTrue { statement, regions, grows, from, to } in NOT_TRUE {
        let (before, after) = regions();
        let last = |scenario: &Scenario| grows(years(scenario).last().expect("a year"));
        let (was, is) = (last(&before), last(&after));
        let near = |a: f64, b: f64| (a - b).abs() < 0.05;
        assert!(was < is && near(was, from) && near(is, to), "{statement}: from {was} to {is}, not {from} to {to}");
    }
}
