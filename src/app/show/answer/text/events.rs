//! Words of what happens, and of what that does.

use crate::app::table::state::Page;
use engine::figures::Year;
use engine::gebeurtenis::Operation;

use crate::app::show::text::page;

pub const TITLE: &str = page::page(Page::Events);
pub const HELP: &str = "Wat kan er gebeuren, en wanneer? Kies hieronder wat er gebeurt. Vul daarna uw eigen jaar en getallen in. \
    Rekentafel rekent meteen alles door, ook op de andere bladen en in de link.";
pub const ADD: &str = "Laat iets gebeuren";
pub const ADD_HELP: &str = "De getallen waarmee een gebeurtenis begint, zijn een aanname. U verandert ze daarna zelf.";
pub const DOCUMENTED: &str = "Wat de documenten van deze regio zeggen";
pub const DOCUMENTED_HELP: &str = "Dit staat uit, tot u het aanzet. Zo blijven de beginwaarden zoals ze zijn.";
pub const LIST: &str = "Wat er gebeurt";
pub const NOTHING: &str = "Er staat nog geen gebeurtenis in dit scenario.";
pub const ASSUMED: &str = "aanname";
pub const NAME: &str = "Naam";
pub const ACTIVE: &str = "Deze gebeurtenis telt mee";
pub const FIRST: &str = "Vanaf";
pub const LAST: &str = "Tot en met";
pub const TO_THE_END: &str = "tot het einde";
pub const MUNICIPALITY: &str = "Gemeente";
pub const REMOVE: &str = "Verwijder";
pub const MINUS: &str = "Een min betekent: minder.";
pub const FACTOR: &str = "0,95 is 5% minder. 1,05 is 5% meer.";
pub const NOBODY: &str = "Alle gemeenten vertrekken al of treden al toe. De centrumgemeente kan dat in dit model niet.";
pub const TERMS: &str = "Dan gelden de regels van";
pub const OWN_TERMS: &str = "eigen regels";
pub const KEY: &str = "Verdeeld naar";
pub const OWN_KEY: &str = "een eigen sleutel";
pub const PAYOUT: &str = "Bedrag (euro)";
pub const PAYOUT_HELP: &str = "Leeg betekent: alles.";
pub const REFUSED: &str = "Dit kan niet. Er is niets veranderd.";

pub const TIMELINE: &str = "Wat gebeurt er in welk jaar?";

pub const MOVE: &str = "Verplaats in de tijd";
pub const MOVE_HELP: &str = "Sleep een gebeurtenis naar een ander jaar, of gebruik de pijltjes op uw toetsenbord.";

pub const EFFECT: &str = "Wat doet deze gebeurtenis?";
pub const WHICH: &str = "Gebeurtenis";
pub const WITHOUT_ANY: &str = "Laat eerst iets gebeuren. Dan ziet u hier per gemeente wat het verschil is.";
pub const OFF: &str = "Deze gebeurtenis staat uit en doet nu niets. Zet haar aan om te zien wat zij doet.";
pub const TURNING: &str = "Laat de knop los, dan staat hier wat de gebeurtenis doet.";
pub const MONEY_COLUMNS: [&str; 3] = ["Met de gebeurtenis", "Zonder", "Verschil"];
pub const PEOPLE_COLUMNS: [&str; 4] = [
    "Wacht op beschermd wonen, met",
    "Wacht op beschermd wonen, zonder",
    "Wacht op een woning, met",
    "Wacht op een woning, zonder",
];

/// What is done with the number of a change, behind the name of what is changed.
pub fn field(name: &str, operation: Operation, unit: &str) -> String {
    match operation {
        Operation::Set => format!("{name}: wordt ({unit})"),
        Operation::Add => format!("{name}: erbij of eraf ({unit})"),
        Operation::Multiply => format!("{name}: keer"),
    }
}

/// On which source it rests.
pub fn source(source: &str) -> String {
    format!("Bron: {source}")
}

pub const fn field_help(operation: Operation) -> &'static str {
    match operation {
        Operation::Set => "",
        Operation::Add => MINUS,
        Operation::Multiply => FACTOR,
    }
}

/// A label with its unit.
pub fn with_unit(name: &str, unit: &str) -> String {
    format!("{name} ({unit})")
}

/// What can be done with an event, for who does not see beside which it stands.
pub fn of_event(action: &str, name: &str) -> String {
    format!("{action}: {name}")
}

/// The events that are in the list and do not count.
pub fn off(names: &[String]) -> String {
    match names {
        [] => String::new(),
        names => format!("Staat uit: {}.", names.join(", ")),
    }
}

/// Events outside the years of the calculation.
pub fn outside(names: &[String], first: Year, last: Year) -> String {
    match names {
        [] => String::new(),
        names => {
            format!("Valt buiten de jaren {first} tot en met {last} en telt daarom niet mee: {}.", names.join(", "))
        }
    }
}

pub const NOTHING_COUNTS: &str = "Er telt geen gebeurtenis mee: alles gaat zoals de knoppen zeggen.";

pub fn begins(name: &str) -> String {
    format!("begint: {name}")
}

pub fn once(name: &str) -> String {
    format!("dit jaar: {name}")
}

pub fn ends(name: &str) -> String {
    format!("laatste jaar: {name}")
}

pub fn money_caption(name: &str, afspraak: &str, years: &str) -> String {
    format!("Resultaat in euro met en zonder “{name}”, {years}, onder {afspraak}")
}

pub fn people_caption(name: &str, year: Year) -> String {
    format!("Wachtenden aan het eind van {year}, met en zonder “{name}”")
}

pub fn without_impossible(reason: &str) -> String {
    format!("Zonder deze gebeurtenis klopt het scenario niet, dus is er niets om mee te vergelijken. {reason}")
}

/// What plays along in the answer at a glance.
pub fn play_along(count: usize) -> String {
    match count {
        1 => " Er speelt 1 gebeurtenis mee.".to_owned(),
        count => format!(" Er spelen {count} gebeurtenissen mee."),
    }
}
