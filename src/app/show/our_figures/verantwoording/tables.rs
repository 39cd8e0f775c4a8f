//! The tables of what really was.

use std::rc::Rc;

use crate::app::dutch::number;
use crate::app::show::Sign;
use crate::app::show::grid::{Cell, Column, Content, Grid, LazyGrid, Look, Row};
use crate::app::show::our_figures::text;
use crate::app::show::our_figures::text::verantwoording as words;
use crate::app::show::our_figures::verantwoording::{
    AccountView, DifferenceRow, NumberRow, SettledRow, Settling, TogetherRow,
};
use engine::money::Money;
use engine::realisatie::difference::Parts;

/// The numbers, why they differ, and that of all municipalities; the settlement if it is known.
pub fn tables(view: &Rc<AccountView>) -> ([LazyGrid; 3], Option<LazyGrid>) {
    let is_known = matches!(view.account, Settling::Known { .. });
    let always = [
        LazyGrid::new("werkelijk", view, numbers_table),
        LazyGrid::new("verschil", view, difference_table),
        LazyGrid::new("verschil-regio", view, together_table),
    ];
    (always, is_known.then(|| LazyGrid::new("verrekening", view, account_table)))
}

fn numbers_table(view: &AccountView) -> Grid {
    let row = |own: &NumberRow| {
        Row::of(Cell::head(own.name.clone()))
            .number(own.planned.clone(), own.figure)
            .and(Cell::new(Look::Number, Content::Typed(Box::new(own.field.clone()))))
    };
    let columns = Column::heads(words::WHAT, &words::COLUMNS);
    Grid::new(words::numbers_caption(&view.place, view.year), columns, view.numbers.iter().map(row).collect())
}

/// An amount of the account: no number of the model.
fn amount(money: Money) -> Cell {
    Cell::new(Look::Amount(Sign::of(money)), Content::Text(number::cents(money)))
}

/// The same of a part, of which nothing is said if it is nothing.
fn part(money: Money) -> Cell {
    if money.is_zero() { Cell::among_numbers("–".to_owned()) } else { amount(money) }
}

/// The parts and their sum, which is only known where something is given.
fn with_parts(row: Row, parts: Parts, is_given: bool) -> Row {
    let Parts { budget, number, price, rest } = parts;
    let total = if is_given { amount(parts.total()) } else { part(Money::ZERO) };
    row.and(part(budget)).and(part(number)).and(part(price)).and(part(rest)).and(total)
}

pub(super) fn difference_table(view: &AccountView) -> Grid {
    let row = |own: &DifferenceRow| {
        let row = Row::of(Cell::head(own.name.clone())).among_numbers(&number::cents(own.planned));
        match own.actual {
            Some((actual, parts)) => with_parts(row.among_numbers(&number::cents(actual)), parts, true),
            None => row.among_numbers(words::NOT_GIVEN).and(Cell::among_numbers(String::new()).over(5)),
        }
    };
    let total = Row::of(Cell::head(words::KNOWN_TOGETHER.to_owned())).among_numbers("").among_numbers("");
    let is_given = view.difference.iter().any(|own| own.actual.is_some());
    let total = with_parts(total, view.parts, is_given).total_if(true);
    let rows = view.difference.iter().map(row).chain([total]).collect();
    let columns = Column::heads(words::WHAT, &words::DIFFERENCE_COLUMNS);
    Grid { opens: false, ..Grid::new(words::difference_caption(&view.place, view.year), columns, rows) }
}

pub(super) fn together_table(view: &AccountView) -> Grid {
    let row = |own: &TogetherRow| {
        with_parts(Row::of(Cell::name(&own.name)), own.parts, own.is_given)
            .among_numbers(&own.missing.to_string())
            .total_if(own.is_total)
    };
    let columns = Column::heads(text::page::MUNICIPALITY, &words::TOGETHER_COLUMNS);
    let rows = view.together.iter().map(row).collect();
    Grid { opens: false, ..Grid::new(words::together_caption(view.year), columns, rows) }
}

pub(super) fn account_table(view: &AccountView) -> Grid {
    let row = |own: &SettledRow| {
        let plain = |money: Money| match money.is_zero() {
            true => "–".to_owned(),
            false => number::cents(money),
        };
        let row = Row::of(Cell::name(&own.name))
            .among_numbers(&number::cents(own.advance))
            .among_numbers(&number::cents(own.contribution));
        let row = row.among_numbers(&plain(own.pays)).among_numbers(&plain(own.gets));
        match own.result {
            Some(result) => row.and(amount(result)),
            None => row.among_numbers(words::NOT_KNOWN),
        }
        .total_if(own.is_total)
    };
    let rows = match &view.account {
        Settling::Known { rows, .. } => rows.iter().map(row).collect(),
        Settling::NotKnown(_) => Vec::new(),
    };
    let columns = Column::heads(text::page::MUNICIPALITY, &words::ACCOUNT_COLUMNS);
    Grid { opens: false, ..Grid::new(words::account_caption(&view.afspraak, view.year), columns, rows) }
}
