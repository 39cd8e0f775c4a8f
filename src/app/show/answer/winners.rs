//! Who wins and who loses: per municipality and year, against a yardstick per inhabitant.

use std::rc::Rc;

use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::answer::text;
use crate::app::show::grid::Beyond;
use crate::app::show::grid::{Cell, Column, Content, Grid, LazyGrid, Look, Row};
use crate::app::show::{Amount, AmountOf, Sign, burden, item_of, measured, place_name};
use crate::app::table::state::Unit;
use engine::comparison::{Span, inhabitants_of, per_inhabitant};
use engine::derivation::Item;
use engine::money::{Exact, Money};

#[derive(Debug, Clone, PartialEq)]
pub struct WinnersView {
    pub title: String,
    pub caption: String,
    pub years: Vec<i32>,
    pub rows: Vec<WinnerRow>,
    /// Per year, and last for the mean: how many are above and below the yardstick.
    pub counts: Vec<(usize, usize)>,
    /// Who pays and who keeps.
    pub sentence: String,
    /// How many lie beyond the yardstick.
    pub beyond: String,
    /// Whose mean has another sign than every year, and why; empty if nobody's has.
    pub turned: String,
    pub yardstick: Money,
    /// What is looked at.
    pub item: Item,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WinnerRow {
    pub name: String,
    /// Per inhabitant: each year, and last the mean of a year.
    pub cells: Vec<WinnerCell>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WinnerCell {
    pub amount: Amount,
    pub beyond: Beyond,
}

impl Beyond {
    fn of(amount: Money, yardstick: Money) -> Beyond {
        if amount > yardstick {
            Beyond::Above
        } else if amount < -yardstick {
            Beyond::Below
        } else {
            Beyond::Within
        }
    }
}

pub fn view(model: &Model) -> WinnersView {
    let looked_at = &model.table().view;
    let (settled, variant) = model.outcomes().find(&looked_at.afspraak);
    let settlement = &settled.settlements[variant];
    let projection = &model.outcomes().projection;
    let years: Vec<i32> = projection.years.iter().map(|year| year.year()).collect();
    let yardstick = looked_at.yardstick;
    let item = item_of(looked_at.measure);
    let of = |index: usize, span: Span| AmountOf {
        source: Source::InHand,
        afspraak: settled.first + variant,
        municipality: Some(index),
        span,
    };
    let cell = |amount: Money, figure: Figure| WinnerCell {
        amount: Amount::rounded(amount, Unit::PerInhabitant, figure),
        beyond: Beyond::of(amount, yardstick),
    };
    let each = |index: usize, span: Span| {
        let amount = measured(&burden(model, settlement, Some(index), span), looked_at.measure);
        per_inhabitant(amount, inhabitants_of(projection, index, span)).unwrap_or(amount)
    };
    let row = |index: usize| {
        let of_year = |span| cell(each(index, span), of(index, span).figure(item, Unit::PerInhabitant));
        let own = (0..years.len()).map(|year| of_year(Span::Year(year)));
        let mean = mean(each(index, Span::Horizon), years.len());
        let figure = match of(index, Span::Horizon).figure(item, Unit::PerInhabitant) {
            Figure::Of(_, quantity) => Figure::MeanOfYears(quantity),
            figure => figure,
        };
        WinnerRow { name: place_name(model, Some(index)), cells: own.chain([cell(mean, figure)]).collect() }
    };
    let rows: Vec<WinnerRow> = (0..model.figures().municipalities.len()).map(row).collect();
    let counts: Vec<(usize, usize)> = (0..=years.len()).map(|place| count(&rows, place)).collect();
    let afspraak = settled.choice.variant_names()[variant].clone();
    WinnersView {
        sentence: sentence(&afspraak, &rows, item),
        beyond: text::winners::beyond(rows.len(), *counts.last().unwrap_or(&(0, 0)), yardstick),
        turned: turned(&rows),
        title: text::winners::chart_title(looked_at.measure),
        caption: text::winners::caption(looked_at.measure, &afspraak),
        years,
        rows,
        counts,
        yardstick,
        item,
    }
}

/// Who pays and who keeps on average, and who most.
fn sentence(afspraak: &str, rows: &[WinnerRow], item: Item) -> String {
    let means = rows.iter().filter_map(|row| Some((row.name.as_str(), row.cells.last()?.amount)));
    // Of a burden, more is worse.
    let pays = |amount: &Amount| {
        if item == Item::NetBurden { amount.sign() == Sign::Plus } else { amount.sign() == Sign::Minus }
    };
    let (paying, others): (Vec<_>, Vec<_>) = means.partition(|(_, amount)| pays(amount));
    let keeping: Vec<_> = others.into_iter().filter(|(_, amount)| amount.sign() != Sign::Neither).collect();
    let most = |all: &[(&str, Amount)]| {
        let found = all.iter().max_by_key(|(_, amount)| amount.money.cents().abs());
        found.map(|(name, amount)| ((*name).to_owned(), *amount))
    };
    let words = text::winners::verbs(item);
    text::winners::sentence(
        afspraak,
        rows.len(),
        words,
        [(paying.len(), most(&paying)), (keeping.len(), most(&keeping))],
    )
}

/// The municipalities that pay in every year and keep something on average, or the other way round.
fn turned(rows: &[WinnerRow]) -> String {
    let is_turned = |row: &&WinnerRow| {
        let Some((mean, years)) = row.cells.split_last() else { return false };
        let opposite = match mean.amount.sign() {
            Sign::Plus => Sign::Minus,
            Sign::Minus => Sign::Plus,
            Sign::Neither => return false,
        };
        years.iter().all(|year| year.amount.sign() == opposite)
    };
    let names: Vec<&str> = rows.iter().filter(is_turned).map(|row| row.name.as_str()).collect();
    text::winners::turned(&names)
}

/// The amounts per year, and how many lie beyond the yardstick.
pub fn tables(view: &Rc<WinnersView>) -> [LazyGrid; 1] {
    [LazyGrid::new("winnaars", view, amounts_table)]
}

fn amounts_table(view: &WinnersView) -> Grid {
    let mut heads: Vec<String> = view.years.iter().map(ToString::to_string).collect();
    heads.push(text::winners::MEAN.to_owned());
    let mut rows = Vec::new();
    for own in &view.rows {
        let mut row = Row::of(Cell::name(&own.name));
        for WinnerCell { amount, beyond } in &own.cells {
            let text = text::winners::mark(*beyond).to_owned() + &amount.bare();
            let look = Look::Against(amount.sign(), *beyond);
            row.cells.push(Cell::new(look, Content::Text(text)).with(vec![amount.figure]));
        }
        rows.push(row);
    }
    for (name, above) in [(text::winners::ABOVE, true), (text::winners::BELOW, false)] {
        let mut row = Row::of(Cell::name(name)).total_if(true);
        for (place, (over, under)) in view.counts.iter().enumerate() {
            let year = (place < view.years.len()).then_some(place);
            let count = if above { over } else { under };
            row = row.number(count.to_string(), Figure::Beyond { year, item: view.item, above });
        }
        rows.push(row);
    }
    Grid::new(view.caption.clone(), Column::heads(text::page::MUNICIPALITY, &heads), rows)
}

/// An amount over the horizon, per year.
fn mean(amount: Money, years: usize) -> Money {
    let years = i64::try_from(years).map_or(Exact::ONE, Exact::from);
    amount.exact().and_then(|amount| amount.over(years)?.cents()).unwrap_or(amount)
}

fn count(rows: &[WinnerRow], place: usize) -> (usize, usize) {
    let beyond = |side: Beyond| rows.iter().filter(|row| row.cells[place].beyond == side).count();
    (beyond(Beyond::Above), beyond(Beyond::Below))
}
