//! Scenarios in files.

use std::rc::Rc;

use crate::app::act::message::{Effect, File, Unreadable};
use crate::app::model::{Model, Notice, Outward};
use crate::app::show::text;
use crate::app::table::import;
use crate::app::table::origins::{self, Origins};
use crate::app::table::receipt;
use crate::app::table::state::{Base, Table, View};
use crate::app::table::text::problems::sentence;
use data::opening::LARGEST;
use data::presets::{Preset, REFERENCE};
use data::region::{region, region_with_names};
use data::scenario_file::{self, Beside};
use engine::afspraak::Afspraak;
use engine::limits::AFSPRAKEN;
use engine::problem::Wrong;
use engine::scenario::Scenario;

impl Model {
    pub(in crate::app::act) fn on_file(&mut self, file: File) -> Vec<Effect> {
        match file {
            File::Save => vec![self.file()],
            File::SaveReceipt(moment) => self.save_receipt(moment),
            File::SaveTable(id) => self.outward(id, |table| Effect::Download { name: table.name, text: table.csv }),
            File::CopyTable(id) => self.outward(id, |table| Effect::CopyTable { text: table.tabbed, html: table.html }),
            File::Copied(is_copied) => {
                let notice = if is_copied {
                    Notice::done(text::table::COPIED)
                } else {
                    Notice::error(text::table::NOT_COPIED, vec![text::table::COPY_BY_HAND.to_owned()])
                };
                self.told.notices = vec![notice];
                Vec::new()
            }
            File::Open { name, text } => self.open_file(&name, &text),
            File::Unreadable { name, why } => {
                let line = match why {
                    Unreadable::TooLarge => sentence(&Wrong::FileTooLarge { most: LARGEST }),
                    Unreadable::NotUtf8 => text::page::FILE_NOT_UTF8.to_owned(),
                    Unreadable::Refused => text::page::FILE_NOT_GIVEN.to_owned(),
                };
                self.told.notices = vec![Notice::error(text::page::file_refused(&name), vec![line])];
                Vec::new()
            }
        }
    }

    /// Takes a table of the page in hand outside the page, with its figures of this moment.
    fn outward(&self, id: &str, way: fn(Outward) -> Effect) -> Vec<Effect> {
        (self.pages.table)(self, id).map(way).into_iter().collect()
    }

    pub(in crate::app::act) fn file(&self) -> Effect {
        let name = format!("rekentafel-{}.json", text::table::of_file(&self.figures().region));
        Effect::Download { name, text: self.scenario_text() }
    }

    /// The scenario on the table as its file.
    pub(in crate::app::act) fn scenario_text(&self) -> String {
        let presets = self.given.context.presets.iter().flat_map(|preset| preset.variants.iter());
        let room = AFSPRAKEN.most_count().saturating_sub(self.table.own.len());
        let presets = presets.take(room).map(|variant| &variant.afspraak);
        self.scenario_under(&self.table.own.iter().chain(presets).cloned().collect::<Vec<_>>())
    }

    /// The afspraken that the table is about, each once: those of its region, that without an agreement, its own, and the
    /// one in hand.
    pub(in crate::app::act) fn afspraken_of_table(&self) -> Vec<Afspraak> {
        let region = &self.figures().region;
        let counts = |preset: &&Preset, id: &str| {
            let is_of_region = preset.region.as_deref() == Some(region);
            is_of_region || preset.id == REFERENCE || id == self.table.view.afspraak
        };
        let presets = self.given.context.presets.iter().flat_map(|preset| {
            let variants = preset.variants.iter().map(|variant| &variant.afspraak);
            variants.filter(move |own| counts(&preset, &own.id))
        });
        self.table.own.iter().chain(presets).cloned().collect()
    }

    /// The scenario on the table under these afspraken, as its file.
    pub(in crate::app::act) fn scenario_under(&self, afspraken: &[Afspraak]) -> String {
        let afspraken = afspraken.to_vec();
        let scenario = Scenario::new(self.table.figures.clone(), afspraken);
        let herkomsten = origins::herkomsten(&self.table, &self.given.context);
        scenario_file::write_whole(&scenario, &herkomsten, &self.table.verantwoording)
    }

    pub(in crate::app::act) fn open_file(&mut self, name: &str, json: &str) -> Vec<Effect> {
        if receipt::check::is_receipt(json) {
            return self.open_receipt(name, json);
        }
        let (scenario, beside) = match scenario_file::read_whole(json) {
            Ok(read) => read,
            Err(problems) => {
                let lines = problems.iter().map(text::problems::describe).collect();
                self.told.notices = vec![Notice::error(text::page::file_refused(name), lines)];
                return Vec::new();
            }
        };
        let effects = self.open_scenario(scenario, beside);
        let doubts = text::import::doubts(&import::doubts(json));
        if !doubts.is_empty() {
            self.told.notices.push(Notice::warning(text::import::DOUBTS, doubts));
        }
        if self.told.notices.is_empty() {
            self.told.notices.push(Notice::done(text::page::file_opened(name)));
        }
        effects
    }

    /// Opens the scenario of a file; afspraken that are presets are not taken over.
    pub(in crate::app::act) fn open_scenario(&mut self, scenario: Scenario, beside: Beside) -> Vec<Effect> {
        let presets = self.given.context.presets.iter().flat_map(|preset| preset.variants.iter());
        let known: Vec<_> = presets.map(|variant| variant.afspraak.clone()).collect();
        let Scenario { figures, afspraken, .. } = scenario;
        let own = afspraken.into_iter().filter(|afspraak| !known.contains(afspraak)).collect();
        let version = self.given.context.version;
        let base = match region_with_names(version, &figures) {
            Some(id) => Base::Region { version, id },
            None => Base::Own { version },
        };
        let of_base = if let Base::Region { id, .. } = base { region(version, id).ok() } else { None };
        let origins = Origins::of_file(&figures, of_base, beside.herkomsten);
        let verantwoording = Rc::new(beside.verantwoording);
        let view = View { page: self.table.view.page, afspraak: self.table.view.afspraak.clone(), ..View::default() };
        let pins = self.table.pins.clone();
        let effects = self.open(Table { base, figures, own, view, pins, origins, verantwoording }, Vec::new());
        self.remember_opened();
        effects
    }
}
