//! Where a value comes from.

use serde::Deserialize;
use serde_json::Value as Json;

/// How certain a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// In one of the documents of the regions.
    Seed,
    /// Read in a public source.
    Gevonden,
    /// Arithmetic on such values.
    Afgeleid,
    /// Nobody knows: to be replaced by an own figure.
    Aanname,
    /// Filled in by who uses it.
    Eigen,
    /// It came in without a word about its origin.
    Onbekend,
}

impl Status {
    pub const ALL: [Status; 6] =
        [Status::Seed, Status::Gevonden, Status::Afgeleid, Status::Aanname, Status::Eigen, Status::Onbekend];

    /// Its word in files.
    pub const fn word(self) -> &'static str {
        match self {
            Status::Seed => "seed",
            Status::Gevonden => "gevonden",
            Status::Afgeleid => "afgeleid",
            Status::Aanname => "aanname",
            Status::Eigen => "eigen",
            Status::Onbekend => "onbekend",
        }
    }

    /// The status with this word.
    pub fn of_word(word: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|own| own.word() == word)
    }
}

/// The unit of a value that is a word out of several.
const CHOICE: &str = "keuze";

/// Unit, year, source and status of a value.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Provenance {
    #[serde(rename = "eenheid")]
    pub unit: String,
    #[serde(rename = "jaar")]
    pub year: i32,
    #[serde(rename = "bron")]
    pub source: String,
    pub status: Status,
    /// How it was derived, or on what it rests.
    #[serde(rename = "toelichting")]
    pub explanation: String,
    /// What is plausible: low and high.
    #[serde(rename = "bereik", default)]
    range: Option<(Json, Json)>,
    #[serde(rename = "document", default)]
    pub document: Option<String>,
    /// The words of the document.
    #[serde(rename = "citaat", default)]
    pub quotation: Option<String>,
}

impl Provenance {
    /// Where a value comes from that no document holds.
    pub fn new(
        unit: impl Into<String>,
        year: i32,
        source: impl Into<String>,
        status: Status,
        explanation: impl Into<String>,
    ) -> Provenance {
        Provenance {
            unit: unit.into(),
            year,
            source: source.into(),
            status,
            explanation: explanation.into(),
            range: None,
            document: None,
            quotation: None,
        }
    }

    /// Whether the value is a number, and not a choice between words.
    pub fn is_number(&self) -> bool {
        self.unit != CHOICE
    }

    /// The plausible range, as decimal texts.
    pub fn range(&self) -> Option<(String, String)> {
        let text = |value: &Json| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        self.range.as_ref().map(|(low, high)| (text(low), text(high)))
    }
}
