//! What the outcome rests on: every input by status, which assumptions turn the order of two afspraken, what is not
//! agreed and not modelled; and the balance of money.

mod tables;

pub use tables::tables;

use crate::app::table::question::Measured;
use engine::order::sort_by;
use std::rc::Rc;

use crate::app::ask::what_if::Swing;
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::derivation::{account, value};
use crate::app::show::evidence::text;
use crate::app::show::scenarios::text::what_if as what_if_text;
use crate::app::show::scenarios::what_if::{Shown, assumed, input_name};
use crate::app::show::{Amount, municipality, place_name};
use crate::app::table::inputs::{DWELLINGS_SHARE, HasSheet, InputId, read};
use data::provenance::Status;
use engine::derivation::{BalanceItem, Item, Leaf, Number, Quantity};
use engine::fields::{MunicipalityField, RegionField};
use engine::input::Input;
use engine::listed;
use engine::money::Money;

#[derive(Debug, Clone, PartialEq)]
pub struct LedgerView {
    pub sentence: String,
    /// Per kind of status: its name, and how many inputs have it.
    pub counts: Vec<(&'static str, usize)>,
    pub rows: Vec<LedgerRow>,
    /// The inputs of the municipalities, of which there are many.
    pub municipal: Vec<LedgerRow>,
    pub conclusion: Conclusion,
    pub open_points: Vec<(String, String, String)>,
}

/// An input.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerRow {
    pub name: String,
    pub value: String,
    pub status: &'static str,
    pub source: String,
    pub range: String,
    pub figure: Option<Figure>,
}

/// Which inputs, each within its plausible range, turn the order of two afspraken.
#[derive(Debug, Clone, PartialEq)]
pub enum Conclusion {
    /// For the region as a whole all afspraken are about as good.
    ChooseMunicipality,
    /// It cannot be calculated: [`Model::hindrance`] says why.
    Hindered,
    Busy(String),
    Known {
        sentence: String,
        share: String,
        turning: Rc<Vec<TurningRow>>,
        largest: Rc<Vec<TurningRow>>,
        /// The assumptions on which the outcome rests most, and how many there are with a plausible range.
        first: Rc<Vec<TurningRow>>,
        to_do: String,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub struct TurningRow {
    pub name: String,
    pub status: &'static str,
    pub range: String,
    /// The difference between the two afspraken at either end.
    pub at_low: String,
    pub at_high: String,
    pub figures: (Figure, Figure),
    /// Where a region usually finds the figure.
    pub found_at: &'static str,
}

/// Inputs with the largest swing that are shown.
const LARGEST: usize = 8;
/// Assumptions that are to be replaced first.
const FIRST: usize = 10;

pub fn view(model: &Model) -> LedgerView {
    let read = |input: InputId| row(model, input).map(|(kind, row)| (kind, is_municipal(input), row));
    let mut rows: Vec<(Kind, bool, LedgerRow)> = inputs(model).into_iter().filter_map(read).collect();
    rows.extend(dwellings_share(model).map(|(kind, row)| (kind, false, row)));
    let counts: Vec<(&'static str, usize)> = Kind::ALL
        .into_iter()
        .map(|kind| (kind.name(), rows.iter().filter(|(own, _, _)| *own == kind).count()))
        .collect();
    sort_by(&mut rows, &|(one, _, _), (other, _, _)| one.cmp(other));
    let of = |wanted: bool| {
        rows.iter().filter(|(_, own, _)| *own == wanted).map(|(_, _, row)| row.clone()).collect::<Vec<_>>()
    };
    let presets = model.context().presets.iter();
    let open = presets.filter_map(|preset| {
        let point = preset.open_point.as_ref()?;
        Some((preset.name.clone(), point.text.clone(), point.source.clone()))
    });
    LedgerView {
        sentence: text::ledger::sentence(&counts),
        counts,
        rows: of(false),
        municipal: of(true),
        conclusion: conclusion(model),
        open_points: open.collect(),
    }
}

listed! {
    /// The status of an input, what needs attention first.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    enum Kind {
        Assumption,
        Own,
        Derived,
        Found,
        Document,
        Unknown,
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Assumption => text::inputs::status(Status::Aanname),
            Kind::Own => text::inputs::status(Status::Eigen),
            Kind::Derived => text::inputs::status(Status::Afgeleid),
            Kind::Found => text::inputs::status(Status::Gevonden),
            Kind::Document => text::inputs::status(Status::Seed),
            Kind::Unknown => text::ledger::NO_STATUS,
        }
    }

    fn of(status: Option<Status>) -> Kind {
        match status {
            Some(Status::Eigen) => Kind::Own,
            Some(Status::Aanname) => Kind::Assumption,
            Some(Status::Afgeleid) => Kind::Derived,
            Some(Status::Gevonden) => Kind::Found,
            Some(Status::Seed) => Kind::Document,
            Some(Status::Onbekend) | None => Kind::Unknown,
        }
    }
}

fn is_municipal(input: InputId) -> bool {
    matches!(input, InputId::One(Input::Municipality { .. }))
}

/// Every input that the scenario gives a value.
fn inputs(model: &Model) -> Vec<InputId> {
    let own = RegionField::ALL.into_iter().map(InputId::of);
    let of = |own: usize| MunicipalityField::ALL.into_iter().map(move |field| InputId::of_municipality(own, field));
    own.chain((0..model.figures().municipalities.len()).flat_map(of)).collect()
}

fn row(model: &Model, input: InputId) -> Option<(Kind, LedgerRow)> {
    let own = input.one()?;
    let account = account(model, Source::InHand, Leaf::Input(own));
    let is_default = account.status.is_none() && account.change.is_none() && model.context().region.is_some();
    if is_default {
        return None;
    }
    let kind = Kind::of(model.status(own));
    let figure = Figure::Of(Source::InHand, Quantity::Input(own));
    let row = LedgerRow {
        name: input_name(model, input),
        value: account.value,
        status: kind.name(),
        source: account.source,
        range: account.range.unwrap_or_default(),
        figure: value(model, figure).is_ok().then_some(figure),
    };
    Some((kind, row))
}

/// The share of the dwellings, in which those of all municipalities rest on one assumption.
fn dwellings_share(model: &Model) -> Option<(Kind, LedgerRow)> {
    let input = InputId::DwellingsShare;
    let own = model.context().provenance(DWELLINGS_SHARE)?;
    let kind = Kind::of(Some(if model.is_dwellings_share_own() { Status::Eigen } else { own.status }));
    let shown = Shown::of(model, input);
    let range = model.context().range(input);
    let range = range.map(|(low, high)| text::derivation::range(&shown.value(low), &shown.value(high)));
    let row = LedgerRow {
        name: input_name(model, input),
        value: read(model.figures(), input).map(|share| shown.value(share)).unwrap_or_default(),
        status: kind.name(),
        source: if kind == Kind::Own { text::derivation::OWN_VALUE.to_owned() } else { own.source.clone() },
        range: range.unwrap_or_default(),
        figure: None,
    };
    Some((kind, row))
}

fn conclusion(model: &Model) -> Conclusion {
    let Some(place) = municipality(model) else { return Conclusion::ChooseMunicipality };
    if model.hindrance().is_some() {
        return Conclusion::Hindered;
    }
    let wish = model.wanted_work();
    let answered = model.answered().filter(|answered| Some(&answered.link) == wish.as_ref());
    let Some(answered) = answered.filter(|answered| answered.is_whole) else {
        let (done, all) = answered.map_or((0, 0), |answered| (answered.swings.len(), answered.inputs));
        return Conclusion::Busy(what_if_text::tried(done, all));
    };
    let name = |id: &str| model.outcomes().name(id).unwrap_or_else(|| id.to_owned());
    let view = &model.table().view;
    let now = difference_now(model, place);
    let turns = |swing: &&Swing| {
        let side = |value: f64| {
            if value > 0.0 {
                1
            } else if value < 0.0 {
                -1
            } else {
                0
            }
        };
        let own = i32::from(now > Money::ZERO) - i32::from(now < Money::ZERO);
        side(swing.at_low) != own || side(swing.at_high) != own
    };
    let to_do: Vec<&Swing> =
        answered.swings.iter().filter(|swing| swing.is_assumption && swing.width() > 0.0).collect();
    let turning: Vec<&Swing> = answered.swings.iter().filter(turns).collect();
    let assumed_inputs = turning.iter().filter(|swing| swing.is_assumption).count();
    Conclusion::Known {
        sentence: text::ledger::conclusion(
            &place_name(model, Some(place)),
            (&name(&view.afspraak), &name(&view.rival)),
            now,
            (turning.len(), assumed_inputs),
        ),
        share: text::ledger::share(assumed(answered).unwrap_or(0.0)),
        turning: Rc::new(turning.into_iter().map(|swing| turning_row(model, swing)).collect()),
        largest: Rc::new(answered.swings.iter().take(LARGEST).map(|swing| turning_row(model, swing)).collect()),
        to_do: text::ledger::to_do(to_do.len().min(FIRST), to_do.len()),
        first: Rc::new(to_do.into_iter().take(FIRST).map(|swing| turning_row(model, swing)).collect()),
    }
}

/// The result under the afspraak in hand minus that under its rival, over the horizon.
fn difference_now(model: &Model, place: usize) -> Money {
    let total = |id: &str| {
        let (settled, variant) = model.outcomes().find(id);
        settled.settlements[variant].horizon_total(place)
    };
    total(&model.table().view.afspraak) - total(&model.table().view.rival)
}

fn turning_row(model: &Model, swing: &Swing) -> TurningRow {
    let shown = Shown::of(model, swing.input);
    let euro = |value: f64| what_if_text::value(Measured::Difference, value);
    let view = &model.table().view;
    let [own, rival] = [&view.afspraak, &view.rival].map(|id| Quantity::Amount {
        afspraak: model.outcomes().place(id),
        municipality: municipality(model),
        year: None,
        item: Item::Result,
    });
    let difference = |shown| {
        let source = Source::Turned { input: swing.input, shown };
        Figure::Difference { of: (source, own), from: (source, rival) }
    };
    TurningRow {
        figures: (difference(swing.low), difference(swing.high)),
        name: input_name(model, swing.input),
        status: Kind::of(model.status_of(swing.input)).name(),
        range: text::derivation::range(&shown.text(swing.low), &shown.text(swing.high)),
        found_at: swing.input.sheet().found_at,
        at_low: euro(swing.at_low),
        at_high: euro(swing.at_high),
    }
}

/// What came in and what went out, year by year, under the afspraak in hand.
#[derive(Debug, Clone, PartialEq)]
pub struct BalanceView {
    pub caption: String,
    pub years: Vec<i32>,
    pub rows: Vec<BalanceRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct BalanceRow {
    pub name: &'static str,
    pub is_total: bool,
    pub cells: Vec<Amount>,
}

/// The badge of the balance under the afspraak in hand, which is worked out at every step of a slider.
pub fn badge(model: &Model) -> String {
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let years = &settled.settlements[variant].years;
    text::ledger::badge(years.len(), years.iter().filter(|year| !year.residual().is_zero()).count())
}

pub fn balance(model: &Model) -> BalanceView {
    let afspraak = model.outcomes().place(&model.table().view.afspraak);
    let years: Vec<i32> = model.figures().horizon().collect();
    let amount = |year: usize, item| {
        let figure = Figure::Of(Source::InHand, Quantity::Balance { afspraak, year, item });
        let money = match value(model, figure) {
            Ok(Number::Money(money)) => money,
            _ => Money::ZERO,
        };
        Amount::exact(money, figure)
    };
    let row = |item| BalanceRow {
        name: text::derivation::balance(item),
        is_total: matches!(item, BalanceItem::TotalIn | BalanceItem::TotalOut | BalanceItem::Residual),
        cells: (0..years.len()).map(|year| amount(year, item)).collect(),
    };
    let name = model.outcomes().name(&model.table().view.afspraak).unwrap_or_default();
    BalanceView { caption: text::ledger::balance_caption(&name), rows: BalanceItem::ALL.map(row).into(), years }
}
