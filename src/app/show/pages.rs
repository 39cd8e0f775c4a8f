//! What is asked of the page in hand, whichever it is: its sentence, its tables, and what a cell of them explains.

use std::rc::Rc;

use crate::app::model::figure::Figure;
use crate::app::model::{Cell, Fold, Model, Outward, Pages};
use crate::app::show::afspraak::{one, support};
use crate::app::show::answer::{compare, events, glance, map, matrix, winners};
use crate::app::show::evidence::{check, ledger};
use crate::app::show::grid::{LazyGrid, plain};
use crate::app::show::our_figures::verantwoording::{document, html};
use crate::app::show::our_figures::{inputs, pasting, renewal, verantwoording};
use crate::app::show::people::years;
use crate::app::show::scenarios::{futures, pinned, what_if};
use crate::app::show::text::table as table_text;
use crate::app::table::state::Page;

/// Of all pages.
pub const WHOLE: Pages = Pages {
    sentence,
    figures_at,
    table: |model, id| outward(model, &tables(model), id),
    account: |model, moment| Some(html::page(&document::document(model, moment))),
};

/// Of the first page, while the others are still to come.
pub const FRONT: Pages = Pages {
    sentence: |model| if is_front(model) { glance::sentence(model) } else { String::new() },
    figures_at: |model, cell| figures_in(&of_front(model), cell),
    table: |model, id| outward(model, &of_front(model), id),
    account: |_, _| None,
};

fn is_front(model: &Model) -> bool {
    model.table().view.page == Page::FRONT
}

fn of_front(model: &Model) -> Vec<LazyGrid> {
    if is_front(model) { of_answer(model) } else { Vec::new() }
}

fn of_answer(model: &Model) -> Vec<LazyGrid> {
    let map = model.is_open(Fold::Map).then(|| map::tables(&Rc::new(map::view(model))));
    compare::tables(&Rc::new(compare::view(model))).into_iter().chain(map.into_iter().flatten()).collect()
}

/// The sentence of the page in hand; empty if it has none.
pub fn sentence(model: &Model) -> String {
    match model.table().view.page {
        Page::Compare => glance::sentence(model),
        Page::Winners => winners::view(model).sentence,
        Page::Events => events::story(&model.table().scene()),
        Page::Scenarios => pinned::view(model).sentence,
        Page::Afspraak => one::view(model).sentence,
        Page::Support => support::view(model).sentence,
        Page::People => years::view(model).sentence,
        Page::Matrix => matrix::view(model).sentence,
        Page::Futures => futures::view(model).map(|view| view.sentence).unwrap_or_default(),
        Page::WhatIf => what_if::view(model).sentence,
        Page::Minutes | Page::Inputs | Page::OwnRegion | Page::Verantwoording | Page::About => String::new(),
        Page::Ledger => ledger::view(model).sentence,
        Page::Region | Page::Documents | Page::Method | Page::Check => String::new(),
    }
}

/// The tables of the page in hand, and of what lies over it.
pub fn tables(model: &Model) -> Vec<LazyGrid> {
    let above = renewal::view(model).map(|view| renewal::tables(&view)).unwrap_or_default();
    above.into_iter().chain(of_page(model)).collect()
}

fn of_page(model: &Model) -> Vec<LazyGrid> {
    let all = |always: Vec<LazyGrid>, [first, last]: [Option<LazyGrid>; 2]| {
        let mut all = always;
        all.extend(first);
        all.extend(last);
        all
    };
    match model.table().view.page {
        Page::Compare => of_answer(model),
        Page::Winners => winners::tables(&Rc::new(winners::view(model))).into(),
        Page::Events => {
            let parted = events::parting::view(model).and_then(|view| events::parting::tables(&view));
            let effect = events::effect::tables(&events::effect::view(model));
            let mut tables = all(Vec::new(), effect);
            tables.extend(parted);
            tables
        }
        Page::Scenarios => all(Vec::new(), pinned::tables(&Rc::new(pinned::view(model)))),
        Page::Afspraak => one::tables(&Rc::new(one::view(model))).into(),
        Page::Support => {
            let (always, prikkel) = support::tables(&Rc::new(support::view(model)));
            all(always.into(), [prikkel, None])
        }
        Page::People => years::tables(&Rc::new(years::view(model))).into(),
        Page::Futures => {
            let Some(view) = futures::view(model) else { return Vec::new() };
            let (always, afspraken) = futures::tables(&Rc::new(view));
            all(always.into(), [afspraken, None])
        }
        Page::WhatIf => {
            let (always, others) = what_if::tables(&Rc::new(what_if::view(model)));
            all(always.into(), [others, None])
        }
        Page::Matrix => matrix::tables(&Rc::new(matrix::view(model))).into(),
        Page::Inputs => {
            let pasted = pasting::view(model).and_then(|view| pasting::tables(&Rc::new(view)));
            all(inputs::tables(&Rc::new(inputs::view(model))).into(), [pasted, None])
        }
        Page::Verantwoording => {
            let Ok(view) = verantwoording::view(model) else { return Vec::new() };
            let (always, account) = verantwoording::tables::tables(&Rc::new(view));
            all(always.into(), [account, None])
        }
        Page::Ledger => {
            let (view, balance) = (Rc::new(ledger::view(model)), Rc::new(ledger::balance(model)));
            let (always, conclusion) = ledger::tables(&view, &balance);
            always.into_iter().chain(conclusion.into_iter().flatten()).collect()
        }
        Page::Check => {
            let (always, cases) = check::tables(&Rc::new(check::view(model)));
            all(always.into(), [cases, None])
        }
        Page::Minutes | Page::OwnRegion | Page::Region | Page::Documents | Page::Method | Page::About => Vec::new(),
    }
}

/// The figures that a cell of the page in hand explains; none if there is no number in it.
pub fn figures_at(model: &Model, cell: &Cell) -> Vec<Figure> {
    figures_in(&tables(model), cell)
}

fn figures_in(tables: &[LazyGrid], cell: &Cell) -> Vec<Figure> {
    let found = tables.iter().find(|own| own.id == cell.table);
    found.map_or_else(Vec::new, |own| own.grid().figures(cell.row, cell.column))
}

fn outward(model: &Model, tables: &[LazyGrid], id: &str) -> Option<Outward> {
    let grid = tables.iter().find(|own| own.id == id)?.grid();
    let (name, rows) = (table_text::file_name(&model.figures().region, &grid.caption), plain::rows(model, &grid));
    Some(Outward { name, csv: plain::csv(&rows), tabbed: plain::tabbed(&rows), html: plain::html(&rows) })
}
