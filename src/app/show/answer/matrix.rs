//! Every region under every preset: the best and the worst municipality, and the spread between them.

use crate::app::table::outcomes::Choice;
use std::rc::Rc;

use crate::app::model::Model;
use crate::app::model::figure::{Extreme, Figure};
use crate::app::model::source::Source;
use crate::app::show::answer::text;
use crate::app::show::grid::{Cell, Column, Content, Grid, HeadLook, LazyGrid, Look, Name, Row, Spread};
use crate::app::show::text::page;
use crate::app::show::{Amount, AmountOf, left_out};
use crate::app::table::kept::region_key;
use crate::app::table::outcomes::{Outcomes, SettledChoice};
use crate::app::table::state::Unit;
use data::presets::REFERENCE;
use engine::comparison::{Span, inhabitants_of, per_inhabitant};
use engine::derivation::Item;
use engine::figures::Figures;
use engine::money::Money;

#[derive(Debug, Clone, PartialEq)]
pub struct MatrixView {
    /// Names of the presets.
    pub columns: Vec<String>,
    pub rows: Vec<MatrixRow>,
    pub sentence: String,
}

/// A region.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// What it goes by: see [`region_key`].
    pub key: String,
    pub name: String,
    /// Whether it has the figures in hand, and not its starting values.
    pub is_in_hand: bool,
    /// The whole region over the horizon, per inhabitant, without an agreement.
    pub total: Amount,
    pub cells: Vec<MatrixCell>,
}

/// A region under a preset, over its variants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixCell {
    /// Id of the first variant.
    pub afspraak: String,
    pub variants: usize,
    pub best: (String, Amount),
    pub worst: (String, Amount),
    pub spread: Amount,
}

pub fn view(model: &Model) -> MatrixView {
    let in_hand = region_key(model.table());
    let others = model.context().others();
    let own = || {
        let name = page::region(&model.figures().region);
        row((&in_hand, name), Source::InHand, model.figures(), model.outcomes(), left_out(model))
    };
    let mut rows: Vec<MatrixRow> = others
        .iter()
        .enumerate()
        .map(|(place, other)| {
            if other.key == in_hand {
                return own();
            }
            let names = (other.key.as_str(), other.name.as_str());
            row(names, Source::Region(place), &other.figures, &other.outcomes, left_out(model))
        })
        .collect();
    // A region that this laptop does not keep is in hand, and nowhere else.
    if rows.iter().all(|own| !own.is_in_hand) {
        rows.push(own());
    }
    MatrixView {
        columns: model.context().presets.iter().map(|preset| preset.name.clone()).collect(),
        sentence: sentence(&rows, model),
        rows,
    }
}

fn row(
    (key, name): (&str, &str),
    source: Source,
    figures: &Figures,
    outcomes: &Outcomes,
    without: Option<usize>,
) -> MatrixRow {
    let each = |amount: Money, inhabitants: i128, figure| {
        Amount::rounded(per_inhabitant(amount, inhabitants).unwrap_or(amount), Unit::PerInhabitant, figure)
    };
    let municipalities = 0..figures.municipalities.len();
    let inhabitants = |index: usize| inhabitants_of(&outcomes.projection, index, Span::Horizon);
    let total = municipalities.clone().map(|index| outcomes.reference().horizon_total(index)).sum();
    let figure = |afspraak, municipality| {
        let of = AmountOf { source, afspraak, municipality, span: Span::Horizon };
        of.figure(Item::Result, Unit::PerInhabitant)
    };
    let cell = |settled: &SettledChoice| {
        let mut all: Vec<(usize, Amount)> = Vec::new();
        let counts = |variant: &usize| Some(settled.first + variant) != without;
        for variant in (0..settled.settlements.len()).filter(counts) {
            let settlement = &settled.settlements[variant];
            all.extend(municipalities.clone().map(|index| {
                let figure = figure(settled.first + variant, Some(index));
                (index, each(settlement.horizon_total(index), inhabitants(index), figure))
            }));
        }
        let spread = Extreme {
            source,
            first: settled.first,
            count: settled.settlements.len(),
            without,
            municipality: None,
            each_municipality: true,
            year: None,
            item: Item::Result,
            per_inhabitant: true,
            highest: true,
        };
        let named = |found: Option<&(usize, Amount)>, highest: bool| {
            let (name, money) = match found {
                Some((index, amount)) => (figures.municipalities[*index].name.clone(), amount.money),
                None => (String::new(), Money::ZERO),
            };
            (name, Amount::rounded(money, Unit::PerInhabitant, Figure::Extreme(Extreme { highest, ..spread })))
        };
        // Of equals, the first municipality.
        let best = named(all.iter().rev().max_by_key(|(_, amount)| amount.money), true);
        let worst = named(all.iter().min_by_key(|(_, amount)| amount.money), false);
        MatrixCell {
            afspraak: settled.choice.variants()[0].id.clone(),
            variants: (0..settled.settlements.len()).filter(counts).count(),
            spread: Amount::rounded(best.1.money - worst.1.money, Unit::PerInhabitant, Figure::Spread(spread)),
            best,
            worst,
        }
    };
    let presets = outcomes.choices.iter().filter(|settled| matches!(settled.choice, Choice::Preset(_)));
    let reference = figure(outcomes.place(REFERENCE), None);
    MatrixRow {
        key: key.to_owned(),
        name: name.to_owned(),
        is_in_hand: source == Source::InHand,
        total: each(total, municipalities.clone().map(inhabitants).sum(), reference),
        cells: presets.map(cell).collect(),
    }
}

/// Every region under every preset.
pub fn tables(view: &Rc<MatrixView>) -> [LazyGrid; 1] {
    [LazyGrid::new("matrix", view, regions_table)]
}

fn regions_table(view: &MatrixView) -> Grid {
    let row = |own: &MatrixRow| {
        let figures = if own.is_in_hand { text::matrix::IN_HAND } else { text::matrix::START };
        let name = Name { text: own.name.clone(), beside: Some(figures.to_owned()), ..Name::default() };
        let mut row = Row::of(Cell::full_name(name, HeadLook::Name)).amounts(&[own.total]);
        row.cells.extend(own.cells.iter().zip(&view.columns).map(|(cell, afspraak)| spread(own, cell, afspraak)));
        row
    };
    let mut columns = vec![Column::words(text::matrix::REGION), Column::number(text::matrix::TOTAL)];
    columns.extend(view.columns.iter().map(|name| Column::words(name)));
    Grid::new(text::matrix::CAPTION.to_owned(), columns, view.rows.iter().map(row).collect())
}

fn spread(row: &MatrixRow, own: &MatrixCell, afspraak: &str) -> Cell {
    let end = |mark: &str, (name, amount): &(String, Amount)| {
        (amount.sign(), format!("{mark} {}", text::matrix::place(name, amount)))
    };
    let spread = Spread {
        region: row.key.clone(),
        afspraak: own.afspraak.clone(),
        action: text::matrix::open(&row.name, afspraak),
        spread: text::matrix::spread(&own.spread),
        best: end("▲", &own.best),
        worst: end("▼", &own.worst),
    };
    let figures = vec![own.spread.figure, own.best.1.figure, own.worst.1.figure];
    Cell::new(Look::Words, Content::Spread(Box::new(spread))).with(figures)
}

/// Where the spread is largest and smallest.
fn sentence(rows: &[MatrixRow], model: &Model) -> String {
    let names = &model.context().presets;
    let all = rows.iter().flat_map(|row| row.cells.iter().enumerate().map(move |(place, cell)| (row, place, cell)));
    let all: Vec<_> = all.collect();
    let spread = |found: &&(&MatrixRow, usize, &MatrixCell)| found.2.spread.money;
    match (all.iter().max_by_key(spread), all.iter().min_by_key(spread)) {
        (Some(most), Some(least)) => text::matrix::sentence(
            (&most.0.name, &names[most.1].name, &most.2.spread),
            (&least.0.name, &names[least.1].name, &least.2.spread),
        ),
        _ => String::new(),
    }
}
