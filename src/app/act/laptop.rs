//! What this laptop keeps: asked for, and told to the user once it was read back.

use crate::app::act::message::{Effect, Keeping, Laptop};
use crate::app::model::{Model, Notice};
use crate::app::show::our_figures::text::making;
use crate::app::show::text;
use crate::app::table::kept::Kept;
use crate::app::table::laptop::{Item, Key, Refusal};
use engine::name;

impl Model {
    pub(in crate::app::act) fn on_laptop(&mut self, laptop: Laptop) -> Vec<Effect> {
        match laptop {
            Laptop::Keep(name) => self.keep(&name),
            Laptop::Open(name) => {
                let link = self.laptop.kept.iter().find(|kept| kept.name == name).map(|kept| kept.link.clone());
                link.map(|link: String| self.open_kept(&link)).unwrap_or_default()
            }
            Laptop::Forget(name) => vec![Effect::Forget(vec![Key::Kept(name)])],
            Laptop::AskToWipe => self.ask_to_wipe(true),
            Laptop::DoNotWipe => self.ask_to_wipe(false),
            Laptop::Wipe => {
                self.laptop.asks_to_wipe = false;
                vec![Effect::Wipe]
            }
        }
    }

    fn keep(&mut self, name: &str) -> Vec<Effect> {
        let name = name::typed(name);
        if name.is_empty() {
            self.told.notices = vec![Notice::error(text::page::NAME_MISSING, Vec::new())];
            return Vec::new();
        }
        let (link, serial) = (self.link.in_hand().to_owned(), self.laptop.now.serial.clone());
        vec![Effect::Store(vec![Item::Kept(Kept { name, link, serial })])]
    }

    fn ask_to_wipe(&mut self, asks: bool) -> Vec<Effect> {
        self.laptop.asks_to_wipe = asks;
        Vec::new()
    }

    pub(in crate::app::act) fn on_keeping(&mut self, keeping: Keeping) -> Vec<Effect> {
        match keeping {
            Keeping::Stored(items) => items.into_iter().for_each(|item| self.stored(item)),
            Keeping::NotStored(Item::Kept(kept), refusal) => {
                let lines = text::laptop::to_keep_otherwise(refusal);
                self.told.notices = vec![Notice::error(text::laptop::not_kept(&kept.name), lines)];
            }
            Keeping::NotStored(Item::Entry(_), refusal) => self.minutes_refused(refusal),
            // Nothing was said of it.
            Keeping::NotStored(Item::Left(_), _) => self.laptop.left_at.clear(),
            Keeping::NotStored(Item::Account(_), refusal) => self.account_refused(refusal),
            Keeping::NotStored(Item::OwnRegion(own), refusal) => {
                let lines = text::laptop::to_keep_otherwise(refusal);
                self.told.notices.push(Notice::warning(making::not_kept(&own.name), lines));
            }
            Keeping::Forgot(keys) => {
                keys.iter().for_each(|key| self.laptop.leave(key));
                let region = keys.iter().find_map(|key| if let Key::OwnRegion(name) = key { Some(name) } else { None });
                if let Some(name) = region {
                    self.told.notices = vec![Notice::done(making::forgotten(name))];
                }
            }
            Keeping::NotForgot(key, refusal) => {
                let title = text::laptop::not_forgotten(&key);
                self.told.notices = vec![Notice::error(title, vec![text::laptop::why(refusal).to_owned()])];
            }
            Keeping::Wiped => {
                let done = text::laptop::wiped(&self.laptop);
                self.laptop.wiped();
                self.laptop.minuted = self.table.clone();
                let lines = vec![text::laptop::READ_BACK.to_owned()];
                self.told.notices = vec![Notice { lines, ..Notice::done(done) }];
            }
            Keeping::NotWiped(refusal) => {
                let lines = vec![text::laptop::why(refusal).to_owned(), text::laptop::WIPE_OTHERWISE.to_owned()];
                self.told.notices = vec![Notice::error(text::laptop::NOT_WIPED, lines)];
            }
            Keeping::Elsewhere(change) => self.laptop.follow(change),
        }
        self.know_regions();
        Vec::new()
    }

    fn stored(&mut self, item: Item) {
        match item {
            Item::Kept(kept) => {
                let before = self.laptop.kept.iter().find(|own| name::is_same(&own.name, &kept.name));
                let is_replaced = before.is_some_and(|own| own.link != kept.link);
                let lines = if is_replaced { vec![text::laptop::REPLACED.to_owned()] } else { Vec::new() };
                self.told.notices = vec![Notice { lines, ..Notice::done(text::laptop::kept(&kept.name)) }];
                self.laptop.take(Item::Kept(kept));
            }
            Item::OwnRegion(own) => self.region_is_kept(own),
            item @ (Item::Left(_) | Item::Account(_)) => self.laptop.take(item),
            Item::Entry(entry) => {
                self.laptop.unkept.remove(&entry.id);
                if self.laptop.unkept.is_empty() {
                    (self.laptop.refused, self.laptop.told) = (None, None);
                    self.told.notices.retain(|notice| notice.title != text::laptop::MINUTES_NOT_KEPT);
                }
            }
        }
    }

    /// Says once that the minutes are not kept, until they are again.
    fn minutes_refused(&mut self, refusal: Refusal) {
        if self.laptop.told != Some(refusal) {
            let lines = text::laptop::to_keep_minutes_otherwise(refusal);
            self.told.notices.push(Notice::warning(text::laptop::MINUTES_NOT_KEPT, lines));
        }
        (self.laptop.refused, self.laptop.told) = (Some(refusal), Some(refusal));
    }
}
