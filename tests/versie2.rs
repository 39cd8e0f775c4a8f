//! What is wrong with a scenario of the second version is told with its field, the year, the value and what is allowed.
//!
//! Proves, by running the program itself, of every kind of mistake in an event, a phase, a payout, a deelname and the
//! opvang that standard error has exactly one line for it. Each is one change of a scenario that can be calculated.
//!
//! Does not prove that the outcomes are right (`golden.rs`), nor the exact words: only the parts of a message that say
//! which year, which value and what is allowed.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value as Json, json};

/// Exit code for what the caller can mend.
const BAD_INPUT: i32 = 2;

fn doorreken(scenario: &Json) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_doorreken"))
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = program.stdin.take().expect("its input");
    input.write_all(scenario.to_string().as_bytes()).expect("the program reads");
    drop(input);
    program.wait_with_output().expect("the program ends")
}

fn good() -> Json {
    json!({
        "versie": 2, "regio": "proef", "basisjaar": 2026, "startjaar": 2026, "jaren": 6, "centrumgemeente": "Stad",
        "gemeenten": [
            {"naam": "Stad", "inwoners": 100_000, "woningen_per_jaar": 30},
            {"naam": "Dorp", "inwoners": 20_000, "woningen_per_jaar": 4, "deelname": {"tot_en_met": 2029}},
            {"naam": "Gehucht", "inwoners": 1_800, "woningen_per_jaar": 1},
        ],
        "doordecentralisatie": {"eerste_jaar": 2028, "ingroeijaren": 10},
        "budget": {"historisch": "12000000", "objectief": "11000000", "indexatie": "0.03", "prijspeil": 2026,
                   "uitvoeringskosten": "0.051"},
        "vraag": {"instroom_per_10000": 4, "preventie_effect": 0, "aandeel_bt": 0.3},
        "zorg": {"clienten_bw": 170, "clienten_bt": 40, "wachtlijst_bw": 10, "uitstroom_bw_per_jaar": 0.2,
                 "uitstroom_bt_per_jaar": 0.3, "aandeel_uitstroom_naar_bt": 0.5, "aandeel_bt_zonder_woning": 0.5,
                 "terugkeer": 0.1},
        "capaciteit": {"bw_plekken": 180, "afbouw_per_jaar": 4, "bw_minimum": 100},
        "tarieven": {"bw_zin": "60000", "bw_pgb": "45000", "aandeel_pgb": "0.1", "bt": "24000", "overbrugging": "6000",
                     "preventie_per_inwoner": "1.50", "leegstand": "0.5", "indexatie": "0.03", "prijspeil": 2026},
        "opvang": {"budget": "4000000", "indexatie": "0", "prijspeil": 2026, "eerste_jaar": null, "ingroeijaren": 10,
                   "plekken": 90, "tarief": "38000", "tarief_indexatie": "0.03", "tarief_prijspeil": 2026},
        "gebeurtenissen": [
            {"naam": "Aanbieder stopt", "jaar": 2027, "wijzigingen": [{"veld": "capaciteit.bw_plekken", "plus": -40}]},
            {"naam": "Korting", "jaar": 2028, "tot_en_met": 2030,
             "wijzigingen": [{"veld": "budget.historisch", "maal": "0.95"},
                             {"veld": "vaste_kosten", "gemeente": "Dorp", "zet": "1000"}]},
        ],
        "afspraken": [{
            "id": "proef", "inleg": "0", "gedeeld": {"bw_bestaand": "1", "opvang": "1"}, "sleutel": {"inwoners": "1"},
            "reserve": {"begin": "100000", "maximum": null, "bij_vertrek": "mee",
                        "uitkeringen": [{"jaar": 2028, "bedrag": "50000", "sleutel": {"gelijk": "1"}}]},
            "fasen": [{"vanaf": 2028, "inleg": "1"}, {"vanaf": 2030, "vangnet_per_inwoner": "10"}],
        }],
    })
}

/// A change that makes the scenario a bad one, and the mistake: the path of the field, and what the line must say.
struct Bad {
    what: &'static str,
    /// Where, and what stands there then, as JSON.
    at: &'static str,
    becomes: &'static str,
    path: &'static str,
    says: &'static [&'static str],
}

const fn bad(
    what: &'static str,
    at: &'static str,
    becomes: &'static str,
    path: &'static str,
    says: &'static [&'static str],
) -> Bad {
    Bad { what, at, becomes, path, says }
}

const CHANGE: &str = "/gebeurtenissen/0/wijzigingen/0";
const OF_CHANGE: &str = "gebeurtenissen[0].wijzigingen[0]";

const BAD: &[Bad] = &[
    // Events: their form.
    bad("no name", "/gebeurtenissen/0/naam", "''", "gebeurtenissen[0].naam", &["niet leeg"]),
    bad("a long name", "/gebeurtenissen/0/naam", LONG, "gebeurtenissen[0].naam", &["81 tekens", "hooguit 80"]),
    bad("a name of two lines", "/gebeurtenissen/0/naam", "'a\\nb'", "gebeurtenissen[0].naam", &["Teken 2", "zichtbare"]),
    bad("a year that is none", "/gebeurtenissen/0/jaar", "'2027'", "gebeurtenissen[0].jaar", &["2027", "heel getal"]),
    bad("a year too early", "/gebeurtenissen/0/jaar", "1899", "gebeurtenissen[0].jaar", &["“1899”", "van 1.900 tot en met 2.200"]),
    bad("an end too late", "/gebeurtenissen/0/tot_en_met", "2201", "gebeurtenissen[0].tot_en_met", &["“2201”", "van 1.900 tot en met 2.200"]),
    bad("an end before", "/gebeurtenissen/1/tot_en_met", "2027", "gebeurtenissen[1].tot_en_met", &["“2027”", "2028 of later"]),
    bad("an end of null", "/gebeurtenissen/1/tot_en_met", "null", "gebeurtenissen[1].tot_en_met", &["null", "heel getal"]),
    bad("active in words", "/gebeurtenissen/0/actief", "'ja'", "gebeurtenissen[0].actief", &["“ja”", "true of false"]),
    bad("another key", "/gebeurtenissen/0/reden", "'?'", "gebeurtenissen[0].reden", &["bestaat niet", "wijzigingen"]),
    bad("no changes", "/gebeurtenissen/0/wijzigingen", "[]", "gebeurtenissen[0].wijzigingen", &["“0”", "van 1 tot en met 40"]),
    bad("no list of events", "/gebeurtenissen", "{}", "gebeurtenissen", &["{}", "lijst"]),
    // Changes: their form.
    bad("no field of that name", AT_FIELD, "'capaciteit.plekken'", "gebeurtenissen[0].wijzigingen[0].veld", &["“capaciteit.plekken”", "capaciteit.bw_plekken"]),
    bad("a field that stays", AT_FIELD, "'tarieven.aandeel_pgb'", "gebeurtenissen[0].wijzigingen[0].veld", &["“tarieven.aandeel_pgb”", "tarieven.bt"]),
    bad("a field with its section", AT_FIELD, "'gemeenten.vaste_kosten'", "gebeurtenissen[0].wijzigingen[0].veld", &["“gemeenten.vaste_kosten”"]),
    bad("no field", CHANGE, "{'plus': 1}", "gebeurtenissen[0].wijzigingen[0].veld", &["verplicht"]),
    bad("a municipality too much", "/gebeurtenissen/0/wijzigingen/0/gemeente", "'Dorp'", "gebeurtenissen[0].wijzigingen[0].gemeente", &["“Dorp”", "hele regio", "geen gemeente"]),
    bad("a municipality too few", CHANGE, "{'veld': 'vaste_kosten', 'zet': '1'}", "gebeurtenissen[0].wijzigingen[0].gemeente", &["verplicht"]),
    bad("a municipality elsewhere", "/gebeurtenissen/1/wijzigingen/1/gemeente", "'Elders'", "gebeurtenissen[1].wijzigingen[1].gemeente", &["“Elders”", "Stad, Dorp, Gehucht"]),
    bad("nothing is done", CHANGE, "{'veld': 'tarieven.bt'}", OF_CHANGE, &["precies één van zet, plus, maal"]),
    bad("two things are done", CHANGE, "{'veld': 'capaciteit.bw_plekken', 'plus': 1, 'maal': 2}", OF_CHANGE, &["“plus, maal”", "precies één"]),
    bad("a double as text", CHANGE, "{'veld': 'capaciteit.bw_plekken', 'plus': '1'}", "gebeurtenissen[0].wijzigingen[0].plus", &["“1”", "zonder aanhalingstekens"]),
    bad("an exponent", CHANGE, "{'veld': 'tarieven.bt', 'zet': '1e4'}", "gebeurtenissen[0].wijzigingen[0].zet", &["“1e4”", "cijfers"]),
    bad("seven decimals", CHANGE, "{'veld': 'tarieven.bt', 'maal': '1.0000001'}", "gebeurtenissen[0].wijzigingen[0].maal", &["“1.0000001”", "hooguit 6 decimalen"]),
    bad("a number beyond all", CHANGE, "{'veld': 'tarieven.bt', 'plus': '-1000000000000000'}", "gebeurtenissen[0].wijzigingen[0].plus", &["“-1000000000000000”", "1.000.000.000.000.000"]),
    bad("a double beyond all", CHANGE, "{'veld': 'vraag.aandeel_bt', 'maal': 1e15}", "gebeurtenissen[0].wijzigingen[0].maal", &["1000000000000000", "tot 1.000.000.000.000.000"]),
    // Events: what comes of them.
    bad("places below zero", "/gebeurtenissen/0/wijzigingen/0/plus", "-181", OF_CHANGE, &["“-1”", "2027", "van 0 tot 10.000.000"]),
    bad("a fraction above one", CHANGE, "{'veld': 'vraag.aandeel_bt', 'maal': 4}", OF_CHANGE, &["“1.2”", "2027", "van 0 tot en met 1"]),
    bad("execution costs above one", CHANGE, "{'veld': 'budget.uitvoeringskosten', 'plus': '0.95'}", OF_CHANGE, &["“1.001”", "2027", "van 0 tot en met 1"]),
    bad("a budget below zero", "/gebeurtenissen/1/wijzigingen/0/maal", "'-0.5'", "gebeurtenissen[1].wijzigingen[0]", &["“-6000000”", "2028", "van 0"]),
    bad("a tariff too large", CHANGE, "{'veld': 'tarieven.bt', 'maal': '100000000000'}", OF_CHANGE, &["“2400000000000000”", "2027", "tot 1.000.000.000.000.000"]),
    bad("a terugkeer above one", CHANGE, "{'veld': 'zorg.terugkeer', 'plus': 1}", OF_CHANGE, &["“1.1”", "2027", "van 0 tot en met 1"]),
    bad("opvang below zero", CHANGE, "{'veld': 'opvang.plekken', 'plus': -90.5}", OF_CHANGE, &["“-0.5”", "2027", "van 0 tot 10.000.000"]),
    bad("a factor too large", CHANGE, "{'veld': 'instroom_factor', 'gemeente': 'Dorp', 'zet': 1001}", OF_CHANGE, &["“1001”", "2027", "van 0 tot en met 1.000"]),
    bad("a weight below zero", CHANGE, "{'veld': 'objectief_gewicht', 'gemeente': 'Gehucht', 'plus': '-1801'}", OF_CHANGE, &["“-1”", "2027", "van 0 tot en met 1.000.000.000.000"]),
    bad("a value beyond all", "/gebeurtenissen/0/wijzigingen", INFINITE, "gebeurtenissen[0].wijzigingen[39]", &["“oneindig”", "2027", "kleiner getal"]),
    bad("a pad in its last year", "/vraag/aandeel_bt", "{'van': 0, 'naar': 1, 'eerste_jaar': 2026, 'laatste_jaar': 2031}", "gebeurtenissen[2].wijzigingen[0]", &["“1.01”", "2031"]),
    bad("no weight left", "/gebeurtenissen/0/wijzigingen", WEIGHTLESS, "gebeurtenissen[0].wijzigingen[2]", &["“0”", "2027", "boven 0 in elk jaar"]),
    bad("a field of opvang without opvang", "/opvang", GONE, "gebeurtenissen[2].wijzigingen[0].veld", &["“opvang.tarief”", "geen opvang"]),
    // Phases.
    bad("a phase without a year", "/afspraken/0/fasen/0", "{}", "afspraken[0].fasen[0].vanaf", &["verplicht"]),
    bad("phases in one year", "/afspraken/0/fasen/1/vanaf", "2028", "afspraken[0].fasen[1].vanaf", &["“2028”", "na 2028"]),
    bad("phases that turn back", "/afspraken/0/fasen/1/vanaf", "2027", "afspraken[0].fasen[1].vanaf", &["“2027”", "na 2028"]),
    bad("a phase too early", "/afspraken/0/fasen/0/vanaf", "1899", "afspraken[0].fasen[0].vanaf", &["“1899”", "van 1.900"]),
    bad("no inleg of null", "/afspraken/0/fasen/0/inleg", "null", "afspraken[0].fasen[0].inleg", &["null", "cijfers"]),
    bad("an inleg above one", "/afspraken/0/fasen/0/inleg", "'1.01'", "afspraken[0].fasen[0].inleg", &["“1.01”", "van 0 tot en met 1"]),
    bad("a key of nothing", "/afspraken/0/fasen/0/sleutel", "{'gelijk': '0'}", "afspraken[0].fasen[0].sleutel", &["boven 0"]),
    bad("a vangnet below zero", "/afspraken/0/fasen/1/vangnet_per_inwoner", "'-1'", "afspraken[0].fasen[1].vangnet_per_inwoner", &["“-1”", "van 0"]),
    bad("a reserve in a phase", "/afspraken/0/fasen/0/reserve", "null", "afspraken[0].fasen[0].reserve", &["bestaat niet", "vanaf, gedeeld"]),
    bad("a phase before the start", "/afspraken/0/voor_start", "{'fasen': []}", "afspraken[0].voor_start.fasen", &["bestaat niet"]),
    bad("eleven phases", "/afspraken/0/fasen", ELEVEN, "afspraken[0].fasen", &["“11”", "van 0 tot en met 10"]),
    // Payouts and the reserve.
    bad("a payout below zero", "/afspraken/0/reserve/uitkeringen/0/bedrag", "'-1'", "afspraken[0].reserve.uitkeringen[0].bedrag", &["“-1”", "van 0"]),
    bad("a payout of a tenth of a cent", "/afspraken/0/reserve/uitkeringen/0/bedrag", "'0.001'", "afspraken[0].reserve.uitkeringen[0].bedrag", &["“0.001”", "hooguit 2 decimalen"]),
    bad("a payout in words", "/afspraken/0/reserve/uitkeringen/0/bedrag", "'de helft'", "afspraken[0].reserve.uitkeringen[0].bedrag", &["“de helft”", "“alles”"]),
    bad("a payout without a key", "/afspraken/0/reserve/uitkeringen/0", "{'jaar': 2028, 'bedrag': 'alles'}", "afspraken[0].reserve.uitkeringen[0].sleutel", &["verplicht"]),
    bad("a payout by nothing", "/afspraken/0/reserve/uitkeringen/0/sleutel", "{}", "afspraken[0].reserve.uitkeringen[0].sleutel", &["boven 0"]),
    bad("a payout without a year", "/afspraken/0/reserve/uitkeringen/0/jaar", "2028.5", "afspraken[0].reserve.uitkeringen[0].jaar", &["“2028.5”", "heel getal"]),
    bad("half a reserve goes along", "/afspraken/0/reserve/bij_vertrek", "'half'", "afspraken[0].reserve.bij_vertrek", &["“half”", "blijft, mee"]),
    // Deelname.
    bad("a centre that leaves", "/gemeenten/0/deelname", "{'tot_en_met': 2028}", "gemeenten[0].deelname", &["“2028”", "geen deelname"]),
    bad("gone before it came", "/gemeenten/1/deelname/van", "2030", "gemeenten[1].deelname.tot_en_met", &["“2029”", "2030 of later"]),
    bad("half a year", "/gemeenten/1/deelname/van", "2027.5", "gemeenten[1].deelname.van", &["“2027.5”", "heel getal"]),
    bad("deelname from null", "/gemeenten/1/deelname/van", "null", "gemeenten[1].deelname.van", &["null", "heel getal"]),
    bad("deelname too late", "/gemeenten/1/deelname/tot_en_met", "2201", "gemeenten[1].deelname.tot_en_met", &["“2201”", "van 1.900 tot en met 2.200"]),
    bad("another key of deelname", "/gemeenten/1/deelname/reden", "''", "gemeenten[1].deelname.reden", &["bestaat niet", "van, tot_en_met"]),
    bad("no origin at the start", "/gemeenten", NO_ORIGIN, "gemeenten[0].herkomst_gewicht", &["“0”", "2026", "boven 0"]),
    bad("no weight of who is there", "/gemeenten", NO_WEIGHT, "gemeenten[0].objectief_gewicht", &["“0”", "2030", "boven 0 in elk jaar"]),
    // Opvang, terugkeer and weights.
    bad("opvang without places", "/opvang/plekken", GONE, "opvang.plekken", &["verplicht"]),
    bad("places of opvang beyond all", "/opvang/plekken", "10000000", "opvang.plekken", &["“10000000”", "tot 10.000.000"]),
    bad("opvang in fractions of a cent", "/opvang/budget", "'0.001'", "opvang.budget", &["“0.001”", "hooguit 2 decimalen"]),
    bad("an index of opvang too high", "/opvang/tarief_indexatie", "'0.51'", "opvang.tarief_indexatie", &["“0.51”", "0,5"]),
    bad("opvang without an ingroeipad", "/opvang/ingroeijaren", "0", "opvang.ingroeijaren", &["“0”", "van 1 tot en met 40"]),
    bad("opvang long ago", "/opvang/prijspeil", "1980", "opvang.prijspeil", &["“1980”", "2031", "50 jaar"]),
    bad("opvang that runs off", "/opvang/afloop_bestaand", "'0.2'", "opvang.afloop_bestaand", &["bestaat niet"]),
    bad("a terugkeer of more than all", "/zorg/terugkeer", "1.1", "zorg.terugkeer", &["“1.1”", "van 0 tot en met 1"]),
    bad("a weight of opvang below zero", "/gemeenten/2/opvang_gewicht", "'-1'", "gemeenten[2].opvang_gewicht", &["“-1”", "van 0"]),
    bad("more than all opvang shared", "/afspraken/0/gedeeld/opvang", "'2'", "afspraken[0].gedeeld.opvang", &["“2”", "van 0 tot en met 1"]),
    // The version.
    bad("a third version", "/versie", "3", "versie", &["“3”", "versie 1 of 2"]),
];

const AT_FIELD: &str = "/gebeurtenissen/0/wijzigingen/0/veld";
/// In the place of a value that goes.
const GONE: &str = "";
const LONG: &str = "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'";
const INFINITE: &str = "INFINITE";
const ELEVEN: &str = "ELEVEN";
const WEIGHTLESS: &str = "[{'veld': 'objectief_gewicht', 'gemeente': 'Stad', 'zet': '0'}, \
    {'veld': 'objectief_gewicht', 'gemeente': 'Dorp', 'zet': '0'}, \
    {'veld': 'objectief_gewicht', 'gemeente': 'Gehucht', 'maal': '0'}]";
const NO_ORIGIN: &str = "[{'naam': 'Stad', 'inwoners': 1000, 'woningen_per_jaar': 1, 'herkomst_gewicht': '0'}, \
    {'naam': 'Dorp', 'inwoners': 1000, 'woningen_per_jaar': 1, 'deelname': {'van': 2028}}, \
    {'naam': 'Gehucht', 'inwoners': 1000, 'woningen_per_jaar': 1, 'herkomst_gewicht': '0'}]";
const NO_WEIGHT: &str = "[{'naam': 'Stad', 'inwoners': 1000, 'woningen_per_jaar': 1, 'objectief_gewicht': '0'}, \
    {'naam': 'Dorp', 'inwoners': 1000, 'woningen_per_jaar': 1, 'deelname': {'tot_en_met': 2029}}, \
    {'naam': 'Gehucht', 'inwoners': 1000, 'woningen_per_jaar': 1, 'objectief_gewicht': '0'}]";

fn becomes(text: &str) -> Json {
    match text {
        // Nearly 10^15, forty times over: more than a double holds.
        INFINITE => (0..40).map(|_| json!({"veld": "vraag.aandeel_bt", "maal": 9e14})).collect(),
        ELEVEN => (2026..2037).map(|year| json!({"vanaf": year})).collect(),
        text => serde_json::from_str(&text.replace('\'', "\"")).unwrap_or_else(|error| panic!("{text}: {error}")),
    }
}

/// Puts a value at a pointer, as a new key if need be; or takes the key away.
fn put(scenario: &mut Json, at: &str, text: &str) {
    let (owner, key) = at.rsplit_once('/').expect("a pointer");
    let owner = scenario.pointer_mut(owner).unwrap_or_else(|| panic!("nothing at {at}"));
    match owner {
        Json::Object(object) if text == GONE => drop(object.remove(key).expect("a key")),
        Json::Object(object) => drop(object.insert(key.to_owned(), becomes(text))),
        Json::Array(items) => items[key.parse::<usize>().expect("a place")] = becomes(text),
        _ => panic!("{at} is in no object and no list"),
    }
}

/// What a mistake needs beside its own change.
fn prepared(bad: &Bad) -> Json {
    let mut scenario = good();
    let third = match bad.at {
        "/vraag/aandeel_bt" => Some(json!({"veld": "vraag.aandeel_bt", "plus": 0.01})),
        "/opvang" => Some(json!({"veld": "opvang.tarief", "maal": "1.06"})),
        _ => None,
    };
    if let (Some(change), Json::Array(events)) = (third, &mut scenario["gebeurtenissen"]) {
        events.push(json!({"naam": "Nog een", "jaar": 2026, "wijzigingen": [change]}));
    }
    scenario
}

#[test]
fn the_scenario_that_is_changed_can_be_calculated() {
    let output = doorreken(&good());
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    for bad in BAD {
        let output = doorreken(&prepared(bad));
        assert_eq!(output.status.code(), Some(0), "{}: {}", bad.what, String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn every_mistake_is_named_with_its_year_its_value_and_what_is_allowed() {
    let mut wrong = Vec::new();
    for bad in BAD {
        let mut scenario = prepared(bad);
        put(&mut scenario, bad.at, bad.becomes);
        let output = doorreken(&scenario);
        let errors = String::from_utf8(output.stderr).expect("UTF-8");
        let lines: Vec<&str> = errors.lines().collect();
        let is_named = |line: &str| line.starts_with(&format!("{}: ", bad.path)) && bad.says.iter().all(|own| line.contains(own));
        let is_told = output.status.code() == Some(BAD_INPUT) && output.stdout.is_empty();
        if !is_told || lines.len() != 1 || !is_named(lines[0]) {
            wrong.push(format!("{}: {lines:#?}", bad.what));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), BAD.len(), wrong.join("\n"));
}

/// The keys of the second version are mistakes in the first.
#[test]
fn what_came_with_the_second_version_is_unknown_in_the_first() {
    let mut scenario = good();
    scenario["versie"] = json!(1);
    let output = doorreken(&scenario);
    let errors = String::from_utf8(output.stderr).expect("UTF-8");
    let unknown = [
        "opvang", "gebeurtenissen", "zorg.terugkeer", "gemeenten[1].deelname", "afspraken[0].fasen",
        "afspraken[0].gedeeld.opvang", "afspraken[0].reserve.uitkeringen", "afspraken[0].reserve.bij_vertrek",
    ];
    assert_eq!((output.status.code(), errors.lines().count()), (Some(BAD_INPUT), unknown.len()), "{errors}");
    for path in unknown {
        let is_told = |line: &str| line.starts_with(&format!("{path}: ")) && line.contains("Dit veld bestaat niet.");
        assert!(errors.lines().any(is_told), "no {path} in {errors}");
    }
}

/// An event that is not active is checked for its form only.
#[test]
fn an_event_that_is_not_active_may_say_what_cannot_be() {
    let mut scenario = good();
    scenario["gebeurtenissen"][0]["wijzigingen"][0]["plus"] = json!(-500);
    assert_eq!(doorreken(&scenario).status.code(), Some(BAD_INPUT));
    scenario["gebeurtenissen"][0]["actief"] = json!(false);
    assert_eq!(doorreken(&scenario).status.code(), Some(0));
}
