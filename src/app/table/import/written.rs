//! Numbers in a file that somebody may have written for a Dutch reader.
//!
//! In a JSON file a point is a decimal point: `53.000` is 53. That is what is taken, and it is told.

use crate::app::dutch::number::{Readings, readings};
use crate::app::table::inputs::is_coarse;
use data::json::{Json, parse};
use engine::money::Exact;
use engine::term::Term;
use serde_json::value::RawValue;

/// A number in a file that a Dutch reader reads as another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Where it stands: `tarieven.bw_zin`.
    pub path: String,
    pub text: String,
    /// What it is taken for.
    pub taken: Exact,
    /// What a Dutch reader reads.
    pub dutch: Exact,
}

/// Most that are looked for: a file with more is wrong as a whole.
const MOST: usize = 10_000;

/// Every such number, of which the decimals end in a zero or make no sense, in the order of the file.
pub fn doubts(json: &str) -> Vec<Doubt> {
    let mut found = Vec::new();
    if let Ok(raw) = parse(json) {
        walk(raw, String::new(), DEPTH, &mut found);
    }
    found
}

/// Levels of a scenario file below which no number stands.
const DEPTH: u32 = 8;

fn walk(raw: &RawValue, path: String, depth: u32, found: &mut Vec<Doubt>) {
    let Some(depth) = depth.checked_sub(1).filter(|_| found.len() < MOST) else { return };
    match Json::of(raw) {
        Json::Object(entries) => {
            for (key, value) in entries {
                let dot = if path.is_empty() { "" } else { "." };
                walk(value, format!("{path}{dot}{key}"), depth, found);
            }
        }
        Json::List(items) => {
            for (index, item) in items.into_iter().enumerate() {
                walk(item, format!("{path}[{index}]"), depth, found);
            }
        }
        Json::Number(text) => found.extend(doubt(path, text)),
        Json::Text(text) => found.extend(doubt(path, &text)),
        _ => {}
    }
}

fn doubt(path: String, text: &str) -> Option<Doubt> {
    let Ok(Readings::Either { dutch, english: taken }) = readings(text) else { return None };
    let key = path.rsplit_once("].").map_or(path.as_str(), |(_, key)| key);
    let is_amount = [Term::ReserveBegin, Term::Vangnet].iter().any(|term| term.path() == key);
    let is_decimal = text.contains('.') && !text.starts_with(['+', '€']);
    (is_decimal && (is_amount || is_coarse(&path) || text.ends_with('0'))).then(|| Doubt {
        path,
        text: text.to_owned(),
        taken,
        dutch,
    })
}
