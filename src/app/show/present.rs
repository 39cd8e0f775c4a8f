//! The view for a large screen: one chart, one sentence, at most three sliders.

use crate::app::model::Model;
use crate::app::model::source::Source;
use crate::app::show::Calculated;
use crate::app::show::answer::compare;
use crate::app::show::text;
use crate::app::show::{
    Amount, AmountOf, burden, in_unit, item_of, measured, municipality, period_text, place_name, span,
};
use crate::app::table::inputs::InputId;
use crate::app::table::pins::PinOutcome;
use crate::app::table::state::Unit;
use engine::comparison::{Burden, Span, inhabitants_of, per_inhabitant};

#[derive(Debug, Clone, PartialEq)]
pub struct PresentView {
    pub title: String,
    pub caption: String,
    pub rows: Vec<PresentRow>,
    pub sentence: String,
    pub sliders: Vec<InputId>,
    pub is_frozen: bool,
}

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresentRow {
    pub name: String,
    pub amount: Amount,
    /// What it was when the chart was frozen.
    pub ghost: Option<Amount>,
    pub emphasis: bool,
}

/// For the audience; nothing before the window that it follows has said what it shows.
pub fn for_audience(model: &Model) -> Option<PresentView> {
    model.mirrors().then(|| view(model))
}

pub fn view(model: &Model) -> PresentView {
    let looked_at = &model.table().view;
    let span = span(model);
    let (settled, variant) = model.outcomes().find(&looked_at.afspraak);
    let settlement = &settled.settlements[variant];
    let in_hand = municipality(model);
    let row = |index: usize| {
        let name = place_name(model, Some(index));
        let amount = measured(&burden(model, settlement, Some(index), span), looked_at.measure);
        let of =
            AmountOf { source: Source::InHand, afspraak: settled.first + variant, municipality: Some(index), span };
        let figure = of.figure(item_of(looked_at.measure), looked_at.unit);
        PresentRow {
            amount: Amount::rounded(in_unit(model, amount, Some(index), span), looked_at.unit, figure),
            ghost: model.frozen().and_then(|frozen| ghost(model, frozen, &name, span)),
            emphasis: in_hand == Some(index),
            name,
        }
    };
    let afspraak = settled.choice.variant_names()[variant].clone();
    PresentView {
        title: text::present::title(text::page::region(&model.figures().region), &afspraak),
        caption: text::page::compare_caption(looked_at.measure, looked_at.unit, &period_text(model)),
        rows: (0..model.figures().municipalities.len()).map(row).collect(),
        sentence: compare::view(model).sentence,
        sliders: model.recent().to_vec(),
        is_frozen: model.frozen().is_some(),
    }
}

/// The amount of a municipality in the frozen scenario; `None` if it has not that municipality or year.
fn ghost(model: &Model, (pin, outcome): &Calculated, name: &str, span: Span) -> Option<Amount> {
    let PinOutcome { projection, settlement, .. } = outcome.as_ref();
    let index = pin.figures.municipalities.iter().position(|municipality| municipality.name == name)?;
    let span = match span {
        Span::Horizon => Span::Horizon,
        Span::Year(year) => {
            let year = model.outcomes().projection.years[year].year();
            Span::Year(projection.years.iter().position(|own| own.year() == year)?)
        }
    };
    let looked_at = &model.table().view;
    let amount = measured(&Burden::of(outcome.against(), settlement, index, span), looked_at.measure);
    let of = AmountOf { source: Source::Frozen, afspraak: 0, municipality: Some(index), span };
    let amount = match looked_at.unit {
        Unit::Euro => amount,
        Unit::PerInhabitant => per_inhabitant(amount, inhabitants_of(projection, index, span)).ok()?,
    };
    Some(Amount::rounded(amount, looked_at.unit, of.figure(item_of(looked_at.measure), looked_at.unit)))
}
