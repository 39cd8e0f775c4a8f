//! What was calculated beside the page or when the slider stopped, with what it was calculated for.

use crate::app::ask::explanation::{Explanation, NoExplanation};
use crate::app::ask::renewal::{Renewal, Renewed};
use crate::app::ask::what_if::{Found, MapDrawing, Swing};
use crate::app::ask::work::{Column, Picture};
use crate::app::model::{Fold, Model};
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

impl Model {
    /// What the scenario would give with the newest starting values, if it is asked and worked out.
    pub fn renewal(&self) -> Option<&Renewal> {
        let (outcomes, afspraak) = (&self.given.outcomes, &self.table.view.afspraak);
        self.given.renewal.as_ref().filter(|own| self.is_open(Fold::Renewal) && own.is_of(outcomes, afspraak))
    }

    /// The scenario with the newest starting values, if it fits them.
    pub fn renewed(&self) -> Option<&Renewed> {
        self.renewal()?.result().ok()
    }
}
