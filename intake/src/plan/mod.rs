//! What a file would change, before anything changes: pure data, from a table to a preview, and from a preview to the
//! changed figures.
//!
//! Nothing is guessed: what can mean two things is a [`Question`], what is no figure is told with its cell
//! ([`Misread`]), and a row that is nobody's with the name that comes nearest ([`Unmatched`]). [`Plan::apply`] does what
//! the preview shows and nothing else, and gives each value its [`Origin`].
//!
//! Not here: drawing the preview, and undo. A table without names is not taken: which row is whose cannot be seen.

mod answers;
mod apply;
mod derive;
mod layout;
mod list;
mod sheet;
mod slots;
mod table;
mod values;
mod words;

pub use answers::{Answers, Meaning, SheetAnswers};
pub use apply::{Applied, Origin};
pub(crate) use list::{NEVER, PARTS};
pub use sheet::{Plan, plan};
pub(crate) use values::number_of;
pub use words::{allowed, shown, shown_of};

use data::gemeenten::Gemeenten;
use engine::fields::Value;
use engine::figures::{Figures, Year};
use engine::input::Input;
use engine::limits::Limit;
use engine::money::Exact;
use engine::problem::Problem;

use crate::columns::Column;
use crate::grid::Place;
use crate::municipality::Nearest;
use crate::number::{Notation, Unread};

/// What figures come into.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    pub figures: &'a Figures,
    /// The code of each municipality, in order; empty for a part that is none, and without any if they are not known.
    pub codes: &'a [String],
    /// All municipalities; without any, a name elsewhere is only unknown.
    pub all: &'a Gemeenten,
}

/// A file that was chosen or pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File<'a> {
    /// Its name; of a paste, what the page calls that.
    pub name: &'a str,
    /// The day on which it is read, as it is shown.
    pub date: &'a str,
}

/// What one sheet would change.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preview {
    /// The name of the sheet; empty for a text.
    pub sheet: String,
    /// Every column in which something stands, and what it was taken for.
    pub columns: Vec<FoundColumn>,
    pub entries: Vec<Entry>,
    pub misread: Vec<Misread>,
    pub unmatched: Vec<Unmatched>,
    pub totals: Vec<TotalCheck>,
    pub questions: Vec<Question>,
    pub stops: Vec<Stop>,
}

impl Preview {
    /// Whether the sheet says something about the region, even if a question is open.
    pub fn is_about_the_region(&self) -> bool {
        !self.entries.is_empty() || !self.questions.is_empty()
    }
}

/// A column of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundColumn {
    pub column: usize,
    /// The lines of its head.
    pub head: String,
    pub role: Role,
}

/// What a column was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Names,
    Codes,
    Periods,
    Figures(Column),
    /// Figures of a year that is not asked for.
    OtherYear(Column, Option<Year>),
    /// Figures or labels of the region as a whole.
    RegionList,
    /// Nothing that the product knows: it is left out, unless somebody says what it is.
    Unknown,
    /// Left out because somebody said so.
    LeftOut,
}

/// A value that changes, or stays as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub input: Input,
    pub from: Option<Value>,
    pub to: Value,
    /// The cells that it comes from.
    pub cells: Vec<Place>,
    /// What stands there.
    pub text: String,
    pub rule: Rule,
}

impl Entry {
    pub fn is_change(&self) -> bool {
        self.from != Some(self.to)
    }
}

/// How a value follows from its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// As it stands there, in the unit of the scenario.
    Given,
    /// An amount of a workbook with more decimals, rounded to the cent.
    Cents,
    /// The weight of a municipality is its share in euro.
    WeightOfShare,
    /// The share that a municipality without a figure has now.
    PresentShare,
    /// The sum of all municipalities.
    Sum,
    /// The years of several columns, on one line.
    Line,
    /// The year of the column, because its figures of all municipalities come from it.
    YearOfColumn,
}

/// A cell that is not understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Misread {
    pub cell: Place,
    pub text: String,
    /// What should stand there, if that is known.
    pub input: Option<Input>,
    pub why: Why,
}

/// Why a cell is not understood.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Why {
    Not(Unread),
    /// A percentage where none belongs, or an amount of money.
    Unit(char),
    NotWhole,
    /// Outside of what the field may hold, in the unit of the scenario; told as a percentage where people write one.
    NotAllowed {
        limit: Limit,
        is_percentage: bool,
    },
    /// The years of this row do not lie on a line: the product can only hold one.
    NoLine,
    /// More digits than can be held.
    TooLarge,
}

/// A row that goes nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched {
    pub row: usize,
    pub text: String,
    pub why: NoMatch,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoMatch {
    /// A municipality, but not of this region.
    Elsewhere(String),
    /// Nobody's; this name comes nearest.
    Unknown(Option<Nearest>),
    /// Somebody said that it is left out.
    LeftOut,
}

/// Whether a total row is the sum of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TotalCheck {
    pub cell: Place,
    pub column: Column,
    pub total: Exact,
    pub sum: Exact,
    /// The total less the sum: zero if it adds up.
    pub difference: Exact,
}

/// What a question is about: a column of a table, or a line of a list; both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {
    Column(usize),
    Row(usize),
}

/// What only the one who has the file can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// These sheets say something about the same figures: which one counts?
    Sheet { choices: Vec<usize> },
    /// A head that several inputs have.
    Meaning { column: usize, head: String, choices: Vec<Column> },
    /// A number that is another one in each notation.
    Notation { at: At, text: String, dutch: Exact, english: Exact, suggested: Option<Notation> },
    /// In euros, thousands or millions? The suggestion lies nearest to what stands there now.
    Scale { at: At, text: String, choices: Vec<i64>, suggested: i64 },
    /// Is 0,5 half a percent, or a half?
    Percentage { at: At, text: String },
    /// Figures of other years than that of the scenario: which ones?
    Year { meaning: Column, choices: Vec<Year>, expected: Option<Year> },
    /// Whose row is this?
    Row { row: usize, text: String, choices: Vec<usize> },
}

/// What stops a sheet, though every cell may be good.
#[derive(Debug, Clone, PartialEq)]
pub enum Stop {
    /// No row names a municipality, and no line an input of the region.
    NoRows,
    /// No column is one of the product.
    NoColumns,
    /// A municipality has more than one row.
    Twice(usize),
    /// The name and the code of this row are of two municipalities.
    NameAndCode(usize),
    /// Two columns are the same figure.
    ColumnTwice(Column),
    /// A share in euro and its weight: only one of them can count.
    ShareAndWeight(Column),
    /// Only the sum counts, and these municipalities have no figure.
    Incomplete { column: Column, missing: Vec<usize> },
    /// An input of the region stands there twice.
    LineTwice(Input),
    /// The figures cannot be together.
    Together(Problem),
}
