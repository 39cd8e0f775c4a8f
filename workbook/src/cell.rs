//! What stands in a cell: a formula with the value that the engine has for it, an input, or a text.

use engine::limits::Limit;
use engine::money::Money;

/// What the numbers of a column count; it decides how they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Euros with cents.
    Euro,
    Persons,
    /// A fraction, an index, or any other number with decimals.
    Number,
    Percent,
    /// A year, a rank, a count.
    Whole,
    Text,
}

impl Unit {
    /// As it stands under the head of a column.
    pub const fn label(self) -> &'static str {
        match self {
            Unit::Euro => "euro",
            Unit::Persons => "mensen",
            Unit::Number => "getal",
            Unit::Percent => "deel",
            Unit::Whole => "heel getal",
            Unit::Text => "",
        }
    }

    /// The number format of a spreadsheet.
    pub const fn format(self) -> &'static str {
        match self {
            Unit::Euro => "#,##0.00",
            Unit::Whole => "0",
            Unit::Persons => "#,##0.00####",
            Unit::Number => "General",
            Unit::Percent => "0.######%",
            Unit::Text => "@",
        }
    }
}

/// What the engine has for a formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Known {
    Money(Money),
    /// Persons, places, months.
    Number(f64),
    /// There is none: people wait and nobody is admitted.
    Absent,
    /// A step of a calculation that the engine does in another way.
    Step,
}

impl Known {
    /// The number; `None` where there is none.
    #[expect(clippy::cast_precision_loss, reason = "a spreadsheet holds doubles")]
    pub fn number(self) -> Option<f64> {
        match self {
            Known::Money(money) => Some(money.cents() as f64 / 100.0),
            Known::Number(number) => Some(number),
            Known::Absent | Known::Step => None,
        }
    }
}

/// The value of an input.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    Left,
    Number(f64),
}

impl From<Option<f64>> for Entry {
    fn from(number: Option<f64>) -> Entry {
        number.map_or(Entry::Left, Entry::Number)
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Formula(String, Known),
    /// An input, what it may be, and whether only whole numbers.
    Input {
        entry: Entry,
        limit: Limit,
        whole: bool,
    },
    Text(String),
    /// A number of the layout: a power, a place.
    Number(f64),
}

impl Cell {
    /// A formula of which the engine has no value of its own.
    pub fn step(formula: impl Into<String>) -> Cell {
        Cell::Formula(formula.into(), Known::Step)
    }

    pub fn money(formula: impl Into<String>, money: Money) -> Cell {
        Cell::Formula(formula.into(), Known::Money(money))
    }

    pub fn number(formula: impl Into<String>, number: f64) -> Cell {
        Cell::Formula(formula.into(), Known::Number(number))
    }
}
