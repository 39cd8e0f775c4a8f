//! What was said about a file: answers to the questions, and what somebody knows better.

use std::collections::BTreeMap;

use engine::figures::Year;

use crate::columns::Column;
use crate::number::Notation;
use crate::plan::At;

/// Answers about a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The one sheet that counts.
    pub sheet: Option<usize>,
    /// By the place of the sheet.
    pub of_sheet: BTreeMap<usize, SheetAnswers>,
}

/// Answers about a sheet, by the column or row of the sheet, from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetAnswers {
    pub columns: BTreeMap<usize, Meaning>,
    pub notations: BTreeMap<At, Notation>,
    /// 1, 1,000 or 1,000,000.
    pub scales: BTreeMap<At, i64>,
    /// Whether the numbers are percentages; otherwise they are fractions.
    pub percentages: BTreeMap<At, bool>,
    pub years: BTreeMap<Column, Year>,
    /// The municipality of a row; none leaves the row out.
    pub rows: BTreeMap<usize, Option<usize>>,
}

/// What a column is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    Figures(Column),
    Nothing,
}
