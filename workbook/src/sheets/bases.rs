//! *Maatstaven*: what the keys divide by, of each municipality in each year. § 5 and 12.

use engine::afspraak::{Basis, Counts};
use engine::capacity::Flow;
use engine::figures::WeightKind;

use crate::cell::{Cell, Unit};
use crate::grid::{At, Over, Table};
use crate::source::Source;
use crate::verdeel::{basis_steps, common_bases};

pub fn table<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("B", "Maatstaven", Over::YearsMunicipalities, 2);
    super::labels(&mut table, source);
    let bases = common_bases();
    for &basis in &bases {
        table.figure(format!("u_{}", basis.id()), format!("{}: {}", basis.id(), unit(basis)), Unit::Whole, move |at| {
            Cell::step(format!("IF([Y.aanwezig]=1,{},0)", units(basis, at)))
        });
    }
    let all: Vec<_> = bases.iter().map(|&basis| basis_steps(basis, "[u_inwoners]")).collect();
    for step in 0..all.first().map_or(0, |steps| steps.len()) {
        for own in &all {
            table.step(own[step].key.clone(), own[step].head.clone(), own[step].formula.clone());
        }
    }
    table
}

/// In what a basis is counted.
fn unit(basis: Basis) -> &'static str {
    match basis.counts() {
        Counts::ClientCosts | Counts::SharedCosts => "centen",
        Counts::One | Counts::Centre => "aantal",
        Counts::Weight(_) => "miljoensten van het gewicht",
        Counts::Inhabitants | Counts::Flow(_) | Counts::Clients { .. } => "miljoensten van een mens",
    }
}

/// The units of a basis: persons in millionths, money in cents, weights in millionths.
fn units(basis: Basis, at: At) -> String {
    let micros = |persons: &str| format!("ROUND(ROUND({persons},6)*1E6,0)");
    match basis.counts() {
        Counts::Inhabitants => "ROUND([Y.geteld]*1E6,0)".to_owned(),
        Counts::Weight(WeightKind::Historic) => "[Y.w_h]".to_owned(),
        Counts::Weight(_) => "[Y.w_o]".to_owned(),
        Counts::Flow(Flow::Inflow) => micros("[Q.instroom]"),
        Counts::Flow(_) => micros("[Q.opname_nieuw]"),
        Counts::ClientCosts => "ROUND([K.clienten]*100,0)".to_owned(),
        Counts::SharedCosts => "0".to_owned(),
        Counts::Clients { years } => clients(at, years),
        Counts::One => "1".to_owned(),
        Counts::Centre => "IF([gemeente]=centrumgemeente,1,0)".to_owned(),
    }
}

/// The mean number of clients over at most so many years before in which the municipality was there, or of this year.
fn clients(at: At, years: usize) -> String {
    let back = |key: &str, years: usize| format!("[{key}{}]", "<".repeat(years));
    let window: Vec<usize> = (1..=years.min(at.year)).rev().collect();
    if window.is_empty() {
        return "ROUND(ROUND([Q.clienten],6)*1E6,0)".to_owned();
    }
    let sum = |key: &str| window.iter().map(|&years| back(key, years)).collect::<Vec<_>>().join("+");
    let there = sum("Y.aanwezig");
    let mean = format!("IF({there}=0,[Q.clienten],({})/({there}))", sum("Q.clienten"));
    format!("ROUND(ROUND({mean},6)*1E6,0)")
}
