//! From JSON to a scenario that can be calculated, or to everything that is wrong with it.

use serde_json::value::RawValue;

use super::VERSION;
use super::reader::{Object, Reader};
use crate::json::Json;
use crate::opening::{kind, open};
use engine::afspraak::{Afspraak, Basis, Post, Reserve, Shared, Terms, TermsBeforeStart, Verdeelsleutel};
use engine::fields::{ChangeField, FieldId, MUTATIES, MunicipalityField, RegionField, WLZ, WlzField};
use engine::figures::{Besluitregel, BudgetChange, Doordecentralisatie, Figures, Municipality, Wlz};
use engine::limits::{AFSPRAKEN, CHANGES, Limit, MUNICIPALITIES};
use engine::money::Exact;
use engine::name;
use engine::pad::Pad;
use engine::problem::{FileKind, Problem, Wrong};
use engine::scenario::Scenario;
use engine::validation::{validate_figures, validate_known};

const TOP: &[&str] = &["versie", "regio", "centrumgemeente", "besluitregel", "gemeenten"];
/// Why a change of the budget was made.
pub(super) const REASON: &str = "reden";
/// What a scenario has and figures alone do not.
const LIST_OF_AFSPRAKEN: &str = "afspraken";
const MUNICIPALITY_KEYS: &[&str] = &["naam"];
const TERMS: [&str; 5] = ["gedeeld", "inleg", "sleutel", "sleutel_overschot", "uitvoeringskosten"];

/// Reads a scenario.
///
/// # Errors
/// Every problem of the file, each with its path, value and what is allowed.
pub fn read(text: &str) -> Result<Scenario, Vec<Problem>> {
    let (_, raw) = open(text).map_err(|problem| vec![problem])?;
    if let Some(kind) = kind(raw).filter(|kind| *kind != FileKind::Scenario) {
        return Err(vec![Problem::without_value("", Wrong::OtherFile(kind))]);
    }
    let mut reader = Reader::default();
    let scenario = scenario(&mut reader, raw);
    // Where not every problem is known, neither is what could not be read.
    let ranges = match &scenario {
        Some(scenario) if !reader.has_more() => validate_known(scenario, &|path| reader.knows(path)),
        _ => Vec::new(),
    };
    ranges.into_iter().for_each(|problem| reader.add(problem));
    let problems = reader.into_problems();
    match scenario {
        Some(scenario) if problems.is_empty() => Ok(scenario),
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
    let figures = reader.object("", raw, &keys::<RegionField>(TOP, "")).map(|top| {
        version(&mut reader, &top);
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

/// Figures in which every field still holds a placeholder.
pub fn blank() -> Figures {
    let doordecentralisatie = Doordecentralisatie { phase_in_years: 1, ..Doordecentralisatie::default() };
    Figures { years: 1, doordecentralisatie, ..Figures::default() }
}

/// A municipality in which every field still holds a placeholder.
pub fn blank_municipality() -> Municipality {
    Municipality { inhabitants: 1.0, inflow_factor: Pad::Constant(1.0), ..Municipality::default() }
}

/// The keys of an object: those named here, the fields of the section, and the sections below it.
fn keys<F: FieldId>(named: &[&'static str], section: &str) -> Vec<&'static str> {
    let mut keys = named.to_vec();
    for field in F::ALL {
        let (own_section, key) = field.section_and_key();
        let key = if own_section == section { key } else { own_section };
        if (own_section == section || section.is_empty()) && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// The sections of the scenario, in order.
pub(super) fn sections() -> Vec<&'static str> {
    let mut sections = Vec::new();
    for field in RegionField::ALL {
        let (section, _) = field.section_and_key();
        if !section.is_empty() && !sections.contains(&section) {
            sections.push(section);
        }
    }
    sections
}

/// Reads the fields of one section of `owner` out of `object`.
fn fields<F: FieldId>(reader: &mut Reader, object: &Object<'_>, section: &str, owner: &mut F::Owner) {
    for field in F::ALL {
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

fn scenario(reader: &mut Reader, raw: &RawValue) -> Option<Scenario> {
    let known = [&keys::<RegionField>(TOP, "")[..], &[LIST_OF_AFSPRAKEN]].concat();
    let top = reader.object("", raw, &known)?;
    version(reader, &top);
    let figures = figures(reader, &top);
    let raw = reader.required(&top, LIST_OF_AFSPRAKEN);
    let afspraken = raw.map(|raw| list(reader, LIST_OF_AFSPRAKEN, raw, AFSPRAKEN, afspraak)).unwrap_or_default();
    Some(Scenario { figures, afspraken })
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
        figures.municipalities = list(reader, "gemeenten", raw, MUNICIPALITIES, municipality);
    }
    for section in sections() {
        let compound: &[&'static str] = match section {
            "budget" => &["mutaties"],
            "zorg" => &["wlz"],
            _ => &[],
        };
        let Some(raw) = reader.required(top, section) else { continue };
        let Some(object) = reader.object(section, raw, &keys::<RegionField>(compound, section)) else { continue };
        fields::<RegionField>(reader, &object, section, &mut figures);
        if let Some(raw) = object.get("mutaties").filter(|_| section == "budget") {
            figures.budget.changes = list(reader, MUTATIES, raw, CHANGES, budget_change);
        }
        if let Some(raw) = object.get("wlz").filter(|_| section == "zorg") {
            figures.care.wlz = wlz(reader, raw);
        }
    }
    spell_the_centre(&mut figures);
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

fn version(reader: &mut Reader, top: &Object<'_>) {
    let Some(raw) = reader.required(top, "versie") else { return };
    if !matches!(Json::of(raw), Json::Number(VERSION)) {
        reader.add(Problem::new("versie", raw.get(), Wrong::UnknownVersion));
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
    read: fn(&mut Reader, &str, &RawValue) -> T,
) -> Vec<T> {
    let items = reader.list(path, raw, limit).unwrap_or_default();
    items.iter().enumerate().map(|(index, raw)| read(reader, &format!("{path}[{index}]"), raw)).collect()
}

fn municipality(reader: &mut Reader, path: &str, raw: &RawValue) -> Municipality {
    let mut municipality = blank_municipality();
    let Some(object) = reader.object(path, raw, &keys::<MunicipalityField>(MUNICIPALITY_KEYS, "")) else {
        return municipality;
    };
    if let Some(name) = reader.required_with(&object, "naam", Reader::name) {
        municipality.name = name;
    }
    fields::<MunicipalityField>(reader, &object, "", &mut municipality);
    if let Some(raw) = object.get("begin")
        && let Some(start) = reader.object(&object.path_of("begin"), raw, &keys::<MunicipalityField>(&[], "begin"))
    {
        fields::<MunicipalityField>(reader, &start, "begin", &mut municipality);
    }
    municipality
}

fn budget_change(reader: &mut Reader, path: &str, raw: &RawValue) -> BudgetChange {
    let mut change = BudgetChange::default();
    let Some(object) = reader.object(path, raw, &keys::<ChangeField>(&[REASON], "")) else { return change };
    fields::<ChangeField>(reader, &object, "", &mut change);
    if let Some(reason) = reader.required_with(&object, REASON, Reader::name) {
        change.reason = reason;
    }
    change
}

fn wlz(reader: &mut Reader, raw: &RawValue) -> Option<Wlz> {
    let object = reader.object(WLZ, raw, &keys::<WlzField>(&[], ""))?;
    let mut wlz = Wlz::default();
    fields::<WlzField>(reader, &object, "", &mut wlz);
    Some(wlz)
}

/// Reads one afspraak without an id, as the preset file holds it.
pub fn read_afspraak(reader: &mut Reader, path: &str, raw: &RawValue, id: &str) -> Afspraak {
    let mut afspraak = blank_afspraak();
    let known = [&TERMS[..], &["reserve", "vangnet_per_inwoner", "voor_start"]].concat();
    if let Some(object) = reader.object(path, raw, &known) {
        read_agreement(reader, &object, &mut afspraak);
    }
    afspraak.id = id.to_owned();
    afspraak
}

fn blank_afspraak() -> Afspraak {
    Afspraak {
        id: String::new(),
        terms: Terms {
            shared: Shared::default(),
            inleg: Exact::ZERO,
            sleutel: Verdeelsleutel::of(Basis::Inhabitants),
            sleutel_overschot: None,
            execution_costs: None,
        },
        reserve: None,
        vangnet_per_inhabitant: None,
        before_start: TermsBeforeStart::default(),
    }
}

fn afspraak(reader: &mut Reader, path: &str, raw: &RawValue) -> Afspraak {
    let mut afspraak = blank_afspraak();
    let known = [&["id"], &TERMS[..], &["reserve", "vangnet_per_inwoner", "voor_start"]].concat();
    let Some(object) = reader.object(path, raw, &known) else { return afspraak };
    if let Some(id) = reader.required_with(&object, "id", Reader::name) {
        afspraak.id = id;
    }
    read_agreement(reader, &object, &mut afspraak);
    afspraak
}

fn read_agreement(reader: &mut Reader, object: &Object<'_>, afspraak: &mut Afspraak) {
    for key in ["gedeeld", "inleg", "sleutel"] {
        reader.required(object, key);
    }
    let terms = terms(reader, object);
    let main = &mut afspraak.terms;
    main.shared = terms.shared.unwrap_or(main.shared);
    main.inleg = terms.inleg.unwrap_or(main.inleg);
    main.sleutel = terms.sleutel.unwrap_or(main.sleutel);
    main.sleutel_overschot = terms.sleutel_overschot;
    main.execution_costs = terms.execution_costs;
    afspraak.reserve = object.get("reserve").and_then(|raw| reserve(reader, &object.path_of("reserve"), raw));
    let vangnet = "vangnet_per_inwoner";
    afspraak.vangnet_per_inhabitant = object.get(vangnet).and_then(|raw| reader.exact(&object.path_of(vangnet), raw));
    if let Some(raw) = object.get("voor_start")
        && let Some(before) = reader.object(&object.path_of("voor_start"), raw, &TERMS)
    {
        afspraak.before_start = self::terms(reader, &before);
    }
}

fn terms(reader: &mut Reader, object: &Object<'_>) -> TermsBeforeStart {
    let at = |key: &str| object.get(key).map(|raw| (object.path_of(key), raw));
    TermsBeforeStart {
        shared: at("gedeeld").and_then(|(path, raw)| shared(reader, &path, raw)),
        inleg: at("inleg").and_then(|(path, raw)| reader.exact(&path, raw)),
        sleutel: at("sleutel").and_then(|(path, raw)| sleutel(reader, &path, raw)),
        sleutel_overschot: at("sleutel_overschot").and_then(|(path, raw)| sleutel(reader, &path, raw)),
        execution_costs: at("uitvoeringskosten").and_then(|(path, raw)| reader.exact(&path, raw)),
    }
}

fn shared(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Shared> {
    let object = reader.object(path, raw, &Post::ALL.map(Post::id))?;
    let mut shared = Shared::default();
    for post in Post::ALL {
        let fraction = object.get(post.id()).and_then(|raw| reader.exact(&object.path_of(post.id()), raw));
        shared[post] = fraction.unwrap_or(Exact::ZERO);
    }
    Some(shared)
}

fn sleutel(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Verdeelsleutel> {
    let object = reader.object(path, raw, &Basis::ALL.map(Basis::id))?;
    let mut sleutel = Verdeelsleutel::default();
    for basis in Basis::ALL {
        let weight = object.get(basis.id()).and_then(|raw| reader.exact(&object.path_of(basis.id()), raw));
        sleutel[basis] = weight.unwrap_or(Exact::ZERO);
    }
    Some(sleutel)
}

fn reserve(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Reserve> {
    let object = reader.object(path, raw, &["begin", "maximum"])?;
    let begin = reader.required_with(&object, "begin", Reader::exact);
    let maximum = reader.required(&object, "maximum").and_then(|raw| match Json::of(raw) {
        Json::Null => Some(None),
        _ => reader.exact(&object.path_of("maximum"), raw).map(Some),
    });
    Some(Reserve { begin: begin?, maximum: maximum? })
}
