//! What of a link was dropped or put right, and why. The words are [`crate::app::table::text::link`]'s.

use engine::fields::Value;
use engine::figures::{BudgetChange, Opvang, Wlz};
use engine::problem::Problem;

/// One thing that the reader of a link must know.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// Not a link of this page, or nothing in it can be read.
    Unreadable {
        text: String,
    },
    /// A format that this program does not know yet.
    LaterFormat,
    TooLong {
        length: usize,
        longest: usize,
    },
    /// The checksum is wrong: characters were changed or lost, and what was read may be wrong too.
    Damaged,
    /// The link is whole, but from some record on it cannot be read.
    RestUnreadable,
    /// Text behind the link that is no part of it.
    Trailing {
        text: String,
    },
    /// The starting values are those of another version than the link is about.
    UnknownData {
        version: u8,
        used: u8,
    },
    /// Nothing of the link is used.
    UnknownRegion {
        number: u8,
    },
    /// A number that stands for nothing here; the record is dropped.
    Unknown {
        what: What,
        number: u32,
    },
    /// A value of another kind than the field holds, or with too many digits; the record is dropped.
    Misfit {
        place: FieldPlace,
        kept: Content,
    },
    /// A value that cannot be; the starting value is put back.
    PutBack {
        place: FieldPlace,
        given: Content,
        kept: Content,
        problem: Problem,
        /// The field that it cannot go together with, if it is not wrong by itself.
        clashes_with: Option<FieldPlace>,
    },
    /// A name that cannot be as it stands in the link; it is shortened, or what cannot be seen is left out.
    NameCleaned {
        given: String,
        kept: String,
    },
    /// Scenarios to compare that are not there.
    NothingToCompare,
    /// An afspraak that is not there, of a scenario beside the one in hand: it stands under no agreement.
    PinWithoutAfspraak {
        pin: String,
    },
    /// The values cannot go together, and no single one is to blame: all starting values are put back.
    AllPutBack,
    /// An own afspraak that cannot be; it is dropped.
    AfspraakDropped {
        id: String,
        problems: Vec<Problem>,
    },
    /// An own afspraak beyond the number that a scenario may have; it is dropped.
    TooManyAfspraken {
        id: String,
        most: usize,
    },
    /// A scenario of its own that is incomplete or cannot be calculated; nothing of it is used.
    OwnRefused {
        region: String,
        problems: Vec<Problem>,
        more: usize,
    },
    /// So many more remarks that nobody would read them.
    More {
        count: usize,
    },
}

/// What a number stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Field,
    Municipality,
    Besluitregel,
    Pin,
    Page,
    Afspraak,
    Measure,
    Unit,
    Chance,
    Question,
    Range,
    Knob,
}

/// A field, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPlace {
    /// The path of the field in the scenario, or in its municipality.
    pub path: String,
    /// The name of the municipality.
    pub municipality: Option<String>,
}

/// What a field, or a part that is no field, holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Value(Value),
    Text(String),
    Wlz(Option<Wlz>),
    Mutaties(Vec<BudgetChange>),
    Opvang(Option<Opvang>),
    /// So many events.
    Gebeurtenissen(usize),
}
