//! Weights that are a mixture of other weights: a double guesses, exact numbers decide what is close.

use super::{Exact, TooLarge, Weights};

/// Decimals of a mixed weight.
const PLACES: u32 = 12;
/// One, in units of the last decimal.
const ONE: f64 = 1e12;
/// How far, in such units, a double must be from a half to be sure on which side of it the exact number lies: it is less
/// than 0.01 off, as each step of at most eleven bases is off by less than 2⁻⁵² of a weight below one.
const CLEAR: f64 = 0.02;

/// How heavily each of several weights counts; together one.
#[derive(Debug, Clone)]
pub struct Mix {
    shares: Vec<(Exact, f64)>,
}

impl Mix {
    pub fn new(shares: impl IntoIterator<Item = Exact>) -> Mix {
        Mix { shares: shares.into_iter().map(|share| (share, share.to_double())).collect() }
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
        let is_clear = (scaled - below - 0.5).abs() > CLEAR;
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

    #[test]
    fn a_guessed_weight_is_the_exact_one() {
        let mix = Mix::new(["0.5", "0.3", "0.2"].map(|text| text.parse().expect("decimal")));
        let mut state = 1_i128;
        let mut sure = 0_u32;
        for size in [10_i128, 1_000_003, 10_i128.pow(12)] {
            for _ in 0..300 {
                let mut weights = || {
                    let units = std::iter::repeat_with(|| {
                        state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) & ((1 << 62) - 1);
                        state % size
                    });
                    Weights::from_units(units.take(5).collect::<Vec<_>>()).expect("a sum")
                };
                let all = [weights(), weights(), weights()];
                for index in 0..5 {
                    let exact = mix.exact(all.iter(), index).expect("numbers that fit");
                    if let Some(guess) = mix.guess(all.iter(), index) {
                        assert_eq!(guess, exact, "{all:?}");
                        sure += 1;
                    }
                }
            }
        }
        assert!(sure > 4_000, "{sure}");
    }

    #[test]
    fn a_weight_on_a_half_is_left_to_exact_numbers() {
        let halves = Weights::from_units([1, 2_i128.pow(13) * 5_i128.pow(12) - 1]).expect("a sum");
        let mix = Mix::new([Exact::ONE]);
        assert_eq!(mix.guess([&halves].into_iter(), 0), None);
        assert_eq!(mix.exact([&halves].into_iter(), 0), Ok(1));
    }
}
