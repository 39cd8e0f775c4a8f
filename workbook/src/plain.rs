//! A workbook of plain tables, to be filled in: values, and no formulas.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::write::{Looks, column, row};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Plain {
    Empty,
    Text(String),
    Number(f64),
}

/// A sheet with its name; the first row is its head.
pub type Sheet<'a> = (&'a str, Vec<Vec<Plain>>);

/// The file of these sheets, each with its head in sight and its first columns wide enough for names.
///
/// # Errors
/// If a name is none that a sheet can have, or a sheet is larger than the format holds.
pub fn write(sheets: &[Sheet<'_>]) -> Result<Vec<u8>, XlsxError> {
    const NAMES: usize = 2;
    const WIDE: f64 = 24.0;
    const NARROW: f64 = 16.0;
    let (looks, bare) = (Looks::new(), Format::new());
    let mut file = Workbook::new();
    for (name, rows) in sheets {
        let sheet = file.add_worksheet();
        sheet.set_name(*name)?;
        for place in 0..rows.first().map_or(0, Vec::len) {
            sheet.set_column_width(column(place), if place < NAMES { WIDE } else { NARROW })?;
        }
        for (at, cells) in rows.iter().enumerate() {
            let format = if at == 0 { &looks.head } else { &bare };
            for (place, cell) in cells.iter().enumerate() {
                let (row, column) = (row(at), column(place));
                match cell {
                    Plain::Empty => {}
                    Plain::Text(text) => drop(sheet.write_string_with_format(row, column, text, format)?),
                    Plain::Number(number) => drop(sheet.write_number_with_format(row, column, *number, format)?),
                }
            }
        }
        sheet.set_freeze_panes(1, column(NAMES))?;
    }
    file.save_to_buffer()
}
