//! The answer at a glance: what the afspraak in hand means for one municipality, or for all, beside every other afspraak, and what
//! has changed since the start.
//!
//! Whole euros and whole persons: cents stand in the derivation and in the table.

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::answer::compare::{amount, counting};
use crate::app::show::answer::text::{events as event_words, glance as words};
use crate::app::show::answer::{compare, events};
use crate::app::show::people::waiting;
use crate::app::show::people::years::{bare_months, months, people_figure, waiting_figure};
use crate::app::show::piece::{Piece, plain};
use crate::app::show::text::page;
use crate::app::show::{
    Amount, AmountOf, burden, burden_of, each, measured, municipality, period_text, place_name, span,
};
use crate::app::table::outcomes::{Outcomes, SettledChoice};
use crate::app::table::state::{Measure, Unit};
use engine::capacity::PeopleYear;
use engine::comparison::Span;
use engine::derivation::{Item, List, PeopleItem};
use engine::money::Money;
use engine::settlement::Settlement;

/// Everything that stands on the first screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    pub answer: Vec<Piece>,
    /// The year that hurts most, if one does.
    pub worst: Vec<Piece>,
    pub people: Vec<Piece>,
    pub chart_title: String,
    /// What left and right of zero mean, with the unit.
    pub ends: [String; 2],
    /// Whether the marks of a row are readings of one afspraak.
    pub is_of_one: bool,
    /// An afspraak per row for one municipality, a municipality per row for all.
    pub rows: Vec<GlanceRow>,
    pub delta: Vec<Delta>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct GlanceRow {
    pub name: String,
    pub is_in_hand: bool,
    pub marks: Vec<Mark>,
}

/// An afspraak in a reading, for one municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    pub name: String,
    pub amount: Amount,
    /// What it was at the start, if something has changed since.
    pub before: Option<Money>,
    pub is_in_hand: bool,
    /// Its id.
    pub afspraak: String,
}

/// A number at the start and now, both as they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Delta {
    pub name: &'static str,
    pub before: String,
    pub now: String,
    pub unit: &'static str,
    pub figure: Figure,
}

pub fn view(model: &Model) -> Glance {
    let place = municipality(model);
    let begin = if model.is_anything_moved() { model.since_outcomes() } else { None };
    let rows = match place {
        Some(index) => afspraken(model, begin, index),
        None => municipalities(model, begin),
    };
    let amounts = || rows.iter().flat_map(|row| &row.marks).flat_map(|mark| [Some(mark.amount.money), mark.before]);
    let lies = |side: fn(&Money) -> bool| amounts().flatten().any(|amount| side(&amount));
    let view = &model.table().view;
    Glance {
        answer: answer(model, place),
        worst: worst_year(model, place),
        people: people(model),
        ends: words::ends(
            view.measure,
            view.unit,
            (lies(|amount| *amount < Money::ZERO), lies(|amount| *amount > Money::ZERO)),
        ),
        chart_title: match place {
            Some(_) => words::title_of_one(&place_name(model, place)),
            None => words::TITLE_OF_ALL.to_owned(),
        },
        is_of_one: place.is_some(),
        rows,
        delta: begin.map(|begin| delta(model, begin, place)).unwrap_or_default(),
    }
}

/// The sentence as a screen reader reads it.
pub fn sentence(model: &Model) -> String {
    plain(&answer(model, municipality(model)))
}

/// The answer is about results; of another amount it says what the table says.
fn answer(model: &Model, place: Option<usize>) -> Vec<Piece> {
    match (model.table().view.measure, place) {
        (Measure::Result, Some(index)) => for_one(model, index),
        (Measure::Result, None) => for_all(model),
        _ => vec![Piece::words(compare::sentence(model))],
    }
}

/// The afspraak in hand: its place among all, its settlement, and its name with its reading.
fn in_hand(model: &Model) -> (usize, &Settlement, String) {
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let name = words::afspraak(settled.choice.name(), settled.choice.reading(variant));
    (settled.first + variant, &settled.settlements[variant], name)
}

/// A result as one number with its derivation, whole and without a sign.
fn piece(model: &Model, of: AmountOf, result: Money, unit: Unit) -> Piece {
    let shown = match unit {
        Unit::Euro => result,
        Unit::PerInhabitant => each(model.outcomes(), result, of.municipality, of.span),
    };
    Piece::number(words::whole(shown), of.figure(Item::Result, unit))
}

/// The result of a municipality under the afspraak in hand, per inhabitant and as a whole.
fn for_one(model: &Model, index: usize) -> Vec<Piece> {
    let (afspraak, settlement, name) = in_hand(model);
    let of = AmountOf { source: Source::InHand, afspraak, municipality: Some(index), span: span(model) };
    let result = burden(model, settlement, Some(index), of.span).result;
    let (verb, ending) = words::verb(result);
    vec![
        Piece::words(words::opening(&place_name(model, Some(index)), verb, &period_text(model))),
        piece(model, of, result, Unit::PerInhabitant),
        Piece::words(words::per_inhabitant(ending)),
        piece(model, of, result, Unit::Euro),
        Piece::words(words::in_all(&name)),
    ]
}

/// Who pays most under the afspraak in hand, or else who keeps most, and how many pay.
fn for_all(model: &Model) -> Vec<Piece> {
    let (afspraak, settlement, name) = in_hand(model);
    let span = span(model);
    let results: Vec<Money> = (0..model.figures().municipalities.len())
        .map(|index| burden(model, settlement, Some(index), span).result)
        .collect();
    let per_inhabitant = |index: usize| each(model.outcomes(), results[index], Some(index), span);
    let paying = results.iter().filter(|result| **result < Money::ZERO).count();
    let lowest = (0..results.len()).min_by_key(|&index| per_inhabitant(index));
    let highest = (0..results.len()).max_by_key(|&index| per_inhabitant(index));
    let Some(index) = (if paying > 0 { lowest } else { highest }) else { return Vec::new() };
    let of = AmountOf { source: Source::InHand, afspraak, municipality: Some(index), span };
    let (verb, ending) = words::verb(results[index]);
    vec![
        Piece::words(words::most(&name, verb, &place_name(model, Some(index)), ending)),
        piece(model, of, results[index], Unit::PerInhabitant),
        Piece::words(words::PER_INHABITANT_AND),
        piece(model, of, results[index], Unit::Euro),
        Piece::words(words::counts(paying, results.len(), &period_text(model))),
    ]
}

/// The year in which the result is lowest, if somebody pays in it and the whole period is looked at.
fn worst_year(model: &Model, place: Option<usize>) -> Vec<Piece> {
    if span(model) != Span::Horizon {
        return Vec::new();
    }
    let (afspraak, settlement, _) = in_hand(model);
    let years = 0..model.outcomes().projection.years.len();
    let result = |year: usize| burden(model, settlement, place, Span::Year(year)).result;
    let lowest = years.min_by_key(|&year| result(year)).filter(|&year| result(year) < Money::ZERO);
    let Some(year) = lowest else { return vec![Piece::words(words::NO_BAD_YEAR)] };
    let of = AmountOf { source: Source::InHand, afspraak, municipality: place, span: Span::Year(year) };
    vec![
        Piece::words(words::worst_year(model.outcomes().projection.years[year].year())),
        piece(model, of, result(year), Unit::PerInhabitant),
        Piece::words(words::PER_INHABITANT_END),
    ]
}

/// Who waits, in the year in hand or the last one.
fn people(model: &Model) -> Vec<Piece> {
    let years = &model.outcomes().projection.years;
    let year = match span(model) {
        Span::Year(year) => year,
        Span::Horizon => years.len() - 1,
    };
    let (capacity, place) = (&years[year].capacity, municipality(model));
    let [waiting_bw, waiting_bt] =
        [PeopleYear::waiting_bw, PeopleYear::waiting_bt].map(|of| waiting::people(capacity, place, of));
    let mut pieces = vec![
        Piece::words(words::people_in(years[year].year(), &page::in_sentence(&place_name(model, place)))),
        Piece::number(persons(waiting_bw), people_figure((year, place), PeopleItem::WaitingBw)),
        Piece::words(words::WAITING_FOR_BW),
        Piece::number(persons(waiting_bt), people_figure((year, place), PeopleItem::WaitingBt)),
        Piece::words(words::WAITING_FOR_BT),
    ];
    pieces.extend(waiting::pieces(model, year));
    let events = events::counting(model.table());
    if events > 0 {
        pieces.push(Piece::words(event_words::play_along(events)));
    }
    pieces
}

/// Whole persons; fewer than one is not nobody.
fn persons(people: f64) -> String {
    if people > 0.0 && people < 1.0 { words::LESS_THAN_ONE.to_owned() } else { number::number(people, 0) }
}

/// The amount of a variant for a municipality, in the measure and unit in hand, and what it was at the start.
fn mark(model: &Model, begin: Option<&Outcomes>, of: (&SettledChoice, usize), index: usize, name: String) -> Mark {
    let (settled, variant) = of;
    let id = settled.choice.variant_id(variant);
    let is_in_hand = *id == model.table().view.afspraak;
    Mark {
        name,
        amount: amount(model, settled, variant, Some(index), span(model)),
        // Where all municipalities stand, only the chosen one has a ghost: the others are many.
        before: begin
            .filter(|_| is_in_hand || municipality(model).is_some())
            .and_then(|begin| before(model, begin, id, index)),
        is_in_hand,
        afspraak: id.to_owned(),
    }
}

/// The amount at the start, of an afspraak that was there, in a year that it had.
fn before(model: &Model, begin: &Outcomes, id: &str, index: usize) -> Option<Money> {
    let view = &model.table().view;
    let (_, settlement) = begin.settled().find(|(own, _)| own.id == id)?;
    let span = span_at(model, begin)?;
    let amount = measured(&burden_of(begin, settlement, Some(index), span), view.measure);
    Some(match view.unit {
        Unit::Euro => amount,
        Unit::PerInhabitant => each(begin, amount, Some(index), span),
    })
}

/// The period in hand among the years of other outcomes.
fn span_at(model: &Model, other: &Outcomes) -> Option<Span> {
    match span(model) {
        Span::Horizon => Some(Span::Horizon),
        Span::Year(year) => {
            let year = model.outcomes().projection.years[year].year();
            Some(Span::Year(other.projection.years.iter().position(|own| own.year() == year)?))
        }
    }
}

fn afspraken(model: &Model, begin: Option<&Outcomes>, index: usize) -> Vec<GlanceRow> {
    let row = |settled: &SettledChoice| {
        let marks: Vec<Mark> = counting(model, settled)
            .map(|variant| {
                let name = settled.choice.reading(variant).unwrap_or(settled.choice.name()).to_owned();
                mark(model, begin, (settled, variant), index, name)
            })
            .collect();
        GlanceRow {
            name: settled.choice.name().to_owned(),
            is_in_hand: marks.iter().any(|mark| mark.is_in_hand),
            marks,
        }
    };
    let (first, others): (Vec<_>, Vec<_>) = model.outcomes().choices.iter().map(row).partition(|row| row.is_in_hand);
    first.into_iter().chain(others).collect()
}

fn municipalities(model: &Model, begin: Option<&Outcomes>) -> Vec<GlanceRow> {
    let row = |index: usize| {
        let choices = &model.outcomes().choices;
        let marks = choices.iter().flat_map(|settled| {
            let names = settled.choice.variant_names();
            let marks: Vec<Mark> = counting(model, settled)
                .map(|variant| mark(model, begin, (settled, variant), index, names[variant].clone()))
                .collect();
            marks
        });
        GlanceRow { name: place_name(model, Some(index)), is_in_hand: false, marks: marks.collect() }
    };
    (0..model.figures().municipalities.len()).map(row).collect()
}

/// What has changed since the start, in what a wethouder asks for first.
fn delta(model: &Model, begin: &Outcomes, place: Option<usize>) -> Vec<Delta> {
    let (afspraak, settlement, _) = in_hand(model);
    let now_span = span(model);
    let Some(then_span) = span_at(model, begin) else { return Vec::new() };
    let mut changes = Vec::new();
    let id = &model.table().view.afspraak;
    let then = begin.settled().find(|(own, _)| own.id == *id).map(|(_, settlement)| settlement);
    if let Some(then) = then {
        let now = each(model.outcomes(), burden(model, settlement, place, now_span).result, place, now_span);
        let then = each(begin, burden_of(begin, then, place, then_span).result, place, then_span);
        let of = AmountOf { source: Source::InHand, afspraak, municipality: place, span: now_span };
        changes.push(Delta {
            name: words::RESULT,
            before: number::euro(then),
            now: number::euro(now),
            unit: words::EACH,
            figure: of.figure(Item::Result, Unit::PerInhabitant),
        });
    }
    let year = |outcomes: &Outcomes, span: Span| match span {
        Span::Year(year) => year,
        Span::Horizon => outcomes.projection.years.len() - 1,
    };
    let (now, then) = (year(model.outcomes(), now_span), year(begin, then_span));
    let waiting = |outcomes: &Outcomes, year: usize| {
        waiting::people(&outcomes.projection.years[year].capacity, place, PeopleYear::waiting_bw)
    };
    let time = |outcomes: &Outcomes, year: usize| outcomes.projection.years[year].capacity.waiting_bw;
    let (time_then, time_now) = (time(begin, then), time(model.outcomes(), now));
    changes.push(Delta {
        name: words::WAITING_TIME,
        before: bare_months(time_then),
        now: months(time_now),
        unit: "",
        figure: waiting_figure(now, List::Bw),
    });
    changes.push(Delta {
        name: words::WAITING,
        before: persons(waiting(begin, then)),
        now: persons(waiting(model.outcomes(), now)),
        unit: "",
        figure: people_figure((now, place), PeopleItem::WaitingBw),
    });
    changes
}
