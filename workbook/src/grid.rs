//! Tables on sheets: where each figure stands, and what a formula calls it.
//!
//! A table has a row for each year, municipality or month, and columns with a key each. A formula names figures by key,
//! in brackets; [`Grid::resolve`] turns the names into addresses:
//!
//! | name | meaning |
//! | --- | --- |
//! | `[key]` | this table, this row |
//! | `[T.key]` | table `T`, at the year, month and municipality of this row |
//! | `[T.key*]` | all municipalities of that year and month |
//! | `[T.key<]` | a year earlier (`<<` is two), in a table of months a month earlier |
//! | `[T.key>]` | a year later |
//! | `[T.key-]` | the municipality before this one |
//! | `[T.key^]` | the municipalities before this one |
//! | `[T.key:]` | the whole column |
//! | `[T.key@3]` | that month of the year |
//! | `[T.key#3]` | that row of a list, or that municipality |
//! | `[T.one~other]` | the columns from one to the other, in one row |

use std::collections::HashMap;

use crate::cell::{Cell, Unit};

/// A place in the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct At {
    pub year: usize,
    pub month: usize,
    pub municipality: usize,
    /// A place in a list.
    pub place: usize,
}

/// What a table has a row for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    Years,
    /// Every municipality, in the last year.
    Municipalities,
    YearsMunicipalities,
    Months,
    MonthsMunicipalities,
    /// So many rows: powers, clauses, payouts, changes.
    List(usize),
}

/// How many there are of what rows are for.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub years: usize,
    pub municipalities: usize,
}

impl Over {
    fn has_municipalities(self) -> bool {
        matches!(self, Over::Municipalities | Over::YearsMunicipalities | Over::MonthsMunicipalities)
    }

    fn stride(self, size: Size) -> usize {
        if self.has_municipalities() { size.municipalities } else { 1 }
    }

    pub fn rows(self, size: Size) -> Vec<At> {
        let last = size.years.saturating_sub(1);
        let years = 0..size.years;
        let own = 0..size.municipalities;
        match self {
            Over::Years => years.map(|year| At { year, ..At::default() }).collect(),
            Over::Municipalities => own.map(|municipality| At { year: last, municipality, ..At::default() }).collect(),
            Over::YearsMunicipalities => years
                .flat_map(|year| own.clone().map(move |municipality| At { year, municipality, ..At::default() }))
                .collect(),
            Over::Months => {
                years.flat_map(|year| (0..12).map(move |month| At { year, month, ..At::default() })).collect()
            }
            Over::MonthsMunicipalities => {
                let months = years.flat_map(|year| (0..12).map(move |month| (year, month)));
                months
                    .flat_map(|(year, month)| {
                        own.clone().map(move |municipality| At { year, month, municipality, place: 0 })
                    })
                    .collect()
            }
            Over::List(length) => (0..length).map(|place| At { place, ..At::default() }).collect(),
        }
    }

    /// The first row of the block of a place, and the row itself.
    fn block_and_row(self, at: At, size: Size) -> (usize, usize) {
        let n = size.municipalities;
        match self {
            Over::Years => (at.year, at.year),
            Over::Municipalities => (0, at.municipality),
            Over::YearsMunicipalities => (at.year * n, at.year * n + at.municipality),
            Over::Months => (at.year * 12 + at.month, at.year * 12 + at.month),
            Over::MonthsMunicipalities => {
                let block = (at.year * 12 + at.month) * n;
                (block, block + at.municipality)
            }
            Over::List(_) => (at.place, at.place),
        }
    }
}

/// A column: the one declaration of a figure.
pub struct Column<'a> {
    /// How formulas call it.
    pub key: String,
    pub head: String,
    pub unit: Unit,
    /// Whether it is a step on the way, and no figure that somebody asks for.
    pub is_step: bool,
    /// The column of the sheet, from 0: figures to the left, steps to the right. See [`arrange`].
    place: usize,
    pub cell: Box<dyn Fn(At) -> Cell + 'a>,
}

/// A table on a sheet.
pub struct Table<'a> {
    /// How formulas call it.
    pub id: String,
    pub sheet: String,
    pub over: Over,
    /// The row of its heads, from 0.
    pub top: usize,
    pub columns: Vec<Column<'a>>,
    /// The column of the sheet with the differences.
    pub differences: usize,
    /// The columns of the sheet with steps, of all of its tables.
    pub steps: std::ops::Range<usize>,
}

impl Column<'_> {
    pub const fn place(&self) -> usize {
        self.place
    }
}

/// Gives every column its place: the figures of a table side by side, then its differences, and to the right of all
/// tables of the sheet the steps, so that they can be folded away together.
pub fn arrange(tables: &mut [Table<'_>]) {
    let figures = |table: &Table<'_>| table.columns.iter().filter(|own| !own.is_step).count();
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut last: HashMap<String, usize> = HashMap::new();
    for table in tables.iter() {
        let own = first.entry(table.sheet.clone()).or_default();
        *own = (*own).max(figures(table) + 1);
    }
    for table in tables.iter_mut() {
        let start = first.get(&table.sheet).copied().unwrap_or_default();
        let (mut figure, mut step) = (0, start);
        for column in &mut table.columns {
            let next = if column.is_step { &mut step } else { &mut figure };
            column.place = *next;
            *next += 1;
        }
        table.differences = figure;
        let own = last.entry(table.sheet.clone()).or_default();
        *own = (*own).max(step);
    }
    for table in tables {
        let of = |own: &HashMap<String, usize>| own.get(&table.sheet).copied().unwrap_or_default();
        table.steps = of(&first)..of(&last);
    }
}

/// Rows of a table above its first figure: heads and units.
pub const HEADS: usize = 2;

impl<'a> Table<'a> {
    pub fn new(id: impl Into<String>, sheet: impl Into<String>, over: Over, top: usize) -> Table<'a> {
        Table { id: id.into(), sheet: sheet.into(), over, top, columns: Vec::new(), differences: 0, steps: 0..0 }
    }

    /// A figure.
    pub fn figure(
        &mut self,
        key: impl Into<String>,
        head: impl Into<String>,
        unit: Unit,
        cell: impl Fn(At) -> Cell + 'a,
    ) {
        let (key, head) = (key.into(), head.into());
        self.columns.push(Column { key, head, unit, is_step: false, place: 0, cell: Box::new(cell) });
    }

    /// A figure of which the engine has no value of its own: the same formula in every row.
    pub fn shown(&mut self, key: impl Into<String>, head: impl Into<String>, unit: Unit, formula: impl Into<String>) {
        let formula = formula.into();
        self.figure(key, head, unit, move |_| Cell::step(formula.clone()));
    }

    /// A step on the way to a figure: the same formula in every row.
    pub fn step(&mut self, key: impl Into<String>, head: impl Into<String>, formula: impl Into<String>) {
        let formula = formula.into();
        self.steps(key, head, move |_| formula.clone());
    }

    /// A step with a formula that depends on the row.
    pub fn steps(&mut self, key: impl Into<String>, head: impl Into<String>, formula: impl Fn(At) -> String + 'a) {
        let cell = move |at| Cell::step(formula(at));
        let (key, head) = (key.into(), head.into());
        self.columns.push(Column { key, head, unit: Unit::Number, is_step: true, place: 0, cell: Box::new(cell) });
    }

    /// The row below the last one.
    pub fn end(&self, size: Size) -> usize {
        self.top + HEADS + self.over.rows(size).len()
    }
}

/// Where a column stands.
#[derive(Debug, Clone)]
struct Place {
    sheet: String,
    over: Over,
    first: usize,
    column: usize,
}

/// Where every column of every table stands.
pub struct Grid {
    size: Size,
    places: HashMap<(String, String), Place>,
}

impl Grid {
    pub fn new(size: Size, tables: &[Table<'_>]) -> Grid {
        let mut places = HashMap::new();
        for table in tables {
            for own in &table.columns {
                let (sheet, first, column) = (table.sheet.clone(), table.top + HEADS, own.place);
                let place = Place { sheet, over: table.over, first, column };
                let before = places.insert((table.id.clone(), own.key.clone()), place);
                assert!(before.is_none(), "two columns are called {}.{}", table.id, own.key);
            }
        }
        Grid { size, places }
    }

    /// The formula with addresses in place of names.
    ///
    /// # Panics
    /// If a formula names a column that there is not: a mistake in a declaration, which every workbook would show.
    pub fn resolve(&self, formula: &str, table: &Table<'_>, at: At) -> String {
        let mut text = String::with_capacity(formula.len() * 2);
        let mut rest = formula;
        while let Some((before, after)) = rest.split_once('[') {
            let (name, behind) = after.split_once(']').expect("a name ends");
            text.push_str(before);
            text.push_str(&self.address(name, table, at));
            rest = behind;
        }
        text.push_str(rest);
        text
    }

    fn address(&self, name: &str, table: &Table<'_>, mut at: At) -> String {
        let (own, key) = name.split_once('.').unwrap_or((&table.id, name));
        let (key, month) = key.split_once('@').map_or((key, None), |(key, month)| (key, month.parse().ok()));
        at.month = month.unwrap_or(at.month);
        let (key, listed) = key.split_once('#').map_or((key, None), |(key, place)| (key, place.parse().ok()));
        if let Some(listed) = listed {
            (at.place, at.municipality) = (listed, listed);
        }
        let (key, other) = key.split_once('~').map_or((key, None), |(key, other)| (key, Some(other)));
        let last = key.chars().next_back().unwrap_or_default();
        let form = if "*<>-^:!".contains(last) { last } else { ' ' };
        let shorter = key.trim_end_matches(form);
        let (key, back) = if form == ' ' { (key, 0) } else { (shorter, key.len() - shorter.len()) };
        let place = |key: &str| {
            let known = self.places.get(&(own.to_owned(), key.to_owned()));
            known.unwrap_or_else(|| panic!("there is no column {own}.{key}, for {name} in {}", table.id))
        };
        let found = place(key);
        let (block, row) = found.over.block_and_row(at, self.size);
        // Rows are fixed too. LibreOffice takes equal formulas in a column together, and of columns that rest on their
        // own rows above it then left cells out of a sum; no two formulas with fixed rows are equal.
        let cell = |row: usize, column: usize| format!("${}${}", letters(column), found.first + row + 1);
        let whole = |row: usize| cell(row, found.column);
        let stride = found.over.stride(self.size);
        let address = match (form, other) {
            (_, Some(other)) => format!("{}:{}", cell(row, found.column), cell(row, place(other).column)),
            ('*', _) => format!("{}:{}", whole(block), whole(block + stride - 1)),
            ('<', _) => cell(row - back * stride, found.column),
            ('>', _) => cell(row + stride, found.column),
            ('-', _) => cell(row - 1, found.column),
            ('^', _) => format!("{}:{}", whole(block), cell(row - 1, found.column)),
            (':', _) => format!("{}:{}", whole(0), whole(found.over.rows(self.size).len() - 1)),
            _ => cell(row, found.column),
        };
        if found.sheet == table.sheet { address } else { format!("{}!{address}", quoted(&found.sheet)) }
    }
}

/// The name of a sheet as it stands in a formula.
pub fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// The letters of a column, from 0.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), expected);
        }
    }

    #[test]
    fn a_name_becomes_the_address_of_its_row_block_and_column() {
        let size = Size { years: 3, municipalities: 4 };
        let mut years = Table::new("J", "Jaren", Over::Years, 0);
        years.step("a", "", "");
        years.step("b", "", "");
        let mut both = Table::new("G", "Gemeenten 'n jaren", Over::YearsMunicipalities, 3);
        both.step("c", "", "");
        let mut tables = [years, both];
        arrange(&mut tables);
        let grid = Grid::new(size, &tables);
        let at = At { year: 1, municipality: 2, ..At::default() };
        for (formula, table, expected) in [
            ("[a]+1", 0, "$B$4+1"),
            ("[a<]", 0, "$B$3"),
            ("[G.c]", 0, "'Gemeenten ''n jaren'!$B$12"),
            ("SUM([c*])", 1, "SUM($B$10:$B$13)"),
            ("[c^]", 1, "$B$10:$B$11"),
            ("[c<]-[c-]", 1, "$B$8-$B$11"),
            ("[J.a~b]", 1, "'Jaren'!$B$4:$C$4"),
            ("[J.b:]", 1, "'Jaren'!$C$3:$C$5"),
        ] {
            assert_eq!(grid.resolve(formula, &tables[table], at), expected, "{formula}");
        }
    }
}
