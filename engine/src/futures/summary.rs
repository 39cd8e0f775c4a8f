//! What a set of futures says: bands, chances with their margin, worst cases and regret.
//!
//! Results are amounts in cents. Source: `docs/toekomsten.md` section 4.

/// The ends of the two bands and the middle: P5, P25, P50, P75, P95.
pub const QUANTILES: [u32; 5] = [5, 25, 50, 75, 95];

/// What is known of one result over all futures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Band {
    /// One for each of [`QUANTILES`].
    pub quantiles: [i64; QUANTILES.len()],
    /// *Slechtste*: the lowest of all.
    pub worst: i64,
    /// The mean, rounded down.
    pub mean: i64,
}

impl Band {
    /// Of results in any order, which end up sorted; all zero if there are none.
    pub fn of(results: &mut [i64]) -> Band {
        results.sort_unstable();
        let Some(&worst) = results.first() else { return Band::default() };
        let sum: i128 = results.iter().copied().map(i128::from).sum();
        let mean = sum.div_euclid(results.len() as i128);
        let quantiles = QUANTILES.map(|percent| results[rank(results.len(), percent)]);
        Band { quantiles, worst, mean: i64::try_from(mean).unwrap_or(i64::MAX) }
    }

    /// The width of the wide band, P5 to P95.
    pub fn width(&self) -> i64 {
        self.quantiles[4] - self.quantiles[0]
    }
}

/// The place of the quantile among `count` sorted results: the `⌈p × count⌉`-th, at least the first.
fn rank(count: usize, percent: u32) -> usize {
    (count * percent as usize).div_ceil(100).max(1) - 1
}

/// In how many of the futures something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chance {
    pub hits: u32,
    pub futures: u32,
}

impl Chance {
    pub fn of(happens: impl IntoIterator<Item = bool>) -> Chance {
        happens.into_iter().fold(Chance::default(), |chance, hit| Chance {
            hits: chance.hits + u32::from(hit),
            futures: chance.futures + 1,
        })
    }

    /// As a fraction; zero without futures.
    pub fn fraction(self) -> f64 {
        if self.futures == 0 { 0.0 } else { f64::from(self.hits) / f64::from(self.futures) }
    }

    /// The margin of error either way, at 95%: the normal approximation, and three over n where it always or never
    /// happens.
    pub fn margin(self) -> f64 {
        let (p, n) = (self.fraction(), f64::from(self.futures));
        if self.futures == 0 {
            1.0
        } else if self.hits == 0 || self.hits == self.futures {
            (3.0 / n).min(1.0)
        } else {
            1.96 * (p * (1.0 - p) / n).sqrt()
        }
    }
}

/// The greatest regret of each afspraak: the most that the best afspraak of a future was better in that same future.
///
/// `results` holds for every future the results of all afspraken, for one municipality.
pub fn greatest_regret<'a>(results: impl Iterator<Item = &'a [i64]>) -> Vec<i64> {
    let mut regret: Vec<i64> = Vec::new();
    for future in results {
        regret.resize(future.len(), 0);
        let best = future.iter().copied().max().unwrap_or(0);
        for (regret, result) in regret.iter_mut().zip(future) {
            *regret = (*regret).max(best - result);
        }
    }
    regret
}

/// One number for a list of amounts: the same amounts in the same order give the same on every machine (FNV-1a, by
/// amount).
pub fn fingerprint(amounts: impl IntoIterator<Item = i64>) -> u64 {
    let mix = |print: u64, amount: i64| (print ^ amount.cast_unsigned()).wrapping_mul(0x0100_0000_01b3);
    amounts.into_iter().fold(0xcbf2_9ce4_8422_2325, mix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_takes_the_results_at_its_ranks() {
        let mut hundred: Vec<i64> = (1..=100).rev().collect();
        let band = Band::of(&mut hundred);
        assert_eq!((band.quantiles, band.worst, band.mean), ([5, 25, 50, 75, 95], 1, 50));
        assert_eq!(band.width(), 90);
        assert_eq!(Band::of(&mut [-7]).quantiles, [-7; 5]);
        assert_eq!(Band::of(&mut [-3, -4]).mean, -4);
        assert_eq!(Band::of(&mut []), Band::default());
    }

    #[test]
    fn a_chance_has_a_margin() {
        let chance = Chance::of((0..100).map(|number| number < 83));
        assert_eq!((chance.hits, chance.futures), (83, 100));
        assert!((chance.margin() - 0.0736).abs() < 1e-4);
        assert!((Chance::of([false; 60]).margin() - 0.05).abs() < 1e-12);
        assert!((Chance::default().margin() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn regret_is_against_the_best_of_the_same_future() {
        let futures = [vec![10, 4, 0], vec![-5, 1, 1], vec![3, 3, 2]];
        assert_eq!(greatest_regret(futures.iter().map(Vec::as_slice)), [6, 6, 10]);
    }
}
