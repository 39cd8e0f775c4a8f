//! The key above a chart: samples with their names, from left to right, on as many lines as needed.

use crate::app::show::chart::Frame;
use crate::app::show::chart::text;
use crate::app::show::chart::text::{Anchor, Text};

/// What a sample shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A line with its marker, of a slot.
    Line(usize),
    /// A part of a stacked bar, by its place in the stack and its slot.
    Part {
        place: usize,
        slot: usize,
    },
    /// The total of a stacked bar.
    Total,
    /// A bar to the left and one to the right.
    Bar,
    /// The second mark of a row.
    Second,
    /// A variant, and the one in hand.
    Variant,
    Chosen,
    /// Fields of a map above and below what is wanted.
    Above,
    Below,
    /// A class of areas.
    Band(usize),
}

impl Sample {
    /// In em.
    fn width(self) -> f64 {
        match self {
            Sample::Line(_) => 2.6,
            Sample::Part { .. } | Sample::Bar | Sample::Above | Sample::Below | Sample::Band(_) => 1.6,
            Sample::Total | Sample::Second | Sample::Variant | Sample::Chosen => 1.2,
        }
    }
}

/// A sample of `width` pixels around height `y`, from `x`, with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyEntry {
    pub sample: Sample,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub name: Text,
}

/// The entries from `left` and `top` on, and the height they take; names that are empty are left out.
pub fn key(frame: Frame, entries: &[(Sample, &str)], left: f64, top: f64) -> (Vec<KeyEntry>, f64) {
    let (em, size) = (frame.em, frame.em);
    let (line, gap) = (1.6 * em, 1.5 * em);
    let entries = entries.iter().filter(|(_, name)| !name.is_empty());
    // All samples are as wide as the widest, so that names under each other begin at one line.
    let width = entries.clone().map(|(sample, _)| sample.width() * em).fold(0.0, f64::max);
    let mut placed: Vec<KeyEntry> = Vec::new();
    let (mut x, mut y) = (left, top);
    for &(sample, name) in entries {
        let before = width + 0.5 * em;
        let lines = text::wrap(name, frame.width - left - before, size, 2);
        let wide = before + text::widest(lines.iter().map(String::as_str), size);
        if x > left && x + wide > frame.width {
            (x, y) = (left, y + line);
        }
        let extra = text::height(lines.len() - 1, size);
        let name = Text::block(lines, x + before, y + (line + extra) / 2.0, Anchor::Start, size);
        placed.push(KeyEntry { sample, x, y: y + line / 2.0, width, name });
        if extra > 0.0 {
            (x, y) = (left, y + line + extra);
        } else {
            x += wide + gap;
        }
    }
    let end = if x > left { y + line } else { y };
    let height = if placed.is_empty() { 0.0 } else { end - top + 0.4 * em };
    (placed, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_flow_over_lines() {
        let names = [(Sample::Total, "Totaal"), (Sample::Second, ""), (Sample::Bar, "Effect van de afspraak")];
        let (wide, one_line) = key(Frame::new(600.0, 16.0), &names, 0.0, 0.0);
        let (narrow, two_lines) = key(Frame::new(200.0, 16.0), &names, 0.0, 0.0);
        assert_eq!((wide.len(), narrow.len()), (2, 2), "an empty name has no entry");
        assert_eq!(wide[0].y, wide[1].y);
        assert!(narrow[1].y > narrow[0].y && two_lines > one_line);
        assert_eq!(key(Frame::DEFAULT, &[], 0.0, 0.0).1, 0.0);
    }
}
