//! Choosing a region, and what its documents assumed.

use crate::app::act::message::{Effect, Start};
use crate::app::model::{Model, Notice};
use crate::app::show::our_figures::text::version as version_text;
use crate::app::show::text;
use crate::app::table::inputs::{rebased, rederived_dwellings, with_start, write_all};
use crate::app::table::state::{Base, Page, Table, View};
use data::version::Version;

impl Model {
    pub(in crate::app::act) fn on_start(&mut self, start: Start) -> Vec<Effect> {
        match start {
            Start::Region(id) => self.choose_region(id),
            Start::Document(id) => self.choose_document(&id),
            Start::Newest => self.take_newest(),
            Start::Pair(region, afspraak) => self.open_pair(region, afspraak),
        }
    }

    pub(in crate::app::act) fn choose_region(&mut self, id: &'static str) -> Vec<Effect> {
        match Table::of_region(self.given.context.version, id) {
            Ok(table) => {
                let view = View { page: self.table.view.page, ..table.view };
                self.open(Table { view, pins: self.table.pins.clone(), ..table }, Vec::new())
            }
            Err(_) => Vec::new(),
        }
    }

    /// Takes a region under an afspraak in hand; the region in hand keeps its figures.
    pub(in crate::app::act) fn open_pair(&mut self, id: &'static str, afspraak: String) -> Vec<Effect> {
        let is_in_hand = matches!(self.table.base, Base::Region { id: own, .. } if own == id);
        self.table.view.page = Page::Compare;
        if is_in_hand {
            self.table.view.afspraak = afspraak;
            return self.commit();
        }
        match Table::of_region(self.given.context.version, id) {
            Ok(table) => {
                let view = View { page: Page::Compare, afspraak, ..table.view };
                self.open(Table { view, pins: self.table.pins.clone(), ..table }, Vec::new())
            }
            Err(_) => Vec::new(),
        }
    }

    /// Starts in the year that a document assumed, with those who are new by then, as one step.
    pub(in crate::app::act) fn choose_document(&mut self, id: &str) -> Vec<Effect> {
        let Some(region) = self.given.context.region else { return Vec::new() };
        let Some(choice) = region.choices.iter().find(|choice| choice.id == id) else { return Vec::new() };
        let numbers = with_start(self.figures(), choice.year);
        let done = write_all(self.figures(), &numbers).and_then(|figures| self.replace(figures));
        let care = &self.figures().care;
        self.told.notices = match done {
            Err(problem) => vec![Notice::error(text::problems::describe(&problem), Vec::new())],
            Ok(()) if care.clients_bw_new + care.clients_bt_new > 0.0 => {
                vec![Notice::done(text::page::started(choice.year, care.clients_bw_new, care.clients_bt_new))]
            }
            Ok(()) => Vec::new(),
        };
        self.forget_wrong_inputs();
        self.commit()
    }

    /// Divides the dwellings over the municipalities by what each needs.
    pub(in crate::app::act) fn rederive_dwellings(&mut self) -> Vec<Effect> {
        self.change(|figures, _| rederived_dwellings(figures).unwrap_or_else(|| figures.clone()))
    }

    /// Puts the newest starting values of the region on the table; what differs from the older ones stays as it is.
    pub(in crate::app::act) fn take_newest(&mut self) -> Vec<Effect> {
        let Base::Region { id, .. } = self.table.base else { return Vec::new() };
        let Ok(newest) = Table::of_region(Version::LATEST, id) else { return Vec::new() };
        let figures = match rebased(&self.table.figures, &self.given.context.start, &newest.figures) {
            Ok(figures) => figures,
            Err(problem) => {
                self.told.notices =
                    vec![Notice::error(version_text::NOT_TAKEN.to_owned(), vec![text::problems::describe(&problem)])];
                return Vec::new();
            }
        };
        let view = self.table.view.clone();
        let (own, pins) = (self.table.own.clone(), self.table.pins.clone());
        let effects = self.open(Table { base: newest.base, figures, own, view, pins }, Vec::new());
        if self.table.base.version() == Version::LATEST {
            self.told.notices.push(Notice::done(version_text::TAKEN));
        }
        effects
    }
}
