//! A stack of parts per year, positive parts upwards and negative parts downwards from zero, with the total across it.

use crate::app::model::figure::Figure;
use crate::app::show::chart::key::{KeyEntry, Sample, key};
use crate::app::show::chart::scale::{Axis, LinearScale};
use crate::app::show::chart::text::Text;
use crate::app::show::chart::{
    Area, Datum, Frame, Rule, TickLabel, horizontal_rules, label_column, plot_height, unit_above, year_labels,
};

#[derive(Debug, Clone, PartialEq)]
pub struct Stacks {
    pub years: Vec<i32>,
    /// Two or three parts, from zero outwards.
    pub parts: Vec<Layer>,
    pub total: Option<Total>,
    /// What the values are, above the axis. May be empty.
    pub unit: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    pub name: String,
    pub slot: usize,
    /// One per year.
    pub values: Vec<Datum>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    pub name: String,
    /// One per year; the caller adds up, so that the total is to the cent.
    pub values: Vec<Datum>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct StacksLayout {
    pub width: f64,
    pub height: f64,
    pub em: f64,
    pub plot: Area,
    pub rules: Vec<Rule>,
    pub years: Vec<Text>,
    pub unit: Option<Text>,
    pub key: Vec<KeyEntry>,
    pub blocks: Vec<Block>,
    pub totals: Vec<TotalMark>,
}

/// One part of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Place of the part in the stack, which gives its pattern.
    pub place: usize,
    pub slot: usize,
    pub area: Area,
    pub title: String,
    /// Where the value comes from.
    pub figure: Option<Figure>,
}

/// A horizontal line across a stack.
#[derive(Debug, Clone, PartialEq)]
pub struct TotalMark {
    pub left: f64,
    pub right: f64,
    pub y: f64,
    pub title: String,
    /// Where the value comes from.
    pub figure: Option<Figure>,
}

impl Stacks {
    /// The highest and lowest point of each stack, and the totals.
    pub fn values(&self) -> Vec<f64> {
        let stack = |index: usize| {
            let parts: Vec<f64> = self.parts.iter().filter_map(|part| part.values.get(index)?.drawable()).collect();
            let end = |sign: f64| parts.iter().filter(|value| **value * sign > 0.0).sum::<f64>();
            [end(1.0), end(-1.0)]
        };
        let totals = self.total.iter().flat_map(|total| total.values.iter().take(self.years.len()));
        (0..self.years.len()).flat_map(stack).chain(totals.filter_map(Datum::drawable)).collect()
    }

    pub fn layout(&self, frame: Frame, axis: &Axis, label: &TickLabel) -> StacksLayout {
        let Frame { width, em } = frame;
        let parts = self.parts.iter().enumerate();
        let mut entries: Vec<(Sample, &str)> =
            parts.map(|(place, part)| (Sample::Part { place, slot: part.slot }, part.name.as_str())).collect();
        entries.extend(self.total.iter().map(|total| (Sample::Total, total.name.as_str())));
        let (key, key_height) = key(frame, &entries, 0.0, 0.0);
        let (unit, unit_height) = unit_above(frame, &self.unit, key_height);
        let top = key_height + unit_height + 0.6 * em;

        let labels_end = label_column(frame, axis, label);
        let plot = Area { left: labels_end + 0.5 * em, top, right: width, bottom: top + plot_height(frame) };
        let scale = axis.scale(plot.bottom, plot.top);
        let pitch = plot.width() / self.years.len().max(1) as f64;
        let at = |index: usize| plot.left + pitch * (index as f64 + 0.5);
        let half = (0.31 * pitch).min(1.6 * em);

        let blocks = (0..self.years.len()).flat_map(|index| self.blocks(index, at(index), half, &scale)).collect();
        let totals = self.total.iter().flat_map(|total| total.values.iter().take(self.years.len()).enumerate());
        let reach = (half + 0.35 * em).min(0.42 * pitch);
        let totals = totals.filter_map(|(index, datum)| {
            let (x, y) = (at(index), scale.at(datum.drawable()?));
            Some(TotalMark { left: x - reach, right: x + reach, y, title: datum.label.clone(), figure: datum.figure })
        });
        let totals = totals.collect();
        let years = year_labels(frame, &self.years, &at, plot.bottom + 1.1 * em);
        let years = years.into_iter().flatten().collect();
        let rules = horizontal_rules(frame, axis, &scale, label, labels_end);
        StacksLayout { width, height: plot.bottom + 2.0 * em, em, plot, rules, years, unit, key, blocks, totals }
    }

    /// The blocks of one year around `x`, each on top of the one before on its side of zero.
    fn blocks(&self, index: usize, x: f64, half: f64, scale: &LinearScale) -> Vec<Block> {
        let (mut up, mut down) = (0.0, 0.0);
        let mut blocks = Vec::new();
        for (place, part) in self.parts.iter().enumerate() {
            let Some(datum) = part.values.get(index) else { continue };
            let Some(value) = datum.drawable().filter(|value| *value != 0.0) else { continue };
            let side = if value > 0.0 { &mut up } else { &mut down };
            let (from, to) = (scale.at(*side), scale.at(*side + value));
            *side += value;
            let area = Area { left: x - half, top: from.min(to), right: x + half, bottom: from.max(to) };
            blocks.push(Block { place, slot: part.slot, area, title: datum.label.clone(), figure: datum.figure });
        }
        blocks
    }
}
