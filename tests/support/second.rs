//! Random scenarios with what came with the second version of the file, all of them valid.
//!
//! On top of those of [`super::scenarios`]: events of all three kinds on every field that an event may change, active
//! and not, before, within and after the horizon; phases that give, replace and take away; payouts of an amount and of
//! all there is; municipalities that join, leave, do both, or are never there, with a reserve that stays or goes along;
//! terugkeer; opvang with a clock, a pad and weights of its own.
//!
//! A part that would make the scenario one that cannot be calculated is left out again: an event after which a value
//! lies outside its range, or absences after which nobody is left to divide by.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::Just;
use proptest::prop_oneof;
use proptest::sample::{Index, select};
use proptest::strategy::{BoxedStrategy, Strategy};
use proptest::{bool, prelude::any};
use rekentafel::engine::afspraak::{Fase, OnLeaving, PhaseTerms, Post, Uitkering, Verdeelsleutel};
use rekentafel::engine::fields::Kind;
use rekentafel::engine::figures::{Deelname, Figures, Opvang, Year};
use rekentafel::engine::gebeurtenis::{Amount, Changeable, Gebeurtenis, Operation, Wijziging};
use rekentafel::engine::input::Input;
use rekentafel::engine::limits::{COUNT, FACTOR, FRACTION, INFLOW, Limit, MONEY, RATE, WEIGHT};
use rekentafel::engine::money::Exact;
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::validation::validate_figures;

use super::scenarios::{
    amount, count, exact_fraction, indexation, number, pad, scenario, shared, sleutel, vangnet, weight, year,
};

/// A scenario with parts of the second version.
pub fn second() -> impl Strategy<Value = Scenario> {
    let parts = (
        vec(event(), 0..=6),
        vec((any::<Index>(), deelname()), 0..=4),
        prop_oneof![2 => Just(0.0), 3 => number(0.0..=1.0)],
        option::weighted(0.5, opvang()),
        vec(later(), 4),
        vec((weight(), exact_fraction()), 8),
    );
    (scenario(), parts).prop_map(|(scenario, (events, absences, returning, opvang, laters, own))| {
        let Scenario { mut figures, mut afspraken, .. } = scenario;
        figures.care.returning_fraction = returning;
        figures.opvang = opvang;
        for (municipality, (weight, _)) in figures.municipalities.iter_mut().zip(&own) {
            municipality.opvang_weight = *weight;
        }
        // One weight must be positive: that of the first municipality.
        let first = &mut figures.municipalities[0].opvang_weight;
        *first = first.filter(|weight| !weight.is_zero());
        for (place, deelname) in absences {
            let place = place.index(figures.municipalities.len());
            leave_or_join(&mut figures, place, &deelname);
        }
        for event in events {
            happen(&mut figures, event);
        }
        let horizon = (figures.first_year, figures.years);
        for ((afspraak, later), (_, of_opvang)) in afspraken.iter_mut().zip(laters).zip(own) {
            afspraak.terms.shared[Post::Opvang] = of_opvang;
            afspraak.phases = later.phases(horizon);
            if let Some(reserve) = &mut afspraak.reserve {
                reserve.payouts = later.payouts(horizon);
                reserve.on_leaving = later.on_leaving;
            }
        }
        Scenario::new(figures, afspraken)
    })
}

/// Years counted from the first one of the horizon.
type Offset = i32;

fn offset() -> impl Strategy<Value = Offset> + Clone {
    prop_oneof![8 => 0..=11_i32, 1 => -4..=-1_i32, 1 => 12..=20_i32]
}

fn deelname() -> impl Strategy<Value = (Option<Offset>, Option<Offset>)> {
    let lasting = (1..=8_i32, 0..=8_i32).prop_map(|(from, lasting)| (Some(from), Some(from + lasting)));
    let never = Just((Some(30), None));
    prop_oneof![
        3 => (0..=10_i32).prop_map(|through| (None, Some(through))),
        2 => (1..=10_i32).prop_map(|from| (Some(from), None)),
        2 => lasting,
        1 => never,
    ]
}

/// Gives a municipality years, unless it is the centrumgemeente or nothing could be calculated any more.
fn leave_or_join(figures: &mut Figures, place: usize, (from, through): &(Option<Offset>, Option<Offset>)) {
    let of = |offset: &Option<Offset>| offset.map(|offset| figures.first_year + offset);
    let deelname = Deelname { from: of(from), through: of(through) };
    let before = std::mem::replace(&mut figures.municipalities[place].deelname, deelname);
    if !validate_figures(figures).is_empty() {
        figures.municipalities[place].deelname = before;
    }
}

/// An event as it is drawn: which fields it changes, and by which thousandths of what is usual there.
#[derive(Debug, Clone)]
struct Drawn {
    first: Offset,
    lasting: Option<i32>,
    is_active: bool,
    changes: Vec<(usize, Index, Operation, i64)>,
}

fn event() -> BoxedStrategy<Drawn> {
    let fields = Changeable::all().count();
    let operation = select(Operation::ALL.to_vec());
    let change = (0..fields, any::<Index>(), operation, -1_000..=1_000_i64);
    (offset(), option::of(0..=6_i32), bool::weighted(0.85), vec(change, 1..=3))
        .prop_map(|(first, lasting, is_active, changes)| Drawn { first, lasting, is_active, changes })
        .boxed()
}

/// Lets an event happen with those of its changes that leave every value in its range.
fn happen(figures: &mut Figures, drawn: Drawn) {
    let first_year = figures.first_year + drawn.first;
    let name = format!("gebeurtenis {} “{}”", figures.events.len(), drawn.first);
    let last_year = drawn.lasting.map(|lasting| first_year + lasting);
    let changes = Vec::new();
    figures.events.push(Gebeurtenis { name, first_year, last_year, is_active: drawn.is_active, changes });
    let place = figures.events.len() - 1;
    for (field, of, operation, thousandths) in drawn.changes {
        let field = Changeable::all().nth(field).expect("a field").of(of.index(figures.municipalities.len()));
        let number = number_of(field, operation, thousandths);
        figures.events[place].changes.push(Wijziging { field, operation, number });
        if !validate_figures(figures).is_empty() {
            figures.events[place].changes.pop();
        }
    }
    if figures.events[place].changes.is_empty() {
        figures.events.pop();
    }
}

fn number_of(field: Input, operation: Operation, thousandths: i64) -> Amount {
    let usual = match operation {
        Operation::Multiply => return in_kind(field, (thousandths + 1_000).max(0), 1),
        Operation::Set | Operation::Add => usual(field.limit()),
    };
    in_kind(field, if operation == Operation::Set { thousandths.abs() } else { thousandths }, usual)
}

/// What is usual in a range, in its unit.
fn usual(limit: Limit) -> i64 {
    let is = |other: Limit| limit.with_any_places() == other.with_any_places();
    match () {
        () if is(MONEY) => 50_000,
        () if is(COUNT) => 300,
        () if is(INFLOW) => 12,
        () if is(WEIGHT) => 100_000,
        () if is(FACTOR) => 3,
        () if is(FRACTION) || is(RATE) => 1,
        () => panic!("{limit:?} is no range of a field that an event may change"),
    }
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn in_kind(field: Input, thousandths: i64, usual: i64) -> Amount {
    match field.kind() {
        Kind::Exact | Kind::MaybeExact => {
            Amount::Exact(Exact::from_parts((thousandths * usual).into(), 3).expect("a number that fits"))
        }
        _ => Amount::Double((thousandths * usual) as f64 / 1_000.0),
    }
}

fn opvang() -> BoxedStrategy<Opvang> {
    (
        (amount(20_000_000), indexation(), year()),
        (option::weighted(0.8, year()), 1..=12_i32),
        pad(count(400.0)),
        (amount(60_000), indexation(), year()),
    )
        .prop_map(|((budget, indexation, price_level), (first_year, phase_in_years), places, tariff)| Opvang {
            budget,
            indexation,
            price_level,
            first_year,
            phase_in_years,
            places,
            tariff: tariff.0,
            tariff_indexation: tariff.1,
            tariff_price_level: tariff.2,
        })
        .boxed()
}

/// What an afspraak has beside its terms, its years as offsets.
#[derive(Debug, Clone)]
struct Later {
    phases: Vec<(Offset, PhaseTerms)>,
    payouts: Vec<(Offset, Option<Exact>, Verdeelsleutel)>,
    on_leaving: OnLeaving,
}

fn later() -> BoxedStrategy<Later> {
    let payout = (offset(), option::weighted(0.7, amount(3_000_000)), sleutel());
    (vec((offset(), phase()), 0..=3), vec(payout, 0..=3), select(OnLeaving::ALL.to_vec()))
        .prop_map(|(phases, payouts, on_leaving)| Later { phases, payouts, on_leaving })
        .boxed()
}

fn phase() -> BoxedStrategy<PhaseTerms> {
    let some = 0.4;
    (
        option::weighted(some, (shared(), exact_fraction())),
        option::weighted(some, exact_fraction()),
        option::weighted(some, sleutel()),
        option::weighted(some, option::of(sleutel())),
        option::weighted(some, option::of(exact_fraction())),
        option::weighted(some, option::of(vangnet())),
    )
        .prop_map(|(shared, inleg, sleutel, sleutel_overschot, execution_costs, vangnet_per_inhabitant)| PhaseTerms {
            shared: shared.map(|(mut shared, of_opvang)| {
                shared[Post::Opvang] = of_opvang;
                shared
            }),
            inleg,
            sleutel,
            sleutel_overschot,
            execution_costs,
            vangnet_per_inhabitant,
        })
        .boxed()
}

impl Later {
    /// The phases, by years that rise strictly.
    fn phases(&self, (first_year, _): (Year, i32)) -> Vec<Fase> {
        let mut phases: Vec<Fase> =
            self.phases.iter().map(|(from, terms)| Fase { from: first_year + from, terms: terms.clone() }).collect();
        phases.sort_by_key(|phase| phase.from);
        phases.dedup_by_key(|phase| phase.from);
        phases
    }

    /// The payouts, most of them within the horizon.
    fn payouts(&self, (first_year, years): (Year, i32)) -> Vec<Uitkering> {
        let within = |offset: Offset| if offset < 0 { offset } else { offset % (years + 1) };
        let payout = |(offset, amount, sleutel): &(Offset, Option<Exact>, Verdeelsleutel)| Uitkering {
            year: first_year + within(*offset),
            amount: *amount,
            sleutel: *sleutel,
        };
        self.payouts.iter().map(payout).collect()
    }
}
