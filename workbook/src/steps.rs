//! Takes the stored values out of the formulas of a file.
//!
//! A spreadsheet file may hold a value with every formula, and LibreOffice trusts those values: it works out again only
//! what rests on an input that changed. The engine has a value of every figure, but none of the steps between them, and
//! with a wrong value of one step the first input that changes would give wrong amounts. So no formula holds a value:
//! then both Excel and LibreOffice work everything out when they open the file. The engine's values stand in the formulas
//! of the column with the differences.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::XlsxError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What stands between a formula and its value, and after that.
const BEFORE: &str = "</f><v>";
const AFTER: &str = "</v></c>";

/// The same file in which no formula has a value.
pub fn without_values(file: Vec<u8>) -> Result<Vec<u8>, XlsxError> {
    let mut archive = ZipArchive::new(Cursor::new(file))?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut part = archive.by_index(place)?;
        let name = part.name()?.into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text)?;
        let text = match String::from_utf8(text) {
            Ok(text) if name.starts_with("xl/worksheets/") => stripped(&text).into_bytes(),
            Ok(text) => text.into_bytes(),
            Err(other) => other.into_bytes(),
        };
        writer.start_file(name, SimpleFileOptions::default())?;
        writer.write_all(&text)?;
    }
    Ok(writer.finish()?.into_inner())
}

fn stripped(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((cell, behind)) = rest.split_once(BEFORE) {
        text.push_str(cell);
        text.push_str("</f></c>");
        rest = behind.split_once(AFTER).map_or("", |(_, behind)| behind);
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_formulas_lose_their_value() {
        let sheet = "<row><c r=\"A1\" s=\"1\"><f>1+1</f><v>0</v></c><c r=\"B1\"><v>3</v></c>\
                     <c r=\"C1\" s=\"2\"><f>A1&amp;2</f><v>0</v></c></row>";
        let bare = "<row><c r=\"A1\" s=\"1\"><f>1+1</f></c><c r=\"B1\"><v>3</v></c>\
                    <c r=\"C1\" s=\"2\"><f>A1&amp;2</f></c></row>";
        assert_eq!(stripped(sheet), bare);
    }
}
