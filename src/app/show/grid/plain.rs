//! A table as a spreadsheet takes it: numbers with every digit that they have, and nothing of how they look.
//!
//! As CSV for a Dutch spreadsheet (a mark, semicolons, a decimal comma), and for the clipboard as text with tabs and as
//! HTML that says what number each cell is, so that it does not depend on the language of the spreadsheet.

use std::fmt::Write;

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::show::derivation;
use crate::app::show::grid::{Cell, Content, Field, Grid, Name};
use crate::app::table::differences::ChangeLine;
use engine::derivation::Number;
use engine::money::Exact;

/// What stands before a text that a spreadsheet would take for a formula.
const NO_FORMULA: char = '\'';

/// A cell of which nothing is left but what it says.
#[derive(Debug, Clone, PartialEq)]
pub enum Plain {
    Text(String),
    /// A number, and whether it is shown as a percentage; then it is the fraction.
    Number(Exact, bool),
}

impl Plain {
    /// A text that this page wrote.
    pub fn of_text(text: &str) -> Plain {
        match number::as_written(text) {
            Some(own) => Plain::Number(own, text.ends_with('%')),
            None => Plain::Text(text.to_owned()),
        }
    }

    /// As a Dutch spreadsheet reads it.
    pub fn written(&self) -> String {
        match self {
            Plain::Number(own, false) => number::plain(*own),
            Plain::Number(own, true) => {
                own.times(Exact::from(100)).map_or_else(|_| own.to_string(), |own| format!("{}%", number::plain(own)))
            }
            Plain::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("{NO_FORMULA}{text}"),
            Plain::Text(text) => text.clone(),
        }
    }
}

/// The head and the rows of a table; a cell over several columns is followed by empty ones. A unit that stands behind the
/// numbers of a column goes to its head.
pub fn rows(model: &Model, grid: &Grid) -> Vec<Vec<Plain>> {
    let units: Vec<Option<String>> = (0..grid.columns.len()).map(|column| unit(grid, column)).collect();
    let head = grid.columns.iter().zip(&units).map(|(column, unit)| {
        let unit = unit.as_ref().map(|unit| format!(" ({unit})")).unwrap_or_default();
        Plain::Text(format!("{}{unit}", column.name))
    });
    let row = |cells: &[Cell]| {
        let mut row: Vec<Plain> = Vec::new();
        for cell in cells {
            let unit = units.get(row.len()).and_then(Option::as_deref);
            row.push(plain(model, cell, unit));
            row.extend(std::iter::repeat_n(Plain::Text(String::new()), cell.span.saturating_sub(1)));
        }
        row
    };
    std::iter::once(head.collect()).chain(grid.rows.iter().map(|own| row(&own.cells))).collect()
}

/// The unit behind the numbers of a column, if it is one and the same.
fn unit(grid: &Grid, column: usize) -> Option<String> {
    let cells = grid.rows.iter().filter_map(|row| row.cells.get(column).filter(|cell| cell.figures.len() == 1));
    let mut units = cells.filter_map(|cell| with_unit(&shown(cell)).map(|(_, unit)| unit));
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

/// A number and the unit behind it.
fn with_unit(text: &str) -> Option<(Plain, String)> {
    let (number, unit) = text.split_once(' ')?;
    let number = Plain::of_text(number);
    let is_unit = unit.chars().all(char::is_alphabetic) && matches!(number, Plain::Number(..));
    is_unit.then(|| (number, unit.to_owned()))
}

/// What a cell says, on one line.
fn shown(cell: &Cell) -> String {
    text(&cell.content).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(model: &Model, cell: &Cell, unit: Option<&str>) -> Plain {
    let shown = shown(cell);
    let bare = with_unit(&shown).filter(|(_, own)| Some(own.as_str()) == unit).map(|(number, _)| number);
    let shown = bare.unwrap_or_else(|| Plain::of_text(&shown));
    match (shown, cell.figures.as_slice()) {
        (Plain::Number(shown, is_percentage), &[figure]) => {
            Plain::Number(exact(model, figure).unwrap_or(shown), is_percentage)
        }
        (shown, _) => shown,
    }
}

/// The value of a figure, with all of its digits.
fn exact(model: &Model, figure: Figure) -> Option<Exact> {
    match derivation::value(model, figure).ok()? {
        Number::Double(double) => Exact::from_double(double),
        other => other.exact().ok(),
    }
}

fn text(content: &Content) -> String {
    match content {
        Content::Text(text) => text.clone(),
        Content::Name(own) => {
            let Name { text, beside, .. } = &**own;
            beside.as_ref().map_or_else(|| text.clone(), |beside| format!("{text} ({beside})"))
        }
        Content::Pair(first, second) => format!("{first} / {second}"),
        Content::Spread(own) => format!("{} / {} / {}", own.spread, own.best.1, own.worst.1),
        Content::Lines(lines) => lines.iter().map(line).collect::<Vec<_>>().join("; "),
        Content::Verdict { name, result, .. } => format!("{name} {result}").trim().to_owned(),
        Content::Range(_, field) => field.shown.clone(),
        Content::Inputs { fields, .. } => joined(fields),
        Content::Question(own) => own.wrong.clone(),
        Content::Typed(own) => own.shown.clone(),
    }
}

fn joined(fields: &[Field]) -> String {
    fields.iter().map(|own| own.shown.as_str()).collect::<Vec<_>>().join(" / ")
}

fn line(own: &ChangeLine) -> String {
    let ChangeLine { name, before, after } = own;
    if after.is_empty() { name.clone() } else { format!("{name}: {before} → {after}") }
}

/// As a file that a Dutch spreadsheet opens.
pub fn csv(rows: &[Vec<Plain>]) -> String {
    let cell = |own: &Plain| {
        let text = own.written();
        if text.contains([';', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    };
    let lines = rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(";") + "\r\n");
    std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
}

/// As text with tabs.
pub fn tabbed(rows: &[Vec<Plain>]) -> String {
    let line = |row: &Vec<Plain>| row.iter().map(Plain::written).collect::<Vec<_>>().join("\t") + "\n";
    rows.iter().map(line).collect()
}

/// As HTML: a number with its value, in the forms that Excel and LibreOffice read.
pub fn html(rows: &[Vec<Plain>]) -> String {
    let mut body = String::new();
    for row in rows {
        body.push_str("<tr>");
        for cell in row {
            let text = cell.written().replace('&', "&amp;").replace('<', "&lt;");
            let _ = match cell {
                Plain::Number(own, _) => write!(body, "<td x:num=\"{own}\" sdval=\"{own}\">{text}</td>"),
                Plain::Text(_) => write!(body, "<td>{text}</td>"),
            };
        }
        body.push_str("</tr>");
    }
    format!("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>{body}</table></html>")
}
