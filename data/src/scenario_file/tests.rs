//! Tests of reading and writing: what each mistake is called, what an absent field holds, and that texts keep their
//! digits.

use serde_json::{Value as Json, json};

use super::{read, write};
use crate::opening::LARGEST;
use engine::figures::Besluitregel;
use engine::limits::{AFSPRAKEN, CENTS, CHANGES, COUNT, FRACTION, HORIZON, MUNICIPALITIES};
use engine::money::Exact;
use engine::pad::{Line, Pad};
use engine::problem::{FileKind, Wrong};
use engine::scenario::Scenario;

/// A valid scenario with every required field and nothing else.
fn least() -> Json {
    json!({
        "versie": 1, "regio": "klein", "basisjaar": 2025, "startjaar": 2026, "jaren": 3, "centrumgemeente": "A",
        "gemeenten": [
            {"naam": "A", "inwoners": 1000, "woningen_per_jaar": 4},
            {"naam": "B", "inwoners": 500, "woningen_per_jaar": 2.5}
        ],
        "doordecentralisatie": {"eerste_jaar": null, "ingroeijaren": 10},
        "budget": {"historisch": "1000", "objectief": "900.50", "indexatie": "0", "prijspeil": 2026,
                   "uitvoeringskosten": "0.051"},
        "vraag": {"instroom_per_10000": 3, "preventie_effect": 0, "aandeel_bt": 0.3},
        "zorg": {"clienten_bw": 10, "clienten_bt": 2, "wachtlijst_bw": 1, "uitstroom_bw_per_jaar": 0.2,
                 "uitstroom_bt_per_jaar": 0.3, "aandeel_uitstroom_naar_bt": 0.5, "aandeel_bt_zonder_woning": 0.5},
        "capaciteit": {"bw_plekken": 9, "afbouw_per_jaar": 1, "bw_minimum": 5},
        "tarieven": {"bw_zin": "60000", "bw_pgb": "40000", "aandeel_pgb": "0.1", "bt": "20000", "overbrugging": "5000",
                     "preventie_per_inwoner": "1.5", "leegstand": "0.5", "indexatie": "0.03", "prijspeil": 2026},
        "afspraken": [{"id": "a", "inleg": "0", "gedeeld": {}, "sleutel": {"gelijk": "1"}}]
    })
}

/// The least scenario with the value at a JSON pointer replaced or added.
fn with(pointer: &str, value: Json) -> Json {
    let mut file = least();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match file.pointer_mut(parent).unwrap_or_else(|| panic!("{parent} does not exist")) {
        Json::Array(items) => items[key.parse::<usize>().expect("a position")] = value,
        parent => parent[key] = value,
    }
    file
}

fn scenario(file: &Json) -> Scenario {
    read(&file.to_string()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The path and the kind of every mistake.
fn mistakes(file: &str) -> Vec<(String, Wrong)> {
    let problems = read(file).expect_err("a mistake");
    problems.into_iter().map(|problem| (problem.path, problem.wrong)).collect()
}

#[test]
fn what_the_file_leaves_out_has_its_default() {
    let read = scenario(&least());
    assert_eq!(read.figures.besluitregel, Besluitregel::Onbekend);
    assert_eq!(
        (read.figures.care.clients_bw_new, read.figures.care.clients_bt_new, read.figures.care.wlz),
        (0.0, 0.0, None)
    );
    assert_eq!(
        (read.figures.doordecentralisatie.first_year, read.figures.doordecentralisatie.existing_run_off),
        (None, None)
    );
    assert!(read.figures.budget.changes.is_empty());
    for own in &read.figures.municipalities {
        assert_eq!((own.growth, own.inflow_factor, own.fixed_costs), (0.0, Pad::Constant(1.0), Exact::ZERO));
        assert_eq!([own.objective_weight, own.historic_weight, own.origin_weight], [None; 3]);
        assert_eq!(own.start, Default::default());
    }
    let afspraak = &read.afspraken[0];
    assert!(
        afspraak.reserve.is_none()
            && afspraak.terms.vangnet_per_inhabitant.is_none()
            && afspraak.before_start.is_empty()
    );
}

/// What is absent stays absent: a default that is written would be a choice that nobody made.
#[test]
fn the_least_file_is_written_as_it_was() {
    let mut expected = least();
    expected["besluitregel"] = json!("onbekend");
    let written: Json = serde_json::from_str(&write(&scenario(&least()))).expect("JSON");
    let mut written_exact = written.clone();
    for pointer in ["/budget/objectief", "/tarieven/preventie_per_inwoner"] {
        // The text of an amount has no trailing zeros; the amount is the same.
        let amount =
            |json: &Json| json.pointer(pointer).and_then(Json::as_str).and_then(|text| text.parse::<Exact>().ok());
        assert_eq!(amount(&written), amount(&expected), "{pointer}");
        *written_exact.pointer_mut(pointer).expect("written") = expected.pointer(pointer).expect("given").clone();
    }
    assert_eq!(written_exact, expected);
}

#[test]
fn decimals_are_read_by_their_text_and_never_through_a_double() {
    for (value, text) in [
        (json!("0.1234567890123456789012345678"), "0.1234567890123456789012345678"),
        (json!("0.10"), "0.1"),
        (json!("-0"), "0"),
        (json!(0.1), "0.1"),
        (json!(1), "1"),
    ] {
        let read = scenario(&with("/budget/uitvoeringskosten", value.clone()));
        assert_eq!(read.figures.budget.execution_costs.to_string(), text, "{value}");
    }
    let file = least().to_string().replace("\"1000\"", "100000000000000.07");
    assert_eq!(read(&file).expect("valid").figures.budget.historic.to_string(), "100000000000000.07");
}

#[test]
fn a_pad_is_a_number_or_a_line() {
    let line = json!({"van": 0.1, "naar": 0.3, "eerste_jaar": 2026, "laatste_jaar": 2030});
    let read = scenario(&with("/vraag/aandeel_bt", line));
    let expected = Line { from: 0.1, to: 0.3, first_year: 2026, last_year: 2030 };
    assert_eq!(read.figures.demand.bt_fraction, Pad::Line(expected));
}

#[test]
fn every_mistake_has_its_path_and_its_kind() {
    use Wrong::{
        DuplicateKey, EmptyText, KeyAllZero, Missing, NotADecimal, NotAList, NotANumber, NotAnObject, NotDistinct,
        NotText, NotWhole, OutOfRange, OutOfRangeCount, TooLongText, UnknownVersion, UnseenCharacter, YearsNotInOrder,
    };
    let pad = |from: f64, first: i32, last: i32| json!({"van": from, "naar": 0.5, "eerste_jaar": first, "laatste_jaar": last});
    for (pointer, value, path, wrong) in [
        ("/versie", json!(3), "versie", UnknownVersion),
        ("/versie", json!("1"), "versie", UnknownVersion),
        ("/regio", json!(1), "regio", NotText),
        ("/regio", json!("x".repeat(61)), "regio", TooLongText { length: 61, longest: 60 }),
        ("/regio", json!("klein\u{202e}"), "regio", UnseenCharacter { place: 6 }),
        ("/jaren", json!(21), "jaren", OutOfRange(HORIZON)),
        ("/jaren", json!(2.5), "jaren", NotWhole),
        ("/startjaar", json!(null), "startjaar", NotWhole),
        ("/gemeenten", json!({}), "gemeenten", NotAList),
        ("/gemeenten/1", json!(7), "gemeenten[1]", NotAnObject),
        ("/gemeenten/1/naam", json!("A"), "gemeenten[1].naam", NotDistinct),
        ("/gemeenten/1/naam", json!(" "), "gemeenten[1].naam", EmptyText),
        ("/gemeenten/1/naam", json!("A "), "gemeenten[1].naam", NotDistinct),
        ("/gemeenten/1/naam", json!("B\n14:05  Bladwijzer"), "gemeenten[1].naam", UnseenCharacter { place: 2 }),
        ("/gemeenten/1/naam", json!("\u{200b}"), "gemeenten[1].naam", UnseenCharacter { place: 1 }),
        ("/gemeenten/1/naam", json!("x".repeat(61)), "gemeenten[1].naam", TooLongText { length: 61, longest: 60 }),
        ("/budget/mutaties", mutaties(101, "r"), "budget.mutaties", OutOfRangeCount(CHANGES)),
        (
            "/budget/mutaties",
            mutaties(1, &"r".repeat(201)),
            "budget.mutaties[0].reden",
            TooLongText { length: 201, longest: 200 },
        ),
        ("/afspraken/0/id", json!("a\tb"), "afspraken[0].id", UnseenCharacter { place: 2 }),
        ("/afspraken/0/id", json!("x".repeat(61)), "afspraken[0].id", TooLongText { length: 61, longest: 60 }),
        ("/gemeenten/1/begin", json!({"bw_bestaand": -1}), "gemeenten[1].begin.bw_bestaand", OutOfRange(COUNT)),
        ("/budget", json!([]), "budget", NotAnObject),
        ("/budget/historisch", json!("1e3"), "budget.historisch", NotADecimal),
        ("/budget/historisch", json!("1,50"), "budget.historisch", NotADecimal),
        ("/budget/historisch", json!(null), "budget.historisch", NotADecimal),
        ("/budget/historisch", json!("0.001"), "budget.historisch", OutOfRange(CENTS)),
        (
            "/budget/mutaties",
            json!([{"jaar": 2026, "historisch": "1", "objectief": "1"}]),
            "budget.mutaties[0].reden",
            Missing,
        ),
        ("/zorg/clienten_bw", json!("10"), "zorg.clienten_bw", NotANumber),
        ("/zorg/wlz", json!({"jaar": 2027, "aandeel": 2}), "zorg.wlz.aandeel", OutOfRange(FRACTION)),
        ("/vraag/aandeel_bt", pad(0.5, 2030, 2030), "vraag.aandeel_bt.laatste_jaar", YearsNotInOrder),
        ("/vraag/aandeel_bt", pad(-0.5, 2030, 2031), "vraag.aandeel_bt.van", OutOfRange(FRACTION)),
        ("/tarieven/leegstand", json!("1.01"), "tarieven.leegstand", OutOfRange(FRACTION)),
        ("/afspraken/0/inleg", json!("2"), "afspraken[0].inleg", OutOfRange(FRACTION)),
        ("/afspraken/0/sleutel", json!({}), "afspraken[0].sleutel", KeyAllZero),
        ("/afspraken/0/reserve", json!({"begin": "0"}), "afspraken[0].reserve.maximum", Missing),
        ("/afspraken/0/voor_start", json!({"inleg": "-1"}), "afspraken[0].voor_start.inleg", OutOfRange(FRACTION)),
    ] {
        let file = with(pointer, value);
        assert_eq!(
            mistakes(&file.to_string()),
            [(path.to_owned(), wrong)],
            "{}",
            file.pointer(pointer).expect("a value")
        );
    }
    let twice = least().to_string().replace("\"jaren\":3", "\"jaren\":3,\"jaren\":3");
    assert_eq!(mistakes(&twice), [("jaren".to_owned(), DuplicateKey)]);
}

/// So many changes of the budget, each for the same reason.
fn mutaties(count: usize, reason: &str) -> Json {
    json!(vec![json!({"jaar": 2026, "historisch": "0", "objectief": "0", "reden": reason}); count])
}

#[test]
fn names_and_lists_may_be_as_long_as_their_limit() {
    let long = "é".repeat(60);
    let mut file = with("/budget/mutaties", mutaties(100, &"r".repeat(200)));
    (file["regio"], file["gemeenten"][1]["naam"], file["afspraken"][0]["id"]) = (json!(long), json!(long), json!(long));
    let read = scenario(&file);
    assert_eq!(
        (read.figures.budget.changes.len(), &read.figures.region, &read.figures.municipalities[1].name),
        (100, &long, &long)
    );
}

/// A name is compared as it looks and kept as it was written, but for the blanks around it.
#[test]
fn a_name_has_no_blanks_around_it_and_the_centre_is_found_however_it_is_typed() {
    let mut file = with("/gemeenten/0/naam", json!(" Su\u{301}d "));
    file["centrumgemeente"] = json!("Súd");
    let read = scenario(&file);
    assert_eq!((read.figures.municipalities[0].name.as_str(), read.figures.centre()), ("Su\u{301}d", Some(0)));
    let same = with("/gemeenten/0/naam", json!("Cafe\u{301}")).to_string().replace("\"B\"", "\"Café\"");
    let same = same.replace("\"centrumgemeente\":\"A\"", "\"centrumgemeente\":\"Café\"");
    assert_eq!(mistakes(&same), [("gemeenten[1].naam".to_owned(), Wrong::NotDistinct)]);
}

#[test]
fn a_list_that_is_too_long_is_not_read() {
    for (pointer, path, limit) in [
        ("/gemeenten", "gemeenten", MUNICIPALITIES),
        ("/afspraken", "afspraken", AFSPRAKEN),
        ("/budget/mutaties", "budget.mutaties", CHANGES),
    ] {
        let file = with(pointer, json!(vec![1; limit.most_count() + 1]));
        assert_eq!(mistakes(&file.to_string()), [(path.to_owned(), Wrong::OutOfRangeCount(limit))], "{pointer}");
    }
}

#[test]
fn of_many_problems_the_first_are_told_and_the_others_counted() {
    for (count, told) in [(25, 25), (26, 26), (400, 26)] {
        let file = with("/gemeenten", json!(vec![1; count]));
        let found = mistakes(&file.to_string());
        assert_eq!(found.len(), told, "{count}");
        let more = Wrong::More { count: count - 25 };
        assert_eq!(found.last().expect("a mistake").1, if count == 25 { Wrong::NotAnObject } else { more });
    }
    let mut file = least();
    file["gemeenten"] =
        (0..400).map(|own| json!({"naam": own.to_string(), "inwoners": -1, "woningen_per_jaar": 1})).collect();
    file["centrumgemeente"] = json!("7");
    assert_eq!(mistakes(&file.to_string()).last().expect("a mistake").1, Wrong::More { count: 375 });
}

/// Each key is looked up once, however often it stands there: with a comparison of each with each this test takes an
/// hour.
#[test]
fn the_largest_file_takes_time_in_proportion() {
    let keys: Vec<String> = (0..200_000).map(|own| format!("\"{own}\":1")).collect();
    let twice = vec!["\"jaren\":1"; 200_000];
    for file in [
        format!("{{{},{}}}", keys.join(","), twice.join(",")),
        format!("{{\"gemeenten\":[{}0]}}", "0,".repeat(2_400_000)),
        format!("{{\"{}\":1}}", "k".repeat(4_900_000)),
    ] {
        assert!(file.len() < LARGEST, "{}", file.len());
        let found = read(&file).expect_err("mistakes");
        let told: usize = found.iter().map(|own| own.path.len() + own.value.as_ref().map_or(0, String::len)).sum();
        assert!(found.len() <= 26 && told < 5_000, "{} {told}", found.len());
    }
}

#[test]
fn a_file_as_a_whole_has_one_problem() {
    let file = least().to_string();
    let outcome = r#"{"capaciteit": [{"jaar": 2026}], "afspraken": [{"id": "a", "jaren": []}]}"#;
    for (file, wrong) in [
        (" ".repeat(LARGEST + 1), Wrong::FileTooLarge { most: LARGEST }),
        (String::new(), Wrong::EmptyFile),
        (" \n".to_owned(), Wrong::EmptyFile),
        (format!("\u{feff}\u{feff}{file}"), Wrong::TwoMarks),
        (file.replace("\"jaren\"", "\"\\ud800\""), Wrong::HalfCharacter { line: 1, column: 64 }),
        (outcome.to_owned(), Wrong::OtherFile(FileKind::Result)),
        (r#"{"afspraken": [{"hele_periode": []}]}"#.to_owned(), Wrong::OtherFile(FileKind::Effects)),
        (r#"{"soort": "rekentafel-bewijs"}"#.to_owned(), Wrong::OtherFile(FileKind::Receipt)),
    ] {
        assert_eq!(mistakes(&file), [(String::new(), wrong)]);
    }
    assert!(read(&format!("\u{feff}{file}")).is_ok());
}

#[test]
fn every_required_key_is_missed_when_it_is_absent() {
    fn paths(json: &Json, pointer: String, path: String, found: &mut Vec<(String, String)>) {
        let Json::Object(object) = json else { return };
        for (key, value) in object {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            let pointer = format!("{pointer}/{key}");
            found.push((pointer.clone(), path.clone()));
            paths(value, pointer, path, found);
        }
    }
    let mut found = Vec::new();
    paths(&least(), String::new(), String::new(), &mut found);
    found.retain(|(pointer, _)| !pointer.contains("/afspraken/"));
    for key in ["naam", "inwoners", "woningen_per_jaar"] {
        found.push((format!("/gemeenten/1/{key}"), format!("gemeenten[1].{key}")));
    }
    for key in ["id", "inleg", "gedeeld", "sleutel"] {
        found.push((format!("/afspraken/0/{key}"), format!("afspraken[0].{key}")));
    }
    assert!(found.len() > 40);
    for (pointer, path) in found {
        let mut file = least();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let parent = file.pointer_mut(parent).and_then(Json::as_object_mut).expect("an object");
        parent.remove(key);
        let expected = (path.clone(), Wrong::Missing);
        assert_eq!(mistakes(&file.to_string()), [expected], "{path}");
    }
}

/// A mistake does not hide the others, and a rule that needs a value that could not be read is not applied to a
/// placeholder.
#[test]
fn all_mistakes_are_reported_at_once_and_none_that_follow_from_another() {
    let mut file = with("/centrumgemeente", json!("C"));
    file["gemeenten"][0]["inwoners"] = json!("veel");
    file["gemeenten"][1]["groei"] = json!(0.5);
    file["budget"]["indexatie"] = json!("0,03");
    file["afspraken"][0]["sleutel"] = json!({"gelijk": "x"});
    let mut found: Vec<String> = mistakes(&file.to_string()).into_iter().map(|(path, _)| path).collect();
    found.sort();
    let expected = [
        "afspraken[0].sleutel.gelijk",
        "budget.indexatie",
        "centrumgemeente",
        "gemeenten[0].inwoners",
        "gemeenten[1].groei",
    ];
    assert_eq!(found, expected);
}
