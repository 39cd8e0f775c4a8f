//! The map of the region: what the afspraak in hand does to each municipality, per inhabitant.

use std::rc::Rc;

use crate::app::model::Model;
use crate::app::model::source::Source;
use crate::app::show::answer::text::{glance as glance_words, map as words};
use crate::app::show::chart::areas::{Areas, BANDS, Shape};
use crate::app::show::chart::{Chart, Kind, TickLabel};
use crate::app::show::grid::{Cell, Column, Grid, LazyGrid, Row};
use crate::app::show::{Amount, AmountOf, burden, each, item_of, measured, municipality, period_text, span, text};
use crate::app::table::state::{Measure, Unit};
use data::land::{Land, Outlined};
use engine::comparison::Span;
use engine::money::Money;

#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    /// What the map shows: measure, unit and period.
    pub caption: String,
    pub rows: Vec<MapRow>,
    /// What is far from zero: the yardstick, over the years in hand.
    pub far: Money,
    measure: Measure,
}

/// A municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct MapRow {
    pub name: String,
    /// Per inhabitant.
    pub amount: Amount,
    pub is_in_hand: bool,
    /// Its class: from far below zero to far above it.
    pub band: usize,
}

pub fn view(model: &Model) -> MapView {
    let (looked_at, span) = (&model.table().view, span(model));
    let (settled, variant) = model.outcomes().find(&looked_at.afspraak);
    let settlement = &settled.settlements[variant];
    let years = match span {
        Span::Horizon => model.outcomes().projection.years.len(),
        Span::Year(_) => 1,
    };
    let far = times(looked_at.yardstick, years);
    let in_hand = municipality(model);
    let row = |(index, name): (usize, &str)| {
        let whole = measured(&burden(model, settlement, Some(index), span), looked_at.measure);
        let money = each(model.outcomes(), whole, Some(index), span);
        let of =
            AmountOf { source: Source::InHand, afspraak: settled.first + variant, municipality: Some(index), span };
        let figure = of.figure(item_of(looked_at.measure), Unit::PerInhabitant);
        MapRow {
            name: name.to_owned(),
            amount: Amount::exact(money, figure),
            is_in_hand: in_hand == Some(index),
            band: band(money, far),
        }
    };
    let names = model.figures().municipalities.iter().map(|own| own.name.as_str());
    MapView {
        caption: words::caption(
            &glance_words::afspraak(settled.choice.name(), settled.choice.reading(variant)),
            &text::page::compare_caption(looked_at.measure, Unit::PerInhabitant, &period_text(model)),
        ),
        rows: names.enumerate().map(row).collect(),
        far,
        measure: looked_at.measure,
    }
}

/// An amount a number of times; the largest there is if that is too large.
fn times(amount: Money, count: usize) -> Money {
    Money::from_cents(amount.cents().saturating_mul(i128::try_from(count).unwrap_or(i128::MAX)))
}

fn band(amount: Money, far: Money) -> usize {
    match (amount.cents(), far.cents()) {
        (0, _) => 2,
        (own, far) if own <= -far => 0,
        (own, _) if own < 0 => 1,
        (own, far) if own >= far => BANDS - 1,
        _ => 3,
    }
}

/// Its table, beside the map.
pub fn tables(view: &Rc<MapView>) -> [LazyGrid; 1] {
    [LazyGrid::new("kaart", view, municipalities_table)]
}

fn municipalities_table(view: &MapView) -> Grid {
    let row = |own: &MapRow| Row::of(Cell::name(&own.name)).amounts(&[own.amount]);
    let columns = Column::heads(text::page::MUNICIPALITY, &[text::page::measure(view.measure)]);
    Grid::new(view.caption.clone(), columns, view.rows.iter().map(row).collect())
}

/// The map of those that have an outline.
pub fn chart(model: &Model, view: &MapView, land: &Land) -> Chart {
    let areas = view.rows.iter().enumerate().filter_map(|(index, own)| {
        let rings = outline(model, land, index)?.rings();
        let (name, label) = (own.name.clone(), own.amount.bare());
        let MapRow { band, is_in_hand, amount, .. } = *own;
        Some(Shape { name, label, band, is_in_hand, rings, figure: Some(amount.figure) })
    });
    let bands = words::bands(&view.far);
    Chart {
        title: view.caption.clone(),
        description: words::description(&view.rows),
        tick_label: TickLabel::new(text::page::unit(Unit::PerInhabitant), |_| String::new()),
        kind: Kind::Areas(Areas { areas: areas.collect(), bands }),
    }
}

/// The names of those that have none.
pub fn without_outline<'a>(model: &'a Model, land: &Land) -> Vec<&'a str> {
    let all = model.figures().municipalities.iter().enumerate();
    all.filter(|(index, _)| outline(model, land, *index).is_none()).map(|(_, own)| own.name.as_str()).collect()
}

/// The outline of a municipality: by its code, or else by its name, of which there is one.
fn outline<'a>(model: &Model, land: &'a Land, index: usize) -> Option<&'a Outlined> {
    let code = model.context().region.and_then(|own| own.codes.get(index));
    let by_code = code.and_then(|code| land.with_code(code));
    by_code.or_else(|| land.with_name(&model.figures().municipalities.get(index)?.name))
}
