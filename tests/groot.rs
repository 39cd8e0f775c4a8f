//! Scenarios of the largest size that is allowed: the page stays at hand.
//!
//! Proves that what takes long is done in slices, or is told to be too large. Does not prove how long a slice takes:
//! see `tests/e2e/meten.mjs`.

use rekentafel::app::act::message::{Effect, File, Look, Message, ViewChange, Work};
use rekentafel::app::ask::work::{
    Failure, Fit, Hindrance, Host, Order, Report, Sign, Worker, all_at_once, crew, too_many,
};
use rekentafel::app::model::Model;
use rekentafel::app::show::afspraak::support;
use rekentafel::app::show::scenarios::what_if;
use rekentafel::app::table::chances::ChanceField;
use rekentafel::app::table::context::Context;
use rekentafel::app::table::link;
use rekentafel::app::table::state::{MOST_PINS, Page, Pin, Table};
use rekentafel::data::version::Version;
use rekentafel::engine::afspraak::Afspraak;
use rekentafel::engine::figures::{Figures, Municipality};
use rekentafel::engine::limits::AFSPRAKEN;
use rekentafel::engine::scenario::Scenario;

/// A region of the largest size that is allowed, made of one of the product.
fn of_400() -> Model {
    let mut model = Model::start("", Vec::new()).expect("the data of the product");
    let mut figures = model.figures().clone();
    let own = figures.municipalities.clone();
    figures.municipalities = (0..400)
        .map(|place| Municipality { name: format!("Gemeente {place}"), ..own[place % own.len()].clone() })
        .collect();
    figures.centrumgemeente = "Gemeente 0".to_owned();
    let afspraken = model.outcomes().choices[1].choice.variants().into_iter().cloned().collect();
    let text = rekentafel::data::scenario_file::write(&Scenario::new(figures, afspraken));
    model.update(Message::File(File::Open { name: "groot.json".into(), text }));
    assert_eq!(model.figures().municipalities.len(), 400, "{:?}", model.notices());
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
    table.figures.years = 20;
    table.view.chances = table.view.chances.with(ChanceField::Futures, 10_000).expect("an allowed number");
    table.view.page = Page::Futures;
    table
}

#[test]
fn futures_that_do_not_fit_are_not_begun_and_it_is_said_how_many_do() {
    let table = of_10_000_futures();
    let link = link::encode(&table);
    let mut model = Model::start(&link, Vec::new()).expect("the data of the product");
    let Some(Hindrance::TooMany(fit)) = model.hindrance() else { panic!("{:?}", model.hindrance()) };
    let Fit { municipalities: 400, years: 20, columns: 23, futures } = fit else { panic!("{fit:?}") };
    assert!((100..10_000).contains(&futures), "{futures}");
    assert_eq!(model.wanted_work(), None);
    assert_eq!(all_at_once(&table), Err(Hindrance::TooMany(fit)));
    // A worker that is asked all the same reserves nothing.
    let mut worker = Worker::default();
    let order = Order::Begin { run: 1, link, me: 0, of: 1 };
    assert_eq!(worker.receive(&order.write()), Some(Report::TooLarge { run: 1 }));
    // What fits is begun, and elsewhere nothing stands in the way.
    let mut fitting = table.clone();
    fitting.view.chances = fitting.view.chances.with(ChanceField::Futures, futures).expect("an allowed number");
    let fitting = Model::start(&link::encode(&fitting), Vec::new()).expect("the data of the product");
    assert_eq!(fitting.hindrance(), None);
    assert!(fitting.wanted_work().is_some());
    assert_eq!(too_many(fitting.table(), fitting.context()), None);
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Region))));
    assert_eq!(model.hindrance(), None);
}

fn pin(table: &Table, figures: Figures) -> Pin {
    let afspraak = table.view.afspraak.clone();
    Pin { name: "vast".to_owned(), follows: false, base: table.base, figures, own: None, afspraak }
}

#[test]
fn of_the_largest_that_is_allowed_the_fewest_futures_fit_and_one_worker_prepares_them() {
    let mut table = of_10_000_futures();
    let presets = rekentafel::data::presets::presets(Version::LATEST).expect("the presets");
    let own = presets[0].variants[0].afspraak.clone();
    let named = |place| Afspraak { id: format!("eigen-{place}"), ..own.clone() };
    table.own = (0..AFSPRAKEN.most_count()).map(named).collect();
    table.pins = vec![pin(&table, table.figures.clone()); MOST_PINS];
    let context = Context::of(&table).expect("the presets");
    let fit = too_many(&table, &context).expect("10,000 do not fit");
    assert!(fit.futures >= 100, "{fit:?}");
    assert_eq!(crew(&table), 1);
    table.pins.clear();
    assert!(crew(&table) >= 4, "without pins every worker draws");
}

#[test]
fn a_table_of_which_the_link_is_too_long_to_open_is_worked_on_all_the_same() {
    let mut table = of_400().table().clone();
    let renamed = |letter: &str| {
        let mut figures = table.figures.clone();
        let long = |place| format!("{place} {}", letter.repeat(50));
        for (place, own) in figures.municipalities.iter_mut().enumerate() {
            own.name = long(place);
        }
        Figures { centrumgemeente: long(0), ..figures }
    };
    table.pins = ["a", "b", "c"].map(|letter| pin(&table, renamed(letter))).into();
    table.view.page = Page::Futures;
    let link = link::encode(&table);
    assert!(!link::decode(&link).remarks.is_empty(), "{} characters", link.len());
    let mut worker = Worker::default();
    assert_eq!(worker.receive(&Order::Begin { run: 1, link: link.clone(), me: 1, of: 2 }.write()), None);
    assert!(worker.has_work());
    let damaged = Order::Begin { run: 2, link: link[..link.len() - 4].to_owned(), me: 1, of: 2 };
    assert_eq!(worker.receive(&damaged.write()), Some(Report::Unreadable { run: 2 }), "never another table");
}

fn at(page: Page) -> Model {
    let mut model = Model::start("", Vec::new()).expect("the data of the product");
    model.update(Message::Look(Look::At(ViewChange::Page(page))));
    model
}

fn host(page: Option<&str>) -> Work {
    let script = "werker-0123456789abcdef.js".to_owned();
    Work::HostSaid(Host { page: page.map(str::to_owned), has_script: page.is_some(), script })
}

const SAME: &str = "<link rel=\"werker\" href=\"werker-0123456789abcdef.js\">";
const OTHER: &str = "<link rel=\"werker\" href=\"werker-fedcba9876543210.js\">";

#[test]
fn a_failure_of_the_workers_is_told_where_their_work_is_looked_at_until_they_are_tried_again() {
    for (sign, page, failure) in [
        (Sign::Unloaded, None, Failure::NoNetwork),
        (Sign::Unfetched, Some(OTHER), Failure::NewVersion),
        (Sign::Unfetched, Some(SAME), Failure::Missing),
        (Sign::Unloaded, Some(SAME), Failure::NotAllowed),
        (Sign::Silent, Some(SAME), Failure::Slow),
        (Sign::Stopped, None, Failure::Stopped),
        (Sign::Refused, None, Failure::NotAllowed),
    ] {
        for place in [Page::Futures, Page::WhatIf] {
            let mut model = at(place);
            let effects = model.update(Message::Work(Work::Failed(sign)));
            if effects.contains(&Effect::AskHost) {
                assert_eq!((model.wanted_work(), model.hindrance()), (None, None), "the cause is not known yet");
                assert_eq!(model.update(Message::Work(Work::Failed(sign))), [], "one worker speaks for all");
                let effects = model.update(Message::Work(host(page)));
                assert_eq!(effects, if failure.may_pass() { vec![Effect::TryAgainAfter(5_000)] } else { vec![] });
            }
            assert_eq!(model.hindrance(), Some(Hindrance::Failed(failure)));
            assert_eq!(model.wanted_work(), None);
            let view = what_if::view(&model);
            assert!(place != Page::WhatIf || !view.comes && !view.is_busy && view.sentence.is_empty(), "{failure:?}");
            model.update(Message::Work(Work::MayHavePassed));
            assert_eq!(model.hindrance().is_none(), failure.may_pass(), "{failure:?}");
            model.update(Message::Work(Work::TryAgain));
            assert_eq!(model.hindrance(), None);
            assert!(model.wanted_work().is_some());
        }
    }
}

#[test]
fn each_failure_in_a_row_waits_longer_and_an_answer_begins_anew() {
    let mut model = at(Page::Futures);
    let fail = |model: &mut Model| {
        model.update(Message::Work(Work::Failed(Sign::Unloaded)));
        let effects = model.update(Message::Work(host(None)));
        model.update(Message::Work(Work::MayHavePassed));
        effects
    };
    assert_eq!(fail(&mut model), [Effect::TryAgainAfter(5_000)]);
    assert_eq!(fail(&mut model), [Effect::TryAgainAfter(10_000)]);
    let link = model.wanted_work().expect("it is tried again");
    model.update(Message::Work(Work::Painted(link, Some(Box::default()))));
    assert_eq!(fail(&mut model), [Effect::TryAgainAfter(5_000)]);
}

#[test]
fn what_stopped_is_tried_again_for_another_table_and_what_is_elsewhere_stands_in_no_way() {
    let mut model = at(Page::WhatIf);
    let link = model.wanted_work().expect("a question");
    model.update(Message::Work(Work::Failed(Sign::Stopped)));
    assert_eq!(model.hindrance(), Some(Hindrance::Failed(Failure::Stopped)));
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Region))));
    assert_eq!((model.hindrance(), model.wanted_work()), (None, None));
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Futures))));
    assert!(model.wanted_work().is_some_and(|own| own != link));
    // The host is away everywhere.
    model.update(Message::Work(Work::Failed(Sign::Unloaded)));
    model.update(Message::Work(host(None)));
    model.update(Message::Look(Look::At(ViewChange::Page(Page::WhatIf))));
    assert_eq!(model.hindrance(), Some(Hindrance::Failed(Failure::NoNetwork)));
}

#[test]
fn what_gets_too_large_is_told_of_that_table_only() {
    let mut model = at(Page::Futures);
    let link = model.wanted_work().expect("futures");
    model.update(Message::Work(Work::Painted("of another table".into(), None)));
    assert_eq!(model.hindrance(), None);
    model.update(Message::Work(Work::Painted(link, None)));
    assert_eq!((model.hindrance(), model.wanted_work()), (Some(Hindrance::TooLarge), None));
    model.update(Message::Look(Look::At(ViewChange::Page(Page::WhatIf))));
    assert_eq!(model.hindrance(), None);
}
