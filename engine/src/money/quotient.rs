//! Quotients of whole numbers: a double guesses, whole numbers prove.
//!
//! A browser divides 64 bits slowly and 128 bits very slowly. The guess is at most one off where it is used, and the
//! rest, in whole numbers, says so: no digit of an answer comes from a double.

/// Quotients below this are guessed within one: a double has 53 bits, and three roundings cost less than two of them.
const MOST: f64 = (1_u64 << 50) as f64;

/// A divisor that many products are divided by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Divisor {
    value: i64,
    inverse: f64,
}

impl Divisor {
    /// `None` for zero and for what leaves no room for a rest with a sign.
    #[expect(clippy::cast_precision_loss, reason = "a guess, proved in whole numbers")]
    pub fn new(value: u128) -> Option<Divisor> {
        let value = i64::try_from(value).ok().filter(|value| (1..i64::MAX / 4).contains(value))?;
        Some(Divisor { value, inverse: 1.0 / value as f64 })
    }

    /// Whether a rest rounds up.
    pub fn is_half_or_more(self, rest: i64) -> bool {
        rest >= self.value - rest
    }

    /// Quotient and rest of `a × b / self`; `None` if the quotient is too large to guess. Neither factor is negative.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "a guess below 2^50, proved in whole numbers"
    )]
    pub fn divide(self, a: i64, b: i64) -> Option<(i64, i64)> {
        let guess = a as f64 * b as f64 * self.inverse;
        if guess >= MOST {
            return None;
        }
        let guess = guess as i64;
        // Both products wrap in the same way, and their difference is less than two divisors.
        let rest = a.wrapping_mul(b).wrapping_sub(guess.wrapping_mul(self.value));
        Some(match rest {
            rest if rest < 0 => (guess - 1, rest + self.value),
            rest if rest >= self.value => (guess + 1, rest - self.value),
            rest => (guess, rest),
        })
    }
}

/// `numerator / denominator`, rounded half away from zero; the denominator is positive.
pub(super) fn round_quotient(numerator: i128, denominator: i128) -> i128 {
    let (quotient, rest) = quotient(numerator, denominator);
    let rest = rest.abs();
    if rest >= denominator - rest { quotient + numerator.signum() } else { quotient }
}

/// Quotient, cut off, and rest.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a guess below 2^50, proved in whole numbers"
)]
fn quotient(numerator: i128, denominator: i128) -> (i128, i128) {
    // Most amounts fit in 64 bits.
    if let (Ok(numerator), Ok(denominator)) = (i64::try_from(numerator), i64::try_from(denominator)) {
        return ((numerator / denominator).into(), (numerator % denominator).into());
    }
    let guess = numerator as f64 / denominator as f64;
    if guess.abs() >= MOST {
        return (numerator / denominator, numerator % denominator);
    }
    let guess = i128::from(guess as i64);
    let rest = numerator - guess * denominator;
    let step = if rest.abs() >= denominator {
        rest.signum()
    } else if rest.signum() * numerator.signum() < 0 {
        -numerator.signum()
    } else {
        0
    };
    (guess + step, rest - step * denominator)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers around the powers of two up to `bits`, where guesses go wrong first.
    fn numbers(bits: u32) -> impl Iterator<Item = i128> {
        (0..bits).flat_map(|bit| [-3, -1, 0, 1, 7].map(|near| ((1_i128 << bit) + near).max(1)))
    }

    #[test]
    fn a_guessed_quotient_is_the_quotient() {
        let mut answered = 0_u32;
        for total in numbers(61) {
            let divisor = Divisor::new(total.unsigned_abs()).expect("a divisor that fits");
            for a in numbers(62) {
                for b in [0, 1, 3, 999_983, 10_000_000_000, total - 1, total].into_iter().filter(|&b| b >= 0) {
                    let [Ok(short_a), Ok(short_b)] = [a, b].map(i64::try_from) else { continue };
                    let Some((quotient, rest)) = divisor.divide(short_a, short_b) else { continue };
                    answered += 1;
                    assert_eq!((quotient.into(), rest.into()), (a * b / total, a * b % total), "{a} × {b} / {total}");
                }
            }
        }
        assert!(answered > 100_000, "{answered}");
    }

    #[test]
    fn quotients_are_cut_off_as_the_processor_cuts_them_off() {
        for denominator in [1, 2, 3, 10, 10_i128.pow(10), 10_i128.pow(16), 10_i128.pow(22), (1 << 61) - 1] {
            for numerator in numbers(120).flat_map(|number| [number, -number]) {
                let expected = (numerator / denominator, numerator % denominator);
                assert_eq!(quotient(numerator, denominator), expected, "{numerator} / {denominator}");
            }
        }
    }

    #[test]
    fn rounding_goes_half_away_from_zero() {
        for (numerator, denominator, expected) in
            [(5, 10, 1), (-5, 10, -1), (4, 10, 0), (-4, 10, 0), (15, 10, 2), (25, 10, 3), (1, 3, 0), (2, 3, 1)]
        {
            assert_eq!(round_quotient(numerator, denominator), expected, "{numerator}/{denominator}");
        }
    }
}
