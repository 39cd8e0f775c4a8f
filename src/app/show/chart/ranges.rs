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
    /// Whether the marks of a row are readings of one thing: then a line joins them, and the ends have a value.
    /// Otherwise the label of a row stands at its end.
    pub joined: bool,
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
    /// Where it stood before; drawn thin, without a label.
    pub ghost: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RangesLayout {
    pub rows: RowsLayout,
    pub em: f64,
    /// Whether the marks of a row are readings of one thing.
    pub joined: bool,
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
    /// Where the marks stood before.
    pub ghosts: Vec<f64>,
    /// The lowest value left and the highest right of the marks.
    pub values: Vec<Text>,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct VariantMark {
    pub x: f64,
    pub chosen: bool,
    /// Whether the value lies beyond the axis, on the side of this mark.
    pub is_cut: bool,
    pub title: String,
    /// Where the value comes from.
    pub figure: Option<Figure>,
}

/// A row this many times farther from zero than the next one is an outlier.
const OUTLIER: f64 = 4.0;
/// How far the axis goes beyond the others then.
const BEYOND: f64 = 1.5;
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
    /// What stands left and right of the marks of a row.
    fn outer_labels<'a>(&self, row: &'a RangeRow) -> (Option<&'a str>, Option<&'a str>) {
        if self.joined { row.outer_labels() } else { (None, Some(&row.label)) }
    }

    /// The values that the axis must cover: all but an outlier, which is cut off with an arrow.
    pub fn values(&self) -> Vec<f64> {
        let limit = self.limit();
        let all = self.rows.iter().flat_map(|row| &row.variants).filter_map(Variant::drawable);
        all.map(|value| value.clamp(-limit, limit)).collect()
    }

    /// How far from zero the axis goes at most: one row alone, far beyond all others, must not flatten them.
    fn limit(&self) -> f64 {
        let farthest =
            |row: &RangeRow| row.variants.iter().filter_map(Variant::drawable).map(f64::abs).fold(0.0, f64::max);
        let mut rows: Vec<f64> = self.rows.iter().map(farthest).collect();
        rows.sort_by(|one, other| other.total_cmp(one));
        match rows[..] {
            [first, second, ..] if second > 0.0 && first > OUTLIER * second => second * BEYOND,
            _ => f64::INFINITY,
        }
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
            before: room(&|row| wide(self.outer_labels(row).0, row)),
            after: room(&|row| wide(self.outer_labels(row).1, row)),
        };
        let rows = arrange(frame, &text, axis, label);
        let limit = self.limit();
        let ranges = self
            .rows
            .iter()
            .zip(&rows.rows)
            .map(|(row, place)| self.range(row, place.middle, (&rows, em), limit))
            .collect();
        RangesLayout { rows, em, joined: self.joined, ranges }
    }

    fn range(&self, row: &RangeRow, y: f64, (rows, em): (&RowsLayout, f64), limit: f64) -> Range {
        let sorted = row.sorted();
        let mut marks: Vec<VariantMark> = sorted
            .iter()
            .map(|(value, variant)| VariantMark {
                x: rows.scale.at(*value),
                chosen: variant.chosen,
                is_cut: value.abs() > limit,
                title: format!("{}: {}", variant.name, variant.datum.label),
                figure: variant.datum.figure,
            })
            .collect();
        let ends = marks.first().zip(marks.last()).map(|(low, high)| (low.x, high.x));
        let mut values = Vec::new();
        if let (Some((low, high)), false) = (ends, rows.narrow) {
            let away = (RADIUS + GAP) * em;
            let (left, right) = self.outer_labels(row);
            let at = if self.joined { high } else { rows.plot.right };
            values.extend(left.map(|text| Text::line(text, low - away, y, Anchor::End, em)));
            values.extend(right.map(|text| Text::line(text, at + away, y, Anchor::Start, em)));
        }
        sort_by(&mut marks, &|one, other| one.chosen.cmp(&other.chosen));
        Range {
            span: ends.filter(|(low, high)| self.joined && high > low),
            y,
            marks,
            ghosts: row.variants.iter().filter_map(|own| own.ghost).map(|value| rows.scale.at(value)).collect(),
            values,
            title: format!("{}: {}", row.name, row.label),
        }
    }
}
