//! From low to high per name, with a mark for each variant.

use crate::app::model::figure::Figure;
use crate::app::show::chart::key::Sample;
use crate::app::show::chart::rows::{RowText, RowsLayout, RowsText, arrange};
use crate::app::show::chart::scale::Axis;
use crate::app::show::chart::text;
use crate::app::show::chart::text::{Anchor, Text};
use crate::app::show::chart::{Datum, Frame, TickLabel};
use engine::order::sort_by;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranges {
    pub rows: Vec<RangeRow>,
    /// What left and right of zero mean. May be empty.
    pub ends: [String; 2],
    /// What a mark is, in the key, and the one in hand. May be empty.
    pub variant_name: String,
    pub chosen_name: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct RangeRow {
    pub name: String,
    /// The whole range in words, beside the name when that stands above the row.
    pub label: String,
    /// The value of a datum is written when it is the lowest or the highest.
    pub variants: Vec<Variant>,
    pub emphasis: bool,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Variant {
    pub name: String,
    pub datum: Datum,
    pub chosen: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RangesLayout {
    pub rows: RowsLayout,
    pub em: f64,
    /// One per row.
    pub ranges: Vec<Range>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// From the lowest to the highest; `None` if they are the same, or there is no value.
    pub span: Option<(f64, f64)>,
    pub y: f64,
    /// The chosen one last, so that it lies on top.
    pub marks: Vec<VariantMark>,
    /// The lowest value left and the highest right of the marks.
    pub values: Vec<Text>,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct VariantMark {
    pub x: f64,
    pub chosen: bool,
    pub title: String,
    /// Where the value comes from.
    pub figure: Option<Figure>,
}

/// Radius of a mark, and the room between a mark and its value, in em.
pub const RADIUS: f64 = 0.42;
const GAP: f64 = 0.45;

impl RangeRow {
    /// The variants that can be drawn, from low to high.
    fn sorted(&self) -> Vec<(f64, &Variant)> {
        let drawable = |variant| Variant::drawable(variant).map(|value| (value, variant));
        let mut sorted: Vec<(f64, &Variant)> = self.variants.iter().filter_map(drawable).collect();
        sort_by(&mut sorted, &|(one, _), (other, _)| one.total_cmp(other));
        sorted
    }

    /// What stands left and right of the marks. If all variants say the same it stands once, away from zero.
    fn outer_labels<'a>(&'a self) -> (Option<&'a str>, Option<&'a str>) {
        let label = |found: Option<&(f64, &'a Variant)>| found.map(|(_, variant)| variant.datum.label.as_str());
        let sorted = self.sorted();
        let (low, high) = (label(sorted.first()), label(sorted.last()));
        let is_negative = sorted.last().is_some_and(|(value, _)| *value < 0.0);
        match low == high {
            true if is_negative => (low, None),
            true => (None, high),
            false => (low, high),
        }
    }
}

impl Variant {
    fn drawable(&self) -> Option<f64> {
        self.datum.drawable()
    }
}

impl Ranges {
    pub fn values(&self) -> Vec<f64> {
        self.rows.iter().flat_map(|row| &row.variants).filter_map(Variant::drawable).collect()
    }

    pub fn layout(&self, frame: Frame, axis: &Axis, label: &TickLabel) -> RangesLayout {
        let em = frame.em;
        let room = |pick: &dyn Fn(&RangeRow) -> f64| {
            let widest = self.rows.iter().map(pick).fold(0.0, f64::max);
            if widest > 0.0 { (widest / em + RADIUS + GAP).ceil() * em } else { 0.0 }
        };
        let wide = |text: Option<&str>, row: &RangeRow| {
            text.map_or(0.0, |text| text::width(text, text::measuring(em, row.emphasis)))
        };
        let text = RowsText {
            rows: self
                .rows
                .iter()
                .map(|row| RowText { name: &row.name, emphasis: row.emphasis, value: &row.label })
                .collect(),
            key: vec![(Sample::Chosen, &self.chosen_name), (Sample::Variant, &self.variant_name)],
            ends: [&self.ends[0], &self.ends[1]],
            before: room(&|row| wide(row.outer_labels().0, row)),
            after: room(&|row| wide(row.outer_labels().1, row)),
        };
        let rows = arrange(frame, &text, axis, label);
        let ranges = self.rows.iter().zip(&rows.rows).map(|(row, place)| range(row, place.middle, &rows, em)).collect();
        RangesLayout { rows, em, ranges }
    }
}

fn range(row: &RangeRow, y: f64, rows: &RowsLayout, em: f64) -> Range {
    let sorted = row.sorted();
    let mut marks: Vec<VariantMark> = sorted
        .iter()
        .map(|(value, variant)| VariantMark {
            x: rows.scale.at(*value),
            chosen: variant.chosen,
            title: format!("{}: {}", variant.name, variant.datum.label),
            figure: variant.datum.figure,
        })
        .collect();
    let ends = marks.first().zip(marks.last()).map(|(low, high)| (low.x, high.x));
    let mut values = Vec::new();
    if let (Some((low, high)), false) = (ends, rows.narrow) {
        let away = (RADIUS + GAP) * em;
        let (left, right) = row.outer_labels();
        values.extend(left.map(|text| Text::line(text, low - away, y, Anchor::End, em)));
        values.extend(right.map(|text| Text::line(text, high + away, y, Anchor::Start, em)));
    }
    sort_by(&mut marks, &|one, other| one.chosen.cmp(&other.chosen));
    Range {
        span: ends.filter(|(low, high)| high > low),
        y,
        marks,
        values,
        title: format!("{}: {}", row.name, row.label),
    }
}
