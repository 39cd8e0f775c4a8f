//! What can be done with events.

use crate::app::table::events::Template;
use engine::figures::Year;
use engine::gebeurtenis::ChangePlace;

/// Something happens in the scenario, or no longer; each event goes by its place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happen {
    Add(Template),
    Remove(usize),
    /// On, or off.
    Switch(usize),
    Rename(usize, String),
    /// Its first year.
    From(usize, Year),
    /// Its last year; without one it counts to the end.
    Through(usize, Option<Year>),
    /// The municipality of a change.
    Of(ChangePlace, usize),
    /// What it does is looked at.
    See(usize),
}
