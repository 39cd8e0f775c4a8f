//! Money and the exact numbers that it is computed with.
//!
//! [`Money`] is a whole number of cents; [`Exact`] is a decimal number (a tariff, an index, a fraction, a weight).
//! Every rounding of the model happens in this module, half away from zero, and every operation that could leave the
//! range of the type says so with [`TooLarge`] instead of wrapping, panicking or falling back on a double.
//!
//! Not here: persons (doubles, see [`super::capacity`]); [`persons`] is the one bridge from a double to money.
//!
//! Source: `docs/rekenmodel.md` section 1.

mod allocate;
mod exact;
mod mix;
mod quotient;

pub use allocate::{Allocation, Weights, allocate};
pub use exact::{Exact, persons};
pub use mix::Mix;

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use quotient::round_quotient;

/// A result that no longer fits: more than 28 significant digits of euros.
///
/// Inputs are bounded (see [`super::limits`]), but their products are not: a tariff of 10¹⁵ euro, indexed for fifty
/// years at 50% and paid for millions of people, is a valid scenario without a meaningful answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount has more digits than the calculation can hold")
    }
}

impl std::error::Error for TooLarge {}

/// An amount in euro, held as whole cents.
///
/// Amounts enter through [`Exact::cents`] or [`Money::times`], which refuse what is larger than [`Money::LARGEST`]; the
/// sums of a settlement (at most 400 municipalities, 20 years, 7 posts) then stay far inside the type.
///
/// Aligned to 8 bytes and not to 16: what is aligned wider takes a slow road through the allocator of WebAssembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[repr(Rust, packed(8))]
pub struct Money(i128);

impl Money {
    pub const ZERO: Money = Money(0);
    /// The largest single amount: 10²⁶ euro.
    pub const LARGEST: Money = Money(10_i128.pow(28));

    pub const fn from_cents(cents: i128) -> Money {
        Money(cents)
    }

    pub const fn cents(self) -> i128 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The same amount as an exact number with two decimals.
    pub fn exact(self) -> Result<Exact, TooLarge> {
        Exact::from_parts(self.0, 2)
    }

    /// *cents(amount × factor)*: the product, rounded to the cent, half away from zero.
    pub fn times(self, factor: Exact) -> Result<Money, TooLarge> {
        let (mantissa, scale) = factor.written();
        match mantissa {
            0 => return Ok(Money::ZERO),
            1 if scale == 0 => return Ok(self),
            _ => {}
        }
        match self.0.checked_mul(mantissa) {
            Some(product) => bounded(round_quotient(product, 10_i128.pow(scale))),
            None => self.exact()?.times(factor)?.cents(),
        }
    }

    /// *cents(persons × tariff)*, where the tariff is this amount and `micros` counts millionths of a person.
    pub fn times_micros(self, micros: i128) -> Result<Money, TooLarge> {
        let product = self.0.checked_mul(micros).ok_or(TooLarge)?;
        bounded(round_quotient(product, exact::MICRO))
    }

    /// The amount as a double, for charts and axes only; never a step of the calculation.
    #[expect(clippy::cast_precision_loss, reason = "a chart needs pixels, not cents")]
    pub fn for_chart(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

fn bounded(cents: i128) -> Result<Money, TooLarge> {
    if cents.abs() <= Money::LARGEST.0 { Ok(Money(cents)) } else { Err(TooLarge) }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.0 += other.0;
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

/// Plain decimal text with two decimals and a point, as the result file writes it: `-1234.50`. Zero has no sign.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_has_no_sign() {
        assert_eq!((-Money::ZERO).to_string(), "0.00");
        assert_eq!(Money::from_cents(-5).to_string(), "-0.05");
        assert_eq!(Money::from_cents(-123_450).to_string(), "-1234.50");
    }

    #[test]
    fn a_product_beyond_the_range_is_refused() {
        assert_eq!(Money::LARGEST.times(Exact::from(2)), Err(TooLarge));
        assert_eq!(Money::LARGEST.times_micros(i128::MAX / 2), Err(TooLarge));
    }
}
