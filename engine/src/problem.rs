//! What is wrong with an input: which field, which value, and what is allowed. The words are [`crate::app`]'s.

use super::limits::Limit;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Path of the field in the scenario file: `gemeenten[2].woningen_per_jaar.van`. Empty for the whole file.
    pub path: String,
    /// The value as it was given, as far as there is one.
    pub value: Option<String>,
    pub wrong: Wrong,
}

impl Problem {
    pub fn new(path: impl Into<String>, value: impl ToString, wrong: Wrong) -> Problem {
        Problem { path: path.into(), value: Some(value.to_string()), wrong }
    }

    pub fn without_value(path: impl Into<String>, wrong: Wrong) -> Problem {
        Problem { path: path.into(), value: None, wrong }
    }
}

/// Why it is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// The text is not JSON; the message is the reader's.
    NotJson {
        line: usize,
        column: usize,
    },
    Missing,
    UnknownKey {
        known: Vec<&'static str>,
    },
    DuplicateKey,
    NotAnObject,
    NotAList,
    NotText,
    EmptyText,
    NotANumber,
    NotADecimal,
    NotWhole,
    /// A double beyond what a computer can hold.
    NotFinite,
    /// Not the one version that this program reads.
    UnknownVersion,
    OutOfRange(Limit),
    /// The number of entries of a list.
    OutOfRangeCount(Limit),
    OneOf(Vec<String>),
    NotDistinct,
    /// The first year of a pad must lie before the last.
    YearsNotInOrder,
    AllWeightsZero,
    KeyAllZero,
    /// More than fifty years between a year of the horizon and this year.
    TooFarFromHorizon {
        year: i32,
    },
    /// Fewer than one inhabitant in this year.
    NoInhabitants {
        year: i32,
    },
    /// The budget with its changes is negative in this year.
    NegativeBudget {
        year: i32,
    },
    /// The amounts that follow from the scenario do not fit.
    TooLarge,
}
