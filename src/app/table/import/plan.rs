//! What goes where.

use std::collections::BTreeMap;

use crate::app::dutch::number::{Unread, read};
use crate::app::table::import::grid::Pasted;
use crate::app::table::inputs;
use crate::app::table::inputs::{InOrder, InputId, expected, meant, parts_of, write_all};
use crate::app::table::text::import::{is_total, names_codes, names_column, names_municipalities, says_unknown};
use engine::fields::MunicipalityField;
use engine::figures::Figures;
use engine::money::Exact;
use engine::problem::Problem;

/// The table that figures come into, and what is known about it.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    pub figures: &'a Figures,
    /// The code of each municipality, in order; empty if it is not known.
    pub codes: &'a [String],
}

/// A cell of the table of municipalities: a row and a column of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellPlace {
    pub municipality: usize,
    pub column: usize,
}

/// A figure that has its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub place: CellPlace,
    pub input: InputId,
    pub typed: String,
    /// What stands there now, as shown.
    pub from: Option<Exact>,
    /// What comes there, as shown, or why it cannot be read.
    pub to: Result<Exact, Unread>,
    /// Why it cannot be there, though it can be read.
    pub problem: Option<Problem>,
}

impl Cell {
    pub fn is_good(&self) -> bool {
        self.to.is_ok() && self.problem.is_none()
    }
}

/// A part of what was pasted that goes nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    pub text: String,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The names of the columns.
    Head,
    /// A row that adds up the others.
    Total,
    /// A name or code that none of the municipalities has.
    UnknownMunicipality,
    /// A head that no column has.
    UnknownColumn,
}

/// What stops it all, though each cell may be good.
#[derive(Debug, Clone, PartialEq)]
pub enum Stop {
    /// A municipality has more than one row.
    Twice(usize),
    /// A name and a code of two municipalities.
    NameAndCode(String),
    /// So many rows, or columns, lie beyond the table.
    RowsBeyond(usize),
    ColumnsBeyond(usize),
    /// Two columns are the same figure.
    ColumnTwice(usize),
    /// Empty rows between rows that name nobody: whose figures those below are is not certain.
    Gap,
    /// Nothing in it is a figure of a municipality.
    Nothing,
    /// The figures cannot be together.
    Together(Problem),
}

/// What a table would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub cells: Vec<Cell>,
    pub left_out: Vec<LeftOut>,
    pub stops: Vec<Stop>,
    /// Whether rows were matched by name or code, and columns by their head.
    pub by_name: bool,
    pub by_head: bool,
}

impl Plan {
    /// Whether it can be done as it stands.
    pub fn is_good(&self) -> bool {
        self.stops.is_empty() && !self.cells.is_empty() && self.cells.iter().all(Cell::is_good)
    }

    /// The numbers to write, in the unit of the scenario.
    pub fn writes(&self) -> Vec<(InputId, Option<Exact>)> {
        let write = |cell: &Cell| Some((cell.input, Some(meant(cell.input, *cell.to.as_ref().ok()?))));
        self.cells.iter().filter_map(write).collect()
    }
}

/// What a column of the text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Code,
    /// A column of the table.
    Figure(usize),
    Unknown,
}

/// What goes where, pasted at a cell. `chosen` are the numbers, as shown, that were said to be meant.
pub fn plan(table: Target<'_>, grid: &Pasted, at: CellPlace, chosen: &BTreeMap<CellPlace, Exact>) -> Plan {
    let mut plan = Plan { cells: vec![], left_out: vec![], stops: vec![], by_name: false, by_head: false };
    let is_empty = |row: &&Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
    let after_first = grid.iter().skip_while(is_empty);
    let has_gap = after_first.skip(1).any(|row| is_empty(&row));
    let rows: Vec<&Vec<String>> = grid.iter().filter(|row| !is_empty(row)).collect();
    let (head, rows) = split_head(table, &rows);
    let columns = columns(table, head, rows, at.column, &mut plan);
    plan.by_name = columns.iter().any(|column| matches!(column, Column::Name | Column::Code));
    if has_gap && !plan.by_name {
        plan.stops.push(Stop::Gap);
    }
    let mut positions = at.municipality..table.figures.municipalities.len();
    let mut seen = vec![false; table.figures.municipalities.len()];
    let mut beyond = 0;
    for row in rows {
        let found = match whose(table, &columns, row) {
            Whose::Known(index) => Some(index),
            Whose::Total(text) => {
                plan.left_out.push(LeftOut { text, why: Why::Total });
                None
            }
            Whose::Unknown(text) => {
                plan.left_out.push(LeftOut { text, why: Why::UnknownMunicipality });
                None
            }
            Whose::Disagree(text) => {
                plan.stops.push(Stop::NameAndCode(text));
                None
            }
            Whose::NotSaid => {
                let next = positions.next();
                beyond += usize::from(next.is_none());
                next
            }
        };
        let Some(municipality) = found else { continue };
        if std::mem::replace(&mut seen[municipality], true) {
            plan.stops.push(Stop::Twice(municipality));
        }
        for (column, text) in columns.iter().zip(row.iter()) {
            if let (&Column::Figure(column), false) = (column, text.trim().is_empty()) {
                let place = CellPlace { municipality, column };
                plan.cells.push(cell(table.figures, place, text, chosen.get(&place).copied()));
            }
        }
    }
    if beyond > 0 {
        plan.stops.push(Stop::RowsBeyond(beyond));
    }
    if plan.cells.is_empty() && plan.stops.is_empty() {
        plan.stops.push(Stop::Nothing);
    }
    if plan.is_good() {
        let writes = plan.writes();
        if let Err(problem) = write_all(table.figures, &writes) {
            plan.stops.push(Stop::Together(problem));
        }
    }
    plan
}

/// The row with the names of the columns, if the first row is one, and the rows below it.
fn split_head<'a, 'b>(table: Target<'_>, rows: &'b [&'a Vec<String>]) -> (Option<&'a [String]>, &'b [&'a Vec<String>]) {
    let Some((first, rest)) = rows.split_first() else { return (None, rows) };
    let words: Vec<&String> = first.iter().filter(|cell| !cell.trim().is_empty()).collect();
    let names_one = words.iter().any(|cell| municipality_named(table, cell).is_some() || is_total(cell));
    // A cell of which the figure is not known (`-`, `n.b.`) or wrong (`30k`) is no head.
    let is_title = |cell: &String| {
        let is_known = column_named(cell).is_some() || names_codes(cell) || names_municipalities(cell);
        is_known || (plain(cell).chars().filter(|c| c.is_alphabetic()).count() > 3 && !says_unknown(cell))
    };
    let is_head = !names_one
        && (words.iter().any(|cell| column_named(cell).is_some()) || words.iter().all(|cell| is_title(cell)));
    if is_head { (Some(first.as_slice()), rest) } else { (None, rows) }
}

/// What each column holds: by its head where that says so, by its cells where they name municipalities, and otherwise
/// by where it was pasted.
fn columns(
    table: Target<'_>,
    head: Option<&[String]>,
    rows: &[&Vec<String>],
    at: usize,
    plan: &mut Plan,
) -> Vec<Column> {
    let most = inputs::columns(table.figures).len();
    let width = rows.iter().map(|row| row.len()).chain(head.map(<[String]>::len)).max().unwrap_or(0);
    let cells = |place: usize| rows.iter().filter_map(move |row| row.get(place)).filter(|cell| !cell.trim().is_empty());
    let title = |place: usize| head.and_then(|head| head.get(place)).map(|title| title.trim()).unwrap_or_default();
    let named = |place: usize| {
        let title = title(place);
        if names_codes(title) || is_code_column(table, cells(place)) {
            return Some(Column::Code);
        }
        let names = cells(place).filter(|cell| municipality_named(table, cell).is_some()).count();
        if names_municipalities(title) || names > 0 {
            return Some(Column::Name);
        }
        column_named(title).filter(|&own| own < most).map(Column::Figure)
    };
    let known: Vec<Option<Column>> = (0..width).map(named).collect();
    plan.by_head = known.iter().any(|column| matches!(column, Some(Column::Figure(_))));
    let mut next = at;
    let mut beyond = 0;
    let mut columns = Vec::with_capacity(width);
    for (place, known) in known.into_iter().enumerate() {
        columns.push(match known {
            Some(column) => column,
            None if cells(place).next().is_none() => {
                // An empty column keeps its place among columns that are known by their place alone.
                next += 1;
                Column::Unknown
            }
            None if plan.by_head => {
                plan.left_out.push(LeftOut { text: title(place).to_owned(), why: Why::UnknownColumn });
                Column::Unknown
            }
            None if next < most => {
                next += 1;
                Column::Figure(next - 1)
            }
            None => {
                beyond += 1;
                Column::Unknown
            }
        });
    }
    if beyond > 0 {
        plan.stops.push(Stop::ColumnsBeyond(beyond));
    }
    if let Some(head) = head.filter(|_| !plan.by_head) {
        let words: Vec<&str> = head.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        plan.left_out.push(LeftOut { text: words.join(", "), why: Why::Head });
    }
    for (place, column) in columns.iter().enumerate() {
        if let Column::Figure(own) = column
            && columns[..place].contains(column)
        {
            plan.stops.push(Stop::ColumnTwice(*own));
        }
    }
    columns
}

/// Whose figures a row has.
enum Whose {
    Known(usize),
    Total(String),
    Unknown(String),
    Disagree(String),
    /// The row names nobody.
    NotSaid,
}

fn whose(table: Target<'_>, columns: &[Column], row: &[String]) -> Whose {
    let text_of = |wanted: Column| {
        let own = columns.iter().zip(row).filter(move |(column, _)| **column == wanted);
        own.map(|(_, cell)| cell.trim()).find(|cell| !cell.is_empty())
    };
    let (name, code) = (text_of(Column::Name), text_of(Column::Code));
    let says = columns.iter().any(|column| matches!(column, Column::Name | Column::Code));
    let by_name = name.and_then(|name| municipality_named(table, name));
    let by_code = code.and_then(|code| municipality_coded(table, code));
    match (by_name, by_code) {
        (Some(name), Some(code)) if name != code => Whose::Disagree(row.join(" ").trim().to_owned()),
        (Some(index), _) => Whose::Known(index),
        (None, Some(index)) if name.is_none() => Whose::Known(index),
        _ if !says => Whose::NotSaid,
        _ => {
            let text = name.or(code).map_or_else(|| row.join(" ").trim().to_owned(), str::to_owned);
            if row.iter().any(|cell| is_total(cell)) { Whose::Total(text) } else { Whose::Unknown(text) }
        }
    }
}

/// A cell with what comes into it.
fn cell(figures: &Figures, place: CellPlace, text: &str, chosen: Option<Exact>) -> Cell {
    let whole = InputId::of_municipality(place.municipality, MunicipalityField::ORDER[place.column]);
    // Of a line, the table shows the first value.
    let input = parts_of(figures, whole)[0];
    let expected = expected(figures, input);
    let to = chosen.map_or_else(|| read(text, expected), Ok);
    let write = |shown: Exact| write_all(figures, &[(input, Some(meant(input, shown)))]);
    // What is wrong with the whole scenario only is told when all figures are there.
    let own = |problem: &Problem| problem.path == input.path();
    let problem = to.as_ref().ok().and_then(|&shown| write(shown).err()).filter(own);
    Cell { place, input, typed: text.trim().to_owned(), from: expected.now, to, problem }
}

/// A text without case, accents and all that is no letter or digit.
fn plain(text: &str) -> String {
    let letters = text.trim().chars().flat_map(char::to_lowercase).map(|c| match c {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        c => c,
    });
    letters.filter(|c| c.is_alphanumeric()).collect()
}

fn municipality_named(table: Target<'_>, text: &str) -> Option<usize> {
    let own = plain(text);
    let own = own.strip_prefix("gemeente").filter(|rest| !rest.is_empty()).unwrap_or(&own);
    table.figures.municipalities.iter().position(|municipality| plain(&municipality.name) == own)
}

/// `GM0148`, `0148` and `148` are the same code.
fn municipality_coded(table: Target<'_>, text: &str) -> Option<usize> {
    let digits = |text: &str| {
        let text = text.trim().to_ascii_uppercase();
        let digits = text.strip_prefix("GM").unwrap_or(&text).trim_start_matches('0').to_owned();
        (matches!(digits.len(), 1..=4) && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
    };
    let own = digits(text)?;
    table.codes.iter().position(|code| digits(code).as_ref() == Some(&own))
}

/// Whether a column holds the codes of municipalities: at least two, and nothing else.
fn is_code_column<'a>(table: Target<'_>, cells: impl Iterator<Item = &'a String>) -> bool {
    let known: Vec<bool> = cells
        .map(|cell| {
            let is_written_as_code = cell.trim().to_ascii_uppercase().starts_with("GM");
            is_written_as_code || municipality_coded(table, cell).is_some()
        })
        .collect();
    known.len() >= 2 && known.iter().all(|known| *known)
}

/// The column of the table with this head.
fn column_named(text: &str) -> Option<usize> {
    let own = plain(text);
    let is_own = |field: &MunicipalityField| names_column(*field).any(|name| plain(name) == own);
    MunicipalityField::ORDER.iter().position(is_own).filter(|_| !own.is_empty())
}
