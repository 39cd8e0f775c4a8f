//! What a file would change, as rows.

use std::rc::Rc;

use crate::app::ask::intake::Preview;
use crate::app::show::grid::{Cell, Column, Grid, LazyGrid, Row};
use crate::app::show::our_figures::text::intake as words;

/// What changes, if anything does.
pub fn tables(preview: &Rc<Preview>) -> Option<LazyGrid> {
    (!preview.changes.is_empty()).then(|| LazyGrid::new("inlezen", preview, changes))
}

fn changes(preview: &Preview) -> Grid {
    let mut columns = vec![Column::words(words::WHOSE_HEAD), Column::words(words::WHAT_HEAD)];
    columns.extend([words::FROM_HEAD, words::TO_HEAD, words::CELL_HEAD].map(Column::number));
    let row = |own: &crate::app::ask::intake::Change| {
        let row = Row::of(Cell::name(&own.whose)).words(&own.what);
        row.among_numbers(&own.from).among_numbers(&own.to).among_numbers(&own.cell)
    };
    let rows = preview.changes.iter().map(row).collect();
    Grid { opens: false, ..Grid::new(words::CAPTION.to_owned(), columns, rows) }
}
