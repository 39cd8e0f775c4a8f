//! Every number in every table of every page is the value of the figure that it opens.
//!
//! Proves, for every region and many ways to look at it, with futures and answers worked out: each table that a page
//! gives is as wide in every row as its head; where numbers open, each cell with a number has a figure per number, and
//! shows the value of that figure to the last digit that it shows; that value is also what the figure gives worked out
//! from inputs alone; and it can be put into words. There is no list of tables: the pages give them.
//!
//! Does not prove that what a number is the value of is what its head says (`tests/weergave.rs`, `tests/golden.rs`),
//! nor that the page draws these tables (`tests/e2e/herleiding.test.mjs`).

#[path = "support/looks.rs"]
mod looks;

use std::collections::BTreeSet;

use looks::looks;
use rekentafel::app::act::message::{Happen, Look as Looking, Message, Paste, Pins, Start, Turn, ViewChange, Work};
use rekentafel::app::ask::work::{Order, Report, Worker, all_at_once};
use rekentafel::app::dutch::number;
use rekentafel::app::model::figure::Figure;
use rekentafel::app::model::{Cell as Place, Model};
use rekentafel::app::show;
use rekentafel::app::show::derivation::{recompute, value, window};
use rekentafel::app::show::evidence::ledger::{self, Conclusion};
use rekentafel::app::show::grid::{Cell, Grid};
use rekentafel::app::show::people::text::people::LONGER_THAN_20_YEARS;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::state::{Page, Unit};
use rekentafel::app::table::templates::Template;
use rekentafel::app::table::typed::{AmountField, NumberField};
use rekentafel::data::version::Version;
use rekentafel::engine::derivation::Number;
use rekentafel::engine::fields::RegionField;

fn look(model: &mut Model, change: ViewChange) {
    model.update(Message::Look(Looking::At(change)));
}

fn at(region: &'static str) -> Model {
    let mut model = Model::start("", Vec::new()).expect("a start");
    model.update(Message::Start(Start::Region(region)));
    model
}

/// The tables of every page, each page in turn in hand.
fn all_tables(model: &mut Model, mut see: impl FnMut(&Model, &'static str, Grid)) {
    for page in Page::ALL {
        look(model, ViewChange::Page(page));
        let mut ids = BTreeSet::new();
        for table in show::pages::tables(model) {
            assert!(ids.insert(table.id), "{page:?} has two tables {}", table.id);
            see(model, table.id, table.grid());
        }
    }
}

/// The numbers in a text as it stands on the page, each with whether it is a percentage; a margin and a unit belong to
/// their number.
fn numbers(text: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut rest = text.split(" ± ").next().and_then(|text| text.split(" per ").next()).unwrap_or_default();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let sign = if rest[..start].ends_with('-') { "-" } else { "" };
        let digits: String =
            rest[start..].chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        rest = &rest[start + digits.len()..];
        let digits = digits.trim_end_matches(['.', ',']);
        found.push((format!("{sign}{digits}"), rest.starts_with('%')));
    }
    found
}

/// The value of a figure, written with as many decimals as a number that is shown.
fn written(own: Number, (shown, is_percentage): &(String, bool)) -> String {
    let places = shown.split_once(',').map_or(0, |(_, decimals)| decimals.len());
    let places = u32::try_from(places).expect("a few decimals");
    let exact = own.exact().ok();
    let text = match (own, exact, is_percentage) {
        (Number::Double(double), _, false) => number::number(double, places),
        (Number::Double(double), _, true) => number::percent(double, places),
        (Number::Whole(year), _, false) if !shown.contains('.') => year.to_string(),
        (_, Some(exact), false) => number::number(exact, places),
        (_, Some(exact), true) => number::percent(exact, places),
        (_, None, _) => String::new(),
    };
    text.trim_end_matches('%').to_owned()
}

/// What is wrong with a cell: each of its figures must be the number that stands there, in their order.
fn wrong_cell(model: &Model, cell: &Cell) -> Option<String> {
    let text = cell.texts().join(" ");
    let shown = numbers(&text);
    let values: Vec<Number> = match cell.figures.iter().map(|own| value(model, *own)).collect() {
        Ok(values) => values,
        Err(error) => return Some(format!("{text}: {error:?}")),
    };
    let is_never = |own: &Number| matches!(own, Number::Absent);
    if text == LONGER_THAN_20_YEARS {
        return (!matches!(values[..], [Number::Double(months)] if months > 240.0))
            .then(|| format!("{text}: {values:?}"));
    }
    if shown.is_empty() && values.iter().all(is_never) {
        return None;
    }
    if shown.len() != values.len() {
        return Some(format!("{text}: {} numbers, {} figures", shown.len(), values.len()));
    }
    let pairs = shown.iter().zip(&values);
    let wrong: Vec<String> = pairs
        .filter(|(shown, own)| written(**own, shown) != shown.0)
        .map(|(shown, own)| format!("{} is not {} ({own:?})", shown.0, written(*own, shown)))
        .collect();
    (!wrong.is_empty()).then(|| wrong.join(", "))
}

/// What is wrong with the numbers in a table, and how many there are.
fn wrong_cells(model: &Model, name: &str, grid: &Grid) -> (Vec<String>, usize) {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (place, row) in grid.rows.iter().enumerate() {
        for (column, cell) in row.cells.iter().enumerate() {
            let at = |what: String| format!("{name} {place},{column}: {what}");
            if !cell.figures.is_empty() {
                seen += cell.figures.len();
                wrong.extend(wrong_cell(model, cell).map(at));
            } else if grid.opens && cell.look.is_number() && cell.texts().iter().any(|text| !numbers(text).is_empty()) {
                wrong.push(at("a number that opens nothing".to_owned()));
            }
        }
        let is_of_a_cell = |figure: &Figure| row.cells.iter().any(|cell| cell.figures.contains(figure));
        if !row.figure.iter().all(is_of_a_cell) {
            wrong.push(format!("{name} {place}: the row is about a number that is not in it"));
        }
        let width: usize = row.cells.iter().map(|cell| cell.span).sum();
        if width != grid.columns.len() {
            wrong.push(format!("{name} {place}: {width} wide under {} heads", grid.columns.len()));
        }
    }
    (wrong, seen)
}

/// Checks every table of every page; gives the number of numbers that were seen in each.
fn check(model: &mut Model, name: &str) -> Vec<(&'static str, usize)> {
    let mut counts = Vec::new();
    all_tables(model, |model, id, grid| {
        let (wrong, seen) = wrong_cells(model, id, &grid);
        assert!(wrong.is_empty(), "{name}: {} wrong\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
        counts.push((id, seen));
    });
    counts
}

/// Another scenario beside the one on the table, and something else changed.
fn pinned(model: &mut Model) {
    model.update(Message::Pins(Pins::Pin("eerst".to_owned())));
    model.update(Message::Look(Looking::NextAfspraak));
    model.update(Message::Turn(Turn::Type(NumberField::Amount(AmountField::Indifference), "2,50".to_owned())));
    let inflow = InputId::of(RegionField::Inflow);
    model.update(Message::Turn(Turn::Type(NumberField::Input(inflow), "5".to_owned())));
}

/// The tables that show numbers whatever is looked at, as soon as a scenario is pinned.
const ALWAYS: [&str; 16] = [
    "vergelijken",
    "winnaars",
    "scenarios",
    "waarom",
    "jaren",
    "gemeenten",
    "pot",
    "stemmen",
    "duels",
    "prikkel",
    "mensen",
    "mensen-gemeenten",
    "matrix",
    "aannamen",
    "aannamen-gemeenten",
    "balans",
];

#[test]
fn every_number_is_the_value_of_its_figure() {
    for region in Version::LATEST.region_ids() {
        for own in looks() {
            let mut model = at(region);
            own.iter().for_each(|change| look(&mut model, change.clone()));
            pinned(&mut model);
            let counts = check(&mut model, &format!("{region} {own:?}"));
            expect(&counts, &ALWAYS);
            let seen: usize = counts.iter().map(|(_, seen)| seen).sum();
            assert!(seen > 1_000, "{region} {own:?}: {counts:?}");
        }
    }
}

#[test]
fn every_number_with_and_without_an_event_is_the_value_of_its_figure() {
    for region in Version::LATEST.region_ids() {
        for template in Template::ALL {
            let mut model = at(region);
            model.update(Message::Happen(Happen::Add(template)));
            let counts = check(&mut model, &format!("{region} {template:?}"));
            expect(&counts, &["gebeurtenis-geld", "gebeurtenis-mensen", "weggaan"]);
        }
    }
}

/// A model that holds two scenarios and looks at a municipality.
fn two_scenarios(region: &'static str) -> Model {
    let mut model = at(region);
    look(&mut model, ViewChange::Municipality(Some(1)));
    pinned(&mut model);
    look(&mut model, ViewChange::Explained(1));
    model
}

/// The same with the picture of its futures.
fn with_futures(region: &'static str, unit: Unit) -> Model {
    let mut model = two_scenarios(region);
    look(&mut model, ViewChange::Unit(unit));
    look(&mut model, ViewChange::Page(Page::Futures));
    let link = model.wanted_work().expect("a page that wants futures");
    let (_, picture) = all_at_once(&rekentafel::app::table::link::decode(&link).table).expect("amounts that fit");
    model.update(Message::Work(Work::Painted(link, Some(Box::new(picture)))));
    model
}

/// The same with the answer to the question of a page.
fn with_answers(region: &'static str, page: Page) -> Model {
    let mut model = two_scenarios(region);
    look(&mut model, ViewChange::Page(page));
    let link = model.wanted_work().expect("a page that wants answers");
    let mut worker = Worker::default();
    assert!(worker.receive(&Order::Begin { run: 1, link: link.clone(), me: 0, of: 1 }.write()).is_none());
    while worker.has_work() {
        for report in worker.work(|| false) {
            let Report::Answer { piece, .. } = report else { panic!("an answer") };
            model.update(Message::Work(Work::Answered(link.clone(), Box::new(piece.into()))));
        }
    }
    model
}

/// How many numbers the tables of the page in hand show that must be there.
fn expect(counts: &[(&'static str, usize)], ids: &[&str]) {
    for id in ids {
        assert!(counts.iter().any(|(own, seen)| own == id && *seen > 0), "{id}: {counts:?}");
    }
}

#[test]
fn every_number_of_the_futures_is_the_value_of_its_figure() {
    for unit in [Unit::PerInhabitant, Unit::Euro] {
        let mut model = with_futures("noord-veluwe", unit);
        expect(&check(&mut model, "futures"), &["banden", "afspraken", "delen", "spijt", "wachtkans", "waarom"]);
    }
}

#[test]
fn every_answer_is_the_value_of_its_figure() {
    let mut model = with_answers("amersfoort", Page::WhatIf);
    expect(&check(&mut model, "wat als"), &["antwoorden", "uitslagen", "uitslagen-overige"]);
    let mut model = with_answers("amersfoort", Page::Ledger);
    expect(&check(&mut model, "aannamen"), &["omslag", "uitslag", "aannamen-gemeenten", "balans"]);
}

#[test]
fn what_is_pasted_stands_in_a_table_as_wide_as_its_head() {
    let mut model = at("noord-veluwe");
    look(&mut model, ViewChange::Page(Page::Inputs));
    let place = rekentafel::app::table::import::CellPlace { municipality: 0, column: 0 };
    model.update(Message::Paste(Paste::Cells { at: place, text: "60.000\t1.234\n54.0\t3".to_owned() }));
    let tables = show::pages::tables(&model);
    let pasted = tables.iter().find(|own| own.id == "plakken").expect("what was pasted").grid();
    assert!(pasted.rows.iter().any(|row| row.cells.len() == 1), "a question: {pasted:?}");
    assert_eq!(wrong_cells(&model, "plakken", &pasted), (Vec::new(), 0));
}

#[test]
fn a_number_that_opens_another_one_is_found() {
    let mut models = [
        two_scenarios("noord-veluwe"),
        with_futures("noord-veluwe", Unit::Euro),
        with_answers("noord-veluwe", Page::WhatIf),
        with_answers("noord-veluwe", Page::Ledger),
    ];
    let mut tried = BTreeSet::new();
    for model in &mut models {
        all_tables(model, |model, id, grid| {
            let places =
                (0..grid.rows.len()).flat_map(|row| (0..grid.rows[row].cells.len()).map(move |cell| (row, cell)));
            let open: Vec<_> = places.filter(|&(row, cell)| !grid.rows[row].cells[cell].figures.is_empty()).collect();
            // Two cells that say something else, each with the figures of the other.
            let differ = |a: &(usize, usize), b: &(usize, usize)| {
                grid.rows[a.0].cells[a.1].texts() != grid.rows[b.0].cells[b.1].texts()
            };
            let Some(pair) = open.windows(2).find(|pair| differ(&pair[0], &pair[1])) else { return };
            let [(row, cell), (other, own)] = [pair[0], pair[1]];
            let mut swapped = grid.clone();
            swapped.rows[row].cells[cell].figures.clone_from(&grid.rows[other].cells[own].figures);
            swapped.rows[other].cells[own].figures.clone_from(&grid.rows[row].cells[cell].figures);
            assert!(!wrong_cells(model, id, &swapped).0.is_empty(), "{id}: {pair:?}");
            let says_a_number = |own: &Cell| own.texts().iter().any(|text| !numbers(text).is_empty());
            let is_number = |&&(row, cell): &&(usize, usize)| {
                let own: &Cell = &grid.rows[row].cells[cell];
                says_a_number(own) && (own.look.is_number() || grid.rows[row].figure.is_some())
            };
            if let Some(&(row, cell)) = open.iter().find(is_number) {
                let mut silent = grid.clone();
                silent.rows[row].cells[cell].figures.clear();
                assert!(!wrong_cells(model, id, &silent).0.is_empty(), "{id}: {row},{cell} opens nothing");
            }
            let mut narrow = grid.clone();
            narrow.rows[row].cells.pop();
            assert!(!wrong_cells(model, id, &narrow).0.is_empty(), "{id}: row {row} is narrow");
            tried.insert(id);
        });
    }
    assert!(tried.len() > 20, "{tried:?}");
}

#[test]
fn what_is_replaced_first_is_an_assumption_and_matters_most() {
    let model = with_answers("amersfoort", Page::Ledger);
    let Conclusion::Known { first, largest, to_do, .. } = ledger::view(&model).conclusion else { panic!("an answer") };
    let assumed: Vec<&str> =
        largest.iter().filter(|own| own.status == "aanname").map(|own| own.name.as_str()).collect();
    let begin: Vec<&str> = first.iter().take(assumed.len()).map(|own| own.name.as_str()).collect();
    assert!(!assumed.is_empty() && begin == assumed, "{begin:?} {assumed:?}");
    assert!(first.iter().all(|own| own.status == "aanname" && own.found_at.ends_with('.')), "{first:?}");
    assert!(
        to_do.contains(&format!("Dit zijn de {}", first.len())) || to_do.starts_with(&first.len().to_string()),
        "{to_do}"
    );
}

/// Cells of a table that are worked out from inputs: that takes a while.
const MOST_TOLD: usize = 5;

#[test]
fn cells_of_every_table_recompute_from_inputs_and_can_be_told() {
    let mut models = [
        with_futures("noord-veluwe", Unit::Euro),
        with_answers("noord-veluwe", Page::WhatIf),
        with_answers("noord-veluwe", Page::Ledger),
    ];
    let mut told = BTreeSet::new();
    for model in &mut models {
        all_tables(model, |model, id, grid| {
            if told.contains(id) {
                return;
            }
            let mut tried = 0;
            for (row, own) in grid.rows.iter().enumerate() {
                for (column, cell) in own.cells.iter().enumerate().filter(|(_, cell)| !cell.figures.is_empty()) {
                    // A diagonal meets rows and columns of every kind.
                    let is_on_diagonal = row % grid.columns.len() == column || row == 0;
                    if tried == MOST_TOLD || !(is_on_diagonal || tried == 0) {
                        continue;
                    }
                    for figure in &cell.figures {
                        let shown = value(model, *figure);
                        assert_eq!(recompute(model, *figure), shown, "{id} {row} {column}: {figure:?}");
                        let step = window::step(model, *figure);
                        assert!(
                            !step.label.is_empty() && !step.value.is_empty() && !step.label.contains('?'),
                            "{step:?}"
                        );
                    }
                    if tried == 0 {
                        let place = Place { table: id.to_owned(), row, column };
                        assert_eq!(show::pages::figures_at(model, &place), cell.figures, "{id} {row} {column}");
                    }
                    tried += 1;
                    told.insert(id);
                }
            }
        });
    }
    assert!(told.len() > 20, "{told:?}");
}

#[test]
fn a_cell_without_a_number_opens_what_its_row_is_about() {
    let mut model = at("ijssel-vecht");
    look(&mut model, ViewChange::Page(Page::Ledger));
    let tables = show::pages::tables(&model);
    let inputs = tables.iter().find(|own| own.id == "aannamen").expect("the inputs").grid();
    let row = inputs.rows.iter().position(|row| row.figure.is_some()).expect("an input with a figure");
    for column in 1..inputs.columns.len() {
        let place = Place { table: "aannamen".to_owned(), row, column };
        assert_eq!(show::pages::figures_at(&model, &place), [inputs.rows[row].figure.expect("a figure")]);
    }
    for (table, row, column) in [("aannamen", 9_999, 1), ("aannamen", row, 99), ("geen", 0, 1)] {
        assert!(show::pages::figures_at(&model, &Place { table: table.to_owned(), row, column }).is_empty());
    }
}

#[test]
fn numbers_are_read_from_a_text_as_they_stand_there() {
    let read = |text: &str| {
        numbers(text)
            .into_iter()
            .map(|(own, is_part)| format!("{own}{}", if is_part { "%" } else { "" }))
            .collect::<Vec<_>>()
    };
    assert_eq!(read("-1.234,50\ntot 3"), ["-1.234,50", "3"]);
    assert_eq!(read("83% ± 2"), ["83%"]);
    assert_eq!(read("5 mensen per 10.000 inwoners per jaar"), ["5"]);
    assert_eq!(read("5 – 2"), ["5", "2"]);
    assert_eq!(read("▲ voor"), [""; 0]);
}
