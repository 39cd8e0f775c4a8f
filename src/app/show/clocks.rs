//! Where the other reading of the ingroeipad turns the order of two afspraken, or the sign for a municipality.

use crate::app::model::Model;
use crate::app::model::source::Source;
use crate::app::show::text;
use crate::app::show::{Amount, AmountOf, burden, in_unit, municipality, place_name, span};
use crate::app::table::clocks::{Clocks, other, reading};
use crate::app::table::state::{Page, Unit};
use engine::comparison::Span;
use engine::derivation::Item;
use engine::money::Money;
use engine::projection::project;
use engine::settlement::{Settlement, settle};

/// What must be said, with the amounts that it names.
#[derive(Debug, Clone, PartialEq)]
pub struct ClocksNote {
    pub text: String,
    pub amounts: Vec<Amount>,
}

/// The result of an afspraak in both readings.
struct Both<'a> {
    place: usize,
    name: String,
    now: &'a Settlement,
    other: Settlement,
}

/// The municipality, or the region, and the years of which the page in hand compares results.
fn compared(model: &Model) -> (Option<usize>, Span) {
    match model.table().view.page {
        // Everybody votes, over the horizon.
        Page::Support => (None, Span::Horizon),
        Page::Ledger | Page::Futures => (municipality(model), Span::Horizon),
        _ => (municipality(model), span(model)),
    }
}

/// For the afspraak in hand against its rival; `None` if the other reading turns nothing.
pub fn note(model: &Model) -> Option<ClocksNote> {
    let now = reading(model.figures())?;
    let figures = other(model.figures(), &model.context().start)?;
    let projection = project(&figures).ok()?;
    let view = &model.table().view;
    let both = |id: &str| {
        let (settled, variant) = model.outcomes().find(id);
        Some(Both {
            place: settled.first + variant,
            name: settled.choice.variant_names()[variant].clone(),
            now: &settled.settlements[variant],
            other: settle(&projection, settled.choice.variants()[variant]).ok()?,
        })
    };
    let (own, rival) = (both(&view.afspraak)?, both(&view.rival)?);
    let (index, span) = compared(model);
    let count = model.figures().municipalities.len();
    let results = |both: &Both<'_>, index| {
        [both.now, &both.other].map(|settlement| burden(model, settlement, index, span).result)
    };
    let signs = |index| {
        let ([own, own_other], [rival, rival_other]) = (results(&own, index), results(&rival, index));
        let sign = |money: Money| money.cents().signum();
        let order = sign(own - rival) != 0 && sign(own - rival) == -sign(own_other - rival_other);
        (order, sign(own) != 0 && sign(own) == -sign(own_other))
    };
    let amounts = |both: &Both<'_>| {
        let [now, other] = results(both, index);
        [(Source::InHand, now), (Source::OtherReading, other)].map(|(source, money)| {
            let of = AmountOf { source, afspraak: both.place, municipality: index, span };
            Amount::rounded(in_unit(model, money, index, span), view.unit, of.figure(Item::Result, view.unit))
        })
    };
    let readings = (now, if now == Clocks::One { Clocks::Two } else { Clocks::One });
    let (mine, theirs) = (amounts(&own), amounts(&rival));
    let own_pair = (own.name.as_str(), &mine[0], &mine[1]);
    let place = place_name(model, index);
    let per_inhabitant = view.unit == Unit::PerInhabitant;
    let text = match index {
        Some(_) => {
            let (order, sign) = signs(index);
            (order || sign).then(|| {
                let rival_pair = (rival.name.as_str(), &theirs[0], &theirs[1]);
                text::clocks::of_municipality(readings, &place, own_pair, rival_pair, per_inhabitant, order)
            })?
        }
        None => {
            let turning: Vec<(bool, bool)> = (0..count).map(|index| signs(Some(index))).collect();
            let order = turning.iter().filter(|(order, _)| *order).count();
            let sign = turning.iter().filter(|(_, sign)| *sign).count();
            (order + sign > 0 || signs(None).1).then(|| {
                text::clocks::of_region(readings, &place, own_pair, &rival.name, per_inhabitant, (order, sign, count))
            })?
        }
    };
    let amounts = mine.into_iter().chain(index.map(|_| theirs).into_iter().flatten()).collect();
    Some(ClocksNote { text, amounts })
}
