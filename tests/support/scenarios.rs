//! Random scenarios, all of them valid.
//!
//! They reach what the model distinguishes: a start before, within and after the horizon or never, the run-off of the
//! budget for existing clients, changes of the budget, a move to the Wlz, own begin values, paden, growth, everybody
//! with a pgb, no inflow, no dwellings, every basis of a key alone and mixed, reserves with and without a maximum, a
//! vangnet, other terms before the start and own uitvoeringskosten. Ranges come from [`rekentafel::engine::limits`]
//! where a whole range is plausible; where only part of it is (nobody has ten million clients), the range stands here.
//!
//! Not reached: amounts that are too large to calculate, more than 8 municipalities and more than 12 years.

use std::ops::RangeInclusive;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, any};
use proptest::prop_oneof;
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, Strategy};
use rekentafel::engine::afspraak::{Afspraak, Basis, Post, Reserve, Shared, Terms, TermsBeforeStart, Verdeelsleutel};
use rekentafel::engine::capacity::Cohort;
use rekentafel::engine::figures::{
    Besluitregel, Budget, BudgetChange, Capacity, Care, Demand, Doordecentralisatie, Figures, Municipality,
    StartStocks, Tariffs, Wlz, Year,
};
use rekentafel::engine::limits::{FRACTION, GROWTH, Limit, PHASE_IN};
use rekentafel::engine::money::Exact;
use rekentafel::engine::pad::{Line, Pad};
use rekentafel::engine::scenario::Scenario;

/// Names that a file must carry unharmed.
const NAMES: [&str; 8] = [
    "Amersfoort",
    "’s-Hertogenbosch",
    "Súdwest-Fryslân",
    "Bergen (NH.)",
    "Nuenen, Gerwen en \"Nederwetten\"",
    "Hoeksche\\Waard",
    "Ĳsselstein",
    "Zeewolde 🌷",
];

/// A scenario that can be calculated.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    scenario_of(1..=8)
}

/// A scenario with this many municipalities.
pub fn scenario_of(municipalities: RangeInclusive<usize>) -> BoxedStrategy<Scenario> {
    (
        (select(vec![2022, 2026, 2030]), 1..=12_i32, -6..=6_i32, any::<proptest::sample::Index>()),
        vec(municipality(), municipalities),
        doordecentralisatie(),
        budget(),
        demand(),
        care(),
        capacity(),
        tariffs(),
        vec(afspraak(), 1..=4),
        select(Besluitregel::ALL.to_vec()),
    )
        .prop_map(
            |(
                time,
                mut municipalities,
                doordecentralisatie,
                budget,
                demand,
                care,
                capacity,
                tariffs,
                mut afspraken,
                besluitregel,
            )| {
                let (first_year, years, base, centre) = time;
                for (municipality, name) in municipalities.iter_mut().zip(NAMES) {
                    municipality.name = name.to_owned();
                }
                for (number, afspraak) in afspraken.iter_mut().enumerate() {
                    afspraak.id = format!("afspraak-{number}");
                }
                // One weight of each kind must be positive: that of the first municipality.
                let first = &mut municipalities[0];
                for weight in [&mut first.objective_weight, &mut first.historic_weight, &mut first.origin_weight] {
                    *weight = weight.filter(|weight| !weight.is_zero());
                }
                let figures = Figures {
                    region: "willekeurig".to_owned(),
                    base_year: first_year + base,
                    first_year,
                    years,
                    centrumgemeente: centre.get(&municipalities).name.clone(),
                    besluitregel,
                    municipalities,
                    doordecentralisatie,
                    budget,
                    demand,
                    care,
                    capacity,
                    tariffs,
                    ..Figures::default()
                };
                Scenario::new(figures, afspraken)
            },
        )
        .boxed()
}

/// A double in a range, often at one of its ends.
pub fn number(range: RangeInclusive<f64>) -> impl Strategy<Value = f64> + Clone {
    let (least, most) = (*range.start(), *range.end());
    prop_oneof![6 => range, 1 => Just(least), 1 => Just(most)]
}

/// A number of people, places or dwellings: whole or not, and often none.
pub fn count(most: f64) -> impl Strategy<Value = f64> + Clone {
    prop_oneof![2 => Just(0.0), 3 => (0.0..=most).prop_map(f64::round), 3 => 0.0..=most]
}

fn within(limit: Limit) -> impl Strategy<Value = f64> + Clone {
    number(limit.least..=limit.most)
}

/// A decimal number of `range` units of `10^−places`, often at one of its ends.
pub fn exact(range: RangeInclusive<i64>, places: u32) -> impl Strategy<Value = Exact> + Clone {
    let (least, most) = (*range.start(), *range.end());
    prop_oneof![6 => range, 1 => Just(least), 1 => Just(most)].prop_map(move |units| decimal(units, places))
}

fn decimal(units: i64, places: u32) -> Exact {
    Exact::from_parts(units.into(), places).expect("a number that fits")
}

/// A fraction with few or many decimals, often 0 or 1.
pub fn exact_fraction() -> impl Strategy<Value = Exact> + Clone {
    prop_oneof![
        2 => Just(Exact::ZERO),
        2 => Just(Exact::ONE),
        3 => exact(0..=100, 2),
        1 => exact(0..=1_000_000_000_000, 12),
    ]
}

/// An amount in euro with cents.
pub fn amount(most: i64) -> impl Strategy<Value = Exact> + Clone {
    prop_oneof![1 => Just(Exact::ZERO), 3 => (0..=most).prop_map(Exact::from), 3 => exact(0..=most * 100, 2)]
}

pub fn year() -> impl Strategy<Value = Year> + Clone {
    2018..=2045_i32
}

/// A pad whose values come from `value`.
pub fn pad(value: impl Strategy<Value = f64> + Clone) -> impl Strategy<Value = Pad> {
    let line = (value.clone(), value.clone(), year(), 1..=15_i32).prop_map(|(from, to, first_year, length)| {
        Pad::Line(Line { from, to, first_year, last_year: first_year + length })
    });
    prop_oneof![3 => value.prop_map(Pad::Constant), 2 => line]
}

/// A weight that may be absent or zero.
pub fn weight() -> BoxedStrategy<Option<Exact>> {
    option::of(prop_oneof![1 => Just(Exact::ZERO), 4 => exact(1..=200_000, 0), 2 => exact(1..=200_000_000, 3)]).boxed()
}

fn municipality() -> BoxedStrategy<Municipality> {
    let growth = prop_oneof![3 => Just(0.0), 3 => -0.02..=0.02, 1 => within(GROWTH)];
    (
        number(100.0..=200_000.0).prop_map(f64::round),
        growth,
        pad(count(60.0)),
        prop_oneof![1 => Just(Pad::Constant(1.0)), 2 => pad(number(0.0..=3.0))],
        amount(100_000),
        (weight(), weight(), weight()),
        begin(),
    )
        .prop_map(|(inhabitants, growth, dwellings_per_year, inflow_factor, fixed_costs, weights, start)| {
            let (objective_weight, historic_weight, origin_weight) = weights;
            Municipality {
                name: String::new(),
                inhabitants,
                growth,
                dwellings_per_year,
                inflow_factor,
                fixed_costs,
                objective_weight,
                historic_weight,
                origin_weight,
                start,
                ..Municipality::default()
            }
        })
        .boxed()
}

/// Own numbers at the start: mostly none.
fn begin() -> BoxedStrategy<StartStocks> {
    let maybe = || option::weighted(0.5, count(200.0));
    let given = (maybe(), maybe(), maybe(), maybe(), maybe()).prop_map(
        |(bw_existing, bw_new, bt_existing, bt_new, waiting_bw)| StartStocks {
            bw_existing,
            bw_new,
            bt_existing,
            bt_new,
            waiting_bw,
        },
    );
    prop_oneof![3 => Just(StartStocks::default()), 1 => given].boxed()
}

fn doordecentralisatie() -> BoxedStrategy<Doordecentralisatie> {
    let whole = |limit: Limit| {
        #[expect(clippy::cast_possible_truncation, reason = "the bounds are whole and small")]
        let (least, most) = (limit.least as i32, limit.most as i32);
        least..=most
    };
    (
        option::weighted(0.85, year()),
        prop_oneof![2 => Just(10), 1 => whole(PHASE_IN)],
        option::weighted(0.3, exact_fraction()),
    )
        .prop_map(|(first_year, phase_in_years, existing_run_off)| Doordecentralisatie {
            first_year,
            phase_in_years,
            existing_run_off,
        })
        .boxed()
}

pub fn indexation() -> BoxedStrategy<Exact> {
    prop_oneof![1 => Just(Exact::ZERO), 4 => exact(-50..=80, 3), 1 => exact(-500..=500, 3)].boxed()
}

fn budget() -> BoxedStrategy<Budget> {
    let change = (year(), exact(-500_000_000..=500_000_000, 2), exact(-500_000_000..=500_000_000, 2)).prop_map(
        |(year, historic, objective)| BudgetChange { year, historic, objective, reason: "van \"A\" naar B".to_owned() },
    );
    (
        amount(60_000_000),
        amount(60_000_000),
        indexation(),
        year(),
        prop_oneof![2 => exact(0..=100, 3), 1 => exact_fraction()],
        prop_oneof![2 => Just(Vec::new()), 1 => vec(change, 1..=3)],
    )
        .prop_map(|(mut historic, mut objective, indexation, price_level, execution_costs, changes)| {
            // With what the cuts take on top of it, the budget is negative in no year.
            for change in &changes {
                for (base, part) in [(&mut historic, change.historic), (&mut objective, change.objective)] {
                    if part.is_negative() {
                        *base = base.minus(part).expect("an amount that fits");
                    }
                }
            }
            Budget { historic, objective, indexation, price_level, execution_costs, changes }
        })
        .boxed()
}

fn demand() -> BoxedStrategy<Demand> {
    (
        prop_oneof![1 => Just(0.0), 6 => 0.5..=12.0],
        pad(prop_oneof![2 => Just(0.0), 3 => 0.0..=0.3, 1 => within(FRACTION)]),
        pad(within(FRACTION)),
    )
        .prop_map(|(inflow_per_10000, prevention_effect, bt_fraction)| Demand {
            inflow_per_10000,
            prevention_effect,
            bt_fraction,
        })
        .boxed()
}

fn care() -> BoxedStrategy<Care> {
    let outflow = || prop_oneof![1 => Just(0.0), 6 => 0.05..=0.8, 1 => Just(12.0)];
    let wlz = (year(), within(FRACTION)).prop_map(|(year, fraction)| Wlz { year, fraction });
    (
        (count(700.0), count(300.0), count(200.0), count(100.0), count(150.0)),
        (outflow(), outflow()),
        (within(FRACTION), within(FRACTION)),
        option::weighted(0.3, wlz),
    )
        .prop_map(|(stocks, outflow, fractions, wlz)| Care {
            clients_bw: stocks.0,
            clients_bw_new: stocks.1,
            clients_bt: stocks.2,
            clients_bt_new: stocks.3,
            waiting_bw: stocks.4,
            bw_outflow_per_year: outflow.0,
            bt_outflow_per_year: outflow.1,
            outflow_to_bt_fraction: fractions.0,
            bt_without_dwelling_fraction: fractions.1,
            returning_fraction: 0.0,
            wlz,
        })
        .boxed()
}

fn capacity() -> BoxedStrategy<Capacity> {
    (count(900.0), prop_oneof![1 => Just(0.0), 2 => 0.0..=60.0], count(500.0))
        .prop_map(|(bw_places, reduction_per_year, bw_minimum)| Capacity { bw_places, reduction_per_year, bw_minimum })
        .boxed()
}

fn tariffs() -> BoxedStrategy<Tariffs> {
    (
        (amount(80_000), amount(60_000), amount(40_000), amount(10_000), amount(5)),
        prop_oneof![4 => exact(0..=300, 3), 1 => exact_fraction()],
        exact_fraction(),
        indexation(),
        year(),
    )
        .prop_map(|(prices, pgb_fraction, vacancy, indexation, price_level)| Tariffs {
            bw_in_kind: prices.0,
            bw_pgb: prices.1,
            pgb_fraction,
            bt: prices.2,
            bridging: prices.3,
            prevention_per_inhabitant: prices.4,
            vacancy,
            indexation,
            price_level,
        })
        .boxed()
}

/// A key that rests on one basis, or on up to three.
pub fn sleutel() -> BoxedStrategy<Verdeelsleutel> {
    let basis = || select(Basis::ALL.to_vec());
    let factor = prop_oneof![2 => Just(Exact::ONE), 2 => exact(1..=99, 2), 1 => exact(1..=7, 0)];
    let mixed = vec((basis(), factor), 2..=3).prop_map(|parts| {
        let mut key = Verdeelsleutel::default();
        for (basis, factor) in parts {
            key[basis] = factor;
        }
        key
    });
    prop_oneof![1 => basis().prop_map(Verdeelsleutel::of), 1 => mixed].boxed()
}

pub fn shared() -> BoxedStrategy<Shared> {
    let same = exact_fraction().prop_map(|fraction| Post::OF_CLIENTS.map(|_| fraction));
    let each = Post::OF_CLIENTS.map(|_| exact_fraction());
    let existing = Just(Post::OF_CLIENTS.map(|post| match post.clients().map(|clients| clients.cohort) {
        Some(Cohort::Existing) => Exact::ONE,
        _ => Exact::ZERO,
    }));
    prop_oneof![1 => same, 1 => each, 1 => existing]
        .prop_map(|fractions| {
            let mut shared = Shared::default();
            for (post, fraction) in Post::OF_CLIENTS.into_iter().zip(fractions) {
                shared[post] = fraction;
            }
            shared
        })
        .boxed()
}

pub fn terms() -> BoxedStrategy<Terms> {
    let own_percentage = option::weighted(0.3, exact_fraction());
    (shared(), exact_fraction(), sleutel(), option::weighted(0.4, sleutel()), own_percentage)
        .prop_map(|(shared, inleg, sleutel, sleutel_overschot, execution_costs)| Terms {
            shared,
            inleg,
            sleutel,
            sleutel_overschot,
            execution_costs,
            vangnet_per_inhabitant: None,
        })
        .boxed()
}

/// The largest loss per inhabitant.
pub fn vangnet() -> impl Strategy<Value = Exact> + Clone {
    prop_oneof![1 => Just(Exact::ZERO), 4 => exact(0..=5_000, 2)]
}

fn terms_before_start() -> BoxedStrategy<TermsBeforeStart> {
    let some = 0.4;
    let given = (
        option::weighted(some, shared()),
        option::weighted(some, exact_fraction()),
        option::weighted(some, sleutel()),
        option::weighted(some, sleutel()),
        option::weighted(some, exact_fraction()),
    )
        .prop_map(|(shared, inleg, sleutel, sleutel_overschot, execution_costs)| TermsBeforeStart {
            shared,
            inleg,
            sleutel,
            sleutel_overschot,
            execution_costs,
        });
    prop_oneof![1 => Just(TermsBeforeStart::default()), 1 => given].boxed()
}

pub fn afspraak() -> BoxedStrategy<Afspraak> {
    let maximum = option::weighted(0.6, prop_oneof![2 => exact(0..=500, 3), 1 => exact(0..=3, 0)]);
    let reserve =
        (amount(2_000_000), maximum).prop_map(|(begin, maximum)| Reserve { begin, maximum, ..Reserve::default() });
    (terms(), option::weighted(0.4, reserve), option::weighted(0.3, vangnet()), terms_before_start())
        .prop_map(|(terms, reserve, vangnet_per_inhabitant, before_start)| Afspraak {
            id: String::new(),
            terms: Terms { vangnet_per_inhabitant, ..terms },
            reserve,
            before_start,
            phases: Vec::new(),
        })
        .boxed()
}
