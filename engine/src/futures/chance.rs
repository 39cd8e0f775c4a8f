//! Random whole numbers by inversion: one number between 0 and 1 gives one count, and more of it never gives fewer.
//!
//! That is what makes a comparison fair: with the same luck, a scenario with a little more inflow has the same people
//! and perhaps one more. Source: `docs/toekomsten.md` section 3.

use rand_core::SeedableRng;
use rand_distr::{Distribution, StandardNormal};
use rand_pcg::Pcg32;

/// Expectations above this are drawn through the normal distribution: the sum below would get long.
const LONG: f64 = 256.0;

/// Luck of one event: every bit pattern is as likely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Luck(pub u32);

impl Luck {
    /// Strictly between 0 and 1.
    fn unit(self) -> f64 {
        (f64::from(self.0) + 0.5) / 4_294_967_296.0
    }

    /// As likely, and the other way round.
    fn turned(self) -> Luck {
        Luck(!self.0)
    }

    /// The same luck as a number from the standard normal distribution.
    fn normal(self) -> f64 {
        StandardNormal.sample(&mut Pcg32::seed_from_u64(self.0.into()))
    }
}

/// A count from the Poisson distribution with this mean; `none` is `exp(−mean)`, the chance of zero.
pub fn poisson(luck: Luck, mean: f64, none: f64) -> f64 {
    if mean <= 0.0 {
        return 0.0;
    }
    if mean > LONG {
        return far(luck, mean, mean.sqrt(), 1.0).max(0.0);
    }
    count_up(luck.unit(), none, mean, 0.0)
}

/// How many of `people`, a whole number, have it, each with this chance; `power` gives powers of a fraction.
#[inline]
pub fn binomial(luck: Luck, people: f64, chance: f64, power: impl FnOnce(f64, f64) -> f64) -> f64 {
    if people <= 0.0 || chance <= 0.0 {
        return 0.0;
    }
    if chance >= 1.0 {
        return people;
    }
    if chance > 0.5 {
        return people - rare(luck.turned(), people, 1.0 - chance, power);
    }
    rare(luck, people, chance, power)
}

#[inline]
fn rare(luck: Luck, people: f64, chance: f64, power: impl FnOnce(f64, f64) -> f64) -> f64 {
    let (mean, other) = (people * chance, 1.0 - chance);
    if mean > LONG {
        return far(luck, mean, (mean * other).sqrt(), other - chance).clamp(0.0, people);
    }
    let unit = luck.unit();
    // Bernoulli: (1 − p)^n is at least 1 − np, and most draws end here.
    if unit < 1.0 - mean {
        return 0.0;
    }
    let odds = chance / other;
    count_up(unit, power(other, people), odds * (people + 1.0), odds).min(people)
}

/// 1 / k: the sums below are short of divisions.
const INVERSE: [f64; 1024] = {
    let (mut table, mut place) = ([0.0; 1024], 1);
    while place < 1024 {
        table[place] = 1.0 / place as f64;
        place += 1;
    }
    table
};

/// The first count of which the cumulative chance exceeds `unit`. The chance of count k is that of the one before times
/// `a / k − b`: `a` is the mean for Poisson, where `b` is 0.
#[inline]
fn count_up(unit: f64, none: f64, a: f64, b: f64) -> f64 {
    let (mut left, mut chance, mut count) = (unit - none, none, 0_usize);
    while left >= 0.0 {
        count += 1;
        let Some(inverse) = INVERSE.get(count) else { break };
        let ratio = a * inverse - b;
        chance *= ratio;
        // Beyond the middle, what is left is smaller than the sum of the rounding: nothing follows.
        if chance <= 1e-18 && ratio < 1.0 {
            count -= 1;
            break;
        }
        left -= chance;
    }
    #[expect(clippy::cast_precision_loss, reason = "at most 1024")]
    {
        count as f64
    }
}

/// Cornish-Fisher: the normal distribution with the skewness of the count; `skew` is skewness times deviation.
#[cold]
fn far(luck: Luck, mean: f64, deviation: f64, skew: f64) -> f64 {
    let normal = luck.normal();
    (mean + deviation * normal + skew * (normal * normal - 1.0) / 6.0).round()
}

/// Powers of one base, each the one before times the base.
#[derive(Debug, Clone, Default)]
pub struct Powers {
    base: f64,
    values: Vec<f64>,
}

/// Exponents up to this are tabled.
const TABLED: f64 = 4_096.0;

impl Powers {
    /// `base^exponent` for a whole exponent.
    #[inline]
    pub fn of(&mut self, base: f64, exponent: f64) -> f64 {
        if exponent >= TABLED {
            return power(base, exponent);
        }
        if base.to_bits() != self.base.to_bits() {
            self.base = base;
            self.values.clear();
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count below the bound above")]
        let place = exponent as usize;
        match self.values.get(place) {
            Some(value) => *value,
            None => self.extend(place),
        }
    }

    #[cold]
    fn extend(&mut self, place: usize) -> f64 {
        let mut last = self.values.last().copied();
        while self.values.len() <= place {
            let next = last.map_or(1.0, |last| last * self.base);
            self.values.push(next);
            last = Some(next);
        }
        last.unwrap_or(1.0)
    }
}

/// `base^exponent` for a whole exponent, by repeated squaring: the same bits everywhere.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of persons, below 10^9")]
pub fn power(base: f64, exponent: f64) -> f64 {
    let (mut result, mut square, mut rest) = (1.0, base, exponent as u64);
    while rest > 0 {
        result *= if rest & 1 == 1 { square } else { 1.0 };
        square *= square;
        rest >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts of evenly spread luck: what the theory says, up to the spacing.
    fn spread(draw: impl Fn(Luck) -> f64) -> (f64, f64, f64) {
        let step = 40_503_u32;
        let counts: Vec<f64> = (0..u32::MAX / step).map(|place| draw(Luck(place * step))).collect();
        let n = counts.iter().map(|_| 1.0).sum::<f64>();
        let mean = counts.iter().sum::<f64>() / n;
        let moment = |power: i32| counts.iter().map(|count| (count - mean).powi(power)).sum::<f64>() / n;
        (mean, moment(2), moment(3))
    }

    #[test]
    fn poisson_counts_have_its_moments() {
        for mean in [0.1, 0.4, 3.0, 20.0, 250.0, 300.0, 5_000.0] {
            let (own, variance, third) = spread(|luck| poisson(luck, mean, libm::exp(-mean)));
            assert!((own / mean - 1.0).abs() < 5e-3, "{mean}: mean {own}");
            assert!((variance / mean - 1.0).abs() < 0.02, "{mean}: variance {variance}");
            assert!((third / mean - 1.0).abs() < 0.3, "{mean}: third moment {third}");
        }
    }

    #[test]
    fn binomial_counts_have_its_moments() {
        for (people, chance) in
            [(1.0, 0.3), (5.0, 0.02), (40.0, 0.5), (40.0, 0.9), (700.0, 0.3), (1e6, 0.25), (1e6, 0.8)]
        {
            let (own, variance, _) = spread(|luck| binomial(luck, people, chance, power));
            let mean = people * chance;
            assert!((own / mean - 1.0).abs() < 2e-3, "{people} × {chance}: mean {own}");
            assert!((variance / (mean * (1.0 - chance)) - 1.0).abs() < 0.02, "{people} × {chance}: {variance}");
        }
    }

    #[test]
    fn each_count_comes_as_often_as_it_should() {
        let (people, chance): (f64, f64) = (6.0, 0.35);
        let mut expected = 0.65_f64.powi(6);
        for count in 0..=6 {
            let count = f64::from(count);
            let (own, ..) =
                spread(|luck| f64::from(u8::from((binomial(luck, people, chance, power) - count).abs() < 0.5)));
            assert!((own - expected).abs() < 2e-5, "{count}: {own}, not {expected}");
            expected *= chance / (1.0 - chance) * (people - count) / (count + 1.0);
        }
    }

    #[test]
    fn more_is_expected_and_no_fewer_come() {
        for luck in (0..1_000).map(|place| Luck(place * 4_294_967)) {
            let counts = (0..200).map(|step| poisson(luck, f64::from(step) / 10.0, libm::exp(-f64::from(step) / 10.0)));
            assert!(counts.is_sorted(), "{luck:?}");
            assert!((0..=50).map(|step| binomial(luck, 30.0, f64::from(step) / 50.0, power)).is_sorted(), "{luck:?}");
            assert!((0..50).map(|people| binomial(luck, f64::from(people), 0.2, power)).is_sorted(), "{luck:?}");
        }
    }

    #[test]
    fn the_ends_hold() {
        for luck in [Luck(0), Luck(1), Luck(u32::MAX - 1), Luck(u32::MAX)] {
            for people in [0.0, 1.0, 7.0, 1e5, 1e7] {
                for chance in [0.0, 1e-12, 0.3, 0.5, 0.999_999, 1.0] {
                    let count = binomial(luck, people, chance, power);
                    assert!((0.0..=people).contains(&count) && count.fract() == 0.0, "{people} {chance} {count}");
                }
            }
            assert!(poisson(luck, 250.0, libm::exp(-250.0)) < 500.0);
        }
    }
}
