//! What happens: something is made to happen, switched off, moved in time or changed, and looked at.
//!
//! What cannot be is refused with the reason, and changes nothing.

use crate::app::act::message::{Effect, Happen};
use crate::app::ask::parting::{Parted, Parting};
use crate::app::ask::without::Without;
use crate::app::model::{Model, Notice};
use crate::app::show;
use crate::app::show::answer::events::ids;
use crate::app::show::answer::text::events as words;
use crate::app::table::afspraken::Afspraken;
use crate::app::table::documented;
use crate::app::table::events::with_shown;
use crate::app::table::happening::{Happening, Scene};
use crate::app::table::moving;
use crate::app::table::own_afspraak::{copy, numbered};
use crate::app::table::state::{Page, View};
use crate::app::table::templates::{On, Template, give_terms};
use crate::app::table::text;
use crate::app::table::typed::NumberField;
use engine::afspraak::{Afspraak, Basis, Terms, Verdeelsleutel};
use engine::gebeurtenis::{ChangePlace, Gebeurtenis, Wijziging};
use engine::limits::AFSPRAKEN;
use engine::money::Exact;
use engine::name;
use engine::validation::{validate_afspraken, validate_figures};

impl Model {
    pub(in crate::app::act) fn on_happen(&mut self, happen: Happen) -> Vec<Effect> {
        match happen {
            Happen::Add(template) => self.add(template),
            Happen::Remove(own) => self.remove(own),
            Happen::Documented(id) => self.on_documented(id),
            Happen::Switch(place) => {
                self.change_event(place, ids::switch(place), |event| event.is_active = !event.is_active)
            }
            Happen::Rename(place, text) => {
                let name = name::one_line(&text).trim().to_owned();
                self.change_event(place, ids::name(place), |event| event.name = name)
            }
            Happen::From(own, year) => self.change_scene(ids::first(own), |scene| {
                scene.move_to(own, year);
                own
            }),
            Happen::Through(place, year) => self.change_event(place, ids::last(place), |event| event.last_year = year),
            Happen::Of(place, municipality) => self.give_change(place, municipality),
            Happen::Choose(own, chosen) => self.choose(own, chosen),
            Happen::See(own) => {
                self.typing.event = Some(own);
                Vec::new()
            }
            Happen::Ask(parting) => {
                self.typing.parting = Some(parting);
                Vec::new()
            }
            Happen::Part => self.part(),
        }
    }

    /// Works out what the page of events shows. Nothing while a slider moves, and nothing for who looks elsewhere.
    pub(in crate::app::act) fn want_without(&mut self) {
        if self.table.view.page != Page::Events || self.is_turning() || self.without().is_some() {
            return;
        }
        let scene = self.table.scene();
        let active = self.event_in_hand().filter(|&own| scene.is_active(own));
        self.given.without =
            active.map(|own| Without::new(&scene, &self.given.outcomes, own, self.given.context.presets));
    }

    /// Works out what it gives if a municipality leaves or joins, as long as that is looked at.
    pub(in crate::app::act) fn want_parted(&mut self) {
        if self.table.view.page != Page::Events || self.is_turning() || self.parted().is_some() {
            return;
        }
        let (outcomes, presets) = (&self.given.outcomes, self.given.context.presets);
        self.given.parted = self.parting().and_then(|asked| Parted::of(asked, self.in_hand(), outcomes, presets));
    }

    /// Makes happen what is asked about leaving or joining.
    fn part(&mut self) -> Vec<Effect> {
        let Some(Parting { joins, municipality, year }) = self.parting() else { return Vec::new() };
        let mut scene = self.table.scene();
        let own = if joins {
            moving::join(&mut scene.figures, municipality, year);
            Happening::Joining(municipality)
        } else {
            moving::leave(&mut scene.figures, municipality, year);
            Happening::Leaving(municipality)
        };
        self.put_happening(scene, own)
    }

    fn add(&mut self, template: Template) -> Vec<Effect> {
        let mut scene = self.table.scene();
        let afspraak = if template.needs_own_afspraak() { self.own_or_copy(&mut scene.own) } else { Some(0) };
        let Some(afspraak) = afspraak else {
            self.told.notices = vec![Notice::error(show::text::page::TOO_MANY_AFSPRAKEN, Vec::new())];
            return Vec::new();
        };
        let taken: Vec<&str> = scene.figures.events.iter().map(|event| event.name.as_str()).collect();
        let name = template.name().to_owned();
        let name = if taken.contains(&name.as_str()) { numbered(&name, 2, &taken) } else { name };
        let no_agreement = self.given.outcomes.no_agreement().terms.clone();
        let on = On { municipality: show::municipality(self), afspraak, no_agreement: &no_agreement };
        let Some(made) = template.make(&mut scene, on, name) else {
            return self.refuse_event(words::NOBODY.to_owned(), None);
        };
        self.put_happening(scene, made)
    }

    /// What a document says counts, or no longer.
    fn on_documented(&mut self, id: &str) -> Vec<Effect> {
        let Some(own) = documented::of_region(self.figures()).find(|own| own.id == id) else { return Vec::new() };
        let mut scene = self.table.scene();
        if let Some(there) = documented::place(&scene, own) {
            documented::switch(&mut scene, there);
            return self.put_switched(scene, there);
        }
        let presets = Afspraken { presets: self.given.context.presets, own: &[] };
        let Some(made) = documented::put(&mut scene, own, presets) else { return Vec::new() };
        if scene.own.len() > AFSPRAKEN.most_count() {
            return self.refuse_event(show::text::page::TOO_MANY_AFSPRAKEN.to_owned(), None);
        }
        self.put_happening(scene, made)
    }

    /// Puts a scene in place in which what a document says is switched; the afspraak that is looked at may be gone.
    fn put_switched(&mut self, scene: Scene, was: Happening) -> Vec<Effect> {
        let is_looked_at = |own: &Afspraak| own.id == self.table.view.afspraak;
        let is_afspraak_gone = self.table.own.iter().any(is_looked_at) && !scene.own.iter().any(is_looked_at);
        match self.let_happen(scene) {
            Ok(()) => {
                if is_afspraak_gone {
                    self.table.view.afspraak = View::default().afspraak;
                }
                self.typing.event = Some(was);
                self.commit()
            }
            Err(reason) => self.refuse_event(reason, None),
        }
    }

    /// Puts a scene in place in which something happens that was not there, and goes to it.
    fn put_happening(&mut self, scene: Scene, made: Happening) -> Vec<Effect> {
        match self.let_happen(scene) {
            Ok(()) => {
                self.typing.event = Some(made);
                if let Happening::Phase { own, .. } | Happening::Payout { own, .. } = made {
                    self.table.view.afspraak.clone_from(&self.table.own[own].id);
                }
                let mut effects = self.commit();
                effects.push(Effect::Reveal(ids::first_field(made)));
                effects
            }
            Err(reason) => self.refuse_event(reason, None),
        }
    }

    /// The place of the own afspraak in hand, or of a copy of the afspraak in hand; `None` if there is no room for one.
    fn own_or_copy(&self, own: &mut Vec<Afspraak>) -> Option<usize> {
        let (settled, variant) = self.given.outcomes.find(&self.table.view.afspraak);
        let in_hand = settled.choice.variants()[variant];
        if let Some(place) = own.iter().position(|own| own.id == in_hand.id) {
            return Some(place);
        }
        if own.len() >= AFSPRAKEN.most_count() {
            return None;
        }
        let taken: Vec<&str> = self.given.outcomes.choices.iter().map(|settled| settled.choice.id()).collect();
        own.push(copy(in_hand, show::text::page::OWN_AFSPRAAK, &taken));
        Some(own.len() - 1)
    }

    fn remove(&mut self, own: Happening) -> Vec<Effect> {
        let mut scene = self.table.scene();
        scene.remove(own);
        match self.let_happen(scene) {
            Ok(()) => {
                // The changes behind it stand in other places now.
                self.typing.wrong.retain(|field, _| !matches!(field, NumberField::Change(_) | NumberField::Term(_)));
                let mut effects = self.commit();
                effects.push(Effect::Reveal(ids::HEADING.to_owned()));
                effects
            }
            Err(reason) => self.refuse_event(reason, None),
        }
    }

    /// Changes something of the scene by a field of the page, which shows again what it was if that cannot be; what is
    /// changed may stand elsewhere then.
    fn change_scene(&mut self, field: String, change: impl FnOnce(&mut Scene) -> Happening) -> Vec<Effect> {
        let mut scene = self.table.scene();
        let own = change(&mut scene);
        match self.let_happen(scene) {
            Ok(()) => {
                self.typing.event = Some(own);
                self.commit()
            }
            Err(reason) => self.refuse_event(reason, Some(field)),
        }
    }

    fn choose(&mut self, own: Happening, chosen: usize) -> Vec<Effect> {
        let terms: Option<Terms> = self.given.outcomes.settled().nth(chosen).map(|(own, _)| own.terms.clone());
        self.change_scene(ids::choice(own), |scene| choose(scene, own, chosen, terms))
    }

    /// Changes an event by a field of the page.
    fn change_event(&mut self, place: usize, field: String, change: impl FnOnce(&mut Gebeurtenis)) -> Vec<Effect> {
        self.change_scene(field, |scene| {
            if let Some(event) = scene.figures.events.get_mut(place) {
                change(event);
            }
            Happening::Event(place)
        })
    }

    /// Gives a change to another municipality.
    fn give_change(&mut self, place: ChangePlace, municipality: usize) -> Vec<Effect> {
        let Some(change) = self.change_at(place) else { return Vec::new() };
        let given = Wijziging { field: change.changeable().of(municipality), ..*change };
        match self.put_change(place, given) {
            Ok(()) => self.commit(),
            Err(reason) => self.refuse_event(reason, Some(ids::municipality(place))),
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
        let mut scene = self.table.scene();
        let event = scene.figures.events.get_mut(place.event);
        if let Some(own) = event.and_then(|event| event.changes.get_mut(place.change)) {
            *own = changed;
        }
        self.let_happen(scene)
    }

    /// Puts another scene in place if it can be; the reason if it cannot.
    fn let_happen(&mut self, scene: Scene) -> Result<(), String> {
        if let Some(problem) = validate_figures(&scene.figures).into_iter().next() {
            return Err(text::events::reason(&scene.figures, &problem));
        }
        if let Some(problem) = validate_afspraken(&scene.own).into_iter().next() {
            return Err(text::problems::describe(&problem));
        }
        self.replace_scene(scene.figures, scene.own).map_err(|problem| text::problems::sentence(&problem.wrong))
    }

    fn refuse_event(&mut self, reason: String, field: Option<String>) -> Vec<Effect> {
        self.typing.refused += 1;
        self.told.notices = vec![Notice::error(words::REFUSED, vec![reason])];
        field.map(Effect::Reveal).into_iter().collect()
    }
}

/// Gives something that happens what was chosen of it, and says where it stands then.
fn choose(scene: &mut Scene, own: Happening, chosen: usize, terms: Option<Terms>) -> Happening {
    let Some(year) = scene.first_year(own) else { return own };
    match own {
        Happening::Leaving(_) => {
            scene.remove(own);
            moving::leave(&mut scene.figures, chosen, year);
            Happening::Leaving(chosen)
        }
        Happening::Joining(_) => {
            scene.remove(own);
            moving::join(&mut scene.figures, chosen, year);
            Happening::Joining(chosen)
        }
        Happening::Phase { own: place, phase } => {
            if let (Some(afspraak), Some(terms)) = (scene.own.get_mut(place), terms) {
                give_terms(afspraak, phase, &terms);
            }
            own
        }
        Happening::Payout { own: place, payout } => {
            let basis = Basis::ALL.get(chosen).copied().unwrap_or(Basis::Inhabitants);
            if let Some(payout) = scene.own.get_mut(place).and_then(|own| own.payout_mut(payout)) {
                payout.sleutel = Verdeelsleutel::of(basis);
            }
            own
        }
        Happening::Event(_) | Happening::Opvang | Happening::Wlz => own,
    }
}
