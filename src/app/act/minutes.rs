//! Keeping the minutes.

use crate::app::act::message::{Effect, Minutes};
use crate::app::model::{Model, Notice};
use crate::app::show::scenarios::text::minutes as minutes_text;
use crate::app::show::text;
use crate::app::table::changes::are_comparable;
use crate::app::table::differences::{Side, changes, lines};
use crate::app::table::laptop::{Item, Key};
use crate::app::table::minutes::{Entry, MOST_ENTRIES};
use crate::app::table::state::Table;
use engine::name;

impl Model {
    pub(in crate::app::act) fn on_minutes(&mut self, minutes: Minutes) -> Vec<Effect> {
        match minutes {
            Minutes::Bookmark(name) => self.bookmark(&name),
            Minutes::GoTo(place) => self.go_to_entry(place),
            Minutes::Save => self.save_minutes(),
            Minutes::Clear => self.clear_minutes(),
        }
    }

    /// Adds what has changed since the last entry, if anything has.
    pub(in crate::app::act) fn minute(&mut self) -> Vec<Effect> {
        let lines = self.changes_since(&self.laptop.minuted);
        if lines.is_empty() {
            return Vec::new();
        }
        self.laptop.minuted = self.table.clone();
        self.laptop.is_wiped = false;
        self.add_entry(None, lines)
    }

    pub(in crate::app::act) fn bookmark(&mut self, name: &str) -> Vec<Effect> {
        let name = name::typed(name);
        if name.is_empty() {
            self.told.notices = vec![Notice::error(text::page::NAME_MISSING, Vec::new())];
            return Vec::new();
        }
        self.add_entry(Some(name), Vec::new())
    }

    pub(in crate::app::act) fn go_to_entry(&mut self, place: usize) -> Vec<Effect> {
        let link = self.laptop.minutes.get(place).map(|entry| entry.link.clone());
        link.map(|link| self.open_link_as_change(&link)).unwrap_or_default()
    }

    /// Forgets the entries that this page shows; those that were never kept are gone at once.
    fn clear_minutes(&mut self) -> Vec<Effect> {
        self.laptop.minuted = self.table.clone();
        let unkept = std::mem::take(&mut self.laptop.unkept);
        self.laptop.minutes.retain(|own| !unkept.contains(&own.id));
        let keys: Vec<Key> = self.laptop.minutes.iter().map(|own| Key::Entry(own.id.clone())).collect();
        if keys.is_empty() { Vec::new() } else { vec![Effect::Forget(keys)] }
    }

    pub(in crate::app::act) fn save_minutes(&self) -> Vec<Effect> {
        let text = minutes_text::as_text(&self.laptop.minutes, &self.link.site);
        vec![Effect::Download { name: minutes_text::FILE.to_owned(), text }]
    }

    /// Adds an entry, and asks to keep it with those that were refused before.
    fn add_entry(&mut self, bookmark: Option<String>, lines: Vec<String>) -> Vec<Effect> {
        let (id, time, link) = (self.laptop.next_id(), self.laptop.now.time.clone(), self.link());
        self.laptop.unkept.insert(id.clone());
        self.laptop.take(Item::Entry(Entry { id, time, bookmark, lines, link }));
        let surplus = self.laptop.minutes.len().saturating_sub(MOST_ENTRIES);
        let gone: Vec<Key> = self.laptop.minutes.drain(..surplus).map(|own| Key::Entry(own.id)).collect();
        let unkept = &self.laptop.unkept;
        let to_keep = self.laptop.minutes.iter().filter(|own| unkept.contains(&own.id));
        let store = Effect::Store(to_keep.cloned().map(Item::Entry).collect());
        // What goes makes room first.
        (!gone.is_empty()).then_some(Effect::Forget(gone)).into_iter().chain([store]).collect()
    }

    /// What differs between an earlier table and the one in hand, in words.
    fn changes_since(&self, before: &Table) -> Vec<String> {
        let after = &self.table;
        let mut words = if before.figures.region != after.figures.region {
            vec![minutes_text::region(&before.figures.region, &after.figures.region)]
        } else if !are_comparable(&before.figures, &after.figures) {
            vec![minutes_text::other_municipalities(&after.figures.region)]
        } else {
            let name = |table: &Table| {
                let id = &table.view.afspraak;
                self.given.outcomes.name(id).unwrap_or_else(|| id.clone())
            };
            let names = [name(before), name(after)];
            let presets = self.given.context.presets;
            let from = Side::of(&before.figures, &before.view.afspraak, &names[0], before.afspraken(presets));
            let to = Side::of(&after.figures, &after.view.afspraak, &names[1], after.afspraken(presets));
            let changed = changes(from, to).into_iter().flat_map(|change| lines(change, from, to));
            changed.map(|line| minutes_text::changed(&line)).collect()
        };
        let has = |table: &Table, name: &str| table.pins.iter().any(|pin| pin.name == name);
        let pinned = after.pins.iter().filter(|pin| !has(before, &pin.name));
        words.extend(pinned.map(|pin| minutes_text::pinned(&pin.name)));
        let unpinned = before.pins.iter().filter(|pin| !has(after, &pin.name));
        words.extend(unpinned.map(|pin| minutes_text::unpinned(&pin.name)));
        words
    }
}
