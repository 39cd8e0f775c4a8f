//! Events: something is made to happen, switched off, moved in time or changed, and looked at.
//!
//! What cannot be is refused with the reason, and changes nothing.

use crate::app::act::message::{Effect, Happen};
use crate::app::ask::without::Without;
use crate::app::model::{Model, Notice};
use crate::app::show;
use crate::app::show::answer::events as shown;
use crate::app::show::answer::text::events as words;
use crate::app::table::events::{Template, with_shown};
use crate::app::table::own_afspraak::numbered;
use crate::app::table::state::Page;
use crate::app::table::text;
use crate::app::table::typed::NumberField;
use engine::gebeurtenis::{ChangePlace, Gebeurtenis, Wijziging};
use engine::money::Exact;
use engine::name;
use engine::validation::validate_figures;

impl Model {
    pub(in crate::app::act) fn on_happen(&mut self, happen: Happen) -> Vec<Effect> {
        match happen {
            Happen::Add(template) => self.add_event(template),
            Happen::Remove(place) => self.remove_event(place),
            Happen::Switch(place) => {
                self.change_event(place, shown::switch_id(place), |event| event.is_active = !event.is_active)
            }
            Happen::Rename(place, text) => {
                let name = name::one_line(&text).trim().to_owned();
                self.change_event(place, shown::name_id(place), |event| event.name = name)
            }
            Happen::From(place, year) => {
                self.change_event(place, shown::first_id(place), |event| event.first_year = year)
            }
            Happen::Through(place, year) => {
                self.change_event(place, shown::last_id(place), |event| event.last_year = year)
            }
            Happen::Of(place, municipality) => self.give_change(place, municipality),
            Happen::See(place) => {
                self.typing.event = place;
                Vec::new()
            }
        }
    }

    /// Works out what the page of events shows. Nothing while a slider moves, and nothing for who looks elsewhere.
    pub(in crate::app::act) fn want_without(&mut self) {
        if self.table.view.page != Page::Events || self.is_turning() || self.without().is_some() {
            return;
        }
        let active = self.event_in_hand().filter(|&place| self.table.figures.events[place].is_active);
        self.given.without = active.map(|event| {
            let afspraken = self.table.afspraken(self.given.context.presets);
            Without::new(&self.table.figures, &self.given.outcomes, event, afspraken)
        });
    }

    fn add_event(&mut self, template: Template) -> Vec<Effect> {
        let figures = &self.table.figures;
        let place = figures.events.len();
        let centre = figures.municipalities.iter().position(|own| own.name == figures.centrumgemeente);
        let municipality = show::municipality(self).or(centre).unwrap_or(0);
        let taken: Vec<&str> = figures.events.iter().map(|event| event.name.as_str()).collect();
        let name = words::template(template).to_owned();
        let name = if taken.contains(&name.as_str()) { numbered(&name, 2, &taken) } else { name };
        let event = template.event(figures, municipality, name);
        match self.let_happen(|events| events.push(event)) {
            Ok(()) => {
                self.typing.event = place;
                let mut effects = self.commit();
                effects.push(Effect::Reveal(shown::name_id(place)));
                effects
            }
            Err(reason) => self.refuse_event(reason, None),
        }
    }

    fn remove_event(&mut self, place: usize) -> Vec<Effect> {
        let done = self.let_happen(|events| {
            if place < events.len() {
                events.remove(place);
            }
        });
        match done {
            Ok(()) => {
                // The changes behind it stand in other places now.
                self.typing.wrong.retain(|field, _| !matches!(field, NumberField::Change(_)));
                let mut effects = self.commit();
                effects.push(Effect::Reveal(shown::HEADING_ID.to_owned()));
                effects
            }
            Err(reason) => self.refuse_event(reason, None),
        }
    }

    /// Changes an event by a field of the page, which shows again what it was if that cannot be.
    fn change_event(&mut self, place: usize, field: String, change: impl FnOnce(&mut Gebeurtenis)) -> Vec<Effect> {
        let done = self.let_happen(|events| {
            if let Some(event) = events.get_mut(place) {
                change(event);
            }
        });
        match done {
            Ok(()) => self.commit(),
            Err(reason) => self.refuse_event(reason, Some(field)),
        }
    }

    /// Gives a change to another municipality.
    fn give_change(&mut self, place: ChangePlace, municipality: usize) -> Vec<Effect> {
        let Some(change) = self.change_at(place) else { return Vec::new() };
        let given = Wijziging { field: change.changeable().of(municipality), ..*change };
        match self.put_change(place, given) {
            Ok(()) => self.commit(),
            Err(reason) => self.refuse_event(reason, Some(shown::municipality_id(place))),
        }
    }

    /// A change that an event makes.
    pub(in crate::app::act) fn change_at(&self, place: ChangePlace) -> Option<&Wijziging> {
        self.table.figures.events.get(place.event)?.changes.get(place.change)
    }

    /// Gives a change another number, as shown.
    pub(in crate::app::act) fn take_change(&mut self, place: ChangePlace, number: Exact) -> Result<(), String> {
        let Some(change) = self.change_at(place) else { return Ok(()) };
        let changed = with_shown(change, number);
        self.put_change(place, changed)
    }

    fn put_change(&mut self, place: ChangePlace, changed: Wijziging) -> Result<(), String> {
        self.let_happen(|events| {
            if let Some(own) = events.get_mut(place.event).and_then(|event| event.changes.get_mut(place.change)) {
                *own = changed;
            }
        })
    }

    /// Puts other events in place if the figures can be with them; the reason if they cannot.
    fn let_happen(&mut self, change: impl FnOnce(&mut Vec<Gebeurtenis>)) -> Result<(), String> {
        let mut figures = self.table.figures.clone();
        change(&mut figures.events);
        match validate_figures(&figures).into_iter().next() {
            Some(problem) => Err(text::events::reason(&figures, &problem)),
            None => self.replace(figures).map_err(|problem| text::problems::sentence(&problem.wrong)),
        }
    }

    fn refuse_event(&mut self, reason: String, field: Option<String>) -> Vec<Effect> {
        self.typing.refused += 1;
        self.told.notices = vec![Notice::error(words::REFUSED, vec![reason])];
        field.map(Effect::Reveal).into_iter().collect()
    }
}
