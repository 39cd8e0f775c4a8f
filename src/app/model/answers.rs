//! What was calculated beside the page or when the slider stopped, with what it was calculated for.

use crate::app::ask::explanation::{Explanation, NoExplanation};
use crate::app::ask::what_if::{Found, MapDrawing, Swing};
use crate::app::ask::work::{Column, Picture};
use crate::app::table::state::Pin;

/// The difference between two scenarios, divided over their changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained {
    pub(in crate::app) from: Pin,
    pub(in crate::app) to: Pin,
    pub result: Result<Explanation, NoExplanation>,
}

/// A picture of futures.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictured {
    /// The link of what it is of: see [`Model::wanted_work`].
    pub link: String,
    pub picture: Box<Picture>,
    /// What its columns are.
    pub columns: Vec<Column>,
}

/// An answer to a question, as far as it is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answered {
    /// The link of what it is of: see [`Model::wanted_work`].
    pub link: String,
    pub goal: Option<Found>,
    /// How many inputs are tried.
    pub inputs: usize,
    /// The afspraak that is the best now.
    pub preferred: Option<String>,
    pub swings: Vec<Swing>,
    pub map: Option<MapDrawing>,
    pub is_whole: bool,
}
