//! The region files: a scenario of which each value stands beside its unit, year, source and status.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value as Json;

use super::DataError;
use super::presets::Preset;
use super::provenance::{Provenance, Status};
use super::scenario_file;
use super::version::Version;
use engine::figures::Figures;
use engine::scenario::Scenario;

/// A region with its starting values.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    pub id: String,
    pub name: String,
    pub documents: Vec<Document>,
    /// What a reader must know about these figures.
    pub notes: Vec<String>,
    /// The code of each municipality at Statistics Netherlands, in the order of the scenario.
    pub codes: Vec<String>,
    /// Its starting values.
    pub figures: Figures,
    /// Of each value in the scenario file, by path, and of each key figure.
    pub provenance: BTreeMap<String, Provenance>,
    /// What the documents assumed, to choose beside today's value.
    pub choices: Vec<DocumentChoice>,
}

impl Region {
    /// The starting values under the afspraken of all presets.
    pub fn scenario(&self, presets: &[Preset]) -> Scenario {
        let variants = presets.iter().flat_map(|preset| &preset.variants);
        Scenario::new(self.figures.clone(), variants.map(|own| own.afspraak.clone()).collect())
    }
}

/// A document of the region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Document {
    pub id: String,
    #[serde(rename = "titel")]
    pub title: String,
    #[serde(rename = "kort")]
    pub short: String,
}

/// A value that a document assumed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct DocumentChoice {
    pub id: String,
    #[serde(rename = "naam")]
    pub name: String,
    /// Path of the field that it sets.
    #[serde(rename = "veld")]
    pub path: String,
    /// The year, or `None` for *nooit*.
    #[serde(rename = "waarde")]
    pub year: Option<i32>,
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Region {
    /// What a quotation of a value is called: its source, or of an assumption the document that it speaks of.
    pub fn source_of_quotation<'a>(&'a self, own: &'a Provenance) -> &'a str {
        let document = self.documents.iter().find(|document| Some(&document.id) == own.document.as_ref());
        match document {
            Some(document) if own.status == Status::Aanname => &document.short,
            _ => &own.source,
        }
    }
}

#[derive(Deserialize)]
struct RegionFile {
    id: String,
    #[serde(rename = "naam")]
    name: String,
    #[serde(rename = "documenten")]
    documents: Vec<Document>,
    #[serde(rename = "let_op")]
    notes: Vec<String>,
    /// Figures that the scenario does not hold, but from which some of its own are derived.
    #[serde(rename = "kengetallen", default)]
    key_figures: BTreeMap<String, Provenance>,
    scenario: Json,
    #[serde(rename = "documentkeuzes")]
    choices: Vec<DocumentChoice>,
}

/// Reads the region with this id.
///
/// # Errors
/// [`DataError::UnknownRegion`]; the others only if a file that comes with the product is broken.
pub fn region(version: Version, id: &str) -> Result<&'static Region, DataError> {
    let file = version.regions().iter().find(|(own, _)| *own == id);
    let (_, file) = file.ok_or_else(|| DataError::UnknownRegion(id.to_owned()))?;
    file.get(read)
}

fn read(text: &str) -> Result<Region, DataError> {
    let mut file: RegionFile = serde_json::from_str(text)?;
    let codes = codes(&file.scenario);
    let mut provenance = file.key_figures;
    unwrap_values(&mut file.scenario, "", &mut provenance)?;
    let figures = scenario_file::read_figures(&file.scenario.to_string()).map_err(DataError::Scenario)?;
    Ok(Region {
        id: file.id,
        name: file.name,
        documents: file.documents,
        notes: file.notes,
        codes,
        figures,
        provenance,
        choices: file.choices,
    })
}

fn codes(scenario: &Json) -> Vec<String> {
    let municipalities = scenario["gemeenten"].as_array().into_iter().flatten();
    municipalities.map(|own| own["code"].as_str().unwrap_or_default().to_owned()).collect()
}

/// The region of which figures have the municipalities, in the same order.
pub fn region_with_names(version: Version, figures: &Figures) -> Option<&'static str> {
    let id = version.region_ids().find(|id| *id == figures.region)?;
    let own = &region(version, id).ok()?.figures;
    let names = |figures: &Figures| -> Vec<String> {
        figures.municipalities.iter().map(|municipality| municipality.name.clone()).collect()
    };
    let same = names(own) == names(figures) && own.centrumgemeente == figures.centrumgemeente;
    same.then_some(id)
}

/// Replaces every wrapped value by the value itself and keeps its provenance under its path.
fn unwrap_values(json: &mut Json, path: &str, found: &mut BTreeMap<String, Provenance>) -> Result<(), DataError> {
    match json {
        Json::Object(object) if object.contains_key("waarde") => {
            let value = object.get("waarde").cloned().unwrap_or_default();
            found.insert(path.to_owned(), serde_json::from_value(json.clone())?);
            *json = value;
        }
        Json::Object(object) => {
            // The CBS code names the municipality; the calculation does not use it.
            object.shift_remove("code");
            for (key, value) in object.iter_mut() {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                unwrap_values(value, &path, found)?;
            }
        }
        Json::Array(items) => {
            for (index, value) in items.iter_mut().enumerate() {
                unwrap_values(value, &format!("{path}[{index}]"), found)?;
            }
        }
        _ => {}
    }
    Ok(())
}
