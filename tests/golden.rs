//! The calculation gives the outcomes of the golden files: amounts to the cent, persons within a millionth.
//!
//! Every pair `NAME.scenario.json` and `NAME.uitkomst.json` in `tests/gulden` and `tests/gulden-2` is run, so a new case
//! is a new pair of files. Each leaf of the outcome is compared by itself: texts, amounts and years exactly, numbers of persons within
//! 1e-6, waiting times within 1e-6 of their size, and neither side may have a leaf that the other lacks.
//!
//! Proves that the formulas are those of whoever made the files, on these scenarios. Does not prove anything about
//! other scenarios, about input that is wrong (`doorreken.rs`), or about layout: the order of keys is free.

use std::path::{Path, PathBuf};

use rekentafel::data::{compare, result_file, scenario_file};
use rekentafel::engine::projection::project;
use rekentafel::engine::settlement::settle;
use serde_json::{Value as Json, json};

const SCENARIO: &str = ".scenario.json";
const OUTCOME: &str = ".uitkomst.json";

/// The folders of the files, by the version of their scenarios.
const FOLDERS: [&str; 2] = ["gulden", "gulden-2"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The names of the files in a folder that end like this, without that ending.
fn names(of: &str, ending: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder(of)).expect("the folder of the golden files");
    let files = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8"));
    let mut names: Vec<String> = files.filter_map(|file| file.strip_suffix(ending).map(str::to_owned)).collect();
    names.sort();
    names
}

fn text(of: &str, name: &str, ending: &str) -> String {
    let path = folder(of).join(format!("{name}{ending}"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The outcome of a scenario file, by the same steps as the command line.
fn outcome(scenario: &str) -> Json {
    let scenario = scenario_file::read(scenario).expect("a valid scenario");
    let projection = project(&scenario.figures).expect("amounts that fit");
    let settlements = scenario.afspraken.iter().map(|afspraak| settle(&projection, afspraak));
    let settlements: Vec<_> = settlements.collect::<Result<_, _>>().expect("amounts that fit");
    serde_json::from_str(&result_file::write(&scenario, &projection, &settlements)).expect("JSON")
}

/// Whether a leaf is what it should be; how closely depends on what it counts.
fn agrees(path: &str, got: &Json, expected: &Json) -> bool {
    let key = path.rsplit('.').next().unwrap_or(path);
    match (got.as_f64(), expected.as_f64()) {
        (Some(got), Some(expected)) if key == "jaar" => got == expected,
        (Some(got), Some(expected)) if key.starts_with("wachttijd_") => (got - expected).abs() <= 1e-6 * expected.abs(),
        (Some(got), Some(expected)) => (got - expected).abs() <= 1e-6,
        // Texts, amounts, and the null of a waiting time that does not exist.
        _ => got == expected,
    }
}

/// Every difference: path, what came out, what was expected.
fn differences(got: &Json, expected: &Json) -> Vec<String> {
    let text = |leaf: Option<Json>| leaf.map_or_else(|| "nothing".to_owned(), |leaf| leaf.to_string());
    let all = compare::differences(got, expected, agrees).into_iter();
    all.map(|own| format!("{}: {}, expected {}", own.path, text(own.given), text(own.expected))).collect()
}

/// Differences that one file shows at most; the first ones tell enough.
const SHOWN: usize = 10;

#[test]
fn every_golden_scenario_has_its_outcome() {
    let mut report = String::new();
    for of in FOLDERS {
        let scenarios = names(of, SCENARIO);
        assert!(!scenarios.is_empty(), "there are no golden files in {of}");
        assert_eq!(scenarios, names(of, OUTCOME), "each scenario has an outcome, and each outcome a scenario");
        let files = std::fs::read_dir(folder(of)).expect("the folder of the golden files").count();
        assert_eq!(files, 2 * scenarios.len(), "every file in {of} is one of a pair");
        for name in &scenarios {
            let expected: Json = serde_json::from_str(&text(of, name, OUTCOME)).expect("JSON");
            let differences = differences(&outcome(&text(of, name, SCENARIO)), &expected);
            if !differences.is_empty() {
                report += &format!("\n{of}/{name}: {} differences\n  ", differences.len());
                report += &differences[..differences.len().min(SHOWN)].join("\n  ");
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

/// What the second version adds to an outcome, and what each is when nothing new is used.
const ADDED: [(&str, &str); 6] = [
    ("terugkeer", "0.0"),
    ("vertrek", "0.0"),
    ("toetreding", "0.0"),
    ("uitkering", "\"0.00\""),
    ("aanwezig", "true"),
    ("opvang", "\"0.00\""),
];

/// § 15: a scenario of the second version that uses nothing new gives the amounts of the first.
#[test]
fn the_second_version_gives_what_the_first_gave() {
    for name in names(FOLDERS[0], SCENARIO) {
        let mut scenario: Json = serde_json::from_str(&text(FOLDERS[0], &name, SCENARIO)).expect("JSON");
        let first = outcome(&scenario.to_string());
        scenario["versie"] = json!(2);
        let found = differences(&outcome(&scenario.to_string()), &first);
        let is_added = |line: &String| {
            ADDED.iter().any(|(key, value)| line.contains(&format!(".{key}: {value}, expected nothing")))
        };
        let other: Vec<&String> = found.iter().filter(|line| !is_added(line)).collect();
        assert!(other.is_empty() && !found.is_empty(), "{name}: {other:?}");
    }
}

/// What is done to a true outcome, and whether the comparison must notice.
struct Tampering {
    what: &'static str,
    pointer: &'static str,
    change: fn(&Json) -> Json,
    noticed: bool,
}

const TAMPERING: [Tampering; 10] = [
    Tampering {
        what: "one cent",
        pointer: "/afspraken/0/jaren/0/gemeenten/0/resultaat",
        change: |amount| json!(in_cents(amount, 1)),
        noticed: true,
    },
    Tampering {
        what: "the same amount as a number",
        pointer: "/afspraken/0/jaren/0/totale_kosten",
        change: |amount| json!(amount.as_str().and_then(|text| text.parse::<f64>().ok())),
        noticed: true,
    },
    Tampering {
        what: "two millionths of a person",
        pointer: "/capaciteit/0/gemeenten/0/bw_bestaand",
        change: |persons| json!(persons.as_f64().expect("a number") + 2e-6),
        noticed: true,
    },
    Tampering {
        what: "less than a millionth of a person",
        pointer: "/capaciteit/0/gemeenten/0/bw_bestaand",
        change: |persons| json!(persons.as_f64().expect("a number") + 5e-7),
        noticed: false,
    },
    Tampering {
        what: "two millionths of a waiting time",
        pointer: "/capaciteit/0/wachttijd_bt_maanden",
        change: |months| json!(months.as_f64().expect("a number") * (1.0 + 2e-6)),
        noticed: true,
    },
    Tampering {
        what: "no waiting time instead of a number",
        pointer: "/capaciteit/0/wachttijd_bt_maanden",
        change: |_| Json::Null,
        noticed: true,
    },
    Tampering { what: "another year", pointer: "/afspraken/0/jaren/0/jaar", change: |_| json!(2000), noticed: true },
    Tampering {
        what: "another name",
        pointer: "/capaciteit/0/gemeenten/0/naam",
        change: |_| json!("X"),
        noticed: true,
    },
    Tampering {
        what: "a year less",
        pointer: "/afspraken/0/jaren",
        change: |years| json!(years.as_array().expect("a list")[1..]),
        noticed: true,
    },
    Tampering {
        what: "a key more",
        pointer: "/afspraken/0/jaren/0/gemeenten/0/kosten",
        change: |costs| {
            let mut costs = costs.clone();
            costs["opvang"] = json!("0.00");
            costs
        },
        noticed: true,
    },
];

/// The amount with `more` cents added, as its text.
fn in_cents(amount: &Json, more: i64) -> String {
    let digits = amount.as_str().expect("an amount").replace('.', "");
    let cents = digits.parse::<i64>().expect("an amount in cents") + more;
    format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100)
}

#[test]
fn the_comparison_notices_one_cent() {
    let expected: Json = serde_json::from_str(&text(FOLDERS[0], "drie-gemeenten", OUTCOME)).expect("JSON");
    assert_eq!(differences(&expected, &expected), Vec::<String>::new());
    for Tampering { what, pointer, change, noticed } in TAMPERING {
        let mut got = expected.clone();
        let place = got.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} does not exist"));
        *place = change(place);
        let found = differences(&got, &expected);
        assert_eq!(!found.is_empty(), noticed, "{what}: {found:?}");
    }
}

#[test]
fn a_difference_says_where_what_and_what_was_expected() {
    let (got, expected) = (json!({"a": [{"b": "1.01"}], "c": 1}), json!({"a": [{"b": "1.00"}], "d": 1}));
    let lines = [r#"a[0].b: "1.01", expected "1.00""#, "c: 1, expected nothing", "d: nothing, expected 1"];
    assert_eq!(differences(&got, &expected), lines);
}
