//! Where the other reading of the ingroeipad turns the order of two afspraken, or the sign for a municipality.

use super::{Amount, AmountOf, in_unit, municipality, place_name, span};
use crate::app::clocks::{Clocks, other, reading};
use crate::app::derivation::Source;
use crate::app::model::Model;
use crate::app::state::Unit;
use crate::app::text;
use crate::engine::comparison::Span;
use crate::engine::derivation::Item;
use crate::engine::money::Money;
use crate::engine::projection::project;
use crate::engine::settlement::{Settlement, settle};

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

impl Both<'_> {
    fn results(&self, index: Option<usize>, span: Span, count: usize) -> [Money; 2] {
        let of = |settlement: &Settlement, index: usize| match span {
            Span::Horizon => settlement.horizon_total(index),
            Span::Year(year) => settlement.years[year].municipalities[index].result,
        };
        [self.now, &self.other].map(|settlement| match index {
            Some(index) => of(settlement, index),
            None => (0..count).map(|index| of(settlement, index)).sum(),
        })
    }
}

/// For the afspraak in hand against its rival; `None` if the other reading turns nothing.
pub fn note(model: &Model) -> Option<ClocksNote> {
    let now = reading(model.scenario())?;
    let scenario = other(model.scenario(), &model.context().preset)?;
    let projection = project(&scenario).ok()?;
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
    let (span, index, count) = (span(model), municipality(model), model.scenario().municipalities.len());
    let signs = |index| {
        let ([own, own_other], [rival, rival_other]) =
            (own.results(index, span, count), rival.results(index, span, count));
        let sign = |money: Money| money.cents().signum();
        let order = sign(own - rival) != 0 && sign(own - rival) == -sign(own_other - rival_other);
        (order, sign(own) != 0 && sign(own) == -sign(own_other))
    };
    let amounts = |both: &Both<'_>| {
        let results = both.results(index, span, count);
        [(Source::InHand, results[0]), (Source::OtherReading, results[1])].map(|(source, money)| {
            let of = AmountOf { source, afspraak: both.place, municipality: index, span };
            Amount::rounded(in_unit(model, money, index, span), view.unit, of.figure(Item::Result, view.unit))
        })
    };
    let readings = (now, if now == Clocks::One { Clocks::Two } else { Clocks::One });
    let (mine, theirs) = (amounts(&own), amounts(&rival));
    let pair = |both: &'_ Both<'_>, amounts: &'_ [Amount; 2]| (both.name.clone(), amounts[0], amounts[1]);
    let (mine_pair, theirs_pair) = (pair(&own, &mine), pair(&rival, &theirs));
    let place = place_name(model, index);
    let per_inhabitant = view.unit == Unit::PerInhabitant;
    let text = match index {
        Some(_) => {
            let (order, sign) = signs(index);
            (order || sign).then(|| {
                let own = (mine_pair.0.as_str(), &mine_pair.1, &mine_pair.2);
                let rival = (theirs_pair.0.as_str(), &theirs_pair.1, &theirs_pair.2);
                text::clocks::of_municipality(readings, &place, own, rival, per_inhabitant, order)
            })?
        }
        None => {
            let turning: Vec<(bool, bool)> = (0..count).map(|index| signs(Some(index))).collect();
            let order = turning.iter().filter(|(order, _)| *order).count();
            let sign = turning.iter().filter(|(_, sign)| *sign).count();
            (order + sign > 0 || signs(None).1).then(|| {
                let own = (mine_pair.0.as_str(), &mine_pair.1, &mine_pair.2);
                text::clocks::of_region(readings, &place, own, &theirs_pair.0, per_inhabitant, (order, sign, count))
            })?
        }
    };
    let amounts = mine.into_iter().chain(index.map(|_| theirs).into_iter().flatten()).collect();
    Some(ClocksNote { text, amounts })
}
