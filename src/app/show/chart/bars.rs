//! One bar per name, to the left for a negative and to the right for a positive value.
//!
//! A bar starts at zero or, in a waterfall, where the one before it ended.

use crate::app::model::figure::Figure;
use crate::app::show::chart::key::Sample;
use crate::app::show::chart::rows::{RowText, RowsLayout, RowsText, arrange};
use crate::app::show::chart::scale::{Axis, drawable};
use crate::app::show::chart::text;
use crate::app::show::chart::text::{Anchor, Text};
use crate::app::show::chart::{Area, Datum, Frame, TickLabel};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bars {
    pub rows: Vec<BarRow>,
    /// What left and right of zero mean: `nadeel`, `voordeel`. May be empty.
    pub ends: [String; 2],
    /// What the bars are, in the key. May be empty.
    pub name: String,
    /// Whether each bar starts where the one before it ended, and is joined to it.
    pub is_waterfall: bool,
    /// What the second marks are, in the key. May be empty.
    pub second_name: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct BarRow {
    pub name: String,
    pub bar: Datum,
    /// A line across the bar to hold it against.
    pub second: Option<Datum>,
    /// Makes the row stand out: the one in hand.
    pub emphasis: bool,
    /// Where the bar starts; `None` is zero.
    pub from: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct BarsLayout {
    pub rows: RowsLayout,
    /// One per row.
    pub bars: Vec<Bar>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// `None` if there is no value, or nothing to see of it.
    pub area: Option<Area>,
    pub is_negative: bool,
    pub value: Option<Text>,
    pub second: Option<SecondMark>,
    /// A line from the bar before it to where this one starts.
    pub joint: Option<Joint>,
    pub title: String,
    /// Where the value comes from.
    pub figure: Option<Figure>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Joint {
    pub x: f64,
    pub top: f64,
    pub bottom: f64,
}

/// A vertical line.
#[derive(Debug, Clone, PartialEq)]
pub struct SecondMark {
    pub x: f64,
    pub top: f64,
    pub bottom: f64,
    pub title: String,
    /// Where the value comes from.
    pub figure: Option<Figure>,
}

impl BarRow {
    /// Where the bar starts and ends.
    fn ends(&self) -> [Option<f64>; 2] {
        let start = self.from.unwrap_or(0.0);
        [drawable(start), self.bar.drawable().and_then(|value| drawable(start + value))]
    }

    fn is_negative(&self) -> bool {
        self.bar.drawable().is_some_and(|value| value < 0.0)
    }
}

impl Bars {
    pub fn values(&self) -> Vec<f64> {
        let ends = self.rows.iter().flat_map(BarRow::ends).flatten();
        ends.chain(self.rows.iter().filter_map(|row| row.second.as_ref()?.drawable())).collect()
    }

    pub fn layout(&self, frame: Frame, axis: &Axis, label: &TickLabel) -> BarsLayout {
        let em = frame.em;
        let (before, after) = (self.value_room(true, em), self.value_room(false, em));
        let text = RowsText {
            rows: self
                .rows
                .iter()
                .map(|row| RowText { name: &row.name, emphasis: row.emphasis, value: &row.bar.label })
                .collect(),
            key: vec![(Sample::Bar, &self.name), (Sample::Second, &self.second_name)],
            ends: [&self.ends[0], &self.ends[1]],
            before,
            after,
        };
        let rows = arrange(frame, &text, axis, label);
        let bar = |(index, row): (usize, &BarRow)| {
            let middle = rows.rows[index].middle;
            let before = index.checked_sub(1).map(|before| rows.rows[before].middle);
            bar(row, middle, before.filter(|_| self.is_waterfall), &rows, em)
        };
        let bars = self.rows.iter().enumerate().map(bar).collect();
        BarsLayout { rows, bars }
    }

    /// Room for the values on one side, in whole em, so that the plot does not shiver while they change.
    fn value_room(&self, negative: bool, em: f64) -> f64 {
        let rows = self.rows.iter().filter(|row| row.is_negative() == negative);
        let widest = rows.map(|row| text::width(&row.bar.label, text::measuring(em, row.emphasis))).fold(0.0, f64::max);
        if widest > 0.0 { (widest / em + GAP).ceil() * em } else { 0.0 }
    }
}

/// Between a mark and its value, in em.
const GAP: f64 = 0.4;

fn bar(row: &BarRow, middle: f64, before: Option<f64>, rows: &RowsLayout, em: f64) -> Bar {
    let (half, reach) = if rows.narrow { (0.45 * em, 0.7 * em) } else { (0.55 * em, 0.85 * em) };
    let [start, end] = row.ends();
    let zero = rows.scale.at(start.unwrap_or(0.0));
    let end = end.map_or(zero, |end| rows.scale.at(end));
    let joint = row.from.zip(before).map(|(_, before)| Joint { x: zero, top: before + half, bottom: middle - half });
    let is_negative = row.is_negative();
    let (left, right) = (zero.min(end), zero.max(end));
    let area = (right > left).then_some(Area { left, top: middle - half, right, bottom: middle + half });
    let second = row.second.as_ref().and_then(|second| {
        let x = rows.scale.at(second.drawable()?);
        Some(SecondMark {
            x,
            top: middle - reach,
            bottom: middle + reach,
            title: second.label.clone(),
            figure: second.figure,
        })
    });
    let value = (!rows.narrow && !row.bar.label.is_empty()).then(|| {
        let wide = text::width(&row.bar.label, text::measuring(em, row.emphasis)) + 2.0 * GAP * em;
        // Clear of the bar, and of a second mark that stands in the way.
        let (edge, anchor) = if is_negative { (left, Anchor::End) } else { (right, Anchor::Start) };
        let in_the_way =
            |x: &f64| if is_negative { (edge - wide..=edge).contains(x) } else { (edge..=edge + wide).contains(x) };
        let edge = second.as_ref().map(|mark| mark.x).filter(in_the_way).unwrap_or(edge);
        let x = if is_negative { edge - GAP * em } else { edge + GAP * em };
        Text::line(&*row.bar.label, x, middle, anchor, em)
    });
    let title = format!("{}: {}", row.name, row.bar.label);
    Bar { area, is_negative, value, second, joint, title, figure: row.bar.figure }
}
