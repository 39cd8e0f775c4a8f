//! What a paste would change, as rows.

use std::rc::Rc;

use crate::app::dutch::number::Unread;
use crate::app::model::Model;
use crate::app::show::grid::{Cell, Column, Content, Grid, LazyGrid, Look, Question, Row};
use crate::app::table::import;
use crate::app::table::import::CellPlace;
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
    pub place: CellPlace,
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
    let figures = model.figures();
    let row = |cell: &import::Cell| PastedRow {
        place: cell.place,
        municipality: figures.municipalities[cell.place.municipality].name.clone(),
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
        stops: plan.stops.iter().map(|stop| words::stop(stop, figures)).collect(),
        is_good: plan.is_good(),
    })
}

/// What comes where, if anything does.
pub fn tables(view: &Rc<PastingView>) -> Option<LazyGrid> {
    (!view.rows.is_empty()).then(|| LazyGrid::new("plakken", view, pasted_table))
}

fn pasted_table(view: &PastingView) -> Grid {
    let mut columns = vec![Column::words(words::MUNICIPALITY_HEAD), Column::words(words::COLUMN_HEAD)];
    columns.extend([words::PASTED_HEAD, words::FROM_HEAD, words::TO_HEAD].map(Column::number));
    let mut rows = Vec::new();
    for own in &view.rows {
        let row = Row::of(Cell::name(&own.municipality)).words(&own.column);
        let becomes = own.to.as_deref().unwrap_or_default();
        rows.push(row.among_numbers(&own.typed).among_numbers(&own.from).among_numbers(becomes));
        // Below its row, and as wide as the dialog: there is no other way on than to choose.
        rows.extend(own.wrong.as_deref().map(|wrong| Row::of(question(own, wrong).over(columns.len()))));
    }
    Grid { opens: false, ..Grid::new(words::CAPTION.to_owned(), columns, rows) }
}

fn question(own: &PastedRow, wrong: &str) -> Cell {
    let question = Question {
        place: own.place,
        municipality: own.municipality.clone(),
        column: own.column.clone(),
        wrong: wrong.to_owned(),
        choices: own.choices.clone(),
    };
    Cell::new(Look::Words, Content::Question(Box::new(question)))
}
