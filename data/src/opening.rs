//! Opening a file: what it is, before any of its values is read.
//!
//! Whatever is wrong with the file as a whole is found here, in time that grows with its length: its size, marks before
//! the text, JSON that is none, and half characters, which JSON can write and no text can hold.

use serde_json::value::RawValue;

use crate::json::{Json, parse};
use engine::problem::{FileKind, Problem, Wrong};

/// Largest file that is read, in bytes: a scenario of four hundred municipalities fits ten times.
pub const LARGEST: usize = 5_000_000;

/// What some programs put before a text to say how it is written.
const MARK: char = '\u{feff}';

/// The text of a file without the mark before it, and the JSON in it.
///
/// # Errors
/// What is wrong with the file as a whole.
pub fn open(text: &str) -> Result<(&str, &RawValue), Problem> {
    let wrong = |wrong| Err(Problem::without_value("", wrong));
    if text.len() > LARGEST {
        return wrong(Wrong::FileTooLarge { most: LARGEST });
    }
    let text = text.strip_prefix(MARK).unwrap_or(text);
    if text.starts_with(MARK) {
        return wrong(Wrong::TwoMarks);
    }
    if text.trim().is_empty() {
        return wrong(Wrong::EmptyFile);
    }
    let raw = match parse(text) {
        Ok(raw) => raw,
        Err(error) => return wrong(Wrong::NotJson { line: error.line(), column: error.column() }),
    };
    match half_character(text) {
        Some((line, column)) => wrong(Wrong::HalfCharacter { line, column }),
        None => Ok((text, raw)),
    }
}

/// What a document is; `None` if it is like no file of this product.
pub fn kind(raw: &RawValue) -> Option<FileKind> {
    let Json::Object(entries) = Json::of(raw) else { return None };
    let value = |key: &str| entries.iter().find(|(own, _)| own == key).map(|&(_, raw)| raw);
    let is_list = |key: &str| value(key).is_some_and(|raw| raw.get().starts_with('['));
    if value("soort").is_some() || value("controlegetallen").is_some() {
        return Some(FileKind::Receipt);
    }
    if value("versie").is_some() || value("gemeenten").is_some() {
        return Some(FileKind::Scenario);
    }
    let first_afspraak = match value("afspraken").map(Json::of) {
        Some(Json::List(items)) => items.first().map(|raw| Json::of(raw)),
        _ => None,
    };
    let has = |key: &str| matches!(&first_afspraak, Some(Json::Object(own)) if own.iter().any(|(own, _)| own == key));
    if is_list("capaciteit") && is_list("afspraken") {
        Some(FileKind::Result)
    } else if has("hele_periode") {
        Some(FileKind::Effects)
    } else {
        None
    }
}

/// The line and the place in it, both from 1, of the first `\\u` that is half of a pair without its other half. The
/// text is valid JSON.
fn half_character(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let unit = |at: usize| -> Option<u16> {
        let is_escape = bytes.get(at..at + 2)? == br"\u";
        is_escape.then(|| text.get(at + 2..at + 6)).flatten().and_then(|digits| u16::from_str_radix(digits, 16).ok())
    };
    let mut at = 0;
    while let Some(ahead) = text[at..].find('\\') {
        let here = at + ahead;
        at = match unit(here) {
            Some(0xd800..0xdc00) if matches!(unit(here + 6), Some(0xdc00..0xe000)) => here + 12,
            Some(0xd800..0xe000) => return Some(position(text, here)),
            Some(_) => here + 6,
            None => here + 2,
        };
    }
    None
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line = before.rsplit('\n').next().unwrap_or(before);
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_characters_are_found_and_whole_ones_are_not() {
        for (json, expected) in [
            (r#"{"a": "\ud83d\ude00"}"#, None),
            (r#"{"a": "\u00e9\n\\ud800"}"#, None),
            (r#"{"a": "\ud800"}"#, Some((1, 8))),
            (r#"{"\udc00": 1}"#, Some((1, 3))),
            ("{\"a\":\n \"\\ud83d\\u0041\"}", Some((2, 3))),
            (r#"{"a": "é\ud83d"}"#, Some((1, 9))),
        ] {
            assert_eq!(half_character(json), expected, "{json}");
            parse(json).expect("JSON");
        }
    }

    #[test]
    fn a_file_says_what_it_is() {
        for (json, expected) in [
            (r#"{"versie": 1, "capaciteit": {}, "afspraken": []}"#, Some(FileKind::Scenario)),
            (r#"{"capaciteit": [], "afspraken": []}"#, Some(FileKind::Result)),
            (r#"{"afspraken": [{"id": "a", "jaren": [], "hele_periode": []}]}"#, Some(FileKind::Effects)),
            (r#"{"soort": "rekentafel-bewijs", "versie": 1}"#, Some(FileKind::Receipt)),
            (r#"{"afspraken": []}"#, None),
            ("[]", None),
        ] {
            assert_eq!(kind(parse(json).expect("JSON")), expected, "{json}");
        }
    }
}
