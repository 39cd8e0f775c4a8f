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
pub mod knobs;
pub mod our_figures;
pub mod pages;
pub mod people;
pub mod piece;
pub mod present;
pub mod remarks;
pub mod scenarios;
pub mod text;

use crate::app::dutch::number;
pub use crate::app::model::Calculated;
use crate::app::model::Model;
use crate::app::model::{figure::Figure, source::Source};
use crate::app::table::outcomes::Outcomes;
use crate::app::table::state::{Measure, Period, Unit, View};
use engine::comparison::{Burden, Span, inhabitants_of, per_inhabitant};
use engine::derivation::{Item, Quantity};
use engine::money::Money;
use engine::settlement::Settlement;

/// What a picture of a chart says of the scenario that it shows.
pub fn picture_note(model: &Model) -> String {
    let (context, horizon) = (model.context(), model.figures().horizon());
    let region = context.region.as_ref().map_or(model.figures().region.as_str(), |region| region.name.as_str());
    let years = text::page::years(horizon.start, horizon.end - 1);
    text::chart::picture_note(region, &years, context.version.number(), model.is_anything_changed())
}

/// What stands on the tab of the browser: the page, the municipality if one is looked at, and the region.
pub fn tab_title(model: &Model) -> String {
    let place = municipality(model).map(|index| place_name(model, Some(index)));
    let region = text::page::region(&model.figures().region);
    text::page::tab_title(text::page::page(model.table().view.page), place.as_deref(), region)
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

    /// With the euro sign, for sentences and charts: whole euros, or one decimal where less than ten of them is told per
    /// inhabitant. The cents stand in tables and derivations.
    pub fn text(&self) -> String {
        match self.money.exact() {
            Ok(amount) if self.with_cents && self.money.cents().abs() < 1_000 => number::euro_exact(amount, 1),
            _ => number::euro(self.money),
        }
    }

    /// Without it, for tables that name the unit above them.
    pub fn bare(&self) -> String {
        if self.with_cents { number::cents(self.money) } else { number::whole_euros(self.money) }
    }

    pub fn sign(&self) -> Sign {
        Sign::of(self.money)
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

impl Sign {
    pub fn of(money: Money) -> Sign {
        match money.cents().signum() {
            -1 => Sign::Minus,
            1 => Sign::Plus,
            _ => Sign::Neither,
        }
    }
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
            let horizon = model.figures().horizon();
            text::page::years(horizon.start, horizon.end - 1)
        }
    }
}

/// The municipality in hand, if it exists.
pub fn municipality(model: &Model) -> Option<usize> {
    model.table().view.municipality.filter(|&index| index < model.figures().municipalities.len())
}

/// The name of the municipality in hand, or of the whole region.
pub fn place_name(model: &Model, index: Option<usize>) -> String {
    match index.and_then(|index| model.figures().municipalities.get(index)) {
        Some(municipality) => municipality.name.clone(),
        None => text::page::WHOLE_REGION.to_owned(),
    }
}

/// What a municipality, or the region together, bears under a settlement.
pub fn burden(model: &Model, settlement: &Settlement, index: Option<usize>, span: Span) -> Burden {
    burden_of(model.outcomes(), settlement, index, span)
}

/// The same of other outcomes than those in hand.
pub fn burden_of(outcomes: &Outcomes, settlement: &Settlement, index: Option<usize>, span: Span) -> Burden {
    let against = outcomes.against();
    match index {
        Some(index) => Burden::of(against, settlement, index, span),
        None => (0..settlement.reserve_shares.len())
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
        Unit::PerInhabitant => each(model.outcomes(), amount, index, span),
    }
}

/// The amount per inhabitant of the municipality or the region.
pub fn each(outcomes: &Outcomes, amount: Money, index: Option<usize>, span: Span) -> Money {
    let projection = &outcomes.projection;
    let municipalities = 0..outcomes.reference().reserve_shares.len();
    let inhabitants = match index {
        Some(index) => inhabitants_of(projection, index, span),
        None => municipalities.map(|index| inhabitants_of(projection, index, span)).sum(),
    };
    // Dividing by at least one inhabitant cannot make an amount larger.
    per_inhabitant(amount, inhabitants).unwrap_or(amount)
}
