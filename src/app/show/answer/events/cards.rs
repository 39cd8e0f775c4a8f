//! One card for each thing that happens, with everything that can be changed of it.

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show::afspraak::text::afspraak::basis;
use crate::app::show::answer::events::ids;
use crate::app::show::answer::text::events as words;
use crate::app::show::our_figures::inputs::field_text;
use crate::app::table::documented;
use crate::app::table::events::{display_of, shown};
use crate::app::table::happening::{Happening, Scene, inputs};
use crate::app::table::inputs::{HasSheet, InputId, read};
use crate::app::table::moving;
use crate::app::table::templates::{Template, give_terms, is_assumed};
use crate::app::table::text::{events as table_words, happening, inputs as input_words};
use crate::app::table::typed::NumberField;
use data::provenance::Status;
use engine::afspraak::{Basis, Verdeelsleutel};
use engine::figures::{Figures, Year};
use engine::gebeurtenis::{ChangePlace, Gebeurtenis, Operation, Wijziging};
use engine::input::Input;
use engine::term::Term;

/// Something that happens with everything that can be changed of it.
#[derive(Debug, Clone, PartialEq)]
pub struct EventCard {
    pub happening: Happening,
    pub name: String,
    /// `Vanaf 2028`.
    pub years: String,
    pub is_active: bool,
    /// Whether its numbers are still those that it began with.
    pub is_assumed: bool,
    /// The document that says it, with its status.
    pub said: Option<(&'static str, Status)>,
    /// What it changes, a line each.
    pub words: Vec<String>,
    /// What the rules do with it without saying so; empty if nothing.
    pub silent: &'static str,
    pub first: Year,
    /// The years that it can be moved to.
    pub first_years: Vec<Year>,
    pub event: Option<OfEvent>,
    pub numbers: Vec<NumberCard>,
    /// What else is chosen.
    pub choice: Option<ChoiceCard>,
}

/// What only an event has: a place in the list, a last year, and changes.
#[derive(Debug, Clone, PartialEq)]
pub struct OfEvent {
    pub place: usize,
    pub last: Option<Year>,
    /// The years that can be chosen: none lies before the first.
    pub last_years: Vec<Year>,
    pub changes: Vec<ChangeCard>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ChangeCard {
    pub place: ChangePlace,
    /// The label of its number.
    pub label: String,
    pub operation: Operation,
    /// The number as it stands in its field.
    pub shown: String,
    pub municipality: Option<usize>,
}

/// A number of the scenario that says more of it.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberCard {
    pub field: NumberField,
    pub id: String,
    pub label: String,
    pub help: &'static str,
    pub shown: String,
}

/// A choice among places.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceCard {
    pub label: &'static str,
    pub options: Vec<(usize, String)>,
    /// `None` if it is none of them: then this is what it is called.
    pub chosen: Option<usize>,
    pub other: &'static str,
}

pub fn card(model: &Model, scene: &Scene, own: Happening) -> EventCard {
    let event = match own {
        Happening::Event(place) => scene.figures.events.get(place).map(|event| (place, event)),
        _ => None,
    };
    let first = scene.first_year(own).unwrap_or(scene.figures.first_year);
    EventCard {
        happening: own,
        name: happening::name(scene, own),
        years: happening::years(scene, own),
        is_active: scene.is_active(own),
        is_assumed: event.is_some_and(|(_, event)| is_assumed(&scene.figures, event)),
        said: event.and_then(|(_, event)| said(&scene.figures, event)),
        words: happening::changes(scene, own),
        silent: Template::of(scene, own).map_or("", Template::silent),
        first,
        first_years: years(scene, &|_| true, Some(first)),
        event: event.map(|(place, event)| of_event(scene, place, event)),
        numbers: numbers(model, scene, own),
        choice: choice(model, scene, own),
    }
}

fn said(figures: &Figures, event: &Gebeurtenis) -> Option<(&'static str, Status)> {
    documented::of_event(figures, event).map(|own| (own.source.as_str(), own.status))
}

/// The years of the horizon that fit, and the own one.
fn years(scene: &Scene, fits: &dyn Fn(Year) -> bool, own: Option<Year>) -> Vec<Year> {
    let mut years: Vec<Year> = scene.figures.horizon().filter(|year| fits(*year)).collect();
    years.extend(own.filter(|own| !years.contains(own)));
    years.sort_unstable();
    years
}

fn of_event(scene: &Scene, place: usize, event: &Gebeurtenis) -> OfEvent {
    let change = |(change, own)| change_card(scene, ChangePlace { event: place, change }, own);
    OfEvent {
        place,
        last: event.last_year,
        last_years: years(scene, &|year| event.first_year <= year, event.last_year),
        changes: event.changes.iter().enumerate().map(change).collect(),
    }
}

fn change_card(scene: &Scene, place: ChangePlace, change: &Wijziging) -> ChangeCard {
    let name = table_words::name(&scene.figures, change.field);
    ChangeCard {
        place,
        label: words::field(&name, change.operation, change.field.sheet().unit),
        operation: change.operation,
        shown: shown(change).map(|number| field_text(number, display_of(change))).unwrap_or_default(),
        municipality: change.field.municipality(),
    }
}

fn numbers(model: &Model, scene: &Scene, own: Happening) -> Vec<NumberCard> {
    let of_input = |input: Input| {
        let (id, sheet) = (InputId::One(input), input.sheet());
        let shown = read(&scene.figures, id).map(|number| field_text(sheet.display.shown(number), sheet.display));
        NumberCard {
            field: NumberField::Input(id),
            id: ids::input(own, input),
            label: words::with_unit(&input_words::name(id), sheet.unit),
            help: "",
            shown: shown.unwrap_or_default(),
        }
    };
    let mut all: Vec<NumberCard> = inputs(own).into_iter().map(of_input).collect();
    all.extend(amount(model, scene, own));
    all
}

/// The amount of a payout, of the own afspraak in hand: of another it is changed when that is in hand.
fn amount(model: &Model, scene: &Scene, happening: Happening) -> Option<NumberCard> {
    let Happening::Payout { own, payout } = happening else { return None };
    let afspraak = scene.own.get(own).filter(|own| own.id == model.table().view.afspraak)?;
    let term = Term::Payout(payout);
    Some(NumberCard {
        field: NumberField::Term(term),
        id: ids::amount(happening),
        label: words::PAYOUT.to_owned(),
        help: words::PAYOUT_HELP,
        shown: term.read(afspraak).map(number::exact).unwrap_or_default(),
    })
}

fn choice(model: &Model, scene: &Scene, happening: Happening) -> Option<ChoiceCard> {
    match happening {
        Happening::Leaving(place) | Happening::Joining(place) => {
            let mut places = moving::movers(&scene.figures);
            places.push(place);
            places.sort_unstable();
            let name = |place: usize| (place, scene.figures.municipalities[place].name.clone());
            let options = places.into_iter().map(name).collect();
            Some(ChoiceCard { label: words::MUNICIPALITY, options, chosen: Some(place), other: "" })
        }
        Happening::Phase { own, phase } => {
            let afspraak = scene.own.get(own)?;
            let is_of = |terms| {
                let mut given = afspraak.clone();
                give_terms(&mut given, phase, terms);
                given == *afspraak
            };
            let chosen = model.outcomes().settled().position(|(own, _)| is_of(&own.terms));
            let names = model.outcomes().variants().into_iter().map(|(_, name)| name);
            let options = names.enumerate().collect();
            Some(ChoiceCard { label: words::TERMS, options, chosen, other: words::OWN_TERMS })
        }
        Happening::Payout { own, payout } => {
            let payout = scene.own.get(own)?.reserve.as_ref()?.payouts.get(payout)?;
            let chosen = Basis::ALL.into_iter().position(|own| Verdeelsleutel::of(own) == payout.sleutel);
            let options = Basis::ALL.into_iter().map(|own| basis(own).to_owned()).enumerate().collect();
            Some(ChoiceCard { label: words::KEY, options, chosen, other: words::OWN_KEY })
        }
        Happening::Event(_) | Happening::Opvang | Happening::Wlz => None,
    }
}
