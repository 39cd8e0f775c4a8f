//! What can be done with what happens.

use crate::app::ask::parting::Parting;
use crate::app::table::happening::Happening;
use crate::app::table::templates::Template;
use engine::figures::Year;
use engine::gebeurtenis::ChangePlace;

/// Something happens in the scenario, or no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happen {
    Add(Template),
    Remove(Happening),
    /// What the documents of the region say, by its id: it happens, or no longer.
    Documented(&'static str),
    /// The event at this place, on or off.
    Switch(usize),
    Rename(usize, String),
    /// Its first year.
    From(Happening, Year),
    /// The last year of an event; without one it counts to the end.
    Through(usize, Option<Year>),
    /// The municipality of a change.
    Of(ChangePlace, usize),
    /// What else is chosen of it, by its place: who leaves or joins, which terms hold, by which key is paid.
    Choose(Happening, usize),
    /// What it does is looked at.
    See(Happening),
    /// What it would give if a municipality left or joined is looked at; and it is made to happen.
    Ask(Parting),
    Part,
}
