//! What each message does to the model. Pure: what the browser must do comes back as effects.

use super::inputs::{InputId, Part, municipality_columns, parts_of, reset, toggle_line, write};
use super::link;
use super::message::{Effect, Kept, Message, ViewChange};
use super::model::{Context, Model, Notice, Sort, WrongText};
use super::number;
use super::outcomes::Outcomes;
use super::own_afspraak::{LONGEST_NAME, Term, copy};
use super::state::{Base, Table, View};
use super::text;
use crate::data::region::region_with_names;
use crate::data::scenario_file;
use crate::engine::limits::AFSPRAKEN;
use crate::engine::money::Exact;
use crate::engine::problem::{Problem, Wrong};
use crate::engine::scenario::Scenario;

impl Model {
    /// Handles a message and gives what the browser must do.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Slide(id, text) => {
                self.turn(id, &text);
                Vec::new()
            }
            Message::LetGo => self.commit(),
            Message::Type(id, text) => {
                self.turn(id, &text);
                self.commit()
            }
            Message::LeaveOut(id) => {
                self.apply(id, None, "");
                self.commit()
            }
            Message::Paste { index, column, text } => self.paste(index, column, &text),
            Message::ToggleLine(id) => self.change(|scenario, _| toggle_line(scenario, id)),
            Message::Reset(id) => self.change(|scenario, preset| reset(scenario, preset, id)),
            Message::ResetAll => {
                self.change(|scenario, preset| Scenario { afspraken: scenario.afspraken.clone(), ..preset.clone() })
            }
            Message::ChooseRegion(id) => self.choose_region(id),
            Message::ChooseDocument(id) => self.choose_document(&id),
            Message::Undo => self.walk(|history| history.undo().cloned()),
            Message::Redo => self.walk(|history| history.redo().cloned()),
            Message::Show(change) => {
                show(&mut self.table.view, change);
                self.wrong_terms.clear();
                self.commit()
            }
            Message::Sort(column) => {
                let descending = self.sort.is_some_and(|sort| sort.column == column && !sort.descending);
                self.sort = Some(Sort { column, descending });
                Vec::new()
            }
            Message::OpenLink(fragment) => self.open_link(&fragment),
            Message::CopyLink => vec![Effect::CopyAddress],
            Message::Copied(done) => {
                self.notices = vec![if done {
                    Notice::done(text::page::LINK_COPIED)
                } else {
                    Notice::warning(text::page::LINK_NOT_COPIED, vec![text::page::LINK_COPY_BY_HAND.to_owned()])
                }];
                Vec::new()
            }
            Message::SaveFile => vec![self.file()],
            Message::OpenFile { name, text } => self.open_file(&name, &text),
            Message::Keep(name) => self.keep(&name),
            Message::OpenKept(name) => {
                let link = self.kept.iter().find(|kept| kept.name == name).map(|kept| kept.link.clone());
                link.map(|link| self.open_link(&link)).unwrap_or_default()
            }
            Message::Forget(name) => {
                self.kept.retain(|kept| kept.name != name);
                vec![Effect::Store(self.kept.clone())]
            }
            Message::CopyAfspraak => self.copy_afspraak(),
            Message::RenameAfspraak(name) => self.rename_afspraak(name.trim()),
            Message::RemoveAfspraak => self.remove_afspraak(),
            Message::TypeTerm(term, text) => self.type_term(term, &text),
            Message::Dismiss => {
                self.notices.clear();
                Vec::new()
            }
        }
    }

    /// Puts the scenario in place if it can be calculated.
    fn replace(&mut self, scenario: Scenario) -> Result<(), Problem> {
        if scenario == self.table.scenario {
            return Ok(());
        }
        let outcomes = Outcomes::of(&scenario, &self.context.presets);
        self.outcomes = outcomes.map_err(|_| Problem::without_value("", Wrong::TooLarge))?;
        self.table.scenario = scenario;
        Ok(())
    }

    /// Turns one input to what was typed or slid; what cannot be stays in its field with the reason.
    fn turn(&mut self, id: InputId, typed: &str) {
        if typed.trim().is_empty() && id.is_optional() {
            return self.apply(id, None, typed);
        }
        match number::parse(typed) {
            Ok(shown) => self.apply(id, Some(self.shape(id).display.meant(shown)), typed),
            Err(error) => {
                let reason = text::number::describe(error);
                self.wrong_inputs.insert(id, WrongText { typed: typed.to_owned(), reason });
            }
        }
    }

    fn apply(&mut self, id: InputId, number: Option<Exact>, typed: &str) {
        // Every step of a slider starts from the last committed scenario, so that the way back is the same.
        let from = match id {
            InputId::RegionDwellings => &self.history.present().scenario,
            _ => &self.table.scenario,
        };
        let turned = write(from, id, number).and_then(|scenario| self.replace(scenario));
        match turned {
            Ok(()) => {
                self.wrong_inputs.remove(&id);
            }
            Err(problem) => {
                let reason = text::problems::reason(&problem, id, self.shape(id).display);
                self.wrong_inputs.insert(id, WrongText { typed: typed.to_owned(), reason });
            }
        }
    }

    /// A change of the scenario that is always valid for each input, but may be too large together.
    fn change(&mut self, change: impl FnOnce(&Scenario, &Scenario) -> Scenario) -> Vec<Effect> {
        let scenario = change(&self.table.scenario, &self.context.preset);
        match self.replace(scenario) {
            Ok(()) => self.wrong_inputs.clear(),
            Err(problem) => self.notices = vec![Notice::error(text::problems::describe(&problem), Vec::new())],
        }
        self.commit()
    }

    /// History and address bar get an entry if something changed.
    fn commit(&mut self) -> Vec<Effect> {
        if self.table.scenario != self.history.present().scenario || self.table.base != self.history.present().base {
            self.history.commit(self.table.clone());
        }
        let address = link::encode(&self.table);
        if address == self.address {
            return Vec::new();
        }
        self.address.clone_from(&address);
        vec![Effect::PushAddress(address)]
    }

    fn walk(&mut self, step: fn(&mut super::history::History<Table>) -> Option<Table>) -> Vec<Effect> {
        if let Some(table) = step(&mut self.history) {
            let view = View { ..self.table.view.clone() };
            self.put(Table { view, ..table });
        }
        self.commit()
    }

    /// Puts a table in place whose scenario can be calculated; otherwise says so and changes nothing.
    fn put(&mut self, table: Table) {
        let same_base = table.base == self.table.base && matches!(table.base, Base::Region { .. });
        let context = if same_base { Ok(self.context.clone()) } else { Context::of(&table) };
        let outcomes = context.ok().and_then(|context| {
            let outcomes = Outcomes::of(&table.scenario, &context.presets).ok()?;
            Some((context, outcomes))
        });
        let Some((context, outcomes)) = outcomes else {
            let lines = vec![text::page::TOO_LARGE_LINK.to_owned()];
            self.notices = vec![Notice::error(text::page::TOO_LARGE_TITLE, lines)];
            return;
        };
        if !same_base {
            self.sort = None;
        }
        self.context = context;
        self.outcomes = outcomes;
        self.table = table;
        self.wrong_inputs.clear();
        self.wrong_terms.clear();
    }

    fn open(&mut self, table: Table, remarks: Vec<String>) -> Vec<Effect> {
        self.notices.clear();
        self.put(table);
        if !remarks.is_empty() {
            self.notices.push(Notice::warning(text::page::LINK_REMARKS, remarks));
        }
        self.commit()
    }

    fn open_link(&mut self, fragment: &str) -> Vec<Effect> {
        if fragment == self.address {
            return Vec::new();
        }
        let decoded = link::decode(fragment);
        let remarks = decoded.remarks.iter().map(text::link::describe).collect();
        // The address bar shows this link already, unless something in it had to be put right.
        self.address = fragment.to_owned();
        let effects = self.open(decoded.table, remarks);
        let replaced = effects.into_iter().map(|effect| match effect {
            Effect::PushAddress(address) => Effect::ReplaceAddress(address),
            effect => effect,
        });
        replaced.collect()
    }

    fn choose_region(&mut self, id: &'static str) -> Vec<Effect> {
        match Table::of_region(self.context.version, id) {
            Ok(table) => {
                let view = View { page: self.table.view.page, ..table.view };
                self.open(Table { view, ..table }, Vec::new())
            }
            Err(_) => Vec::new(),
        }
    }

    fn choose_document(&mut self, id: &str) -> Vec<Effect> {
        let Some(region) = self.context.region.clone() else { return Vec::new() };
        let Some(choice) = region.choices.iter().find(|choice| choice.id == id) else { return Vec::new() };
        if let Some(input) = InputId::scenario(&choice.path, Part::Whole) {
            self.apply(input, choice.year.map(|year| Exact::from(i64::from(year))), "");
        }
        self.commit()
    }

    /// Fills the table of municipalities from a cell on, right and down, with the cells of a spreadsheet.
    fn paste(&mut self, index: usize, column: usize, text: &str) -> Vec<Effect> {
        let columns = municipality_columns();
        let mut beyond = 0;
        for (row, line) in text.trim_end_matches(['\r', '\n']).lines().enumerate() {
            for (place, cell) in line.split('\t').enumerate() {
                let index = index + row;
                let field = columns.get(column + place).filter(|_| index < self.scenario().municipalities.len());
                let Some(&field) = field else {
                    beyond += 1;
                    continue;
                };
                let whole = InputId::Municipality { index, field, part: Part::Whole };
                // Of a line, the table shows the first value.
                self.turn(parts_of(self.scenario(), whole)[0], cell);
            }
        }
        if beyond > 0 {
            self.notices = vec![Notice::warning(text::page::pasted_beyond(beyond), Vec::new())];
        }
        self.commit()
    }

    fn file(&self) -> Effect {
        let mut scenario = self.table.scenario.clone();
        let presets = self.context.presets.iter().flat_map(|preset| preset.variants.iter());
        let room = AFSPRAKEN.most_count().saturating_sub(scenario.afspraken.len());
        scenario.afspraken.extend(presets.take(room).map(|variant| variant.afspraak.clone()));
        Effect::Download { name: format!("rekentafel-{}.json", scenario.region), text: scenario_file::write(&scenario) }
    }

    fn open_file(&mut self, name: &str, text: &str) -> Vec<Effect> {
        let scenario = match scenario_file::read(text) {
            Ok(scenario) => scenario,
            Err(problems) => {
                let lines = problems.iter().map(text::problems::describe).collect();
                self.notices = vec![Notice::error(text::page::file_refused(name), lines)];
                return Vec::new();
            }
        };
        let presets = self.context.presets.iter().flat_map(|preset| preset.variants.iter());
        let known: Vec<_> = presets.map(|variant| variant.afspraak.clone()).collect();
        let own = scenario.afspraken.iter().filter(|afspraak| !known.contains(afspraak)).cloned().collect();
        let scenario = Scenario { afspraken: own, ..scenario };
        let version = self.context.version;
        let base = match region_with_names(version, &scenario) {
            Some(id) => Base::Region { version, id },
            None => Base::Own { version },
        };
        let view = View { page: self.table.view.page, afspraak: self.table.view.afspraak.clone(), ..View::default() };
        let effects = self.open(Table { base, scenario, view }, Vec::new());
        if self.notices.is_empty() {
            self.notices.push(Notice::done(text::page::file_opened(name)));
        }
        effects
    }

    fn keep(&mut self, name: &str) -> Vec<Effect> {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        if name.is_empty() {
            self.notices = vec![Notice::error(text::page::NAME_MISSING, Vec::new())];
            return Vec::new();
        }
        self.kept.retain(|kept| kept.name != name);
        self.kept.push(Kept { name: name.clone(), link: self.address.clone() });
        self.notices = vec![Notice::done(text::page::kept(&name))];
        vec![Effect::Store(self.kept.clone())]
    }

    /// The place of the own afspraak in hand.
    fn own_in_hand(&self) -> Option<usize> {
        self.scenario().afspraken.iter().position(|afspraak| afspraak.id == self.table.view.afspraak)
    }

    fn copy_afspraak(&mut self) -> Vec<Effect> {
        let (settled, variant) = self.outcomes.find(&self.table.view.afspraak);
        let taken: Vec<&str> = self.outcomes.choices.iter().map(|settled| settled.choice.id()).collect();
        let own = copy(settled.choice.variants()[variant], text::page::OWN_AFSPRAAK, &taken);
        if self.scenario().afspraken.len() >= AFSPRAKEN.most_count() {
            self.notices = vec![Notice::error(text::page::TOO_MANY_AFSPRAKEN, Vec::new())];
            return Vec::new();
        }
        self.table.view.afspraak.clone_from(&own.id);
        self.change(|scenario, _| {
            let afspraken = scenario.afspraken.iter().cloned().chain([own]).collect();
            Scenario { afspraken, ..scenario.clone() }
        })
    }

    fn rename_afspraak(&mut self, name: &str) -> Vec<Effect> {
        let Some(place) = self.own_in_hand() else { return Vec::new() };
        let taken = self.outcomes.choices.iter().any(|settled| {
            let variants = settled.choice.variants();
            settled.choice.id() == name || variants.iter().any(|afspraak| afspraak.id == name)
        });
        if name.is_empty() || name.chars().count() > LONGEST_NAME || taken && name != self.table.view.afspraak {
            self.notices = vec![Notice::error(text::page::name_refused(name, LONGEST_NAME), Vec::new())];
            return Vec::new();
        }
        name.clone_into(&mut self.table.view.afspraak);
        self.change(|scenario, _| {
            let mut scenario = scenario.clone();
            name.clone_into(&mut scenario.afspraken[place].id);
            scenario
        })
    }

    fn remove_afspraak(&mut self) -> Vec<Effect> {
        let Some(place) = self.own_in_hand() else { return Vec::new() };
        self.table.view.afspraak = View::default().afspraak;
        self.change(|scenario, _| {
            let mut scenario = scenario.clone();
            scenario.afspraken.remove(place);
            scenario
        })
    }

    fn type_term(&mut self, term: Term, typed: &str) -> Vec<Effect> {
        let Some(place) = self.own_in_hand() else { return Vec::new() };
        let number = match typed.trim() {
            "" => Ok(None),
            text => number::parse(text).map(|shown| Some(term.display().meant(shown))),
        };
        let turned = match number {
            Ok(number) => {
                let written = term.write(&self.scenario().afspraken[place], number);
                written.map_err(|problem| text::problems::reason_shown(&problem, term.display()))
            }
            Err(error) => Err(text::number::describe(error)),
        };
        match turned {
            Ok(afspraak) => {
                self.wrong_terms.remove(&term);
                self.change(|scenario, _| {
                    let mut scenario = scenario.clone();
                    scenario.afspraken[place] = afspraak;
                    scenario
                })
            }
            Err(reason) => {
                self.wrong_terms.insert(term, WrongText { typed: typed.to_owned(), reason });
                Vec::new()
            }
        }
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
    }
}
