//! What happens in the scenario, when, and what it does: a card for each, their years, and the outcome with and without
//! one of them.

pub mod cards;
pub mod documented;
pub mod effect;
pub mod ids;
pub mod parting;

use crate::app::model::Model;
use crate::app::show::answer::text::events as words;
use crate::app::show::chart::marks::YearMark;
use crate::app::table::happening::{Happening, Scene};
use crate::app::table::state::Table;
use crate::app::table::text::happening as table_words;
use cards::EventCard;
use documented::DocumentedView;
pub use effect::{EffectView, Worked};
use engine::figures::{Figures, Year};
use engine::order::sort_by;

#[derive(Debug, Clone, PartialEq)]
pub struct EventsView {
    /// What happens when, in one paragraph.
    pub story: String,
    /// What the documents of the region say that happens.
    pub documented: Vec<DocumentedView>,
    pub cards: Vec<EventCard>,
    pub years: Vec<TimelineYear>,
    pub effect: EffectView,
    /// The municipalities, by their place.
    pub municipalities: Vec<String>,
}

/// What begins, ends and happens once in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineYear {
    pub year: Year,
    pub begins: Vec<String>,
    pub once: Vec<String>,
    pub ends: Vec<String>,
}

pub fn view(model: &Model) -> EventsView {
    let scene = model.table().scene();
    EventsView {
        story: story(&scene),
        documented: documented::all(model, &scene),
        cards: scene.all().into_iter().map(|own| cards::card(model, &scene, own)).collect(),
        years: scene.figures.horizon().map(|year| timeline_year(&scene, year)).collect(),
        effect: effect::view(model),
        municipalities: scene.figures.municipalities.iter().map(|own| own.name.clone()).collect(),
    }
}

/// Whether it counts in some year of the horizon.
fn counts(scene: &Scene, own: Happening) -> bool {
    let horizon = scene.figures.horizon();
    match own {
        Happening::Event(place) => {
            let event = scene.figures.events.get(place);
            event.is_some_and(|event| horizon.clone().any(|year| event.counts_in(year)))
        }
        Happening::Wlz | Happening::Payout { .. } => scene.first_year(own).is_some_and(|year| horizon.contains(&year)),
        _ => scene.first_year(own).is_some_and(|year| year < horizon.end),
    }
}

/// How many things that happen count in some year of the horizon. Asked at every step of a slider: where nothing happens, it
/// copies nothing.
pub fn counting(table: &Table) -> usize {
    let all = table.happenings();
    if all.is_empty() {
        return 0;
    }
    let scene = table.scene();
    all.into_iter().filter(|own| counts(&scene, *own)).count()
}

/// What begins in a year, as marks in a chart: what happens in one year has one mark. Where nothing happens, it copies
/// nothing.
pub fn marks(table: &Table) -> Vec<YearMark> {
    let all = table.happenings();
    if all.is_empty() {
        return Vec::new();
    }
    let scene = table.scene();
    let mut marks: Vec<YearMark> = Vec::new();
    for own in all.into_iter().filter(|own| counts(&scene, *own)) {
        let Some(year) = scene.first_year(own) else { continue };
        let name = table_words::name(&scene, own);
        match marks.iter_mut().find(|mark| mark.year == year) {
            Some(mark) => mark.name = format!("{}, {name}", mark.name),
            None => marks.push(YearMark { year, name }),
        }
    }
    marks
}

/// What happens when, in plain words.
pub fn story(scene: &Scene) -> String {
    let horizon = scene.figures.horizon();
    let (mut all, others): (Vec<Happening>, Vec<Happening>) =
        scene.all().into_iter().partition(|own| counts(scene, *own));
    sort_by(&mut all, &|one, other| scene.first_year(*one).cmp(&scene.first_year(*other)));
    let mut parts: Vec<String> = all.into_iter().map(|own| table_words::told(scene, own)).collect();
    if parts.is_empty() {
        parts.push(words::NOTHING_COUNTS.to_owned());
    }
    let names = |is_active: bool| -> Vec<String> {
        let own = others.iter().filter(|own| scene.is_active(**own) == is_active);
        own.map(|own| table_words::name(scene, *own)).collect()
    };
    parts.push(words::outside(&names(true), horizon.start, horizon.end - 1));
    parts.push(words::off(&names(false)));
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

fn timeline_year(scene: &Scene, year: Year) -> TimelineYear {
    let active: Vec<Happening> = scene.all().into_iter().filter(|own| scene.is_active(*own)).collect();
    let names = |is_there: &dyn Fn(Happening) -> bool| -> Vec<String> {
        let own = active.iter().filter(|own| is_there(**own));
        own.map(|own| table_words::name(scene, *own)).collect()
    };
    let is_once = |own| matches!(own, Happening::Wlz | Happening::Payout { .. });
    let starts = |own| scene.first_year(own) == Some(year);
    TimelineYear {
        year,
        begins: names(&|own| starts(own) && !is_once(own)),
        once: names(&|own| starts(own) && is_once(own)),
        ends: names(&|own| last_year(&scene.figures, own) == Some(year)),
    }
}

/// The last year of an event that has one.
fn last_year(figures: &Figures, own: Happening) -> Option<Year> {
    match own {
        Happening::Event(place) => figures.events.get(place)?.last_year,
        _ => None,
    }
}
