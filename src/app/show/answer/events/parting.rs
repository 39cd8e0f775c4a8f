//! What it gives for everybody if a municipality leaves or joins, and what the documents say of that.

use std::rc::Rc;

use crate::app::ask::parting::{ALONG, BEFORE, MOVED, Parted, Parting};
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::answer::text::parting as words;
use crate::app::show::evidence::region::{Quotation, quotation};
use crate::app::show::grid::{Cell, Column, Grid, LazyGrid, Row};
use crate::app::show::text::page;
use crate::app::show::{Amount, AmountOf, place_name};
use crate::app::table::moving;
use data::calendar::calendar;
use engine::comparison::{Burden, Span};
use engine::derivation::{Item, Quantity};
use engine::figures::Year;
use engine::money::Money;

#[derive(Debug, Clone, PartialEq)]
pub struct PartingView {
    pub asked: Parting,
    /// Who can leave or join, by their places.
    pub municipalities: Vec<(usize, String)>,
    /// The years that can be chosen.
    pub years: Vec<Year>,
    /// What the model does, and does not do.
    pub rules: Vec<&'static str>,
    /// What the documents say of leaving; empty if nothing.
    pub notice: Vec<Quotation>,
    pub not_agreed: &'static str,
    /// `None` if one of the scenarios cannot be.
    pub table: Option<Rc<PartingTable>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PartingTable {
    pub caption: String,
    pub columns: &'static [&'static str],
    pub rows: Vec<PartingRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PartingRow {
    pub name: String,
    pub amounts: Vec<Amount>,
    pub is_total: bool,
}

/// `None` if nobody can leave or join.
pub fn view(model: &Model) -> Option<PartingView> {
    let asked = model.parting()?;
    let figures = model.figures();
    let named = |place: usize| (place, figures.municipalities[place].name.clone());
    let notice = if asked.joins { Vec::new() } else { notice(&figures.region) };
    let has_reserve = model.parted().is_some_and(|parted| parted.sides.len() > ALONG);
    Some(PartingView {
        asked,
        municipalities: moving::movers(figures).into_iter().map(named).collect(),
        years: figures.horizon().skip(1).collect(),
        rules: words::rules(asked.joins, has_reserve),
        not_agreed: words::not_agreed(asked.joins, !notice.is_empty()),
        notice,
        table: model.parted().map(|parted| Rc::new(table(model, asked, parted))),
    })
}

/// What the documents of a region say of a municipality that leaves.
fn notice(region: &str) -> Vec<Quotation> {
    let all = calendar(region).unwrap_or_default().into_iter().filter(|moment| moment.is_on_leaving);
    all.filter_map(|own| quotation(Some(&own.document), Some(&own.quotation), &own.source)).collect()
}

fn table(model: &Model, asked: Parting, parted: &Parted) -> PartingTable {
    let horizon = model.figures().horizon();
    let places = (0..model.figures().municipalities.len()).map(Some).chain([None]);
    let afspraak = model.outcomes().name(&model.table().view.afspraak).unwrap_or_default();
    PartingTable {
        caption: words::caption(
            asked.joins,
            &place_name(model, Some(asked.municipality)),
            asked.year,
            &afspraak,
            &page::years(horizon.start, horizon.end - 1),
        ),
        columns: words::columns(asked.joins, parted.sides.len() > ALONG),
        rows: places.map(|place| row(model, parted, place)).collect(),
    }
}

/// The result of each scenario, with its difference from the first; and what goes along from the reserve.
fn row(model: &Model, parted: &Parted, place: Option<usize>) -> PartingRow {
    let amount_of = |side: usize, item: Item| {
        let of = AmountOf { source: Source::Parted(side), afspraak: 0, municipality: place, span: Span::Horizon };
        (sum(parted, side, place, item), (of.source, of.quantity(item)))
    };
    let exact =
        |(money, (source, quantity)): (Money, (Source, Quantity))| Amount::exact(money, Figure::Of(source, quantity));
    let before = amount_of(BEFORE, Item::Result);
    let mut amounts = vec![exact(before)];
    for side in MOVED..parted.sides.len() {
        let own = amount_of(side, Item::Result);
        amounts.push(exact(own));
        amounts.push(Amount::exact(own.0 - before.0, Figure::Difference { of: own.1, from: before.1 }));
    }
    if parted.sides.len() > ALONG {
        amounts.push(exact(amount_of(ALONG, Item::Payout)));
    }
    PartingRow { name: place_name(model, place), amounts, is_total: place.is_none() }
}

/// A result or a payout over the horizon, of a municipality or all together.
fn sum(parted: &Parted, side: usize, place: Option<usize>, item: Item) -> Money {
    let Some((_, outcome)) = parted.sides.get(side) else { return Money::ZERO };
    let settlement = &outcome.settlement;
    let of = |own: usize| match item {
        Item::Payout => settlement.years.iter().map(|year| year.municipalities[own].payout).sum(),
        _ => Burden::of(outcome.against(), settlement, own, Span::Horizon).result,
    };
    match place {
        Some(own) => of(own),
        None => (0..settlement.reserve_shares.len()).map(of).sum(),
    }
}

/// The results with and without.
pub fn tables(view: &PartingView) -> Option<LazyGrid> {
    view.table.as_ref().map(|table| LazyGrid::new("weggaan", table, grid))
}

fn grid(table: &PartingTable) -> Grid {
    let row = |own: &PartingRow| Row::of(Cell::name(&own.name)).amounts(&own.amounts).total_if(own.is_total);
    let heads = Column::heads(page::MUNICIPALITY, table.columns);
    Grid::new(table.caption.clone(), heads, table.rows.iter().map(row).collect())
}
