//! A table goes to a spreadsheet whole, and its numbers with every digit that they have.
//!
//! Proves, for every table of every page of two regions: saved as CSV and read again by what reads files, each number is
//! the value of its figure, not what is left of it on the screen; every row is as wide as the head; text and HTML for
//! the clipboard hold the same cells; and what somebody else named cannot become a formula. Does not prove what a
//! spreadsheet does on pasting (`tests/e2e/invoer.test.mjs` sees what is on the clipboard).

use intake::grid::{Cell, Opened, open};
use rekentafel::app::act::message::{Effect, File, Look, Message, Start, ViewChange};
use rekentafel::app::dutch::number;
use rekentafel::app::model::Model;
use rekentafel::app::show;
use rekentafel::app::show::derivation::value;
use rekentafel::app::show::grid::Grid;
use rekentafel::app::show::grid::plain::{self, Plain};
use rekentafel::app::table::state::Page;
use rekentafel::engine::derivation::Number;
use rekentafel::engine::money::Exact;

fn at(region: &'static str) -> Model {
    let mut model = Model::start("", Vec::new()).expect("a start");
    model.update(Message::Start(Start::Region(region)));
    model
}

/// What the page in hand gives when one of its tables is saved.
fn saved(model: &mut Model, id: &'static str) -> (String, String) {
    match model.update(Message::File(File::SaveTable(id))).as_slice() {
        [Effect::Download { name, text }] => (name.clone(), text.clone()),
        other => panic!("{id}: {other:?}"),
    }
}

fn exact(number: Number) -> Option<Exact> {
    match number {
        Number::Double(double) => Exact::from_double(double),
        other => other.exact().ok(),
    }
}

/// Whether a cell that came back is this number; a percentage is written times a hundred.
fn is_number(cell: &Cell, wanted: Exact) -> bool {
    let shown = cell.shown();
    let (digits, is_percentage) = shown.strip_suffix('%').map_or((shown.as_str(), false), |own| (own, true));
    let came = number::read(digits, number::Expected::default()).ok();
    let came = came.and_then(|own| if is_percentage { own.over(Exact::from(100)).ok() } else { Some(own) });
    came == Some(wanted)
}

fn check(model: &mut Model, id: &'static str, grid: &Grid) -> usize {
    let (name, csv) = saved(model, id);
    assert!(name.ends_with(".csv") && name.chars().all(|c| c.is_alphanumeric() || "-.".contains(c)), "{name}");
    let width = grid.columns.len();
    for row in plain::rows(model, grid) {
        assert_eq!(row.len(), width, "{id}");
    }
    let Ok(Opened::Table(came)) = open(csv.as_bytes()) else { panic!("{id}: no table") };
    assert_eq!(came.rows().len(), grid.rows.len() + 1, "{id}");
    let mut numbers = 0;
    for (own, came) in grid.rows.iter().zip(came.rows().iter().skip(1)) {
        let mut column = 0;
        for cell in &own.cells {
            let place = column;
            column += cell.span;
            let texts = cell.texts();
            let (&[figure], &[shown]) = (cell.figures.as_slice(), texts.as_slice()) else { continue };
            // A unit goes to the head.
            let bare = shown.strip_suffix(" maanden").unwrap_or(shown);
            if number::as_written(bare).is_none() {
                continue;
            }
            let wanted = value(model, figure).ok().and_then(exact).expect("a number that is shown");
            assert!(is_number(&came[place], wanted), "{id} {place}: {} is not {wanted}", came[place].shown());
            numbers += 1;
        }
    }
    numbers
}

#[test]
fn every_table_goes_out_with_the_value_of_every_number() {
    let mut numbers = 0;
    for region in ["noord-veluwe", "amersfoort"] {
        let mut model = at(region);
        model.update(Message::Look(Look::At(ViewChange::Municipality(Some(1)))));
        for page in Page::ALL {
            model.update(Message::Look(Look::At(ViewChange::Page(page))));
            let tables: Vec<(&str, Grid)> =
                show::pages::tables(&model).iter().map(|own| (own.id, own.grid())).collect();
            for (id, grid) in tables {
                numbers += check(&mut model, id, &grid);
            }
        }
    }
    assert!(numbers > 1_500, "{numbers}");
}

#[test]
fn the_clipboard_holds_the_same_cells_twice() {
    let mut model = at("noord-veluwe");
    model.update(Message::Look(Look::At(ViewChange::Page(Page::People))));
    let id = show::pages::tables(&model)[0].id;
    let (_, csv) = saved(&mut model, id);
    assert!(csv.lines().next().is_some_and(|head| head.contains("gemiddeld verloop (maanden)")), "{csv}");
    let effects = model.update(Message::File(File::CopyTable(id)));
    let [Effect::CopyTable { text, html }] = effects.as_slice() else { panic!("{effects:?}") };
    let cells = text.lines().map(|line| line.split('\t').count()).sum::<usize>();
    assert_eq!((html.matches("<td").count(), html.matches("<tr>").count()), (cells, text.lines().count()));
    for (is_copied, wanted) in [(true, show::text::table::COPIED), (false, show::text::table::NOT_COPIED)] {
        model.update(Message::File(File::Copied(is_copied)));
        assert_eq!(model.notices()[0].title, wanted);
    }
    assert!(model.update(Message::File(File::SaveTable("geen"))).is_empty());
}

#[test]
fn a_text_never_becomes_a_formula_and_a_separator_never_a_column() {
    let cell = |text: &str| Plain::of_text(text).written();
    for (text, wanted) in [
        ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-x", "'-x"),
        ("+31 6", "'+31 6"),
        ("Zwolle", "Zwolle"),
        ("€ -1.234,50", "-1234,5"),
        ("▲ 12,5%", "12,5%"),
        ("–", "–"),
    ] {
        assert_eq!(cell(text), wanted);
    }
    let rows = [vec![Plain::Text("a;\"b\"".to_owned()), Plain::of_text("1.000,25")]];
    assert_eq!(plain::csv(&rows), "\u{feff}\"a;\"\"b\"\"\";1000,25\r\n");
    assert_eq!(plain::tabbed(&rows), "a;\"b\"\t1000,25\n");
    assert!(plain::html(&rows).contains("<td x:num=\"1000.25\" sdval=\"1000.25\">1000,25</td>"));
}
