//! Words of what differs between the versions of the starting values.

use crate::app::show::Amount;

pub const TAKE: &str = "Neem de nieuwste beginwaarden";
pub const TAKE_HELP: &str = "Wat u zelf hebt gewijzigd, blijft zoals het is. Ongedaan maken kan in één stap.";
pub const DIFFERENCES: &str = "Wat er verschilt";
pub const TAKEN: &str = "De nieuwste beginwaarden staan op tafel. Uw eigen wijzigingen zijn gebleven.";
pub const NOT_TAKEN: &str = "Uw wijzigingen passen niet bij de nieuwste beginwaarden. Er is niets veranderd.";
pub const REPORT: &str = "Wat scheelt dat in dit scenario?";
pub const NOT_EXPLAINED: &str = "Voor dit scenario is het verschil niet in delen te splitsen. Neem de nieuwste beginwaarden en vergelijk ze op het blad Scenario’s.";
pub const YEAR: &str = "Jaar";
pub const WHOLE_PERIOD: &str = "Hele periode";
pub const DIFFERENCE: &str = "Verschil";
pub const PARTS_COLUMNS: [&str; 4] = ["Wat er verschilt", "Van en naar", "Waarom", "Effect op het resultaat, in euro"];

pub fn older(own: u8, newest: u8) -> String {
    format!(
        "U rekent met de beginwaarden van versie {own}. De bedragen zijn zoals ze waren. Er zijn nieuwere: versie {newest}."
    )
}

pub fn not_fitting(reason: &str) -> String {
    format!("{NOT_TAKEN} {reason}")
}

pub fn with_version(version: u8) -> String {
    format!("Met versie {version}")
}

pub fn years_caption(place: &str, afspraak: &str) -> String {
    format!("Resultaat van {place} in euro, onder {afspraak}")
}

pub fn parts_caption(place: &str, afspraak: &str) -> String {
    format!("Waardoor het resultaat van {place} verschilt, onder {afspraak}, over de hele periode")
}

/// The report in one sentence: with the starting values of now, with the newest, and the difference.
pub fn report(
    place: &str,
    afspraak: &str,
    [version, newest]: [u8; 2],
    [before, after, difference]: [&Amount; 3],
    largest: &str,
) -> String {
    format!(
        "Onder {afspraak} is het resultaat van {place} over de hele periode {} met versie {version} en {} met versie {newest}: een verschil van {}. Het meeste komt door: {largest}.",
        before.text(),
        after.text(),
        difference.text()
    )
}
