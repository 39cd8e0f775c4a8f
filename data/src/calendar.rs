//! Who of a region reports or decides what, and when, with the figure that the product can give for it.

use serde::Deserialize;

use super::DataError;

/// One moment in the year of a region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Moment {
    #[serde(rename = "regio")]
    pub region: String,
    #[serde(rename = "wanneer")]
    pub when: String,
    #[serde(rename = "wie")]
    pub who: String,
    #[serde(rename = "wat")]
    pub what: String,
    /// Which figure of the product belongs to it, and where it stands; `geen` if there is none.
    #[serde(rename = "getal")]
    pub figure: String,
    #[serde(rename = "bron")]
    pub source: String,
    pub document: String,
    #[serde(rename = "citaat")]
    pub quotation: String,
    /// Whether it is about a municipality that leaves.
    #[serde(rename = "opzegging", default)]
    pub is_on_leaving: bool,
}

#[derive(Deserialize)]
struct CalendarFile {
    #[serde(rename = "kalender")]
    calendar: Vec<Moment>,
}

/// The moments of a region, in the order of the file.
///
/// # Errors
/// Only if the file that comes with the product is broken.
pub fn calendar(region: &str) -> Result<Vec<Moment>, DataError> {
    let file: CalendarFile = serde_json::from_str(include_str!("../bestuurskalender.json"))?;
    Ok(file.calendar.into_iter().filter(|moment| moment.region == region).collect())
}
