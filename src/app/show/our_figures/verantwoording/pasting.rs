//! A table with what really was, pasted from a spreadsheet: which field each of its cells fills.

use crate::app::show::our_figures::text::verantwoording as words;
use crate::app::show::our_figures::verantwoording::NumberRow;
use crate::app::table::typed::NumberField;

/// What a pasted table fills.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filling {
    /// Fields, each with the text that comes in it.
    pub fields: Vec<(NumberField, String)>,
    /// Rows that are none of the account.
    pub unknown: Vec<String>,
}

/// Rows with a name go to the row of that name: its number stands below the head *Werkelijk*, or else last. Numbers
/// without names fill the rows from the field with the id `at` down.
pub fn filling(rows: &[NumberRow], at: Option<&str>, text: &str) -> Filling {
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').map(str::trim).collect()).collect();
    let lines: Vec<Vec<&str>> = lines.into_iter().filter(|line| line.iter().any(|cell| !cell.is_empty())).collect();
    let row_of = |line: &[&str]| rows.iter().find(|row| is_same(&row.name, line[0]));
    if !lines.iter().any(|line| row_of(line).is_some()) {
        return down(rows, at, &lines);
    }
    let is_actual = |cell: &&str| is_same(words::COLUMNS[1], cell);
    let column = lines.iter().find_map(|line| line.iter().position(&is_actual));
    let mut filling = Filling::default();
    for line in &lines {
        match row_of(line) {
            Some(row) => {
                let cell = column.and_then(|column| line.get(column)).or_else(|| line[1..].last());
                filling.add(row, cell.copied());
            }
            None if line.iter().any(&is_actual) => {}
            None => filling.unknown.push(line[0].to_owned()),
        }
    }
    filling
}

fn down(rows: &[NumberRow], at: Option<&str>, lines: &[Vec<&str>]) -> Filling {
    let first = at.and_then(|id| rows.iter().position(|row| row.field.id == id)).unwrap_or(0);
    let mut filling = Filling::default();
    for (place, line) in lines.iter().enumerate() {
        let cell = line.iter().find(|cell| !cell.is_empty());
        match rows.get(first + place) {
            Some(row) => filling.add(row, cell.copied()),
            None => filling.unknown.extend(cell.map(|cell| (*cell).to_owned())),
        }
    }
    filling
}

impl Filling {
    /// An empty cell changes nothing.
    fn add(&mut self, row: &NumberRow, cell: Option<&str>) {
        if let Some(text) = cell.filter(|text| !text.is_empty()) {
            self.fields.push((row.field.field, text.to_owned()));
        }
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
