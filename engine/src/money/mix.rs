//! Weights that are a mixture of other weights: a double guesses, exact numbers decide what is close.

use super::{Exact, TooLarge, Weights};

/// Decimals of a mixed weight.
const PLACES: u32 = 12;
/// One, in units of the last decimal.
const ONE: f64 = 1e12;
/// How heavily each of several weights counts; together one.
#[derive(Debug, Clone)]
pub struct Mix {
    shares: Vec<(Exact, f64)>,
    /// How far, in units of the last decimal, a double must be from a half to be sure on which side of it the exact
    /// number lies.
    clear: f64,
}

/// Twice as far as the double of a mixture of so many weights can be off, in units of the last decimal.
///
/// A double is off by at most 2⁻⁵³ of itself after each step: a share, a weight, its total, their quotient, their
/// product and the scaling are six, and each weight is added once. The sum is at most one.
#[expect(clippy::cast_precision_loss, reason = "there are as many weights as bases")]
fn clear(weights: usize) -> f64 {
    (6 + weights) as f64 * f64::EPSILON * ONE
}

impl Mix {
    pub fn new(shares: impl IntoIterator<Item = Exact>) -> Mix {
        let shares: Vec<(Exact, f64)> = shares.into_iter().map(|share| (share, share.to_double())).collect();
        Mix { clear: clear(shares.len()), shares }
    }

    /// Per municipality `Σ share × weight / sum of the weights`, round 12.
    ///
    /// # Errors
    /// [`TooLarge`] if a number needs more digits than can be held.
    pub fn fill<'a>(
        &self,
        weights: impl Iterator<Item = &'a Weights> + Clone,
        into: &mut Weights,
    ) -> Result<(), TooLarge> {
        let count = weights.clone().map(Weights::len).min().unwrap_or(0);
        into.refill((0..count).map(|index| self.guess(weights.clone(), index)), |index| {
            self.exact(weights.clone(), index)
        })
    }

    /// The weight in units of its last decimal, if a double is sure of it.
    #[expect(clippy::cast_possible_truncation, reason = "at most one, in units of 10^-12")]
    fn guess<'a>(&self, weights: impl Iterator<Item = &'a Weights>, index: usize) -> Option<i128> {
        let parts = self.shares.iter().zip(weights);
        let scaled = ONE * parts.fold(0.0, |sum, ((_, share), weights)| sum + share * fraction(weights, index));
        let below = scaled.floor();
        let is_clear = (scaled - below - 0.5).abs() > self.clear;
        is_clear.then(|| i128::from((scaled + 0.5).floor() as i64))
    }

    fn exact<'a>(&self, weights: impl Iterator<Item = &'a Weights>, index: usize) -> Result<i128, TooLarge> {
        let mut sum = Exact::ZERO;
        for (&(share, _), weights) in self.shares.iter().zip(weights) {
            sum = sum.plus(share.times(weights.value(index)?)?.over(weights.total()?)?)?;
        }
        let (mantissa, scale) = sum.round(PLACES).parts();
        Ok(mantissa * 10_i128.pow(PLACES - scale))
    }
}

#[expect(clippy::cast_precision_loss, reason = "a guess, used only where it is clear of a half")]
fn fraction(weights: &Weights, index: usize) -> f64 {
    let (weight, total) = weights.units(index);
    weight as f64 / total as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of few weights and of more than there are bases.
    #[test]
    fn a_guessed_weight_is_the_exact_one() {
        let (mut state, mut sure) = (1_i128, 0_u32);
        let mut next = |size: i128| {
            state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) & ((1 << 62) - 1);
            state % size
        };
        for count in [2_usize, 3, 11, 60] {
            let total = Exact::from(i64::try_from(count * (count + 1) / 2).expect("a small number"));
            let shares = (1..).take(count).map(|own: i64| Exact::from(own).over(total).expect("a share"));
            let mix = Mix::new(shares);
            for size in [10_i128, 1_000_003, 10_i128.pow(12)] {
                for _ in 0..1_200 / count {
                    let weights = |_| Weights::from_units(std::iter::repeat_with(|| next(size)).take(5));
                    let all: Vec<Weights> = (0..count).filter_map(weights).collect();
                    for index in 0..5 {
                        let exact = mix.exact(all.iter(), index).expect("numbers that fit");
                        if let Some(guess) = mix.guess(all.iter(), index) {
                            assert_eq!(guess, exact, "{all:?}");
                            sure += 1;
                        }
                    }
                }
            }
        }
        assert!(sure > 15_000, "{sure}");
    }

    #[test]
    fn a_weight_on_a_half_is_left_to_exact_numbers() {
        let halves = Weights::from_units([1, 2_i128.pow(13) * 5_i128.pow(12) - 1]).expect("a sum");
        let mix = Mix::new([Exact::ONE]);
        assert_eq!(mix.guess([&halves].into_iter(), 0), None);
        assert_eq!(mix.exact([&halves].into_iter(), 0), Ok(1));
    }
}
