//! Events on the table: their numbers, read and written as they are shown.
//!
//! Not here: what an event makes of a year ([`engine::timeline`]), whether it can be ([`engine::validation`]), which
//! there are ([`crate::app::table::templates`]), and its words ([`crate::app::table::text::events`]).

use crate::app::table::inputs::{Display, HasSheet};
use engine::gebeurtenis::{Amount, Operation, Wijziging};
use engine::money::Exact;

/// How the number of a change is shown: a factor has no unit.
pub fn display_of(change: &Wijziging) -> Display {
    match change.operation {
        Operation::Multiply => Display::Number,
        Operation::Set | Operation::Add => change.field.sheet().display,
    }
}

/// The number of a change, as shown; `None` if it is no decimal number.
pub fn shown(change: &Wijziging) -> Option<Exact> {
    let number = match change.number {
        Amount::Double(number) => Exact::from_double(number)?,
        Amount::Exact(number) => number,
    };
    Some(display_of(change).shown(number))
}

/// The change with another number, as shown.
#[must_use]
pub fn with_shown(change: &Wijziging, shown: Exact) -> Wijziging {
    let meant = display_of(change).meant(shown);
    let number = match change.number {
        Amount::Double(_) => Amount::Double(meant.to_double()),
        Amount::Exact(_) => Amount::Exact(meant),
    };
    Wijziging { number, ..*change }
}
