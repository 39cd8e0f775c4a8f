//! The view for a large screen: the answer at a glance, and what of it was frozen.

use crate::app::model::Model;
use crate::app::show::answer::glance;
use crate::app::show::answer::glance::{Glance, Mark};
use crate::app::show::piece::plain;
use crate::app::show::text;
use crate::app::show::{Calculated, measured, municipality, period_text, place_name, span};
use crate::app::table::pins::PinOutcome;
use crate::app::table::state::Unit;
use engine::comparison::{Burden, Span, inhabitants_of, per_inhabitant};
use engine::money::Money;

#[derive(Debug, Clone, PartialEq)]
pub struct PresentView {
    pub title: String,
    pub caption: String,
    /// Of which the ghosts are the frozen stand, if there is one.
    pub glance: Glance,
    /// The answer as a screen reader reads it.
    pub sentence: String,
    pub is_frozen: bool,
}

/// For the audience; nothing before the window that it follows has said what it shows.
pub fn for_audience(model: &Model) -> Option<PresentView> {
    model.mirrors().then(|| view(model))
}

pub fn view(model: &Model) -> PresentView {
    let looked_at = &model.table().view;
    let mut glance = glance::view(model);
    if let Some(frozen) = model.frozen() {
        for (place, row) in glance.rows.iter_mut().enumerate() {
            for mark in &mut row.marks {
                mark.before = ghost(model, frozen, mark, municipality(model).unwrap_or(place));
            }
        }
    }
    let place = place_name(model, municipality(model));
    PresentView {
        title: text::present::title(text::page::region(&model.figures().region), &place),
        caption: text::page::compare_caption(looked_at.measure, looked_at.unit, &period_text(model)),
        sentence: plain(&glance.answer),
        glance,
        is_frozen: model.frozen().is_some(),
    }
}

/// The amount of a municipality in the frozen scenario; `None` under another afspraak than it was frozen under, or if
/// it has not that municipality or year.
fn ghost(model: &Model, (pin, outcome): &Calculated, mark: &Mark, index: usize) -> Option<Money> {
    let PinOutcome { projection, settlement, .. } = outcome.as_ref();
    let name = place_name(model, Some(index));
    let index = pin.figures.municipalities.iter().position(|own| own.name == name && pin.afspraak == mark.afspraak)?;
    let span = match span(model) {
        Span::Horizon => Span::Horizon,
        Span::Year(year) => {
            let year = model.outcomes().projection.years[year].year();
            Span::Year(projection.years.iter().position(|own| own.year() == year)?)
        }
    };
    let looked_at = &model.table().view;
    let amount = measured(&Burden::of(outcome.against(), settlement, index, span), looked_at.measure);
    match looked_at.unit {
        Unit::Euro => Some(amount),
        Unit::PerInhabitant => per_inhabitant(amount, inhabitants_of(projection, index, span)).ok(),
    }
}
