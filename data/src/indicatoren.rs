//! The indicators that the documents name, to follow in an account.

use serde::Deserialize;

use super::verantwoording::Indicator;

#[derive(Deserialize)]
struct IndicatorFile {
    #[serde(rename = "indicatoren")]
    all: Vec<Named>,
}

/// An indicator that a document names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Named {
    #[serde(rename = "naam")]
    pub name: String,
    #[serde(rename = "eenheid")]
    pub unit: String,
    #[serde(default)]
    pub norm: String,
    /// Word for word in the document.
    #[serde(rename = "citaat")]
    pub quotation: String,
    pub document: String,
    #[serde(rename = "bron")]
    pub source: String,
}

/// All of them; none if the file that comes with the product is broken, which a test rules out.
pub fn named() -> Vec<Named> {
    let file: Result<IndicatorFile, _> = serde_json::from_str(include_str!("../indicatoren.json"));
    file.map(|file| file.all).unwrap_or_default()
}

/// The same, ready to be followed: nobody looks after them yet.
pub fn indicators() -> Vec<Indicator> {
    let ready = |own: Named| Indicator {
        name: own.name,
        unit: own.unit,
        norm: own.norm,
        source: own.source,
        ..Indicator::default()
    };
    named().into_iter().map(ready).collect()
}
