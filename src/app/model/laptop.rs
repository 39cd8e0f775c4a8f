//! What this laptop keeps, as the page knows it: in order, and each thing once.

use crate::app::model::Laptop;
use crate::app::table::laptop::{Change, Item, Key, Refusal};

impl Laptop {
    /// Knows what another page did.
    pub(in crate::app) fn follow(&mut self, change: Change) {
        match change {
            Change::Has(item) => self.take(item),
            Change::Gone(key) => self.leave(&key),
            Change::Emptied => self.leave_all(),
        }
    }

    /// Knows that something is kept, in the place of what was kept under the same key.
    pub(in crate::app) fn take(&mut self, item: Item) {
        self.leave(&item.key());
        match item {
            Item::Kept(kept) => {
                let sort = (&kept.serial, &kept.name);
                let place = self.kept.partition_point(|own| (&own.serial, &own.name) < sort);
                self.kept.insert(place, kept);
            }
            Item::Left(left) => self.left.push(left),
            Item::OwnRegion(own) => {
                let sort = (&own.serial, &own.name);
                let place = self.regions.partition_point(|other| (&other.serial, &other.name) < sort);
                self.regions.insert(place, own);
            }
            Item::Account(account) => self.accounts.push(account),
            Item::Entry(entry) => {
                let place = self.minutes.partition_point(|own| own.id < entry.id);
                self.minutes.insert(place, entry);
            }
        }
    }

    /// Knows that something is not kept any more.
    pub(in crate::app) fn leave(&mut self, key: &Key) {
        match key {
            Key::Kept(name) => self.kept.retain(|own| own.name != *name),
            Key::Entry(id) => self.minutes.retain(|own| own.id != *id),
            Key::Left(region) => self.left.retain(|own| own.region != *region),
            Key::OwnRegion(name) => self.regions.retain(|own| own.name != *name),
            Key::Account(region) => self.accounts.retain(|own| own.region != *region),
        }
    }

    /// Knows that nothing is kept any more; entries that this laptop did not keep yet stay.
    fn leave_all(&mut self) {
        self.kept.clear();
        self.left.clear();
        self.regions.clear();
        self.accounts.clear();
        let unkept = &self.unkept;
        self.minutes.retain(|own| unkept.contains(&own.id));
    }

    /// Knows that all of it was wiped, also what was not kept yet.
    pub(in crate::app) fn wiped(&mut self) {
        self.kept.clear();
        self.left.clear();
        self.regions.clear();
        self.accounts.clear();
        self.minutes.clear();
        self.unkept.clear();
        self.is_wiped = true;
        self.left_at.clear();
        (self.refused, self.told) = (None, None);
    }

    /// Whether the user is asked if everything is to be wiped.
    pub fn asks_to_wipe(&self) -> bool {
        self.asks_to_wipe
    }

    /// An id for another entry.
    pub(in crate::app) fn next_id(&mut self) -> String {
        self.entries += 1;
        format!("{}-{:05}", self.now.serial, self.entries)
    }

    /// Why this laptop does not keep the minutes; `None` if it does.
    pub fn refused(&self) -> Option<Refusal> {
        self.refused
    }
}
