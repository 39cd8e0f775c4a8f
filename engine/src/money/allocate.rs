//! *verdeel*: an amount divided by weights to the cent, by largest remainder.

use super::quotient::Divisor;
use super::{Exact, Money, TooLarge};

/// The cents in 1: a fraction of it, in units of 10⁻¹², is a fraction of a weight.
const WHOLE: u128 = 100;
/// Decimals of a weight that count: with weights up to 10¹² and 400 of them, their sum still fits.
const MOST_PLACES: u32 = 23;
/// Units of 10⁻¹² euro in a cent: shares are rounded to twelve decimals.
const CENT: u64 = 10_000_000_000;

/// Weights with a common scale, at least one of them positive once they are filled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Weights {
    values: Vec<u128>,
    total: u128,
}

impl Weights {
    /// Weights from whole numbers of one unit (cents, millionths of a person). `None` if their sum is zero or too
    /// large; negative weights count as zero.
    pub fn from_units(units: impl IntoIterator<Item = i128>) -> Option<Weights> {
        let mut weights = Weights::default();
        weights.fill_units(units.into_iter()).then_some(weights)
    }

    /// Weights from decimal numbers, brought to one scale of at most [`MOST_PLACES`] decimals. `None` if their sum is
    /// zero.
    pub fn from_exact(weights: impl IntoIterator<Item = Exact>) -> Option<Weights> {
        let parts: Vec<(i128, u32)> = weights.into_iter().map(|weight| weight.round(MOST_PLACES).parts()).collect();
        let scale = parts.iter().map(|&(_, scale)| scale).max()?;
        let units = parts.iter().map(|&(mantissa, own)| mantissa.checked_mul(10_i128.pow(scale - own)));
        Weights::from_units(units.collect::<Option<Vec<_>>>()?)
    }

    /// Whole numbers of one unit in place of these weights; `false`, and no weights, if their sum is zero or too large.
    pub fn fill_units(&mut self, units: impl Iterator<Item = i128>) -> bool {
        self.values.clear();
        self.values.extend(units.map(|unit| u128::try_from(unit).unwrap_or(0)));
        let total = self.values.iter().try_fold(0_u128, |sum, &value| sum.checked_add(value));
        self.total = total.unwrap_or(0);
        self.total > 0
    }

    /// Each of `weights` as a fraction of their sum, *round 12*, in place of these.
    pub fn fill_fractions(&mut self, weights: &Weights) {
        let divisor = Divisor::new(weights.total);
        self.values.clear();
        self.values.extend(weights.values.iter().map(|&value| Share::of(WHOLE, value, weights.total, divisor).units()));
        self.total = self.values.iter().sum();
    }

    pub fn len(&self) -> usize {
        self.values.len()
    }

    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Each weight as a number of its unit.
    pub fn values(&self) -> impl Iterator<Item = Result<Exact, TooLarge>> + '_ {
        self.values.iter().map(|&value| whole(value))
    }

    /// The weight at `index` as a number of its unit.
    pub(super) fn value(&self, index: usize) -> Result<Exact, TooLarge> {
        whole(self.values[index])
    }

    /// The sum of the weights in the same unit.
    pub(super) fn total(&self) -> Result<Exact, TooLarge> {
        whole(self.total)
    }

    /// The weight at `index` and the sum, in units.
    pub(super) fn units(&self, index: usize) -> (u128, u128) {
        (self.values[index], self.total)
    }

    /// Other weights in place of these, each guessed or else worked out.
    pub(super) fn refill(
        &mut self,
        guesses: impl Iterator<Item = Option<i128>>,
        worked_out: impl Fn(usize) -> Result<i128, TooLarge>,
    ) -> Result<(), TooLarge> {
        self.values.clear();
        for (index, guess) in guesses.enumerate() {
            let units = guess.map_or_else(|| worked_out(index), Ok)?;
            self.values.push(u128::try_from(units).unwrap_or(0));
        }
        self.total = self.values.iter().sum();
        if self.total > 0 { Ok(()) } else { Err(TooLarge) }
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
    fn of(cents: u128, weight: u128, total: u128, divisor: Option<Divisor>) -> Share {
        let short = divisor.and_then(|divisor| Share::short(cents, weight, divisor));
        short.unwrap_or_else(|| Share::long(cents, weight, total))
    }

    /// The short way, for what a double can guess: nearly every amount of a municipality.
    fn short(cents: u128, weight: u128, divisor: Divisor) -> Option<Share> {
        let (whole, rest) = divisor.divide(i64::try_from(cents).ok()?, i64::try_from(weight).ok()?)?;
        let (units, rest) = divisor.divide(rest, CENT.cast_signed())?;
        let up = divisor.is_half_or_more(rest);
        Some(Share::rounded(whole.unsigned_abs().into(), units.unsigned_abs(), up))
    }

    fn long(cents: u128, weight: u128, total: u128) -> Share {
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

/// *verdeel(totaal, gewichten)*: the parts add up to `total` exactly and each is within a cent of its share.
///
/// Shares are rounded to twelve decimals and cut off to the cent; the missing cents go one by one to the largest
/// remainders, ties to the lowest index; the parts take the sign of `total`.
pub fn allocate(total: Money, weights: &Weights) -> Result<Vec<Money>, TooLarge> {
    let mut allocation = Allocation::default();
    allocation.fill(total, weights)?;
    Ok(allocation.parts)
}

/// The parts of an amount, in lists that serve again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Allocation {
    pub parts: Vec<Money>,
    /// Of each part the remainder and then its place from the end, in one number, so that their order is that of the
    /// cents.
    ranks: Vec<u64>,
}

/// Bits of a place in a rank.
const PLACE: u32 = 16;

impl Allocation {
    /// [`allocate`] in place of the parts before.
    pub fn fill(&mut self, total: Money, weights: &Weights) -> Result<(), TooLarge> {
        self.parts.clear();
        if total.is_zero() {
            self.parts.resize(weights.values.len(), Money::ZERO);
            return Ok(());
        }
        self.ranks.clear();
        let (amount, sign) = (total.cents().unsigned_abs(), total.cents().signum());
        let divisor = Divisor::new(weights.total);
        let mut missing = amount;
        for (place, &weight) in (0..1_u64 << PLACE).rev().zip(&weights.values) {
            let share = Share::of(amount, weight, weights.total, divisor);
            missing -= share.cents;
            self.parts.push(Money::from_cents(sign * i128::try_from(share.cents).map_err(|_| TooLarge)?));
            self.ranks.push(share.remainder << PLACE | place);
        }
        self.ranks.sort_unstable();
        for (_, &rank) in (0..missing).zip(self.ranks.iter().rev()) {
            let place = !rank & ((1 << PLACE) - 1);
            if let Some(part) = usize::try_from(place).ok().and_then(|place| self.parts.get_mut(place)) {
                *part += Money::from_cents(sign);
            }
        }
        Ok(())
    }
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
    fn the_short_way_to_a_share_is_the_long_one() {
        for total in [1, 2, 3, 999_999_999_989, 1_u128 << 60] {
            let divisor = Divisor::new(total).expect("a divisor that fits");
            for weight in [0, 1, total / 3, total - 1, total] {
                for cents in [0, 1, 100, 123_456_789_012, (1 << 50) - 1] {
                    let long = Share::long(cents, weight, total);
                    assert_eq!(Share::short(cents, weight, divisor), Some(long), "{cents} × {weight} / {total}");
                }
            }
        }
    }

    #[test]
    fn a_product_that_does_not_fit_is_divided_without_loss() {
        let amount = 10_u128.pow(30);
        for (weight, total) in [(1, 3), (10_u128.pow(20), 3 * 10_u128.pow(20)), (amount, 3 * amount)] {
            let expected = Share { cents: amount / 3, remainder: 3_333_333_333 };
            assert_eq!(Share::of(amount, weight, total, Divisor::new(total)), expected, "{weight}/{total}");
        }
    }
}
