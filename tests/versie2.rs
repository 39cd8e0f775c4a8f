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
struct Bad<'a> {
    what: &'a str,
    /// Where, and what stands there then, as JSON.
    at: &'a str,
    becomes: &'a str,
    path: &'a str,
    says: Vec<&'a str>,
}

/// The table of mistakes.
fn table() -> impl Iterator<Item = Bad<'static>> {
    let rows = include_str!("versie2/fouten.txt").lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| match row.split(" | ").collect::<Vec<_>>()[..] {
        [what, at, becomes, path, says] => Bad { what, at, becomes, path, says: says.split("; ").collect() },
        _ => panic!("no row of five columns: {row}"),
    })
}

/// In the place of a value that goes.
const GONE: &str = "-";
/// In the place of what is too long to write out.
const INFINITE: &str = "INFINITE";
const ELEVEN: &str = "ELEVEN";

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
fn prepared(bad: &Bad<'_>) -> Json {
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
    for bad in table() {
        let output = doorreken(&prepared(&bad));
        assert_eq!(output.status.code(), Some(0), "{}: {}", bad.what, String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn every_mistake_is_named_with_its_year_its_value_and_what_is_allowed() {
    let mut wrong = Vec::new();
    let all: Vec<Bad> = table().collect();
    assert!(all.len() > 75, "{}", all.len());
    for bad in &all {
        let mut scenario = prepared(bad);
        put(&mut scenario, bad.at, bad.becomes);
        let output = doorreken(&scenario);
        let errors = String::from_utf8(output.stderr).expect("UTF-8");
        let lines: Vec<&str> = errors.lines().collect();
        let is_named =
            |line: &str| line.starts_with(&format!("{}: ", bad.path)) && bad.says.iter().all(|own| line.contains(*own));
        let is_told = output.status.code() == Some(BAD_INPUT) && output.stdout.is_empty();
        if !is_told || lines.len() != 1 || !is_named(lines[0]) {
            wrong.push(format!("{}: {lines:#?}", bad.what));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

/// The keys of the second version are mistakes in the first.
#[test]
fn what_came_with_the_second_version_is_unknown_in_the_first() {
    let mut scenario = good();
    scenario["versie"] = json!(1);
    let output = doorreken(&scenario);
    let errors = String::from_utf8(output.stderr).expect("UTF-8");
    let unknown = [
        "opvang",
        "gebeurtenissen",
        "zorg.terugkeer",
        "gemeenten[1].deelname",
        "afspraken[0].fasen",
        "afspraken[0].gedeeld.opvang",
        "afspraken[0].reserve.uitkeringen",
        "afspraken[0].reserve.bij_vertrek",
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
