//! What this laptop keeps, each thing under a key of its own: a kept scenario, an entry of the minutes, a region of one's
//! own, where one was in each region, and what really was there.
//!
//! Pages beside each other write no key but their own, so that none loses what another keeps. Nothing counts as kept
//! before it was read back. Where it is kept is a [`Drawer`], which the browser gives.

mod old;

use crate::app::table::kept::{Kept, KeptAccount, Left, OwnRegion};
use crate::app::table::minutes::{Entry, from_line, to_line};
use engine::order::sort_by;

/// What all keys begin with, and those of each kind.
const ALL: &str = "rekentafel.";
const KEPT: &str = "rekentafel.bewaard.2.";
const ENTRY: &str = "rekentafel.notulen.2.";
const LEFT: &str = "rekentafel.regio.1.";
const OWN_REGION: &str = "rekentafel.eigenregio.1.";
const ACCOUNT: &str = "rekentafel.verantwoording.1.";

/// Where texts are kept, each under its key.
pub trait Drawer {
    /// # Errors
    /// When the browser refuses.
    fn keys(&self) -> Result<Vec<String>, Refusal>;
    /// # Errors
    /// When the browser refuses.
    fn get(&self, key: &str) -> Result<Option<String>, Refusal>;
    /// # Errors
    /// When the browser refuses.
    fn set(&self, key: &str, text: &str) -> Result<(), Refusal>;
    /// # Errors
    /// When the browser refuses.
    fn remove(&self, key: &str) -> Result<(), Refusal>;
}

/// Why something is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no room.
    Full,
    /// This site may keep nothing.
    Blocked,
    /// It does not read back, or the browser gives another reason.
    Failed,
}

/// Something that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    Kept(Kept),
    Entry(Entry),
    Left(Left),
    OwnRegion(OwnRegion),
    Account(KeptAccount),
}

/// Where it is kept: a scenario and a region of one's own by their name, an entry by its id, where one was and what really
/// was by the key of the region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    Kept(String),
    Entry(String),
    Left(String),
    OwnRegion(String),
    Account(String),
}

/// What another page did with what is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Has(Item),
    Gone(Key),
    /// Everything is gone.
    Emptied,
}

/// What was found at the start.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    pub kept: Vec<Kept>,
    pub minutes: Vec<Entry>,
    /// By when it was left, the last one last.
    pub left: Vec<Left>,
    /// By when they were made.
    pub regions: Vec<OwnRegion>,
    /// What really was, by region.
    pub accounts: Vec<KeptAccount>,
    /// Why nothing could be read.
    pub refused: Option<Refusal>,
}

impl Key {
    fn text(&self) -> String {
        match self {
            Key::Kept(name) => format!("{KEPT}{name}"),
            Key::Entry(id) => format!("{ENTRY}{id}"),
            Key::Left(region) => format!("{LEFT}{region}"),
            Key::OwnRegion(name) => format!("{OWN_REGION}{name}"),
            Key::Account(region) => format!("{ACCOUNT}{region}"),
        }
    }

    fn read(text: &str) -> Option<Key> {
        let kinds: [(&str, fn(String) -> Key); 5] = [
            (KEPT, Key::Kept),
            (ENTRY, Key::Entry),
            (LEFT, Key::Left),
            (OWN_REGION, Key::OwnRegion),
            (ACCOUNT, Key::Account),
        ];
        kinds.into_iter().find_map(|(before, key)| text.strip_prefix(before).map(|name| key(name.to_owned())))
    }
}

impl Item {
    pub fn key(&self) -> Key {
        match self {
            Item::Kept(kept) => Key::Kept(kept.name.clone()),
            Item::Entry(entry) => Key::Entry(entry.id.clone()),
            Item::Left(left) => Key::Left(left.region.clone()),
            Item::OwnRegion(own) => Key::OwnRegion(own.name.clone()),
            Item::Account(account) => Key::Account(account.region.clone()),
        }
    }

    fn text(&self) -> String {
        match self {
            Item::Kept(kept) => format!("{}\t{}", kept.serial, kept.link),
            Item::Entry(entry) => to_line(entry),
            Item::Left(left) => format!("{}\t{}", left.serial, left.link),
            Item::OwnRegion(own) => format!("{}\t{}", own.serial, own.file),
            Item::Account(account) => account.text.clone(),
        }
    }

    /// Reads what stands under a key; nothing if it has another form.
    fn read(key: Key, text: &str) -> Option<Item> {
        match key {
            Key::Kept(name) => {
                let (serial, link) = text.split_once('\t')?;
                Some(Item::Kept(Kept { name, link: link.to_owned(), serial: serial.to_owned() }))
            }
            Key::Entry(id) => from_line(&id, text).map(Item::Entry),
            Key::Left(region) => {
                let (serial, link) = text.split_once('\t')?;
                Some(Item::Left(Left { region, link: link.to_owned(), serial: serial.to_owned() }))
            }
            Key::OwnRegion(name) => {
                let (serial, file) = text.split_once('\t')?;
                Some(Item::OwnRegion(OwnRegion { name, file: file.to_owned(), serial: serial.to_owned() }))
            }
            Key::Account(region) => Some(Item::Account(KeptAccount { region, text: text.to_owned() })),
        }
    }
}

impl Change {
    /// Reads that a key has this text now, or none; without a key, that all keys are gone. Nothing if it is not about
    /// what is kept here.
    pub fn read(key: Option<&str>, text: Option<&str>) -> Option<Change> {
        let Some(key) = key else { return Some(Change::Emptied) };
        let key = Key::read(key)?;
        match text {
            Some(text) => Item::read(key, text).map(Change::Has),
            None => Some(Change::Gone(key)),
        }
    }
}

/// Everything that is kept; lists of an earlier form are taken over.
pub fn found(drawer: &impl Drawer) -> Found {
    let items = match all(drawer) {
        Ok(items) => items,
        Err(refused) => return Found { refused: Some(refused), ..Found::default() },
    };
    let mut found = Found::default();
    for item in items {
        match item {
            Item::Kept(kept) => found.kept.push(kept),
            Item::Entry(entry) => found.minutes.push(entry),
            Item::Left(left) => found.left.push(left),
            Item::OwnRegion(own) => found.regions.push(own),
            Item::Account(account) => found.accounts.push(account),
        }
    }
    sort_by(&mut found.kept, &|a, b| (&a.serial, &a.name).cmp(&(&b.serial, &b.name)));
    sort_by(&mut found.minutes, &|a, b| a.id.cmp(&b.id));
    sort_by(&mut found.regions, &|a, b| (&a.serial, &a.name).cmp(&(&b.serial, &b.name)));
    sort_by(&mut found.left, &|a, b| (&a.serial, &a.region).cmp(&(&b.serial, &b.region)));
    found
}

fn all(drawer: &impl Drawer) -> Result<Vec<Item>, Refusal> {
    let mut items = Vec::new();
    for text in drawer.keys()? {
        let Some(key) = Key::read(&text) else { continue };
        items.extend(drawer.get(&text)?.and_then(|own| Item::read(key, &own)));
    }
    let taken = old::take_over(drawer, &items)?;
    items.extend(taken);
    Ok(items)
}

/// Keeps something, and reads it back.
///
/// # Errors
/// When it is not kept.
pub fn keep(drawer: &impl Drawer, item: &Item) -> Result<(), Refusal> {
    let (key, text) = (item.key().text(), item.text());
    drawer.set(&key, &text)?;
    if drawer.get(&key)? == Some(text) { Ok(()) } else { Err(Refusal::Failed) }
}

/// Keeps things in their order up to the first that is refused; gives those that are kept, and that one.
pub fn keep_all(drawer: &impl Drawer, items: Vec<Item>) -> (Vec<Item>, Option<(Item, Refusal)>) {
    let mut kept = Vec::new();
    for item in items {
        match keep(drawer, &item) {
            Ok(()) => kept.push(item),
            Err(refusal) => return (kept, Some((item, refusal))),
        }
    }
    (kept, None)
}

/// Keeps something no longer, and looks whether it is gone.
///
/// # Errors
/// When it is still there.
pub fn forget(drawer: &impl Drawer, key: &Key) -> Result<(), Refusal> {
    let text = key.text();
    drawer.remove(&text)?;
    old::forget(drawer, key)?;
    if drawer.get(&text)?.is_none() { Ok(()) } else { Err(Refusal::Failed) }
}

/// Forgets things in their order up to the first that is refused; gives those that are gone, and that one.
pub fn forget_all(drawer: &impl Drawer, keys: Vec<Key>) -> (Vec<Key>, Option<(Key, Refusal)>) {
    let mut gone = Vec::new();
    for key in keys {
        match forget(drawer, &key) {
            Ok(()) => gone.push(key),
            Err(refusal) => return (gone, Some((key, refusal))),
        }
    }
    (gone, None)
}

/// Forgets everything that any version of the program keeps, and looks whether it is gone.
///
/// # Errors
/// When something is still there.
pub fn wipe(drawer: &impl Drawer) -> Result<(), Refusal> {
    let is_own = |key: &String| key.starts_with(ALL);
    drawer.keys()?.iter().filter(|key| is_own(key)).try_for_each(|key| drawer.remove(key))?;
    if drawer.keys()?.iter().any(is_own) { Err(Refusal::Failed) } else { Ok(()) }
}
