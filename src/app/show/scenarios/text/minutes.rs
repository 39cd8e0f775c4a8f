//! Words of the minutes.

use crate::app::show::text::page;
use crate::app::table::differences::ChangeLine;
use crate::app::table::link;
use crate::app::table::minutes::Entry;
use engine::name;

pub const TITLE: &str = "Notulen";
pub const HELP: &str = "Elke verandering staat hier met de waarde ervoor en erna. Zet een bladwijzer bij een voorstel; ga er later \
    met één klik naar terug. De notulen blijven op deze laptop; alle tabbladen van Rekentafel schrijven erin.";
pub const BOOKMARK_NAME: &str = "Naam van de bladwijzer";
pub const BOOKMARK: &str = "Zet bladwijzer";
pub const GO: &str = "Ga hierheen";
pub const SAVE: &str = "Bewaar als tekst";
pub const PRINT: &str = "Druk af";
pub const CLEAR: &str = "Begin nieuwe notulen";
pub const EMPTY: &str = "Er is nog niets veranderd.";
pub const FILE: &str = "rekentafel-notulen.txt";
pub const BEGIN: &str = "Begin van de notulen";

pub fn full(most: usize) -> String {
    format!(
        "De notulen zijn vol: {most} punten. Bij elk nieuw punt valt het oudste weg. Kies eerst “{SAVE}” als u alles wilt houden."
    )
}

pub fn changed(line: &ChangeLine) -> String {
    if line.after.is_empty() { line.name.clone() } else { format!("{}: {} → {}", line.name, line.before, line.after) }
}

pub fn region(before: &str, after: &str) -> String {
    format!("Regio: {} → {}", page::region(before), page::region(after))
}

pub fn other_municipalities(region: &str) -> String {
    format!("Ander scenario geopend: {}", page::region(region))
}

pub fn pinned(name: &str) -> String {
    format!("Vastgezet: {name}")
}

pub fn unpinned(name: &str) -> String {
    format!("Weggehaald: {name}")
}

pub fn go_to(entry: &Entry) -> String {
    format!("{GO}: {} {}", entry.time, entry.bookmark.as_ref().or(entry.lines.first()).map_or(BEGIN, String::as_str))
}

const TOO_LARGE: &str = "(dit scenario is te groot voor een link)";

/// The minutes as plain text, each entry with its whole link. What people named stays on its line, so that no name
/// passes for an entry.
pub fn as_text(entries: &[Entry], site: &str) -> String {
    let entry = |entry: &Entry| {
        let title = entry.bookmark.as_ref().map(|name| format!("Bladwijzer: {name}"));
        let lines: Vec<String> = title.into_iter().chain(entry.lines.iter().cloned()).collect();
        let lines = if lines.is_empty() { vec![BEGIN.to_owned()] } else { lines };
        let lines: Vec<String> = lines.iter().map(|line| name::one_line(line)).collect();
        let link =
            if link::fits_an_address(&entry.link) { format!("{site}#{}", entry.link) } else { TOO_LARGE.to_owned() };
        format!("{}  {}\n       {link}\n", name::one_line(&entry.time), lines.join("\n       "))
    };
    let entries: Vec<String> = entries.iter().map(entry).collect();
    format!("Notulen Rekentafel\n\n{}", entries.join("\n"))
}
