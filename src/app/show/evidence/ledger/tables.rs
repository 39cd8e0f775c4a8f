//! The tables of what the outcome rests on.

use std::rc::Rc;

use crate::app::show::evidence::ledger::{BalanceRow, BalanceView, Conclusion, LedgerRow, LedgerView, TurningRow};
use crate::app::show::evidence::text;
use crate::app::show::grid::{Cell, Column, Grid, LazyGrid, Row};

/// The inputs of the region, those of the municipalities and the balance; and, where there are, the inputs that turn
/// the choice, those that matter most, and the assumptions to replace first.
pub fn tables(view: &Rc<LedgerView>, balance: &Rc<BalanceView>) -> ([LazyGrid; 3], [Option<LazyGrid>; 3]) {
    let inputs = |view: &LedgerView| inputs_table(text::ledger::CAPTION, &view.rows);
    let municipal = |view: &LedgerView| inputs_table(text::ledger::MUNICIPAL_CAPTION, &view.municipal);
    let always = [
        LazyGrid::new("aannamen", view, inputs),
        LazyGrid::new("aannamen-gemeenten", view, municipal),
        LazyGrid::new("balans", balance, balance_table),
    ];
    let turning_rows = |rows: &Vec<TurningRow>| turning_table(text::ledger::TURNING, rows);
    let largest_rows = |rows: &Vec<TurningRow>| turning_table(text::ledger::LARGEST, rows);
    let conclusion = match &view.conclusion {
        Conclusion::Known { turning, largest, first, .. } => [
            (!turning.is_empty()).then(|| LazyGrid::new("omslag", turning, turning_rows)),
            Some(LazyGrid::new("uitslag", largest, largest_rows)),
            (!first.is_empty()).then(|| LazyGrid::new("eerst", first, |rows| first_table(rows))),
        ],
        Conclusion::ChooseMunicipality | Conclusion::Hindered | Conclusion::Busy(_) => [None, None, None],
    };
    (always, conclusion)
}

/// The heads of a table, of which those at `numbers` stand over numbers.
fn heads(columns: &[&str], numbers: &[usize]) -> Vec<Column> {
    let own = |(place, name): (usize, &&str)| {
        if numbers.contains(&place) { Column::number(name) } else { Column::words(name) }
    };
    let mut heads = vec![Column::words(text::ledger::INPUT)];
    heads.extend(columns.iter().enumerate().map(own));
    heads
}

fn turning_table(caption: &str, rows: &[TurningRow]) -> Grid {
    let row = |own: &TurningRow| {
        Row::of(Cell::name(&own.name))
            .words(own.status)
            .words(&own.range)
            .number(own.at_low.clone(), own.figures.0)
            .number(own.at_high.clone(), own.figures.1)
    };
    Grid::new(caption.to_owned(), heads(&text::ledger::TURNING_COLUMNS, &[2, 3]), rows.iter().map(row).collect())
}

fn first_table(rows: &[TurningRow]) -> Grid {
    let row = |own: &TurningRow| {
        Row::of(Cell::name(&own.name))
            .words(&own.range)
            .number(own.at_low.clone(), own.figures.0)
            .number(own.at_high.clone(), own.figures.1)
            .words(own.found_at)
    };
    Grid::new(
        text::ledger::FIRST.to_owned(),
        heads(&text::ledger::FIRST_COLUMNS, &[1, 2]),
        rows.iter().map(row).collect(),
    )
}

/// Every cell of an input opens where its value comes from: that tells its status, source and range too.
fn inputs_table(caption: &str, rows: &[LedgerRow]) -> Grid {
    let row = |own: &LedgerRow| {
        let value = Cell::words(own.value.clone()).with(own.figure.into_iter().collect());
        let row = Row::of(Cell::name(&own.name)).and(value).words(own.status).words(&own.source).words(&own.range);
        Row { figure: own.figure, ..row }
    };
    Grid::new(caption.to_owned(), heads(&text::ledger::COLUMNS, &[]), rows.iter().map(row).collect())
}

fn balance_table(view: &BalanceView) -> Grid {
    let row = |own: &BalanceRow| Row::of(Cell::name(own.name)).amounts(&own.cells).total_if(own.is_total);
    let years: Vec<String> = view.years.iter().map(ToString::to_string).collect();
    Grid::new(view.caption.clone(), Column::heads(text::ledger::ITEM, &years), view.rows.iter().map(row).collect())
}
