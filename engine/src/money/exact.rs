//! Exact decimal numbers, and the bridge from doubles to them.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};

use super::quotient::round_quotient;
use super::{Money, TooLarge, bounded};

/// Millionths in a person: the precision at which persons become money.
pub(super) const MICRO: i128 = 1_000_000;

/// A decimal number that is not (yet) an amount in cents: a tariff, an index, a fraction or a weight.
///
/// Products and quotients carry 28 significant digits and are cut off only there. There are no operators: each
/// operation is checked, and rounding is an explicit step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Exact(Decimal);

impl Exact {
    pub const ZERO: Exact = Exact(Decimal::ZERO);
    pub const ONE: Exact = Exact(Decimal::ONE);

    /// `mantissa × 10^−scale`.
    pub fn from_parts(mantissa: i128, scale: u32) -> Result<Exact, TooLarge> {
        Decimal::try_from_i128_with_scale(mantissa, scale).map(Exact).map_err(|_| TooLarge)
    }

    /// A number as it is written in the program: digits, and at most one point.
    ///
    /// # Panics
    /// If the text is no such number; in a constant, the program does not compile.
    pub const fn literal(text: &str) -> Exact {
        let text = text.as_bytes();
        let (mut units, mut places, mut index) = (0, None, 0);
        while index < text.len() {
            places = match (text[index], places) {
                (b'.', None) => Some(0),
                (b'0'..=b'9', Some(places)) => Some(places + 1),
                (b'0'..=b'9', None) => None,
                _ => panic!("digits, and at most one point"),
            };
            if text[index] != b'.' {
                units = 10 * units + (text[index] - b'0') as u32;
            }
            index += 1;
        }
        let scale = match places {
            Some(places) => places,
            None => 0,
        };
        Exact(Decimal::from_parts(units, 0, 0, false, scale))
    }

    /// The mantissa and scale of the number without trailing zeros.
    pub fn parts(self) -> (i128, u32) {
        let number = self.0.normalize();
        (number.mantissa(), number.scale())
    }

    /// The mantissa and scale as they are held, trailing zeros or not.
    pub(super) fn written(self) -> (i128, u32) {
        (self.0.mantissa(), self.0.scale())
    }

    pub fn plus(self, other: Exact) -> Result<Exact, TooLarge> {
        self.0.checked_add(other.0).map(Exact).ok_or(TooLarge)
    }

    pub fn minus(self, other: Exact) -> Result<Exact, TooLarge> {
        self.0.checked_sub(other.0).map(Exact).ok_or(TooLarge)
    }

    pub fn times(self, other: Exact) -> Result<Exact, TooLarge> {
        self.0.checked_mul(other.0).map(Exact).ok_or(TooLarge)
    }

    /// The quotient; a divisor of zero is refused like any other number without an answer.
    pub fn over(self, other: Exact) -> Result<Exact, TooLarge> {
        self.0.checked_div(other.0).map(Exact).ok_or(TooLarge)
    }

    /// *macht*: `(1 + self)^n` by repeated multiplication, for negative n the inverse of the positive power.
    pub fn growth(self, n: i32) -> Result<Exact, TooLarge> {
        let step = Exact::ONE.plus(self)?;
        let mut power = Exact::ONE;
        for _ in 0..n.unsigned_abs() {
            power = power.times(step)?;
        }
        if n < 0 { Exact::ONE.over(power) } else { Ok(power) }
    }

    /// *round k*: half away from zero. The one place where a decimal number is rounded.
    #[must_use]
    pub fn round(self, places: u32) -> Exact {
        Exact(self.0.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
    }

    /// *cents(x)*: rounded to two decimals, as money.
    pub fn cents(self) -> Result<Money, TooLarge> {
        let (mantissa, scale) = self.parts();
        match scale {
            0..=2 => mantissa.checked_mul(10_i128.pow(2 - scale)).ok_or(TooLarge).and_then(bounded),
            _ => bounded(round_quotient(mantissa, 10_i128.pow(scale - 2))),
        }
    }

    /// The number in millionths, rounded to them.
    pub fn micros(self) -> Result<i128, TooLarge> {
        let (mantissa, scale) = self.round(6).parts();
        mantissa.checked_mul(10_i128.pow(6 - scale)).ok_or(TooLarge)
    }

    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    pub fn is_negative(self) -> bool {
        self.0 < Decimal::ZERO
    }

    /// The number of decimals, without trailing zeros.
    pub fn places(self) -> u32 {
        self.parts().1
    }

    /// Reads like `parse`, and refuses digits that cannot be held.
    ///
    /// # Errors
    /// [`NotDecimal`] if the text is no decimal number or has too many digits.
    pub fn from_written(text: &str) -> Result<Exact, NotDecimal> {
        let number = text.parse()?;
        Decimal::from_str_exact(text).map(|_| number).map_err(|_| NotDecimal)
    }

    /// The nearest double, through the decimal text, so that the rounding is the correct one.
    pub fn to_double(self) -> f64 {
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// The double rounded to so many decimals, at most ten: a factor that was drawn.
    ///
    /// # Errors
    /// [`TooLarge`] beyond a million, and for what is not finite.
    #[expect(clippy::cast_possible_truncation, reason = "checked in the same expression")]
    pub fn from_double_rounded(x: f64, places: u32) -> Result<Exact, TooLarge> {
        if x.is_nan() || x.abs() >= 1e6 {
            return Err(TooLarge);
        }
        let scaled = x * 10_f64.powi(places.min(10).cast_signed());
        Exact::from_parts((scaled.round() as i64).into(), places.min(10))
    }

    /// The double's shortest decimal representation that round-trips; `None` if it is not finite or does not fit.
    pub fn from_double(x: f64) -> Option<Exact> {
        if x.is_finite() { x.to_string().parse().ok() } else { None }
    }
}

impl From<i64> for Exact {
    fn from(whole: i64) -> Exact {
        Exact(Decimal::from(whole))
    }
}

/// The text is not a decimal number: digits with an optional minus and one point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotDecimal;

impl FromStr for Exact {
    type Err = NotDecimal;

    /// Reads digits with an optional minus and one point: no exponent, blanks, comma or plus sign. Digits beyond
    /// what can be held are rounded; [`Exact::from_written`] refuses them.
    fn from_str(text: &str) -> Result<Exact, NotDecimal> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(fraction) {
            return Err(NotDecimal);
        }
        let number = Decimal::from_str(text).map_err(|_| NotDecimal)?;
        Ok(Exact(if number.is_zero() { Decimal::ZERO } else { number.normalize() }))
    }
}

/// Plain decimal text with a point and no trailing zeros.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

/// *personen(x)*: the double's shortest decimal representation, rounded to six decimals, in millionths of a person.
///
/// A number that is further from a half millionth than its own precision rounds the same with or without the detour
/// through text, and takes the short way.
pub fn persons(x: f64) -> Result<i128, TooLarge> {
    #[expect(clippy::cast_possible_truncation, reason = "|scaled| < 10^12, checked in the same expression")]
    fn short_way(scaled: f64) -> Option<i128> {
        let below = scaled.floor();
        let clear_of_half = (scaled - below - 0.5).abs() > 1e-3;
        (scaled.abs() < 1e12 && clear_of_half).then(|| i128::from((scaled + 0.5).floor() as i64))
    }
    if let Some(micros) = short_way(x * 1e6) {
        return Ok(micros);
    }
    persons_by_text(x)
}

fn persons_by_text(x: f64) -> Result<i128, TooLarge> {
    Exact::from_double(x).ok_or(TooLarge)?.micros()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap_or_else(|_| panic!("{text} is not a decimal number"))
    }

    #[test]
    fn decimal_text_is_digits_with_a_minus_and_one_point() {
        for good in ["0", "-0", "12", "-12.50", "0.051", "007"] {
            assert!(good.parse::<Exact>().is_ok(), "{good}");
        }
        for bad in ["", "-", "+1", "1e3", "1,5", " 1", "1 ", ".5", "5.", "1.2.3", "1_000", "NaN", "--1"] {
            assert!(bad.parse::<Exact>().is_err(), "{bad}");
        }
        assert_eq!(exact("-0.00").to_string(), "0");
    }

    #[test]
    fn cents_round_half_away_from_zero() {
        for (text, cents) in [("0.005", 1), ("-0.005", -1), ("0.0049999", 0), ("2.675", 268), ("1234.5", 123_450)] {
            assert_eq!(exact(text).cents(), Ok(Money::from_cents(cents)), "{text}");
        }
    }

    #[test]
    fn persons_take_the_shortest_text_of_the_double() {
        // The double nearest to 0.0000005 lies below it; its text does not.
        for (x, micros) in
            [(0.0000005, 1), (1.0, 1_000_000), (2.5e-7, 0), (37.852_216_748_768_47, 37_852_217), (0.0, 0)]
        {
            assert_eq!(persons(x), Ok(micros), "{x}");
        }
        assert_eq!(persons(f64::NAN), Err(TooLarge));
    }

    #[test]
    fn the_short_way_of_persons_equals_the_way_by_text() {
        let mut x = 0.000_000_123_f64;
        while x < 1e9 {
            assert_eq!(persons(x), persons_by_text(x), "{x}");
            x *= 1.000_37;
        }
    }

    #[test]
    fn growth_runs_both_ways() {
        assert_eq!(exact("0.03").growth(2), Ok(exact("1.0609")));
        assert_eq!(exact("0.03").growth(-1).map(|x| x.round(10)), Ok(exact("0.9708737864")));
        assert_eq!(exact("-0.5").growth(0), Ok(Exact::ONE));
    }
}
