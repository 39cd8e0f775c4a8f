//! Files as people have them, and what must come of each.
//!
//! Beside every file in `bestanden` stands one with the same name and `.verwacht`: first what was answered, if anything
//! was asked, and then the preview. All of them are for the region Noord-Veluwe as it comes with the product.
//!
//! Proves that each of these files is understood, or refused, as its expectation says, and that every file has one. It
//! does not prove that files of other forms are. `BIJWERKEN=1` writes the expectations anew: read what changed.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use data::gemeenten::Gemeenten;
use data::region::region;
use data::version::Version;
use intake::columns::Column;
use intake::grid::{Kind, Opened, Sheet, kind, open};
use intake::number::Notation;
use intake::plan::{Answers, At, File, Meaning, NoMatch, Plan, Question, Role, SheetAnswers, Target, plan, shown};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bestanden")
}

/// What the expectation says was answered: `antwoord kolom C = objectief`, `antwoord rij 4 = Ermelo`.
fn answers(expectation: &str, names: &[&str]) -> Answers {
    let mut answers = Answers::default();
    let mut sheet = 0;
    for line in expectation.lines().filter_map(|line| line.strip_prefix("antwoord ")) {
        let (what, said) = line.split_once(" = ").expect("what is answered, and the answer");
        if what == "blad" {
            sheet = said.parse().expect("a place");
            answers.sheet = Some(sheet);
            continue;
        }
        let own: &mut SheetAnswers = answers.of_sheet.entry(sheet).or_default();
        let (kind, place) = what.split_once(' ').expect("what, and which");
        let column =
            |letters: &str| letters.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A' + 1)) - 1;
        let meaning = |said: &str| Column::ALL.into_iter().find(|own| own.head().head == said).expect("a column");
        match kind {
            "kolom" => {
                let said = if said == "niets" { Meaning::Nothing } else { Meaning::Figures(meaning(said)) };
                own.columns.insert(column(place), said);
            }
            "notatie" => {
                let said = if said == "nederlands" { Notation::Dutch } else { Notation::English };
                own.notations.insert(At::Column(column(place)), said);
            }
            "schaal" => _ = own.scales.insert(At::Column(column(place)), said.parse().expect("a factor")),
            "procent" => _ = own.percentages.insert(At::Column(column(place)), said == "ja"),
            "procent-rij" => {
                _ = own.percentages.insert(At::Row(place.parse::<usize>().expect("a row") - 1), said == "ja")
            }
            "jaar" => _ = own.years.insert(meaning(place), said.parse().expect("a year")),
            "rij" => {
                let row = place.parse::<usize>().expect("a row") - 1;
                own.rows.insert(row, names.iter().position(|own| *own == said));
            }
            other => panic!("{other} cannot be answered"),
        }
    }
    answers
}

#[cfg(feature = "workbooks")]
fn workbook(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    intake::grid::read_workbook(bytes).map_err(|refused| refused.to_string())
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    match kind(bytes) {
        #[cfg(feature = "workbooks")]
        Ok(Kind::Xlsx | Kind::Ods) => workbook(bytes),
        #[cfg(not(feature = "workbooks"))]
        Ok(Kind::Xlsx | Kind::Ods) => unreachable!("workbooks are left out"),
        _ => match open(bytes) {
            Ok(Opened::Table(sheet)) => Ok(vec![sheet]),
            Ok(Opened::Json(_)) => Err("een bestand van Rekentafel (JSON)".to_owned()),
            Err(refused) => Err(refused.to_string()),
        },
    }
}

fn report(bytes: &[u8], answers: &Answers) -> String {
    let sheets = match sheets(bytes) {
        Ok(sheets) => sheets,
        Err(refused) => return format!("geweigerd: {refused}\n"),
    };
    let own = region(Version::LATEST, "noord-veluwe").expect("a region");
    let all = Gemeenten::read(include_str!("../../data/gemeenten.tsv")).expect("the file of the product");
    let target = Target { figures: &own.figures, codes: &own.codes, all: &all };
    let plan = plan(&sheets, target, answers);
    let mut text = String::new();
    for preview in plan.previews() {
        preview_lines(preview, &mut text).expect("text");
    }
    if let Some(question @ Question::Sheet { choices }) = &plan.question {
        let names: Vec<&str> = choices.iter().map(|&own| sheets[own].name.as_str()).collect();
        writeln!(text, "vraag: {question} ({})", names.join(", ")).expect("text");
    }
    for stop in &plan.stops {
        writeln!(text, "stop: {stop}").expect("text");
    }
    closes(&plan, target, &mut text);
    text
}

fn preview_lines(preview: &intake::plan::Preview, text: &mut String) -> std::fmt::Result {
    if !preview.sheet.is_empty() {
        writeln!(text, "blad: {}", preview.sheet)?;
    }
    for own in preview.columns.iter().filter(|own| own.role != Role::RegionList) {
        let letters = intake::grid::column_letters(own.column);
        writeln!(text, "kolom {letters} ‘{}’: {:?}", own.head.replace('\n', " "), own.role)?;
    }
    for entry in preview.entries.iter().filter(|own| own.is_change()) {
        let from = entry.from.map(shown).unwrap_or_default();
        let cells: Vec<String> = entry.cells.iter().map(ToString::to_string).collect();
        writeln!(text, "{}: {from} -> {} ({}; {})", entry.input.path(), shown(entry.to), cells.join(" "), entry.rule)?;
    }
    let same = preview.entries.iter().filter(|own| !own.is_change()).count();
    if same > 0 {
        writeln!(text, "blijft gelijk: {same}")?;
    }
    for own in &preview.misread {
        writeln!(text, "onbegrepen {} ‘{}’: {}", own.cell, own.text, own.why)?;
    }
    for own in &preview.unmatched {
        let why = if own.why == NoMatch::LeftOut { "weggelaten".to_owned() } else { own.why.to_string() };
        writeln!(text, "rij {} ‘{}’: {why}", own.row + 1, own.text)?;
    }
    for own in &preview.totals {
        let verdict = if own.difference.is_zero() { "klopt".to_owned() } else { format!("scheelt {}", own.difference) };
        writeln!(text, "totaal {}: {verdict}", own.cell)?;
    }
    for own in &preview.questions {
        writeln!(text, "vraag: {own}")?;
    }
    for own in &preview.stops {
        writeln!(text, "stop: {own}")?;
    }
    Ok(())
}

/// Whether it can be applied, and that what is applied is what the preview shows.
fn closes(plan: &Plan, target: Target<'_>, text: &mut String) {
    writeln!(text, "klaar: {}", if plan.is_ready() { "ja" } else { "nee" }).expect("text");
    let file = File { name: "bestand", date: "29-11-2026" };
    match plan.apply(target.figures, file) {
        None => assert!(!plan.is_ready()),
        Some(applied) => {
            let mut shown = target.figures.clone();
            plan.entries().filter(|own| own.is_change()).for_each(|own| own.input.set(&mut shown, own.to));
            assert_eq!(applied.figures, shown, "what is applied is what was shown");
            assert!(plan.entries().all(|own| applied.origins.contains_key(&own.input.field_path())));
        }
    }
}

#[test]
fn every_file_gives_what_is_expected() {
    let names: Vec<&str> = region(Version::LATEST, "noord-veluwe")
        .expect("a region")
        .figures
        .municipalities
        .iter()
        .map(|own| own.name.as_str())
        .collect();
    let mut files: BTreeMap<String, PathBuf> = BTreeMap::new();
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().map(|own| own.to_string_lossy().into_owned()).expect("a name");
        if !name.ends_with(".verwacht") {
            files.insert(name, path);
        }
    }
    assert!(files.len() >= 40, "{}", files.len());
    let mut wrong = Vec::new();
    for (name, path) in files {
        let bytes = std::fs::read(&path).expect("a file");
        if !cfg!(feature = "workbooks") && matches!(kind(&bytes), Ok(Kind::Xlsx | Kind::Ods)) {
            continue;
        }
        let beside = path.with_file_name(format!("{name}.verwacht"));
        let expectation = std::fs::read_to_string(&beside).unwrap_or_default();
        let is_given = |line: &&str| line.starts_with("antwoord ") || line.starts_with('#');
        let given: String = expectation.lines().filter(is_given).map(|line| format!("{line}\n")).collect();
        let found = format!("{given}{}", report(&bytes, &answers(&expectation, &names)));
        if std::env::var_os("BIJWERKEN").is_some() {
            std::fs::write(&beside, &found).expect("the expectation can be written");
        } else if found != expectation {
            wrong.push(format!("{name}:\n{found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
