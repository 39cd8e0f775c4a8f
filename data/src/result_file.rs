//! The result file: what `doorreken` prints. Source: `docs/rekenmodel.md` section 9, last paragraph, and section 15.

use serde_json::{Map, Value as Json, json};

use engine::afspraak::Post;
use engine::capacity::{CapacityYear, Cohort, Flows, PeopleYear, Stocks};
use engine::figures::Municipality;
use engine::money::Money;
use engine::projection::{Projection, ProjectionYear};
use engine::scenario::{FileVersion, Scenario};
use engine::settlement::{Settlement, SettlementYear};

/// The outcome of a scenario as indented JSON: the capacity, and the settlement under each of its afspraken.
pub fn write(scenario: &Scenario, projection: &Projection, settlements: &[Settlement]) -> String {
    let mut text = serde_json::to_string_pretty(&json(scenario, projection, settlements)).unwrap_or_default();
    text.push('\n');
    text
}

/// The same as a value.
pub fn json(scenario: &Scenario, projection: &Projection, settlements: &[Settlement]) -> Json {
    let form = Form { version: scenario.version, municipalities: &scenario.figures.municipalities };
    let capacity: Json = projection.years.iter().map(|year| form.capacity_year(&year.capacity)).collect();
    let afspraken: Json = scenario
        .afspraken
        .iter()
        .zip(settlements)
        .map(|(afspraak, settlement)| {
            let years = projection.years.iter().zip(&settlement.years);
            json!({
                "id": afspraak.id,
                "jaren": years.map(|(year, settled)| form.settlement_year(year, settled)).collect::<Json>(),
                "aandeel_reserve": form.municipalities.iter().zip(&settlement.reserve_shares)
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

/// In which form the outcome is written: for a file of which version, with which municipalities.
#[derive(Clone, Copy)]
struct Form<'a> {
    version: FileVersion,
    municipalities: &'a [Municipality],
}

impl Form<'_> {
    /// The keys that came with the second version.
    fn second<const N: usize>(self, keys: [(&str, Json); N]) -> impl Iterator<Item = (String, Json)> {
        let is_second = self.version >= FileVersion::Second;
        keys.map(|(key, value)| (key.to_owned(), value)).into_iter().filter(move |_| is_second)
    }

    fn capacity_year(self, year: &CapacityYear) -> Json {
        let people = self.municipalities.iter().zip(&year.municipalities);
        json!({
            "jaar": year.year,
            "plekken": year.places,
            "leegstaand": year.empty,
            "wachttijd_bw_maanden": year.waiting_bw.months(),
            "wachttijd_bt_maanden": year.waiting_bt.months(),
            "gemeenten": people.map(|(municipality, people)| self.people_year(&municipality.name, people)).collect::<Json>(),
        })
    }

    fn people_year(self, name: &str, people: &PeopleYear) -> Json {
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
        let (first, second) = flows(&people.flows);
        for (key, flow) in first {
            object.insert(key.into(), json!(flow));
        }
        object.extend(self.second(second.map(|(key, flow)| (key, json!(flow)))));
        Json::Object(object)
    }

    fn settlement_year(self, year: &ProjectionYear, settled: &SettlementYear) -> Json {
        let rows = (0..self.municipalities.len()).map(|place| self.municipality_year(place, year, settled));
        let mut object = object([
            ("jaar", json!(settled.year)),
            ("centrumbudget", money(settled.centre_budget)),
            ("regiobudget", money(settled.regional_budget)),
            ("uitvoeringskosten", money(settled.execution_costs)),
            ("leegstand", money(settled.vacancy)),
            ("pool_baten", money(settled.pool_income)),
            ("pool_lasten", money(settled.pool_costs)),
            ("pool_saldo", money(settled.pool_balance())),
            ("storting", money(settled.deposit)),
            ("onttrekking", money(settled.withdrawal)),
        ]);
        object.extend(self.second([("uitkering", money(settled.payout))]));
        object.extend(self::object([
            ("reserve", money(settled.reserve)),
            ("buiten_regiobudget", money(settled.outside_regional_budget)),
            ("vangnet_ongedekt", money(settled.vangnet_uncovered)),
            ("totale_kosten", money(settled.total_costs)),
            ("gemeenten", rows.collect()),
        ]));
        Json::Object(object)
    }

    fn municipality_year(self, place: usize, year: &ProjectionYear, settled: &SettlementYear) -> Json {
        let (costs, own) = (&year.costs.municipalities[place], &settled.municipalities[place]);
        let posts =
            Post::ALL.into_iter().filter(|post| self.version >= FileVersion::Second || post.clients().is_some());
        let mut posts: Map<String, Json> = posts.map(|post| (post.id().to_owned(), money(costs.posts[post]))).collect();
        posts.insert("lokaal".into(), money(costs.local));
        let mut object = object([("naam", json!(self.municipalities[place].name))]);
        object.extend(self.second([("aanwezig", json!(year.membership.is_present(place)))]));
        object.extend(self::object([
            ("rijksbudget", money(own.budget)),
            ("inleg", money(own.inleg)),
            ("eigen_kosten", money(own.own_costs)),
            ("verrekening", money(own.verrekening)),
        ]));
        object.extend(self.second([("uitkering", money(own.payout))]));
        object.extend(self::object([
            ("vangnet", money(own.vangnet)),
            ("resultaat", money(own.result)),
            ("kosten", Json::Object(posts)),
        ]));
        Json::Object(object)
    }
}

fn object<const N: usize>(entries: [(&str, Json); N]) -> Map<String, Json> {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// The flows of a year by their key in the result: those of every version, and those that came with the second.
pub fn flows(flows: &Flows) -> ([(&'static str, f64); 9], [(&'static str, f64); 3]) {
    let first = [
        ("instroom", flows.inflow),
        ("opname", flows.admitted),
        ("opname_nieuw", flows.admitted_new),
        ("uitstroom_bw", flows.left_bw),
        ("naar_bt", flows.to_bt),
        ("start_bt", flows.started_bt),
        ("uitstroom_bt", flows.left_bt),
        ("wlz", flows.wlz),
        ("woningen_gebruikt", flows.dwellings_used),
    ];
    (first, [("terugkeer", flows.returned), ("vertrek", flows.departed), ("toetreding", flows.joined)])
}
