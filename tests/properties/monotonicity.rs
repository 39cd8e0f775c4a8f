//! Monotonicity of the money: a heavier weight never bears less, and more budget never worsens the pool.

use proptest::prelude::any;
use proptest::sample::Index;
use proptest::strategy::Strategy;
use rekentafel::engine::afspraak::{Afspraak, Basis, Verdeelsleutel};
use rekentafel::engine::figures::Municipality;
use rekentafel::engine::money::{Exact, Money, Weights, allocate};
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::settlement::{Settlement, SettlementYear};

use crate::support::scenarios::scenario;
use crate::support::{Calculated, check, draw, ensure, ensure_same};

/// A weight that a basis rests on, and nothing else in the calculation of people and costs.
struct Kind {
    basis: Basis,
    of: fn(&mut Municipality) -> &mut Option<Exact>,
    /// Whether R is divided by it too.
    divides_budget: bool,
}

const HISTORIC: Kind = Kind { basis: Basis::Historic, of: |own| &mut own.historic_weight, divides_budget: false };
const OBJECTIVE: Kind = Kind { basis: Basis::Objective, of: |own| &mut own.objective_weight, divides_budget: true };

/// The scenario with this basis in every key. Where the budget is divided by it too, all or nothing of the budget is
/// paid in, so that the roundings of its parts do not change what the pool receives.
fn with_basis(scenario: &Scenario, kind: &Kind) -> Scenario {
    let mut scenario = scenario.clone();
    let half = Exact::from_parts(5, 1).expect("a half");
    let whole = |inleg: Exact| if inleg > half { Exact::ONE } else { Exact::ZERO };
    for Afspraak { terms, before_start, .. } in &mut scenario.afspraken {
        let others = [&mut terms.sleutel_overschot, &mut before_start.sleutel, &mut before_start.sleutel_overschot];
        let keys: Vec<&mut Verdeelsleutel> =
            std::iter::once(&mut terms.sleutel).chain(others.into_iter().flatten()).collect();
        keys.into_iter().for_each(|key| key[kind.basis] = Exact::ONE);
        if kind.divides_budget {
            terms.inleg = whole(terms.inleg);
            before_start.inleg = before_start.inleg.map(whole);
        }
    }
    scenario
}

/// The scenario in which the weight of one municipality is larger by `thousandths` of all weights together, and how
/// much larger its share of the weights is then.
fn heavier(scenario: &Scenario, kind: &Kind, who: usize, thousandths: i64) -> (Scenario, f64) {
    let mut scenario = scenario.clone();
    for own in &mut scenario.figures.municipalities {
        let inhabitants = Exact::from_double(own.inhabitants);
        let weight = (kind.of)(own);
        *weight = weight.or(inhabitants);
    }
    let share = |scenario: &mut Scenario| {
        let weights =
            scenario.figures.municipalities.iter_mut().map(|own| (kind.of)(own).expect("a weight").to_double());
        let weights: Vec<f64> = weights.collect();
        (weights[who] / weights.iter().sum::<f64>(), weights.iter().sum::<f64>())
    };
    let (before, total) = share(&mut scenario);
    let raise = Exact::from_double((total * thousandths as f64 / 1000.0).ceil()).expect("a weight that fits");
    let own = (kind.of)(&mut scenario.figures.municipalities[who]);
    *own = own.map(|weight| weight.plus(raise).expect("a weight that fits"));
    let (after, _) = share(&mut scenario);
    (scenario, after - before)
}

/// Of every deficit the municipality bears no less than before, and of every surplus it gets no less.
fn no_less(before: &Settlement, after: &Settlement, who: usize, slack: Money) -> Result<(), String> {
    for (a, b) in before.years.iter().zip(&after.years) {
        let rest = |year: &SettlementYear| year.pool_balance() - year.deposit + year.withdrawal;
        ensure_same("what is divided", rest(b), rest(a))?;
        let (a, b) = (a.municipalities[who].verrekening, b.municipalities[who].verrekening);
        ensure(away(b, a) >= -slack, || format!("its part went from {a} to {b}"))?;
    }
    let (a, b) = (before.reserve_shares[who], after.reserve_shares[who]);
    ensure(away(b, a) >= -slack, || format!("its part of the reserve went from {a} to {b}"))
}

/// How much further from zero `to` is than `from`, if they do not lie on different sides of it.
fn away(to: Money, from: Money) -> Money {
    if to + from < Money::ZERO { from - to } else { to - from }
}

/// A key is rounded to twelve decimals. A share that moves by less than this may do so by the rounding of the others'
/// weights.
const NOTICEABLE: f64 = 1e-9;

/// True of every afspraak, whatever else is in the key, with a reserve or a vangnet or without: the amounts that are
/// divided stay the same, and of each the part of the heavier municipality does not shrink.
fn whoever_weighs_more_never_bears_less(kind: &Kind) {
    check((scenario(), (any::<Index>(), 1..=1000_i64)), |(scenario, (who, thousandths))| {
        let scenario = with_basis(scenario, kind);
        let who = who.index(scenario.figures.municipalities.len());
        let (heavier, gain) = heavier(&scenario, kind, who, *thousandths);
        let slack = if gain >= NOTICEABLE { Money::ZERO } else { Money::from_cents(1) };
        let (before, after) = (Calculated::new(&scenario), Calculated::new(&heavier));
        let mut pairs = before.settlements.iter().zip(&after.settlements);
        pairs.try_for_each(|(before, after)| no_less(before, after, who, slack))
    });
}

#[test]
fn a_heavier_historic_weight_never_bears_less_of_a_deficit() {
    whoever_weighs_more_never_bears_less(&HISTORIC);
}

#[test]
fn a_heavier_objective_weight_never_bears_less_of_a_deficit() {
    whoever_weighs_more_never_bears_less(&OBJECTIVE);
}

#[test]
fn bearing_less_is_found() {
    let mut found = 0;
    for (scenario, who) in draw((scenario(), any::<Index>()), 8, 100) {
        let scenario = with_basis(&scenario, &HISTORIC);
        let who = who.index(scenario.figures.municipalities.len());
        let (heavier, gain) = heavier(&scenario, &HISTORIC, who, 500);
        let (before, after) = (Calculated::new(&scenario), Calculated::new(&heavier));
        // The other way round the statement is false wherever the weight matters.
        let backwards = no_less(&after.settlements[0], &before.settlements[0], who, Money::ZERO);
        found += usize::from(gain > NOTICEABLE && backwards.is_err());
    }
    assert!(found > 40, "only {found} of 100");
}

/// Where the statement ends: a raise of less than the twelfth decimal of the key can cost a cent, by the rounding of
/// the other weights. Of *verdeel* by the weights themselves it has no exception (`verdeel.rs`).
#[test]
fn a_raise_below_the_twelfth_decimal_of_a_key_can_cost_a_cent() {
    let part = |own: i128, as_key: bool| {
        let weights = Weights::from_units([own, 982_284_603_743, 630_554_029_144]).expect("positive weights");
        let mut fractions = Weights::default();
        fractions.fill_fractions(&weights);
        let weights = if as_key { fractions } else { weights };
        allocate(Money::from_cents(476_822_352), &weights).expect("an amount that fits")[0].cents()
    };
    assert_eq!([part(170_754_125_934, true), part(170_754_125_935, true)], [45_649_089, 45_649_088]);
    assert!(part(170_754_125_935, false) >= part(170_754_125_934, false));
}

/// More budget to the centrumgemeente, all else the same.
fn with_more(scenario: &Scenario, cents: i64) -> Scenario {
    let mut richer = scenario.clone();
    let more = Exact::from_parts(cents.into(), 2).expect("an amount that fits");
    richer.figures.budget.historic = richer.figures.budget.historic.plus(more).expect("an amount that fits");
    richer
}

/// In every year the pool, the reserve and what the costs exceed the budget by are no worse.
fn no_worse(before: &Settlement, after: &Settlement) -> Result<(), String> {
    for (a, b) in before.years.iter().zip(&after.years) {
        ensure(b.centre_budget >= a.centre_budget, || {
            format!("{}: C {} to {}", a.year, a.centre_budget, b.centre_budget)
        })?;
        let (balance, then) = (a.pool_balance(), b.pool_balance());
        ensure(then >= balance, || format!("{}: the pool from {balance} to {then}", a.year))?;
        ensure(b.reserve >= a.reserve, || format!("{}: the reserve from {} to {}", a.year, a.reserve, b.reserve))?;
        let (outside, then) = (a.outside_regional_budget, b.outside_regional_budget);
        ensure(then <= outside, || format!("{}: outside the budget from {outside} to {then}", a.year))?;
    }
    Ok(())
}

fn richer() -> impl Strategy<Value = (Scenario, i64)> {
    (scenario(), proptest::prop_oneof![1..=3_i64, 1..=10_000_000_000_i64])
}

/// True of every percentage of uitvoeringskosten up to and including 100, since a rounded fraction of C rises no faster
/// than C itself; at 100% the pool merely does not gain.
#[test]
fn a_higher_budget_of_the_centre_never_worsens_the_pool() {
    check(richer(), |(scenario, more)| {
        let (before, after) = (Calculated::new(scenario), Calculated::new(&with_more(scenario, *more)));
        before.settlements.iter().zip(&after.settlements).try_for_each(|(before, after)| no_worse(before, after))
    });
}

#[test]
fn a_pool_that_is_worse_off_is_found() {
    let worse = draw(scenario(), 9, 100).filter(|scenario| {
        let (before, after) = (Calculated::new(scenario), Calculated::new(&with_more(scenario, 100_000_000)));
        no_worse(&after.settlements[0], &before.settlements[0]).is_err()
    });
    assert!(worse.count() > 60, "C hardly matters in these scenarios");
}
