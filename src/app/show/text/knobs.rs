//! Words of the knobs.

use crate::app::show::knobs::Question;
use crate::app::show::text::inputs;
use data::provenance::Status;

pub const fn question(question: Question) -> &'static str {
    match question {
        Question::StartAndPath => "Wanneer begint het?",
        Question::Inflow => "Hoeveel mensen komen er?",
        Question::Dwellings => "Woningen en plekken",
        Question::Budget => "Geld van het Rijk",
        Question::Costs => "Wat kost het?",
    }
}

/// What the dot of a knob opens.
pub fn source(name: &str, status: Option<Status>) -> String {
    match status {
        Some(status) => format!("{name}: {}. Uitleg en bron", inputs::status(status)),
        None => format!("{name}. Uitleg"),
    }
}

pub const FOOT_HELP: &str = "★ staat altijd onderaan. Kies er hoogstens drie.";

/// What the star of a knob does.
pub fn at_foot(name: &str, is_there: bool) -> String {
    if is_there { format!("{name}: haal weg van onderaan") } else { format!("{name}: zet onderaan") }
}

pub fn less(name: &str) -> String {
    format!("{name}: minder")
}

pub fn more(name: &str) -> String {
    format!("{name}: meer")
}
