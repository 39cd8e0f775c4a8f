//! What was calculated beside the page or when the slider stopped, with what it was calculated for.

use crate::app::ask::explanation::{Explanation, NoExplanation};
use crate::app::ask::parting::{Parted, Parting};
use crate::app::ask::renewal::{Renewal, Renewed};
use crate::app::ask::what_if::{Found, MapDrawing, Swing};
use crate::app::ask::work::{Column, Picture};
use crate::app::model::figure::Explains;
use crate::app::model::{Fold, Model};
use crate::app::table::moving;
use crate::app::table::state::Pin;

/// The year of the horizon in which somebody leaves or joins as long as none is chosen.
const PARTING_YEAR: usize = 3;

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

    /// Why two scenarios differ; `None` if it is not worked out.
    pub fn explained(&self, of: Explains) -> Option<Result<&Explanation, NoExplanation>> {
        let result = match of {
            Explains::Chosen => &self.explanation()?.result,
            Explains::Newest => &self.renewed()?.explanation,
        };
        Some(result.as_ref().map_err(|why| *why))
    }

    /// Who is asked about leaving or joining: the one in hand, some years on, unless another was chosen; `None` if
    /// nobody can.
    pub fn parting(&self) -> Option<Parting> {
        let figures = self.figures();
        let can = |own: &Parting| moving::movers(figures).contains(&own.municipality);
        let fits = |own: &Parting| can(own) && figures.horizon().skip(1).any(|year| year == own.year);
        self.typing.parting.filter(fits).or_else(|| {
            let municipality = moving::mover(figures, self.table.view.municipality)?;
            let year = figures.horizon().nth(PARTING_YEAR).unwrap_or(figures.first_year);
            Some(Parting { joins: false, municipality, year }).filter(fits)
        })
    }

    /// What that gives, if it is worked out.
    pub fn parted(&self) -> Option<&Parted> {
        let asked = self.parting()?;
        let (outcomes, afspraak) = (&self.given.outcomes, &self.table.view.afspraak);
        self.given.parted.as_ref().filter(|own| own.is_of(asked, outcomes, afspraak))
    }
}
