//! Proportion: only the ratio of weights and of the parts of a key counts, and a region twice as large has twice the
//! people.
//!
//! Not claimed of money: amounts are rounded to the cent, so twice the price is not twice the amount.

use proptest::prelude::any;
use proptest::sample::Index;
use rekentafel::engine::afspraak::{Afspraak, Basis, Verdeelsleutel};
use rekentafel::engine::capacity::{ByCohort, CapacityYear, Cohort, Expected, Flows, PeopleYear, Stocks, simulate};
use rekentafel::engine::money::Exact;
use rekentafel::engine::pad::{Line, Pad};
use rekentafel::engine::scenario::Scenario;

use crate::support::scenarios::{scenario, scenario_of};
use crate::support::{Calculated, check, draw, ensure, ensure_same};

fn times(x: Exact, factor: i64) -> Exact {
    x.times(Exact::from(factor)).expect("a number that fits")
}

/// The scenario with every weight written out, `factor` times as large.
fn weights_times(scenario: &Scenario, factor: i64) -> Scenario {
    let mut scaled = scenario.clone();
    for own in &mut scaled.figures.municipalities {
        let inhabitants = Exact::from_double(own.inhabitants);
        for weight in [&mut own.objective_weight, &mut own.historic_weight, &mut own.origin_weight] {
            *weight = weight.or(inhabitants).map(|weight| times(weight, factor));
        }
    }
    scaled
}

/// A power of two, so that the doubles of the origin weights scale exactly too.
#[test]
fn only_the_proportion_of_the_weights_counts() {
    check((scenario(), 1..=10_u32), |(scenario, power)| {
        let scaled = Calculated::new(&weights_times(scenario, 1 << power));
        ensure(scaled.same_outcome(&Calculated::new(scenario)), || "another outcome".to_owned())
    });
}

#[test]
fn only_the_proportion_within_a_key_counts() {
    let keys_times = |key: &mut Verdeelsleutel, factor: i64| {
        for basis in Basis::ALL {
            key[basis] = times(key[basis], factor);
        }
    };
    check((scenario(), 2..=9_i64), |(scenario, factor)| {
        let mut scaled = scenario.clone();
        for Afspraak { terms, before_start, .. } in &mut scaled.afspraken {
            keys_times(&mut terms.sleutel, *factor);
            let others = [&mut terms.sleutel_overschot, &mut before_start.sleutel, &mut before_start.sleutel_overschot];
            others.into_iter().flatten().for_each(|key| keys_times(key, *factor));
        }
        ensure(Calculated::new(&scaled).same_outcome(&Calculated::new(scenario)), || "another outcome".to_owned())
    });
}

/// The scenario with everything that counts people, places or dwellings twice as large.
fn twice_as_large(scenario: &Scenario) -> Scenario {
    // An absent weight is the number of inhabitants: written out, so that it does not double beside one that stays.
    let mut large = weights_times(scenario, 1);
    let twice = |pad: Pad| match pad {
        Pad::Constant(value) => Pad::Constant(2.0 * value),
        Pad::Line(line) => Pad::Line(Line { from: 2.0 * line.from, to: 2.0 * line.to, ..line }),
    };
    let (care, capacity) = (&mut large.figures.care, &mut large.figures.capacity);
    let counts = [
        &mut care.clients_bw,
        &mut care.clients_bw_new,
        &mut care.clients_bt,
        &mut care.clients_bt_new,
        &mut care.waiting_bw,
        &mut capacity.bw_places,
        &mut capacity.reduction_per_year,
        &mut capacity.bw_minimum,
    ];
    counts.into_iter().for_each(|count| *count *= 2.0);
    for own in &mut large.figures.municipalities {
        own.inhabitants *= 2.0;
        own.dwellings_per_year = twice(own.dwellings_per_year);
        let start = &mut own.start;
        let counts = [
            &mut start.bw_existing,
            &mut start.bw_new,
            &mut start.bt_existing,
            &mut start.bt_new,
            &mut start.waiting_bw,
        ];
        counts.into_iter().flatten().for_each(|count| *count *= 2.0);
    }
    large
}

fn people(scenario: &Scenario) -> Vec<CapacityYear> {
    simulate(&scenario.figures, &mut Expected).expect("weights that fit")
}

fn each_doubles(small: &[CapacityYear], large: &[CapacityYear]) -> Result<(), String> {
    for (small, large) in small.iter().zip(large) {
        let year = small.year;
        ensure_same("places", [large.places, large.empty], [2.0 * small.places, 2.0 * small.empty])?;
        let waiting: f64 = small.municipalities.iter().map(|own| own.waiting_bw() + own.waiting_bt()).sum();
        // A list of almost nobody counts as empty, and twice almost nobody may not.
        if waiting > 1e-6 {
            let months = |year: &CapacityYear| [year.waiting_bw.months(), year.waiting_bt.months()];
            ensure_same(&format!("waiting times of {year}"), months(large), months(small))?;
        }
        for (small, large) in small.municipalities.iter().zip(&large.municipalities) {
            ensure_same(&format!("people of {year}"), *large, doubled(small))?;
        }
    }
    Ok(())
}

fn doubled(people: &PeopleYear) -> PeopleYear {
    let double = |stocks: &Stocks| Stocks {
        living: 2.0 * stocks.living,
        ready: 2.0 * stocks.ready,
        home: 2.0 * stocks.home,
        waiting_bw: 2.0 * stocks.waiting_bw,
        waiting_bt: 2.0 * stocks.waiting_bt,
    };
    let [existing, new] = Cohort::ALL.map(|cohort| double(&people.stocks[cohort]));
    let flows = &people.flows;
    PeopleYear {
        inhabitants: 2.0 * people.inhabitants,
        stocks: ByCohort::new(existing, new),
        flows: Flows {
            inflow: 2.0 * flows.inflow,
            admitted: 2.0 * flows.admitted,
            admitted_new: 2.0 * flows.admitted_new,
            left_bw: 2.0 * flows.left_bw,
            to_bt: 2.0 * flows.to_bt,
            started_bt: 2.0 * flows.started_bt,
            left_bt: 2.0 * flows.left_bt,
            wlz: 2.0 * flows.wlz,
            dwellings_used: 2.0 * flows.dwellings_used,
            returned: 2.0 * flows.returned,
            departed: 2.0 * flows.departed,
            joined: 2.0 * flows.joined,
        },
    }
}

/// Exactly, to the last bit: doubling a double rounds nothing.
#[test]
fn a_region_twice_as_large_has_twice_the_people_and_the_same_waiting_times() {
    check(scenario(), |scenario| each_doubles(&people(scenario), &people(&twice_as_large(scenario))));
}

#[test]
fn one_person_too_many_is_found() {
    for scenario in draw(scenario(), 5, 50) {
        let (small, mut large) = (people(&scenario), people(&twice_as_large(&scenario)));
        let last = large.last_mut().expect("a year").municipalities.last_mut().expect("a municipality");
        last.flows.admitted += 1.0;
        assert!(each_doubles(&small, &large).is_err());
    }
}

/// A change that is not in proportion is seen: the two properties of weights above do not hold for free.
#[test]
fn another_proportion_gives_another_outcome() {
    let changed = draw((scenario_of(2..=8), any::<Index>()), 6, 100).filter(|(scenario, who)| {
        let mut other = weights_times(scenario, 1);
        let own = who.get_mut(&mut other.figures.municipalities);
        for weight in [&mut own.objective_weight, &mut own.historic_weight, &mut own.origin_weight] {
            *weight = weight.map(|weight| weight.plus(weight).and_then(|twice| twice.plus(Exact::ONE)).expect("fits"));
        }
        !Calculated::new(&other).same_outcome(&Calculated::new(scenario))
    });
    assert!(changed.count() > 90, "weights hardly matter in these scenarios");
}
