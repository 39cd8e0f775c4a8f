//! Words of the map of the region.

use crate::app::dutch::number;
use crate::app::show::answer::map::MapRow;
use crate::app::show::chart::areas::BANDS;
use engine::money::Money;

pub const TITLE: &str = "Op de kaart";
pub const FETCHING: &str = "De kaart wordt opgehaald.";
pub const RETRY: &str = "Probeer opnieuw";

pub fn source() -> String {
    format!("Grenzen: {}.", data::land::SOURCE)
}

pub fn caption(afspraak: &str, what: &str) -> String {
    format!("{afspraak}: {what}")
}

/// What each class means, from far below zero to far above it.
pub fn bands(far: &Money) -> [String; BANDS] {
    let far = number::euro(*far);
    [
        format!("min {far} of lager"),
        format!("tussen min {far} en 0"),
        "precies 0".to_owned(),
        format!("tussen 0 en {far}"),
        format!("{far} of hoger"),
    ]
}

/// The lowest and the highest, for who does not see the map.
pub fn description(rows: &[MapRow]) -> String {
    let (low, high) = (rows.iter().min_by_key(|own| own.amount.money), rows.iter().max_by_key(|own| own.amount.money));
    match (low, high) {
        (Some(low), Some(high)) => format!(
            "De laagste is {} met {} per inwoner, de hoogste {} met {}.",
            low.name,
            low.amount.text(),
            high.name,
            high.amount.text()
        ),
        _ => String::new(),
    }
}

pub fn not_on_map(names: &[&str]) -> String {
    format!("Niet op de kaart, want geen gemeente van 2024: {}.", names.join(", "))
}
