//! From a scenario to its file: the same keys in the same order as the format describes.

use serde_json::{Map, Number, Value as Json, json};

use super::VERSION;
use super::read::{REASON, sections};
use engine::afspraak::{Afspraak, Basis, Post, Shared, Terms, TermsBeforeStart, Verdeelsleutel};
use engine::fields::{ChangeField, FieldId, MunicipalityField, RegionField, Value, WlzField};
use engine::figures::{Apart, BudgetChange, Municipality};
use engine::money::Exact;
use engine::pad::Pad;
use engine::scenario::Scenario;

/// The scenario as indented JSON that [`super::read`] reads back to the same scenario.
pub fn write(scenario: &Scenario) -> String {
    let mut text = serde_json::to_string_pretty(&scenario_json(scenario)).unwrap_or_default();
    text.push('\n');
    text
}

/// The same as a value.
pub fn scenario_json(scenario: &Scenario) -> Json {
    let figures = &scenario.figures;
    let Apart { region, centrumgemeente, besluitregel, municipalities, changes, wlz } = figures.apart();
    let mut top = Map::new();
    top.insert("versie".into(), json!(VERSION.parse::<u32>().unwrap_or_default()));
    top.insert("regio".into(), json!(region));
    top.extend(section::<RegionField>(figures, ""));
    top.insert("centrumgemeente".into(), json!(centrumgemeente));
    top.insert("besluitregel".into(), json!(besluitregel.id()));
    top.insert("gemeenten".into(), municipalities.iter().map(municipality).collect());
    for name in sections() {
        let mut section = section::<RegionField>(figures, name);
        if name == "budget" && !changes.is_empty() {
            section.insert("mutaties".into(), budget_changes(changes));
        }
        if let Some(wlz) = wlz.filter(|_| name == "zorg") {
            section.insert("wlz".into(), Json::Object(self::section::<WlzField>(&wlz, "")));
        }
        top.insert(name.into(), Json::Object(section));
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
        Value::Whole(x) | Value::YearOrNever(Some(x)) => json!(x),
        Value::YearOrNever(None) | Value::MaybeNumber(None) | Value::MaybeExact(None) => Json::Null,
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
    let start = section::<MunicipalityField>(municipality, "begin");
    if !start.is_empty() {
        object.insert("begin".into(), Json::Object(start));
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
    let Terms { shared, inleg, sleutel, sleutel_overschot, execution_costs } = afspraak.terms.clone();
    let mut object = terms(&TermsBeforeStart {
        shared: Some(shared),
        inleg: Some(inleg),
        sleutel: Some(sleutel),
        sleutel_overschot,
        execution_costs,
    });
    if let Some(reserve) = &afspraak.reserve {
        let maximum = reserve.maximum.map_or(Json::Null, exact);
        object.insert("reserve".into(), json!({"begin": exact(reserve.begin), "maximum": maximum}));
    }
    if let Some(limit) = afspraak.vangnet_per_inhabitant {
        object.insert("vangnet_per_inwoner".into(), exact(limit));
    }
    if !afspraak.before_start.is_empty() {
        object.insert("voor_start".into(), Json::Object(terms(&afspraak.before_start)));
    }
    Json::Object(object)
}

fn terms(terms: &TermsBeforeStart) -> Map<String, Json> {
    let all = [
        ("gedeeld", terms.shared.as_ref().map(shared)),
        ("inleg", terms.inleg.map(exact)),
        ("sleutel", terms.sleutel.as_ref().map(sleutel)),
        ("sleutel_overschot", terms.sleutel_overschot.as_ref().map(sleutel)),
        ("uitvoeringskosten", terms.execution_costs.map(exact)),
    ];
    all.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
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
