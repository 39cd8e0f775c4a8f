//! The steps of a slider within bounds.

use crate::app::table::context::Context;
use crate::app::table::inputs::{InputId, Shape, shape, write};
use crate::app::table::state::Table;
use engine::figures::Figures;
use engine::money::Exact;

/// Values from low to high, a step apart, as shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps {
    low: Exact,
    step: Exact,
    pub last: usize,
}

/// Steps beyond which a slider has no use.
const MOST: usize = 100_000;

impl Steps {
    /// From `low` up to at most `high`.
    pub fn new(low: Exact, high: Exact, step: Exact) -> Steps {
        let count = high.minus(low).and_then(|width| width.over(step)).map(Exact::to_double).unwrap_or(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded first")]
        let last = (count + 1e-9).clamp(0.0, MOST as f64) as usize;
        Steps { low, step, last }
    }

    /// All steps of a slider.
    pub fn of(shape: &Shape) -> Steps {
        Steps::new(shape.least, shape.most, shape.step)
    }

    /// The value at a place, as shown.
    pub fn at(&self, place: usize) -> Exact {
        let places = i64::try_from(place).unwrap_or(i64::MAX);
        self.step.times(Exact::from(places)).and_then(|offset| self.low.plus(offset)).unwrap_or(self.low)
    }

    /// The last place of which the value is not above `shown`.
    pub fn below(&self, shown: Exact) -> usize {
        (0..=self.last).collect::<Vec<_>>().partition_point(|&place| self.at(place) <= shown).saturating_sub(1)
    }
}

/// The figures of a table with an input turned to a value as shown; `None` if it cannot be.
pub fn turned_scenario(table: &Table, context: &Context, input: InputId, shown: Exact) -> Option<Figures> {
    let shape = shape(&table.figures, &context.start, context.provenance(&input.field_path()), input);
    turned(&table.figures, input, &shape, shown)
}

/// Figures with an input turned to a value as shown; `None` if it cannot be.
pub fn turned(figures: &Figures, input: InputId, shape: &Shape, shown: Exact) -> Option<Figures> {
    write(figures, input, Some(shape.display.meant(shown))).ok()
}
