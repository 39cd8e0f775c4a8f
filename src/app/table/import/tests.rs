//! What a pasted table does, case by case. What a file of another form does is not here.

use std::collections::BTreeMap;

use crate::app::dutch::number::exact;
use crate::app::table::import::*;
use crate::app::table::inputs::InOrder;
use data::region::region;
use data::version::Version;
use engine::fields::MunicipalityField;

const INHABITANTS: usize = 0;
const DWELLINGS: usize = 2;

/// What a text does in IJssel-Vecht, pasted at a cell: a line per cell, left-out part and stop.
fn check(at: (usize, usize), text: &str, expected: &[&str]) {
    let region = region(Version::from_number(1).expect("released"), "ijssel-vecht").expect("a region of the product");
    let table = Target { figures: &region.figures, codes: &region.codes };
    let plan = plan(table, &grid(text), CellPlace { municipality: at.0, column: at.1 }, &BTreeMap::new());
    let name = |index: usize| &region.figures.municipalities[index].name;
    let column = |column: usize| MunicipalityField::ORDER[column].path;
    let cells = plan.cells.iter().map(|cell| {
        let what = match (&cell.to, &cell.problem) {
            (Ok(to), None) => exact(*to),
            (Ok(_), Some(problem)) => format!("{:?}", problem.wrong).split('(').next().unwrap_or_default().to_owned(),
            (Err(unread), _) => format!("{unread:?}").split('(').next().unwrap_or_default().to_owned(),
        };
        format!("{} {} {what}", name(cell.place.municipality), column(cell.place.column))
    });
    let left_out = plan.left_out.iter().map(|own| format!("{:?}: {}", own.why, own.text));
    let stops = plan.stops.iter().map(|stop| format!("{stop:?}"));
    let found: Vec<String> = cells.chain(left_out).chain(stops).collect();
    assert_eq!(found, expected, "{text:?}");
    let stops_it = expected.iter().any(|line| {
        ["Unsure", "Not", "OutOfRange", "Beyond", "Twice", "NameAnd", "Gap"].iter().any(|word| line.contains(word))
    });
    assert_eq!(plan.is_good(), !stops_it && !plan.cells.is_empty(), "{text:?}");
}

#[test]
fn cells_without_names_follow_the_table() {
    check(
        (0, INHABITANTS),
        "30.000\t1,5\n63.000\t2\n",
        &["Dalfsen inwoners 30.000", "Dalfsen groei 1,5", "Hardenberg inwoners 63.000", "Hardenberg groei 2"],
    );
    check((1, INHABITANTS), "63.000\n\n", &["Hardenberg inwoners 63.000"]);
}

/// An empty first row or a head is no municipality: nothing moves a row down.
#[test]
fn a_head_and_empty_rows_are_no_municipality() {
    let expected = ["Dalfsen inwoners 30.000", "Hardenberg inwoners 63.000"];
    check((0, INHABITANTS), "Inwoners\n30.000\n63.000", &expected);
    check((0, INHABITANTS), "\n30.000\n63.000\n", &expected);
    check((0, INHABITANTS), "30.000\r63.000\r", &expected);
    check((0, DWELLINGS), "Aantal inwoners\r\n30.000\r\n63.000\r\n", &expected);
    check((0, INHABITANTS), "Bewoners\n30.000\n63.000", &[&expected[..], &["Head: Bewoners"]].concat());
}

/// Where a row may be missing, the ones below it do not move up.
#[test]
fn what_may_be_a_missing_figure_moves_no_row() {
    for text in ["-\n63.000", "n.b.\n63.000", "30k\n63.000", ".\t\n63.000\t", "onbekend\n63.000"] {
        let region =
            region(Version::from_number(1).expect("released"), "ijssel-vecht").expect("a region of the product");
        let table = Target { figures: &region.figures, codes: &region.codes };
        let plan = plan(table, &grid(text), CellPlace { municipality: 0, column: INHABITANTS }, &BTreeMap::new());
        assert!(!plan.is_good(), "{text:?}");
        assert!(plan.left_out.is_empty(), "{text:?}: {:?}", plan.left_out);
    }
    check((0, INHABITANTS), "30.000\n\n63.000\n", &["Dalfsen inwoners 30.000", "Hardenberg inwoners 63.000", "Gap"]);
    check(
        (0, INHABITANTS),
        "Dalfsen\t30.000\n\nHardenberg\t63.000",
        &["Dalfsen inwoners 30.000", "Hardenberg inwoners 63.000"],
    );
}

#[test]
fn rows_are_matched_by_name_or_code() {
    check(
        (0, INHABITANTS),
        "Zwolle\t135.000\nDalfsen\t30.000",
        &["Zwolle inwoners 135.000", "Dalfsen inwoners 30.000"],
    );
    check((3, INHABITANTS), "GEMEENTE ZWOLLE \t135.000", &["Zwolle inwoners 135.000"]);
    check(
        (0, INHABITANTS),
        "GM0193\tZwolle\t135.000\nGM0148\tDalfsen\t30.000",
        &["Zwolle inwoners 135.000", "Dalfsen inwoners 30.000"],
    );
    check((0, INHABITANTS), "193\t135.000\n148\t30.000", &["Zwolle inwoners 135.000", "Dalfsen inwoners 30.000"]);
    check(
        (0, INHABITANTS),
        "Gemeentecode\tGemeente\tWoningen\tInwoners\n0193\tZwolle\t70\t135.000\n\t\t\t\nTotaal\t\t70\t135.000",
        &["Zwolle woningen_per_jaar 70", "Zwolle inwoners 135.000", "Total: Totaal"],
    );
    check(
        (0, INHABITANTS),
        "Gemeente;Inwoners\nZwolle;135.000\nUtrecht;360.000",
        &["Zwolle inwoners 135.000", "UnknownMunicipality: Utrecht"],
    );
    check(
        (0, INHABITANTS),
        "GM0148\tZwolle\t135.000\nGM0193\tZwolle\t1",
        &["Zwolle inwoners Unsure", "NameAndCode(\"GM0148 Zwolle 135.000\")"],
    );
    check(
        (0, INHABITANTS),
        "Zwolle\t135.000\nZwolle\t136.000",
        &["Zwolle inwoners 135.000", "Zwolle inwoners 136.000", "Twice(7)"],
    );
}

/// A figure that is impossible for its column, or that can be read in two ways, stops it all.
#[test]
fn what_cannot_be_stops_it() {
    check((0, DWELLINGS), "Zwolle\t135.000", &["Zwolle woningen_per_jaar Unsure"]);
    check((0, INHABITANTS), "30.000\tveel", &["Dalfsen inwoners 30.000", "Dalfsen groei Not"]);
    check((0, INHABITANTS), "29.683,5", &["Dalfsen inwoners NotWhole"]);
    check((0, 1), "90", &["Dalfsen groei OutOfRange"]);
    check((7, INHABITANTS), "135.000\n1\n2", &["Zwolle inwoners 135.000", "RowsBeyond(2)"]);
    check((0, 12), "5\t6\t7", &["Dalfsen begin.wachtlijst_bw 5", "ColumnsBeyond(2)"]);
    check((0, INHABITANTS), "", &["Nothing"]);
}

/// Zero in the accounting format of a spreadsheet; empty cells change nothing.
#[test]
fn an_accounting_zero_is_zero_and_an_empty_cell_is_nothing() {
    check((0, 4), " €  -   \t\t29.683", &["Dalfsen vaste_kosten 0", "Dalfsen historisch_gewicht 29.683"]);
}

#[test]
fn cells_in_quotes_hold_what_they_hold() {
    assert_eq!(grid("\"a\tb\"\tc\r\n\"zegt \"\"ja\"\"\nen nee\"\t"), [["a\tb", "c"], ["zegt \"ja\"\nen nee", ""]]);
    assert_eq!(grid("x;1,5\ny;2"), [["x", "1,5"], ["y", "2"]]);
}
