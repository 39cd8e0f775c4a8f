//! What really was: the key `verantwoording` of a scenario file, beside the scenario. No amount of it depends on this.

use serde_json::value::RawValue;
use serde_json::{Map, Value as Json, json};

use super::reader::{Object, Reader};
use crate::opening::open;
use crate::verantwoording::{Actie, Indicator, IndicatorYear, Soort, Stap, Verantwoording, Voortgang};
use engine::figures::{Municipality, Year};
use engine::limits::{CHANGE, Limit, MUNICIPALITIES, YEAR};
use engine::money::Exact;
use engine::name;
use engine::problem::{Problem, Wrong};
use engine::realisatie::{OwnActual, Realisatie, RegionActual};

/// The key in the file.
pub const VERANTWOORDING: &str = "verantwoording";
const TOP: [&str; 3] = ["jaren", "indicatoren", "acties"];
const INDICATOR: [&str; 6] = ["naam", "eenheid", "norm", "wie", "bron", "jaren"];
const ACTION: [&str; 7] = ["jaar", "soort", "stap", "tekst", "wie", "datum", "status"];
/// Sections of a municipality.
const SECTIONS: [&str; 2] = ["personen", "kosten"];

/// Longest text, in characters: of an action or a norm.
pub const LONGEST_TEXT: usize = 300;
/// Years of an account, of an indicator; indicators; actions.
pub const YEARS: Limit = Limit::up_to(0.0, 40.0);
pub const INDICATORS: Limit = Limit::up_to(0.0, 40.0);
pub const ACTIONS: Limit = Limit::up_to(0.0, 200.0);
/// A number of an indicator.
pub const MEASURED: Limit = CHANGE.with_places(6);

/// Reads it as a text of its own, as [`text`] writes it, beside the figures with these municipalities.
///
/// # Errors
/// Every problem, each with its path, value and what is allowed.
pub fn read_text(text: &str, municipalities: &[Municipality]) -> Result<Verantwoording, Vec<Problem>> {
    let (_, raw) = open(text).map_err(|problem| vec![problem])?;
    let mut reader = Reader::default();
    let own = read(&mut reader, raw, municipalities);
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(own) } else { Err(problems) }
}

/// It as a text of its own, on one line.
pub fn text(own: &Verantwoording) -> String {
    json(own).to_string()
}

/// Reads the object under the key; what is wrong is told at its path.
pub(super) fn read(reader: &mut Reader, raw: &RawValue, municipalities: &[Municipality]) -> Verantwoording {
    let mut all = Verantwoording::default();
    let Some(object) = reader.object(VERANTWOORDING, raw, &TOP) else { return all };
    let mut years = Rising::default();
    for (path, raw) in entries(reader, &object, "jaren", YEARS) {
        let Some(own) = of_year(reader, &path, raw, municipalities) else { continue };
        if years.rises(reader, &path, own.year) && !own.is_empty() {
            all.years.push(own);
        }
    }
    for (path, raw) in entries(reader, &object, "indicatoren", INDICATORS) {
        let Some(own) = indicator(reader, &path, raw) else { continue };
        if all.indicators.iter().any(|other| name::is_same(&other.name, &own.name)) {
            reader.add(Problem::new(format!("{path}.naam"), name::one_line(&own.name), Wrong::NotDistinct));
        }
        all.indicators.push(own);
    }
    for (path, raw) in entries(reader, &object, "acties", ACTIONS) {
        all.actions.extend(action(reader, &path, raw));
    }
    all
}

/// Years that rise strictly.
#[derive(Default)]
struct Rising(Option<Year>);

impl Rising {
    fn rises(&mut self, reader: &mut Reader, path: &str, year: Year) -> bool {
        let before = self.0.replace(year).filter(|&before| year <= before);
        if let Some(before) = before {
            reader.add(Problem::new(format!("{path}.jaar"), year, Wrong::YearNotAfter { year: before }));
        }
        before.is_none()
    }
}

/// The entries of a list, each with its path; none if there is no list.
fn entries<'a>(reader: &mut Reader, object: &Object<'a>, key: &str, limit: Limit) -> Vec<(String, &'a RawValue)> {
    let path = object.path_of(key);
    let items = object.get(key).and_then(|raw| reader.list(&path, raw, limit)).unwrap_or_default();
    items.into_iter().enumerate().map(|(place, raw)| (format!("{path}[{place}]"), raw)).collect()
}

fn year(reader: &mut Reader, object: &Object<'_>) -> Option<Year> {
    let year = reader.required_with(object, "jaar", Reader::whole)?;
    if !YEAR.admits(year.into()) {
        reader.add(Problem::new(object.path_of("jaar"), year, Wrong::OutOfRange(YEAR)));
        return None;
    }
    Some(year)
}

/// A number that may be absent.
fn number(reader: &mut Reader, object: &Object<'_>, key: &str, limit: Limit) -> Option<Exact> {
    let path = object.path_of(key);
    let number = object.get(key).and_then(|raw| reader.exact(&path, raw))?;
    if !limit.admits_exact(number) {
        reader.add(Problem::new(path, number, Wrong::OutOfRange(limit)));
        return None;
    }
    Some(number)
}

/// A text that may be absent, and is then empty.
fn words(reader: &mut Reader, object: &Object<'_>, key: &str, longest: usize) -> String {
    let path = object.path_of(key);
    let text = object.get(key).and_then(|raw| reader.name(&path, raw)).unwrap_or_default();
    if let Some(wrong) = name::wrong(&text, longest) {
        reader.add(Problem::new(path, name::cleaned(&text, name::LONGEST), wrong));
    }
    text
}

/// A text that must be there.
fn required_words(reader: &mut Reader, object: &Object<'_>, key: &str, longest: usize) -> Option<String> {
    reader.required(object, key)?;
    let text = words(reader, object, key, longest);
    if text.is_empty() {
        reader.add(Problem::without_value(object.path_of(key), Wrong::EmptyText));
    }
    Some(text)
}

/// A word of a list that must be there.
fn word<T: Copy>(
    reader: &mut Reader,
    object: &Object<'_>,
    key: &str,
    all: &[T],
    word_of: fn(T) -> &'static str,
) -> Option<T> {
    let text = reader.required_with(object, key, Reader::text)?;
    let found = all.iter().copied().find(|&own| word_of(own) == text);
    if found.is_none() {
        let words = all.iter().map(|&own| word_of(own).to_owned()).collect();
        reader.add(Problem::new(object.path_of(key), name::one_line(&text), Wrong::OneOf(words)));
    }
    found
}

fn of_year(reader: &mut Reader, path: &str, raw: &RawValue, municipalities: &[Municipality]) -> Option<Realisatie> {
    let object = reader.object(path, raw, &["jaar", "regio", "gemeenten"])?;
    let mut own = Realisatie::of(year(reader, &object)?);
    let region = object.get("regio").and_then(|raw| {
        let known = RegionActual::ALL.map(RegionActual::path);
        reader.object(&object.path_of("regio"), raw, &known)
    });
    if let Some(region) = region {
        for actual in RegionActual::ALL {
            own.set_region(actual, number(reader, &region, actual.path(), actual.limit()));
        }
    }
    for (path, raw) in entries(reader, &object, "gemeenten", MUNICIPALITIES) {
        municipality(reader, &path, raw, municipalities, &mut own);
    }
    Some(own)
}

/// The section of a number of a municipality, and its key.
fn section_and_key(actual: OwnActual) -> (&'static str, &'static str) {
    actual.path().split_once('.').unwrap_or(("", actual.path()))
}

/// The keys of a section.
fn keys(section: &str) -> impl Iterator<Item = &'static str> {
    let own = OwnActual::ALL.into_iter().map(section_and_key);
    own.filter(move |(of, _)| *of == section).map(|(_, key)| key)
}

fn municipality(
    reader: &mut Reader,
    path: &str,
    raw: &RawValue,
    municipalities: &[Municipality],
    into: &mut Realisatie,
) -> Option<()> {
    let known: Vec<&'static str> = ["naam"].into_iter().chain(keys("")).chain(SECTIONS).collect();
    let object = reader.object(path, raw, &known)?;
    let name = reader.required_with(&object, "naam", Reader::name)?;
    let Some(own) = municipalities.iter().find(|own| name::is_same(&own.name, &name)) else {
        let names = municipalities.iter().map(|own| own.name.clone()).collect();
        reader.add(Problem::new(object.path_of("naam"), name::one_line(&name), Wrong::OneOf(names)));
        return None;
    };
    if into.names().any(|other| name::is_same(other, &name)) {
        reader.add(Problem::new(object.path_of("naam"), name::one_line(&name), Wrong::NotDistinct));
        return None;
    }
    let sections = SECTIONS.map(|section| {
        let known: Vec<&'static str> = keys(section).collect();
        let raw = object.get(section)?;
        Some((section, reader.object(&object.path_of(section), raw, &known)?))
    });
    for actual in OwnActual::ALL {
        let (section, key) = section_and_key(actual);
        let within = sections.iter().flatten().find(|(own, _)| *own == section).map(|(_, within)| within);
        let within = if section.is_empty() { Some(&object) } else { within };
        if let Some(number) = within.and_then(|within| number(reader, within, key, actual.limit())) {
            into.set_own(&own.name, actual, Some(number));
        }
    }
    Some(())
}

fn indicator(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Indicator> {
    let object = reader.object(path, raw, &INDICATOR)?;
    let mut own = Indicator {
        name: required_words(reader, &object, "naam", LONGEST_TEXT)?,
        unit: words(reader, &object, "eenheid", name::LONGEST),
        norm: words(reader, &object, "norm", LONGEST_TEXT),
        owner: words(reader, &object, "wie", LONGEST_TEXT),
        source: words(reader, &object, "bron", LONGEST_TEXT),
        years: Vec::new(),
    };
    let mut years = Rising::default();
    for (path, raw) in entries(reader, &object, "jaren", YEARS) {
        let Some(object) = reader.object(&path, raw, &["jaar", "doel", "werkelijk"]) else { continue };
        let Some(year) = year(reader, &object) else { continue };
        let target = number(reader, &object, "doel", MEASURED);
        let actual = number(reader, &object, "werkelijk", MEASURED);
        if years.rises(reader, &path, year) {
            own.put_year(IndicatorYear { year, target, actual });
        }
    }
    Some(own)
}

fn action(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Actie> {
    let object = reader.object(path, raw, &ACTION)?;
    let year = year(reader, &object);
    let kind = word(reader, &object, "soort", &Soort::ALL, Soort::word);
    let step = word(reader, &object, "stap", &Stap::ALL, Stap::word);
    let status = word(reader, &object, "status", &Voortgang::ALL, Voortgang::word);
    let text = required_words(reader, &object, "tekst", LONGEST_TEXT);
    let owner = words(reader, &object, "wie", LONGEST_TEXT);
    let date = words(reader, &object, "datum", name::LONGEST);
    Some(Actie { year: year?, kind: kind?, step: step?, text: text?, owner, date, status: status? })
}

/// The object under the key.
pub(super) fn json(own: &Verantwoording) -> Json {
    json!({
        "jaren": own.years.iter().map(year_json).collect::<Vec<_>>(),
        "indicatoren": own.indicators.iter().map(indicator_json).collect::<Vec<_>>(),
        "acties": own.actions.iter().map(action_json).collect::<Vec<_>>(),
    })
}

fn exact(number: Option<Exact>) -> Option<Json> {
    number.map(|number| Json::String(number.to_string()))
}

fn year_json(own: &Realisatie) -> Json {
    let region = RegionActual::ALL.into_iter().filter_map(|actual| {
        let number = exact(own.region(actual))?;
        Some((actual.path().to_owned(), number))
    });
    let municipality = |name: &str| {
        let mut object = Map::new();
        object.insert("naam".to_owned(), json!(name));
        for section in [""].into_iter().chain(SECTIONS) {
            let of_section = OwnActual::ALL.into_iter().filter(|&actual| section_and_key(actual).0 == section);
            let given = of_section.filter_map(|actual| {
                let number = exact(own.own(name, actual))?;
                Some((section_and_key(actual).1.to_owned(), number))
            });
            let given: Map<String, Json> = given.collect();
            if section.is_empty() {
                object.extend(given);
            } else if !given.is_empty() {
                object.insert(section.to_owned(), Json::Object(given));
            }
        }
        Json::Object(object)
    };
    json!({
        "jaar": own.year,
        "regio": region.collect::<Map<_, _>>(),
        "gemeenten": own.names().map(municipality).collect::<Vec<_>>(),
    })
}

/// The texts that say something.
fn said<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Map<String, Json> {
    let said = texts.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(key, text)| (key.to_owned(), json!(text))).collect()
}

fn indicator_json(own: &Indicator) -> Json {
    let Indicator { name, unit, norm, owner, source, years } = own;
    let [naam, eenheid, norm_key, wie, bron, jaren] = INDICATOR;
    let mut object = said([(naam, &**name), (eenheid, unit), (norm_key, norm), (wie, owner), (bron, source)]);
    let year = |own: &IndicatorYear| {
        let mut object = Map::new();
        object.insert("jaar".to_owned(), json!(own.year));
        object.extend(exact(own.target).map(|number| ("doel".to_owned(), number)));
        object.extend(exact(own.actual).map(|number| ("werkelijk".to_owned(), number)));
        Json::Object(object)
    };
    object.insert(jaren.to_owned(), years.iter().map(year).collect());
    Json::Object(object)
}

fn action_json(own: &Actie) -> Json {
    let Actie { year, kind, step, text, owner, date, status } = own;
    let [jaar, soort, stap, tekst, wie, datum, status_key] = ACTION;
    let mut object = Map::new();
    object.insert(jaar.to_owned(), json!(year));
    let words = [(soort, kind.word()), (stap, step.word()), (tekst, text), (wie, owner), (datum, date)];
    object.extend(said(words.into_iter().chain([(status_key, status.word())])));
    Json::Object(object)
}
