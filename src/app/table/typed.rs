//! The fields in which a number is typed, and what was typed in them that cannot be taken.

use crate::app::table::chances::ChanceField;
use crate::app::table::inputs::InputId;
use crate::app::table::shares::Share;
use crate::app::table::verantwoording::ActualField;
use engine::gebeurtenis::ChangePlace;
use engine::money::Exact;
use engine::term::Term;

/// A field in which a number is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberField {
    /// A number of the scenario.
    Input(InputId),
    /// A term of the own afspraak in hand.
    Term(Term),
    /// A number of what is looked at.
    Amount(AmountField),
    /// A setting of the futures.
    Chance(ChanceField),
    /// The wanted outcome of a *wat als* question.
    Wanted,
    /// The number of a change that an event makes.
    Change(ChangePlace),
    /// An end of the own range of an input.
    Range(InputId, RangeEnd),
    /// A number of what really was.
    Actual(ActualField),
    /// What a municipality gets of a budget, in euro.
    Share(Share, usize),
}

/// A number that belongs to what is looked at, and to no scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AmountField {
    Indifference,
    Yardstick,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RangeEnd {
    Low,
    High,
}

/// A text that gives no value, kept in its field with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongText {
    pub typed: String,
    pub reason: String,
    /// The numbers, as shown, that it can mean.
    pub choices: Vec<Exact>,
}
