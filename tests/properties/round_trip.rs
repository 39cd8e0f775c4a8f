//! The scenario file loses nothing: what is written reads back as the same scenario, and is written the same again.

use std::path::Path;

use rekentafel::data::presets::presets;
use rekentafel::data::region::region;
use rekentafel::data::scenario_file::{read, write};
use rekentafel::data::version::Version;
use rekentafel::engine::fields::{Field, MunicipalityField, RegionField, Value};
use rekentafel::engine::figures::{Besluitregel, Wlz};
use rekentafel::engine::money::Exact;
use rekentafel::engine::pad::{Line, Pad};
use rekentafel::engine::scenario::Scenario;

use crate::support::scenarios::scenario;
use crate::support::second::second;
use crate::support::{check, draw, ensure};

fn survives(scenario: &Scenario) -> Result<(), String> {
    let file = write(scenario);
    let back = read(&file).map_err(|problems| format!("{problems:?}"))?;
    ensure(back == *scenario, || "another scenario came back".to_owned())?;
    ensure(write(&back) == file, || "the same scenario was written in another way".to_owned())
}

#[test]
fn what_is_written_reads_back_as_the_same_scenario() {
    check(scenario(), survives);
    check(second(), survives);
}

#[test]
fn what_is_read_survives_being_written() {
    let folders = ["tests/gulden", "tests/gulden-2"].map(|own| Path::new(env!("CARGO_MANIFEST_DIR")).join(own));
    let entries = folders.iter().flat_map(|folder| std::fs::read_dir(folder).expect("the golden files"));
    let files: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.to_string_lossy().ends_with(".scenario.json"))
        .collect();
    assert!(!files.is_empty());
    let golden = files.iter().map(|path| {
        let text = std::fs::read_to_string(path).expect("a golden file");
        read(&text).unwrap_or_else(|problems| panic!("{}: {problems:?}", path.display()))
    });
    let presets = presets(Version::LATEST).expect("the presets");
    let regions =
        Version::LATEST.region_ids().map(|id| region(Version::LATEST, id).expect("a region").scenario(presets));
    for scenario in golden.chain(regions) {
        assert_eq!(survives(&scenario), Ok(()), "{}", write(&scenario));
    }
}

/// Another value that the field may hold.
pub fn other(value: Value) -> Value {
    let hundredths = |units| Exact::from_parts(units, 2).expect("a number that fits");
    let exact = |x: Exact| match x {
        x if x > Exact::ONE => x.plus(hundredths(25)).expect("a number that fits"),
        x if x == hundredths(25) => hundredths(26),
        _ => hundredths(25),
    };
    let number = |x: f64| match x {
        x if x > 12.0 => x + 0.125,
        // A double without a short decimal text.
        0.125 => 0.15 + f64::EPSILON / 8.0,
        _ => 0.125,
    };
    let line = Line { from: 0.25, to: 0.75, first_year: 2027, last_year: 2033 };
    match value {
        Value::Number(x) => Value::Number(number(x)),
        Value::Exact(x) => Value::Exact(exact(x)),
        Value::Whole(x) => Value::Whole(if x == 40 { 39 } else { x + 1 }),
        Value::Pad(Pad::Line(_)) => Value::Pad(Pad::Constant(0.5)),
        Value::Pad(Pad::Constant(_)) => Value::Pad(Pad::Line(line)),
        Value::YearOrNever(None) => Value::YearOrNever(Some(2029)),
        Value::YearOrNever(Some(_)) => Value::YearOrNever(None),
        Value::MaybeNumber(None) => Value::MaybeNumber(Some(0.0)),
        Value::MaybeNumber(Some(_)) => Value::MaybeNumber(None),
        Value::MaybeExact(None) => Value::MaybeExact(Some(Exact::ONE)),
        Value::MaybeExact(Some(_)) => Value::MaybeExact(None),
        Value::MaybeWhole(None) => Value::MaybeWhole(Some(1990)),
        Value::MaybeWhole(Some(_)) => Value::MaybeWhole(None),
    }
}

/// Gives a field another value.
pub fn change<T>(field: &Field<T>, owner: &mut T) {
    field.set(owner, other(field.get(owner)));
}

/// A change of any field is in the file: no two scenarios share one.
#[test]
fn every_field_leaves_its_trace() {
    for scenario in draw(scenario(), 11, 20) {
        let mut changed: Vec<(String, Scenario)> = Vec::new();
        let mut add = |name: &str, change: &dyn Fn(&mut Scenario)| {
            let mut other = scenario.clone();
            change(&mut other);
            let other = Scenario::new(other.figures, other.afspraken);
            changed.push((name.to_owned(), other));
        };
        for field in RegionField::ALL {
            add(field.path, &|scenario| change(&field, &mut scenario.figures));
        }
        // The centrumgemeente is always there, and somebody must be.
        let is_of_deelname = |field: &MunicipalityField| field.path.starts_with("deelname.");
        for field in MunicipalityField::ALL.into_iter().filter(|field| !is_of_deelname(field)) {
            add(field.path, &|scenario| {
                change(&field, scenario.figures.municipalities.last_mut().expect("a municipality"))
            });
        }
        add("regio", &|scenario| scenario.figures.region.push('!'));
        add("naam", &|scenario| {
            let last = scenario.figures.municipalities.last_mut().expect("a municipality");
            if last.name == scenario.figures.centrumgemeente {
                scenario.figures.centrumgemeente.push('!');
            }
            last.name.push('!');
        });
        add("besluitregel", &|scenario| {
            let unanimous = scenario.figures.besluitregel == Besluitregel::Unaniem;
            scenario.figures.besluitregel = if unanimous { Besluitregel::IederZelf } else { Besluitregel::Unaniem };
        });
        add("wlz", &|scenario| {
            let given = scenario.figures.care.wlz.is_some();
            scenario.figures.care.wlz = (!given).then_some(Wlz { year: 2027, fraction: 0.1 });
        });
        for (name, other) in changed {
            assert_ne!(write(&other), write(&scenario), "{name} is not in the file");
            assert_eq!(read(&write(&other)), Ok(other), "{name} does not come back");
        }
    }
}

/// The properties above can fail: a file that lost one line is another scenario, or none.
#[test]
fn a_file_that_lost_a_line_is_found() {
    for scenario in draw(scenario(), 12, 10) {
        let file = write(&scenario);
        let lines: Vec<&str> = file.lines().collect();
        for lost in 0..lines.len() {
            let rest: Vec<&str> =
                lines.iter().enumerate().filter(|&(at, _)| at != lost).map(|(_, &line)| line).collect();
            let back = read(&rest.join("\n"));
            assert!(back.as_ref() != Ok(&scenario), "without {} it is the same", lines[lost]);
        }
    }
}
