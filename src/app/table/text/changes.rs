//! Names of what two scenarios differ in.

use super::{inputs, values};
use crate::app::table::differences::{Change, Group};
use crate::app::table::inputs::HasSheet;

pub const MUNICIPALITIES: &str = "Per gemeente";

/// The name of a change.
pub fn change(change: Change) -> String {
    let name = match change {
        Change::Horizon => "Jaren van de berekening",
        Change::Field(field) => field.sheet().label,
        Change::Column(field) => field.sheet().label,
        Change::Rest => values::REST,
        Change::Afspraak => values::AFSPRAAK,
    };
    name.to_owned()
}

/// The name of changes that are taken together.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Theme(theme) => inputs::theme(theme),
        Group::Municipalities => MUNICIPALITIES,
        Group::Rest => values::REST,
        Group::Afspraak => values::AFSPRAAK,
    }
}
