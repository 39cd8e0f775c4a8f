//! Words of what happens, and of what that does.

use crate::app::table::events::Template;
use crate::app::table::state::Page;
use engine::figures::Year;
use engine::gebeurtenis::Operation;

use crate::app::show::text::page;

pub const TITLE: &str = page::page(Page::Events);
pub const HELP: &str = "Wat kan er gebeuren, en wanneer? Kies hieronder wat er gebeurt. Vul daarna uw eigen jaar en getallen in. \
    Rekentafel rekent meteen alles door, ook op de andere bladen en in de link.";
pub const ADD: &str = "Laat iets gebeuren";
pub const ADD_HELP: &str = "De getallen waarmee een gebeurtenis begint, zijn een aanname. U verandert ze daarna zelf.";
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
pub const REFUSED: &str = "Dit kan niet. Er is niets veranderd.";

pub const TIMELINE: &str = "Wat gebeurt er in welk jaar?";
pub const QUIET: &str = "geen begin of einde";

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

/// What a template is called; it is the name of its event.
pub const fn template(template: Template) -> &'static str {
    match template {
        Template::ProviderStops => "Aanbieder stopt",
        Template::NewLocation => "Nieuwe locatie",
        Template::Dwellings => "Woningproject",
        Template::NationalCut => "Korting van het Rijk",
        Template::TariffsUp => "Tarief omhoog",
    }
}

/// What it changes in the model.
pub const fn template_help(template: Template) -> &'static str {
    match template {
        Template::ProviderStops => "Minder plekken beschermd wonen in de hele regio: één op de tien.",
        Template::NewLocation => "Er komen 20 plekken beschermd wonen bij in de hele regio.",
        Template::Dwellings => "Drie jaar lang komen er in één gemeente 12 woningen per jaar meer vrij.",
        Template::NationalCut => "Het historisch en het objectief budget van het Rijk worden 5% lager.",
        Template::TariffsUp => "De tarieven voor beschermd wonen in natura en beschermd thuis worden 3% hoger.",
    }
}

/// What is done with the number of a change, behind the name of what is changed.
pub fn field(name: &str, operation: Operation, unit: &str) -> String {
    match operation {
        Operation::Set => format!("{name}: wordt ({unit})"),
        Operation::Add => format!("{name}: erbij of eraf ({unit})"),
        Operation::Multiply => format!("{name}: keer"),
    }
}

pub const fn field_help(operation: Operation) -> &'static str {
    match operation {
        Operation::Set => "",
        Operation::Add => MINUS,
        Operation::Multiply => FACTOR,
    }
}

/// What can be done with an event, for who does not see beside which it stands.
pub fn of_event(action: &str, name: &str) -> String {
    format!("{action}: {name}")
}

/// One event in the story.
pub fn told(years: &str, name: &str, changes: &str) -> String {
    format!("{years}, {name}: {changes}.")
}

/// The events that are in the list and do not count.
pub fn off(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        names => format!("Staat uit: {}.", names.join(", ")),
    }
}

/// Events outside the years of the calculation.
pub fn outside(names: &[&str], first: Year, last: Year) -> String {
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
