//! Every value stands beside its unit, year, source, status and explanation, and where it can vary beside a plausible
//! range.

use std::collections::BTreeSet;

use rekentafel::data::provenance::{Provenance, Status};
use rekentafel::engine::money::Exact;
use serde_json::{Value as Json, json};

use crate::{region_file, regions};

/// Names and codes: they are what they are, and stand in a region file without a source.
const WITHOUT_SOURCE: [&str; 6] = ["versie", "regio", "basisjaar", "centrumgemeente", "naam", "code"];

/// Facts and choices, of which a plausible range says nothing.
const WITHOUT_RANGE: [&str; 6] = ["inwoners", "startjaar", "jaren", "eerste_jaar", "prijspeil", "besluitregel"];

/// What a value with this path lacks.
fn lacks(path: &str, value: &Json, provenance: &Provenance) -> Vec<&'static str> {
    let mut lacking = Vec::new();
    let mut require = |holds: bool, what| {
        if !holds {
            lacking.push(what);
        }
    };
    require(!provenance.unit.trim().is_empty(), "unit");
    require((2015..=2026).contains(&provenance.year), "year");
    require(!provenance.source.trim().is_empty(), "source");
    require(!provenance.explanation.trim().is_empty(), "explanation");
    require((provenance.status == Status::Aanname) == (provenance.source == "aanname"), "status that fits its source");
    require(provenance.document.is_some() == provenance.quotation.is_some(), "document with its quotation");
    require(provenance.status != Status::Seed || provenance.quotation.is_some(), "quotation");
    let key = path.rsplit('.').next().unwrap_or(path);
    match provenance.range() {
        None => require(WITHOUT_RANGE.contains(&key), "range"),
        Some((low, high)) => {
            let number = |text: &str| text.parse::<Exact>().expect("a decimal number");
            let inside = |value: &Json| (number(&low)..=number(&high)).contains(&number(&plain(value)));
            let ends = match value {
                Json::Object(pad) => vec![&pad["van"], &pad["naar"]],
                value => vec![value],
            };
            require(ends.into_iter().all(inside), "range that holds the value");
        }
    }
    lacking
}

fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Every value of a region file with its path; what has no provenance has none here either.
fn values(json: &Json, path: String, found: &mut Vec<(String, Json, Option<Provenance>)>) {
    match json {
        Json::Object(object) if object.contains_key("waarde") => {
            let provenance = serde_json::from_value(json.clone()).unwrap_or_else(|error| panic!("{path}: {error}"));
            found.push((path, object["waarde"].clone(), Some(provenance)));
        }
        Json::Object(object) => {
            for (key, value) in object {
                let dot = if path.is_empty() { "" } else { "." };
                values(value, format!("{path}{dot}{key}"), found);
            }
        }
        Json::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                values(value, format!("{path}[{index}]"), found);
            }
        }
        _ => found.push((path, json.clone(), None)),
    }
}

#[test]
fn every_value_says_what_it_is_and_where_it_comes_from() {
    for (start, region) in regions() {
        let mut found = Vec::new();
        values(&region_file(start.id)["scenario"], String::new(), &mut found);
        let mut sourced = 0;
        for (path, value, provenance) in found {
            let key = path.rsplit('.').next().unwrap_or(&path);
            let Some(provenance) = provenance else {
                assert!(WITHOUT_SOURCE.contains(&key), "{}: {path} has no source", start.id);
                continue;
            };
            sourced += 1;
            assert_eq!(lacks(&path, &value, &provenance), Vec::<&str>::new(), "{}: {path}", start.id);
            assert_eq!(region.provenance.get(&path), Some(&provenance), "{}: {path}", start.id);
        }
        assert!(sourced > 80, "{}: only {sourced} values", start.id);
        // The key figures stand beside the scenario, and say as much.
        let file = region_file(start.id);
        let key_figures = file["kengetallen"].as_object().expect("key figures");
        for (name, json) in key_figures {
            let provenance: Provenance = serde_json::from_value(json.clone()).expect("readable");
            assert_eq!(lacks(name, &json["waarde"], &provenance), Vec::<&str>::new(), "{}: {name}", start.id);
        }
        assert_eq!(region.provenance.len(), sourced + key_figures.len(), "{}", start.id);
    }
}

#[test]
fn a_quotation_names_a_document_of_its_region() {
    for (start, region) in regions() {
        let known: BTreeSet<&str> = region.documents.iter().map(|document| document.id.as_str()).collect();
        let choices = region.choices.iter().map(|choice| (choice.id.as_str(), &choice.provenance));
        for (path, provenance) in region.provenance.iter().map(|(path, own)| (path.as_str(), own)).chain(choices) {
            let document = provenance.document.as_deref();
            assert!(document.is_none_or(|id| known.contains(id)), "{}: {path}: {document:?}", start.id);
        }
    }
}

#[test]
fn what_the_documents_assumed_can_be_chosen() {
    for (start, region) in regions() {
        for choice in &region.choices {
            assert!(region.provenance.contains_key(&choice.path), "{}: {} sets {}", start.id, choice.id, choice.path);
            let value = choice.year.map_or(Json::Null, Json::from);
            assert_eq!(lacks(&choice.path, &value, &choice.provenance), Vec::<&str>::new(), "{}", choice.id);
        }
        let ids: BTreeSet<&str> = region.choices.iter().map(|choice| choice.id.as_str()).collect();
        assert_eq!(ids.len(), region.choices.len(), "{}", start.id);
        assert!(region.choices.iter().any(|choice| choice.year.is_none()), "{}: “nooit” is a choice", start.id);
        assert!(!region.notes.is_empty() && !region.documents.is_empty(), "{}", start.id);
    }
}

/// A value as it stands in a region file, which lacks nothing.
fn complete() -> Json {
    json!({
        "waarde": "0.051", "eenheid": "aandeel", "jaar": 2023, "bron": "Convenant, art. 5.3", "status": "seed",
        "toelichting": "Het maximum.", "bereik": ["0.03", "0.051"], "document": "convenant", "citaat": "maximaal 5,1%"
    })
}

#[test]
fn a_value_without_its_provenance_is_refused() {
    let read = |value: &Json| serde_json::from_value::<Provenance>(value.clone());
    let path = "budget.uitvoeringskosten";
    assert_eq!(lacks(path, &complete()["waarde"], &read(&complete()).expect("complete")), Vec::<&str>::new());

    for key in ["eenheid", "jaar", "bron", "status", "toelichting"] {
        let mut without = complete();
        without.as_object_mut().expect("an object").remove(key);
        assert!(read(&without).is_err(), "without {key}");
        let mut null = complete();
        null[key] = Json::Null;
        assert!(read(&null).is_err(), "{key} null");
    }
    for (key, value) in [("status", json!("zeker")), ("jaar", json!("2023")), ("bereik", json!(["0.03"]))] {
        let mut wrong = complete();
        wrong[key] = value;
        assert!(read(&wrong).is_err(), "{wrong}");
    }
    for (key, value, lacking) in [
        ("eenheid", json!(" "), "unit"),
        ("jaar", json!(23), "year"),
        ("bron", json!(""), "source"),
        ("toelichting", json!(""), "explanation"),
        ("status", json!("aanname"), "status that fits its source"),
        ("citaat", Json::Null, "quotation"),
        ("document", Json::Null, "document with its quotation"),
        ("bereik", Json::Null, "range"),
        ("bereik", json!(["0.01", "0.05"]), "range that holds the value"),
        ("waarde", json!({"van": "0.04", "naar": "0.06"}), "range that holds the value"),
    ] {
        let mut wrong = complete();
        wrong[key] = value;
        let found = lacks(path, &wrong["waarde"], &read(&wrong).expect("readable"));
        assert!(found.contains(&lacking), "{lacking} is not missed in {wrong}: {found:?}");
    }
}
