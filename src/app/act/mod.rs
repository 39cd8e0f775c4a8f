//! What each message does to the model. Pure: what the browser must do comes back as effects.

mod chances;
mod check;
mod derivation;
mod events;
mod files;
mod inputs;
mod intake;
mod laptop;
mod link;
mod look;
mod making;
pub mod message;
mod minutes;
mod own;
mod paste;
mod pins;
mod present;
mod prikkel;
mod proof;
mod reading;
mod regions;
pub mod start;
mod typed;
mod verantwoording;
mod what_if;
mod work;

use crate::app::act::message::{Effect, Message, Turn, Walk};
use crate::app::model::{Address, Model, Notice, Opened, Since};
use crate::app::show::text;
use crate::app::table::afspraken::Afspraken;
use crate::app::table::history::History;
use crate::app::table::inputs::read;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::state::{Base, Page, Table, View};
use crate::app::table::typed::NumberField;
use engine::afspraak::Afspraak;
use engine::figures::Figures;
use engine::problem::{Problem, Wrong};
use std::rc::Rc;

impl Model {
    /// Handles a message and gives what the browser must do.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        if matches!(message, Message::Turn(Turn::LetGo)) && self.typing.sliding.is_none() {
            // What the user did since ended the turning.
            return Vec::new();
        }
        if !message.keeps_derivation() {
            // The numbers that were explained may not be there any more.
            self.proof.explaining.end();
        }
        if !message.keeps_paste() {
            self.typing.pasting = None;
        }
        if !message.keeps_intake() {
            self.typing.intake = None;
        }
        let mut effects =
            if self.typing.sliding.is_some() && !message.belongs_to_turning() { self.commit() } else { Vec::new() };
        effects.extend(self.handle(message));
        // Who goes elsewhere has stopped reading.
        if self.table.view.page != Page::Documents {
            self.proof.reading.back = None;
        }
        effects.extend(self.want_documents());
        effects.extend(self.want_atlas());
        effects.extend(self.want_prikkels());
        self.want_without();
        self.want_renewal();
        self.want_parted();
        self.follow_work();
        effects
    }

    /// What the browser must do when the page is there.
    pub fn begin(&mut self) -> Vec<Effect> {
        if let Some(prikkels) = &mut self.given.prikkels {
            // What the start asked for, nobody heard.
            prikkels.is_asked = false;
        }
        let Address { fragment, large, .. } = &self.link;
        let aside =
            large.as_ref().map(|large| Effect::SetAside { address: fragment.clone(), link: large.link.clone() });
        let fetched = self.want_documents().into_iter().chain(self.want_atlas());
        aside.into_iter().chain(fetched).chain(self.want_prikkels()).collect()
    }

    fn handle(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Turn(turn) => self.on_turn(turn),
            Message::Happen(happen) => self.on_happen(happen),
            Message::Paste(paste) => self.on_paste(paste),
            Message::Intake(intake) => self.on_intake(intake),
            Message::Making(making) => self.on_making(making),
            Message::Start(start) => self.on_start(start),
            Message::Walk(Walk::Undo) => self.walk(|history| history.undo().cloned()),
            Message::Walk(Walk::Redo) => self.walk(|history| history.redo().cloned()),
            Message::Look(look) => self.on_look(look),
            Message::Link(link) => self.on_link(link),
            Message::File(file) => self.on_file(file),
            Message::Laptop(laptop) => self.on_laptop(laptop),
            Message::Keeping(keeping) => self.on_keeping(keeping),
            Message::OwnAfspraak(own) => self.on_own_afspraak(own),
            Message::Pins(pins) => self.on_pins(pins),
            Message::Minutes(minutes) => self.on_minutes(minutes),
            Message::Meeting(meeting) => self.on_meeting(meeting),
            Message::Work(work) => self.on_work(work),
            Message::Derive(derive) => self.on_derive(derive),
            Message::Check(check) => self.on_check(check),
            Message::Read(read) => self.on_read(read),
            Message::Account(account) => self.on_account(account),
            Message::Dismiss => {
                self.told.notices.clear();
                Vec::new()
            }
        }
    }

    /// Puts figures in place if they can be calculated.
    fn replace(&mut self, figures: Figures) -> Result<(), Problem> {
        self.replace_scene(figures, self.table.own.clone())
    }

    /// Puts own afspraken in place if the figures can be settled under them.
    fn replace_own(&mut self, own: Vec<Afspraak>) -> Result<(), Problem> {
        self.replace_scene(self.table.figures.clone(), own)
    }

    /// Puts figures and own afspraken in place, together, if they can be calculated.
    fn replace_scene(&mut self, figures: Figures, own: Vec<Afspraak>) -> Result<(), Problem> {
        let are_same_figures = figures == self.table.figures;
        if are_same_figures && own == self.table.own {
            return Ok(());
        }
        let outcomes = self.settled(&figures, &own)?;
        self.put_outcomes(outcomes);
        (self.table.figures, self.table.own) = (figures, own);
        if !are_same_figures {
            self.take_pins_along();
        }
        Ok(())
    }

    /// What figures give under the presets and own afspraken.
    fn settled(&self, figures: &Figures, own: &[Afspraak]) -> Result<Outcomes, Problem> {
        let afspraken = Afspraken { presets: self.given.context.presets, own };
        Outcomes::of(figures, afspraken).map_err(|_| Problem::without_value("", Wrong::TooLarge))
    }

    fn put_outcomes(&mut self, outcomes: Outcomes) {
        self.given.outcomes = outcomes;
        self.forget_verdict();
    }

    /// History and address bar get an entry if something changed.
    fn commit(&mut self) -> Vec<Effect> {
        self.typing.sliding = None;
        let present = self.history.present();
        let is_same = self.table.origins == present.origins && self.table.verantwoording == present.verantwoording;
        if !self.table.has_same_contents(present) || !is_same {
            self.history.commit(self.table.clone());
        }
        self.explain();
        self.told.said = self.sentence();
        let mut effects = self.minute();
        effects.extend(self.show_link());
        effects.extend(self.keep_place());
        effects.extend(self.keep_account());
        effects
    }

    fn walk(&mut self, step: fn(&mut History<Table>) -> Option<Table>) -> Vec<Effect> {
        if let Some(table) = step(&mut self.history) {
            let view = View { ..self.table.view.clone() };
            let (before, wrong) = (self.table.figures.clone(), self.typing.wrong.clone());
            let same_base = self.table.base == table.base;
            self.put(Table { view, ..table });
            // A text that is still being asked about stays, unless its field is what was walked over.
            let stays = |field: &NumberField| match *field {
                NumberField::Input(id) => same_base && read(&before, id) == read(&self.table.figures, id),
                _ => false,
            };
            let kept: Vec<_> = wrong.into_iter().filter(|(field, _)| stays(field)).collect();
            self.typing.wrong.extend(kept);
        }
        self.commit()
    }

    /// Puts a table in place whose scenario can be calculated; otherwise says so and changes nothing.
    fn put(&mut self, table: Table) {
        let same_base = table.base == self.table.base && matches!(table.base, Base::Region { .. });
        let context = if same_base { Ok(self.given.context.clone()) } else { self.context_of(&table) };
        let Ok(context) = context else {
            self.told.notices = vec![Notice::error(text::page::DATA_UNREADABLE, Vec::new())];
            return;
        };
        let Ok(outcomes) = Outcomes::of(&table.figures, table.afspraken(context.presets)) else {
            let lines = vec![text::page::TOO_LARGE_LINK.to_owned()];
            self.told.notices = vec![Notice::error(text::page::TOO_LARGE_TITLE, lines)];
            return;
        };
        if !same_base {
            self.typing.sort = None;
        }
        self.forget_verdict();
        self.given.context = context;
        self.given.outcomes = outcomes;
        self.table = table;
        self.calculate_pins();
        self.forget_wrong_inputs();
        self.typing.wrong.retain(|field, _| !matches!(field, NumberField::Term(_) | NumberField::Change(_)));
    }

    /// Remembers the scenario in hand as the one that was opened, against which changes are told; a start is none.
    fn remember_opened(&mut self) {
        let is_known = matches!(self.table.base, Base::Region { .. }) || self.is_own_region();
        let is_start = is_known && !self.has_own();
        self.given.opened = (!is_start).then(|| Opened {
            figures: Rc::new(self.table.figures.clone()),
            outcomes: Rc::new(self.given.outcomes.clone()),
        });
        self.given.since = if is_start { Since::Start } else { Since::Opened };
    }

    /// Puts a table that came from elsewhere in hand, with what this laptop knows of its region.
    fn open(&mut self, table: Table, remarks: Vec<String>) -> Vec<Effect> {
        self.told.notices.clear();
        let table = self.with_account(self.known(table));
        self.put(table);
        if !remarks.is_empty() {
            self.told.notices.push(Notice::warning(text::page::LINK_REMARKS, remarks));
        }
        self.commit()
    }
}
