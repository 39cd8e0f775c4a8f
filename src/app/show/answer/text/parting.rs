//! Words of what it gives if a municipality leaves or joins.

use engine::figures::Year;

pub const TITLE: &str = "Wat als wij weggaan, of toetreden?";
pub const WHAT: &str = "Wat gebeurt er";
pub const LEAVES: &str = "gaat weg";
pub const JOINS: &str = "treedt toe";
pub const WHO: &str = "Welke gemeente";
pub const WHEN: &str = "Per 1 januari";
pub const MAKE: &str = "Zet dit in het scenario";
pub const NOT_AGREED: &str = "Niet afgesproken";
pub const SAID: &str = "Wat er wel is afgesproken";
pub const NOBODY: &str =
    "Alle gemeenten vertrekken al of treden al toe. Verwijder hierboven eerst een vertrek of toetreding.";
pub const IMPOSSIBLE: &str =
    "Zo kan het scenario niet berekend worden, bijvoorbeeld doordat er geen plekken over zijn.";

const PEOPLE: &str = "Haar mensen en haar deel van het rijksbudget gaan mee; ook haar deel van de plekken, naar haar deel van de cliënten.";
const AFTER: &str = "Van de gemeente zelf telt alleen de tijd dat zij bij de regio hoort. Wat zij daarna alleen betaalt en krijgt, rekent Rekentafel niet.";
const RESERVE: &str = "Gaat de reserve mee, dan is dat haar deel volgens de sleutel van het laatste jaar, zonder wat er aan het begin al in zat. Gaat onder de afspraak alles naar de centrumgemeente, dan krijgt wie weggaat niets mee. Telt de sleutel alleen nieuwe opnamen, dan kan dat juist veel zijn.";
const NO_RESERVE: &str = "Onder deze afspraak is er geen reserve: er blijft of gaat dus niets.";
const JOINED: &str = "Haar mensen zijn van de cliënten van de regio afgehaald en komen in het jaar van toetreden mee. Haar plekken kent het model niet: het aantal plekken blijft gelijk.";
const ENTRANCE: &str = "Wie toetreedt, deelt in de hele reserve. Een intrede-bedrag kent het model niet.";

/// What the model does with it, and does not.
pub fn rules(joins: bool, has_reserve: bool) -> Vec<&'static str> {
    match (joins, has_reserve) {
        (true, _) => vec![JOINED, ENTRANCE, AFTER],
        (false, true) => vec![PEOPLE, AFTER, RESERVE],
        (false, false) => vec![PEOPLE, AFTER, NO_RESERVE],
    }
}

/// What no document says.
pub const fn not_agreed(joins: bool, has_notice: bool) -> &'static str {
    match (joins, has_notice) {
        (true, _) => {
            "In de documenten van deze regio staat niet onder welke voorwaarden een gemeente kan toetreden, en of zij iets inbrengt."
        }
        (false, true) => "Wat er met het geld en de reserve gebeurt, staat er niet. Daarom ziet u beide.",
        (false, false) => {
            "In de documenten van deze regio staat niet hoe en wanneer een gemeente kan weggaan, en niet wat er dan met het geld en de reserve gebeurt. Daarom ziet u beide."
        }
    }
}

pub fn caption(joins: bool, name: &str, year: Year, afspraak: &str, years: &str) -> String {
    let what = if joins { "toetreedt" } else { "weggaat" };
    format!("Resultaat in euro als {name} per 1 januari {year} {what}, {years}, onder {afspraak}")
}

/// The heads of the columns.
pub const fn columns(joins: bool, has_reserve: bool) -> &'static [&'static str] {
    match (joins, has_reserve) {
        (true, _) => &["Doet niet mee", "Treedt toe", "Verschil"],
        (false, false) => &["Blijft", "Gaat weg", "Verschil"],
        (false, true) => &[
            "Blijft",
            "Gaat weg, reserve blijft",
            "Verschil",
            "Gaat weg, deel van de reserve mee",
            "Verschil daarvan",
            "Uit de reserve, met wat meegaat",
        ],
    }
}
