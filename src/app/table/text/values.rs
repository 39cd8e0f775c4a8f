//! Values of inputs in words, as they stand in a list of changes.

use crate::app::dutch::number::exact;
use crate::app::table::inputs::{Display, HasSheet, Sheet};
use engine::fields::{OpvangField, Value};
use engine::figures::{Figures, Opvang};
use engine::money::Exact;
use engine::pad::Pad;

pub const AFSPRAAK: &str = "Afspraak";
pub const REST: &str = "Wijzigingen van het rijksbudget en de Wlz";

/// `5,73 mensen per 10.000 inwoners per jaar`, `van 10% naar 45% in 2026–2030`.
pub fn value(sheet: &Sheet, value: Value) -> String {
    written(sheet, sheet.unit, value)
}

/// `5,73`, `10%`: without the unit, for the first of two values.
pub fn bare(sheet: &Sheet, value: Value) -> String {
    written(sheet, if sheet.unit.starts_with('%') { "%" } else { "" }, value)
}

fn written(sheet: &Sheet, unit: &str, value: Value) -> String {
    let number = |x: Option<Exact>| x.map_or_else(|| "leeg".to_owned(), |x| shown(sheet, unit, x));
    let double = |x: f64| number(Exact::from_double(x));
    match value {
        Value::Number(x) | Value::Pad(Pad::Constant(x)) => double(x),
        Value::MaybeNumber(x) => number(x.and_then(Exact::from_double)),
        Value::Exact(x) => number(Some(x)),
        Value::MaybeExact(x) => number(x),
        Value::Whole(x) => number(Some(Exact::from(i64::from(x)))),
        Value::YearOrNever(Some(year)) | Value::MaybeWhole(Some(year)) => year.to_string(),
        Value::MaybeWhole(None) => "leeg".to_owned(),
        Value::YearOrNever(None) => "nooit".to_owned(),
        Value::Pad(Pad::Line(line)) => {
            format!("van {} naar {} in {}–{}", double(line.from), double(line.to), line.first_year, line.last_year)
        }
    }
}

fn shown(sheet: &Sheet, unit: &str, number: Exact) -> String {
    match sheet.display {
        Display::Year => number.to_string(),
        // The unit of a percentage begins with its sign.
        Display::Percent => format!("{}{}", exact(Display::Percent.shown(number)), unit),
        display => format!("{} {}", exact(display.shown(number)), unit).trim_end().to_owned(),
    }
}

pub fn of_municipality(label: &str, name: &str) -> String {
    format!("{label}, {name}")
}

pub fn more_municipalities(label: &str, count: usize) -> String {
    format!("{label}, en nog {count} gemeenten")
}

/// What has no field of its own.
pub fn rest(figures: &Figures) -> String {
    let wlz = match figures.care.wlz {
        None => "geen overgang naar de Wlz".to_owned(),
        Some(wlz) => format!("{} naar de Wlz in {}", exact(wlz.fraction), wlz.year),
    };
    let changes = match figures.budget.changes.len() {
        0 => "geen wijzigingen van het budget".to_owned(),
        1 => "1 wijziging van het budget".to_owned(),
        count => format!("{count} wijzigingen van het budget"),
    };
    let opvang = figures.opvang.as_ref().map(opvang).unwrap_or_default();
    format!("{changes}, {wlz}, centrumgemeente {}{opvang}", figures.centrumgemeente)
}

/// What opvang costs and has, and when it goes to all municipalities.
fn opvang(own: &Opvang) -> String {
    let place = |field: OpvangField| bare(field.sheet(), field.get(own));
    format!(
        ", met opvang (budget {}, plekken {}, tarief {}, naar alle gemeenten: {})",
        place(OpvangField::Budget),
        place(OpvangField::Places),
        place(OpvangField::Tariff),
        place(OpvangField::FirstYear)
    )
}
