//! A piece of an answer as bytes: exact numbers travel as their decimal text.

use serde::{Deserialize, Serialize};

use crate::app::ask::what_if::{Answer, Flip, Found, MapDrawing, Swing};
use crate::app::table::inputs::InputId;
use engine::money::Exact;

/// One piece of the answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    Goal(Found),
    /// How many inputs there are to try, and the afspraak that is the best now.
    Inputs(usize, Option<String>),
    Swing(Swing),
    Map(MapDrawing),
    Done,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PieceRecord {
    Goal { answers: Vec<(Point, Point, bool)>, low: Point, high: Point },
    Inputs(usize, Option<String>),
    Swing { input: InputId, low: Point, high: Point, flip: Option<(String, String)>, is_assumption: bool },
    Map { across: Vec<String>, up: Vec<String>, rows: Vec<Vec<f64>> },
    Done,
}

/// A value of an input, and the outcome there.
type Point = (String, f64);

fn point((value, outcome): (Exact, f64)) -> Point {
    (value.to_string(), outcome)
}

fn exact(text: &str) -> Exact {
    // Written by `to_string` of an exact number.
    text.parse().unwrap_or_default()
}

fn read((value, outcome): Point) -> (Exact, f64) {
    (exact(&value), outcome)
}

impl From<Piece> for PieceRecord {
    fn from(piece: Piece) -> PieceRecord {
        let texts = |values: &[Exact]| values.iter().map(Exact::to_string).collect();
        match piece {
            Piece::Goal(Found { answers, low, high }) => {
                let answer = |answer: Answer| (point(answer.before), point(answer.after), answer.rises);
                PieceRecord::Goal {
                    answers: answers.into_iter().map(answer).collect(),
                    low: point(low),
                    high: point(high),
                }
            }
            Piece::Inputs(count, preferred) => PieceRecord::Inputs(count, preferred),
            Piece::Swing(swing) => PieceRecord::Swing {
                input: swing.input,
                low: point((swing.low, swing.at_low)),
                high: point((swing.high, swing.at_high)),
                flip: swing.flip.map(|flip| (flip.value.to_string(), flip.preferred)),
                is_assumption: swing.is_assumption,
            },
            Piece::Map(MapDrawing { across, up, rows }) => {
                PieceRecord::Map { across: texts(&across), up: texts(&up), rows }
            }
            Piece::Done => PieceRecord::Done,
        }
    }
}

impl From<PieceRecord> for Piece {
    fn from(record: PieceRecord) -> Piece {
        let values = |texts: Vec<String>| texts.iter().map(|text| exact(text)).collect();
        match record {
            PieceRecord::Goal { answers, low, high } => {
                let answer = |(before, after, rises)| Answer { before: read(before), after: read(after), rises };
                Piece::Goal(Found {
                    answers: answers.into_iter().map(answer).collect(),
                    low: read(low),
                    high: read(high),
                })
            }
            PieceRecord::Inputs(count, preferred) => Piece::Inputs(count, preferred),
            PieceRecord::Swing { input, low, high, flip, is_assumption } => {
                let ((low, at_low), (high, at_high)) = (read(low), read(high));
                let flip = flip.map(|(value, preferred)| Flip { value: exact(&value), preferred });
                Piece::Swing(Swing { input, low, high, at_low, at_high, flip, is_assumption })
            }
            PieceRecord::Done => Piece::Done,
            PieceRecord::Map { across, up, rows } => {
                Piece::Map(MapDrawing { across: values(across), up: values(up), rows })
            }
        }
    }
}
