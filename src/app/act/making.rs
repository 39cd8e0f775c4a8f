//! Making a region of one's own, and keeping it on this laptop.

use std::rc::Rc;

use crate::app::act::message::{Effect, Making as Act};
use crate::app::ask::fetched::Unfetched;
use crate::app::ask::intake::{Member, Said, Wanted, Wish};
use crate::app::ask::text::fetched::unfetched;
use crate::app::dutch::number::{Expected, read};
use crate::app::model::{Atlas, Making, Model, Notice, NoticeAction};
use crate::app::show::our_figures::text::making as words;
use crate::app::show::text;
use crate::app::table::afspraken::Afspraken;
use crate::app::table::history::History;
use crate::app::table::kept::{OwnRegion, own_key};
use crate::app::table::laptop::{Item, Key};
use crate::app::table::origins::{Origins, inputs};
use crate::app::table::outcomes::Outcomes;
use crate::app::table::state::{Base, Page, Table, View};
use data::land::Land;
use data::provenance::Status;
use data::scenario_file::read_with_herkomst;
use data::version::Version;
use engine::name;

impl Model {
    pub(in crate::app::act) fn on_making(&mut self, act: Act) -> Vec<Effect> {
        let making = &mut self.typing.making;
        making.wrongs.clear();
        match act {
            Act::Anew => *making = Making::default(),
            Act::Copy => self.typing.making = self.copy_of_table(),
            Act::Name(name) => making.name = name,
            Act::List(text) => return self.read_list(text),
            Act::Add(member) => {
                making.unknown.retain(|own| !own.nearest.contains(&member));
                self.add_member(member);
            }
            Act::AddFree(name, inhabitants) => self.add_free(&name, &inhabitants),
            Act::Remove(place) => {
                self.remove_member(place);
                // Its button is gone.
                return vec![Effect::Reveal(words::CHOSEN_ID.to_owned())];
            }
            Act::Toggle(code) => self.toggle(&code),
            Act::Centre(place) => making.centre = Some(place),
            Act::Besluitregel(own) => making.besluitregel = own,
            Act::Make => return self.make_region(),
            Act::Keep => return self.keep_region(),
            Act::AskToForget(name) => self.laptop.asks_to_forget = Some(name),
            Act::DoNotForget => self.laptop.asks_to_forget = None,
            Act::Forget => return self.forget_region(),
            Act::Fetch => return vec![self.fetch_atlas()],
            Act::Fetched(packed) => self.atlas_came(packed),
        }
        Vec::new()
    }

    /// Asks for the map when it is shown for the first time.
    pub(in crate::app::act) fn want_atlas(&mut self) -> Option<Effect> {
        let is_shown = self.table.view.page == Page::OwnRegion || self.is_open(crate::app::model::Fold::Map);
        (is_shown && self.proof.atlas == Atlas::Unasked).then(|| self.fetch_atlas())
    }

    fn fetch_atlas(&mut self) -> Effect {
        self.proof.atlas = Atlas::Fetching;
        Effect::FetchAtlas
    }

    fn atlas_came(&mut self, packed: Result<String, Unfetched>) {
        let land = packed.and_then(|packed| Land::read(&packed).map_err(|_| Unfetched::Unreadable));
        self.proof.atlas = match land {
            Ok(land) => Atlas::Here(Rc::new(land)),
            Err(why) => {
                unfetched(why).clone_into(&mut self.told.said);
                Atlas::Failed(why)
            }
        };
    }

    /// What is on the table, to make another region of.
    fn copy_of_table(&self) -> Making {
        let figures = self.figures();
        let codes = self.given.context.region.map(|own| own.codes.as_slice()).unwrap_or_default();
        let member = |(place, own): (usize, &engine::figures::Municipality)| {
            let known = self.proof.atlas.land().and_then(|land| land.with_name(&own.name));
            let code = codes.get(place).cloned().or_else(|| known.map(|own| own.own.code.clone()));
            Member {
                code: code.unwrap_or_default(),
                name: own.name.clone(),
                inhabitants: whole(own.inhabitants),
                from: Some(place),
            }
        };
        let region = text::page::region(&figures.region).to_owned();
        let is_own = matches!(self.table.base, Base::Own { .. });
        Making {
            name: if is_own { region.clone() } else { words::copy_name(&region) },
            members: figures.municipalities.iter().enumerate().map(member).collect(),
            centre: figures.centre(),
            besluitregel: figures.besluitregel,
            copies: Some(region),
            ..Making::default()
        }
    }

    fn read_list(&mut self, list: String) -> Vec<Effect> {
        if list.trim().is_empty() {
            self.typing.making.wrongs = vec![words::NOTHING_TYPED.to_owned()];
            return Vec::new();
        }
        self.ask_reader(Wish::List(list))
    }

    /// Asks what makes regions, and remembers that it was asked.
    fn ask_reader(&mut self, wish: Wish) -> Vec<Effect> {
        let scenario = self.scenario_text();
        let effect = self.order(wish, scenario);
        self.typing.making.order = Some(self.typing.orders);
        vec![effect]
    }

    fn add_member(&mut self, member: Member) {
        let name = member.name.clone();
        let is_new = self.typing.making.add(member);
        self.typing.making.said = if is_new { words::added(&name) } else { words::is_there(&name) };
    }

    fn add_free(&mut self, typed: &str, inhabitants: &str) {
        let name = name::typed(typed);
        let known = self.proof.atlas.land().and_then(|land| land.with_name(&name)).map(|own| own.own.name.clone());
        let expected = Expected { whole: true, ..Expected::default() };
        let count = read(inhabitants, expected).ok().map(|own| own.to_double()).filter(|own| *own >= 1.0);
        let making = &mut self.typing.making;
        let is_taken = making.members.iter().any(|own| name::is_same(&own.name, &name));
        let wrong = match count {
            _ if name.is_empty() => Some(words::FREE_NAME_MISSING.to_owned()),
            _ if is_taken => Some(words::is_there(&name)),
            _ if known.is_some() => Some(words::is_municipality(&name)),
            None => Some(words::inhabitants_wrong(inhabitants)),
            Some(_) => None,
        };
        making.wrongs.extend(wrong);
        if let (true, Some(count)) = (making.wrongs.is_empty(), count) {
            self.add_member(Member { code: String::new(), name, inhabitants: whole(count), from: None });
        }
    }

    fn remove_member(&mut self, place: usize) {
        if let Some(own) = self.typing.making.remove(place) {
            self.typing.making.said = words::removed(&own.name);
        }
    }

    fn toggle(&mut self, code: &str) {
        if let Some(place) = self.typing.making.place_of(code) {
            return self.remove_member(place);
        }
        let Some(own) = self.proof.atlas.land().and_then(|land| land.with_code(code)) else { return };
        let (code, name, inhabitants) = (own.own.code.clone(), own.own.name.clone(), own.own.inhabitants);
        // Who takes a municipality of the copy away and wants it back, gets it as it was.
        let copied = self.typing.making.copies.is_some();
        let from = self.figures().municipalities.iter().position(|own| copied && own.name == name);
        self.add_member(Member { code, name, inhabitants, from });
    }

    fn make_region(&mut self) -> Vec<Effect> {
        let making = &self.typing.making;
        let name = name::typed(&making.name);
        let is_of_product = Version::LATEST
            .region_ids()
            .any(|id| name::is_same(id, &name) || name::is_same(text::page::region(id), &name));
        if is_of_product {
            self.typing.making.wrongs = vec![words::name_of_product(&name)];
            return Vec::new();
        }
        let wanted = Wanted {
            name,
            members: making.members.clone(),
            centre: making.centre(),
            besluitregel: making.besluitregel.id().to_owned(),
            is_copy: making.copies.is_some(),
        };
        self.ask_reader(Wish::Make(wanted))
    }

    /// What the program that makes regions said to what was asked last.
    pub(in crate::app::act) fn hear_maker(&mut self, said: Said) -> Vec<Effect> {
        let making = &mut self.typing.making;
        making.order = None;
        match said {
            Said::Listed { found, unknown } => {
                let added = found.into_iter().filter(|own| making.add(own.clone())).count();
                making.said = words::read(added, unknown.len());
                making.unknown = unknown;
            }
            Said::NotMade(wrongs) => making.wrongs = wrongs,
            Said::Made(scenario) => return self.take_region(&scenario),
            Said::Refused(why) => making.wrongs = vec![why],
            Said::Own(_) | Said::Preview(_) | Said::Template(_) | Said::TemplateWorkbook(_) | Said::Workbook(_) => {}
        }
        Vec::new()
    }

    /// Puts a region that was made on the table, and has this laptop keep it.
    fn take_region(&mut self, file: &str) -> Vec<Effect> {
        let Ok((scenario, stated)) = read_with_herkomst(file) else {
            self.typing.making.wrongs = vec![text::page::DATA_UNREADABLE.to_owned()];
            return Vec::new();
        };
        let is_copy = self.typing.making.copies.is_some();
        let origins = Origins::of_own_region(scenario.figures.clone(), stated);
        let before = &self.table;
        let own = if is_copy { before.own.clone() } else { Vec::new() };
        let view = View { knobs: before.view.knobs.clone(), ..View::default() };
        let (figures, pins) = (scenario.figures, before.pins.clone());
        let base = Base::Own { version: before.base.version() };
        let presets = self.given.context.presets;
        if Outcomes::of(&figures, Afspraken { presets, own: &own }).is_err() {
            self.typing.making.wrongs = vec![text::page::TOO_LARGE_LINK.to_owned()];
            return Vec::new();
        }
        self.leave();
        let table = Table { base, figures, own, view, pins, origins, verantwoording: Rc::default() };
        let table = self.with_account(table);
        self.history = History::new(table.clone());
        self.forget_opened();
        self.typing.making = Making::default();
        let mut effects = self.open(table, Vec::new());
        let (name, parts) = (self.figures().region.clone(), self.figures().municipalities.len());
        let mut lines = vec![words::statuses(&self.statuses())];
        lines.extend(is_copy.then(|| words::OF_COPY.to_owned()));
        let length = self.whole_link().len();
        let is_too_long = Model::is_too_long_for_mail(length);
        lines.push(words::link_length(length, is_too_long));
        let action = is_too_long.then_some(NoticeAction::SaveFile);
        self.told.notices = vec![Notice { lines, action, ..Notice::done(words::made(&name, parts)) }];
        effects.extend(self.keep_region());
        effects
    }

    /// How many values of the table have which status.
    fn statuses(&self) -> Vec<(Status, usize)> {
        let all: Vec<Status> = inputs(self.figures()).filter_map(|input| self.status(input)).collect();
        Status::ALL.into_iter().map(|status| (status, all.iter().filter(|own| **own == status).count())).collect()
    }

    /// Has this laptop keep the region on the table as it is now.
    fn keep_region(&mut self) -> Vec<Effect> {
        let name = self.figures().region.clone();
        if matches!(self.table.base, Base::Region { .. }) {
            return Vec::new();
        }
        if name.is_empty() {
            self.told.notices = vec![Notice::error(words::NO_NAME, Vec::new())];
            return Vec::new();
        }
        let own = OwnRegion { name, file: self.scenario_text(), serial: self.laptop.now.serial.clone() };
        vec![Effect::Store(vec![Item::OwnRegion(own)])]
    }

    /// A region is kept: that of the table is one that can be left and come back to.
    pub(in crate::app::act) fn region_is_kept(&mut self, own: OwnRegion) {
        let name = own.name.clone();
        self.laptop.take(Item::OwnRegion(own));
        self.recognize();
        self.told.notices.retain(|own| own.action != Some(NoticeAction::KeepRegion));
        // Of a region that was just made, it is told already that it is there.
        let made = words::made(&name, self.figures().municipalities.len());
        if self.told.notices.iter().all(|own| own.title != made) {
            self.told.notices.push(Notice::done(words::kept(&name)));
        }
    }

    fn forget_region(&mut self) -> Vec<Effect> {
        let Some(name) = self.laptop.asks_to_forget.take() else { return Vec::new() };
        let key = own_key(&name);
        self.elsewhere.remove(&key);
        vec![Effect::Forget(vec![Key::OwnRegion(name), Key::Left(key.clone()), Key::Account(key)])]
    }
}

/// To a whole number of people.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "inhabitants are within 1 and a hundred million"
)]
fn whole(people: f64) -> u32 {
    people.round() as u32
}
