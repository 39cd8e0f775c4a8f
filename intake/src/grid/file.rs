//! What a file is, before any of it is read: by what it begins with, whatever its name says.

use crate::decode::decode;
use crate::grid::{Sheet, text};
use crate::refused::Refused;

/// Largest file that is read, in bytes.
pub const LARGEST: usize = 5_000_000;
/// Largest workbook once it is unpacked, in bytes.
const LARGEST_UNPACKED: usize = 60_000_000;

/// What reads a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file of this product.
    Json,
    /// CSV, or what was pasted.
    Text,
    /// An Excel workbook; it needs the feature `workbooks`.
    Xlsx,
    /// An OpenDocument workbook; likewise.
    Ods,
}

/// What was in a file without a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// A file of this product: not for this crate.
    Json(String),
    Table(Sheet),
}

/// What a file is.
///
/// # Errors
/// Why it is none that can be read.
pub fn kind(bytes: &[u8]) -> Result<Kind, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge { bytes: bytes.len(), most: LARGEST });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let utf16: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        return Err(if holds(bytes, &utf16) { Refused::Encrypted } else { Refused::OldWorkbook });
    }
    if bytes.starts_with(b"%PDF") {
        return Err(Refused::OtherProgram("een PDF"));
    }
    let text = decode(bytes)?;
    match text.trim_start().chars().next() {
        None => Err(Refused::Empty),
        Some('{' | '[') => Ok(Kind::Json),
        Some('<') => Err(Refused::Markup),
        Some(_) => Ok(Kind::Text),
    }
}

/// Opens a file that is no workbook.
///
/// # Errors
/// Why it cannot be read; a workbook is read elsewhere, see [`kind`].
pub fn open(bytes: &[u8]) -> Result<Opened, Refused> {
    match kind(bytes)? {
        Kind::Json => decode(bytes).map(Opened::Json),
        Kind::Text => text::table(&decode(bytes)?).map(Opened::Table),
        Kind::Xlsx | Kind::Ods => Err(Refused::NotText),
    }
}

/// What a packed file is, by the names of its parts.
fn packed(bytes: &[u8]) -> Result<Kind, Refused> {
    let parts = parts(bytes);
    let unpacked = parts.iter().fold(0_usize, |sum, part| sum.saturating_add(part.unpacked));
    if unpacked > LARGEST_UNPACKED {
        return Err(Refused::TooLarge { bytes: unpacked, most: LARGEST_UNPACKED });
    }
    let has = |name: &str| parts.iter().any(|part| part.name.eq_ignore_ascii_case(name.as_bytes()));
    if has("xl/vbaProject.bin") {
        Err(Refused::Macros)
    } else if has("xl/workbook.bin") {
        Err(Refused::BinaryWorkbook)
    } else if has("xl/workbook.xml") {
        Ok(Kind::Xlsx)
    } else if holds(bytes, b"application/vnd.oasis.opendocument.spreadsheet") {
        Ok(Kind::Ods)
    } else if has("word/document.xml") || holds(bytes, b"application/vnd.oasis.opendocument.text") {
        Err(Refused::OtherProgram("een tekstdocument"))
    } else if parts.is_empty() {
        Err(Refused::Broken)
    } else {
        Err(Refused::OtherProgram("een zip-bestand zonder werkmap"))
    }
}

/// A part of a packed file, as its table of contents says.
struct Part<'a> {
    name: &'a [u8],
    unpacked: usize,
}

/// The table of contents of a zip file: a record of 46 bytes and a name for each part.
fn parts(bytes: &[u8]) -> Vec<Part<'_>> {
    let number = |at: usize, length: usize| -> Option<usize> {
        let digits = bytes.get(at..at + length)?;
        Some(digits.iter().rev().fold(0, |number, &digit| number << 8 | usize::from(digit)))
    };
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(ahead) = bytes[from..].windows(4).position(|own| own == b"PK\x01\x02") {
        let at = from + ahead;
        from = at + 4;
        let Some((unpacked, length)) = number(at + 24, 4).zip(number(at + 28, 2)) else { break };
        let end = at + 46 + length;
        if let Some(name) = bytes.get(at + 46..end) {
            found.push(Part { name, unpacked });
            from = end;
        }
    }
    found
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|own| own == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_what_it_begins_with() {
        for (bytes, expected) in [
            (&b"{\"versie\": 1}"[..], Ok(Kind::Json)),
            (b"\xef\xbb\xbf  [1]", Ok(Kind::Json)),
            (b"a;b\n1;2", Ok(Kind::Text)),
            (b" \r\n\t", Err(Refused::Empty)),
            (b"", Err(Refused::Empty)),
            (b"<html><table>", Err(Refused::Markup)),
            (b"<?xml version=\"1.0\"?><Workbook>", Err(Refused::Markup)),
            (b"%PDF-1.7", Err(Refused::OtherProgram("een PDF"))),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1........", Err(Refused::OldWorkbook)),
            (b"PK\x03\x04....", Err(Refused::Broken)),
            (b"\x89PNG\r\n\x1a\n\0\0", Err(Refused::NotText)),
        ] {
            assert_eq!(kind(bytes), expected, "{bytes:?}");
        }
        let most = vec![b'1'; LARGEST + 1];
        assert_eq!(kind(&most), Err(Refused::TooLarge { bytes: LARGEST + 1, most: LARGEST }));
    }
}
