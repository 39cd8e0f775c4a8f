//! The break-even line over two inputs: an outcome on a grid of their values, row by row.

use crate::app::ask::what_if::range::{Steps, turned};
use crate::app::table::afspraken::Afspraken;
use crate::app::table::inputs::{InputId, Shape};
use crate::app::table::question::Question;
use engine::figures::Figures;
use engine::money::Exact;

/// Points along each side at most.
const SIDE: usize = 25;

/// A map in the making.
#[derive(Debug, Clone)]
pub struct Map {
    across: Axis,
    up: Axis,
    rows: Vec<Vec<f64>>,
}

#[derive(Debug, Clone)]
struct Axis {
    input: InputId,
    shape: Shape,
    values: Vec<Exact>,
}

/// A finished map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapDrawing {
    /// Values as shown, from low to high.
    pub across: Vec<Exact>,
    pub up: Vec<Exact>,
    /// Per value of `up`: the outcome minus what is wanted, for each value of `across`.
    pub rows: Vec<Vec<f64>>,
}

impl Axis {
    fn new((input, shape): (InputId, Shape)) -> Axis {
        let steps = Steps::of(&shape);
        let parts = steps.last.clamp(1, SIDE - 1);
        let mut values: Vec<Exact> = (0..=parts).map(|part| steps.at(part * steps.last / parts)).collect();
        values.dedup();
        Axis { input, shape, values }
    }
}

impl Map {
    pub fn new(across: (InputId, Shape), up: (InputId, Shape)) -> Map {
        Map { across: Axis::new(across), up: Axis::new(up), rows: Vec::new() }
    }

    pub fn is_done(&self) -> bool {
        self.rows.len() == self.up.values.len()
    }

    /// Works out the next row.
    pub fn work(&mut self, figures: &Figures, afspraken: Afspraken<'_>, question: &Question, wanted: f64) {
        let Some(&up) = self.up.values.get(self.rows.len()) else { return };
        let figures = turned(figures, self.up.input, &self.up.shape, up);
        let outcome = |across: &Exact| {
            let figures = turned(figures.as_ref()?, self.across.input, &self.across.shape, *across)?;
            question.value(&figures, afspraken).ok().map(|value| value - wanted)
        };
        self.rows.push(self.across.values.iter().map(|across| outcome(across).unwrap_or(f64::NAN)).collect());
    }

    pub fn drawing(&self) -> MapDrawing {
        MapDrawing { across: self.across.values.clone(), up: self.up.values.clone(), rows: self.rows.clone() }
    }
}

/// Stretches of the line where the values of a grid are zero, by marching squares: in grid coordinates, across and up.
/// A square with a corner that is not finite has none; a saddle is cut as its middle says.
pub fn contours(rows: &[Vec<f64>]) -> Vec<[(f64, f64); 2]> {
    let mut stretches = Vec::new();
    for (y, pair) in rows.windows(2).enumerate() {
        for x in 0..pair[0].len().min(pair[1].len()).saturating_sub(1) {
            stretches.extend(square([pair[0][x], pair[0][x + 1], pair[1][x + 1], pair[1][x]], x, y));
        }
    }
    stretches
}

/// The corners run left below, right below, right above, left above.
#[expect(clippy::cast_precision_loss, reason = "a place in a small grid")]
fn square(corners: [f64; 4], x: usize, y: usize) -> Vec<[(f64, f64); 2]> {
    const PLACES: [(f64, f64); 4] = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
    if corners.iter().any(|corner| !corner.is_finite()) {
        return Vec::new();
    }
    let crossing = |side: usize| {
        let (from, to) = (side, (side + 1) % 4);
        let ((x1, y1), (x2, y2)) = (PLACES[from], PLACES[to]);
        let part = corners[from] / (corners[from] - corners[to]);
        (x as f64 + x1 + (x2 - x1) * part, y as f64 + y1 + (y2 - y1) * part)
    };
    let crossed: Vec<usize> = (0..4).filter(|&side| (corners[side] > 0.0) != (corners[(side + 1) % 4] > 0.0)).collect();
    match crossed[..] {
        [one, other] => vec![[crossing(one), crossing(other)]],
        [first, second, third, fourth] => {
            // Cut off the corners that differ from the middle.
            let middle = corners.iter().sum::<f64>() > 0.0;
            if (corners[0] > 0.0) == middle {
                vec![[crossing(first), crossing(second)], [crossing(third), crossing(fourth)]]
            } else {
                vec![[crossing(fourth), crossing(first)], [crossing(second), crossing(third)]]
            }
        }
        _ => Vec::new(),
    }
}
