//! The tables of the futures.

use std::rc::Rc;

use crate::app::dutch::number;
use crate::app::model::figure::DrawnKind;
use crate::app::show::grid::{Cell, Column, Content, Grid, LazyGrid, Look, Row};
use crate::app::show::scenarios::futures::{ColumnRow, FuturesView, RegretRow, SharingRow, WaitingRow, YearBand};
use crate::app::show::scenarios::text;

/// The years, what sharing brings, the regret and the waiting times; and the afspraken if a municipality is looked at.
pub fn tables(view: &Rc<FuturesView>) -> ([LazyGrid; 4], Option<LazyGrid>) {
    let always = [
        LazyGrid::new("banden", view, years_table),
        LazyGrid::new("delen", view, sharing_table),
        LazyGrid::new("spijt", view, regret_table),
        LazyGrid::new("wachtkans", view, waiting_table),
    ];
    (always, (!view.is_region).then(|| LazyGrid::new("afspraken", view, afspraken_table)))
}

fn years_table(view: &FuturesView) -> Grid {
    let row =
        |own: &YearBand| Row::of(Cell::name(&own.year.to_string())).amounts(&own.quantiles).amounts(&[own.expected]);
    let columns = Column::heads(text::page::YEAR, &text::futures::COLUMNS_YEAR);
    Grid::new(view.years_caption.clone(), columns, view.years.iter().map(row).collect())
}

fn afspraken_table(view: &FuturesView) -> Grid {
    let columns = [
        text::futures::COLUMN_LOW,
        text::futures::COLUMN_MIDDLE,
        text::futures::COLUMN_HIGH,
        text::futures::COLUMN_EXPECTED,
        &text::futures::loss_beyond(view.yardstick),
        &text::futures::dearer_than(&view.rival),
    ];
    let row = |own: &ColumnRow| {
        let row = Row::of(Cell::name_in_hand(&own.name, own.is_in_hand)).amounts(&[own.low, own.middle, own.high]);
        let row = match own.expected {
            Some(expected) => row.amounts(&[expected]),
            None => row.among_numbers(""),
        };
        row.number(text::futures::chance_with_margin(own.loss), own.chance(DrawnKind::Losses))
            .number(text::futures::chance_with_margin(own.dearer), own.chance(DrawnKind::Dearer))
    };
    let columns = Column::heads(text::page::AFSPRAAK, &columns);
    Grid::new(view.columns_caption.clone(), columns, view.columns.iter().map(row).collect())
}

fn sharing_table(view: &FuturesView) -> Grid {
    let columns = [
        text::futures::COLUMN_LOW,
        text::futures::COLUMN_HIGH,
        text::futures::COLUMN_LOSS,
        text::futures::COLUMN_OWN_RISK,
        text::futures::COLUMN_WIDTH,
        text::futures::COLUMN_SHARING,
    ];
    let row = |own: &SharingRow| {
        Row::of(Cell::name(&own.name))
            .amounts(&[own.low, own.high])
            .number(text::futures::chance_with_margin(own.loss), own.loss_figure())
            .amounts(&[own.own_risk, own.width, own.sharing])
    };
    let columns = Column::heads(text::page::MUNICIPALITY, &columns);
    Grid::new(view.municipalities_caption.clone(), columns, view.municipalities.iter().map(row).collect())
}

fn regret_table(view: &FuturesView) -> Grid {
    let row = |own: &RegretRow| {
        let mut row = Row::of(Cell::name_in_hand(&own.name, own.is_in_hand));
        for (regret, worst) in &own.cells {
            let pair = Content::Pair(regret.bare(), worst.bare());
            row.cells.push(Cell::new(Look::Number, pair).with(vec![regret.figure, worst.figure]));
        }
        row
    };
    let columns = Column::heads(text::page::AFSPRAAK, &view.regret_names);
    Grid::new(view.regret_caption.clone(), columns, view.regret.iter().map(row).collect())
}

fn waiting_table(view: &FuturesView) -> Grid {
    let months = |months: Option<f64>| {
        months.map_or_else(|| text::futures::NEVER_ADMITTED.to_owned(), |months| number::number(months, 1))
    };
    let row = |own: &WaitingRow| {
        let mut row = Row::of(Cell::name(&own.year.to_string()));
        for kind in &own.kinds {
            let [beyond, middle, high] = kind.figures;
            row = row
                .number(text::futures::chance_with_margin(kind.beyond), beyond)
                .number(months(kind.middle), middle)
                .number(months(kind.high), high);
        }
        row
    };
    let columns = Column::heads(text::page::YEAR, &text::futures::WAITING_COLUMNS);
    Grid::new(text::futures::WAITING_TITLE.to_owned(), columns, view.waiting.iter().map(row).collect())
}
