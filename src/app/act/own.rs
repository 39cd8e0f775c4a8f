//! The own afspraak in hand: made from another, renamed, changed and removed.

use crate::app::act::message::{Effect, OwnAfspraak};
use crate::app::model::{Model, Notice};
use crate::app::show::text;
use crate::app::table::own_afspraak::{LONGEST_NAME, copy, display_of_term};
use crate::app::table::state::View;
use engine::limits::AFSPRAKEN;
use engine::money::Exact;
use engine::name;
use engine::term::Term;

impl Model {
    pub(in crate::app::act) fn on_own_afspraak(&mut self, own: OwnAfspraak) -> Vec<Effect> {
        match own {
            OwnAfspraak::Copy => self.copy_afspraak(),
            OwnAfspraak::Rename(name) => self.rename_afspraak(name::one_line(&name).trim()),
            OwnAfspraak::Remove => self.remove_afspraak(),
        }
    }

    /// The place of the own afspraak in hand.
    fn own_in_hand(&self) -> Option<usize> {
        self.table.own.iter().position(|afspraak| afspraak.id == self.table.view.afspraak)
    }

    pub(in crate::app::act) fn copy_afspraak(&mut self) -> Vec<Effect> {
        let (settled, variant) = self.given.outcomes.find(&self.table.view.afspraak);
        let taken: Vec<&str> = self.given.outcomes.choices.iter().map(|settled| settled.choice.id()).collect();
        let own = copy(settled.choice.variants()[variant], text::page::OWN_AFSPRAAK, &taken);
        if self.table.own.len() >= AFSPRAKEN.most_count() {
            self.told.notices = vec![Notice::error(text::page::TOO_MANY_AFSPRAKEN, Vec::new())];
            return Vec::new();
        }
        self.table.view.afspraak.clone_from(&own.id);
        self.change_own(|all| all.push(own))
    }

    pub(in crate::app::act) fn rename_afspraak(&mut self, name: &str) -> Vec<Effect> {
        let Some(place) = self.own_in_hand() else { return Vec::new() };
        let taken = self.given.outcomes.choices.iter().any(|settled| {
            let variants = settled.choice.variants();
            let mut ids = variants.iter().map(|afspraak| afspraak.id.as_str()).chain([settled.choice.id()]);
            ids.any(|id| name::is_same(id, name) && id != self.table.view.afspraak)
        });
        if name.is_empty() || name.chars().count() > LONGEST_NAME || taken {
            self.told.notices = vec![Notice::error(text::page::name_refused(name, LONGEST_NAME), Vec::new())];
            return Vec::new();
        }
        name.clone_into(&mut self.table.view.afspraak);
        self.change_own(|all| name.clone_into(&mut all[place].id))
    }

    pub(in crate::app::act) fn remove_afspraak(&mut self) -> Vec<Effect> {
        let Some(place) = self.own_in_hand() else { return Vec::new() };
        self.table.view.afspraak = View::default().afspraak;
        self.change_own(|all| drop(all.remove(place)))
    }

    /// A term of the own afspraak in hand, as shown.
    pub(in crate::app::act) fn term_in_hand(&self, term: Term) -> Option<Exact> {
        let afspraak = &self.table.own[self.own_in_hand()?];
        term.read(afspraak).map(|number| display_of_term(term).shown(number))
    }

    /// Turns a term of the own afspraak in hand; `None` takes an optional term away.
    pub(in crate::app::act) fn take_term(&mut self, term: Term, shown: Option<Exact>) -> Result<(), String> {
        let Some(place) = self.own_in_hand() else { return Ok(()) };
        let number = shown.map(|shown| display_of_term(term).meant(shown));
        let mut own = self.table.own.clone();
        own[place] = term
            .write(&own[place], number)
            .map_err(|problem| text::problems::reason_shown(&problem, display_of_term(term)))?;
        self.replace_own(own).map_err(|problem| text::problems::describe(&problem))
    }
}
