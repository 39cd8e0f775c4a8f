//! A workbook gives, worked out by LibreOffice from its formulas alone, what the engine gives.
//!
//! LibreOffice opens each workbook, works every formula out again (`OOXMLRecalcMode` 0: never the value that is stored
//! beside it) and writes every sheet as CSV with all digits. Every figure that the engine knows is compared: money to the
//! cent, persons within 1e-6, waiting times within 1e-6 of their size.
//!
//! Proves that the formulas are those of the model, on these scenarios. Does not prove that Excel agrees with
//! LibreOffice, nor anything about a sheet that nobody reads. The sample runs in every test run where LibreOffice is; all
//! golden files and 200 random scenarios run by `cargo xtask werkboek`.

mod support;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use rekentafel::data::scenario_file;
use rekentafel::engine::input::Input;
use rekentafel::engine::scenario::Scenario;
use support::draw;
use support::scenarios::scenario;
use support::second::second;
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
    let named = std::env::var_os("LIBREOFFICE").map(PathBuf::from);
    let path = std::env::var_os("PATH")?;
    let found = std::env::split_paths(&path).map(|folder| folder.join("soffice")).find(|file| file.is_file());
    named.or(found)
}

/// Never the value that is stored beside a formula.
const RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Every sheet as CSV: comma, quotes, UTF-8, all digits of a number, one file for each sheet.
const CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// Has LibreOffice work out every workbook in a folder.
fn recalculate(program: &Path, folder: &Path, files: &[PathBuf]) {
    std::fs::write(folder.join("profile/user/registrymodifications.xcu"), RECALCULATE).expect("a profile");
    let run = || {
        Command::new(program)
            .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
            .args(["--headless", "--convert-to", CSV, "--outdir"])
            .arg(folder.join("csv"))
            .args(files)
            .output()
            .expect("LibreOffice starts")
    };
    // The first start with a new profile may end without an answer.
    let first = run();
    if !folder.join("csv").is_dir() {
        let second = run();
        assert!(folder.join("csv").is_dir(), "{first:?} {second:?}");
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
        tally.different.push(format!("{name}, {} {}:{} {}: {what}", figure.sheet, figure.row, figure.column, figure.head));
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

/// Works out every scenario in LibreOffice and compares.
fn check(run: &str, scenarios: &[(String, Scenario)]) {
    let Some(program) = libreoffice() else {
        eprintln!("LibreOffice is not on this machine: nothing was compared");
        return;
    };
    let folder = folder(run);
    let mut all = Vec::new();
    let start = Instant::now();
    for (name, scenario) in scenarios {
        let workbook = workbook_of(scenario);
        let path = folder.join(format!("{name}.xlsx"));
        std::fs::write(&path, &workbook.bytes).expect("a workbook");
        all.push((name, workbook, path));
    }
    let written = start.elapsed();
    let files: Vec<PathBuf> = all.iter().map(|(_, _, path)| path.clone()).collect();
    let start = Instant::now();
    recalculate(&program, &folder, &files);
    let recalculated = start.elapsed();
    let mut tally = Tally::default();
    let mut wrong = Vec::new();
    for (name, workbook, _) in &all {
        let before = tally.different.len();
        let mut sheets: HashMap<&str, Vec<Vec<String>>> = HashMap::new();
        for figure in &workbook.figures {
            let rows = sheets.entry(&figure.sheet).or_insert_with(|| {
                let path = folder.join("csv").join(format!("{name}-{}.csv", figure.sheet));
                cells(&std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
            });
            let cell = rows.get(figure.row).and_then(|row| row.get(figure.column)).map_or("", String::as_str);
            compare(&mut tally, name, figure, cell);
        }
        if tally.different.len() > before {
            let own = &tally.different[before..];
            let first = own.iter().filter(|line| !line.contains("Samenvatting")).take(3);
            wrong.push(format!("{name}: {} differ\n  {}", own.len(), first.map(String::as_str).collect::<Vec<_>>().join("\n  ")));
        }
    }
    println!(
        "{} workbooks: {} amounts and {} numbers compared, {} differ; largest {:e} cent and {:e}; written in {written:?}, worked out by LibreOffice in {recalculated:?}",
        all.len(), tally.money, tally.numbers, tally.different.len(), tally.largest_money, tally.largest_number
    );
    assert!(tally.different.is_empty(), "{}", wrong.join("\n"));
    let _ = std::fs::remove_dir_all(&folder);
}

/// Random scenarios of both versions.
fn random(count: usize) -> Vec<(String, Scenario)> {
    let first = draw(scenario(), 16, count).enumerate().map(|(place, own)| (format!("willekeurig-1-{place}"), own));
    let second = draw(second(), 17, count).enumerate().map(|(place, own)| (format!("willekeurig-2-{place}"), own));
    first.chain(second).collect()
}

#[test]
#[ignore = "takes minutes: cargo xtask werkboek"]
fn every_golden_case_comes_out_in_libreoffice() {
    check("gulden", &golden("gulden").into_iter().chain(golden("gulden-2")).collect::<Vec<_>>());
}

#[test]
#[ignore = "takes minutes: cargo xtask werkboek"]
fn random_scenarios_come_out_in_libreoffice() {
    let wanted = std::env::var("WERKBOEK").unwrap_or_default();
    let wanted: Vec<&str> = wanted.split(',').filter(|own| !own.is_empty()).collect();
    let mut all = random(100);
    all.retain(|(name, _)| wanted.is_empty() || wanted.contains(&name.as_str()));
    check("willekeurig", &all);
}
