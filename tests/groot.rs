//! Scenarios of the largest size that is allowed: the page stays at hand.
//!
//! Proves that what takes long is done in slices, or is told to be too large. Does not prove how long a slice takes: see
//! `tests/e2e/meten.mjs`.

use rekentafel::app::act::message::{Effect, File, Look, Message, ViewChange, Work};
use rekentafel::app::ask::work::{Failure, Hindrance, Order, Report, Worker, all_at_once, most_futures};
use rekentafel::app::model::Model;
use rekentafel::app::show::afspraak::support;
use rekentafel::app::table::chances::ChanceField;
use rekentafel::app::table::link;
use rekentafel::app::table::state::{Page, Table};
use rekentafel::engine::scenario::Municipality;

/// A region of the largest size that is allowed, made of one of the product.
fn of_400() -> Model {
    let mut model = Model::start("", Vec::new()).expect("the data of the product");
    let mut scenario = model.scenario().clone();
    let own = scenario.municipalities.clone();
    scenario.municipalities = (0..400)
        .map(|place| Municipality { name: format!("Gemeente {place}"), ..own[place % own.len()].clone() })
        .collect();
    scenario.centrumgemeente = "Gemeente 0".to_owned();
    scenario.afspraken = model.outcomes().choices[1].choice.variants().into_iter().cloned().collect();
    let text = rekentafel::data::scenario_file::write(&scenario);
    model.update(Message::File(File::Open { name: "groot.json".into(), text }));
    assert_eq!(model.scenario().municipalities.len(), 400, "{:?}", model.notices());
    model
}

#[test]
fn of_many_municipalities_one_message_works_out_one_prikkel_and_who_leaves_stops_it() {
    let mut model = of_400();
    let rows = |model: &Model| model.prikkels().map_or(0, |prikkels| prikkels.rows().0.len());
    let asks = |effects: &[Effect]| effects.contains(&Effect::GoOn);
    let effects = model.update(Message::Look(Look::At(ViewChange::Page(Page::Support))));
    assert!(asks(&effects));
    assert_eq!(rows(&model), 0, "nothing is worked out before the page is drawn");
    for done in 1..4 {
        assert!(asks(&model.update(Message::Work(Work::GoOn))));
        assert_eq!(rows(&model), done);
    }
    assert!(!asks(&model.update(Message::Look(Look::At(ViewChange::Page(Page::People))))));
    assert!(!asks(&model.update(Message::Work(Work::GoOn))), "elsewhere the next slice does nothing");
    assert_eq!(rows(&model), 3);
    let view = support::view(&model);
    assert!(view.prikkel.is_some_and(|prikkel| prikkel.progress.contains("3 van de 400")));
}

/// The table of 400 municipalities, over twenty years, with 10,000 futures.
fn of_10_000_futures() -> Table {
    let mut table = of_400().table().clone();
    table.scenario.years = 20;
    table.view.chances = table.view.chances.with(ChanceField::Futures, 10_000).expect("an allowed number");
    table.view.page = Page::Futures;
    table
}

#[test]
fn futures_that_do_not_fit_are_not_begun_and_it_is_said_how_many_do() {
    let table = of_10_000_futures();
    let link = link::encode(&table);
    let mut model = Model::start(&link, Vec::new()).expect("the data of the product");
    let Some(Hindrance::TooMany { fit }) = model.hindrance() else { panic!("{:?}", model.hindrance()) };
    assert!((100..10_000).contains(&fit), "{fit}");
    assert_eq!(model.wanted_work(), None);
    assert_eq!(all_at_once(&table), Err(Hindrance::TooMany { fit }));
    // A worker that is asked all the same reserves nothing.
    let mut worker = Worker::default();
    let order = Order::Begin { run: 1, link, me: 0, of: 1 };
    assert_eq!(worker.receive(&order.write()), Some(Report::TooLarge { run: 1 }));
    // What fits is begun, and elsewhere nothing stands in the way.
    let mut fitting = table.clone();
    fitting.view.chances = fitting.view.chances.with(ChanceField::Futures, fit).expect("an allowed number");
    let fitting = Model::start(&link::encode(&fitting), Vec::new()).expect("the data of the product");
    assert_eq!(fitting.hindrance(), None);
    assert!(fitting.wanted_work().is_some());
    assert_eq!(most_futures(fitting.table(), fitting.context()), fit);
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Compare))));
    assert_eq!(model.hindrance(), None);
}

#[test]
fn a_failure_of_the_workers_is_told_where_their_work_is_looked_at_until_they_are_tried_again() {
    let mut model = Model::start("", Vec::new()).expect("the data of the product");
    for failure in [Failure::NoNetwork, Failure::NewVersion, Failure::NotAllowed, Failure::Stopped] {
        for page in [Page::Futures, Page::WhatIf] {
            model.update(Message::Look(Look::At(ViewChange::Page(page))));
            model.update(Message::Work(Work::Failed(failure)));
            assert_eq!(model.hindrance(), Some(Hindrance::Failed(failure)));
            model.update(Message::Work(Work::TryAgain));
            assert_eq!(model.hindrance(), None);
        }
    }
}
