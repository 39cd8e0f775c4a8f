//! A table that needs a longer link than an address holds.
//!
//! Proves that the page never puts a link in the address bar that it cannot read: what is too long is set aside, told,
//! and read back when the page is loaded again, and what the page keeps elsewhere (on this laptop, for an audience, in
//! a receipt) comes back whole. Not proved here: that the browser keeps what is set aside (`e2e/grote_link.test.mjs`).

use rekentafel::app::act::message::{Effect, File, Keeping, Laptop, Link, Message, Minutes, Start, Walk};
use rekentafel::app::model::{Model, NoticeKind};
use rekentafel::app::table::link::{LONGEST, decode, decode_kept};
use rekentafel::app::table::receipt;
use rekentafel::app::table::text::link::TOO_LARGE;
use rekentafel::data::scenario_file;
use rekentafel::engine::figures::BudgetChange;
use rekentafel::engine::money::Exact;
use rekentafel::engine::scenario::Scenario;

/// A golden scenario with so many changes of the budget, each for the longest reason that there is.
fn scenario(changes: usize) -> Scenario {
    let golden = include_str!("gulden/drie-gemeenten.scenario.json");
    let mut scenario = scenario_file::read(golden).expect("a valid scenario");
    let change =
        |year| BudgetChange { year, historic: Exact::ZERO, objective: Exact::ZERO, reason: "\u{1f600}".repeat(200) };
    scenario.figures.budget.changes =
        (0..changes).map(|place| change(2_026 + i32::try_from(place).expect("small"))).collect();
    scenario
}

fn open(model: &mut Model, changes: usize) -> Vec<Effect> {
    let text = scenario_file::write(&scenario(changes));
    model.update(Message::File(File::Open { name: "groot.json".into(), text }))
}

fn start() -> Model {
    Model::start("", Vec::new()).expect("the data of the product")
}

/// The address and the link of the one thing that is set aside.
fn aside(effects: &[Effect]) -> Option<(&str, &str)> {
    let aside = effects.iter().filter_map(|effect| match effect {
        Effect::SetAside { address, link } => Some((address.as_str(), link.as_str())),
        _ => None,
    });
    let all: Vec<_> = aside.collect();
    assert!(all.len() <= 1);
    all.first().copied()
}

fn addresses(effects: &[Effect]) -> Vec<&str> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::PushAddress(address) | Effect::ReplaceAddress(address) => Some(address.as_str()),
            _ => None,
        })
        .collect()
}

fn has_notice(model: &Model, kind: NoticeKind, title: &str) -> bool {
    model.notices().iter().any(|notice| notice.kind == kind && notice.title == title && !notice.lines.is_empty())
}

#[test]
fn every_link_in_the_address_bar_can_be_read() {
    let (mut fitting, mut large) = (0, 0);
    for (place, changes) in [0, 1, 40, 60, 61, 62, 63, 64, 80, 100].into_iter().enumerate() {
        let mut model = start();
        let before = model.address().to_owned();
        let effects = open(&mut model, changes);
        for address in addresses(&effects) {
            let decoded = decode(address);
            assert!(address.len() <= LONGEST && decoded.remarks.is_empty(), "{changes}: {:?}", decoded.remarks);
            assert_eq!(&decoded.table.figures, model.figures());
            fitting += 1;
        }
        if let Some((address, link)) = aside(&effects) {
            assert_eq!((address, model.address()), (before.as_str(), before.as_str()), "{changes}");
            assert!(link.len() > LONGEST && addresses(&effects).is_empty(), "{changes}");
            assert_eq!(&decode_kept(link).table.figures, model.figures());
            assert!(has_notice(&model, NoticeKind::Warning, TOO_LARGE), "{changes}: {:?}", model.notices());
            large += 1;
        }
        assert_eq!(fitting + large, place + 1, "{changes}: {effects:?}");
    }
    assert!(fitting > 2 && large > 2, "{fitting} {large}");
}

#[test]
fn what_is_set_aside_is_there_when_the_page_is_loaded_again() {
    let mut model = start();
    let effects = open(&mut model, 100);
    let (address, link) = aside(&effects).expect("set aside");
    let mut again = Model::resume(address, Some(link), Vec::new()).expect("the data of the product");
    assert_eq!((again.figures(), again.address()), (model.figures(), address));
    assert!(again.large_link().is_some() && has_notice(&again, NoticeKind::Warning, TOO_LARGE));
    assert_eq!(aside(&again.begin()), Some((address, link)));
    // Without it, the address gives the last link that could be read.
    let without = Model::start(address, Vec::new()).expect("the data of the product");
    assert_eq!(without.figures(), start().figures());
}

#[test]
fn a_table_that_fits_again_is_no_longer_kept_aside() {
    let mut model = start();
    let before = model.address().to_owned();
    open(&mut model, 100);
    let effects = model.update(Message::Walk(Walk::Undo));
    assert!(effects.contains(&Effect::ForgetAside(before.clone())), "{effects:?}");
    assert!(model.large_link().is_none() && model.address() == before && model.notices().is_empty());
    assert!(aside(&model.update(Message::Walk(Walk::Redo))).is_some());
    let effects = model.update(Message::Start(Start::Region("amersfoort")));
    assert!(effects.contains(&Effect::ForgetAside(before)) && addresses(&effects).len() == 1, "{effects:?}");
}

#[test]
fn a_link_that_is_too_long_is_not_copied_and_what_the_browser_does_not_keep_is_told() {
    let mut model = start();
    open(&mut model, 100);
    assert_eq!(model.update(Message::Link(Link::Copy)), []);
    assert!(
        model.notices().iter().any(|notice| notice.kind == NoticeKind::Error && notice.lines[0].contains("65.536"))
    );
    model.update(Message::Dismiss);
    model.update(Message::Link(Link::SetAside(true)));
    assert!(model.notices().is_empty());
    model.update(Message::Link(Link::SetAside(false)));
    model.update(Message::Link(Link::SetAside(false)));
    assert_eq!(model.notices().len(), 1);
    assert_eq!(model.notices()[0].kind, NoticeKind::Error);
}

/// Keeps the scenario in hand on a laptop that keeps what it is asked.
fn keep(model: &mut Model, name: &str) {
    let effects = model.update(Message::Laptop(Laptop::Keep(name.into())));
    let items = effects.into_iter().find_map(|effect| match effect {
        Effect::Store(items) => Some(items),
        _ => None,
    });
    model.update(Message::Keeping(Keeping::Stored(items.expect("something to keep"))));
}

#[test]
fn what_the_page_keeps_elsewhere_comes_back_whole() {
    let mut model = start();
    open(&mut model, 100);
    let large = model.figures().clone();
    // For an audience.
    let mut audience = start();
    audience.update(Message::Meeting(rekentafel::app::act::message::Meeting::Mirror(model.for_audience())));
    assert_eq!(audience.figures(), &large);
    // In a receipt.
    let effects = model.update(Message::File(File::SaveReceipt("2026-11-28 14:00".into())));
    let [Effect::Download { text, .. }] = &effects[..] else { panic!("{effects:?}") };
    let report = receipt::check::check(text).expect("a receipt");
    assert!(report.is_good(), "{:?}", report.parts);
    // On this laptop.
    keep(&mut model, "groot");
    model.update(Message::Start(Start::Region("amersfoort")));
    let effects = model.update(Message::Laptop(Laptop::Open("groot".into())));
    assert_eq!(model.figures(), &large);
    assert!(aside(&effects).is_some(), "{effects:?}");
    // In the minutes, of which the text has no link that does not open.
    let effects = model.update(Message::Minutes(Minutes::Save));
    let [Effect::Download { text, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert!(text.contains("te groot voor een link") && text.lines().all(|line| line.len() < LONGEST), "{}", text.len());
}

#[test]
fn a_scenario_that_is_kept_comes_in_the_address_bar_when_it_is_opened() {
    let mut model = start();
    keep(&mut model, "begin");
    let before = model.address().to_owned();
    model.update(Message::Start(Start::Region("amersfoort")));
    let effects = model.update(Message::Laptop(Laptop::Open("begin".into())));
    assert_eq!(addresses(&effects), [before.as_str()]);
    assert_eq!(model.address(), before);
}
