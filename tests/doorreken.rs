//! The command line answers with an outcome or with everything that is wrong, and never with half of either.
//!
//! Proves, by running the program itself: the same outcome from a file and from standard input; starting scenarios that
//! are valid input again; and for input that cannot be calculated exit code 2, nothing on standard output, and on
//! standard error one line for each mistake with the path of the field, the value and what is allowed.
//!
//! Does not prove that the outcomes are right (`golden.rs`), nor the exact words: only the part of a message that says
//! what is allowed.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rekentafel::data::version::Version;
use rekentafel::data::{result_file, scenario_file};
use rekentafel::engine::projection::project;
use rekentafel::engine::settlement::settle;

/// Exit code for what the caller can mend.
const BAD_INPUT: i32 = 2;

fn doorreken(arguments: &[&str], input: &[u8]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_doorreken"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses its arguments closes its input unread.
    let _ = program.stdin.take().expect("its input").write_all(input);
    program.wait_with_output().expect("the program ends")
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gulden/drie-gemeenten.scenario.json")
}

fn golden_text() -> String {
    std::fs::read_to_string(golden()).expect("the golden file")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[track_caller]
fn succeeds(output: &Output) -> String {
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
    text(&output.stdout)
}

/// The lines on standard error of a run that must fail.
#[track_caller]
fn refuses(what: &str, output: &Output) -> Vec<String> {
    let errors = text(&output.stderr);
    assert_eq!(output.status.code(), Some(BAD_INPUT), "{what}: {errors}");
    assert_eq!(text(&output.stdout), "", "{what}: nothing may stand on standard output");
    assert!(!errors.is_empty(), "{what}: standard error says nothing");
    errors.lines().map(str::to_owned).collect()
}

#[test]
fn the_effects_of_every_region_add_up_to_its_results() {
    for id in Version::LATEST.region_ids() {
        let scenario = succeeds(&doorreken(&["--regio", id], b""));
        let json = |arguments: &[&str]| -> serde_json::Value {
            serde_json::from_str(&succeeds(&doorreken(arguments, scenario.as_bytes()))).expect("JSON")
        };
        let (outcome, effects) = (json(&["-"]), json(&["--effecten", "-"]));
        let cents = |value: &serde_json::Value| -> i128 {
            value.as_str().expect("an amount").replace('.', "").parse().expect("cents")
        };
        let mut seen = 0;
        let lists = outcome["afspraken"]
            .as_array()
            .expect("a list")
            .iter()
            .zip(effects["afspraken"].as_array().expect("a list"));
        for (afspraak, own) in lists {
            assert_eq!(afspraak["id"], own["id"]);
            let years =
                afspraak["jaren"].as_array().expect("years").iter().zip(own["jaren"].as_array().expect("years"));
            for (year, own) in years {
                let pairs = year["gemeenten"]
                    .as_array()
                    .expect("a list")
                    .iter()
                    .zip(own["gemeenten"].as_array().expect("a list"));
                for (municipality, own) in pairs {
                    let parts = ["zonder_verandering", "effect_rijk", "effect_afspraak"].map(|key| cents(&own[key]));
                    assert_eq!(parts.iter().sum::<i128>(), cents(&municipality["resultaat"]), "{id} {own}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 24 * 12 * 6, "{seen}");
    }
}

#[test]
fn a_scenario_becomes_a_workbook() {
    let file = std::env::temp_dir().join(format!("rekentafel-doorreken-{}.xlsx", std::process::id()));
    let to = file.to_str().expect("UTF-8");
    let said = succeeds(&doorreken(&["--werkboek", "-", to], golden_text().as_bytes()));
    assert!(said.starts_with(to) && said.contains(" formules, "), "{said}");
    let bytes = std::fs::read(&file).expect("the workbook");
    assert!(bytes.starts_with(b"PK") && bytes.len() > 50_000, "{}", bytes.len());
    std::fs::remove_file(&file).expect("the workbook");

    let nowhere = file.join("nergens.xlsx");
    let nowhere = nowhere.to_str().expect("UTF-8");
    let lines = refuses("no such folder", &doorreken(&["--werkboek", "-", nowhere], golden_text().as_bytes()));
    assert!(lines[0].starts_with(nowhere) && lines[0].contains("Toegestaan:"), "{lines:?}");
    let lines = refuses("no scenario", &doorreken(&["--werkboek", "-", to], b"{}"));
    assert!(!file.exists() && lines[0].starts_with("versie: "), "{lines:?}");
}

#[test]
fn a_scenario_gives_the_same_outcome_from_a_file_and_from_standard_input() {
    let file = golden_text();
    let scenario = scenario_file::read(&file).expect("a valid scenario");
    let projection = project(&scenario.figures).expect("amounts that fit");
    let settlements: Result<Vec<_>, _> =
        scenario.afspraken.iter().map(|afspraak| settle(&projection, afspraak)).collect();
    let expected = result_file::write(&scenario, &projection, &settlements.expect("amounts that fit"));

    let path = golden();
    assert_eq!(succeeds(&doorreken(&[path.to_str().expect("UTF-8")], b"")), expected);
    assert_eq!(succeeds(&doorreken(&["-"], file.as_bytes())), expected);
    // As some editors save it.
    assert_eq!(succeeds(&doorreken(&["-"], format!("\u{feff}{file}").as_bytes())), expected);
}

#[test]
fn the_starting_scenario_of_every_region_is_valid_input() {
    let ids: Vec<&str> = Version::LATEST.region_ids().collect();
    assert_eq!(ids.len(), 4);
    for id in ids {
        let scenario = succeeds(&doorreken(&["--regio", id], b""));
        let read = scenario_file::read(&scenario).unwrap_or_else(|problems| panic!("{id}: {problems:?}"));
        assert_eq!(read.figures.region, id);
        let outcome = succeeds(&doorreken(&["-"], scenario.as_bytes()));
        for afspraak in &read.afspraken {
            assert!(outcome.contains(&format!("\"id\": \"{}\"", afspraak.id)), "{id}: {}", afspraak.id);
        }
    }
}

#[test]
fn help_is_an_answer_and_not_an_error() {
    for argument in ["--help", "-h"] {
        let help = succeeds(&doorreken(&[argument], b""));
        for id in Version::LATEST.region_ids() {
            assert!(help.contains(id), "{argument} does not name {id}");
        }
    }
}

/// One mistake: the path of the field, the value as it was given, and part of what is allowed.
type Mistake = (&'static str, &'static str, &'static str);

/// A golden scenario in which pieces of text are replaced, and every mistake that must be named. In the pieces ' is a
/// quote.
struct Bad {
    what: &'static str,
    replace: &'static [(&'static str, &'static str)],
    mistakes: &'static [Mistake],
}

const fn bad(
    what: &'static str,
    replace: &'static [(&'static str, &'static str)],
    mistakes: &'static [Mistake],
) -> Bad {
    Bad { what, replace, mistakes }
}

const DIGITS: &str = "cijfers, met eventueel een minteken ervoor en één punt";

const BAD: &[Bad] = &[
    bad("half a file", &[("'afspraken': [", "")], &[("het bestand", "", "geldig JSON-bestand")]),
    bad("NaN", &[("'clienten_bw': 178", "'clienten_bw': NaN")], &[("het bestand", "", "geldig JSON-bestand")]),
    bad("another version", &[("'versie': 1", "'versie': 3")], &[("versie", "3", "versie 1 of 2")]),
    bad("a key that is missing", &[("'jaren': 3,", "")], &[("jaren", "", "verplicht")]),
    bad(
        "a key that is misspelt",
        &[("'centrumgemeente':", "'centrum':")],
        &[("centrum", "Stad", "Toegestaan: versie, regio"), ("centrumgemeente", "", "verplicht")],
    ),
    bad("an unknown key", &[("'jaren': 3,", "'jaren': 3, 'jaar': 3,")], &[("jaar", "3", "Dit veld bestaat niet")]),
    bad(
        "an unknown key further down",
        &[("'inwoners': 1800", "'inwoners': 1800, 'inw': 1")],
        &[("gemeenten[2].inw", "1", "inwoners, groei")],
    ),
    bad(
        "an unknown basis",
        &[("'gebruik': '1'", "'kosten': '1'")],
        &[("afspraken[0].sleutel.kosten", "1", "inwoners, objectief"), ("afspraken[0].sleutel", "", "helemaal 0")],
    ),
    bad(
        "an unknown post",
        &[("'bw_bestaand': '1'", "'bw': '1'")],
        &[("afspraken[0].gedeeld.bw", "1", "bw_bestaand, bw_nieuw")],
    ),
    bad("a key twice", &[("'jaren': 3,", "'jaren': 3, 'jaren': 3,")], &[("jaren", "3", "één keer")]),
    bad(
        "a key twice further down",
        &[("'bw_minimum': 100", "'bw_minimum': 100, 'bw_minimum': 90")],
        &[("capaciteit.bw_minimum", "90", "één keer")],
    ),
    bad("null for an amount", &[("'12000000'", "null")], &[("budget.historisch", "null", DIGITS)]),
    bad(
        "null for a number",
        &[("'clienten_bw': 178", "'clienten_bw': null")],
        &[("zorg.clienten_bw", "null", "een getal, zonder aanhalingstekens")],
    ),
    bad(
        "null for a group of fields",
        &[("'inleg': '0'", "'inleg': '0', 'voor_start': null")],
        &[("afspraken[0].voor_start", "null", "{ en }")],
    ),
    bad("an exponent in an amount", &[("'12000000'", "12e6")], &[("budget.historisch", "12e6", DIGITS)]),
    bad("an exponent in text", &[("'12000000'", "'12E6'")], &[("budget.historisch", "12E6", DIGITS)]),
    bad("a comma", &[("'12000000'", "'12000000,50'")], &[("budget.historisch", "12000000,50", DIGITS)]),
    bad("points between thousands", &[("'12000000'", "'12.000.000'")], &[("budget.historisch", "12.000.000", DIGITS)]),
    bad("blanks around an amount", &[("'12000000'", "' 12000000'")], &[("budget.historisch", " 12000000", DIGITS)]),
    bad("a plus sign", &[("'12000000'", "'+12000000'")], &[("budget.historisch", "+12000000", DIGITS)]),
    bad(
        "three decimals",
        &[("'12000000'", "'12000000.005'")],
        &[("budget.historisch", "12000000.005", "hooguit 2 decimalen")],
    ),
    bad("a negative amount", &[("'12000000'", "'-1'")], &[("budget.historisch", "-1", "van 0 tot")]),
    bad(
        "an amount of 10^15",
        &[("'60000'", "'1000000000000000'")],
        &[("tarieven.bw_zin", "1000000000000000", "tot 1.000.000.000.000.000")],
    ),
    bad(
        "text for a number",
        &[("'clienten_bw': 178", "'clienten_bw': '178'")],
        &[("zorg.clienten_bw", "178", "een getal, zonder aanhalingstekens")],
    ),
    bad("a number for text", &[("'gulden'", "12")], &[("regio", "12", "een tekst")]),
    bad(
        "a number that is not finite",
        &[("'clienten_bw': 178", "'clienten_bw': 1e999")],
        &[("zorg.clienten_bw", "1e999", "niet zo groot")],
    ),
    bad("a fraction of 1.5", &[("'0.051'", "'1.5'")], &[("budget.uitvoeringskosten", "1.5", "van 0 tot en met 1")]),
    bad(
        "a fraction of persons of 1.5",
        &[("'aandeel_bt': 0.3", "'aandeel_bt': 1.5")],
        &[("vraag.aandeel_bt", "1.5", "van 0 tot en met 1")],
    ),
    bad(
        "a fraction of an afspraak of 1.5",
        &[("'inleg': '0'", "'inleg': 1.5")],
        &[("afspraken[0].inleg", "1.5", "van 0 tot en met 1")],
    ),
    bad("no years", &[("'jaren': 3", "'jaren': 0")], &[("jaren", "0", "van 1 tot en met 20")]),
    bad("21 years", &[("'jaren': 3", "'jaren': 21")], &[("jaren", "21", "van 1 tot en met 20")]),
    bad("half a year", &[("'startjaar': 2026", "'startjaar': 2026.5")], &[("startjaar", "2026.5", "een heel getal")]),
    bad(
        "a price level too far away",
        &[("'basisjaar': 2026", "'basisjaar': 1970")],
        &[("basisjaar", "1970", "hooguit 50 jaar")],
    ),
    bad(
        "a pad that ends before it begins",
        &[("'aandeel_bt': 0.3", "'aandeel_bt': {'van': 0.2, 'naar': 0.4, 'eerste_jaar': 2031, 'laatste_jaar': 2030}")],
        &[("vraag.aandeel_bt.laatste_jaar", "2030", "na het eerste jaar")],
    ),
    bad(
        "a pad that goes too far",
        &[("'aandeel_bt': 0.3", "'aandeel_bt': {'van': 0.2, 'naar': 1.4, 'eerste_jaar': 2030, 'laatste_jaar': 2031}")],
        &[("vraag.aandeel_bt.naar", "1.4", "van 0 tot en met 1")],
    ),
    bad(
        "too few inhabitants",
        &[("'inwoners': 1800", "'inwoners': 0.5")],
        &[("gemeenten[2].inwoners", "0.5", "van 1")],
    ),
    bad(
        "a municipality that empties",
        &[("'inwoners': 1800", "'inwoners': 1.5, 'groei': -0.2")],
        &[("gemeenten[2].groei", "-0.2", "minstens 1 inwoner")],
    ),
    bad(
        "a budget that its changes make negative",
        &[(
            "'budget': {",
            "'budget': {'mutaties': [{'jaar': 2027, 'historisch': '-13000000', 'objectief': '0', 'reden': ''}],",
        )],
        &[("budget.historisch", "-1000000", "0 of meer in elk jaar")],
    ),
    bad(
        "an unknown besluitregel",
        &[("'jaren': 3,", "'jaren': 3, 'besluitregel': 'loting',")],
        &[("besluitregel", "loting", "meerderheid_tweede_ronde")],
    ),
    bad(
        "centre, names and weights all at once",
        &[
            ("'centrumgemeente': 'Stad'", "'centrumgemeente': 'Elders'"),
            ("'naam': 'Dorp'", "'naam': 'Stad'"),
            ("'inwoners': 100000,", "'inwoners': 100000, 'objectief_gewicht': '0',"),
            ("'inwoners': 20000,", "'inwoners': 20000, 'objectief_gewicht': '0',"),
            ("'inwoners': 1800,", "'inwoners': 1800, 'objectief_gewicht': '0', 'historisch_gewicht': '-1',"),
        ],
        &[
            ("centrumgemeente", "Elders", "Gehucht"),
            ("gemeenten[1].naam", "Stad", "verschillen"),
            ("gemeenten[0].objectief_gewicht", "0", "boven 0"),
            ("gemeenten[2].historisch_gewicht", "-1", "van 0 tot en met 1.000.000.000.000"),
        ],
    ),
    bad("a key of nothing", &[("'gebruik': '1'", "'gebruik': '0'")], &[("afspraken[0].sleutel", "", "boven 0")]),
    bad(
        "a reserve without a maximum",
        &[("'inleg': '0'", "'inleg': '0', 'reserve': {'begin': '0'}")],
        &[("afspraken[0].reserve.maximum", "", "verplicht")],
    ),
    bad(
        "a reserve before the start",
        &[("'inleg': '0'", "'inleg': '0', 'voor_start': {'reserve': {}}")],
        &[("afspraken[0].voor_start.reserve", "{}", "gedeeld, inleg, sleutel")],
    ),
    bad(
        "amounts that no longer fit",
        &[
            ("'60000'", "'999999999999999'"),
            ("'prijspeil': 2026\n },\n 'afspraken'", "'prijspeil': 1980\n },\n 'afspraken'"),
            ("'leegstand': '0.5',\n  'indexatie': '0.03'", "'leegstand': '0.5',\n  'indexatie': '0.5'"),
            ("'clienten_bw': 178", "'clienten_bw': 9999999"),
        ],
        &[("het bestand", "", "te groot")],
    ),
];

fn patched(bad: &Bad) -> String {
    bad.replace.iter().fold(golden_text(), |file, (from, to)| {
        let (from, to) = (&from.replace('\'', "\""), &to.replace('\'', "\""));
        assert_eq!(file.matches(from).count(), 1, "{}: {from} does not stand in the file once", bad.what);
        file.replace(from, to)
    })
}

#[test]
fn every_mistake_is_named_with_its_field_its_value_and_what_is_allowed() {
    for bad in BAD {
        let lines = refuses(bad.what, &doorreken(&["-"], patched(bad).as_bytes()));
        assert_eq!(lines.len(), bad.mistakes.len(), "{}: {lines:#?}", bad.what);
        for &(path, value, allowed) in bad.mistakes {
            let shown = if value.is_empty() { String::new() } else { format!("“{value}”") };
            let named = |line: &&String| {
                line.starts_with(&format!("{path}: ")) && line.contains(&shown) && line.contains(allowed)
            };
            assert!(lines.iter().any(|line| named(&line)), "{}: no {path}, {value}, {allowed} in {lines:#?}", bad.what);
        }
    }
}

/// The value is an object of many lines; the message stays on one.
#[test]
fn a_value_of_several_lines_is_shown_on_one() {
    let file = golden_text().replace("\"vraag\":", "\"vragen\":");
    let lines = refuses("a section that is misspelt", &doorreken(&["-"], file.as_bytes()));
    assert!(
        matches!(&lines[..], [one, two] if one.starts_with("vragen: ") && two.starts_with("vraag: ")),
        "{lines:#?}"
    );
}

/// A decimal number is kept as it is or refused; it is never rounded unseen, least of all into its range.
#[test]
fn digits_that_cannot_be_held_are_not_dropped_unseen() {
    for (from, to, path) in [
        ("\"0.051\"", "1.00000000000000000000000000000000001", "budget.uitvoeringskosten"),
        ("\"0.051\"", "-0.00000000000000000000000000000000001", "budget.uitvoeringskosten"),
        ("\"12000000\"", "12000000.000000000000000000000000000001", "budget.historisch"),
        ("\"12000000\"", "999999999999999.99999999999999999999", "budget.historisch"),
    ] {
        let file = golden_text().replace(from, &format!("\"{to}\""));
        let lines = refuses(to, &doorreken(&["-"], file.as_bytes()));
        assert!(lines[0].starts_with(&format!("{path}: “{to}”")), "{lines:?}");
    }
}

#[test]
fn an_empty_list_of_afspraken_is_refused() {
    let file = golden_text();
    let (before, _) = file.split_once("\"afspraken\"").expect("afspraken");
    let lines = refuses("no afspraken", &doorreken(&["-"], format!("{before}\"afspraken\": []}}").as_bytes()));
    assert!(matches!(&lines[..], [line] if line.starts_with("afspraken: ") && line.contains("van 1 tot en met 32")));
}

/// Input that is no text, or no file, or no question.
#[test]
fn what_cannot_be_read_is_refused() {
    let file = golden_text();
    let mut not_utf8 = file.clone().into_bytes();
    not_utf8[20] = 0xff;
    let trailing = format!("{file} x");
    let outcome = succeeds(&doorreken(&["-"], file.as_bytes()));
    let effects = succeeds(&doorreken(&["--effecten", "-"], file.as_bytes()));
    let too_large = format!("{file}{}", " ".repeat(5_000_000));
    let marked = format!("\u{feff}\u{feff}{file}");
    let half = file.replace("\"jaren\"", "\"\\ud800\"");
    let missing = golden().with_file_name("bestaat-niet.json");
    let missing = missing.to_str().expect("UTF-8");
    let cases: [(&str, &[&str], &[u8], &[&str]); 18] = [
        ("not UTF-8", &["-"], &not_utf8, &["het bestand", "UTF-8", "JSON"]),
        ("an empty file", &["-"], b"", &["het bestand", "JSON"]),
        ("too large", &["-"], too_large.as_bytes(), &["te groot", "5.000.000 bytes"]),
        ("an outcome", &["-"], outcome.as_bytes(), &["Dit is een uitkomst, geen scenario"]),
        ("effects", &["-"], effects.as_bytes(), &["uitkomst met effecten, geen scenario"]),
        ("two marks", &["-"], marked.as_bytes(), &["twee keer", "U+FEFF"]),
        ("half a character", &["-"], half.as_bytes(), &["regel 6, teken 3", "de helft van een teken"]),
        ("a scenario for a receipt", &["--controleer", "-"], file.as_bytes(), &["Dit is een scenario, geen bewijs"]),
        ("a list", &["-"], b"[]", &["het bestand", "“[]”", "{ en }"]),
        ("null", &["-"], b"null", &["het bestand", "“null”", "{ en }"]),
        ("something after the end", &["-"], trailing.as_bytes(), &["het bestand", "JSON"]),
        ("a missing file", &[missing], b"", &["bestaat-niet.json", "bestaat niet"]),
        ("a folder", &[env!("CARGO_MANIFEST_DIR")], b"", &["Dit is een map"]),
        ("no arguments", &[], file.as_bytes(), &["doorreken SCENARIO.json", "--regio NAAM"]),
        ("two files", &["een.json", "twee.json"], b"", &["doorreken SCENARIO.json"]),
        ("an unknown option", &["--jaren"], b"", &["doorreken SCENARIO.json"]),
        ("no region", &["--regio"], b"", &["doorreken SCENARIO.json", "noord-veluwe"]),
        ("an unknown region", &["--regio", "utrecht"], b"", &["--regio", "“utrecht”", "ijssel-vecht, amersfoort"]),
    ];
    for (what, arguments, input, words) in cases {
        let errors = refuses(what, &doorreken(arguments, input)).join("\n");
        for word in words {
            assert!(errors.contains(word), "{what}: no {word} in {errors}");
        }
    }
}

/// What is wrong with a file is told in so many lines that somebody reads them.
#[test]
fn of_many_mistakes_the_first_are_told_and_the_others_counted() {
    let keys: Vec<String> = (0..20_000).map(|own| format!("\"k{own}\":1")).collect();
    for (file, last) in [
        (format!("{{{}}}", keys.join(",")), "En nog 19.989 andere fouten."),
        (format!("{{\"gemeenten\":[{}1]}}", "1, ".repeat(399)), "En nog 388 andere fouten."),
    ] {
        let lines = refuses(last, &doorreken(&["-"], file.as_bytes()));
        assert_eq!((lines.len(), lines[25].as_str()), (26, last));
    }
    let list = format!("{{\"gemeenten\":[{}1]}}", "1, ".repeat(19_999));
    let lines = refuses("a list that is too long", &doorreken(&["-"], list.as_bytes()));
    let named = "gemeenten: “20000” kan niet. Toegestaan: een getal van 1 tot en met 400 in de lijst.";
    assert!(lines.iter().any(|line| line == named), "{lines:#?}");
}

/// A file of a hundred thousand brackets is refused like any other, without running out of stack.
#[test]
fn a_deeply_nested_file_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let depth = 100_000;
        let file = format!("{}1{}", open.repeat(depth), close.repeat(depth));
        refuses(open, &doorreken(&["-"], file.as_bytes()));
    }
}
