//! The words of the field and their abbreviations: what they mean, and where a document explains them.
//!
//! Where regions explain a word differently, each explanation stands beside the others, word for word.

use serde::Deserialize;

use super::DataError;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Begrip {
    #[serde(rename = "begrip")]
    pub word: String,
    /// Other forms in which it is written.
    #[serde(rename = "ook", default)]
    pub forms: Vec<String>,
    #[serde(rename = "afkorting", default)]
    pub is_abbreviation: bool,
    /// In plain Dutch.
    #[serde(rename = "uitleg")]
    pub meaning: String,
    #[serde(rename = "uit", default)]
    pub cited: Option<Cited>,
    #[serde(rename = "regios", default)]
    pub regions: Vec<Regional>,
}

/// The words of a document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Cited {
    pub document: String,
    #[serde(rename = "bron")]
    pub source: String,
    #[serde(rename = "citaat")]
    pub quotation: String,
}

/// How a region explains a word.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Regional {
    #[serde(rename = "regio")]
    pub region: String,
    #[serde(flatten)]
    pub cited: Cited,
}

#[derive(Deserialize)]
struct TermsFile {
    #[serde(rename = "begrippen")]
    terms: Vec<Begrip>,
}

/// All terms, in the order of the alphabet; the abbreviations behind the words.
///
/// # Errors
/// Only if the file that comes with the product is broken.
pub fn terms() -> Result<Vec<Begrip>, DataError> {
    let file: TermsFile = serde_json::from_str(include_str!("../begrippen.json"))?;
    Ok(file.terms)
}
