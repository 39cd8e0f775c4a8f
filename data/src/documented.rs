//! What the documents of the regions say that happens at a stated moment. None of it stands in the starting values: it
//! counts when somebody puts it in the scenario.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::DataError;
use super::provenance::Status;
use super::scenario_file::read_event;
use super::version::File;
use engine::figures::{Figures, Year};
use engine::gebeurtenis::Gebeurtenis;

/// Something that a document says, with its source.
#[derive(Debug, Clone, Deserialize)]
pub struct Documented {
    pub id: String,
    #[serde(rename = "regio")]
    pub region: String,
    #[serde(rename = "naam")]
    pub name: String,
    /// What it does in the model, and what the document leaves open.
    #[serde(rename = "uitleg")]
    pub explanation: String,
    #[serde(rename = "bron")]
    pub source: String,
    pub status: Status,
    #[serde(default)]
    pub document: Option<String>,
    /// The words of the document.
    #[serde(rename = "citaat", default)]
    pub quotation: Option<String>,
    /// Whether it changes the opvang, which then has to count.
    #[serde(rename = "telt_opvang", default)]
    pub needs_opvang: bool,
    /// What it is in a scenario: one of these three.
    #[serde(rename = "gebeurtenis", default)]
    event: Option<Box<RawValue>>,
    #[serde(rename = "treedt_toe", default)]
    joins: Option<String>,
    #[serde(rename = "loopt_af", default)]
    ends: Option<Ends>,
}

/// An afspraak that ends: from a year on the terms without an agreement hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Ends {
    /// The id of the variant of a preset.
    pub afspraak: String,
    /// The name of the own afspraak that ends.
    #[serde(rename = "eigen_naam")]
    pub own_name: String,
    #[serde(rename = "vanaf")]
    pub from: Year,
}

#[derive(Deserialize)]
struct DocumentedFile {
    #[serde(rename = "gebeurtenissen")]
    all: Vec<Documented>,
}

/// What it is in figures.
#[derive(Debug, Clone, PartialEq)]
pub enum InFigures<'a> {
    Event(Gebeurtenis),
    /// The municipality at this place joins later; the year stands in no document.
    Joins(usize),
    Ends(&'a Ends),
}

impl Documented {
    /// What it is in figures, among which opvang must be if it needs that; `None` if they are of other municipalities.
    pub fn in_figures(&self, figures: &Figures) -> Option<InFigures<'_>> {
        if let Some(raw) = &self.event {
            return read_event(raw, figures).ok().map(InFigures::Event);
        }
        if let Some(name) = &self.joins {
            return figures.municipalities.iter().position(|own| own.name == *name).map(InFigures::Joins);
        }
        self.ends.as_ref().map(InFigures::Ends)
    }
}

/// What the documents say that happens, of every region, read once.
///
/// # Errors
/// Only if the file that comes with the product is broken.
pub fn documented() -> Result<&'static [Documented], DataError> {
    static FILE: File<Vec<Documented>> = File::of(include_str!("../gebeurtenissen.json"));
    FILE.get(read).map(Vec::as_slice)
}

fn read(text: &str) -> Result<Vec<Documented>, DataError> {
    let file: DocumentedFile = serde_json::from_str(text)?;
    Ok(file.all)
}
