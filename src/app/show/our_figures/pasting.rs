//! What a paste would change, as rows.

use crate::app::dutch::number::Unread;
use crate::app::model::Model;
use crate::app::table::import::{Cell, Place};
use crate::app::table::text::import as words;
use engine::money::Exact;

/// What was pasted, for the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct PastingView {
    pub rows: Vec<PastedRow>,
    /// How the rows were matched.
    pub matched: &'static str,
    pub left_out: Vec<String>,
    pub stops: Vec<String>,
    pub is_good: bool,
}

/// A figure with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct PastedRow {
    pub place: Place,
    pub municipality: String,
    pub column: String,
    pub typed: String,
    pub from: String,
    /// What comes there; nothing if that is not certain.
    pub to: Option<String>,
    pub wrong: Option<String>,
    /// The numbers that it can mean.
    pub choices: Vec<Exact>,
}

/// What was pasted and not yet taken over.
pub fn view(model: &Model) -> Option<PastingView> {
    let plan = &model.pasting()?.plan;
    let scenario = model.scenario();
    let row = |cell: &Cell| PastedRow {
        place: cell.place,
        municipality: scenario.municipalities[cell.place.municipality].name.clone(),
        column: words::column(cell.input),
        typed: cell.typed.clone(),
        from: words::shown(cell.from),
        to: cell.to.as_ref().ok().map(|&to| words::becomes(cell.from, to)),
        wrong: words::wrong(cell),
        choices: match &cell.to {
            Err(Unread::Unsure(choices)) => choices.clone(),
            _ => Vec::new(),
        },
    };
    Some(PastingView {
        rows: plan.cells.iter().map(row).collect(),
        matched: if plan.by_name { words::BY_NAME } else { words::BY_PLACE },
        left_out: plan.left_out.iter().map(words::left_out).collect(),
        stops: plan.stops.iter().map(|stop| words::stop(stop, scenario)).collect(),
        is_good: plan.is_good(),
    })
}
