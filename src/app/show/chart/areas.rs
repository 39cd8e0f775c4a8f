//! Areas of a plane, such as municipalities: each in the class of its value, with the value in it.

use crate::app::model::figure::Figure;
use crate::app::show::chart::Frame;
use crate::app::show::chart::key::{KeyEntry, Sample, key};
use crate::app::show::chart::text;
use crate::app::show::chart::text::{Anchor, Text};

/// How many classes there are: from far below zero to far above it.
pub const BANDS: usize = 5;
/// Points across an area among which the place of its label is sought.
const GRID: usize = 24;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Areas {
    pub areas: Vec<Shape>,
    /// What each class means; an empty one has no entry in the key.
    pub bands: [String; BANDS],
}

#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    pub name: String,
    /// The value as it stands in the area.
    pub label: String,
    /// Its class.
    pub band: usize,
    pub is_in_hand: bool,
    /// The corners of its rings in the plane, in which down is more.
    pub rings: Vec<Vec<(f64, f64)>>,
    pub figure: Option<Figure>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct AreasLayout {
    pub width: f64,
    pub height: f64,
    pub em: f64,
    pub top: f64,
    pub areas: Vec<Placed>,
    pub key: Vec<KeyEntry>,
}

/// An area on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub rings: Vec<Vec<(f64, f64)>>,
    pub band: usize,
    pub is_in_hand: bool,
    /// Name and value, for who points at it.
    pub title: String,
    /// The value, and the name above it where there is room.
    pub texts: Vec<Text>,
    pub figure: Option<Figure>,
}

impl Areas {
    pub fn layout(&self, frame: Frame) -> AreasLayout {
        let (width, em) = (frame.width(), frame.em());
        let entries: Vec<(Sample, &str)> =
            self.bands.iter().enumerate().map(|(band, name)| (Sample::Band(band), name.as_str())).collect();
        let (key, top) = key(frame, &entries, 0.0, 0.0);
        let corners = || self.areas.iter().flat_map(|own| own.rings.iter().flatten()).copied();
        let (left, right) = ends(corners().map(|(x, _)| x));
        let (above, below) = ends(corners().map(|(_, y)| y));
        let (across, down) = ((right - left).max(1.0), (below - above).max(1.0));
        let most = (0.8 * width).clamp(14.0 * em, 34.0 * em);
        let scale = (width / across).min(most / down);
        let shift = (width - across * scale) / 2.0;
        let at = |&(x, y): &(f64, f64)| (shift + (x - left) * scale, top + 0.5 * em + (y - above) * scale);
        let placed = |own: &Shape| {
            let rings: Vec<Vec<(f64, f64)>> = own.rings.iter().map(|ring| ring.iter().map(at).collect()).collect();
            Placed {
                texts: texts(own, &rings, frame),
                title: format!("{}: {}", own.name, own.label),
                band: own.band.min(BANDS - 1),
                is_in_hand: own.is_in_hand,
                figure: own.figure,
                rings,
            }
        };
        let areas = self.areas.iter().map(placed).collect();
        AreasLayout { width, height: top + down * scale + em, em, top, areas, key }
    }
}

/// The lowest and the highest; zero and one of nothing.
fn ends(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let (low, high) = (values.clone().fold(f64::INFINITY, f64::min), values.fold(f64::NEG_INFINITY, f64::max));
    if low.is_finite() && high.is_finite() { (low, high) } else { (0.0, 1.0) }
}

/// The value in the middle of the area, and its name above it if that is no wider than the room there.
fn texts(own: &Shape, rings: &[Vec<(f64, f64)>], frame: Frame) -> Vec<Text> {
    let ((x, y), room) = middle(rings);
    let small = frame.small();
    let value = |middle: f64| Text::line(own.label.clone(), x, middle, Anchor::Middle, small);
    if text::width(&own.name, small) <= 2.0 * room && room > 1.2 * small {
        let name = Text::line(own.name.clone(), x, y - 0.6 * small, Anchor::Middle, small);
        vec![name, value(y + 0.65 * small)]
    } else {
        vec![value(y)]
    }
}

/// The point inside the rings that lies farthest from their edges, and how far that is.
fn middle(rings: &[Vec<(f64, f64)>]) -> ((f64, f64), f64) {
    let corners = || rings.iter().flatten().copied();
    let (left, right) = ends(corners().map(|(x, _)| x));
    let (top, bottom) = ends(corners().map(|(_, y)| y));
    let part = |low: f64, high: f64, place: usize| low + (high - low) * (place as f64 + 0.5) / GRID as f64;
    let points = (0..GRID * GRID).map(|own| (part(left, right, own % GRID), part(top, bottom, own / GRID)));
    let inside = points.filter(|point| is_inside(rings, *point)).map(|point| (point, distance(rings, point)));
    let best = inside.max_by(|(_, one), (_, other)| one.total_cmp(other));
    best.unwrap_or((((left + right) / 2.0, (top + bottom) / 2.0), 0.0))
}

fn edges(rings: &[Vec<(f64, f64)>]) -> impl Iterator<Item = ((f64, f64), (f64, f64))> + '_ {
    rings.iter().flat_map(|ring| ring.iter().copied().zip(ring.iter().copied().cycle().skip(1)))
}

/// Whether a line from the point to the right crosses the edges an odd number of times.
fn is_inside(rings: &[Vec<(f64, f64)>], (x, y): (f64, f64)) -> bool {
    let crosses = |&((ax, ay), (bx, by)): &((f64, f64), (f64, f64))| {
        (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
    };
    edges(rings).filter(crosses).count() % 2 == 1
}

fn distance(rings: &[Vec<(f64, f64)>], (x, y): (f64, f64)) -> f64 {
    let from = |((ax, ay), (bx, by)): ((f64, f64), (f64, f64))| {
        let (dx, dy) = (bx - ax, by - ay);
        let length = dx * dx + dy * dy;
        let along = if length > 0.0 { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
        (x - ax - along * dx).hypot(y - ay - along * dy)
    };
    edges(rings).map(from).fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(left: f64, top: f64, side: f64) -> Vec<(f64, f64)> {
        vec![(left, top), (left + side, top), (left + side, top + side), (left, top + side)]
    }

    fn shape(name: &str, rings: Vec<Vec<(f64, f64)>>) -> Shape {
        Shape { name: name.into(), label: "+1,00".into(), band: 3, is_in_hand: false, rings, figure: None }
    }

    #[test]
    fn a_value_stands_in_its_area_and_not_in_the_hole_of_it() {
        let ring = shape("Ring", vec![square(0.0, 0.0, 90.0), square(30.0, 30.0, 30.0)]);
        let hole = shape("Kern", vec![square(30.0, 30.0, 30.0)]);
        let areas = Areas { areas: vec![ring, hole], bands: std::array::from_fn(|_| String::new()) };
        for width in [200.0, 640.0, 1_600.0] {
            let layout = areas.layout(Frame::new(width, 16.0));
            assert!(layout.height.is_finite() && layout.width == width);
            for own in &layout.areas {
                let text = own.texts.last().expect("a value");
                assert!(is_inside(&own.rings, (text.x, text.y)), "{} at {width}", own.title);
                assert!(
                    own.rings.iter().flatten().all(|&(x, y)| x >= -0.01 && x <= width + 0.01 && y <= layout.height)
                );
            }
        }
    }

    #[test]
    fn a_name_stands_above_its_value_where_there_is_room() {
        let count = |name: &str| {
            let areas = Areas { areas: vec![shape(name, vec![square(0.0, 0.0, 90.0)])], ..Areas::default() };
            areas.layout(Frame::DEFAULT).areas[0].texts.len()
        };
        assert_eq!((count("Ede"), count(&"Nuenen, Gerwen en Nederwetten".repeat(9))), (2, 1));
    }

    #[test]
    fn without_areas_there_is_still_a_picture() {
        let layout = Areas::default().layout(Frame::DEFAULT);
        assert!(layout.height.is_finite() && layout.areas.is_empty());
    }
}
