//! The sheets of an Excel or OpenDocument workbook as cells.
//!
//! What a workbook holds is a double; the number that it stands for is its shortest decimal text, which is what was
//! typed. A formula counts as the value that the workbook keeps of it. Of merged cells the first holds the value; the
//! others get the same, so that a head over several columns stands over each of them.

use std::io::{Cursor, Read, Seek};

use calamine::{CellErrorType, Data, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::grid::{Cell, Kind, MOST_COLUMNS, MOST_ROWS, Number, Sheet, kind};
use crate::refused::Refused;
use engine::money::Exact;

/// The visible sheets in which something stands, in the order of the workbook.
///
/// # Errors
/// Why it cannot be read; [`Refused::NoTable`] if nothing stands in it.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    let sheets = match kind(bytes)? {
        Kind::Xlsx => xlsx(bytes)?,
        Kind::Ods => ods(bytes)?,
        Kind::Json | Kind::Text => return Err(Refused::NoTable),
    };
    let filled: Vec<Sheet> = sheets.into_iter().filter(|sheet| !sheet.is_empty()).collect();
    if filled.is_empty() { Err(Refused::NoTable) } else { Ok(filled) }
}

fn too_many() -> Refused {
    Refused::TooManyCells { most_rows: MOST_ROWS, most_columns: MOST_COLUMNS }
}

fn visible<RS: Read + Seek, R: Reader<RS>>(book: &R) -> Vec<String> {
    let shown = book.sheets_metadata().iter().filter(|own| own.visible == SheetVisible::Visible);
    shown.filter(|own| own.typ == SheetType::WorkSheet).map(|own| own.name.clone()).collect()
}

fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    let refused = |error: XlsxError| match error {
        XlsxError::Password => Refused::Encrypted,
        _ => Refused::Broken,
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let mut sheets = Vec::new();
    for name in visible(&book) {
        let styles = book.worksheet_style(&name).map_err(refused)?;
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        // Cell by cell, so that one cell far away does not ask for all that lie between.
        let mut reader = book.worksheet_cells_reader(&name).map_err(refused)?;
        while let Some(own) = reader.next_cell().map_err(refused)? {
            let (row, column) = own.get_position();
            let format = styles.get((row, column)).and_then(|style| style.number_format.as_ref());
            let format = format.map_or("", |format| format.format_code.as_str());
            put(&mut rows, (row, column), cell(&Data::from(own.get_value().clone()), format))?;
        }
        for area in merged {
            spread(&mut rows, area.start, area.end)?;
        }
        sheets.push(Sheet::new(name, rows)?);
    }
    Ok(sheets)
}

fn ods(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    let refused = |error: OdsError| match error {
        OdsError::Password => Refused::Encrypted,
        _ => Refused::Broken,
    };
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(refused)?;
    let mut sheets = Vec::new();
    for name in visible(&book) {
        let range: Range<Data> = book.worksheet_range(&name).map_err(refused)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for (row, column, own) in range.used_cells() {
            let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { return Err(too_many()) };
            put(&mut rows, (first_row + row, first_column + column), cell(own, ""))?;
        }
        sheets.push(Sheet::new(name, rows)?);
    }
    Ok(sheets)
}

fn place(at: (u32, u32)) -> Result<(usize, usize), Refused> {
    let (row, column) = (at.0 as usize, at.1 as usize);
    if row < MOST_ROWS && column < MOST_COLUMNS { Ok((row, column)) } else { Err(too_many()) }
}

fn put(rows: &mut Vec<Vec<Cell>>, at: (u32, u32), cell: Cell) -> Result<(), Refused> {
    if cell.is_empty() {
        return Ok(());
    }
    let (row, column) = place(at)?;
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    if rows[row].len() <= column {
        rows[row].resize(column + 1, Cell::Empty);
    }
    rows[row][column] = cell;
    Ok(())
}

/// Gives the texts of merged cells to all of them; a merged number stands in the first cell only, and counts once.
fn spread(rows: &mut Vec<Vec<Cell>>, from: (u32, u32), to: (u32, u32)) -> Result<(), Refused> {
    let (row, column) = place(from)?;
    let first = rows.get(row).and_then(|row| row.get(column)).cloned().unwrap_or_default();
    if !matches!(first, Cell::Text(_)) {
        return Ok(());
    }
    place(to)?;
    for row in from.0..=to.0 {
        for column in from.1..=to.1 {
            put(rows, (row, column), first.clone())?;
        }
    }
    Ok(())
}

fn cell(data: &Data, format: &str) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) => Cell::text(text.clone()),
        Data::Int(whole) => number(Exact::from(*whole), format),
        Data::Float(x) => Exact::from_double(*x).map_or_else(|| Cell::text(x.to_string()), |own| number(own, format)),
        Data::Bool(own) => Cell::text(if *own { "WAAR" } else { "ONWAAR" }),
        Data::DateTime(own) => Cell::Date(date(own.to_ymd_hms_milli())),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::Date(text.clone()),
        Data::Error(error) => Cell::Error(shown(error).to_owned()),
    }
}

fn date((year, month, day, ..): (u16, u8, u8, u8, u8, u8, u16)) -> String {
    format!("{day}-{month}-{year}")
}

fn number(value: Exact, format: &str) -> Cell {
    // What stands in quotation marks or behind a backslash is text of the format.
    let mut bare = String::new();
    let mut characters = format.chars();
    let mut quoted = false;
    while let Some(own) = characters.next() {
        match own {
            '"' => quoted = !quoted,
            '\\' => _ = characters.next(),
            own if !quoted => bare.push(own),
            _ => {}
        }
    }
    let value = as_counted(value);
    Cell::Number(Number { value, is_percentage: bare.contains('%'), is_euro: format.contains('€') })
}

/// The number in the fifteen digits in which spreadsheets count: what comes behind them is left of a calculation.
fn as_counted(value: Exact) -> Exact {
    const DIGITS: usize = 15;
    let (mantissa, places) = value.parts();
    let more = mantissa.unsigned_abs().to_string().len().saturating_sub(DIGITS);
    match u32::try_from(more) {
        Ok(more) if more > 0 && more <= places => value.round(places - more),
        _ => value,
    }
}

/// As a Dutch Excel shows it.
fn shown(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DEEL/0!",
        CellErrorType::NA => "#N/B",
        CellErrorType::Name => "#NAAM?",
        CellErrorType::Null => "#LEEG!",
        CellErrorType::Num => "#GETAL!",
        CellErrorType::Ref => "#VERW!",
        CellErrorType::Value => "#WAARDE!",
        _ => "#FOUT!",
    }
}
