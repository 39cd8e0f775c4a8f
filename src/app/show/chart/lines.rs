//! Lines over the years, with their names at their ends and perhaps a norm.

use crate::app::model::figure::Figure;
use crate::app::show::chart::key::{KeyEntry, Sample, key};
use crate::app::show::chart::marks::{MarkLine, YearMark, place};
use crate::app::show::chart::scale::{Axis, drawable};
use crate::app::show::chart::text;
use crate::app::show::chart::text::{Anchor, Text};
use crate::app::show::chart::{
    Area, Datum, Frame, Rule, TickLabel, horizontal_rules, label_column, plot_height, unit_above, year_labels,
};
use engine::order::places_by;

/// One to six lines. More are drawn too, but colours and patterns come back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lines {
    pub years: Vec<i32>,
    pub series: Vec<Series>,
    pub norms: Vec<Norm>,
    /// Behind the lines, the widest first.
    pub bands: Vec<Band>,
    /// What happens in a year.
    pub marks: Vec<YearMark>,
    /// What the values are, above the axis: `maanden`. May be empty.
    pub unit: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub name: String,
    pub slot: usize,
    /// One per year; a missing value is a gap.
    pub points: Vec<Datum>,
}

/// Between two lines: from low to high in each year.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    pub name: String,
    pub ends: Vec<(f64, f64)>,
}

/// A horizontal line to hold the others against.
#[derive(Debug, Clone, PartialEq)]
pub struct Norm {
    pub value: f64,
    pub label: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct LinesLayout {
    pub width: f64,
    pub height: f64,
    pub em: f64,
    pub plot: Area,
    pub rules: Vec<Rule>,
    pub years: Vec<Text>,
    pub unit: Option<Text>,
    pub norms: Vec<NormLine>,
    pub marks: Vec<MarkLine>,
    /// Corners of each band, with what it is.
    pub bands: Vec<(String, Vec<(f64, f64)>)>,
    pub lines: Vec<Curve>,
    /// Where there is no room for names at the ends of the lines.
    pub key: Vec<KeyEntry>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct NormLine {
    pub y: f64,
    pub label: Text,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    pub slot: usize,
    /// Stretches of years that follow each other, each with at least one point.
    pub runs: Vec<Vec<(f64, f64)>>,
    pub markers: Vec<Marker>,
    pub name: Option<EndName>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    pub x: f64,
    pub y: f64,
    pub title: String,
    /// Where the value comes from.
    pub figure: Option<Figure>,
}

/// The name at the end of a line, after a marker, with the thin line that leads to it.
#[derive(Debug, Clone, PartialEq)]
pub struct EndName {
    pub text: Text,
    pub marker: (f64, f64),
    pub leader: [(f64, f64); 2],
}

/// Largest part of the width that names beside the plot may take.
const NAMES: f64 = 0.34;

impl Lines {
    pub fn values(&self) -> Vec<f64> {
        let points =
            self.series.iter().flat_map(|series| self.points(series)).filter_map(|(_, datum)| datum.drawable());
        let bands = self.bands.iter().flat_map(|band| &band.ends).flat_map(|&(low, high)| [low, high]);
        points.chain(self.norms.iter().map(|norm| norm.value).chain(bands).filter_map(drawable)).collect()
    }

    /// The points of a series that have a year.
    fn points<'a>(&self, series: &'a Series) -> impl Iterator<Item = (usize, &'a Datum)> + use<'a> {
        series.points.iter().take(self.years.len()).enumerate()
    }

    pub fn layout(&self, frame: Frame, axis: &Axis, label: &TickLabel) -> LinesLayout {
        let Frame { width, em } = frame;
        let widest = text::widest(self.series.iter().map(|series| series.name.as_str()), em);
        let named_at_ends = widest > 0.0 && (!frame.is_narrow() || widest <= NAMES * width);
        let names: Vec<Vec<String>> = self
            .series
            .iter()
            .map(|series| text::wrap(&series.name, NAMES.min(14.0 * em / width) * width, em, 3))
            .collect();

        let entries: Vec<(Sample, &str)> =
            self.series.iter().map(|series| (Sample::Line(series.slot), series.name.as_str())).collect();
        let (key, key_height) = if named_at_ends { (Vec::new(), 0.0) } else { key(frame, &entries, 0.0, 0.0) };
        let (unit, unit_height) = unit_above(frame, &self.unit, key_height);

        let names_height: f64 = names.iter().map(|lines| text::height(lines.len(), em)).sum();
        let names_width = text::widest(names.iter().flatten().map(String::as_str), em);
        let after = if named_at_ends && !names.is_empty() { names_width + 2.8 * em } else { 0.5 * em };
        let fitting = if named_at_ends { names_height } else { 0.0 };
        let height = plot_height(frame).max(fitting);
        let labels_end = label_column(frame, axis, label);
        let (left, right) = (labels_end + 0.5 * em, width - after);
        let position = |index: usize| year_position(left, right, em, self.years.len(), index);
        let of_year = |year: i32| self.years.iter().position(|own| *own == year).map(position);
        let (marks, marks_height) = place(&self.marks, &of_year, right, frame, key_height + unit_height);
        let top = key_height + unit_height + marks_height + 0.6 * em;
        let plot = Area { left, top, right, bottom: top + height };

        let scale = axis.scale(plot.bottom, plot.top);
        let at = position;
        let years = year_labels(frame, &self.years, &at, plot.bottom + 1.1 * em);
        let labelled = |index: usize| years.get(index).is_some_and(Option::is_some);
        let mut lines: Vec<Curve> = self
            .series
            .iter()
            .map(|series| {
                let place = |(index, datum): (usize, &Datum)| {
                    let y = scale.at(datum.drawable()?);
                    Some((index, Marker { x: at(index), y, title: datum.label.clone(), figure: datum.figure }))
                };
                let points: Vec<(usize, Marker)> = self.points(series).filter_map(place).collect();
                line(series.slot, &points, &labelled)
            })
            .collect();
        if named_at_ends {
            name_ends(&mut lines, names, &plot, em);
        }
        let norm = |norm: &Norm| {
            let y = scale.at(drawable(norm.value)?);
            Some(NormLine { y, label: norm_label(frame, &norm.label, y, &plot, &lines) })
        };
        let norms = self.norms.iter().filter_map(norm).collect();
        let corners = |band: &Band| {
            let ends = band.ends.iter().take(self.years.len()).enumerate();
            let side = |y: f64, index| Some((at(index), scale.at(drawable(y)?)));
            let upper: Vec<(f64, f64)> = ends.clone().filter_map(|(index, &(_, high))| side(high, index)).collect();
            let lower = ends.rev().filter_map(|(index, &(low, _))| side(low, index));
            (band.name.clone(), upper.into_iter().chain(lower).collect())
        };
        let bands = self.bands.iter().map(corners).collect();
        let rules = horizontal_rules(frame, axis, &scale, label, labels_end);
        let years = years.into_iter().flatten().collect();
        LinesLayout {
            width,
            height: plot.bottom + 2.0 * em,
            em,
            plot,
            rules,
            years,
            unit,
            norms,
            marks,
            bands,
            lines,
            key,
        }
    }
}

/// Where a year stands; a single year in the middle.
fn year_position(left: f64, right: f64, em: f64, count: usize, index: usize) -> f64 {
    let (left, right) = (left + 0.6 * em, right - 0.6 * em);
    if count < 2 { (left + right) / 2.0 } else { left + (right - left) * index as f64 / (count - 1) as f64 }
}

/// The line through points that carry the index of their year. It has markers at the labelled years and at the ends of
/// each run, so that a single point is seen too.
fn line(slot: usize, points: &[(usize, Marker)], labelled: &dyn Fn(usize) -> bool) -> Curve {
    let runs: Vec<_> = points.chunk_by(|(one, _), (next, _)| one + 1 == *next).collect();
    let marked = |run: &[(usize, Marker)]| {
        let ends = [run[0].0, run[run.len() - 1].0];
        let kept = run.iter().filter(|(index, _)| ends.contains(index) || labelled(*index));
        kept.map(|(_, marker)| marker.clone()).collect::<Vec<_>>()
    };
    let markers = runs.iter().flat_map(|run| marked(run)).collect();
    let runs = runs.iter().map(|run| run.iter().map(|(_, marker)| (marker.x, marker.y)).collect()).collect();
    Curve { slot, runs, markers, name: None }
}

/// Puts the names right of the plot, as near to the ends of their lines as they can be without covering each other.
fn name_ends(lines: &mut [Curve], names: Vec<Vec<String>>, plot: &Area, em: f64) {
    let ends: Vec<Option<(f64, f64)>> =
        lines.iter().map(|line| line.runs.last().and_then(|run| run.last()).copied()).collect();
    let wanted = |index: usize| ends[index].map_or(0.0, |(_, y)| y);
    let mut order = places_by(lines.len(), &|one, other| wanted(one).total_cmp(&wanted(other)));
    order.retain(|&index| ends[index].is_some());
    let blocks: Vec<(f64, f64)> =
        order.iter().map(|&index| (wanted(index), text::height(names[index].len(), em))).collect();
    let middles = apart(&blocks, plot.top - 0.6 * em, plot.bottom + 0.6 * em);
    for (&index, middle) in order.iter().zip(middles) {
        let Some(end) = ends[index] else { continue };
        let x = plot.right + 1.6 * em;
        let text = Text::block(names[index].clone(), x + 0.7 * em, middle, Anchor::Start, em);
        lines[index].name = Some(EndName { text, marker: (x, middle), leader: [end, (x - 0.5 * em, middle)] });
    }
}

/// Middles for blocks of (wanted middle, height), in their order, that do not overlap and stay between `top` and
/// `bottom` if that is possible at all. Blocks that touch share their displacement.
pub fn apart(blocks: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    /// Neighbours that touch: the sum of the tops they want, how many there are, and their height together.
    struct Group {
        sum: f64,
        count: usize,
        height: f64,
    }
    impl Group {
        fn top(&self, top: f64, bottom: f64) -> f64 {
            (self.sum / self.count as f64).min(bottom - self.height).max(top)
        }
    }
    let mut groups: Vec<Group> = Vec::new();
    for &(middle, height) in blocks {
        let mut group = Group { sum: middle - height / 2.0, count: 1, height };
        while let Some(above) = groups.pop_if(|above| above.top(top, bottom) + above.height > group.top(top, bottom)) {
            // What the lower ones want, seen from the top of the upper group.
            let sum = above.sum + group.sum - above.height * group.count as f64;
            group = Group { sum, count: above.count + group.count, height: above.height + group.height };
        }
        groups.push(group);
    }
    let mut heights = blocks.iter().map(|(_, height)| height);
    let mut middles = Vec::new();
    for group in groups {
        let mut y = group.top(top, bottom);
        for height in heights.by_ref().take(group.count) {
            middles.push(y + height / 2.0);
            y += height;
        }
    }
    middles
}

/// The label of the norm, above or under it, where it covers least of the lines.
fn norm_label(frame: Frame, label: &str, y: f64, plot: &Area, lines: &[Curve]) -> Text {
    let (em, size) = (frame.em, frame.small());
    let (left, right) = (plot.left + 0.3 * em, plot.right - 0.3 * em);
    let label = text::wrap(label, right - left, size, 1).remove(0);
    let room = right - left - text::width(&label, size);
    // From the right to the left, in quarters of the room; above the norm before under it.
    let places = (0..=4).rev().flat_map(|quarter| [(quarter, -0.65), (quarter, 0.7)]);
    let candidates = places.map(|(quarter, shift)| {
        let x = left + room * f64::from(quarter) / 4.0;
        Text::line(label.clone(), x, y + shift * em, Anchor::Start, size)
    });
    let samples: Vec<(f64, f64)> = lines.iter().flat_map(|line| &line.runs).flat_map(|run| samples(run)).collect();
    let covered = |text: &Text| {
        let (left, top, right, bottom) = text.bounds();
        if top < plot.top - em || bottom > plot.bottom {
            return usize::MAX;
        }
        let edge = 0.3 * em;
        let inside = |&&(x, y): &&(f64, f64)| {
            (left - edge..=right + edge).contains(&x) && (top - edge / 2.0..=bottom + edge / 2.0).contains(&y)
        };
        samples.iter().filter(inside).count()
    };
    let first = Text::line(label.clone(), left + room, y - 0.65 * em, Anchor::Start, size);
    candidates.min_by_key(covered).unwrap_or(first)
}

/// Points along a run, eight to each stretch.
fn samples(run: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let between = |pair: &[(f64, f64)]| {
        let [(x, y), (next_x, next_y)] = [pair[0], pair[1]];
        (0..8)
            .map(move |eighth| f64::from(eighth) / 8.0)
            .map(move |part| (x + (next_x - x) * part, y + (next_y - y) * part))
    };
    run.windows(2).flat_map(between).chain(run.last().copied()).collect()
}
