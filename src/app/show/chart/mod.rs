//! Charts as data, and their geometry: what stands where for a given width and text size.
//!
//! A view model makes a [`Chart`] with all its texts; [`Chart::layout`] gives plain positions in pixels. Nothing here
//! draws, formats a number, knows a colour or measures the screen: a mark carries a *slot* (its place in the palette
//! and the patterns), the caller writes every label, and widths of text are estimates. All positions are finite,
//! whatever the values: what is not a number is treated as missing, and what is beyond 10^15 is drawn there.
//!
//! Doubles are for drawing only. Amounts come in from `engine::money` and never go back.
//!
//! | module | owns |
//! | --- | --- |
//! | `ticks` | steps of 1, 2 and 5, and which labels are left out |
//! | `scale` | values to pixels, and the axis that does not jump while a slider moves |
//! | `text` | estimated widths, line breaks |
//! | `key` | the samples with their names above a chart |
//! | `rows` | what the two charts with one row per name share |
//! | `lines`, `bars`, `ranges`, `stacks`, `map`, `areas` | one kind of chart each |

pub mod areas;
pub mod bars;
pub mod key;
pub mod lines;
pub mod map;
pub mod marks;
pub mod ranges;
pub mod rows;
pub mod scale;
pub mod stacks;
pub mod text;
pub mod ticks;

#[cfg(test)]
mod tests;

use std::fmt;
use std::rc::Rc;

use crate::app::model::figure::Figure;
use areas::{Areas, AreasLayout};
use bars::{Bars, BarsLayout};
use lines::{Lines, LinesLayout};
use map::{MapChart, MapLayout};
use ranges::{Ranges, RangesLayout};
use scale::{Axis, LinearScale, drawable};
use stacks::{Stacks, StacksLayout};
use text::{Anchor, SMALL, Text};
use ticks::{Step, Tick};

/// A chart with all its texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The accessible name.
    pub title: String,
    /// One sentence that says what the chart shows, for who does not see it.
    pub description: String,
    pub tick_label: TickLabel,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    Lines(Lines),
    Bars(Bars),
    Ranges(Ranges),
    Stacks(Stacks),
    Map(MapChart),
    Areas(Areas),
}

/// A chart with its place on the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Layout {
    Lines(LinesLayout),
    Bars(BarsLayout),
    Ranges(RangesLayout),
    Stacks(StacksLayout),
    Map(MapLayout),
    Areas(AreasLayout),
}

impl Chart {
    /// The value axis, given the one of the chart before the last change.
    pub fn axis(&self, previous: Option<&Axis>) -> Axis {
        match &self.kind {
            Kind::Lines(lines) => Axis::covering(lines.values(), previous),
            Kind::Bars(bars) => Axis::covering(bars.values(), previous),
            Kind::Ranges(ranges) => Axis::covering(ranges.values(), previous),
            Kind::Stacks(stacks) => Axis::covering(stacks.values(), previous),
            // Two axes are values of inputs, which are given; areas have none.
            Kind::Map(_) | Kind::Areas(_) => Axis::covering([], previous),
        }
    }

    pub fn layout(&self, frame: Frame, axis: &Axis) -> Layout {
        let label = &self.tick_label;
        match &self.kind {
            Kind::Lines(lines) => Layout::Lines(lines.layout(frame, axis, label)),
            Kind::Bars(bars) => Layout::Bars(bars.layout(frame, axis, label)),
            Kind::Ranges(ranges) => Layout::Ranges(ranges.layout(frame, axis, label)),
            Kind::Stacks(stacks) => Layout::Stacks(stacks.layout(frame, axis, label)),
            Kind::Map(map) => Layout::Map(map.layout(frame)),
            Kind::Areas(areas) => Layout::Areas(areas.layout(frame)),
        }
    }
}

/// Writes the label of a tick, and names the unit of the values.
#[derive(Clone)]
pub struct TickLabel {
    unit: &'static str,
    write: Rc<dyn Fn(Tick) -> String>,
}

impl TickLabel {
    pub fn new(unit: &'static str, write: impl Fn(Tick) -> String + 'static) -> TickLabel {
        TickLabel { unit, write: Rc::new(write) }
    }

    pub fn write(&self, tick: Tick) -> String {
        (self.write)(tick)
    }

    /// The unit of the values, as a picture of the chart names it.
    pub fn unit(&self) -> &'static str {
        self.unit
    }
}

impl fmt::Debug for TickLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TickLabel").field(&self.write(Tick { value: 1.0, step: Step::ONE })).finish()
    }
}

/// The same function, not one that writes the same.
impl PartialEq for TickLabel {
    fn eq(&self, other: &TickLabel) -> bool {
        Rc::ptr_eq(&self.write, &other.write)
    }
}

/// A value as it is drawn, with the text that stands or pops up beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Datum {
    /// `None`: there is nothing to draw, and a line has a gap.
    pub value: Option<f64>,
    pub label: String,
    /// Where the value comes from.
    pub figure: Option<Figure>,
}

impl Datum {
    pub fn new(value: f64, label: impl Into<String>) -> Datum {
        Datum { value: Some(value), label: label.into(), figure: None }
    }

    pub fn missing(label: impl Into<String>) -> Datum {
        Datum { value: None, label: label.into(), figure: None }
    }

    /// The same value, which comes from `figure`.
    #[must_use]
    pub fn of(self, figure: Figure) -> Datum {
        Datum { figure: Some(figure), ..self }
    }

    pub fn drawable(&self) -> Option<f64> {
        self.value.and_then(drawable)
    }
}

/// The room for a chart: its width, and the size of the text around it, both in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    width: f64,
    em: f64,
}

impl Frame {
    /// Before anything is measured.
    pub const DEFAULT: Frame = Frame { width: 640.0, em: 16.0 };
    /// The column of an A4 page, with text of 10 points.
    pub const PRINT: Frame = Frame { width: 680.0, em: 13.33 };

    /// A size that is not a number, or out of all proportion, is brought within bounds.
    pub fn new(width: f64, em: f64) -> Frame {
        let em = if em.is_nan() { Frame::DEFAULT.em } else { em.clamp(6.0, 100.0) };
        let width = if width.is_nan() { Frame::DEFAULT.width } else { width.clamp(10.0 * em, 10_000.0) };
        Frame { width, em }
    }

    pub fn width(self) -> f64 {
        self.width
    }

    pub fn em(self) -> f64 {
        self.em
    }

    /// Whether names stand above their marks: under 480 pixels at the usual text size, and sooner when text is
    /// enlarged.
    pub fn is_narrow(self) -> bool {
        self.width < 30.0 * self.em
    }

    fn small(self) -> f64 {
        SMALL * self.em
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// A line across the plot at a tick.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    pub at: f64,
    pub is_zero: bool,
    pub label: Option<Text>,
}

/// Height of a plot over the years.
fn plot_height(frame: Frame) -> f64 {
    (0.42 * frame.width).clamp(11.0 * frame.em, 20.0 * frame.em)
}

/// The unit of the values above the axis, from height `top` on, and the height it takes.
fn unit_above(frame: Frame, unit: &str, top: f64) -> (Option<Text>, f64) {
    if unit.is_empty() {
        return (None, 0.0);
    }
    (Some(Text::line(unit, 0.0, top + 0.6 * frame.em, Anchor::Start, frame.small())), 1.3 * frame.em)
}

/// Horizontal rules, with their labels in the column that ends at `labels_end`.
fn horizontal_rules(frame: Frame, axis: &Axis, scale: &LinearScale, label: &TickLabel, labels_end: f64) -> Vec<Rule> {
    let rule = |tick: Tick| {
        let at = scale.at(tick.value);
        let text = Text::line(label.write(tick), labels_end, at, Anchor::End, frame.small());
        Rule { at, is_zero: tick.value == 0.0, label: Some(text) }
    };
    axis.ticks().into_iter().map(rule).collect()
}

/// Width of the column of labels left of horizontal rules.
fn label_column(frame: Frame, axis: &Axis, label: &TickLabel) -> f64 {
    let labels: Vec<String> = axis.ticks().into_iter().map(|tick| label.write(tick)).collect();
    text::widest(labels.iter().map(String::as_str), frame.small())
}

/// Vertical rules with their labels around height `middle`, as many as fit; zero has one.
fn vertical_rules(frame: Frame, axis: &Axis, scale: &LinearScale, label: &TickLabel, middle: f64) -> Vec<Rule> {
    let ticks = axis.ticks();
    let zero = ticks.iter().position(|tick| tick.value == 0.0).unwrap_or(0);
    let text =
        |tick: &Tick| Text::line(label.write(*tick), scale.at(tick.value), middle, Anchor::Middle, frame.small());
    let labels = thinned(frame, ticks.iter().map(text).collect(), zero);
    let rule = |(index, (tick, label)): (usize, (&Tick, Option<Text>))| Rule {
        at: scale.at(tick.value),
        is_zero: index == zero,
        label,
    };
    ticks.iter().zip(labels).enumerate().map(rule).collect()
}

/// Labels under the positions of years, as many as fit, the first among them.
fn year_labels(frame: Frame, years: &[i32], at: &dyn Fn(usize) -> f64, middle: f64) -> Vec<Option<Text>> {
    let text =
        |(index, year): (usize, &i32)| Text::line(year.to_string(), at(index), middle, Anchor::Middle, frame.small());
    thinned(frame, years.iter().enumerate().map(text).collect(), 0)
}

/// Leaves labels out, evenly and counted from `origin`, until the others fit beside each other and in the frame.
fn thinned(frame: Frame, labels: Vec<Text>, origin: usize) -> Vec<Option<Text>> {
    const EVERY: [usize; 6] = [1, 2, 5, 10, 20, 50];
    let labels: Vec<Text> = labels.into_iter().map(|text| within(text, frame.width)).collect();
    let is_kept = |index: usize, every: usize| index.abs_diff(origin).is_multiple_of(every);
    let fits = |every: &usize| {
        let kept = labels.iter().enumerate().filter(|(index, _)| is_kept(*index, *every));
        let bounds: Vec<_> = kept.map(|(_, text)| text.bounds()).collect();
        bounds.windows(2).all(|pair| pair[0].2 + 0.35 * frame.em <= pair[1].0)
    };
    let every = EVERY.into_iter().find(fits).unwrap_or(usize::MAX);
    labels.into_iter().enumerate().map(|(index, text)| is_kept(index, every).then_some(text)).collect()
}

/// The text, moved so that it does not stick out on the left or right.
fn within(text: Text, width: f64) -> Text {
    let (left, _, right, _) = text.bounds();
    match text {
        text if left < 0.0 => Text { x: 0.0, anchor: Anchor::Start, ..text },
        text if right > width => Text { x: width, anchor: Anchor::End, ..text },
        text => text,
    }
}
