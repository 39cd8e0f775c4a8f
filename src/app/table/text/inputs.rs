//! What inputs, their parts, their themes and the status of their values are called.

use crate::app::table::inputs::{HasSheet, InputId, Part, Theme};
use data::provenance::Status;

/// The name of an input, with its part of a line.
pub fn name(id: InputId) -> String {
    match id.part() {
        Part::Whole => id.sheet().label.to_owned(),
        own => format!("{}, {}", id.sheet().label, part(own)),
    }
}

/// What a part of a line is called.
pub const fn part(part: Part) -> &'static str {
    match part {
        Part::Whole => "",
        Part::From => "van",
        Part::To => "naar",
        Part::FirstYear => "vanaf",
        Part::LastYear => "tot en met",
    }
}

pub const fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Start => "Start en looptijd",
        Theme::Budget => "Rijksbudget",
        Theme::Demand => "Vraag en instroom",
        Theme::Care => "Cliënten en doorstroom",
        Theme::Places => "Plekken",
        Theme::Tariffs => "Tarieven",
    }
}

/// The label of a status.
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Seed => "document",
        Status::Gevonden => "bron",
        Status::Afgeleid => "afgeleid",
        Status::Aanname => "aanname",
        Status::Eigen => "eigen",
        Status::Onbekend => "herkomst onbekend",
    }
}

/// What a status means.
pub const fn status_help(status: Status) -> &'static str {
    match status {
        Status::Seed => "staat in een document van de regio’s",
        Status::Gevonden => "gevonden in een openbare bron",
        Status::Afgeleid => "berekend uit zulke cijfers",
        Status::Aanname => "niemand weet het; vul uw eigen cijfer in",
        Status::Eigen => "door u ingevuld, of volgens uw bestand een eigen cijfer",
        Status::Onbekend => "kwam uit een bestand dat niet zegt waar het cijfer vandaan komt",
    }
}
