//! People per year: person-years, flows and waiting times. § 3, step 6.

use data::result_file::flows;
use engine::capacity::{Cohort, Stock};

use super::months::flow;
use crate::cell::{Cell, Known, Unit};
use crate::grid::{Over, Table};
use crate::source::Source;

/// The stocks, by the letter in the months and by key in the result file.
const STOCKS: [(&str, &str, &str, Stock); 5] = [
    ("P", "bw", "Beschermd wonen", Stock::Living),
    ("U", "uitstroomklaar", "Uitstroomklaar", Stock::Ready),
    ("T", "bt", "Beschermd thuis", Stock::Home),
    ("W", "wachtlijst_bw", "Wachtlijst beschermd wonen", Stock::WaitingBw),
    ("H", "wachtlijst_bt", "Wachtlijst beschermd thuis", Stock::WaitingBt),
];

pub fn table<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("Q", "Mensen", Over::YearsMunicipalities, 2);
    super::labels(&mut table, source);
    for (letter, key, head, stock) in STOCKS {
        for cohort in Cohort::ALL {
            let c = if cohort == Cohort::Existing { "b" } else { "n" };
            let months: Vec<String> = (0..12).map(|month| format!("[M.{letter}_{c}@{month}]")).collect();
            let formula = format!("({})/12", months.join("+"));
            let head = format!("{head}, {}", cohort.id());
            table.figure(format!("{key}_{}", cohort.id()), head, Unit::Persons, move |at| {
                let people = &source.year(at.year).capacity.municipalities[at.municipality];
                Cell::number(formula.clone(), people.stocks[cohort][stock])
            });
        }
    }
    let (first, second) = flows(&engine::capacity::Flows::default());
    for (place, (key, _)) in first.into_iter().chain(second).enumerate() {
        let head = key.replace('_', " ").replace(" bw", " beschermd wonen").replace(" bt", " beschermd thuis");
        table.figure(key, head, Unit::Persons, move |at| {
            let people = &source.year(at.year).capacity.municipalities[at.municipality];
            let (first, second) = flows(&people.flows);
            let known = first.into_iter().chain(second).nth(place).map_or(0.0, |(_, flow)| flow);
            Cell::number(flow(source, key, at), known)
        });
    }
    let clients = ["bestaand", "nieuw"].map(|c| format!("[bw_{c}]+[uitstroomklaar_{c}]+[bt_{c}]"));
    table.figure("clienten", "Cliënten samen", Unit::Persons, move |at| {
        let people = &source.year(at.year).capacity.municipalities[at.municipality];
        Cell::number(clients.join("+"), people.clients())
    });
    table
}

/// The places of the region in a year, and how long people wait.
pub fn places<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("R", "Plekken", Over::Years, 2);
    table.figure("jaar", "Jaar", Unit::Whole, move |at| Cell::number("[J.jaar]", source.year(at.year).year().into()));
    table.figure("plekken", "Plekken in natura", Unit::Persons, move |at| {
        Cell::number("[J.plekken]", source.year(at.year).capacity.places)
    });
    let months: Vec<String> = (0..12).map(|month| format!("[V.leeg@{month}]")).collect();
    let empty = format!("({})/12", months.join("+"));
    table.figure("leegstaand", "Lege plekken", Unit::Persons, move |at| {
        Cell::number(empty.clone(), source.year(at.year).capacity.empty)
    });
    for (key, head, list, flow) in [
        ("wachttijd_bw", "Wachttijd beschermd wonen, maanden", "wachtlijst_bw", "opname"),
        ("wachttijd_bt", "Wachttijd beschermd thuis, maanden", "wachtlijst_bt", "start_bt"),
    ] {
        let waiting = format!("(SUM([Q.{list}_bestaand*])+SUM([Q.{list}_nieuw*]))");
        let admitted = format!("SUM([Q.{flow}*])");
        let months = format!("IF({admitted}<1E-9,\"niemand opgenomen\",{waiting}/({admitted}/12))");
        let formula = format!("IF({waiting}<1E-9,0,{months})");
        table.figure(key, head, Unit::Persons, move |at| {
            let capacity = &source.year(at.year).capacity;
            let known = if key == "wachttijd_bw" { capacity.waiting_bw } else { capacity.waiting_bt };
            Cell::Formula(formula.clone(), known.months().map_or(Known::Absent, Known::Number))
        });
    }
    table
}
