//! What comes by itself takes nothing away from the user: news of workers, of the browser, of a timer.
//!
//! Proves: a number that was opened stays open, and what was pasted stays in sight, whatever comes by itself; a key on
//! a slider does not close what was opened after it. Does not prove that the page hands every click to the model
//! (`tests/e2e`).

use rekentafel::app::act::message::{
    Check, Derive, Effect, Keeping, Link, Look, Meeting, Message, Paste, Read, Turn, ViewChange, Work,
};
use rekentafel::app::ask::fetched::Unfetched;
use rekentafel::app::ask::work::{Host, Sign, all_at_once};
use rekentafel::app::model::{Cell, Model};
use rekentafel::app::table::import::CellPlace;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::laptop::{Change, Key, Refusal};
use rekentafel::app::table::link::decode;
use rekentafel::app::table::state::Page;
use rekentafel::engine::fields::RegionField;

/// A page with the futures, drawn.
fn page() -> (Model, Vec<Message>) {
    let mut model = Model::start("", Vec::new()).expect("the data of the product");
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Futures))));
    let link = model.wanted_work().expect("a page that wants futures");
    let (_, picture) = all_at_once(&decode(&link).table).expect("amounts that fit");
    let painted = Message::Work(Work::Painted(link.clone(), Some(Box::new(picture))));
    model.update(painted.clone());
    let messages = vec![
        painted,
        Message::Work(Work::Painted(link, None)),
        Message::Work(Work::Failed(Sign::Unloaded)),
        Message::Work(Work::HostSaid(Host { script: String::new(), page: None, has_script: false })),
        Message::Work(Work::MayHavePassed),
        Message::Work(Work::Failed(Sign::Stopped)),
        Message::Work(Work::TryAgain),
        Message::Work(Work::GoOn),
        Message::Link(Link::Copied),
        Message::Link(Link::NotCopied),
        Message::Link(Link::IsBehind),
        Message::Link(Link::IsInStep),
        Message::Check(Check::CasesCame(Err(Unfetched::NotReached))),
        Message::Check(Check::Next),
        Message::Check(Check::Took(1.0)),
        Message::Read(Read::Fetched(Err(Unfetched::NotReached))),
        Message::Meeting(Meeting::EndReplay),
        Message::Keeping(Keeping::Stored(Vec::new())),
        Message::Keeping(Keeping::Forgot(Vec::new())),
        Message::Keeping(Keeping::Elsewhere(Change::Emptied)),
        Message::Keeping(Keeping::NotForgot(Key::Kept("voorstel".to_owned()), Refusal::Blocked)),
        // Of a key on a slider that was pressed before.
        Message::Turn(Turn::LetGo),
    ];
    (model, messages)
}

fn cell() -> Message {
    Message::Derive(Derive::Cell(Cell { table: "banden".to_owned(), row: 0, column: 1 }))
}

#[test]
fn a_number_that_is_opened_stays_open() {
    let (mut model, messages) = page();
    model.update(cell());
    let opened = model.derivation().map(|(_, now)| now.to_vec()).expect("an open number");
    for message in messages {
        model.update(message.clone());
        assert_eq!(model.derivation().map(|(_, now)| now.to_vec()), Some(opened.clone()), "{message:?}");
    }
    model.update(Message::Derive(Derive::Close));
    assert_eq!(model.derivation(), None);
}

#[test]
fn what_is_pasted_stays_in_sight() {
    let (mut model, messages) = page();
    model.update(Message::Paste(Paste::Cells {
        at: CellPlace { municipality: 0, column: 0 },
        text: "30.000\t1,5".to_owned(),
    }));
    for message in messages {
        model.update(message.clone());
        assert!(model.pasting().is_some(), "{message:?}");
    }
}

#[test]
fn a_click_soon_after_a_key_on_a_slider_is_one_act_after_another() {
    let (mut model, _) = page();
    let input = InputId::of(RegionField::Inflow);
    model.update(Message::Turn(Turn::Slide(input, "6".parse().expect("decimal"))));
    let timer = model.update(Message::Turn(Turn::Stepped));
    assert!(matches!(timer[..], [Effect::LetGoAfter(_)]), "{timer:?}");
    let before = model.minutes().len();
    model.update(cell());
    assert_eq!(model.minutes().len(), before + 1, "the turning ended with the click");
    assert_eq!(model.update(Message::Turn(Turn::LetGo)), []);
    assert!(model.derivation().is_some());
}
