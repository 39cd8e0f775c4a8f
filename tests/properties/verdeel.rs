//! *Verdeel*, largest remainder: what adds up, what is fair, and what a change of weights does.

use proptest::collection::vec;
use proptest::prelude::{Just, any};
use proptest::prop_oneof;
use proptest::sample::Index;
use proptest::strategy::Strategy;
use rekentafel::engine::money::{Money, Weights, allocate};

use crate::support::{check, draw, ensure, ensure_same};

/// Weights of which at least one is positive: small and large, with equal ones and zeros among them.
fn weights() -> impl Strategy<Value = Vec<i128>> {
    let weight = prop_oneof![1 => Just(0), 3 => 1..=5_i128, 3 => 1..=1_000_000_i128, 2 => 1..=1_000_000_000_000_i128];
    vec(weight, 1..=12).prop_map(|mut weights| {
        if weights.iter().all(|&weight| weight == 0) {
            weights[0] = 1;
        }
        weights
    })
}

/// An amount in cents, of either sign, often so small that not everybody gets a cent.
fn cents() -> impl Strategy<Value = i128> {
    prop_oneof![2 => -20..=20_i128, 3 => -1_000_000..=1_000_000_i128, 2 => -1_000_000_000_000..=1_000_000_000_000_i128]
}

fn verdeel(cents: i128, weights: &[i128]) -> Vec<i128> {
    let weights = Weights::from_units(weights.iter().copied()).expect("a positive weight");
    let parts = allocate(Money::from_cents(cents), &weights).expect("an amount that fits");
    parts.into_iter().map(Money::cents).collect()
}

/// The parts add up to the amount; each has its sign and lies within a cent of its share.
fn is_a_division(cents: i128, weights: &[i128], parts: &[i128]) -> Result<(), String> {
    ensure_same("the sum", parts.iter().sum(), cents)?;
    let total: i128 = weights.iter().sum();
    for (&part, &weight) in parts.iter().zip(weights) {
        ensure(part * cents.signum() >= 0, || format!("{part} of {cents}"))?;
        let distance = (part * total - cents * weight).abs();
        ensure(distance < total, || format!("{part} is a cent or more from {cents} × {weight} / {total}"))?;
    }
    Ok(())
}

#[test]
fn the_parts_add_up_and_each_is_within_a_cent_of_its_share() {
    check((weights(), cents()), |(weights, cents)| is_a_division(*cents, weights, &verdeel(*cents, weights)));
}

#[test]
fn parts_that_do_not_add_up_or_are_unfair_are_found() {
    for (parts, why) in
        [([33, 33, 33], "a cent is lost"), ([35, 33, 32], "more than a cent off"), ([101, 0, -1], "a sign")]
    {
        assert!(is_a_division(100, &[1, 1, 1], &parts).is_err(), "{why}");
    }
    assert_eq!(is_a_division(100, &[1, 1, 1], &[34, 33, 33]), Ok(()));
}

#[test]
fn only_the_proportion_of_the_weights_counts() {
    check((weights(), (cents(), 2..=1_000_i128)), |(weights, (cents, factor))| {
        let scaled: Vec<i128> = weights.iter().map(|weight| weight * factor).collect();
        ensure_same("parts", verdeel(*cents, &scaled), verdeel(*cents, weights))
    });
}

#[test]
fn whoever_weighs_nothing_gets_nothing_and_equals_differ_by_at_most_a_cent() {
    check((weights(), cents()), |(weights, cents)| {
        let parts = verdeel(*cents, weights);
        for (&part, &weight) in parts.iter().zip(weights) {
            ensure(weight > 0 || part == 0, || format!("{part} for a weight of zero"))?;
            for (&other, _) in parts.iter().zip(weights).filter(|&(_, &equal)| equal == weight) {
                ensure((part - other).abs() <= 1, || format!("{part} and {other} for equal weights"))?;
            }
        }
        Ok(())
    });
}

/// Anonymity: in another order everybody gets the same, except that of equal remainders the first gets the cent.
#[test]
fn another_order_moves_at_most_a_cent_and_only_between_equal_remainders() {
    check((weights().prop_shuffle(), cents()), |(weights, cents)| {
        let parts = verdeel(*cents, weights);
        let mut sorted: Vec<(i128, usize)> = weights.iter().copied().zip(0..).collect();
        sorted.sort_unstable();
        let order: Vec<i128> = sorted.iter().map(|&(weight, _)| weight).collect();
        let moved = |(part, &(_, place)): (i128, &(i128, usize))| part - parts[place];
        for change in verdeel(*cents, &order).into_iter().zip(&sorted).map(moved) {
            ensure(change.abs() <= 1, || format!("{change} cents"))?;
        }
        let mut distinct: Vec<i128> = remainders(*cents, weights);
        distinct.sort_unstable();
        let ties = distinct.windows(2).any(|pair| pair[0] == pair[1]);
        let same = verdeel(*cents, &order).into_iter().zip(&sorted).map(moved).all(|change| change == 0);
        ensure(ties || same, || "a cent moved without a tie".to_owned())
    });
}

/// What each share, rounded to twelve decimals of a euro, has beyond whole cents.
fn remainders(cents: i128, weights: &[i128]) -> Vec<i128> {
    let total: i128 = weights.iter().sum();
    let unit = 10_i128.pow(10);
    weights.iter().map(|weight| (cents.abs() * unit * weight * 2 + total) / (total * 2) % unit).collect()
}

/// A weight that rises, by whom and by how much.
fn raise() -> impl Strategy<Value = (i128, Index, i128)> {
    let raise = prop_oneof![2 => Just(1_i128), 2 => 1..=1_000_i128, 1 => 1..=1_000_000_000_000_i128];
    (cents(), any::<Index>(), raise)
}

fn heavier_gets_no_less(method: Method, weights: &[i128], raise: &(i128, Index, i128)) -> Result<(), String> {
    let (cents, who, raise) = (raise.0.abs(), raise.1.index(weights.len()), raise.2);
    let mut heavier = weights.to_vec();
    heavier[who] += raise;
    let (before, after) = (method(cents, weights)[who], method(cents, &heavier)[who]);
    ensure(after >= before, || format!("{before} became {after}"))?;
    ensure_same("a deficit", method(-cents, &heavier)[who], -after)
}

/// Monotonicity, with no exception: with the same amount and the other weights the same, whoever weighs more bears no
/// less.
///
/// Raising one weight lowers every other share, so nobody overtakes; and each floor that drops by it brings a cent that
/// is handed out again.
#[test]
fn whoever_weighs_more_never_gets_less() {
    check((weights(), raise()), |(weights, raise)| heavier_gets_no_less(verdeel, weights, raise));
}

type Method = fn(i128, &[i128]) -> Vec<i128>;

/// Methods that look fair, and what each of them breaks.
#[test]
fn other_methods_are_found_out() {
    fn floors(cents: i128, weights: &[i128]) -> Vec<i128> {
        let total: i128 = weights.iter().sum();
        weights.iter().map(|weight| cents * weight / total).collect()
    }
    fn rest_to_the_first(cents: i128, weights: &[i128]) -> Vec<i128> {
        let mut parts = floors(cents, weights);
        parts[0] += cents - parts.iter().sum::<i128>();
        parts
    }
    fn rest_to_the_lightest(cents: i128, weights: &[i128]) -> Vec<i128> {
        let mut parts = floors(cents, weights);
        let mut order: Vec<usize> = (0..weights.len()).filter(|&index| weights[index] > 0).collect();
        order.sort_by_key(|&index| (weights[index], index));
        let missing = cents - parts.iter().sum::<i128>();
        for &index in order.iter().cycle().take(missing.unsigned_abs() as usize) {
            parts[index] += missing.signum();
        }
        parts
    }
    let divides = |method: Method| {
        draw((weights(), cents()), 3, 500)
            .all(|(weights, cents)| is_a_division(cents, &weights, &method(cents, &weights)).is_ok())
    };
    let is_monotone = |method: Method| {
        draw((weights(), raise()), 3, 2_000)
            .all(|(weights, raise)| heavier_gets_no_less(method, &weights, &raise).is_ok())
    };
    assert!(divides(verdeel) && is_monotone(verdeel));
    assert!(!divides(floors), "cents are lost");
    assert!(!divides(rest_to_the_first), "more than a cent from its share");
    assert!(divides(rest_to_the_lightest) && !is_monotone(rest_to_the_lightest), "a cent for being light");
}

/// What is not true of largest remainder, and is therefore not claimed: that somebody's part never falls when the
/// *amount* rises (the Alabama paradox).
#[test]
fn a_larger_amount_may_give_somebody_a_cent_less() {
    assert_eq!(verdeel(10, &[6, 6, 2]), [4, 4, 2]);
    assert_eq!(verdeel(11, &[6, 6, 2]), [5, 5, 1]);
}
