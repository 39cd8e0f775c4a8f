//! The receipt: made by the page, checked by the command line.
//!
//! Proves: a receipt of any region, with own afspraken, pins and changes, and of a scenario from a file, is found good
//! by the library and by `doorreken`; every leaf of a receipt that becomes another one is found, and named; an older or
//! newer version, a damaged link and a file that is no receipt each get their own answer and exit code. Opening a
//! receipt on the page opens its scenario and says what was found.
//!
//! Not proved: that a browser writes the same receipt (`tests/e2e/bewijs.test.mjs`), or who made it.

use std::io::Write;
use std::process::{Command, Stdio};

use rekentafel::app::act::message::{Effect, File, Look, Message, OwnAfspraak, Pins, Start, Turn, ViewChange};
use rekentafel::app::model::{Model, NoticeKind};
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::receipt::check::{Aspect, Finding, Report, check};
use rekentafel::app::table::typed::NumberField;
use rekentafel::data::compare::LeafDifference;
use rekentafel::engine::fields::RegionField;
use serde_json::{Value as Json, json};

fn start() -> Model {
    let model = Model::start("", Vec::new()).expect("the data of the product");
    model.with_minutes(Vec::new(), "https://rekentafel.voorbeeld/".to_owned())
}

/// The receipt that a page downloads.
fn receipt(model: &mut Model) -> String {
    let effects = model.update(Message::File(File::SaveReceipt("2026-11-27 20:15".to_owned())));
    let [Effect::Download { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert!(name.starts_with("bewijs-") && name.ends_with(".json"), "{name}");
    text.clone()
}

/// A page with a scenario of three municipalities and three years, changed, with an own afspraak and a pin.
fn small() -> Model {
    let mut model = start();
    let text = include_str!("gulden/drie-gemeenten.scenario.json").to_owned();
    model.update(Message::File(File::Open { name: "drie.json".to_owned(), text }));
    let inflow = InputId::of(RegionField::Inflow);
    model.update(Message::Turn(Turn::Type(NumberField::Input(inflow), "6,25".to_owned())));
    model.update(Message::Pins(Pins::Pin("voorstel".to_owned())));
    model
}

#[track_caller]
fn good(text: &str) -> Report {
    let report = check(text).unwrap_or_else(|problems| panic!("{problems:?}"));
    let wrong: Vec<_> = report.parts.iter().filter(|(_, findings)| !findings.is_empty()).collect();
    assert!(report.is_good(), "{wrong:?}");
    report
}

#[test]
fn receipts_of_the_page_are_good() {
    for id in ["ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"] {
        let mut model = start();
        model.update(Message::Start(Start::Region(id)));
        model.update(Message::OwnAfspraak(OwnAfspraak::Copy));
        model.update(Message::Turn(Turn::Type(NumberField::Input(InputId::RegionDwellings), "95,3".to_owned())));
        model.update(Message::Look(Look::At(ViewChange::Municipality(Some(1)))));
        let report = good(&receipt(&mut model));
        assert_eq!(report.table.as_ref(), Some(model.table()), "{id}");
    }
    let report = good(&receipt(&mut small()));
    assert!(report.table.expect("its table").pins.len() == 1);
}

#[test]
fn a_receipt_with_more_afspraken_than_a_file_holds_keeps_the_own_ones() {
    let mut model = start();
    (0..15).for_each(|_| drop(model.update(Message::OwnAfspraak(OwnAfspraak::Copy))));
    let report = good(&receipt(&mut model));
    assert_eq!(report.scenario.afspraken.len(), 32);
    assert_eq!(report.scenario.afspraken[32 - 15..], model.table().own);
}

/// Every place of a leaf, as a pointer and as a path.
fn places(json: &Json, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
    match json {
        Json::Object(entries) if !entries.is_empty() => {
            for (key, value) in entries {
                let dot = if path.is_empty() { "" } else { "." };
                let pointed = key.replace('~', "~0").replace('/', "~1");
                places(value, &format!("{pointer}/{pointed}"), &format!("{path}{dot}{key}"), found);
            }
        }
        Json::Array(items) if !items.is_empty() => {
            for (index, value) in items.iter().enumerate() {
                places(value, &format!("{pointer}/{index}"), &format!("{path}[{index}]"), found);
            }
        }
        _ => found.push((pointer.to_owned(), path.to_owned())),
    }
}

/// Another value of the same kind: a digit more, or another letter.
fn other(value: &Json) -> Json {
    match value {
        Json::String(text) if text.ends_with(|last: char| last.is_ascii_digit()) => {
            let last = text.chars().last().and_then(|last| last.to_digit(10)).expect("a digit");
            json!(format!("{}{}", &text[..text.len() - 1], (last + 1) % 10))
        }
        Json::String(text) => json!(format!("{text}x")),
        Json::Number(number) if number.is_i64() => json!(number.as_i64().expect("whole") + 1),
        Json::Number(number) => json!(number.as_f64().expect("a number") * 1.01),
        Json::Null => json!("iets"),
        _ => Json::Null,
    }
}

fn paths(report: &Report, part: Aspect) -> Vec<&str> {
    let findings = report.parts.iter().filter(|(own, _)| *own == part).flat_map(|(_, findings)| findings);
    let differ = findings.filter_map(|finding| match finding {
        Finding::Differs(LeafDifference { path, .. }) | Finding::InLink(LeafDifference { path, .. }) => {
            Some(path.as_str())
        }
        _ => None,
    });
    differ.collect()
}

#[test]
fn every_leaf_that_becomes_another_is_found_and_named() {
    let text = receipt(&mut small());
    let whole: Json = serde_json::from_str(&text).expect("JSON");
    let mut all = Vec::new();
    places(&whole, "", "", &mut all);
    assert!(all.len() > 700, "{}", all.len());
    for (pointer, path) in all {
        let mut tampered = whole.clone();
        let place = tampered.pointer_mut(&pointer).expect("a leaf");
        *place = other(place);
        match check(&tampered.to_string()) {
            // An input that cannot be is refused by its path.
            Err(problems) => {
                let named = problems.iter().any(|own| path.starts_with(&own.path) || own.path.starts_with("scenario"));
                assert!(named && !path.starts_with("uitkomst"), "{path}: {problems:?}");
            }
            Ok(report) => {
                assert!(!report.is_good(), "{path} is not found");
                if path != "controlegetallen.geheel" {
                    assert_eq!(paths(&report, Aspect::Whole), ["controlegetallen.geheel"], "{path}");
                }
                let part = match path.split(['.', '[']).next().expect("a key") {
                    "scenario" => Aspect::Link,
                    "uitkomst" => Aspect::Outcome,
                    "herkomst" => Aspect::Origins,
                    _ => continue,
                };
                assert!(paths(&report, part).contains(&path.as_str()), "{path}: {:?}", paths(&report, part));
                if part == Aspect::Link {
                    assert_eq!(paths(&report, Aspect::Inputs), ["controlegetallen.invoer"], "{path}");
                }
            }
        }
    }
}

#[test]
fn what_is_added_or_taken_away_is_found() {
    let whole: Json = serde_json::from_str(&receipt(&mut small())).expect("JSON");
    let changed = |change: fn(&mut Json)| {
        let mut tampered = whole.clone();
        change(&mut tampered);
        check(&tampered.to_string())
    };
    let is_found = |change| changed(change).is_ok_and(|report| !report.is_good());
    assert!(is_found(|own| drop(own["uitkomst"]["afspraken"].as_array_mut().expect("a list").pop())));
    assert!(is_found(|own| own["uitkomst"]["afspraken"][0]["extra"] = json!("0.00")));
    assert!(is_found(|own| drop(own["scenario"]["afspraken"].as_array_mut().expect("a list").pop())));
    assert!(is_found(|own| drop(own["controlegetallen"].as_object_mut().expect("keys").shift_remove("uitkomst"))));
    assert!(changed(|own| own["extra"] = json!(1)).is_err());
    assert!(changed(|own| drop(own.as_object_mut().expect("keys").shift_remove("link"))).is_err());
}

/// What `doorreken --controleer` answers: exit code, standard output, standard error.
fn controleer(text: &str) -> (Option<i32>, String, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_doorreken"))
        .args(["--controleer", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    program.stdin.take().expect("its input").write_all(text.as_bytes()).expect("it listens");
    let output = program.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_line_finds_a_receipt_good() {
    let (code, answer, errors) = controleer(&receipt(&mut small()));
    assert_eq!((code, errors.as_str()), (Some(0), ""), "{answer}");
    assert_eq!(answer.lines().filter(|line| line.starts_with("goed")).count(), 6, "{answer}");
    assert!(answer.ends_with("Het bewijs klopt: alles is nagerekend en gelijk.\n"), "{answer}");
}

/// A change of a receipt, the exit code, and what the answer must say.
type Case = (&'static str, fn(&mut Json), i32, &'static str);

const CASES: [Case; 9] = [
    (
        "an amount",
        |own| own["uitkomst"]["afspraken"][1]["gemeenten"][0]["totaal"] = json!("1.00"),
        3,
        "uitkomst.afspraken[1].gemeenten[0].totaal: in het bewijs 1.00, nagerekend ",
    ),
    (
        "an input",
        |own| own["scenario"]["capaciteit"]["bw_plekken"] = json!(1),
        3,
        "scenario.capaciteit.bw_plekken: in het bewijs 1, in de link ",
    ),
    (
        "a fingerprint",
        |own| own["controlegetallen"]["uitkomst"] = json!("00"),
        3,
        "controlegetallen.uitkomst: in het bewijs 00",
    ),
    ("an older calculation", |own| own["rekenwijze"] = json!(0), 3, "rekenwijze: het bewijs is gemaakt met versie 0."),
    ("a newer calculation", |own| own["rekenwijze"] = json!(9), 3, "Hier wordt nog gerekend met versie 1."),
    ("unknown data", |own| own["beginwaarden"] = json!(7), 3, "beginwaarden: het bewijs hoort bij versie 7."),
    (
        "a damaged link",
        |own| own["link"] = json!("https://x/#1U-ha5gABBA"),
        3,
        "link: in het bewijs “https://x/#1U-ha5gABBA”.",
    ),
    ("an impossible input", |own| own["scenario"]["jaren"] = json!(99), 2, "scenario.jaren: “99” kan niet."),
    ("another kind of file", |own| own["soort"] = json!("kassabon"), 2, "soort: “kassabon” kan niet."),
];

#[test]
fn the_command_line_says_what_is_wrong_and_where() {
    let whole: Json = serde_json::from_str(&receipt(&mut small())).expect("JSON");
    for (what, change, expected, said) in CASES {
        let mut tampered = whole.clone();
        change(&mut tampered);
        let (code, answer, errors) = controleer(&tampered.to_string());
        assert_eq!(code, Some(expected), "{what}: {answer}{errors}");
        let text = if expected == 3 { &answer } else { &errors };
        assert!(text.contains(said), "{what}: {text}");
        assert_eq!(if expected == 3 { &errors } else { &answer }, "", "{what}");
    }
    assert_eq!(controleer("geen json").0, Some(2));
    assert_eq!(controleer("[]").0, Some(2));
}

#[test]
fn opening_a_receipt_says_whether_it_is_good_and_opens_its_scenario() {
    let text = receipt(&mut small());
    let mut model = start();
    model.update(Message::File(File::Open { name: "bewijs.json".to_owned(), text: text.clone() }));
    assert!(model.table().has_same_contents(small().table()));
    assert_eq!(model.notices().iter().map(|own| own.kind).collect::<Vec<_>>(), [NoticeKind::Done]);

    let mut tampered: Json = serde_json::from_str(&text).expect("JSON");
    tampered["uitkomst"]["afspraken"][1]["gemeenten"][0]["totaal"] = json!("1.00");
    tampered["scenario"]["jaren"] = json!(2);
    model.update(Message::File(File::Open { name: "bewijs.json".to_owned(), text: tampered.to_string() }));
    let [notice] = model.notices() else { panic!("{:?}", model.notices()) };
    assert_eq!((notice.kind, model.figures().years), (NoticeKind::Warning, 2));
    assert!(
        notice.lines.iter().any(|line| line.starts_with("scenario.jaren: in het bewijs 2, in de link 3")),
        "{notice:?}"
    );

    let before = model.table().clone();
    tampered["soort"] = json!("kassabon");
    model.update(Message::File(File::Open { name: "bewijs.json".to_owned(), text: tampered.to_string() }));
    assert_eq!((model.notices()[0].kind, model.table()), (NoticeKind::Error, &before));
}
