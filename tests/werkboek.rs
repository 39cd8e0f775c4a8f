//! A workbook gives, worked out by LibreOffice from its formulas alone, what the engine gives.
//!
//! LibreOffice opens each workbook, works every formula out again (`OOXMLRecalcMode` 0: never the value that is stored
//! beside it) and writes every sheet as CSV with all digits. Every figure that the engine knows is compared: money to the
//! cent, persons within 1e-6, waiting times within 1e-6 of their size.
//!
//! Proves that the formulas are those of the model, on these scenarios; that they go along when inputs change in the
//! workbook; and that no value of the scenario hides in a formula. Does not prove that Excel
//! agrees with LibreOffice. The sample runs in every test run where LibreOffice is, and must be there if `LIBREOFFICE`
//! names it; all golden files and 200 random scenarios run by `cargo xtask werkboek`.

#[path = "support/scenarios.rs"]
mod scenarios;
#[path = "support/second.rs"]
mod second;

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rekentafel::data::scenario_file;
use rekentafel::engine::fields::{MunicipalityField, RegionField, Value};
use rekentafel::engine::input::Input;
use rekentafel::engine::money::Exact;
use rekentafel::engine::pad::Pad;
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::validation::validate;
use workbook::cell::Known;
use workbook::{Described, Figure, Source, Workbook};

const SCENARIO: &str = ".scenario.json";

fn describe(input: Input) -> Described {
    Described { label: input.field_path(), ..Described::default() }
}

fn workbook_of(scenario: &Scenario) -> Workbook {
    let source = Source::of(scenario, &describe).expect("amounts that fit");
    workbook::write(&source).expect("a workbook")
}

/// The golden scenarios of a version, by name.
fn golden(folder: &str) -> Vec<(String, Scenario)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let entries = std::fs::read_dir(path).expect("the folder of the golden files");
    let mut all: Vec<(String, Scenario)> = entries
        .filter_map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name()?.to_str()?.strip_suffix(SCENARIO)?.to_owned();
            let text = std::fs::read_to_string(&path).expect("a golden file");
            Some((format!("{folder}_{name}"), scenario_file::read(&text).expect("a valid scenario")))
        })
        .collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    all
}

/// A folder of its own for a run.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("rekentafel-werkboek-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("profile/user")).expect("a folder");
    folder
}

/// The program, if it is on this machine.
fn libreoffice() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("LIBREOFFICE").map(PathBuf::from) {
        assert!(named.is_file(), "LIBREOFFICE names {}, which is no file", named.display());
        return Some(named);
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("soffice")).find(|file| file.is_file())
}

/// Never the value that is stored beside a formula.
const RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Every sheet as CSV: comma, quotes, UTF-8, all digits of a number, one file for each sheet.
const CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// Has LibreOffice work out every workbook in a folder; without `all`, as LibreOffice itself sees fit.
fn recalculate(program: &Path, folder: &Path, files: &[PathBuf], all: bool) {
    if all {
        std::fs::write(folder.join("profile/user/registrymodifications.xcu"), RECALCULATE).expect("a profile");
    }
    let run = || {
        Command::new(program)
            .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
            .args(["--headless", "--convert-to", CSV, "--outdir"])
            .arg(folder.join("csv"))
            .args(files)
            .output()
            .expect("LibreOffice starts")
    };
    let made = || folder.join("csv").is_dir();
    let first = run();
    if !made() {
        // The first start with a new profile may end without an answer.
        let second = run();
        assert!(made(), "{first:?} {second:?}");
    }
}

/// The cells of a CSV file.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(own) = chars.next() {
        match own {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            own => cell.push(own),
        }
    }
    rows
}

/// What a comparison found.
#[derive(Debug, Default)]
struct Tally {
    money: usize,
    numbers: usize,
    different: Vec<String>,
    largest_money: f64,
    largest_number: f64,
}

/// Compares a figure with what LibreOffice has in its cell.
fn compare(tally: &mut Tally, name: &str, figure: &Figure, cell: &str) {
    // A percentage is written as one.
    let is = match cell.strip_suffix('%') {
        Some(percentage) => percentage.parse::<f64>().map(|number| number / 100.0),
        None => cell.parse::<f64>(),
    };
    let mut differs = |what: String| {
        tally
            .different
            .push(format!("{name}, {} {}:{} {}: {what}", figure.sheet, figure.row, figure.column, figure.head));
    };
    match (figure.known, is) {
        (Known::Money(money), Ok(is)) => {
            tally.money += 1;
            #[expect(clippy::cast_precision_loss, reason = "amounts below 2^53 cents")]
            let expected = money.cents() as f64;
            let off = (is * 100.0 - expected).abs();
            tally.largest_money = tally.largest_money.max(off);
            // As far as fifteen digits of euros can be from their cents.
            if (is * 100.0).round() != expected || off > (expected.abs() * 1e-15).max(1e-3) {
                differs(format!("{cell}, expected {money}"));
            }
        }
        (Known::Number(expected), Ok(is)) => {
            tally.numbers += 1;
            let scale = if figure.sheet == "Plekken" { expected.abs().max(1.0) } else { 1.0 };
            let off = (is - expected).abs() / scale;
            tally.largest_number = tally.largest_number.max(off);
            if off > 1e-6 {
                differs(format!("{cell}, expected {expected}"));
            }
        }
        (Known::Absent, Err(_)) if cell == "niemand opgenomen" => tally.numbers += 1,
        (known, _) => differs(format!("{cell}, expected {known:?}")),
    }
}

/// A workbook as it lies in the folder, and what must come out.
struct Case {
    name: String,
    bytes: Vec<u8>,
    figures: Vec<Figure>,
}

/// The case of a scenario as it is.
fn case((name, scenario): (String, Scenario)) -> Case {
    let Workbook { bytes, figures, .. } = workbook_of(&scenario);
    Case { name, bytes, figures }
}

/// Works every case out in LibreOffice and compares.
fn check(run: &str, cases: &[Case]) {
    let Some(program) = libreoffice() else {
        eprintln!("LibreOffice is not on this machine: nothing was compared");
        return;
    };
    let folder = folder(run);
    let mut files = Vec::new();
    for case in cases {
        files.push(folder.join(format!("{}.xlsx", case.name)));
        std::fs::write(files.last().expect("a path"), &case.bytes).expect("a workbook");
    }
    let start = Instant::now();
    recalculate(&program, &folder, &files, true);
    let took = start.elapsed();
    let mut tally = Tally::default();
    let mut wrong = Vec::new();
    for case in cases {
        let before = tally.different.len();
        let mut sheets: HashMap<&str, Vec<Vec<String>>> = HashMap::new();
        for figure in &case.figures {
            let rows = sheets.entry(&figure.sheet).or_insert_with(|| {
                let path = folder.join("csv").join(format!("{}-{}.csv", case.name, figure.sheet));
                cells(&std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
            });
            let cell = rows.get(figure.row).and_then(|row| row.get(figure.column)).map_or("", String::as_str);
            compare(&mut tally, &case.name, figure, cell);
        }
        if tally.different.len() > before {
            let own = &tally.different[before..];
            let first = own.iter().filter(|line| !line.contains("Samenvatting")).take(3);
            let first: Vec<&str> = first.map(String::as_str).collect();
            wrong.push(format!("{}: {} differ\n  {}", case.name, own.len(), first.join("\n  ")));
        }
    }
    println!(
        "{run}: {} workbooks, {} kB; {} amounts and {} numbers compared, {} differ; most {:e} cent and {:e}; LibreOffice took {took:?}",
        cases.len(),
        cases.iter().map(|case| case.bytes.len()).sum::<usize>() / 1000,
        tally.money,
        tally.numbers,
        tally.different.len(),
        tally.largest_money,
        tally.largest_number
    );
    assert!(tally.different.is_empty(), "{}", wrong.join("\n"));
    assert!(tally.money > 0 && tally.numbers > 0, "nothing was compared");
    let _ = std::fs::remove_dir_all(&folder);
}

/// `count` values of a strategy, the same in every run.
fn draw<S: Strategy>(strategy: S, seed: u8, count: usize) -> impl Iterator<Item = S::Value> {
    let rng = TestRng::from_seed(RngAlgorithm::XorShift, &[seed; 16]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    (0..count).map(move |_| strategy.new_tree(&mut runner).expect("a strategy that rejects nothing").current())
}

/// Random scenarios, so many of each version.
fn random(count: usize) -> Vec<(String, Scenario)> {
    let first = draw(scenarios::scenario(), 16, count).enumerate();
    let second = draw(second::second(), 17, count).enumerate();
    let first = first.map(|(place, own)| (format!("willekeurig-1-{place}"), own));
    first.chain(second.map(|(place, own)| (format!("willekeurig-2-{place}"), own))).collect()
}

fn all_golden() -> Vec<(String, Scenario)> {
    golden("gulden").into_iter().chain(golden("gulden-2")).collect()
}

/// Golden cases that together have every part of the model.
const SAMPLE: [&str; 6] = [
    "vangnet-gelijkstand",
    "halve-cent",
    "voor-en-na-de-start",
    "alle-velden",
    "opvang-en-vertrek",
    "mee-uitkering-fase-en-vangnet",
];

#[test]
fn a_sample_comes_out_in_libreoffice() {
    let sample = all_golden().into_iter().filter(|(name, _)| SAMPLE.iter().any(|own| name.ends_with(own)));
    let cases: Vec<Case> = sample.chain(random(2)).chain([far_back()]).map(case).collect();
    assert_eq!(cases.len(), SAMPLE.len() + 5);
    check("steekproef", &cases);
}

#[test]
#[ignore = "takes minutes: cargo xtask werkboek"]
fn every_golden_case_comes_out_in_libreoffice() {
    check("gulden", &all_golden().into_iter().map(case).collect::<Vec<_>>());
}

#[test]
#[ignore = "takes minutes: cargo xtask werkboek"]
fn random_scenarios_come_out_in_libreoffice() {
    check("willekeurig", &random(100).into_iter().map(case).collect::<Vec<_>>());
}

/// Inputs of the region and of its second municipality, each with what it becomes.
fn changes() -> Vec<(Input, f64)> {
    vec![
        (Input::of(RegionField::Inflow), 7.25),
        (Input::of(RegionField::BtTariff), 23_456.78),
        (Input::of(RegionField::BudgetIndexation), 0.0215),
        (Input::of(RegionField::StartYear), 2027.0),
        (Input::of(RegionField::BwOutflow), 0.41),
        (Input::of_municipality(1, MunicipalityField::Growth), 0.0123),
        (Input::of_municipality(1, MunicipalityField::ObjectiveWeight), 54_321.5),
    ]
}

/// A scenario with other inputs.
fn changed(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    for (input, number) in changes() {
        set(&mut scenario, input, number);
    }
    scenario
}

fn set(scenario: &mut Scenario, input: Input, number: f64) {
    let exact = Exact::from_double(number).expect("a decimal number");
    #[expect(clippy::cast_possible_truncation, reason = "a year")]
    let value = match input.value(&scenario.figures) {
        Some(Value::Exact(_)) => Value::Exact(exact),
        Some(Value::MaybeExact(_)) => Value::MaybeExact(Some(exact)),
        Some(Value::YearOrNever(_)) => Value::YearOrNever(Some(number as i32)),
        Some(Value::Whole(_)) => Value::Whole(number as i32),
        Some(Value::Pad(_)) => Value::Pad(Pad::Constant(number)),
        _ => Value::Number(number),
    };
    input.set(&mut scenario.figures, value);
}

/// Budgets of thousands that an index of hundreds of millions makes large: the index has more digits than a double holds.
fn far_back() -> (String, Scenario) {
    let (_, mut scenario) = all_golden().into_iter().find(|(name, _)| name.ends_with(SAMPLE[0])).expect("a case");
    let first = f64::from(scenario.figures.first_year);
    for (field, number) in [
        (RegionField::BudgetIndexation, -0.5),
        (RegionField::BudgetPriceLevel, first + 27.0),
        (RegionField::HistoricBudget, 3_325.13),
        (RegionField::ObjectiveBudget, 2_987.77),
    ] {
        set(&mut scenario, Input::of(field), number);
    }
    ("ver-terug".to_owned(), scenario)
}

/// The workbook with other numbers in its input cells, as an editor would type them; the formulas stay.
fn typed(workbook: &Workbook) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(&workbook.bytes)).expect("a workbook");
    let mut parts = Vec::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("a part in UTF-8");
        parts.push((part.name().expect("a name in UTF-8").into_owned(), text));
    }
    for (input, number) in changes() {
        let cell = workbook.inputs.iter().find(|own| own.input == input).expect("an input");
        let sheet = workbook.sheets.iter().position(|own| *own == cell.sheet).expect("a sheet") + 1;
        let name = format!("xl/worksheets/sheet{sheet}.xml");
        let (_, text) = parts.iter_mut().find(|(own, _)| *own == name).expect("the sheet");
        let start = format!("<c r=\"{}{}\" ", workbook::grid::letters(cell.column), cell.row + 1);
        let at = text.find(&start).unwrap_or_else(|| panic!("{start} in {}", cell.sheet));
        let end = at + text[at..].find('>').expect("the cell");
        let is_blank = text[..end].ends_with('/');
        let after = if is_blank { end + 1 } else { at + text[at..].find("</c>").expect("the cell ends") + 4 };
        let head = text[at..end].trim_end_matches('/').to_owned();
        text.replace_range(at..after, &format!("{head}><v>{number}</v></c>"));
    }
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("a part");
    }
    writer.finish().expect("a workbook").into_inner()
}

/// A scenario of which the inputs are changed in its workbook, beside what the engine makes of the same inputs.
fn case_with_changes((name, scenario): (String, Scenario)) -> Option<Case> {
    let other = changed(&scenario);
    if scenario.figures.municipalities.len() < 2 || !validate(&other).is_empty() {
        return None;
    }
    let (before, after) = (workbook_of(&scenario), workbook_of(&other));
    // The columns with differences do not know of the change.
    let figures = after.figures.into_iter().filter(|figure| !figure.head.contains("verschil met Rekentafel"));
    Some(Case { name, bytes: typed(&before), figures: figures.collect() })
}

#[test]
fn a_workbook_with_changed_inputs_gives_what_the_engine_gives_of_them() {
    let sample = all_golden()
        .into_iter()
        .filter(|(name, _)| ["drie-gemeenten", "eigen-risico", "fasen"].iter().any(|own| name.ends_with(own)));
    let cases: Vec<Case> = sample.filter_map(case_with_changes).collect();
    assert_eq!(cases.len(), 3);
    check("gewijzigd", &cases);
}

#[test]
#[ignore = "takes minutes: cargo xtask werkboek"]
fn every_workbook_with_changed_inputs_gives_what_the_engine_gives_of_them() {
    let cases: Vec<Case> = all_golden().into_iter().chain(random(20)).filter_map(case_with_changes).collect();
    assert!(cases.len() > 60, "{}", cases.len());
    check("alles-gewijzigd", &cases);
}

/// LibreOffice as it comes trusts stored values. All formulas must be worked out all the same, because the first input
/// that changes reckons with them.
#[test]
fn a_program_that_trusts_stored_values_works_everything_out() {
    let Some(program) = libreoffice() else { return };
    let (_, scenario) =
        all_golden().into_iter().find(|(name, _)| name.ends_with("mee-uitkering-fase-en-vangnet")).expect("a case");
    let bytes = workbook_of(&scenario).bytes;
    let sheets = [true, false].map(|all| {
        let folder = folder(if all { "alles" } else { "bewaard" });
        let file = folder.join("werkboek.xlsx");
        std::fs::write(&file, &bytes).expect("a workbook");
        recalculate(&program, &folder, &[file], all);
        let entries = std::fs::read_dir(folder.join("csv")).expect("the sheets").map(|entry| entry.expect("a sheet"));
        let read = |entry: std::fs::DirEntry| {
            (entry.file_name(), cells(&std::fs::read_to_string(entry.path()).expect("a sheet")))
        };
        let sheets: std::collections::BTreeMap<_, _> = entries.map(read).collect();
        let _ = std::fs::remove_dir_all(&folder);
        sheets
    });
    let [all, stored] = sheets;
    assert_eq!(all.keys().collect::<Vec<_>>(), stored.keys().collect::<Vec<_>>());
    let mut seen = 0;
    for (sheet, rows) in &all {
        for (row, (one, other)) in rows.iter().zip(&stored[sheet]).enumerate() {
            for (column, (one, other)) in one.iter().zip(other).enumerate() {
                let same = match (one.parse::<f64>(), other.parse::<f64>()) {
                    (Ok(one), Ok(other)) => (one - other).abs() <= 1e-9 * one.abs().max(1.0),
                    _ => one == other,
                };
                assert!(same, "{} {row}:{column}: {one}, stored {other}", sheet.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 5000, "{seen}");
}

/// A formula that knew a value would not go along with it.
#[test]
fn no_value_of_a_scenario_hides_in_a_formula() {
    let sample = all_golden().into_iter().filter(|(name, _)| SAMPLE.iter().any(|own| name.ends_with(own)));
    for (name, scenario) in sample.chain(random(3)) {
        let mut other = changed(&scenario);
        for afspraak in &mut other.afspraken {
            afspraak.terms.inleg = Exact::literal("0.123456");
            afspraak.terms.sleutel = afspraak.terms.sleutel_overschot.unwrap_or(afspraak.terms.sleutel);
        }
        other.figures.care.clients_bw += 17.5;
        other.figures.first_year += 1;
        if scenario.figures.municipalities.len() < 2 || !validate(&other).is_empty() {
            continue;
        }
        let (one, two) = (workbook_of(&scenario), workbook_of(&other));
        assert!(one.formulas == two.formulas, "{name}");
        let other = one.formulas.iter().zip(&one.formulas[1..]).filter(|(one, two)| one != two).count();
        assert!(other > 1000, "{name}: the formulas are all the same");
    }
}
