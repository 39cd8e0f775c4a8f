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

/// Most problems that are told of one file.
pub const MOST_PROBLEMS: usize = 25;

/// At most [`MOST_PROBLEMS`] of the problems, and then how many more there are.
pub fn capped(problems: Vec<Problem>) -> Vec<Problem> {
    let mut told = Vec::with_capacity(problems.len().min(MOST_PROBLEMS + 1));
    let mut count = 0;
    for problem in problems {
        match problem.wrong {
            Wrong::More { count: more } => count += more,
            _ if told.len() < MOST_PROBLEMS => told.push(problem),
            _ => count += 1,
        }
    }
    if count > 0 {
        told.push(Problem::without_value("", Wrong::More { count }));
    }
    told
}

/// What a file of this product is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Scenario,
    /// The outcome of a scenario.
    Result,
    /// The outcome in effects.
    Effects,
    /// *Bewijs*.
    Receipt,
}

/// Why it is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// The file has more bytes than are read.
    FileTooLarge {
        most: usize,
    },
    EmptyFile,
    /// Two byte order marks before the text.
    TwoMarks,
    /// The text is not JSON; the message is the reader's.
    NotJson {
        line: usize,
        column: usize,
    },
    /// Half of a character that JSON writes in two parts.
    HalfCharacter {
        line: usize,
        column: usize,
    },
    /// A file of this product, but of another kind.
    OtherFile(FileKind),
    /// So many more problems that nobody would read them.
    More {
        count: usize,
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
    /// In characters.
    TooLongText {
        length: usize,
        longest: usize,
    },
    /// A line break, or a character that nobody can see; counted from 1.
    UnseenCharacter {
        place: usize,
    },
    NotANumber,
    NotADecimal,
    /// Neither a decimal number nor this word.
    NotADecimalOr(&'static str),
    NotABoolean,
    /// Not the path of a field.
    NoField,
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
    /// With the events of this year the field lies outside its range.
    OutOfRangeInYear {
        year: i32,
        limit: Limit,
    },
    /// With the events of this year the value is more than can be held.
    NotFiniteInYear {
        year: i32,
    },
    /// With the events of this year, or of who is there, all weights of a kind are zero.
    AllWeightsZeroInYear {
        year: i32,
    },
    /// Nobody who is there in the first year says where people come from.
    NoOriginInFirstYear {
        year: i32,
    },
    /// A year that must not lie before another one.
    YearBefore {
        year: i32,
    },
    /// A year that must lie after that of the phase before.
    YearNotAfter {
        year: i32,
    },
    /// The centrumgemeente is always of the region.
    CentreWithDeelname,
    /// An event changes a field of the opvang, which the scenario does not have.
    NoOpvang,
    /// A field that the scenario has once is of no municipality.
    NotOfMunicipality,
    /// A change does exactly one thing; these are the keys.
    ExactlyOneOf(Vec<&'static str>),
    /// The amounts that follow from the scenario do not fit.
    TooLarge,
}
