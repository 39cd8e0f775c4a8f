//! A map over two inputs: where an outcome is above and where it is below what is wanted, with the line between.

use crate::app::show::chart::key::{KeyEntry, Sample, key};
use crate::app::show::chart::text;
use crate::app::show::chart::text::{Anchor, Text};
use crate::app::show::chart::{Area, Frame, thinned};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapChart {
    /// The values of the inputs, from low to high, as they are written.
    pub across: Vec<String>,
    pub up: Vec<String>,
    pub across_name: String,
    pub up_name: String,
    /// Per value of `up`: the distance to what is wanted, for each value of `across`. What is not finite is left out.
    pub rows: Vec<Vec<f64>>,
    /// Stretches of the line, in places along both axes.
    pub line: Vec<[(f64, f64); 2]>,
    /// The present values, in places along both axes, with their name.
    pub now: Option<((f64, f64), String)>,
    /// What above and below mean.
    pub above: String,
    pub below: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MapLayout {
    pub width: f64,
    pub height: f64,
    pub em: f64,
    pub plot: Area,
    /// Whether each is above.
    pub cells: Vec<(Area, bool)>,
    pub line: Vec<[(f64, f64); 2]>,
    pub now: Option<((f64, f64), Text)>,
    pub texts: Vec<Text>,
    pub key: Vec<KeyEntry>,
}

impl MapChart {
    pub fn layout(&self, frame: Frame) -> MapLayout {
        let (width, em) = (frame.width(), frame.em());
        let small = frame.small();
        let entries = [(Sample::Above, self.above.as_str()), (Sample::Below, self.below.as_str())];
        let (key, key_height) = key(frame, &entries, 0.0, 0.0);
        let name_height = 1.4 * em;
        let labels = text::widest(self.up.iter().map(String::as_str), small);
        let top = key_height + name_height + 0.6 * em;
        let height = (0.55 * width).clamp(12.0 * em, 24.0 * em);
        let plot = Area { left: labels + 0.6 * em, top, right: width - 0.5 * em, bottom: top + height };
        let (columns, rows) = (self.across.len().max(1) as f64, self.up.len().max(1) as f64);
        let (wide, high) = (plot.width() / columns, plot.height() / rows);
        // A value stands in the middle of its cell.
        let at = |(x, y): (f64, f64)| (plot.left + (x + 0.5) * wide, plot.bottom - (y + 0.5) * high);
        let cell = |x: usize, y: usize, value: f64| {
            let (left, bottom) = (plot.left + x as f64 * wide, plot.bottom - y as f64 * high);
            (Area { left, top: bottom - high, right: left + wide, bottom }, value > 0.0)
        };
        let cells = self.rows.iter().enumerate().flat_map(|(y, row)| {
            let finite = row.iter().enumerate().filter(|(_, value)| !value.is_nan());
            finite.map(move |(x, &value)| cell(x, y, value)).collect::<Vec<_>>()
        });
        let under = self.across.iter().enumerate().map(|(x, value)| {
            Text::line(value.clone(), at((x as f64, 0.0)).0, plot.bottom + 1.1 * em, Anchor::Middle, small)
        });
        let mut texts: Vec<Text> = thinned(frame, under.collect(), 0).into_iter().flatten().collect();
        let every = (rows * 1.5 * em / plot.height()).ceil().max(1.0) as usize;
        let beside = self.up.iter().enumerate().step_by(every);
        texts.extend(
            beside.map(|(y, value)| Text::line(value.clone(), labels, at((0.0, y as f64)).1, Anchor::End, small)),
        );
        let name = |name: &str| text::wrap(name, width, small, 1).remove(0);
        texts.push(Text::line(name(&self.up_name), 0.0, key_height + 0.7 * em, Anchor::Start, small));
        texts.push(Text::line(name(&self.across_name), width, plot.bottom + 2.5 * em, Anchor::End, small));
        let now = self.now.as_ref().map(|(place, name)| {
            let (x, y) = at(*place);
            let anchor = if x > width / 2.0 { Anchor::End } else { Anchor::Start };
            let shift = if x > width / 2.0 { -0.7 * em } else { 0.7 * em };
            ((x, y), Text::line(name.clone(), x + shift, y, anchor, small))
        });
        MapLayout {
            width,
            height: plot.bottom + 3.3 * em,
            em,
            plot,
            cells: cells.collect(),
            line: self.line.iter().map(|ends| ends.map(at)).collect(),
            now,
            texts,
            key,
        }
    }
}
