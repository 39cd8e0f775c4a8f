//! *Pad*: a quantity that is the same in every year, or moves in a straight line between two years.
//!
//! Source: `docs/rekenmodel.md` section 1.

use super::figures::Year;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pad {
    Constant(f64),
    Line(Line),
}

/// `from` up to and including `first_year`, `to` from `last_year`, in between in proportion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    pub from: f64,
    pub to: f64,
    pub first_year: Year,
    pub last_year: Year,
}

impl Pad {
    pub fn at(self, year: Year) -> f64 {
        match self {
            Pad::Constant(value) => value,
            Pad::Line(line) if year <= line.first_year => line.from,
            Pad::Line(line) if year >= line.last_year => line.to,
            Pad::Line(line) => {
                let passed = f64::from(year - line.first_year) / f64::from(line.last_year - line.first_year);
                line.from + (line.to - line.from) * passed
            }
        }
    }

    /// The value of the first years.
    pub fn first(self) -> f64 {
        match self {
            Pad::Constant(value) => value,
            Pad::Line(line) => line.from,
        }
    }

    /// The values that stand in the scenario: one, or the first and the last.
    pub fn values(self) -> impl Iterator<Item = f64> {
        let last = match self {
            Pad::Constant(_) => None,
            Pad::Line(line) => Some(line.to),
        };
        std::iter::once(self.first()).chain(last)
    }
}

impl Default for Pad {
    fn default() -> Pad {
        Pad::Constant(0.0)
    }
}

impl From<f64> for Pad {
    fn from(value: f64) -> Pad {
        Pad::Constant(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_its_ends_and_runs_straight_between() {
        let pad = Pad::Line(Line { from: 2.0, to: 4.0, first_year: 2026, last_year: 2030 });
        for (year, expected) in [(2000, 2.0), (2026, 2.0), (2027, 2.5), (2028, 3.0), (2030, 4.0), (2050, 4.0)] {
            assert_eq!(pad.at(year), expected, "{year}");
        }
    }
}
