//! What advisory councils advised to a region, word for word, and where the product shows something of it.

use serde::Deserialize;

use super::DataError;

/// One piece of advice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Advice {
    #[serde(rename = "regio")]
    pub region: String,
    pub document: String,
    #[serde(rename = "bron")]
    pub source: String,
    #[serde(rename = "citaat")]
    pub quotation: String,
    /// What the product does with it, or does not.
    #[serde(rename = "hier")]
    pub here: String,
}

#[derive(Deserialize)]
struct AdviceFile {
    #[serde(rename = "adviezen")]
    advice: Vec<Advice>,
}

/// The advice to a region, in the order of its file.
///
/// # Errors
/// Only if the file that comes with the product is broken.
pub fn advice(region: &str) -> Result<Vec<Advice>, DataError> {
    let file: AdviceFile = serde_json::from_str(include_str!("../adviezen.json"))?;
    Ok(file.advice.into_iter().filter(|advice| advice.region == region).collect())
}
