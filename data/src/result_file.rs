//! The result file: what `doorreken` prints. Source: `docs/rekenmodel.md` section 9, last paragraph.

use serde_json::{Map, Value as Json, json};

use engine::afspraak::Post;
use engine::capacity::{CapacityYear, Cohort, PeopleYear, Stocks};
use engine::costs::MunicipalityCosts;
use engine::figures::Municipality;
use engine::money::Money;
use engine::projection::{Projection, ProjectionYear};
use engine::scenario::Scenario;
use engine::settlement::{MunicipalityYear, Settlement, SettlementYear};

/// The outcome of a scenario as indented JSON: the capacity, and the settlement under each of its afspraken.
pub fn write(scenario: &Scenario, projection: &Projection, settlements: &[Settlement]) -> String {
    let mut text = serde_json::to_string_pretty(&json(scenario, projection, settlements)).unwrap_or_default();
    text.push('\n');
    text
}

/// The same as a value.
pub fn json(scenario: &Scenario, projection: &Projection, settlements: &[Settlement]) -> Json {
    let names = &scenario.figures.municipalities;
    let capacity: Json = projection.years.iter().map(|year| capacity_year(names, &year.capacity)).collect();
    let afspraken: Json = scenario
        .afspraken
        .iter()
        .zip(settlements)
        .map(|(afspraak, settlement)| {
            let years = projection.years.iter().zip(&settlement.years);
            json!({
                "id": afspraak.id,
                "jaren": years.map(|(year, settled)| settlement_year(names, year, settled)).collect::<Json>(),
                "aandeel_reserve": names.iter().zip(&settlement.reserve_shares)
                    .map(|(municipality, &amount)| json!({"naam": municipality.name, "bedrag": money(amount)}))
                    .collect::<Json>(),
            })
        })
        .collect();
    json!({"capaciteit": capacity, "afspraken": afspraken})
}

fn money(amount: Money) -> Json {
    Json::String(amount.to_string())
}

fn capacity_year(names: &[Municipality], year: &CapacityYear) -> Json {
    let people = names.iter().zip(&year.municipalities);
    json!({
        "jaar": year.year,
        "plekken": year.places,
        "leegstaand": year.empty,
        "wachttijd_bw_maanden": year.waiting_bw.months(),
        "wachttijd_bt_maanden": year.waiting_bt.months(),
        "gemeenten": people.map(|(municipality, people)| people_year(&municipality.name, people)).collect::<Json>(),
    })
}

fn people_year(name: &str, people: &PeopleYear) -> Json {
    let stocks: [(&str, fn(&Stocks) -> f64); 5] = [
        ("bw", |stocks| stocks.living),
        ("uitstroomklaar", |stocks| stocks.ready),
        ("bt", |stocks| stocks.home),
        ("wachtlijst_bw", |stocks| stocks.waiting_bw),
        ("wachtlijst_bt", |stocks| stocks.waiting_bt),
    ];
    let mut object = Map::new();
    object.insert("naam".into(), json!(name));
    for (key, stock) in stocks {
        for cohort in Cohort::ALL {
            object.insert(format!("{key}_{}", cohort.id()), json!(stock(&people.stocks[cohort])));
        }
    }
    let flows = &people.flows;
    for (key, flow) in [
        ("instroom", flows.inflow),
        ("opname", flows.admitted),
        ("opname_nieuw", flows.admitted_new),
        ("uitstroom_bw", flows.left_bw),
        ("naar_bt", flows.to_bt),
        ("start_bt", flows.started_bt),
        ("uitstroom_bt", flows.left_bt),
        ("wlz", flows.wlz),
        ("woningen_gebruikt", flows.dwellings_used),
    ] {
        object.insert(key.into(), json!(flow));
    }
    Json::Object(object)
}

fn settlement_year(names: &[Municipality], year: &ProjectionYear, settled: &SettlementYear) -> Json {
    let rows = names.iter().zip(&year.costs.municipalities).zip(&settled.municipalities);
    json!({
        "jaar": settled.year,
        "centrumbudget": money(settled.centre_budget),
        "regiobudget": money(settled.regional_budget),
        "uitvoeringskosten": money(settled.execution_costs),
        "leegstand": money(settled.vacancy),
        "pool_baten": money(settled.pool_income),
        "pool_lasten": money(settled.pool_costs),
        "pool_saldo": money(settled.pool_balance()),
        "storting": money(settled.deposit),
        "onttrekking": money(settled.withdrawal),
        "reserve": money(settled.reserve),
        "buiten_regiobudget": money(settled.outside_regional_budget),
        "vangnet_ongedekt": money(settled.vangnet_uncovered),
        "totale_kosten": money(settled.total_costs),
        "gemeenten": rows.map(|((municipality, costs), own)| municipality_year(&municipality.name, costs, own)).collect::<Json>(),
    })
}

fn municipality_year(name: &str, costs: &MunicipalityCosts, own: &MunicipalityYear) -> Json {
    let mut posts: Map<String, Json> =
        Post::ALL.into_iter().map(|post| (post.id().to_owned(), money(costs.posts[post]))).collect();
    posts.insert("lokaal".into(), money(costs.local));
    json!({
        "naam": name,
        "rijksbudget": money(own.budget),
        "inleg": money(own.inleg),
        "eigen_kosten": money(own.own_costs),
        "verrekening": money(own.verrekening),
        "vangnet": money(own.vangnet),
        "resultaat": money(own.result),
        "kosten": posts,
    })
}
