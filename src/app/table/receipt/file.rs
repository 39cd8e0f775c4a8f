//! The receipt file (*bewijs*): a scenario with its outcome, to be checked by somebody else.
//!
//! JSON with Dutch keys. `scenario` is a scenario file; its afspraken are the presets and then the own ones, the own
//! ones first in line for the room that such a file has. `uitkomst` holds per afspraak the totals of the horizon, per
//! municipality with its share of the reserve, and per year the totals of the region. `herkomst` says of each input
//! where its value comes from. Of the *controlegetallen*, `invoer` is SHA-256 of `scenario` as a scenario file is
//! written, `uitkomst` the [`Fingerprint`] of the whole outcome, and `geheel` SHA-256 of the text of the file without
//! the blanks between its parts, as far as `,"geheel"`.
//!
//! Whatever is in it can be calculated again from `scenario` and the link: see [`crate::app::table::receipt::check`].

use serde_json::{Map, Value as Json, json};

use crate::app::table::changes::changed_paths;
use crate::app::table::context::Context;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::receipt::{Fingerprint, Totals};
use crate::app::table::state::Table;
use data::json::without_blanks;
use data::provenance::Status;
use data::scenario_file;
use engine::afspraak::Afspraak;
use engine::fields::{FieldId, MunicipalityField, RegionField, Value, municipality_path};
use engine::figures::Municipality;
use engine::limits::AFSPRAKEN;
use engine::money::Money;
use engine::projection::Projection;
use engine::scenario::Scenario;
use engine::settlement::Settlement;

/// What a receipt calls itself.
pub const KIND: &str = "rekentafel-bewijs";
/// The version of the form of the file.
pub const FORM: u32 = 1;
/// Every key, in the order of the file.
pub const KEYS: [&str; 12] = [
    "soort",
    "versie",
    "gemaakt_op",
    "programma",
    "rekenwijze",
    "beginwaarden",
    "link",
    "afspraak",
    "scenario",
    "herkomst",
    "uitkomst",
    "controlegetallen",
];

/// What a receipt says of its making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// `2026-11-27 20:15`, on the clock of the laptop.
    pub moment: String,
    pub program: String,
    pub model: u8,
    pub data: u8,
    /// The whole link.
    pub link: String,
    /// Id of the afspraak in hand.
    pub afspraak: String,
}

/// The receipt of a table with its outcome, as the text of a file.
pub fn write(made: &Made, table: &Table, context: &Context, outcomes: &Outcomes) -> String {
    let (scenario, settlements) = contents(table, outcomes);
    let receipt = assemble(
        made,
        &scenario,
        origins(table, context),
        outcome(&scenario.figures.municipalities, &settlements),
        Fingerprint::of_outcome(&scenario.figures.municipalities, scenario.version, &outcomes.projection, &settlements),
    );
    let mut text = serde_json::to_string_pretty(&receipt).unwrap_or_default();
    text.push('\n');
    text
}

/// The scenario of a receipt, and the settlement under each of its afspraken.
pub fn contents<'a>(table: &Table, outcomes: &'a Outcomes) -> (Scenario, Vec<(&'a str, &'a Settlement)>) {
    let all = outcomes.choices.iter().flat_map(|own| own.choice.variants().into_iter().zip(&own.settlements));
    let all: Vec<(&Afspraak, &Settlement)> = all.collect();
    let most = AFSPRAKEN.most_count();
    let (presets, own) = all.split_at(all.len() - table.own.len());
    let own = &own[..own.len().min(most)];
    let chosen = || presets.iter().take(most - own.len()).chain(own);
    let afspraken = chosen().map(|(afspraak, _)| (*afspraak).clone()).collect();
    let settlements = chosen().map(|&(afspraak, settlement)| (afspraak.id.as_str(), settlement)).collect();
    (Scenario::new(table.figures.clone(), afspraken), settlements)
}

/// The receipt with its *controlegetallen*.
pub fn assemble(made: &Made, scenario: &Scenario, origins: Json, outcome: Json, fingerprint: Fingerprint) -> Json {
    let file = scenario_file::write(scenario);
    let mut receipt = json!({
        "soort": KIND,
        "versie": FORM,
        "gemaakt_op": made.moment,
        "programma": made.program,
        "rekenwijze": made.model,
        "beginwaarden": made.data,
        "link": made.link,
        "afspraak": made.afspraak,
        "scenario": scenario_file::scenario_json(scenario),
        "herkomst": origins,
        "uitkomst": outcome,
        "controlegetallen": {
            "invoer": Fingerprint::of_text(&file).to_string(),
            "uitkomst": fingerprint.to_string(),
        },
    });
    let whole = receipt.to_string();
    let whole = whole.strip_suffix(END).unwrap_or(&whole);
    receipt["controlegetallen"]["geheel"] = Json::String(Fingerprint::of_text(whole).to_string());
    receipt
}

/// What closes a receipt.
const END: &str = "}}";
/// What stands before the fingerprint of the whole, which comes last.
const WHOLE: &str = ",\"geheel\":";

/// The fingerprint of the text of a whole receipt, whatever it says that it is; `None` if that does not come last.
pub fn whole(text: &str) -> Option<Fingerprint> {
    let bare = without_blanks(text);
    let (covered, rest) = bare.rsplit_once(WHOLE)?;
    let is_last = rest.strip_suffix(END)?.trim_matches('"').bytes().all(|byte| byte.is_ascii_hexdigit());
    is_last.then(|| Fingerprint::of_text(covered))
}

/// The totals of an outcome, per afspraak.
pub fn outcome(municipalities: &[Municipality], settlements: &[(&str, &Settlement)]) -> Json {
    let afspraken = settlements.iter().map(|(id, settlement)| afspraak(municipalities, id, settlement));
    json!({"afspraken": afspraken.collect::<Json>()})
}

fn afspraak(municipalities: &[Municipality], id: &str, settlement: &Settlement) -> Json {
    let totals = Totals::of(settlement);
    let own = municipalities.iter().enumerate().map(|(place, municipality)| {
        json!({
            "naam": municipality.name,
            "resultaat": money(settlement.horizon_result(place)),
            "aandeel_reserve": money(settlement.reserve_shares[place]),
            "totaal": money(totals.municipalities[place]),
        })
    });
    let years = settlement.years.iter().zip(&totals.years).map(|(year, &result)| {
        json!({
            "jaar": year.year,
            "rijksbudget": money(year.centre_budget + year.regional_budget),
            "kosten": money(year.total_costs),
            "storting": money(year.deposit),
            "onttrekking": money(year.withdrawal),
            "resultaat": money(result),
        })
    });
    json!({
        "id": id,
        "rijksbudget": money(totals.budget),
        "kosten": money(totals.costs),
        "totaal": money(totals.region()),
        "gemeenten": own.collect::<Json>(),
        "jaren": years.collect::<Json>(),
    })
}

fn money(amount: Money) -> Json {
    Json::String(amount.to_string())
}

/// Of each input that has a value: where the value comes from.
pub fn origins(table: &Table, context: &Context) -> Json {
    let changed = changed_paths(&context.start, &table.figures);
    let origin = |path: &str| match context.provenance(path).filter(|_| !changed.contains(path)) {
        Some(provenance) => provenance.status.word(),
        None => Status::Eigen.word(),
    };
    let mut all = Map::new();
    let mut add = |path: String| {
        let origin = origin(&path);
        all.insert(path, json!(origin));
    };
    given::<RegionField>(&table.figures).for_each(|path| add(path.to_owned()));
    for (place, municipality) in table.figures.municipalities.iter().enumerate() {
        given::<MunicipalityField>(municipality).for_each(|path| add(municipality_path(place, path)));
    }
    Json::Object(all)
}

/// The paths of the fields that have a value.
fn given<F: FieldId>(owner: &F::Owner) -> impl Iterator<Item = &'static str> {
    let given =
        F::ALL.iter().filter(|field| !matches!(field.get(owner), Value::MaybeNumber(None) | Value::MaybeExact(None)));
    given.map(|field| field.path)
}

/// The outcome of a scenario under its own afspraken, by their ids.
pub fn pairs<'a>(scenario: &'a Scenario, settlements: &'a [Settlement]) -> Vec<(&'a str, &'a Settlement)> {
    scenario.afspraken.iter().map(|afspraak| afspraak.id.as_str()).zip(settlements).collect()
}

/// The fingerprint of that outcome.
pub fn fingerprint_of(scenario: &Scenario, projection: &Projection, settlements: &[Settlement]) -> Fingerprint {
    let pairs = pairs(scenario, settlements);
    Fingerprint::of_outcome(&scenario.figures.municipalities, scenario.version, projection, &pairs)
}
