//! From values to pixels, and an axis that stays where it is while a slider moves.

use crate::app::show::chart::ticks::{Step, Tick};

/// Ticks an axis strives for, counted as the spaces between them.
const PARTS: f64 = 4.0;
/// Part of an axis that the values fill at least; below it the axis shrinks.
const FILLED: f64 = 0.4;
/// How far beyond the values an axis goes when it has to grow, so that the next move of the slider fits too.
const ROOM: f64 = 1.2;
/// What is further from zero is drawn here: beyond it, sums of doubles no longer mean anything in euros.
const LARGEST: f64 = 1e15;
/// A smaller difference is nothing to draw.
const SMALLEST: f64 = 1e-9;
/// Part of a step that a value may be off before it needs the next tick: the noise of doubles.
const NOISE: f64 = 1e-9;

/// The value as it can be drawn; `None` if it is not a number.
pub fn drawable(value: f64) -> Option<f64> {
    (!value.is_nan()).then(|| value.clamp(-LARGEST, LARGEST))
}

/// A value axis: whole steps that cover zero and all values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    step: Step,
    first: i32,
    last: i32,
}

impl Axis {
    /// The axis for these values and zero.
    ///
    /// Keeps `previous` as long as the values fit and fill 40 per cent of it. When it must grow it takes some room to
    /// spare. Without values, or with nothing but zeros, it runs from 0 to 1.
    pub fn covering(values: impl IntoIterator<Item = f64>, previous: Option<&Axis>) -> Axis {
        let drawable = values.into_iter().filter_map(drawable);
        let (mut low, mut high) =
            drawable.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        if let Some(previous) = previous {
            if previous.suits(low, high) {
                return *previous;
            }
            if low < previous.low() {
                low *= ROOM;
            }
            if high > previous.high() {
                high *= ROOM;
            }
        }
        if high - low < SMALLEST {
            return Axis { step: Step::ONE, first: 0, last: 1 };
        }
        let step = Step::dividing(high - low, PARTS);
        let first = (step.count_in(low) + NOISE).floor() as i32;
        let last = (step.count_in(high) - NOISE).ceil() as i32;
        Axis { step, first: first.min(0), last: last.max(0) }
    }

    fn suits(&self, low: f64, high: f64) -> bool {
        let noise = NOISE * self.step.times(1);
        let fits = low >= self.low() - noise && high <= self.high() + noise;
        fits && high - low >= FILLED * (self.high() - self.low())
    }

    pub fn low(&self) -> f64 {
        self.step.times(self.first)
    }

    pub fn high(&self) -> f64 {
        self.step.times(self.last)
    }

    pub fn ticks(&self) -> Vec<Tick> {
        (self.first..=self.last).map(|count| Tick { value: self.step.times(count), step: self.step }).collect()
    }

    /// The scale that lays this axis between two positions.
    pub fn scale(&self, start: f64, end: f64) -> LinearScale {
        LinearScale { from: (self.low(), self.high()), to: (start, end) }
    }
}

/// A straight line from values to positions. Values outside its domain land on its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinearScale {
    pub from: (f64, f64),
    pub to: (f64, f64),
}

impl LinearScale {
    pub fn at(&self, value: f64) -> f64 {
        let (low, high) = self.from;
        let part = if high > low { ((value - low) / (high - low)).clamp(0.0, 1.0) } else { 0.5 };
        self.to.0 + (self.to.1 - self.to.0) * part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(values: &[f64], previous: Option<&Axis>) -> Vec<f64> {
        Axis::covering(values.iter().copied(), previous).ticks().into_iter().map(|tick| tick.value).collect()
    }

    #[test]
    fn an_axis_covers_zero_and_all_values_with_few_ticks() {
        let cases: [(&[f64], &[f64]); 9] = [
            (&[], &[0.0, 1.0]),
            (&[0.0, 0.0], &[0.0, 1.0]),
            (&[3.0], &[0.0, 1.0, 2.0, 3.0]),
            (&[7.0, 9.0], &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
            (&[-7.0], &[-8.0, -6.0, -4.0, -2.0, 0.0]),
            (&[-35.0, 62.0], &[-40.0, -20.0, 0.0, 20.0, 40.0, 60.0, 80.0]),
            (&[0.3], &[0.0, 0.1, 0.2, 0.3]),
            (&[f64::NAN, 3.0], &[0.0, 1.0, 2.0, 3.0]),
            (&[f64::NEG_INFINITY], &[-1e15, -8e14, -6e14, -4e14, -2e14, 0.0]),
        ];
        for (values, expected) in cases {
            assert_eq!(ticks(values, None), expected, "{values:?}");
        }
    }

    #[test]
    fn an_axis_stays_while_the_values_fit_and_fill_it() {
        let start = Axis::covering([100.0], None);
        assert_eq!(start.high(), 100.0);
        for (value, high) in [(99.0, 100.0), (40.0, 100.0), (39.0, 40.0), (101.0, 140.0)] {
            assert_eq!(Axis::covering([value], Some(&start)).high(), high, "{value}");
        }
        let grown = Axis::covering([101.0], Some(&start));
        assert_eq!(Axis::covering([99.0], Some(&grown)), grown, "back again it does not jump");
    }

    /// For spans of every size: what `covering` gives suits its values, so it never flickers.
    #[test]
    fn a_fresh_axis_suits_its_own_values() {
        for exponent in -6..13 {
            for share in 0..=20 {
                for mantissa in 10..100 {
                    let span = f64::from(mantissa) * 10_f64.powi(exponent);
                    let high = span * f64::from(share) / 20.0;
                    let values = [high, high - span];
                    let fresh = Axis::covering(values, None);
                    assert_eq!(Axis::covering(values, Some(&fresh)), fresh, "{values:?}");
                    assert!((2..=8).contains(&fresh.ticks().len()), "{values:?}");
                    let grown = Axis::covering(values, Some(&Axis::covering([], None)));
                    assert_eq!(Axis::covering(values, Some(&grown)), grown, "{values:?}");
                }
            }
        }
    }

    #[test]
    fn a_scale_is_linear_and_stays_on_its_ends() {
        let scale = Axis::covering([-10.0, 10.0], None).scale(100.0, 300.0);
        for (value, at) in [(-10.0, 100.0), (0.0, 200.0), (5.0, 250.0), (10.0, 300.0), (99.0, 300.0)] {
            assert_eq!(scale.at(value), at, "{value}");
        }
        assert_eq!(LinearScale { from: (1.0, 1.0), to: (0.0, 10.0) }.at(1.0), 5.0);
    }
}
