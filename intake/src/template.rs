//! An empty table for a region, filled with what is known: it comes back in without a question.
//!
//! Two sheets: one row per municipality, with the columns that matter most in front, and one line per input of the
//! region. What the scenario does not say itself, such as the clients of a municipality, stays empty, and an empty cell
//! changes nothing. Shares stand in euro, not as weights; what only the region has is no column.

use std::collections::BTreeSet;

use engine::fields::{RegionField, Value};
use engine::figures::{Figures, Year};
use engine::money::Exact;
use engine::pad::Pad;
use engine::share::shares;

use crate::columns::{Column, Goes, Head, Unit, YearOf, region_head};
use crate::grid::{Cell, Number, Sheet};
use crate::number::written;
use crate::plan::{NEVER, PARTS, Target, number_of};

pub const MUNICIPALITIES: &str = "Gemeenten";
pub const REGION: &str = "Hele regio";

/// A row per municipality.
pub fn municipalities(target: Target<'_>) -> Sheet {
    let figures = target.figures;
    let mut columns: Vec<(String, Vec<Cell>)> = vec![
        ("Gemeentecode".to_owned(), codes(target)),
        ("Gemeente".to_owned(), figures.municipalities.iter().map(|own| Cell::text(own.name.clone())).collect()),
    ];
    for column in Column::ALL.into_iter().filter(|own| is_offered(*own, figures)) {
        columns.extend(of_column(figures, column));
    }
    let heads = columns.iter().map(|(head, _)| Cell::text(head.clone())).collect();
    let row = |place: usize| columns.iter().map(|(_, cells)| cells[place].clone()).collect();
    let rows = std::iter::once(heads).chain((0..figures.municipalities.len()).map(row));
    Sheet::own(MUNICIPALITIES, rows.collect())
}

/// A line per input of the region.
pub fn region(figures: &Figures) -> Sheet {
    let heads = ["Invoer", "Waarde", "Eenheid"].map(Cell::text).to_vec();
    let lines = RegionField::ALL.into_iter().flat_map(|field| lines(figures, field));
    Sheet::own(REGION, std::iter::once(heads).chain(lines).collect())
}

/// A sheet as CSV that a Dutch spreadsheet opens: a mark, semicolons, a decimal comma.
pub fn csv(sheet: &Sheet) -> String {
    let cell = |cell: &Cell| {
        let text = match cell {
            Cell::Number(own) => written(own.value),
            other => other.shown(),
        };
        if text.contains([';', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    };
    let line = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>().join(";");
    let lines = sheet.rows().iter().map(|row| format!("{}\r\n", line(row)));
    std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
}

fn codes(target: Target<'_>) -> Vec<Cell> {
    let places = 0..target.figures.municipalities.len();
    places.map(|place| target.codes.get(place).map(|code| Cell::text(code.clone())).unwrap_or_default()).collect()
}

/// Whether the template has the column.
fn is_offered(column: Column, figures: &Figures) -> bool {
    match column {
        // In euro instead.
        Column::ObjectiveWeight | Column::HistoricWeight => false,
        Column::OpvangWeight => figures.opvang.is_some(),
        other => !matches!(other.goes(), Goes::Sum(_)),
    }
}

/// The column with its figures; of lines over the same years, a column for each year; of other lines none.
fn of_column(figures: &Figures, column: Column) -> Vec<(String, Vec<Cell>)> {
    let Head { head, unit, year, .. } = column.head();
    let values: Vec<Option<Value>> = match column.goes() {
        Goes::Own(own) | Goes::Start { own, .. } => {
            figures.municipalities.iter().map(|one| Some(own.get(one))).collect()
        }
        Goes::Share { weight, total } => match shares(figures, weight, total) {
            Ok(shares) => shares.into_iter().map(|share| Some(Value::Exact(share))).collect(),
            Err(_) => vec![None; figures.municipalities.len()],
        },
        Goes::Sum(_) => return Vec::new(),
    };
    let lines: BTreeSet<(Year, Year)> = values.iter().flatten().filter_map(years).collect();
    let title = |year: Option<String>| {
        let year = year.map(|year| format!(" {year}")).unwrap_or_default();
        format!("{head}{year} ({})", unit.text())
    };
    let cells = |of: &dyn Fn(&Value) -> Option<Exact>| {
        values.iter().map(|own| filled(own.as_ref().and_then(of), unit)).collect()
    };
    match (lines.len(), lines.first()) {
        (0, _) => vec![(title(stated(year, figures)), cells(&|own| number_of(*own)))],
        (1, Some(&(first, last))) => {
            let at = |year: Year| (title(Some(year.to_string())), cells(&|own| at(own, year)));
            vec![at(first), at(last)]
        }
        _ => Vec::new(),
    }
}

fn years(value: &Value) -> Option<(Year, Year)> {
    match value {
        Value::Pad(Pad::Line(own)) => Some((own.first_year, own.last_year)),
        _ => None,
    }
}

fn at(value: &Value, year: Year) -> Option<Exact> {
    match value {
        Value::Pad(pad) => Exact::from_double(pad.at(year)),
        other => number_of(*other),
    }
}

/// The year that a figure is of, as it stands in its head.
fn stated(year: YearOf, figures: &Figures) -> Option<String> {
    let number = year.year(figures)?;
    Some(match year {
        YearOf::Base | YearOf::First => format!("1-1-{number}"),
        _ => number.to_string(),
    })
}

/// A number in the unit of its head.
fn filled(number: Option<Exact>, unit: Unit) -> Cell {
    let shown = |own: Exact| if unit.is_percentage() { own.times(Exact::from(100)).ok() } else { Some(own) };
    let cell = |value: Exact| Cell::Number(Number { value, is_percentage: false, is_euro: false });
    number.and_then(shown).map_or(Cell::Empty, cell)
}

fn lines(figures: &Figures, field: RegionField) -> Vec<Vec<Cell>> {
    let Head { head, unit, .. } = region_head(field);
    let line = |head: String, cell: Cell, unit: Unit| vec![Cell::text(head), cell, Cell::text(unit.text())];
    let value = field.get(figures);
    let Value::Pad(Pad::Line(own)) = value else {
        let cell = match value {
            Value::YearOrNever(None) => Cell::text(NEVER),
            other => filled(number_of(other), unit),
        };
        return vec![line(head.to_owned(), cell, unit)];
    };
    let year = |year: Year| filled(Some(Exact::from(i64::from(year))), Unit::Year);
    let cells = [
        (filled(Exact::from_double(own.from), unit), unit),
        (filled(Exact::from_double(own.to), unit), unit),
        (year(own.first_year), Unit::Year),
        (year(own.last_year), Unit::Year),
    ];
    PARTS.iter().zip(cells).map(|((_, part), (cell, unit))| line(format!("{head}, {part}"), cell, unit)).collect()
}
