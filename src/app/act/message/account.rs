//! What can happen with what really was.

use crate::app::table::typed::NumberField;
use data::verantwoording::{Soort, Stap, Voortgang};
use engine::figures::Year;

/// The numbers are typed as every other number; this is the rest of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Account {
    /// What was pasted from a spreadsheet: fields with the text of each, and rows that are none of the account.
    Fill(Vec<(NumberField, String)>, Vec<String>),
    /// Follow one that the documents name, by its place among them.
    FollowNamed(usize),
    /// Follow an own one, with this name.
    Follow(String),
    /// Follow the one at this place no longer.
    Unfollow(usize),
    /// Say something else of the indicator at this place.
    Describe(usize, IndicatorText, String),
    /// Something is done, or was learnt, in a year.
    Note(Year, String),
    /// It is no longer there.
    Remove(usize),
    Change(usize, ActionChange),
    /// Save the document as a file, at this moment.
    SaveDocument(String),
    /// Make the document of the year in hand, to read and to print; or put it away.
    ShowDocument(Option<String>),
    /// Go on with the plan after the year in hand, from what really was.
    Continue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndicatorText {
    Unit,
    Norm,
    Owner,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionChange {
    Text(String),
    Owner(String),
    Date(String),
    Kind(Soort),
    Step(Stap),
    Status(Voortgang),
}
