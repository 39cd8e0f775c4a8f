//! What happens in a year: a line down through the plot, with its name above it.

use crate::app::show::chart::Frame;
use crate::app::show::chart::text::{self, Anchor, Text};
use engine::order::sort_by;

/// Something that happens in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearMark {
    pub year: i32,
    pub name: String,
}

/// Where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkLine {
    pub x: f64,
    pub name: Text,
}

/// Largest part of the width that a name may take.
const WIDEST: f64 = 0.8;
/// Height of a row of names, in em.
const ROW: f64 = 1.3;

/// The marks under `top`, and the height of their names: each name right of its line, or as far left of there as it must
/// to fit, in the first row in which it covers no other. A year that is not there has no mark.
pub fn place(
    marks: &[YearMark],
    x: &dyn Fn(i32) -> Option<f64>,
    right: f64,
    frame: Frame,
    top: f64,
) -> (Vec<MarkLine>, f64) {
    let (size, em) = (frame.small(), frame.em);
    let mut placed: Vec<(f64, &str)> = marks.iter().filter_map(|own| Some((x(own.year)?, own.name.as_str()))).collect();
    sort_by(&mut placed, &|(one, _), (other, _)| one.total_cmp(other));
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut lines = Vec::new();
    for (x, name) in placed {
        let name = text::wrap(name, WIDEST * frame.width, size, 1).remove(0);
        let width = text::width(&name, size);
        let start = x.min(right - width).max(0.0);
        let own = (start - 0.5 * em, start + width + 0.5 * em);
        let is_free = |row: &Vec<(f64, f64)>| row.iter().all(|taken| own.1 <= taken.0 || taken.1 <= own.0);
        let row = rows.iter().position(is_free).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(Vec::new());
        }
        rows[row].push(own);
        lines.push((x, row, start, name));
    }
    let mark = |(x, row, start, name): (f64, usize, f64, String)| MarkLine {
        x,
        name: Text::line(name, start, top + (row as f64 + 0.5) * ROW * em, Anchor::Start, size),
    };
    (lines.into_iter().map(mark).collect(), rows.len() as f64 * ROW * em)
}
