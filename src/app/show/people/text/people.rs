//! Words for people and places.

pub const LONGER_THAN_20_YEARS: &str = "langer dan 20 jaar";
pub const NOBODY_ADMITTED: &str = "niemand opgenomen";

pub fn months(number: &str) -> String {
    format!("{number} maanden")
}

/// First and last year with the people waiting, and the years above the norm.
pub fn sentence(place: &str, first: (i32, &str), last: (i32, &str), above: (usize, usize)) -> String {
    format!(
        "{place}: in deze cijfers wachten in {} gemiddeld {} mensen op beschermd wonen, en in {} {}. In {} van de {} jaren is de \
         wachttijd in de regio langer dan drie maanden, “in principe” de norm in Amersfoort, zelfs als alles gemiddeld verloopt.",
        first.0, first.1, last.0, last.1, above.0, above.1
    )
}

pub const PAGE_TITLE: &str = "Mensen en plekken";
pub const CLIENTS: &str = "Cliënten";
pub const WAITING: &str = "Wachtende mensen";
pub const WAITING_TIME_REGION: &str = "Wachttijd in de regio, in maanden (als alles gemiddeld verloopt)";
pub const NORM: &str = "norm Amersfoort: 3 maanden";
pub const BW_EXISTING: &str = "Wonen, bestaand";
pub const BW_NEW: &str = "Wonen, nieuw";
pub const BT: &str = "Beschermd thuis";
pub const PLACES: &str = "Plekken (regio)";
pub const LIST_BW: &str = "Op beschermd wonen";
pub const LIST_BT: &str = "Op een woning (thuis)";
pub const LIST_READY: &str = "Klaar, geen woning";
pub const TIME_BW: &str = "Beschermd wonen";
pub const TIME_BT: &str = "Beschermd thuis";
pub const SAVED_NOTE: &str = "‘Besparing’ door wachten: de mensen op de wachtlijst voor beschermd wonen, maal het verschil tussen een plek en overbruggingszorg. De norm van (in principe) drie maanden staat in de regiovisie van Amersfoort; andere regio’s noemen geen norm. Woningen gebruikt: de woonoplossingen voor mensen die beschermd wonen verlaten en voor starters. Het zijn gemiddelden over het jaar.";

/// The columns that municipalities have too.
pub const COLUMNS: [&str; 8] = [
    "Beschermd wonen, bestaand",
    "Beschermd wonen, nieuw",
    "Beschermd thuis",
    "Wachtlijst wonen",
    "Wachtlijst woning",
    "Klaar, geen woning",
    "Woningen gebruikt",
    "‘Besparing’ door wachten",
];
/// The columns of the region as a whole.
pub const REGION_COLUMNS: [&str; 4] =
    ["Plekken", "Lege plekken", "Wachttijd wonen, gemiddeld verloop", "Wachttijd thuis, gemiddeld verloop"];

/// What prevention costs and saves over the horizon, and what it does to the waiting time in the last year.
pub fn prevention(years: &str, cost: &str, saved: &str, last_year: i32, with: &str, without: &str) -> String {
    format!(
        "Hele regio: preventie kost in deze cijfers in {years} samen {cost} en bespaart {saved} aan zorg. Zolang de plekken vol zijn, \
         zorgt minder instroom vooral voor een kortere wachttijd: in {last_year} {with}, zonder preventie {without} (als alles gemiddeld verloopt)."
    )
}

pub fn title(place: &str, year: i32) -> String {
    format!("{place}: mensen in {year}")
}

pub fn years_caption(place: &str) -> String {
    format!("Mensen per jaar, {place}. Plekken en wachttijden zijn van de hele regio.")
}

pub fn municipalities_caption(year: i32) -> String {
    format!("Mensen per gemeente, {year}")
}
