//! From a scenario to its file: the same keys in the same order as the format describes.

use serde_json::{Map, Number, Value as Json, json};

use super::herkomst::{self, HERKOMST, Herkomsten};
use super::read::{REASON, VERSION, sections};
use super::verantwoording::{self, VERANTWOORDING};
use super::{ALL_THERE_IS, ON_LEAVING, PAYOUTS_KEY, PHASES_KEY, VANGNET};
use crate::verantwoording::Verantwoording;
use engine::afspraak::{
    Afspraak, Basis, Fase, OnLeaving, PhaseTerms, Post, Reserve, Shared, Uitkering, Verdeelsleutel,
};
use engine::fields::{
    ChangeField, FieldId, GEBEURTENISSEN, MunicipalityField, OPVANG, OpvangField, RegionField, Value, WlzField,
};
use engine::figures::{Apart, BudgetChange, Municipality};
use engine::gebeurtenis::{Amount, Gebeurtenis, Wijziging};
use engine::money::Exact;
use engine::pad::Pad;
use engine::scenario::{FileVersion, Scenario};

/// The scenario as indented JSON that [`super::read`] reads back to the same scenario.
pub fn write(scenario: &Scenario) -> String {
    indented(&scenario_json(scenario))
}

/// The same, with where its values come from.
pub fn write_with_herkomst(scenario: &Scenario, herkomsten: &Herkomsten) -> String {
    write_whole(scenario, herkomsten, &Verantwoording::default())
}

/// The same, with all that stands beside it.
pub fn write_whole(scenario: &Scenario, herkomsten: &Herkomsten, verantwoording: &Verantwoording) -> String {
    let mut file = scenario_json(scenario);
    if let Some(top) = file.as_object_mut() {
        if !herkomsten.is_empty() {
            top.insert(HERKOMST.into(), herkomst::json(herkomsten));
        }
        if !verantwoording.is_empty() {
            top.insert(VERANTWOORDING.into(), verantwoording::json(verantwoording));
        }
    }
    indented(&file)
}

fn indented(file: &Json) -> String {
    let mut text = serde_json::to_string_pretty(file).unwrap_or_default();
    text.push('\n');
    text
}

/// The same as a value.
pub fn scenario_json(scenario: &Scenario) -> Json {
    let figures = &scenario.figures;
    let Apart { region, centrumgemeente, besluitregel, municipalities, changes, wlz, opvang, events } = figures.apart();
    let mut top = Map::new();
    let version = scenario.version.max(FileVersion::of(figures, &scenario.afspraken));
    top.insert(VERSION.into(), json!(version.number()));
    top.insert("regio".into(), json!(region));
    top.extend(section::<RegionField>(figures, ""));
    top.insert("centrumgemeente".into(), json!(centrumgemeente));
    top.insert("besluitregel".into(), json!(besluitregel.id()));
    top.insert("gemeenten".into(), municipalities.iter().map(municipality).collect());
    for name in sections::<RegionField>() {
        let mut section = section::<RegionField>(figures, name);
        if name == "budget" && !changes.is_empty() {
            section.insert("mutaties".into(), budget_changes(changes));
        }
        if let Some(wlz) = wlz.filter(|_| name == "zorg") {
            section.insert("wlz".into(), Json::Object(self::section::<WlzField>(&wlz, "")));
        }
        top.insert(name.into(), Json::Object(section));
    }
    if let Some(opvang) = opvang {
        top.insert(OPVANG.into(), Json::Object(section::<OpvangField>(&opvang, "")));
    }
    if !events.is_empty() {
        let events = events.iter().map(|own| event(own, municipalities));
        top.insert(GEBEURTENISSEN.into(), events.collect());
    }
    top.insert("afspraken".into(), scenario.afspraken.iter().map(afspraak).collect());
    Json::Object(top)
}

fn section<F: FieldId>(owner: &F::Owner, name: &str) -> Map<String, Json> {
    let own = F::ALL.iter().filter(|field| field.section_and_key().0 == name);
    let given = own.filter(|field| field.default != Some(field.get(owner)));
    given.map(|field| (field.section_and_key().1.to_owned(), value(field.get(owner)))).collect()
}

fn value(value: Value) -> Json {
    match value {
        Value::Number(x) | Value::MaybeNumber(Some(x)) => number(x),
        Value::Exact(x) | Value::MaybeExact(Some(x)) => exact(x),
        Value::Whole(x) | Value::YearOrNever(Some(x)) | Value::MaybeWhole(Some(x)) => json!(x),
        Value::YearOrNever(None) | Value::MaybeNumber(None) | Value::MaybeExact(None) | Value::MaybeWhole(None) => {
            Json::Null
        }
        Value::Pad(Pad::Constant(x)) => number(x),
        Value::Pad(Pad::Line(line)) => json!({
            "van": number(line.from),
            "naar": number(line.to),
            "eerste_jaar": line.first_year,
            "laatste_jaar": line.last_year,
        }),
    }
}

/// The shortest text of a double: a whole number without a point.
fn number(x: f64) -> Json {
    #[expect(clippy::cast_possible_truncation, reason = "whole and within ±2^53")]
    if x.fract() == 0.0 && x.abs() < 9e15 {
        json!(x as i64)
    } else {
        Number::from_f64(x).map_or(Json::Null, Json::Number)
    }
}

fn exact(x: Exact) -> Json {
    Json::String(x.to_string())
}

fn municipality(municipality: &Municipality) -> Json {
    let mut object = Map::new();
    object.insert("naam".into(), json!(municipality.name));
    object.extend(section::<MunicipalityField>(municipality, ""));
    for name in sections::<MunicipalityField>() {
        let section = section::<MunicipalityField>(municipality, name);
        if !section.is_empty() {
            object.insert(name.into(), Json::Object(section));
        }
    }
    Json::Object(object)
}

fn budget_changes(changes: &[BudgetChange]) -> Json {
    let change = |change: &BudgetChange| {
        let mut object = section::<ChangeField>(change, "");
        object.insert(REASON.into(), json!(change.reason));
        Json::Object(object)
    };
    changes.iter().map(change).collect()
}

fn afspraak(afspraak: &Afspraak) -> Json {
    let mut object = Map::new();
    object.insert("id".into(), json!(afspraak.id));
    if let Json::Object(terms) = afspraak_json(afspraak) {
        object.extend(terms);
    }
    Json::Object(object)
}

/// An afspraak without its id.
pub fn afspraak_json(afspraak: &Afspraak) -> Json {
    let mut object = terms(&PhaseTerms { vangnet_per_inhabitant: None, ..PhaseTerms::from(&afspraak.terms) });
    if let Some(reserve) = &afspraak.reserve {
        object.insert("reserve".into(), Json::Object(self::reserve(reserve)));
    }
    if let Some(limit) = afspraak.terms.vangnet_per_inhabitant {
        object.insert(VANGNET.into(), exact(limit));
    }
    if !afspraak.before_start.is_empty() {
        object.insert("voor_start".into(), Json::Object(terms(&PhaseTerms::from(&afspraak.before_start))));
    }
    if !afspraak.phases.is_empty() {
        object.insert(PHASES_KEY.into(), afspraak.phases.iter().map(phase).collect());
    }
    Json::Object(object)
}

fn phase(phase: &Fase) -> Json {
    let mut object = Map::new();
    object.insert("vanaf".into(), json!(phase.from));
    object.extend(terms(&phase.terms));
    Json::Object(object)
}

fn terms(terms: &PhaseTerms) -> Map<String, Json> {
    let all = [
        ("gedeeld", terms.shared.as_ref().map(shared)),
        ("inleg", terms.inleg.map(exact)),
        ("sleutel", terms.sleutel.as_ref().map(sleutel)),
        ("sleutel_overschot", terms.sleutel_overschot.map(|key| or_null(key, |key| sleutel(&key)))),
        ("uitvoeringskosten", terms.execution_costs.map(|fraction| or_null(fraction, exact))),
        (VANGNET, terms.vangnet_per_inhabitant.map(|limit| or_null(limit, exact))),
    ];
    all.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

fn or_null<T>(value: Option<T>, write: impl Fn(T) -> Json) -> Json {
    value.map_or(Json::Null, write)
}

fn reserve(reserve: &Reserve) -> Map<String, Json> {
    let Reserve { begin, maximum, payouts, on_leaving } = reserve;
    let mut object = Map::new();
    object.insert("begin".into(), exact(*begin));
    object.insert("maximum".into(), or_null(*maximum, exact));
    if !payouts.is_empty() {
        object.insert(PAYOUTS_KEY.into(), payouts.iter().map(payout).collect());
    }
    if *on_leaving != OnLeaving::default() {
        object.insert(ON_LEAVING.into(), json!(on_leaving.id()));
    }
    object
}

fn payout(payout: &Uitkering) -> Json {
    let amount = payout.amount.map_or_else(|| json!(ALL_THERE_IS), exact);
    json!({"jaar": payout.year, "bedrag": amount, "sleutel": sleutel(&payout.sleutel)})
}

fn event(event: &Gebeurtenis, municipalities: &[Municipality]) -> Json {
    let Gebeurtenis { name, first_year, last_year, is_active, changes } = event;
    let mut object = Map::new();
    object.insert("naam".into(), json!(name));
    object.insert("jaar".into(), json!(first_year));
    if let Some(last) = last_year {
        object.insert("tot_en_met".into(), json!(last));
    }
    if !is_active {
        object.insert("actief".into(), json!(false));
    }
    object.insert("wijzigingen".into(), changes.iter().map(|own| change(own, municipalities)).collect());
    Json::Object(object)
}

fn change(change: &Wijziging, municipalities: &[Municipality]) -> Json {
    let mut object = Map::new();
    object.insert("veld".into(), json!(change.changeable().id()));
    if let Some(own) = change.field.municipality().and_then(|place| municipalities.get(place)) {
        object.insert("gemeente".into(), json!(own.name));
    }
    let number = match change.number {
        Amount::Double(x) => number(x),
        Amount::Exact(x) => exact(x),
    };
    object.insert(change.operation.id().into(), number);
    Json::Object(object)
}

fn shared(shared: &Shared) -> Json {
    let given = Post::ALL.into_iter().filter(|&post| !shared[post].is_zero());
    Json::Object(given.map(|post| (post.id().to_owned(), exact(shared[post]))).collect())
}

fn sleutel(sleutel: &Verdeelsleutel) -> Json {
    Json::Object(
        sleutel.parts().map(|(basis, weight): (Basis, Exact)| (basis.id().to_owned(), exact(weight))).collect(),
    )
}
