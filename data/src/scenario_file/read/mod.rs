//! From JSON to a scenario that can be calculated, or to everything that is wrong with it.

mod afspraak;
mod events;

pub use afspraak::read_afspraak;

use serde_json::value::RawValue;

use super::herkomst::{self, HERKOMST, Herkomsten};
use super::reader::{Object, Reader};
use super::verantwoording::{self, VERANTWOORDING};
use crate::json::Json;
use crate::opening::{kind, open};
use crate::verantwoording::Verantwoording;
use engine::fields::{
    ChangeField, FieldId, GEBEURTENISSEN, MUTATIES, MunicipalityField, OPVANG, OpvangField, RegionField, WLZ, WlzField,
};
use engine::figures::{Besluitregel, BudgetChange, Doordecentralisatie, Figures, Municipality, Opvang, Wlz};
use engine::gebeurtenis::Gebeurtenis;
use engine::limits::{AFSPRAKEN, CHANGES, EVENTS, Limit, MUNICIPALITIES};
use engine::name;
use engine::pad::Pad;
use engine::problem::{FileKind, Problem, Wrong};
use engine::scenario::{FileVersion, Scenario};
use engine::validation::{validate_figures, validate_known};

const TOP: &[&str] = &["versie", "regio", "centrumgemeente", "besluitregel", "gemeenten"];
/// What the second version of the file adds at the top.
const SECOND_TOP: &[&str] = &[OPVANG, GEBEURTENISSEN];
/// The key of the version of the file.
pub(super) const VERSION: &str = "versie";
/// Why a change of the budget was made.
pub(super) const REASON: &str = "reden";
/// What a scenario has and figures alone do not.
const LIST_OF_AFSPRAKEN: &str = "afspraken";
const MUNICIPALITY_KEYS: &[&str] = &["naam"];

/// Reads a scenario.
///
/// # Errors
/// Every problem of the file, each with its path, value and what is allowed.
pub fn read(text: &str) -> Result<Scenario, Vec<Problem>> {
    read_with_herkomst(text).map(|(scenario, _)| scenario)
}

/// Reads a scenario, and what its file says of where its values come from.
///
/// # Errors
/// As [`read`].
pub fn read_with_herkomst(text: &str) -> Result<(Scenario, Herkomsten), Vec<Problem>> {
    read_whole(text).map(|(scenario, beside)| (scenario, beside.herkomsten))
}

/// What stands in a file beside its scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Beside {
    pub herkomsten: Herkomsten,
    pub verantwoording: Verantwoording,
}

/// Reads a scenario, and all that stands beside it.
///
/// # Errors
/// As [`read`].
pub fn read_whole(text: &str) -> Result<(Scenario, Beside), Vec<Problem>> {
    let (_, raw) = open(text).map_err(|problem| vec![problem])?;
    if let Some(kind) = kind(raw).filter(|kind| *kind != FileKind::Scenario) {
        return Err(vec![Problem::without_value("", Wrong::OtherFile(kind))]);
    }
    let mut reader = Reader::default();
    let (scenario, beside) = scenario(&mut reader, raw).unzip();
    // Where not every problem is known, neither is what could not be read.
    let ranges = match &scenario {
        Some(scenario) if !reader.has_more() => validate_known(scenario, &|path| reader.knows(path)),
        _ => Vec::new(),
    };
    ranges.into_iter().for_each(|problem| reader.add(problem));
    let problems = reader.into_problems();
    match scenario {
        Some(scenario) if problems.is_empty() => Ok((scenario, beside.unwrap_or_default())),
        _ => Err(problems),
    }
}

/// Reads figures alone: a scenario without its afspraken, as a region file holds it.
///
/// # Errors
/// Every problem of the text, each with its path, value and what is allowed.
pub fn read_figures(text: &str) -> Result<Figures, Vec<Problem>> {
    let (_, raw) = open(text).map_err(|problem| vec![problem])?;
    let mut reader = Reader::default();
    reader.version = version(raw);
    let known = top(reader.version);
    let figures = reader.object("", raw, &known).map(|top| {
        check_version(&mut reader, &top);
        figures(&mut reader, &top)
    });
    let problems = reader.into_problems();
    match figures {
        Some(figures) if problems.is_empty() => {
            let problems = validate_figures(&figures);
            if problems.is_empty() { Ok(figures) } else { Err(problems) }
        }
        _ => Err(problems),
    }
}

/// Reads one event, as the list of a scenario holds it, into figures that have the fields that it changes.
///
/// # Errors
/// Every problem of the text, each with its path, value and what is allowed.
pub fn read_event(raw: &RawValue, figures: &Figures) -> Result<Gebeurtenis, Vec<Problem>> {
    let mut reader = Reader::default();
    reader.version = FileVersion::Second;
    let event = events::event(&mut reader, GEBEURTENISSEN, raw, figures);
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(event) } else { Err(problems) }
}

/// Figures in which every field still holds a placeholder.
pub fn blank() -> Figures {
    let doordecentralisatie = Doordecentralisatie { phase_in_years: 1, ..Doordecentralisatie::default() };
    Figures { years: 1, doordecentralisatie, ..Figures::default() }
}

/// A municipality in which every field still holds a placeholder.
pub fn blank_municipality() -> Municipality {
    Municipality { inhabitants: 1.0, inflow_factor: Pad::Constant(1.0), ..Municipality::default() }
}

/// The keys at the top of figures.
fn top(version: FileVersion) -> Vec<&'static str> {
    let mut keys = keys::<RegionField>(version, TOP, "");
    if version >= FileVersion::Second {
        keys.extend(SECOND_TOP);
    }
    keys
}

/// The fields that a version of the file has.
fn fields_of<F: FieldId>(version: FileVersion) -> impl Iterator<Item = &'static F> {
    F::ALL.iter().filter(move |field| field.since() <= version)
}

/// The keys of an object: those named here, the fields of the section, and the sections below it.
fn keys<F: FieldId>(version: FileVersion, named: &[&'static str], section: &str) -> Vec<&'static str> {
    let mut keys = named.to_vec();
    for field in fields_of::<F>(version) {
        let (own_section, key) = field.section_and_key();
        let key = if own_section == section { key } else { own_section };
        if (own_section == section || section.is_empty()) && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// The sections of an owner, in order.
pub(super) fn sections<F: FieldId>() -> Vec<&'static str> {
    let mut sections = Vec::new();
    for field in F::ALL {
        let (section, _) = field.section_and_key();
        if !section.is_empty() && !sections.contains(&section) {
            sections.push(section);
        }
    }
    sections
}

/// Reads the fields of one section of `owner` out of `object`.
fn fields<F: FieldId>(reader: &mut Reader, object: &Object<'_>, section: &str, owner: &mut F::Owner) {
    for field in fields_of::<F>(reader.version) {
        let (own_section, key) = field.section_and_key();
        if own_section != section {
            continue;
        }
        let value = match (object.get(key), field.default) {
            (Some(raw), _) => reader.value(&object.path_of(key), raw, field.kind),
            (None, Some(default)) => Some(default),
            (None, None) => {
                reader.add(Problem::without_value(object.path_of(key), Wrong::Missing));
                None
            }
        };
        if let Some(value) = value {
            field.set(owner, value);
        }
    }
}

fn scenario(reader: &mut Reader, raw: &RawValue) -> Option<(Scenario, Beside)> {
    reader.version = version(raw);
    let known = [&top(reader.version)[..], &[LIST_OF_AFSPRAKEN, HERKOMST, VERANTWOORDING]].concat();
    let top = reader.object("", raw, &known)?;
    check_version(reader, &top);
    let figures = figures(reader, &top);
    let raw = reader.required(&top, LIST_OF_AFSPRAKEN);
    let afspraken =
        raw.map(|raw| list(reader, LIST_OF_AFSPRAKEN, raw, AFSPRAKEN, &afspraak::afspraak)).unwrap_or_default();
    let herkomsten = top.get(HERKOMST).map(|raw| herkomst::read(reader, raw, figures.municipalities.len()));
    let verantwoording = top.get(VERANTWOORDING).map(|raw| verantwoording::read(reader, raw, &figures.municipalities));
    let beside =
        Beside { herkomsten: herkomsten.unwrap_or_default(), verantwoording: verantwoording.unwrap_or_default() };
    Some((Scenario { version: reader.version, figures, afspraken }, beside))
}

fn figures(reader: &mut Reader, top: &Object<'_>) -> Figures {
    let mut figures = blank();
    fields::<RegionField>(reader, top, "", &mut figures);
    if let Some(region) = reader.required_with(top, "regio", Reader::name) {
        figures.region = region;
    }
    if let Some(centre) = reader.required_with(top, "centrumgemeente", Reader::name) {
        figures.centrumgemeente = centre;
    }
    figures.besluitregel = besluitregel(reader, top);
    if let Some(raw) = reader.required(top, "gemeenten") {
        figures.municipalities = list(reader, "gemeenten", raw, MUNICIPALITIES, &municipality);
    }
    for section in sections::<RegionField>() {
        let compound: &[&'static str] = match section {
            "budget" => &["mutaties"],
            "zorg" => &["wlz"],
            _ => &[],
        };
        let Some(raw) = reader.required(top, section) else { continue };
        let Some(object) = reader.object(section, raw, &keys::<RegionField>(reader.version, compound, section)) else {
            continue;
        };
        fields::<RegionField>(reader, &object, section, &mut figures);
        if let Some(raw) = object.get("mutaties").filter(|_| section == "budget") {
            figures.budget.changes = list(reader, MUTATIES, raw, CHANGES, &budget_change);
        }
        if let Some(raw) = object.get("wlz").filter(|_| section == "zorg") {
            figures.care.wlz = wlz(reader, raw);
        }
    }
    spell_the_centre(&mut figures);
    if reader.version >= FileVersion::Second {
        figures.opvang = top.get(OPVANG).and_then(|raw| opvang(reader, raw));
        let raw = top.get(GEBEURTENISSEN);
        let event = |reader: &mut Reader, path: &str, raw: &RawValue| events::event(reader, path, raw, &figures);
        figures.events = raw.map(|raw| list(reader, GEBEURTENISSEN, raw, EVENTS, &event)).unwrap_or_default();
    }
    figures
}

/// The centrumgemeente is spelled as the municipality that it is.
fn spell_the_centre(figures: &mut Figures) {
    let Figures { municipalities, centrumgemeente, .. } = figures;
    let is_spelled = municipalities.iter().any(|own| own.name == *centrumgemeente);
    let meant = municipalities.iter().find(|own| name::is_same(&own.name, centrumgemeente)).filter(|_| !is_spelled);
    if let Some(meant) = meant {
        centrumgemeente.clone_from(&meant.name);
    }
}

/// The version that a file says it has: the first if it says none, and the second, which has all keys, if it says one
/// that there is not.
fn version(raw: &RawValue) -> FileVersion {
    let Json::Object(entries) = Json::of(raw) else { return FileVersion::First };
    let given = entries.iter().find(|(key, _)| key == VERSION);
    given.map_or(FileVersion::First, |(_, raw)| with_number(raw).unwrap_or(FileVersion::Second))
}

fn with_number(raw: &RawValue) -> Option<FileVersion> {
    let Json::Number(text) = Json::of(raw) else { return None };
    FileVersion::ALL.into_iter().find(|version| version.number().to_string() == text)
}

fn check_version(reader: &mut Reader, top: &Object<'_>) {
    let Some(raw) = reader.required(top, VERSION) else { return };
    if with_number(raw).is_none() {
        reader.add(Problem::new(VERSION, raw.get(), Wrong::UnknownVersion));
    }
}

fn besluitregel(reader: &mut Reader, top: &Object<'_>) -> Besluitregel {
    let Some(raw) = top.get("besluitregel") else { return Besluitregel::Onbekend };
    let Some(id) = reader.text("besluitregel", raw) else { return Besluitregel::Onbekend };
    Besluitregel::ALL.into_iter().find(|rule| rule.id() == id).unwrap_or_else(|| {
        let ids = Besluitregel::ALL.map(|rule| rule.id().to_owned()).to_vec();
        reader.add(Problem::new("besluitregel", id, Wrong::OneOf(ids)));
        Besluitregel::Onbekend
    })
}

/// Reads every entry of a list; an entry that is not even an object leaves its place to a placeholder.
fn list<T>(
    reader: &mut Reader,
    path: &str,
    raw: &RawValue,
    limit: Limit,
    read: &dyn Fn(&mut Reader, &str, &RawValue) -> T,
) -> Vec<T> {
    let items = reader.list(path, raw, limit).unwrap_or_default();
    items.iter().enumerate().map(|(index, raw)| read(reader, &format!("{path}[{index}]"), raw)).collect()
}

fn municipality(reader: &mut Reader, path: &str, raw: &RawValue) -> Municipality {
    let mut municipality = blank_municipality();
    let Some(object) = reader.object(path, raw, &keys::<MunicipalityField>(reader.version, MUNICIPALITY_KEYS, ""))
    else {
        return municipality;
    };
    if let Some(name) = reader.required_with(&object, "naam", Reader::name) {
        municipality.name = name;
    }
    fields::<MunicipalityField>(reader, &object, "", &mut municipality);
    for section in sections::<MunicipalityField>() {
        let known = keys::<MunicipalityField>(reader.version, &[], section);
        if let Some(raw) = object.get(section).filter(|_| !known.is_empty())
            && let Some(below) = reader.object(&object.path_of(section), raw, &known)
        {
            fields::<MunicipalityField>(reader, &below, section, &mut municipality);
        }
    }
    municipality
}

fn budget_change(reader: &mut Reader, path: &str, raw: &RawValue) -> BudgetChange {
    let mut change = BudgetChange::default();
    let Some(object) = reader.object(path, raw, &keys::<ChangeField>(reader.version, &[REASON], "")) else {
        return change;
    };
    fields::<ChangeField>(reader, &object, "", &mut change);
    if let Some(reason) = reader.required_with(&object, REASON, Reader::name) {
        change.reason = reason;
    }
    change
}

fn wlz(reader: &mut Reader, raw: &RawValue) -> Option<Wlz> {
    let object = reader.object(WLZ, raw, &keys::<WlzField>(reader.version, &[], ""))?;
    let mut wlz = Wlz::default();
    fields::<WlzField>(reader, &object, "", &mut wlz);
    Some(wlz)
}

fn opvang(reader: &mut Reader, raw: &RawValue) -> Option<Opvang> {
    let object = reader.object(OPVANG, raw, &keys::<OpvangField>(reader.version, &[], ""))?;
    let mut opvang = Opvang { phase_in_years: 1, ..Opvang::default() };
    fields::<OpvangField>(reader, &object, "", &mut opvang);
    Some(opvang)
}
