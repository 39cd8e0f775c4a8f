//! Where things stand in a sheet: the head, the names, the codes, the rows and whose they are.

use engine::figures::Year;
use engine::limits::YEAR;

use crate::columns::{is_total, names_codes, names_municipalities, names_periods};
use crate::grid::{Cell, Place, Sheet};
use crate::municipality::{Directory, Found, Nearest};
use crate::plan::SheetAnswers;

/// Most rows of a head, counted up from the first row of figures.
const MOST_HEAD_ROWS: usize = 6;
/// Most rows in which a head is looked for.
const MOST_ROWS_ABOVE: usize = 50;

/// Where things stand in a sheet with a row for each municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The rows of the head, the topmost first.
    pub heads: Vec<usize>,
    /// Rows above the figures with a title.
    pub titles: Vec<usize>,
    pub names: Option<usize>,
    pub codes: Option<usize>,
    pub periods: Option<usize>,
    pub rows: Vec<Row>,
}

/// A row with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub row: usize,
    /// Its name or code.
    pub text: String,
    pub whose: Whose,
    /// The year that the row says it is of.
    pub period: Option<Year>,
}

/// Whose figures a row has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    Own(usize),
    Elsewhere(String),
    Several(Vec<usize>),
    Unknown(Option<Nearest>),
    Total,
    /// The name is of another than the code.
    Disagree,
}

/// The layout of a sheet; `None` if no row names a municipality. A column of which somebody said what it is, has neither
/// names nor codes.
pub fn layout(sheet: &Sheet, directory: &Directory<'_>, answers: &SheetAnswers) -> Option<Layout> {
    let is_known = |found: &Found| !matches!(found, Found::Unknown(_));
    let column = |column: usize| (0..sheet.rows().len()).map(move |row| sheet.cell(Place { row, column }));
    let named = |cell: &Cell| cell.words().map(|text| directory.named(text));
    let coded = |cell: &Cell| directory.coded(&cell.shown());
    let most = |count: &dyn Fn(usize) -> usize| {
        let free = (0..sheet.width()).filter(|column| !answers.columns.contains_key(column));
        let columns = free.map(|column| (count(column), std::cmp::Reverse(column)));
        columns.max().filter(|(count, _)| *count > 0).map(|(_, column)| column.0)
    };
    let names = most(&|own| column(own).filter_map(Cell::words).filter(|text| directory.may_name(text)).count());
    let codes = most(&|own| {
        // Without a head that says so, only what is written as a code is one.
        let says = column(own).take(MOST_ROWS_ABOVE).filter_map(Cell::words).any(names_codes);
        let may_be = column(own).filter(|cell| says && !cell.is_empty() || is_written_as_code(cell));
        may_be.filter(|cell| is_known(&coded(cell))).count()
    });
    let first = (0..sheet.rows().len()).find(|&row| {
        let at = |column: Option<usize>| column.map(|column| sheet.cell(Place { row, column }));
        at(names).and_then(named).is_some_and(|found| is_known(&found))
            || at(codes).is_some_and(|cell| is_known(&coded(cell)))
    })?;
    let first = first_row(sheet, first, names.or(codes)?);
    let (heads, titles) = heads(sheet, first, names.or(codes)?);
    let periods = (0..sheet.width()).find(|&column| {
        heads.iter().any(|&row| sheet.cell(Place { row, column }).words().is_some_and(names_periods))
            && (first..sheet.rows().len()).any(|row| year_of(sheet.cell(Place { row, column })).is_some())
    });
    let layout = Layout { heads, titles, names, codes, periods, rows: Vec::new() };
    let rows = (first..sheet.rows().len()).filter_map(|row| layout.row(sheet, directory, row)).collect();
    Some(Layout { rows, ..layout })
}

fn is_written_as_code(cell: &Cell) -> bool {
    cell.words().is_some_and(|text| {
        text.get(..2).is_some_and(|own| own.eq_ignore_ascii_case("GM"))
            && text.ends_with(|own: char| own.is_ascii_digit())
    })
}

/// Whether a cell has a figure: a number that is no year.
fn is_figure(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => year_of(cell).is_none(),
        Cell::Text(text) => {
            year_of(cell).is_none()
                && text.trim().starts_with(|own: char| own.is_ascii_digit() || matches!(own, '€' | '-' | '('))
                && crate::number::readings(text).is_ok()
        }
        _ => false,
    }
}

/// A year, if the cell has nothing else.
pub fn year_of(cell: &Cell) -> Option<Year> {
    cell.shown().parse().ok().filter(|&year| YEAR.admits_whole(year))
}

/// The first row with figures: a row above the first known one that has a text and a figure is one too.
fn first_row(sheet: &Sheet, known: usize, label: usize) -> usize {
    let is_row = |row: &usize| {
        sheet.cell(Place { row: *row, column: label }).words().is_some_and(|text| !names_municipalities(text))
            && (0..sheet.width()).any(|column| column != label && is_figure(sheet.cell(Place { row: *row, column })))
    };
    (0..known).rev().take_while(is_row).last().unwrap_or(known)
}

/// The rows of the head and those of a title above the first row of figures.
fn heads(sheet: &Sheet, first: usize, label: usize) -> (Vec<usize>, Vec<usize>) {
    let is_title = |row: &usize| {
        let mut cells = (0..sheet.width()).filter(|&column| !sheet.cell(Place { row: *row, column }).is_empty());
        let first = cells.next();
        let texts: std::collections::BTreeSet<String> = (0..sheet.width())
            .map(|column| sheet.cell(Place { row: *row, column }).shown())
            .filter(|own| !own.is_empty())
            .collect();
        // One text, or one that is merged over the sheet.
        texts.len() == 1 && first.is_some_and(|column| column <= label)
    };
    let filled = (0..first).filter(|&row| !sheet.is_row_empty(row));
    let (titles, heads): (Vec<usize>, Vec<usize>) = filled.partition(is_title);
    (heads[heads.len().saturating_sub(MOST_HEAD_ROWS)..].to_vec(), titles)
}

impl Layout {
    fn row(&self, sheet: &Sheet, directory: &Directory<'_>, row: usize) -> Option<Row> {
        let at = |column: Option<usize>| {
            column.map(|column| sheet.cell(Place { row, column })).filter(|cell| !cell.is_empty())
        };
        let (name, code) = (at(self.names), at(self.codes));
        let has_figure = (0..sheet.width())
            .filter(|&column| ![self.names, self.codes, self.periods].contains(&Some(column)))
            .any(|column| !sheet.cell(Place { row, column }).is_empty());
        // A note under the table, or a heading between its rows.
        if !has_figure {
            return None;
        }
        let text = name.or(code).map(Cell::shown).unwrap_or_default();
        let period = at(self.periods).and_then(year_of);
        let by_name = name.and_then(Cell::words).map(|text| directory.named(text));
        let by_code = code.map(|cell| directory.coded(&cell.shown()));
        let whose = match (by_name, by_code) {
            (Some(Found::Own(name)), Some(Found::Own(code))) if name != code => Whose::Disagree,
            (Some(Found::Elsewhere(_)), Some(Found::Own(_))) | (Some(Found::Own(_)), Some(Found::Elsewhere(_))) => {
                Whose::Disagree
            }
            (_, Some(Found::Own(own))) | (Some(Found::Own(own)), _) => Whose::Own(own),
            _ if name.is_none_or(|name| is_total(&name.shown())) && code.is_none_or(|code| is_total(&code.shown())) => {
                Whose::Total
            }
            _ if name.is_some_and(|name| is_total(&name.shown())) => Whose::Total,
            (Some(Found::Several(choices)), _) => Whose::Several(choices),
            (_, Some(Found::Elsewhere(name))) | (Some(Found::Elsewhere(name)), _) => Whose::Elsewhere(name),
            (Some(Found::Unknown(nearest)), _) => Whose::Unknown(nearest),
            _ => Whose::Unknown(None),
        };
        Some(Row { row, text, whose, period })
    }

    /// The lines of the head of a column, the topmost first. A head that stands over several columns holds for all of
    /// them; the lowest line only for its own.
    pub fn head(&self, sheet: &Sheet, column: usize) -> Vec<String> {
        let Some((&lowest, above)) = self.heads.split_last() else { return Vec::new() };
        let own = sheet.cell(Place { row: lowest, column });
        let reaches = |&row: &usize| {
            let from = |column: usize| sheet.cell(Place { row, column });
            let nearest = (0..=column).rev().map(from).find(|cell| !cell.is_empty());
            if own.is_empty() { Some(from(column)) } else { nearest }
        };
        let lines = above.iter().filter_map(reaches).chain([own]);
        let mut lines: Vec<String> = lines.filter(|cell| !cell.is_empty()).map(Cell::shown).collect();
        lines.dedup();
        lines
    }

    /// The texts of the titles.
    pub fn titles(&self, sheet: &Sheet) -> Vec<String> {
        self.titles
            .iter()
            .flat_map(|&row| sheet.rows()[row].iter().map(Cell::shown))
            .filter(|own| !own.is_empty())
            .collect()
    }
}
