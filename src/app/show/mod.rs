//! What each page shows, as data: names, amounts, texts and rows, without any markup.
//!
//! The pages of [`crate::ui`] only render it. Amounts keep their cents beside their text, for sorting and charts.

pub mod afspraak;
pub mod answer;
pub mod chart;
pub mod charts;
pub mod clocks;
pub mod derivation;
pub mod evidence;
pub mod grid;
pub mod our_figures;
pub mod people;
pub mod present;
pub mod remarks;
pub mod scenarios;
pub mod text;

use std::rc::Rc;

use crate::app::dutch::number;
pub use crate::app::model::Calculated;
use crate::app::model::{Cell, Model};
use crate::app::model::{figure::Figure, source::Source};
use crate::app::show::afspraak::{one, support};
use crate::app::show::answer::{compare, matrix, winners};
use crate::app::show::evidence::{check, ledger};
use crate::app::show::grid::LazyGrid;
use crate::app::show::our_figures::{inputs, pasting};
use crate::app::show::people::years;
use crate::app::show::scenarios::{futures, pinned, what_if};
use crate::app::table::state::{Measure, Page, Period, Unit, View};
use engine::comparison::{Burden, Span, inhabitants_of, per_inhabitant};
use engine::derivation::{Item, Quantity};
use engine::money::Money;
use engine::settlement::Settlement;

/// The sentence of the page in hand; empty if it has none.
pub fn sentence(model: &Model) -> String {
    match model.table().view.page {
        Page::Compare => answer::compare::view(model).sentence,
        Page::Winners => answer::winners::view(model).sentence,
        Page::Scenarios => scenarios::pinned::view(model).sentence,
        Page::Afspraak => afspraak::one::view(model).sentence,
        Page::Support => afspraak::support::view(model).sentence,
        Page::People => people::years::view(model).sentence,
        Page::Matrix => answer::matrix::view(model).sentence,
        Page::Futures => scenarios::futures::view(model).map(|view| view.sentence).unwrap_or_default(),
        Page::WhatIf => scenarios::what_if::view(model).sentence,
        Page::Minutes | Page::Inputs | Page::About => String::new(),
        Page::Ledger => evidence::ledger::view(model).sentence,
        Page::Region | Page::Documents | Page::Method | Page::Check => String::new(),
    }
}

/// The tables of the page in hand, and of what lies over it.
pub fn tables(model: &Model) -> Vec<LazyGrid> {
    let all = |always: Vec<LazyGrid>, [first, last]: [Option<LazyGrid>; 2]| {
        let mut all = always;
        all.extend(first);
        all.extend(last);
        all
    };
    match model.table().view.page {
        Page::Compare => compare::tables(&Rc::new(compare::view(model))).into(),
        Page::Winners => winners::tables(&Rc::new(winners::view(model))).into(),
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
        Page::Ledger => {
            let (view, balance) = (Rc::new(ledger::view(model)), Rc::new(ledger::balance(model)));
            let (always, conclusion) = ledger::tables(&view, &balance);
            all(always.into(), conclusion)
        }
        Page::Check => {
            let (always, cases) = check::tables(&Rc::new(check::view(model)));
            all(always.into(), [cases, None])
        }
        Page::Minutes | Page::Region | Page::Documents | Page::Method | Page::About => Vec::new(),
    }
}

/// The figures that a cell of the page in hand explains; none if there is no number in it.
pub fn figures_at(model: &Model, cell: &Cell) -> Vec<Figure> {
    let found = tables(model).into_iter().find(|own| own.id == cell.table);
    found.map_or_else(Vec::new, |own| own.grid().figures(cell.row, cell.column))
}

/// What a picture of a chart says of the scenario that it shows.
pub fn picture_note(model: &Model) -> String {
    let (context, horizon) = (model.context(), model.scenario().horizon());
    let region = context.region.as_ref().map_or(model.scenario().region.as_str(), |region| region.name.as_str());
    let years = text::page::years(horizon.start, horizon.end - 1);
    text::chart::picture_note(region, &years, context.version.number(), model.is_anything_changed())
}

/// An amount, how precisely it is written, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    pub money: Money,
    with_cents: bool,
    pub figure: Figure,
}

impl Amount {
    /// Whole euros; per inhabitant with cents.
    pub fn rounded(money: Money, unit: Unit, figure: Figure) -> Amount {
        Amount { money, with_cents: unit == Unit::PerInhabitant, figure }
    }

    /// With cents.
    pub fn exact(money: Money, figure: Figure) -> Amount {
        Amount { money, with_cents: true, figure }
    }

    /// With the euro sign, for sentences.
    pub fn text(&self) -> String {
        if self.with_cents { number::euro_cents(self.money) } else { number::euro(self.money) }
    }

    /// Without it, for tables that name the unit above them.
    pub fn bare(&self) -> String {
        if self.with_cents { number::cents(self.money) } else { number::whole_euros(self.money) }
    }

    pub fn sign(&self) -> Sign {
        match self.money.cents().signum() {
            -1 => Sign::Minus,
            1 => Sign::Plus,
            _ => Sign::Neither,
        }
    }
}

/// Whether an amount is below or above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Minus,
    /// Zero, or a range with both signs.
    Neither,
    Plus,
}

/// What an amount is of: an afspraak by its place among the variants, a municipality or the region, and the years.
#[derive(Debug, Clone, Copy)]
pub struct AmountOf {
    pub source: Source,
    pub afspraak: usize,
    pub municipality: Option<usize>,
    pub span: Span,
}

impl AmountOf {
    /// The amount itself.
    pub fn quantity(self, item: Item) -> Quantity {
        let AmountOf { afspraak, municipality, .. } = self;
        Quantity::Amount { afspraak, municipality, year: self.year(), item }
    }

    /// The figure in a unit.
    pub fn figure(self, item: Item, unit: Unit) -> Figure {
        let AmountOf { afspraak, municipality, .. } = self;
        Figure::Of(
            self.source,
            match unit {
                Unit::Euro => self.quantity(item),
                Unit::PerInhabitant => Quantity::AmountEach { afspraak, municipality, year: self.year(), item },
            },
        )
    }

    fn year(self) -> Option<usize> {
        match self.span {
            Span::Horizon => None,
            Span::Year(year) => Some(year),
        }
    }
}

/// The place among all variants of the one that counts only when chosen, unless it is.
pub fn left_out(model: &Model) -> Option<usize> {
    let View { afspraak, rival, .. } = &model.table().view;
    model.outcomes().left_out(&[afspraak, rival])
}

/// The item of the model that a measure looks at.
pub const fn item_of(measure: Measure) -> Item {
    match measure {
        Measure::Result => Item::Result,
        Measure::NetBurden => Item::NetBurden,
        Measure::Unchanged => Item::Unchanged,
        Measure::EffectRijk => Item::EffectRijk,
        Measure::EffectAfspraak => Item::EffectAfspraak,
    }
}

/// The years of the period in hand; the whole horizon if the year lies outside it.
pub fn span(model: &Model) -> Span {
    let years = &model.outcomes().projection.years;
    match model.table().view.period {
        Period::Horizon => Span::Horizon,
        Period::Year(year) => years.iter().position(|own| own.year() == year).map_or(Span::Horizon, Span::Year),
    }
}

/// The period in hand in words: `2028`, `2026 tot en met 2037`.
pub fn period_text(model: &Model) -> String {
    let years = &model.outcomes().projection.years;
    match span(model) {
        Span::Year(year) => years[year].year().to_string(),
        Span::Horizon => {
            let horizon = model.scenario().horizon();
            text::page::years(horizon.start, horizon.end - 1)
        }
    }
}

/// The municipality in hand, if it exists.
pub fn municipality(model: &Model) -> Option<usize> {
    model.table().view.municipality.filter(|&index| index < model.scenario().municipalities.len())
}

/// The name of the municipality in hand, or of the whole region.
pub fn place_name(model: &Model, index: Option<usize>) -> String {
    match index.and_then(|index| model.scenario().municipalities.get(index)) {
        Some(municipality) => municipality.name.clone(),
        None => text::page::WHOLE_REGION.to_owned(),
    }
}

/// What a municipality, or the region together, bears under a settlement.
pub fn burden(model: &Model, settlement: &Settlement, index: Option<usize>, span: Span) -> Burden {
    let against = model.outcomes().against();
    match index {
        Some(index) => Burden::of(against, settlement, index, span),
        None => (0..model.scenario().municipalities.len())
            .map(|index| Burden::of(against, settlement, index, span))
            .fold(Burden::default(), Burden::plus),
    }
}

/// The amount of a burden that is looked at.
pub fn measured(burden: &Burden, measure: Measure) -> Money {
    match measure {
        Measure::Result => burden.result,
        Measure::NetBurden => burden.net_burden,
        Measure::Unchanged => burden.unchanged,
        Measure::EffectRijk => burden.rijk,
        Measure::EffectAfspraak => burden.afspraak,
    }
}

/// The amount in the unit in hand: as it is, or per inhabitant of the municipality or the region.
pub fn in_unit(model: &Model, amount: Money, index: Option<usize>, span: Span) -> Money {
    match model.table().view.unit {
        Unit::Euro => amount,
        Unit::PerInhabitant => {
            let projection = &model.outcomes().projection;
            let inhabitants = match index {
                Some(index) => inhabitants_of(projection, index, span),
                None => (0..model.scenario().municipalities.len())
                    .map(|index| inhabitants_of(projection, index, span))
                    .sum(),
            };
            // Dividing by at least one inhabitant cannot make an amount larger.
            per_inhabitant(amount, inhabitants).unwrap_or(amount)
        }
    }
}
