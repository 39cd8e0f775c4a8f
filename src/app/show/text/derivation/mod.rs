//! Words for where a number comes from: the names of numbers, the rules, and formulas in words.
//!
//! The rules here are the ones that the page *Rekenwijze* shows: there is no second text of them.

mod figures;
mod formula;
mod labels;
mod rules;
mod words;

pub use figures::{
    FROZEN, NEWEST, OTHER_READING, PINNED, REGION, UNCHANGED, WITHOUT_EVENT, drawn, extra_client, figure, parted,
    procedure, seed, setting, source, turned,
};
pub use formula::{Writer, in_full, no_value, part_steps, roundings, value};
pub use labels::{Names, label};
pub use rules::{Rule, SECTIONS, Section, rule};
pub use words::balance;

pub const TITLE: &str = "Hoe komt dit getal tot stand?";
pub const CLOSE: &str = "Sluiten";
pub const BACK: &str = "Terug";
pub const PRINT: &str = "Afdrukken";
pub const AS_TEXT: &str = "Bewaar als tekst";
pub const FILE: &str = "herleiding.txt";
pub const RULE: &str = "Regel";
pub const FORMULA: &str = "In woorden";
pub const FILLED: &str = "Ingevuld";
pub const RESULT: &str = "Uitkomst";
pub const EXACT: &str = "Onafgerond";
pub const ROUNDING: &str = "Afronden";
pub const OPERANDS: &str = "De getallen in deze formule";
pub const TRAIL: &str = "Weg naar dit getal";
pub const OPEN_HINT: &str = "Kies een getal om te zien hoe dat tot stand komt.";
pub const ENDS: &str = "Dit getal is invoer. Hier eindigt de herleiding.";
pub const VALUE: &str = "Waarde";
pub const UNIT: &str = "Eenheid";
pub const STATUS: &str = "Status";
pub const SOURCE: &str = "Bron";
pub const EXPLANATION: &str = "Toelichting";
pub const RANGE: &str = "Aannemelijk bereik";
pub const QUOTATION: &str = "In het document staat";
pub const READ: &str = "Lees dit in het document";
pub const CHANGED: &str = "Veranderd";
pub const OWN_VALUE: &str = "Eigen getal";
pub const OWN_HELP: &str = "Iemand heeft dit getal in dit scenario ingevuld. Vraag wie het invulde naar de bron.";
pub const NO_SOURCE: &str = "Dit scenario komt uit een bestand. Het bestand noemt geen bron.";
pub const DEFAULT_SOURCE: &str = "Niet ingevuld: Rekentafel gebruikt de standaard van het rekenmodel.";
pub const OWN_AFSPRAAK: &str = "Eigen afspraak";
pub const OWN_AFSPRAAK_HELP: &str = "Iemand heeft deze afspraak zelf gemaakt. Er is geen document waar zij op rust.";
/// Where the number of a change stands.
pub fn of_event(name: &str) -> String {
    format!("Gebeurtenis “{name}”")
}

/// A change whose event stands in a document.
pub fn said_by(event: &str, source: &str) -> String {
    format!("{event}; {source}")
}

pub const ASSUMED_CHANGE: &str = "Het getal waarmee deze gebeurtenis begint. Niemand heeft het nog veranderd.";
pub const OWN_CHANGE: &str =
    "Dit getal is hier ingevuld, of kwam met een link of bestand mee. Er is geen document waar het op rust.";

pub const SETTING: &str = "Dit getal is op dit blad gekozen en staat in de link.";
pub const CONSTANT: &str = "Vast getal uit de rekenregel";
pub const TABLE_HINT: &str = "Klik op een getal om te zien hoe het tot stand komt. Met het toetsenbord: Enter in de tabel, dan de pijltjes en Enter.";
pub const METHOD_TITLE: &str = "Rekenwijze";
pub const METHOD_LEAD: &str = "Dit zijn de regels waarmee Rekentafel rekent. Elke herleiding gebruikt deze regels. De voorbeelden zijn ingevuld met het scenario op tafel.";
pub const METHOD_FULL: &str = "De volledige rekenregels staan in docs/rekenmodel.md, met dezelfde paragraafnummers.";

/// `van 5,51 naar 6`: what an input was, and what it is now.
pub fn changed(before: &str, after: &str) -> String {
    format!("Van {before} (beginwaarde) naar {after}.")
}

/// When, by the minutes of this laptop.
pub fn changed_at(time: &str, line: &str) -> String {
    format!("Notulen van {time}: {line}")
}

pub fn more_operands(count: usize) -> String {
    format!("en nog {count} getallen")
}

pub fn range(low: &str, high: &str) -> String {
    format!("{low} tot en met {high}")
}

/// The head of a derivation as text.
pub fn text_head(label: &str, link: &str) -> String {
    format!("Herleiding van: {label}\nScenario: {link}\n")
}

pub fn text_cut(count: usize) -> String {
    format!("… Na {count} getallen stopt deze tekst. Open de rest op het scherm.")
}
