//! A table as cells, from whatever file or clipboard it came.

mod file;
mod text;
#[cfg(feature = "workbooks")]
mod workbook;

pub use file::{Kind, LARGEST, Opened, kind, open};
#[cfg(feature = "workbooks")]
pub use workbook::read as read_workbook;

use std::fmt;

use crate::refused::Refused;
use engine::money::Exact;

/// Most rows and columns of a table; more is no table of municipalities.
pub const MOST_ROWS: usize = 5_000;
pub const MOST_COLUMNS: usize = 250;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    #[default]
    Empty,
    /// Text, of which it is not known yet whether it is a number.
    Text(String),
    /// A number of a workbook: its notation is no question.
    Number(Number),
    /// A date of a workbook, as far as it is known.
    Date(String),
    /// What a spreadsheet shows where its formula failed.
    Error(String),
}

/// A number of a workbook, and how the workbook shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    pub value: Exact,
    /// Whether the cell is shown as a percentage: 0.05 reads as 5%.
    pub is_percentage: bool,
    /// Whether the cell is shown in euro.
    pub is_euro: bool,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// What a reader sees in it.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Date(text) | Cell::Error(text) => text.trim().to_owned(),
            Cell::Number(number) => number.value.to_string().replace('.', ","),
        }
    }

    /// Its text, if that is what it holds.
    pub fn words(&self) -> Option<&str> {
        match self {
            Cell::Text(text) => Some(text.trim()),
            _ => None,
        }
    }
}

/// The place of a cell, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub row: usize,
    pub column: usize,
}

/// As a spreadsheet calls it: `B7`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), self.row + 1)
    }
}

/// `A`, `Z`, `AA`.
pub fn column_letters(column: usize) -> String {
    let (before, own) = (column / 26, column % 26);
    let letter = char::from(b'A' + u8::try_from(own).unwrap_or_default());
    if before == 0 { letter.to_string() } else { format!("{}{letter}", column_letters(before - 1)) }
}

/// A sheet of a workbook, or a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Empty for a text.
    pub name: String,
    rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A sheet without the empty rows and columns behind its last cell; those before it stay, so that a cell keeps its
    /// place.
    ///
    /// # Errors
    /// [`Refused::TooManyCells`].
    pub fn new(name: impl Into<String>, mut rows: Vec<Vec<Cell>>) -> Result<Sheet, Refused> {
        for row in &mut rows {
            row.truncate(row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
        }
        rows.truncate(rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1));
        if rows.len() > MOST_ROWS || rows.iter().any(|row| row.len() > MOST_COLUMNS) {
            return Err(Refused::TooManyCells { most_rows: MOST_ROWS, most_columns: MOST_COLUMNS });
        }
        Ok(Sheet { name: name.into(), rows })
    }

    /// A small sheet of the product's own.
    pub(crate) fn own(name: &str, rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet { name: name.to_owned(), rows }
    }

    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    pub fn cell(&self, place: Place) -> &Cell {
        const EMPTY: &Cell = &Cell::Empty;
        self.rows.get(place.row).and_then(|row| row.get(place.column)).unwrap_or(EMPTY)
    }

    /// Whether nothing stands in a row.
    pub fn is_row_empty(&self, row: usize) -> bool {
        self.rows.get(row).is_none_or(|row| row.iter().all(Cell::is_empty))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_called_as_a_spreadsheet_calls_it() {
        for (row, column, expected) in
            [(0, 0, "A1"), (6, 1, "B7"), (9, 25, "Z10"), (0, 26, "AA1"), (0, 701, "ZZ1"), (0, 702, "AAA1")]
        {
            assert_eq!(Place { row, column }.to_string(), expected);
        }
    }

    #[test]
    fn empty_rows_and_columns_behind_the_last_cell_are_left_out() {
        let text = |text: &str| Cell::text(text);
        let rows = vec![vec![], vec![text(""), text("a"), text(" ")], vec![text("  ")]];
        let sheet = Sheet::new("", rows).expect("a small sheet");
        assert_eq!((sheet.rows().len(), sheet.width()), (2, 2));
        assert_eq!(sheet.cell(Place { row: 1, column: 1 }).shown(), "a");
        assert!(sheet.cell(Place { row: 9, column: 9 }).is_empty());
        let wide = vec![vec![Cell::text("a"); MOST_COLUMNS + 1]];
        assert!(matches!(Sheet::new("", wide), Err(Refused::TooManyCells { .. })));
    }
}
