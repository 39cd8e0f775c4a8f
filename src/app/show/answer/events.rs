//! What happens in the scenario, when, and what it does: the events, their years, and the outcome with and without one
//! of them.

use std::rc::Rc;

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::answer::text::events as words;
use crate::app::show::grid::{Cell, Column, Grid, LazyGrid, Row};
use crate::app::show::our_figures::inputs::field_text;
use crate::app::show::text::page;
use crate::app::show::{Amount, AmountOf, burden_of, place_name};
use crate::app::table::events::{display_of, is_assumed, shown};
use crate::app::table::inputs::HasSheet;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::text::events as table_words;
use engine::comparison::Span;
use engine::derivation::{Item, PeopleItem, Quantity};
use engine::figures::{Figures, Year};
use engine::gebeurtenis::{ChangePlace, Gebeurtenis, Operation, Wijziging};
use engine::order::sort_by;

/// The ids of what gets the focus.
pub const HEADING_ID: &str = "kop-gebeurtenissen";

pub fn name_id(event: usize) -> String {
    format!("gebeurtenis-{event}-naam")
}

pub fn switch_id(event: usize) -> String {
    format!("gebeurtenis-{event}-aan")
}

pub fn first_id(event: usize) -> String {
    format!("gebeurtenis-{event}-vanaf")
}

pub fn last_id(event: usize) -> String {
    format!("gebeurtenis-{event}-tot-en-met")
}

pub fn number_id(place: ChangePlace) -> String {
    format!("gebeurtenis-{}-getal-{}", place.event, place.change)
}

pub fn municipality_id(place: ChangePlace) -> String {
    format!("gebeurtenis-{}-gemeente-{}", place.event, place.change)
}

#[derive(Debug, Clone, PartialEq)]
pub struct EventsView {
    /// What happens when, in one paragraph.
    pub story: String,
    pub cards: Vec<EventCard>,
    pub years: Vec<TimelineYear>,
    pub effect: EffectView,
    /// The municipalities, by their place.
    pub municipalities: Vec<String>,
}

/// An event with everything that can be changed of it.
#[derive(Debug, Clone, PartialEq)]
pub struct EventCard {
    pub name: String,
    /// `Vanaf 2028`.
    pub years: String,
    pub is_active: bool,
    /// Whether its numbers are still those that it began with.
    pub is_assumed: bool,
    pub first: Year,
    pub last: Option<Year>,
    /// The years that can be chosen: no last year lies before the first.
    pub first_years: Vec<Year>,
    pub last_years: Vec<Year>,
    pub changes: Vec<ChangeCard>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ChangeCard {
    pub place: ChangePlace,
    /// `40 plekken beschermd wonen minder`.
    pub words: String,
    /// The label of its number.
    pub label: String,
    pub operation: Operation,
    /// The number as it stands in its field.
    pub shown: String,
    pub municipality: Option<usize>,
}

/// What begins and ends in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineYear {
    pub year: Year,
    pub begins: Vec<String>,
    pub ends: Vec<String>,
}

/// What the event that is looked at does.
#[derive(Debug, Clone, PartialEq)]
pub enum EffectView {
    /// Why there is nothing to see.
    Nothing(String),
    Worked(Rc<Worked>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Worked {
    pub money_caption: String,
    pub people_caption: String,
    /// The municipalities, and last the whole region.
    pub rows: Vec<EffectRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct EffectRow {
    pub name: String,
    /// With the event, without it, and the first minus the second.
    pub amounts: [Amount; 3],
    /// Waiting for beschermd wonen with the event and without, and for a dwelling likewise.
    pub waiting: [(f64, Figure); 4],
    pub is_total: bool,
}

pub fn view(model: &Model) -> EventsView {
    let figures = model.figures();
    EventsView {
        story: story(figures),
        cards: figures.events.iter().enumerate().map(|(place, event)| card(figures, place, event)).collect(),
        years: figures.horizon().map(|year| timeline_year(figures, year)).collect(),
        effect: effect(model),
        municipalities: figures.municipalities.iter().map(|own| own.name.clone()).collect(),
    }
}

/// How many events count in some year of the horizon.
pub fn counting(figures: &Figures) -> usize {
    figures.events.iter().filter(|event| figures.horizon().any(|year| event.counts_in(year))).count()
}

/// What happens when, in plain words.
pub fn story(figures: &Figures) -> String {
    let horizon = figures.horizon();
    let counts = |event: &&Gebeurtenis| horizon.clone().any(|year| event.counts_in(year));
    let mut all: Vec<&Gebeurtenis> = figures.events.iter().filter(counts).collect();
    sort_by(&mut all, &|one, other| one.first_year.cmp(&other.first_year));
    let tell = |event: &&Gebeurtenis| {
        words::told(&table_words::years(event), &event.name, &table_words::changes(figures, event))
    };
    let mut parts: Vec<String> = all.iter().map(tell).collect();
    if parts.is_empty() {
        parts.push(words::NOTHING_COUNTS.to_owned());
    }
    let names = |is_active: bool| -> Vec<&str> {
        let own = figures.events.iter().filter(|event| event.is_active == is_active && !counts(event));
        own.map(|event| event.name.as_str()).collect()
    };
    parts.push(words::outside(&names(true), horizon.start, horizon.end - 1));
    parts.push(words::off(&names(false)));
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

fn card(figures: &Figures, place: usize, event: &Gebeurtenis) -> EventCard {
    let years = |fits: &dyn Fn(Year) -> bool, own: Option<Year>| {
        let mut years: Vec<Year> = figures.horizon().filter(|year| fits(*year)).collect();
        years.extend(own.filter(|own| !years.contains(own)));
        years.sort_unstable();
        years
    };
    let change = |(change, own)| change_card(figures, ChangePlace { event: place, change }, own);
    EventCard {
        name: event.name.clone(),
        years: table_words::years(event),
        is_active: event.is_active,
        is_assumed: is_assumed(figures, event),
        first: event.first_year,
        last: event.last_year,
        first_years: years(&|year| event.last_year.is_none_or(|last| year <= last), Some(event.first_year)),
        last_years: years(&|year| event.first_year <= year, event.last_year),
        changes: event.changes.iter().enumerate().map(change).collect(),
    }
}

fn change_card(figures: &Figures, place: ChangePlace, change: &Wijziging) -> ChangeCard {
    let name = table_words::name(figures, change.field);
    ChangeCard {
        place,
        words: table_words::change(figures, change),
        label: words::field(&name, change.operation, change.field.sheet().unit),
        operation: change.operation,
        shown: shown(change).map(|number| field_text(number, display_of(change))).unwrap_or_default(),
        municipality: change.field.municipality(),
    }
}

fn timeline_year(figures: &Figures, year: Year) -> TimelineYear {
    let names = |is_there: &dyn Fn(&Gebeurtenis) -> bool| -> Vec<String> {
        figures.events.iter().filter(|event| event.is_active && is_there(event)).map(|own| own.name.clone()).collect()
    };
    TimelineYear {
        year,
        begins: names(&|event| event.first_year == year),
        ends: names(&|event| event.last_year == Some(year)),
    }
}

/// The outcome with the event that is looked at, and without it.
fn effect(model: &Model) -> EffectView {
    let nothing = |why: &str| EffectView::Nothing(why.to_owned());
    let Some(event) = model.event_in_hand().map(|place| &model.figures().events[place]) else {
        return nothing(words::WITHOUT_ANY);
    };
    if !event.is_active {
        return nothing(words::OFF);
    }
    let Some(without) = model.without() else { return nothing(words::TURNING) };
    match without.given() {
        Ok((_, without)) => EffectView::Worked(Rc::new(worked(model, event, without))),
        Err(problem) => EffectView::Nothing(words::without_impossible(&table_words::reason(model.figures(), problem))),
    }
}

fn worked(model: &Model, event: &Gebeurtenis, without: &Outcomes) -> Worked {
    let id = &model.table().view.afspraak;
    let (settled, variant) = model.outcomes().find(id);
    let horizon = model.figures().horizon();
    let places = 0..model.figures().municipalities.len();
    Worked {
        money_caption: words::money_caption(
            &event.name,
            &settled.choice.variant_names()[variant],
            &page::years(horizon.start, horizon.end - 1),
        ),
        people_caption: words::people_caption(&event.name, horizon.end - 1),
        rows: places.map(Some).chain([None]).map(|place| effect_row(model, without, place)).collect(),
    }
}

fn effect_row(model: &Model, without: &Outcomes, place: Option<usize>) -> EffectRow {
    let id = &model.table().view.afspraak;
    let sides = [(Source::InHand, model.outcomes()), (Source::Without, without)];
    let results = sides.map(|(source, outcomes)| {
        let (settled, variant) = outcomes.find(id);
        let of = AmountOf { source, afspraak: settled.first + variant, municipality: place, span: Span::Horizon };
        let result = burden_of(outcomes, &settled.settlements[variant], place, Span::Horizon).result;
        (result, (source, of.quantity(Item::Result)))
    });
    let [(with, own), (other, theirs)] = results;
    let waiting = |(source, outcomes): (Source, &Outcomes), item: PeopleItem| {
        let year = outcomes.projection.years.len() - 1;
        let people = outcomes.projection.years[year].capacity.municipalities.iter().enumerate();
        let own = people.filter(|(index, _)| place.is_none_or(|own| own == *index)).map(|(_, people)| match item {
            PeopleItem::WaitingBw => people.waiting_bw(),
            _ => people.waiting_bt(),
        });
        (own.sum(), Figure::Of(source, Quantity::People { year, municipality: place, item }))
    };
    EffectRow {
        name: place_name(model, place),
        amounts: [
            Amount::exact(with, Figure::Of(own.0, own.1)),
            Amount::exact(other, Figure::Of(theirs.0, theirs.1)),
            Amount::exact(with - other, Figure::Difference { of: own, from: theirs }),
        ],
        waiting: [
            waiting(sides[0], PeopleItem::WaitingBw),
            waiting(sides[1], PeopleItem::WaitingBw),
            waiting(sides[0], PeopleItem::WaitingBt),
            waiting(sides[1], PeopleItem::WaitingBt),
        ],
        is_total: place.is_none(),
    }
}

/// The results with and without the event, and who waits.
pub fn tables(effect: &EffectView) -> [Option<LazyGrid>; 2] {
    let EffectView::Worked(worked) = effect else { return [None, None] };
    [
        Some(LazyGrid::new("gebeurtenis-geld", worked, money_table)),
        Some(LazyGrid::new("gebeurtenis-mensen", worked, people_table)),
    ]
}

fn money_table(worked: &Worked) -> Grid {
    let row = |own: &EffectRow| Row::of(Cell::name(&own.name)).amounts(&own.amounts).total_if(own.is_total);
    let heads = Column::heads(page::MUNICIPALITY, &words::MONEY_COLUMNS);
    Grid::new(worked.money_caption.clone(), heads, worked.rows.iter().map(row).collect())
}

fn people_table(worked: &Worked) -> Grid {
    let row = |own: &EffectRow| {
        let start = Row::of(Cell::name(&own.name)).total_if(own.is_total);
        own.waiting.iter().fold(start, |row, (people, figure)| row.number(number::number(*people, 1), *figure))
    };
    let heads = Column::heads(page::MUNICIPALITY, &words::PEOPLE_COLUMNS);
    Grid::new(worked.people_caption.clone(), heads, worked.rows.iter().map(row).collect())
}
