//! Steps of an axis: one, two or five times a power of ten.

/// The distance between two ticks: `mantissa × 10^exponent`, with mantissa 1, 2 or 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    mantissa: i32,
    exponent: i32,
}

impl Step {
    pub const ONE: Step = Step { mantissa: 1, exponent: 0 };

    /// The step that divides `span` into a number of parts closest to `parts`, measured as a ratio.
    ///
    /// `span` is positive and finite.
    pub fn dividing(span: f64, parts: f64) -> Step {
        let raw = span / parts;
        let exponent = raw.log10().floor();
        let fraction = raw / 10_f64.powf(exponent);
        // The bounds are the geometric means of 1, 2, 5 and 10.
        let (mantissa, carry) = match fraction {
            fraction if fraction < 2_f64.sqrt() => (1, 0),
            fraction if fraction < 10_f64.sqrt() => (2, 0),
            fraction if fraction < 50_f64.sqrt() => (5, 0),
            _ => (1, 1),
        };
        Step { mantissa, exponent: exponent as i32 + carry }
    }

    /// `count` steps; exact as far as a double can be, also for a step such as 0.1.
    pub fn times(self, count: i32) -> f64 {
        let count = f64::from(count) * f64::from(self.mantissa);
        if self.exponent < 0 { count / 10_f64.powi(-self.exponent) } else { count * 10_f64.powi(self.exponent) }
    }

    /// Steps that fit in `value`.
    pub fn count_in(self, value: f64) -> f64 {
        value / self.times(1)
    }

    /// Decimals that a multiple of this step needs when it is written in units of `10^power`: half a million in
    /// millions (`power` 6) needs one.
    pub fn decimals(self, power: i32) -> usize {
        usize::try_from(power - self.exponent).unwrap_or(0)
    }
}

/// One tick, as it is given to the function that writes its label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    pub value: f64,
    pub step: Step,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_one_two_or_five() {
        let cases = [
            (1.0, "0.2"),
            (4.0, "1"),
            (5.0, "1"),
            (6.0, "2"),
            (10.0, "2"),
            (20.0, "5"),
            (100.0, "20"),
            (0.03, "0.01"),
            (3_999.0, "1000"),
            (4_000.0, "1000"),
            (1_234_567.0, "200000"),
        ];
        for (span, expected) in cases {
            assert_eq!(Step::dividing(span, 4.0).times(1).to_string(), expected, "{span}");
        }
    }

    #[test]
    fn multiples_are_exact() {
        let tenth = Step { mantissa: 1, exponent: -1 };
        assert_eq!(tenth.times(3).to_string(), "0.3");
        assert_eq!(Step { mantissa: 2, exponent: 3 }.times(-4).to_string(), "-8000");
    }

    #[test]
    fn decimals_depend_on_the_unit() {
        let half_million = Step { mantissa: 5, exponent: 5 };
        assert_eq!((half_million.decimals(0), half_million.decimals(3), half_million.decimals(6)), (0, 0, 1));
        assert_eq!(Step { mantissa: 2, exponent: -2 }.decimals(0), 2);
    }
}
