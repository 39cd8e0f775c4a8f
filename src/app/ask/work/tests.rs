//! Proves that pictures do not depend on the number of workers, their order or their speed, and that they say what the
//! futures say. Does not prove that a browser runs them side by side.

use crate::app::ask::work::*;
use crate::app::table::chances::ChanceField;
use crate::app::table::state::Pin;
use data::version::Version;
use engine::futures::{Future, Series};

fn table() -> Table {
    let mut table = Table::of_region(Version::LATEST, "noord-veluwe").expect("a region of the product");
    table.view.chances = table.view.chances.with(ChanceField::Futures, 250).expect("an allowed number");
    let mut figures = table.figures.clone();
    figures.demand.inflow_per_10000 += 1.0;
    let afspraak = "vng-solidariteit".to_owned();
    table.pins.push(Pin { name: "meer".to_owned(), follows: false, base: table.base, figures, own: None, afspraak });
    table
}

/// All pictures that so many workers make, with slices of so many futures.
fn pictures(table: &Table, workers: u32, slice: u32) -> Vec<Picture> {
    let link = link::encode(table);
    let mut all: Vec<Worker> = (0..workers).map(|_| Worker::default()).collect();
    for (me, worker) in (0..).zip(&mut all) {
        let order = Order::Begin { run: 7, link: link.clone(), me, of: workers };
        assert_eq!(worker.receive(&order.write()), None);
    }
    let mut pictures = Vec::new();
    while all.iter().any(Worker::has_work) {
        // The last worker is the fastest.
        for place in (0..all.len()).rev() {
            let asked = std::cell::Cell::new(0);
            let reports = all[place].work(|| {
                asked.set(asked.get() + 1);
                asked.get() > slice
            });
            for report in reports {
                match Report::read(&report.write()).expect("a report that can be read back") {
                    Report::PassOn { run: 7, order } => assert_eq!(all[0].receive(&order), None),
                    Report::Picture { run: 7, picture } => pictures.push(picture),
                    other => panic!("{other:?}"),
                }
            }
        }
    }
    pictures
}

#[test]
fn any_number_of_workers_and_any_slice_give_the_same_pictures() {
    let table = table();
    let alone = pictures(&table, 1, 40);
    assert_eq!(alone.iter().map(|picture| picture.futures).collect::<Vec<_>>(), [100, 250]);
    for (workers, slice) in [(1, 3), (2, 1), (2, 33), (3, 7)] {
        let many = pictures(&table, workers, slice);
        assert_eq!(many.last(), alone.last(), "{workers} workers");
    }
}

#[test]
fn a_picture_says_what_its_futures_say() {
    let table = table();
    let picture = pictures(&table, 2, 20).pop().expect("a picture");
    let context = Context::of(&table).expect("a table of the product");
    let columns = columns(&table, &context);
    assert_eq!((picture.columns.len(), columns.len()), (24, 24));
    let variants = context.presets.iter().flat_map(|preset| &preset.variants);
    let variants: Vec<_> = variants.filter(|variant| variant.counts(&[])).collect();
    let afspraken = variants.iter().map(|variant| &variant.afspraak);
    let mut series = Series::new(&table.figures, afspraken, table.view.chances.uncertainty()).expect("it fits");
    let municipalities = table.figures.municipalities.len();
    let place = columns.iter().position(|column| column.afspraak == "vng-solidariteit").expect("a column");
    let mut results = Vec::new();
    let mut future = Future::default();
    for number in 0..250 {
        series.draw(number, None, &mut future).expect("amounts that fit");
        results.push(future.totals.clone());
    }
    let own = |row: &Vec<i64>, column: usize| row[column * municipalities + 2];
    let column = &picture.columns[place];
    assert_eq!(column.bands[2].worst, results.iter().map(|row| own(row, place)).min().expect("futures"));
    let best = |row: &Vec<i64>| (0..23).map(|column| own(row, column)).max().expect("columns");
    assert_eq!(column.regret[2], results.iter().map(|row| best(row) - own(row, place)).max().expect("futures"));
    let reference = columns.iter().position(|column| column.afspraak == "geen-afspraak").expect("a column");
    let dearer = results.iter().filter(|row| own(row, place) < own(row, reference)).count();
    assert_eq!(column.dearer[2] as usize, dearer);
    assert!(dearer > 0 && dearer < 250, "{dearer}");
    assert_eq!(picture.columns[23].regret, Vec::<i64>::new(), "a pinned scenario does not compete");
}

#[test]
fn a_new_order_takes_the_place_of_the_one_before() {
    let link = link::encode(&table());
    let mut worker = Worker::default();
    for run in [1, 2] {
        worker.receive(&Order::Begin { run, link: link.clone(), me: 0, of: 1 }.write());
        worker.work(|| false);
    }
    assert!(!worker.has_work());
    worker.receive(&Order::Begin { run: 3, link, me: 0, of: 1 }.write());
    assert!(worker.has_work());
    worker.receive(&Order::Stop.write());
    assert!(!worker.has_work() && worker.work(|| false).is_empty());
    assert_eq!(worker.receive(b"what is this"), None);
}
