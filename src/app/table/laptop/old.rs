//! The two lists in which all scenarios and all entries were kept together, one on a line.
//!
//! What they hold is taken over line by line. A line leaves its list when it was read back under a key of its own, so
//! that a laptop that is almost full loses nothing; what finds no room stays where it is.

use crate::app::table::kept::Kept;
use crate::app::table::laptop::{Drawer, Item, Key, Refusal, keep};
use crate::app::table::minutes::{Entry, from_line};

const KEPT: &str = "rekentafel.bewaard.1";
const MINUTES: &str = "rekentafel.notulen.1";
/// What the serials of an old list begin with: before any moment.
const BEFORE: &str = "000000000000000";

/// What the lists hold and is not known yet; all that finds room has a key of its own now.
pub fn take_over(drawer: &impl Drawer, known: &[Item]) -> Result<Vec<Item>, Refusal> {
    let mut found = Vec::new();
    for (list, read) in [(KEPT, kept as fn(&str, String) -> Option<Item>), (MINUTES, entry)] {
        let Some(text) = drawer.get(list)? else { continue };
        let known: Vec<&Item> = known.iter().collect();
        let mut rest = Vec::new();
        let mut lines = Vec::new();
        for line in text.lines() {
            let serial = format!("{BEFORE}-{:06}-{:08x}", first_place(&known) + lines.len(), hash(line));
            match read(line, serial) {
                // It was taken over before, by a page that did not get to the end.
                Some(item) if known.iter().any(|own| is_same(own, &item)) => {}
                Some(item) => lines.push((line, with_free_name(item, &known))),
                None => rest.push(line),
            }
        }
        move_lines(drawer, list, &lines, &rest)?;
        found.extend(lines.into_iter().map(|(_, item)| item));
    }
    Ok(found)
}

/// Gives each line a key of its own. Whenever there is no room, the lines that have theirs leave the list, which makes
/// room.
fn move_lines(drawer: &impl Drawer, list: &str, lines: &[(&str, Item)], rest: &[&str]) -> Result<(), Refusal> {
    let mut moved = 0;
    loop {
        let can_be_kept = lines[moved..].iter().take_while(|(_, item)| keep(drawer, item).is_ok()).count();
        moved += can_be_kept;
        let left: Vec<&str> = rest.iter().copied().chain(lines[moved..].iter().map(|(line, _)| *line)).collect();
        if left.is_empty() {
            return drawer.remove(list);
        }
        drawer.set(list, &left.join("\n"))?;
        if can_be_kept == 0 || moved == lines.len() {
            return Ok(());
        }
    }
}

/// Takes what has this key out of the list, if it still stands there.
pub fn forget(drawer: &impl Drawer, key: &Key) -> Result<(), Refusal> {
    let list = match key {
        Key::Kept(_) => KEPT,
        Key::Entry(_) => MINUTES,
        Key::Left(_) | Key::OwnRegion(_) | Key::Account(_) => return Ok(()),
    };
    let Some(text) = drawer.get(list)? else { return Ok(()) };
    let is_meant = |line: &str| match key {
        Key::Kept(name) => line.split_once('\t').is_some_and(|(own, _)| own == name),
        Key::Entry(id) => id.starts_with(BEFORE) && id.ends_with(&format!("-{:08x}", hash(line))),
        Key::Left(_) | Key::OwnRegion(_) | Key::Account(_) => false,
    };
    let left: Vec<&str> = text.lines().filter(|line| !is_meant(line)).collect();
    if left.is_empty() { drawer.remove(list) } else { drawer.set(list, &left.join("\n")) }
}

fn kept(line: &str, serial: String) -> Option<Item> {
    let (name, link) = line.split_once('\t')?;
    Some(Item::Kept(Kept { name: name.to_owned(), link: link.to_owned(), serial }))
}

fn entry(line: &str, serial: String) -> Option<Item> {
    from_line(&serial, line).map(Item::Entry)
}

/// The first place behind those of lists that were taken over before.
fn first_place(known: &[&Item]) -> usize {
    let serial = |item: &&Item| match item {
        Item::Kept(kept) => kept.serial.clone(),
        Item::Entry(entry) => entry.id.clone(),
        Item::Left(left) => left.serial.clone(),
        Item::OwnRegion(own) => own.serial.clone(),
        Item::Account(account) => account.region.clone(),
    };
    let place = |serial: String| serial.strip_prefix(BEFORE)?.split('-').nth(1)?.parse::<usize>().ok();
    known.iter().map(serial).filter_map(place).max().map_or(0, |last| last + 1)
}

/// Whether two items are the same but for where they are kept.
fn is_same(one: &Item, other: &Item) -> bool {
    match (one, other) {
        (Item::Kept(one), Item::Kept(other)) => (&one.name, &one.link) == (&other.name, &other.link),
        (Item::Entry(one), Item::Entry(other)) => *one == Entry { id: one.id.clone(), ..other.clone() },
        _ => false,
    }
}

/// The item, under a name that no other has: what was kept since then under its name stays.
fn with_free_name(item: Item, known: &[&Item]) -> Item {
    let Item::Kept(kept) = item else { return item };
    let is_taken = |name: &str| known.iter().any(|own| matches!(own, Item::Kept(own) if own.name == name));
    let names = std::iter::once(kept.name.clone()).chain((2..).map(|count| format!("{} ({count})", kept.name)));
    let name = names.into_iter().find(|name| !is_taken(name)).unwrap_or_else(|| kept.name.clone());
    Item::Kept(Kept { name, ..kept })
}

/// FNV-1a: enough to tell lines apart.
fn hash(line: &str) -> u32 {
    line.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
