//! What charts with one row per name share: the column of names, the horizontal axis, the rows.
//!
//! Wide, a name stands left of its row. Narrow, it stands above, with the value at the end of the same line.

use crate::app::show::chart::key::{KeyEntry, Sample, key};
use crate::app::show::chart::scale::{Axis, LinearScale};
use crate::app::show::chart::text;
use crate::app::show::chart::text::{Anchor, Text};
use crate::app::show::chart::{Area, Frame, Rule, TickLabel, vertical_rules};

/// Largest part of the width that the names may take.
const NAMES: f64 = 0.34;
/// Room left and right of all text, in em, so that the band of an emphasised row has an edge.
const PADDING: f64 = 0.4;
/// Narrowest plot that is still worth the name, in em.
const NARROWEST: f64 = 10.0;

/// What a row asks for.
pub struct RowText<'a> {
    pub name: &'a str,
    pub emphasis: bool,
    /// Stands beside the name when that is above the row.
    pub value: &'a str,
}

/// What the rows together ask for.
pub struct RowsText<'a> {
    pub rows: Vec<RowText<'a>>,
    pub key: Vec<(Sample, &'a str)>,
    /// What the left and the right end of the axis mean; may be empty.
    pub ends: [&'a str; 2],
    /// Width of the widest value left and right of its mark.
    pub before: f64,
    pub after: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RowsLayout {
    pub width: f64,
    pub height: f64,
    /// The part above the rows: the key, the ends and the labels of the axis.
    pub header: f64,
    pub plot: Area,
    pub rules: Vec<Rule>,
    pub ends: Vec<Text>,
    pub key: Vec<KeyEntry>,
    pub rows: Vec<Row>,
    pub scale: LinearScale,
    /// Whether values stand beside their names rather than beside their marks.
    pub narrow: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub name: Text,
    pub emphasis: bool,
    /// The value, if it stands beside the name.
    pub value: Option<Text>,
    pub top: f64,
    pub bottom: f64,
    /// The height around which the marks stand.
    pub middle: f64,
    /// From where on rules cross the row: they stay clear of a name above the marks.
    pub rules_from: f64,
}

/// Places the rows.
pub fn arrange(frame: Frame, text: &RowsText<'_>, axis: &Axis, label: &TickLabel) -> RowsLayout {
    let Frame { width, em } = frame;
    let pad = PADDING * em;
    let names = wrapped(text, NAMES * width, em);
    let column = names.iter().zip(&text.rows).map(|(lines, row)| row_width(lines, row, em)).fold(0.0, f64::max);
    let left = pad + column + em + text.before;
    let right = width - pad - text.after;
    let narrow = frame.is_narrow() || right - left < NARROWEST * em;

    let (key, key_height) = key(frame, &text.key, pad, 0.0);
    let (left, right) = if narrow { (pad, width - pad) } else { (left, right) };
    let ends = ends(text.ends, left, right, key_height + 0.8 * em, em);
    let ends_height = if ends.is_empty() {
        0.0
    } else {
        text::height(ends[0].lines.len().max(ends[ends.len() - 1].lines.len()), em) + 0.4 * em
    };
    let header = key_height + ends_height + 1.6 * em;
    let scale = axis.scale(left, right);
    let rules = vertical_rules(frame, axis, &scale, label, header - 0.8 * em);
    let mut top = header;
    let rows: Vec<Row> = if narrow {
        text.rows.iter().map(|row| place_above(row, frame, &mut top)).collect()
    } else {
        text.rows.iter().zip(names).map(|(row, lines)| place_beside(row, lines, frame, &mut top)).collect()
    };
    let plot = Area { left, top: header, right, bottom: top };
    RowsLayout { width, height: top + 0.2 * em, header, plot, rules, ends, key, rows, scale, narrow }
}

fn wrapped(text: &RowsText<'_>, room: f64, em: f64) -> Vec<Vec<String>> {
    text.rows.iter().map(|row| text::wrap(row.name, room, text::measuring(em, row.emphasis), 3)).collect()
}

fn row_width(lines: &[String], row: &RowText<'_>, em: f64) -> f64 {
    text::widest(lines.iter().map(String::as_str), text::measuring(em, row.emphasis))
}

/// The meaning of the ends, each in its half.
fn ends(ends: [&str; 2], left: f64, right: f64, middle: f64, em: f64) -> Vec<Text> {
    let room = (right - left) / 2.0 - 0.5 * em;
    let lines = ends.map(|end| text::wrap(end, room, em, 2));
    let most = lines.iter().map(Vec::len).max().unwrap_or(1);
    let middle = middle + text::height(most - 1, em) / 2.0;
    let places = [(left, Anchor::Start), (right, Anchor::End)];
    let placed = lines.into_iter().zip(places).filter(|(lines, _)| lines.iter().any(|line| !line.is_empty()));
    placed.map(|(lines, (x, anchor))| Text::block(lines, x, middle, anchor, em)).collect()
}

fn place_beside(row: &RowText<'_>, lines: Vec<String>, frame: Frame, top: &mut f64) -> Row {
    let em = frame.em;
    let start = *top;
    let height = (text::height(lines.len(), em) + 0.6 * em).max(2.2 * em);
    *top += height;
    let middle = start + height / 2.0;
    let name = Text::block(lines, PADDING * em, middle, Anchor::Start, em);
    Row { name, emphasis: row.emphasis, value: None, top: start, bottom: *top, middle, rules_from: start }
}

fn place_above(row: &RowText<'_>, frame: Frame, top: &mut f64) -> Row {
    let Frame { width, em } = frame;
    let pad = PADDING * em;
    let start = *top;
    let size = text::measuring(em, row.emphasis);
    let value_width = text::width(row.value, size);
    // A value that would leave little room for the name goes to the next line.
    let beside = value_width + em <= 0.5 * width && !row.value.is_empty();
    let room = width - 2.0 * pad - if beside { value_width + em } else { 0.0 };
    let lines = text::wrap(row.name, room, size, 3);
    let name_height = text::height(lines.len(), em);
    let mut y = start + 0.4 * em;
    let name = Text::block(lines, pad, y + name_height / 2.0, Anchor::Start, em);
    let mut value = None;
    if beside {
        value = Some(Text::line(row.value, width - pad, y + text::height(1, em) / 2.0, Anchor::End, em));
    } else if !row.value.is_empty() {
        let lines = text::wrap(row.value, width - 2.0 * pad, size, 2);
        let height = text::height(lines.len(), em);
        value = Some(Text::block(lines, pad, y + name_height + height / 2.0, Anchor::Start, em));
        y += height;
    }
    y += name_height;
    let middle = y + 0.8 * em;
    *top = middle + 1.0 * em;
    Row { name, emphasis: row.emphasis, value, top: start, bottom: *top, middle, rules_from: y + 0.1 * em }
}
