//! The preset afspraken: what each region agreed, as far as its documents say.
//!
//! Where the documents leave a point open, a preset has several variants and names the point.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::DataError;
use super::provenance::Status;
use super::scenario_file::{Reader, read_afspraak};
use super::version::Version;
use engine::afspraak::Afspraak;
use engine::scenario::FileVersion;

/// The preset with which all others are compared.
pub const REFERENCE: &str = "geen-afspraak";

#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    pub id: String,
    pub name: String,
    /// The region whose documents it comes from.
    pub region: Option<String>,
    pub source: String,
    pub summary: String,
    /// A few words that tell it apart.
    pub mark: String,
    /// What the documents leave open.
    pub open_point: Option<OpenPoint>,
    pub rules: Vec<Rule>,
    pub variants: Vec<Variant>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OpenPoint {
    #[serde(rename = "tekst")]
    pub text: String,
    #[serde(rename = "bron")]
    pub source: String,
    #[serde(rename = "document", default)]
    pub document: Option<String>,
    #[serde(rename = "citaat", default)]
    pub quotation: Option<String>,
}

/// Why a field of the afspraak is what it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Rule {
    /// The field: `sleutel`, `voor_start.sleutel`.
    #[serde(rename = "veld")]
    pub field: String,
    #[serde(rename = "uitleg")]
    pub explanation: String,
    #[serde(rename = "bron")]
    pub source: String,
    pub status: Status,
    #[serde(rename = "document", default)]
    pub document: Option<String>,
    #[serde(rename = "citaat", default)]
    pub quotation: Option<String>,
}

/// One way to write the preset as an afspraak.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    pub name: String,
    pub status: Status,
    pub explanation: String,
    /// In no document: it stands in no range, ranking or vote, unless somebody chooses it.
    pub only_when_chosen: bool,
    pub afspraak: Afspraak,
}

#[derive(Deserialize)]
struct PresetsFile {
    presets: Vec<PresetFile>,
}

#[derive(Deserialize)]
struct PresetFile {
    id: String,
    #[serde(rename = "naam")]
    name: String,
    #[serde(rename = "regio")]
    region: Option<String>,
    #[serde(rename = "bron")]
    source: String,
    #[serde(rename = "samenvatting")]
    summary: String,
    #[serde(rename = "kenmerk")]
    mark: String,
    #[serde(rename = "open_punt")]
    open_point: Option<OpenPoint>,
    #[serde(rename = "regels")]
    rules: Vec<Rule>,
    #[serde(rename = "varianten")]
    variants: Vec<VariantFile>,
}

#[derive(Deserialize)]
struct VariantFile {
    id: String,
    #[serde(rename = "naam")]
    name: String,
    status: Status,
    #[serde(rename = "toelichting")]
    explanation: String,
    #[serde(rename = "alleen_gekozen", default)]
    only_when_chosen: bool,
    afspraak: Box<RawValue>,
}

impl Variant {
    /// Whether it stands in ranges, rankings and votes while these afspraken are looked at.
    pub fn counts(&self, chosen: &[&str]) -> bool {
        !self.only_when_chosen || chosen.contains(&self.afspraak.id.as_str())
    }
}

/// The presets of a version, read once.
///
/// # Errors
/// Only if the file that comes with the product is broken.
pub fn presets(version: Version) -> Result<&'static [Preset], DataError> {
    version.presets().get(read).map(Vec::as_slice)
}

fn read(text: &str) -> Result<Vec<Preset>, DataError> {
    let file: PresetsFile = serde_json::from_str(text)?;
    file.presets.into_iter().map(preset).collect()
}

fn preset(file: PresetFile) -> Result<Preset, DataError> {
    Ok(Preset {
        id: file.id,
        name: file.name,
        region: file.region,
        source: file.source,
        summary: file.summary,
        mark: file.mark,
        open_point: file.open_point,
        rules: file.rules,
        variants: file.variants.into_iter().map(variant).collect::<Result<_, _>>()?,
    })
}

fn variant(file: VariantFile) -> Result<Variant, DataError> {
    let mut reader = Reader::default();
    reader.version = FileVersion::Second;
    let afspraak = read_afspraak(&mut reader, &file.id, &file.afspraak, &file.id);
    let problems = reader.into_problems();
    if !problems.is_empty() {
        return Err(DataError::Scenario(problems));
    }
    Ok(Variant {
        name: file.name,
        status: file.status,
        explanation: file.explanation,
        only_when_chosen: file.only_when_chosen,
        afspraak,
    })
}
