//! What each message does to the model. Pure: what the browser must do comes back as effects.

mod chances;
mod check;
mod derivation;
mod files;
mod inputs;
pub mod message;
mod minutes;
mod own;
mod paste;
mod pins;
mod present;
mod proof;
mod reading;
mod regions;
pub mod start;
mod typed;
mod what_if;

use crate::app::act::message::{Effect, Message, ViewChange};
use crate::app::model::reading::Aim;
use crate::app::model::{Model, Notice, Sort};
use crate::app::show;
use crate::app::show::text;
use crate::app::table::context::Context;
use crate::app::table::inputs::{read, reset, toggle_line};
use crate::app::table::link;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::state::{Base, Page, Table, View};
use crate::app::table::typed::NumberField;
use engine::problem::{Problem, Wrong};
use engine::scenario::Scenario;

/// Keys on a slider that follow each other within so many milliseconds are one change.
const RUN_OF_KEYS: u32 = 700;

impl Model {
    /// Handles a message and gives what the browser must do.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        if !message.keeps_derivation() {
            // The numbers that were explained may not be there any more.
            self.proof.explaining.end();
        }
        if !message.keeps_paste() {
            self.typing.pasting = None;
        }
        let mut effects =
            if self.typing.sliding.is_some() && !message.belongs_to_turning() { self.commit() } else { Vec::new() };
        effects.extend(self.handle(message));
        // Who goes elsewhere has stopped reading.
        if self.table.view.page != Page::Documents {
            self.proof.reading.back = None;
        }
        effects.extend(self.want_documents());
        effects
    }

    /// What the browser must do when the page is there.
    pub fn begin(&mut self) -> Vec<Effect> {
        self.want_documents().into_iter().collect()
    }

    fn handle(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Slide(id, shown) => {
                // Another slider is another act.
                let ended =
                    if self.typing.sliding.is_some_and(|sliding| sliding != id) { self.commit() } else { Vec::new() };
                self.typing.sliding = Some(id);
                self.turn(id, Some(shown));
                ended
            }
            Message::LetGo => self.commit(),
            Message::Stepped => vec![Effect::LetGoAfter(RUN_OF_KEYS)],
            Message::SlideBack => {
                self.put_back();
                Vec::new()
            }
            Message::Type(field, text) => self.type_number(field, &text),
            Message::Mean(field, shown) => self.mean(field, shown),
            Message::LeaveOut(id) => {
                self.turn(id, None);
                self.commit()
            }
            Message::Paste { at, text } => {
                self.paste(at, &text);
                Vec::new()
            }
            Message::MeanCell(place, shown) => {
                self.mean_cell(place, shown);
                Vec::new()
            }
            Message::ApplyPaste => self.apply_paste(),
            Message::DropPaste => {
                self.typing.pasting = None;
                Vec::new()
            }
            Message::ToggleLine(id) => self.change(|scenario, _| toggle_line(scenario, id)),
            Message::Reset(id) => self.change(|scenario, start| reset(scenario, start, id)),
            Message::ResetAll => {
                self.change(|scenario, start| Scenario { afspraken: scenario.afspraken.clone(), ..start.clone() })
            }
            Message::ChooseRegion(id) => self.choose_region(id),
            Message::ChooseDocument(id) => self.choose_document(&id),
            Message::TakeNewest => self.take_newest(),
            Message::RederiveDwellings => self.rederive_dwellings(),
            Message::Undo => self.walk(|history| history.undo().cloned()),
            Message::Redo => self.walk(|history| history.redo().cloned()),
            Message::Show(change) => {
                show(&mut self.table.view, change);
                self.typing.wrong.retain(|field, _| !matches!(field, NumberField::Term(_)));
                self.commit()
            }
            Message::Sort(column) => {
                let descending = self.typing.sort.is_some_and(|sort| sort.column == column && !sort.descending);
                self.typing.sort = Some(Sort { column, descending });
                Vec::new()
            }
            Message::OpenLink(fragment) => {
                let is_own = self.link.own.contains(&fragment);
                self.open_link(&fragment, is_own)
            }
            Message::CopyLink => vec![Effect::Copy(self.whole_link())],
            Message::AddressIsBehind(is_behind) => {
                self.link.is_behind = is_behind;
                Vec::new()
            }
            Message::Copied(done) => {
                self.told.notices = vec![if done {
                    Notice::done(text::page::LINK_COPIED)
                } else {
                    let link = self.whole_link();
                    Notice::warning(text::page::LINK_NOT_COPIED, vec![text::page::LINK_COPY_BY_HAND.to_owned(), link])
                }];
                Vec::new()
            }
            Message::SaveFile => vec![self.file()],
            Message::SaveReceipt(moment) => self.save_receipt(moment),
            Message::OpenFile { name, text } => self.open_file(&name, &text),
            Message::Keep(name) => self.keep(&name),
            Message::OpenKept(name) => {
                let link = self.laptop.kept.iter().find(|kept| kept.name == name).map(|kept| kept.link.clone());
                link.map(|link| self.open_link(&link, true)).unwrap_or_default()
            }
            Message::Forget(name) => {
                self.laptop.kept.retain(|kept| kept.name != name);
                vec![Effect::Store(self.laptop.kept.clone())]
            }
            Message::CopyAfspraak => self.copy_afspraak(),
            Message::RenameAfspraak(name) => self.rename_afspraak(name.trim()),
            Message::RemoveAfspraak => self.remove_afspraak(),
            Message::Pin(name) => self.pin(&name),
            Message::Unpin(place) => self.unpin(place),
            Message::Follow(place, follows) => self.follow(place, follows),
            Message::TakePin(place) => self.take_pin(place),
            Message::Bookmark(name) => self.bookmark(&name),
            Message::GoTo(place) => self.go_to_entry(place),
            Message::SaveMinutes => self.save_minutes(),
            Message::ClearMinutes => self.clear_minutes(),
            Message::Present(presenting) => {
                self.meeting.presenting = presenting;
                Vec::new()
            }
            Message::Freeze(frozen) => {
                self.freeze(frozen);
                Vec::new()
            }
            Message::Painted(link, picture) => {
                self.painted(link, picture);
                Vec::new()
            }
            Message::Answered(link, piece) => {
                self.answer(link, *piece);
                Vec::new()
            }
            Message::Ask(change) => self.ask(change),
            Message::CannotPaint => {
                self.beside.lacks_workers = true;
                Vec::new()
            }
            Message::OpenPair(region, afspraak) => self.open_pair(region, afspraak),
            Message::Replay => self.replay(),
            Message::EndReplay => self.end_replay(),
            Message::StepAfspraak(forward) => self.step_afspraak(forward),
            Message::OpenCell(cell) => {
                let figures = show::figures::figures_at(self, &cell.table, cell.row, cell.column);
                self.explain_numbers(figures, Some(cell));
                Vec::new()
            }
            Message::Explain(figures) => {
                self.explain_numbers(figures, None);
                Vec::new()
            }
            Message::ExplainFurther(figure) => {
                self.proof.explaining.go_on(figure);
                Vec::new()
            }
            Message::ExplainBack(place) => {
                self.proof.explaining.go_back(place);
                Vec::new()
            }
            Message::CloseDerivation => self.proof.explaining.end().map(Effect::FocusCell).into_iter().collect(),
            Message::SaveDerivation => self.save_derivation(),
            Message::Mirror(message) => {
                self.mirror(&message);
                Vec::new()
            }
            Message::StartChecks => self.start_checks(),
            Message::CasesCame(file) => self.take_cases(file.as_deref()),
            Message::NextCheck => self.run_check(),
            Message::CheckTook(milliseconds) => {
                self.check_took(milliseconds);
                Vec::new()
            }
            Message::Dismiss => {
                self.told.notices.clear();
                Vec::new()
            }
            Message::Read { document, quotation } => self.read(document, quotation),
            Message::GoToPlace { document, anchor } => self.open_document(document, Aim::Anchor(anchor)),
            Message::EndReading => self.end_reading(),
            Message::Search(query) => {
                self.proof.reading.query = query;
                Vec::new()
            }
            Message::FetchDocuments => vec![self.fetch_documents()],
            Message::Fetched(packed) => self.fetched(packed.as_deref()),
            Message::CopyPlace => self.copy_place(),
        }
    }

    /// Puts the scenario in place if it can be calculated.
    fn replace(&mut self, scenario: Scenario) -> Result<(), Problem> {
        if scenario == self.table.scenario {
            return Ok(());
        }
        let outcomes = Outcomes::of(&scenario, &self.given.context.presets);
        self.given.outcomes = outcomes.map_err(|_| Problem::without_value("", Wrong::TooLarge))?;
        self.table.scenario = scenario;
        self.forget_verdict();
        self.take_pins_along();
        Ok(())
    }

    /// History and address bar get an entry if something changed.
    fn commit(&mut self) -> Vec<Effect> {
        self.typing.sliding = None;
        if !self.table.has_same_contents(self.history.present()) {
            self.history.commit(self.table.clone());
        }
        self.explain();
        self.told.said = show::sentence(self);
        let mut effects = self.minute();
        let address = self.link();
        if address != self.link.fragment {
            self.take_address(address.clone());
            effects.push(Effect::PushAddress(address));
        }
        effects
    }

    fn walk(&mut self, step: fn(&mut crate::app::table::history::History<Table>) -> Option<Table>) -> Vec<Effect> {
        if let Some(table) = step(&mut self.history) {
            let view = View { ..self.table.view.clone() };
            let (before, wrong) = (self.table.scenario.clone(), self.typing.wrong.clone());
            let same_base = self.table.base == table.base;
            self.put(Table { view, ..table });
            // A text that is still being asked about stays, unless its field is what was walked over.
            let stays = |field: &NumberField| match *field {
                NumberField::Input(id) => same_base && read(&before, id) == read(&self.table.scenario, id),
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
        let context = if same_base { Ok(self.given.context.clone()) } else { Context::of(&table) };
        let outcomes = context.ok().and_then(|context| {
            let outcomes = Outcomes::of(&table.scenario, &context.presets).ok()?;
            Some((context, outcomes))
        });
        let Some((context, outcomes)) = outcomes else {
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
        self.typing.wrong.retain(|field, _| !matches!(field, NumberField::Term(_)));
    }

    fn open(&mut self, table: Table, remarks: Vec<String>) -> Vec<Effect> {
        self.told.notices.clear();
        self.put(table);
        if !remarks.is_empty() {
            self.told.notices.push(Notice::warning(text::page::LINK_REMARKS, remarks));
        }
        self.commit()
    }

    /// Opens a link, and says whether it still gives what it gave; of a link of this laptop only if it does not.
    fn open_link(&mut self, fragment: &str, is_own: bool) -> Vec<Effect> {
        if fragment == self.link.fragment {
            return Vec::new();
        }
        if let Some(effects) = self.open_place_link(fragment) {
            return effects;
        }
        let decoded = link::decode(fragment);
        let remarks = decoded.remarks.iter().map(text::link::describe).collect();
        // The address bar shows this link already, unless something in it had to be put right.
        self.link.fragment = fragment.to_owned();
        let effects = self.open(decoded.table.clone(), remarks);
        self.judge(&decoded, is_own);
        let replaced = effects.into_iter().map(|effect| match effect {
            Effect::PushAddress(address) => Effect::ReplaceAddress(address),
            effect => effect,
        });
        replaced.collect()
    }

    /// Opens a link of this program's own, as a step that can be undone.
    fn open_link_as_change(&mut self, fragment: &str) -> Vec<Effect> {
        let page = self.table.view.page;
        let mut table = link::decode(fragment).table;
        table.view.page = page;
        self.open(table, Vec::new())
    }
}

fn show(view: &mut View, change: ViewChange) {
    match change {
        ViewChange::Page(page) => view.page = page,
        ViewChange::Afspraak(id) => view.afspraak = id,
        ViewChange::Municipality(index) => view.municipality = index,
        ViewChange::Period(period) => view.period = period,
        ViewChange::Measure(measure) => view.measure = measure,
        ViewChange::Unit(unit) => view.unit = unit,
        ViewChange::Base(place) => view.base = place,
        ViewChange::Explained(place) => view.explained = place,
        ViewChange::Rival(id) => view.rival = id,
    }
}
