//! *verdeel*: an amount divided by weights to the cent, by largest remainder.

use super::{Exact, Money, TooLarge};
use crate::engine::collect::try_collect;

/// The cents in 1: a fraction of it, in units of 10⁻¹², is a fraction of a weight.
const WHOLE: u128 = 100;
/// Decimals of a weight that count: with weights up to 10¹² and 400 of them, their sum still fits.
const MOST_PLACES: u32 = 23;
/// Units of 10⁻¹² euro in a cent: shares are rounded to twelve decimals.
const CENT: u64 = 10_000_000_000;

/// Weights with a common scale, at least one of them positive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights {
    values: Vec<u128>,
    total: u128,
}

impl Weights {
    /// Weights from whole numbers of one unit (cents, millionths of a person). `None` if their sum is zero or too large;
    /// negative weights count as zero.
    pub fn from_units(units: impl IntoIterator<Item = i128>) -> Option<Weights> {
        let values: Vec<u128> = units.into_iter().map(|unit| u128::try_from(unit).unwrap_or(0)).collect();
        let total = values.iter().try_fold(0_u128, |sum, &value| sum.checked_add(value))?;
        (total > 0).then_some(Weights { values, total })
    }

    /// Weights from decimal numbers, brought to one scale of at most [`MOST_PLACES`] decimals. `None` if their sum is zero.
    pub fn from_exact(weights: impl IntoIterator<Item = Exact>) -> Option<Weights> {
        let parts: Vec<(i128, u32)> = weights.into_iter().map(|weight| weight.round(MOST_PLACES).parts()).collect();
        let scale = parts.iter().map(|&(_, scale)| scale).max()?;
        let units = parts.iter().map(|&(mantissa, own)| mantissa.checked_mul(10_i128.pow(scale - own)));
        Weights::from_units(units.collect::<Option<Vec<_>>>()?)
    }

    /// The same weights, each as a fraction of the sum, *round 12*.
    pub fn as_fractions(&self) -> Weights {
        let fraction = |&value| Share::of(WHOLE, value, self.total).units();
        let values: Vec<u128> = self.values.iter().map(fraction).collect();
        let total = values.iter().sum();
        Weights { values, total }
    }

    /// Each weight as a number of its unit.
    pub fn values(&self) -> impl Iterator<Item = Result<Exact, TooLarge>> + '_ {
        self.values.iter().map(|&value| whole(value))
    }

    /// The sum of the weights in the same unit.
    pub fn total(&self) -> Result<Exact, TooLarge> {
        whole(self.total)
    }
}

fn whole(value: u128) -> Result<Exact, TooLarge> {
    Exact::from_parts(i128::try_from(value).map_err(|_| TooLarge)?, 0)
}

/// `cents × weight / total`, rounded to twelve decimals of a euro: whole cents, and what is beyond them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Share {
    cents: u128,
    /// In units of 10⁻¹² euro, less than a cent.
    remainder: u64,
}

impl Share {
    /// The share of `weight ≤ total < 2¹²⁷`.
    fn of(cents: u128, weight: u128, total: u128) -> Share {
        // cents = q × total + r, so cents × weight / total = q × weight + r × weight / total.
        let (whole, rest) = long_quotient(cents % total, weight, total);
        let (units, rest) = long_quotient(rest, CENT.into(), total);
        let units = u64::try_from(units).unwrap_or(CENT);
        Share::rounded(cents / total * weight + whole, units, rest >= total - rest)
    }

    fn rounded(cents: u128, units: u64, up: bool) -> Share {
        let remainder = units + u64::from(up);
        if remainder == CENT { Share { cents: cents + 1, remainder: 0 } } else { Share { cents, remainder } }
    }

    fn units(self) -> u128 {
        self.cents * u128::from(CENT) + u128::from(self.remainder)
    }
}

/// Quotient and rest of `a × b / total`, bit by bit if the product does not fit, where `a ≤ total < 2¹²⁷`.
fn long_quotient(a: u128, b: u128, total: u128) -> (u128, u128) {
    if let (Ok(a), Ok(b), Ok(total)) = (u64::try_from(a), u64::try_from(b), u64::try_from(total))
        && total >> SHORT_TOTAL == 0
        && b >> (2 * SHORT_HALF) == 0
    {
        let (quotient, rest) = short_quotient(a, b, total);
        return (quotient.into(), rest.into());
    }
    if let Some(product) = a.checked_mul(b) {
        return (product / total, product % total);
    }
    let (mut whole, mut rest) = (0, 0);
    let carry = |rest: u128| if rest >= total { (1, rest - total) } else { (0, rest) };
    for bit in (0..128 - b.leading_zeros()).rev() {
        let (doubled, left) = carry(rest * 2);
        let (added, left) = carry(left + if b >> bit & 1 == 1 { a } else { 0 });
        whole = whole * 2 + doubled + added;
        rest = left;
    }
    (whole, rest)
}

/// Bits of the totals and half the bits of the factors that [`short_quotient`] takes: most amounts of a municipality.
const SHORT_TOTAL: u32 = 43;
const SHORT_HALF: u32 = 20;

/// As [`long_quotient`], in two long-division steps of 64 bits, which a browser takes many times faster.
fn short_quotient(a: u64, b: u64, total: u64) -> (u64, u64) {
    let (high, low) = (b >> SHORT_HALF, b & ((1 << SHORT_HALF) - 1));
    let first = a * high;
    let second = ((first % total) << SHORT_HALF) + a * low;
    (((first / total) << SHORT_HALF) + second / total, second % total)
}

/// *verdeel(totaal, gewichten)*: the parts add up to `total` exactly and each is within a cent of its share.
///
/// Shares are rounded to twelve decimals and cut off to the cent; the missing cents go one by one to the largest
/// remainders, ties to the lowest index; the parts take the sign of `total`.
pub fn allocate(total: Money, weights: &Weights) -> Result<Vec<Money>, TooLarge> {
    if total.is_zero() {
        return Ok(vec![Money::ZERO; weights.values.len()]);
    }
    let amount = total.cents().unsigned_abs();
    let mut parts = Vec::with_capacity(weights.values.len());
    let mut remainders = Vec::with_capacity(weights.values.len());
    for (index, &weight) in weights.values.iter().enumerate() {
        let share = Share::of(amount, weight, weights.total);
        parts.push(share.cents);
        remainders.push((share.remainder, index));
    }
    let missing = amount - parts.iter().sum::<u128>();
    remainders.sort_unstable_by_key(|&(remainder, index)| (std::cmp::Reverse(remainder), index));
    for (_, &(_, index)) in (0..missing).zip(&remainders) {
        parts[index] += 1;
    }
    let sign = total.cents().signum();
    let signed = |part: u128| i128::try_from(part).map(|cents| Money::from_cents(sign * cents)).map_err(|_| TooLarge);
    try_collect(parts.into_iter().map(signed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(total: i128, units: &[i128]) -> Vec<i128> {
        let weights = Weights::from_units(units.iter().copied()).expect("weights with a sum");
        let parts = allocate(Money::from_cents(total), &weights).expect("amounts that fit");
        parts.into_iter().map(Money::cents).collect()
    }

    #[test]
    fn missing_cents_go_to_the_largest_remainders_and_ties_to_the_lowest_index() {
        for (total, units, expected) in [
            (100, &[1, 1, 1][..], vec![34, 33, 33]),
            (-100, &[1, 1, 1], vec![-34, -33, -33]),
            (101, &[1, 1, 1], vec![34, 34, 33]),
            (10, &[1, 2], vec![3, 7]),
            (5, &[0, 1, 0], vec![0, 5, 0]),
            (0, &[3, 4], vec![0, 0]),
            (1, &[1, 1, 2], vec![0, 0, 1]),
        ] {
            assert_eq!(parts(total, units), expected, "{total} over {units:?}");
        }
    }

    #[test]
    fn weights_of_different_scales_meet() {
        let weights = ["0.5", "1.25", "0.25"].map(|text| text.parse::<Exact>().expect("decimal"));
        assert_eq!(Weights::from_exact(weights), Weights::from_units([50, 125, 25]));
        assert_eq!(Weights::from_exact([Exact::ZERO]), None);
    }

    #[test]
    fn the_short_division_is_the_long_one() {
        let (largest, factor) = ((1_u64 << SHORT_TOTAL) - 1, (1_u64 << (2 * SHORT_HALF)) - 1);
        for total in [1, 2, 3, 999_999_999_989, largest] {
            for a in [0, 1, total / 2, total] {
                for b in [0, 1, 1 << SHORT_HALF, 999_999, CENT, factor] {
                    let product = u128::from(a) * u128::from(b);
                    let (quotient, rest) = short_quotient(a, b, total);
                    let expected = (product / u128::from(total), product % u128::from(total));
                    assert_eq!((u128::from(quotient), u128::from(rest)), expected, "{a} × {b} / {total}");
                }
            }
        }
    }

    #[test]
    fn a_product_that_does_not_fit_is_divided_without_loss() {
        let amount = 10_u128.pow(30);
        for (weight, total) in [(1, 3), (10_u128.pow(20), 3 * 10_u128.pow(20)), (amount, 3 * amount)] {
            let expected = Share { cents: amount / 3, remainder: 3_333_333_333 };
            assert_eq!(Share::of(amount, weight, total), expected, "{weight}/{total}");
        }
    }
}
