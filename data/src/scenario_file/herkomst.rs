//! Where the values of a scenario come from: the key `herkomst` of its file, beside the scenario. No amount depends on it.

use std::collections::BTreeMap;

use serde_json::value::RawValue;
use serde_json::{Map, Value as Json, json};

use super::reader::Reader;
use crate::json::Json as Read;
use crate::provenance::Status;
use engine::input::{Input, Part};
use engine::name;
use engine::problem::{Problem, Wrong};

/// The key in the file.
pub const HERKOMST: &str = "herkomst";
const STATUS: &str = "status";
const SOURCE: &str = "bron";
/// In characters.
const LONGEST_SOURCE: usize = 300;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Herkomst {
    pub status: Status,
    /// In words; empty if nothing is said.
    pub source: String,
}

/// By the field that the value is of, as a whole.
pub type Herkomsten = BTreeMap<Input, Herkomst>;

/// Reads the object under the key; what is wrong with an entry is told at its path.
pub(super) fn read(reader: &mut Reader, raw: &RawValue, municipalities: usize) -> Herkomsten {
    let Read::Object(entries) = Read::of(raw) else {
        reader.add(Problem::without_value(HERKOMST, Wrong::NotAnObject));
        return Herkomsten::new();
    };
    let mut all = Herkomsten::new();
    for (field, raw) in &entries {
        let is_there = |input: &Input| input.municipality().is_none_or(|own| own < municipalities);
        let Some(input) = Input::at(field).filter(is_there).map(|input| input.with_part(Part::Whole)) else {
            reader.add(Problem::new(HERKOMST, name::one_line(field), Wrong::NoField));
            continue;
        };
        if let Some(own) = entry(reader, &format!("{HERKOMST}.{field}"), raw)
            && all.insert(input, own).is_some()
        {
            reader.add(Problem::without_value(format!("{HERKOMST}.{field}"), Wrong::DuplicateKey));
        }
    }
    all
}

fn entry(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Herkomst> {
    let object = reader.object(path, raw, &[STATUS, SOURCE])?;
    let word = reader.required_with(&object, STATUS, Reader::text)?;
    let Some(status) = Status::of_word(&word) else {
        let words = Status::ALL.map(|own| own.word().to_owned()).to_vec();
        reader.add(Problem::new(object.path_of(STATUS), name::one_line(&word), Wrong::OneOf(words)));
        return None;
    };
    let source = object.get(SOURCE).and_then(|raw| reader.text(&object.path_of(SOURCE), raw)).unwrap_or_default();
    if let Some(wrong) = name::wrong(&source, LONGEST_SOURCE) {
        reader.add(Problem::new(object.path_of(SOURCE), name::one_line(&source), wrong));
        return None;
    }
    Some(Herkomst { status, source })
}

/// The object under the key.
pub(super) fn json(all: &Herkomsten) -> Json {
    let entry = |(input, own): (&Input, &Herkomst)| {
        let mut entry = Map::new();
        entry.insert(STATUS.to_owned(), json!(own.status.word()));
        if !own.source.is_empty() {
            entry.insert(SOURCE.to_owned(), json!(name::cleaned(&own.source, LONGEST_SOURCE)));
        }
        (input.field_path(), Json::Object(entry))
    };
    Json::Object(all.iter().map(entry).collect())
}
