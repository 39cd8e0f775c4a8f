//! What a link proves of its outcome.
//!
//! Proves: a link that the page writes says, when it is opened elsewhere, that the outcome is the same; a link whose
//! outcome is another one says which totals differ, in euros; a link without an outcome says nothing; another version
//! of the calculation or of the data is said first; a slider writes no link, and workers get the same order as without
//! an outcome. The fingerprint sees a cent in every amount and the last bit of every number of persons.
//!
//! Not proved: that the outcome is right (`golden.rs`), or that nobody made a false outcome on purpose.

use rekentafel::app::act::message::{Effect, Keeping, Laptop, Link, Look, Message, Turn, ViewChange};
use rekentafel::app::model::{Model, NoticeKind};
use rekentafel::app::show::text;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::laptop::Item;
use rekentafel::app::table::link::{decode, encode, encode_stamped};
use rekentafel::app::table::outcomes::Outcomes;
use rekentafel::app::table::receipt::{Age, Fingerprint, Stamp, age, fingerprint, settlements};
use rekentafel::app::table::state::Page;
use rekentafel::app::table::typed::NumberField;
use rekentafel::data::version::MODEL_VERSION;
use rekentafel::engine::afspraak::Post;
use rekentafel::engine::fields::RegionField;
use rekentafel::engine::money::Money;
use rekentafel::engine::projection::Projection;
use rekentafel::engine::scenario::FileVersion;
use rekentafel::engine::settlement::Settlement;

fn start(link: &str) -> Model {
    Model::start(link, Vec::new()).expect("the data of the product")
}

fn inflow() -> InputId {
    InputId::of(RegionField::Inflow)
}

/// A page on which something was changed, and its link.
fn shared() -> (Model, String) {
    let mut model = start("");
    model.update(Message::Turn(Turn::Type(NumberField::Input(inflow()), "7,5".to_owned())));
    model.update(Message::Look(Look::At(ViewChange::Municipality(Some(2)))));
    let link = model.address().to_owned();
    (model, link)
}

/// The title and the lines of what is said.
fn said(model: &Model) -> Vec<(NoticeKind, String, Vec<String>)> {
    model.notices().iter().map(|own| (own.kind, own.title.clone(), own.lines.clone())).collect()
}

fn stamp(link: &str) -> Stamp {
    decode(link).stamp.expect("a link with its outcome")
}

/// What the browser is asked, without keeping where one is.
fn without_place(effects: Vec<Effect>) -> Vec<Effect> {
    let is_place = |effect: &Effect| matches!(effect, Effect::Store(items) if matches!(items[..], [Item::Left(_)]));
    effects.into_iter().filter(|effect| !is_place(effect)).collect()
}

#[test]
fn a_link_says_elsewhere_that_the_outcome_is_the_same() {
    let (_, link) = shared();
    let same = [(NoticeKind::OfLink, text::receipt::SAME.to_owned(), Vec::new())];
    let opened = start(&link);
    assert_eq!(said(&opened), same);
    assert_eq!(opened.address(), link, "the link stays what it was");
    let mut other = start("");
    assert_eq!(without_place(other.update(Message::Link(Link::Open(link)))), minutes(&other));
    assert_eq!(said(&other), same);
    // It is gone as soon as the scenario is another one, and can be put away.
    let mut turned = other.clone();
    turned.update(Message::Turn(Turn::Slide(inflow(), "6".parse().expect("decimal"))));
    assert_eq!(said(&turned), []);
    other.update(Message::Dismiss);
    assert_eq!(said(&other), []);
}

/// What opening a link does beside showing it: the change goes into the minutes.
fn minutes(model: &Model) -> Vec<Effect> {
    vec![Effect::Store(model.minutes().iter().cloned().map(Item::Entry).collect())]
}

#[test]
fn going_back_in_the_browser_says_nothing() {
    let (mut model, link) = shared();
    model.update(Message::Look(Look::At(ViewChange::Page(Page::People))));
    model.update(Message::Link(Link::Open(link)));
    assert_eq!(said(&model), []);
}

#[test]
fn another_outcome_is_said_in_euros() {
    let (_, link) = shared();
    let cent = Money::from_cents(150);
    let true_stamp = stamp(&link);
    let cases: [(Stamp, usize, &str); 4] = [
        (Stamp { budget: true_stamp.budget - cent, ..true_stamp }, 2, "Rijksbudget over alle jaren: toen €\u{a0}"),
        (Stamp { region: true_stamp.region - cent, ..true_stamp }, 2, "Resultaat van de hele regio: toen €\u{a0}"),
        (
            Stamp { municipality: true_stamp.municipality.map(|own| own - cent), ..true_stamp },
            1,
            "Resultaat van Kampen: toen €\u{a0}",
        ),
        (Stamp { fingerprint: [0; 6], ..true_stamp }, 1, text::receipt::DIFFERS_ELSEWHERE),
    ];
    for (stamp, count, line) in cases {
        let false_link = encode_stamped(&decode(&link).table, &stamp);
        let opened = start(&false_link);
        let [(kind, title, lines)] = &said(&opened)[..] else { panic!("{:?}", said(&opened)) };
        assert_eq!((*kind, title.as_str()), (NoticeKind::Warning, text::receipt::DIFFERS));
        assert_eq!(lines.len(), count, "{lines:?}");
        let own = lines.iter().find(|own| own.starts_with(line)).unwrap_or_else(|| panic!("{line}: {lines:?}"));
        if count == 2 || line.contains("toen") {
            assert!(own.contains(", nu €\u{a0}") && own.ends_with("verschil €\u{a0}1,50."), "{own}");
        }
        // The page goes on with what it finds.
        assert_eq!(stamp_of(&opened), true_stamp);
    }
}

fn stamp_of(model: &Model) -> Stamp {
    stamp(model.address())
}

#[test]
fn a_link_without_an_outcome_says_nothing() {
    let (_, link) = shared();
    let opened = start(&encode(&decode(&link).table));
    assert_eq!(said(&opened), []);
    assert_eq!(opened.address(), link);
}

#[test]
fn another_version_of_the_calculation_is_said_first() {
    let (_, link) = shared();
    for (model, part) in [(MODEL_VERSION - 1, "versie 0 van de rekenwijze"), (9, "nieuwere rekenwijze: versie 9")] {
        let mut own = Stamp { model, ..stamp(&link) };
        let opened = start(&encode_stamped(&decode(&link).table, &own));
        let [(NoticeKind::OfLink, title, lines)] = &said(&opened)[..] else { panic!("{:?}", said(&opened)) };
        assert_eq!(title, text::receipt::OTHER_VERSION);
        assert!(lines[0].contains(part), "{lines:?}");
        assert_eq!(lines[1..], [text::receipt::line(text::receipt::SAME)]);
        own.region = Money::ZERO;
        let opened = start(&encode_stamped(&decode(&link).table, &own));
        let [(NoticeKind::Warning, _, lines)] = &said(&opened)[..] else { panic!("{:?}", said(&opened)) };
        assert!(lines[0].contains(part) && lines.len() == 4, "{lines:?}");
    }
}

#[test]
fn an_older_and_a_newer_calculation_are_told_apart() {
    assert_eq!(age(1, 1), None);
    assert_eq!(age(1, 2), Some(Age::Older { then: 1, now: 2 }));
    assert_eq!(age(3, 2), Some(Age::Newer { then: 3, now: 2 }));
    for age in [Age::Older { then: 1, now: 2 }, Age::Newer { then: 1, now: 2 }] {
        let said = text::receipt::age(age);
        assert!(said.contains("versie 2") && said.ends_with('.'), "{said}");
    }
}

#[test]
fn what_an_older_version_of_the_data_means_is_said_once_and_not_by_a_notice() {
    let opened = start("1U-ha5gABAA");
    assert_eq!(said(&opened), []);
    let note = rekentafel::app::show::our_figures::version::note(&opened).expect("a note");
    assert!(note.text.contains("versie 1") && note.text.contains("versie 2"), "{}", note.text);
}

#[test]
fn a_slider_writes_no_link_and_workers_get_the_same_order() {
    let (mut model, link) = shared();
    assert_eq!(model.update(Message::Turn(Turn::Slide(inflow(), "6.5".parse().expect("decimal")))), []);
    assert_eq!(model.address(), link);
    model.update(Message::Turn(Turn::LetGo));
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Futures))));
    let order = model.wanted_work().expect("work for the futures");
    assert_eq!(decode(&order).stamp, None);
    let mut opened = start(model.address());
    assert_eq!(opened.wanted_work(), Some(order.clone()));
    opened.update(Message::Look(Look::At(ViewChange::Municipality(None))));
    assert_eq!(opened.wanted_work(), Some(order), "the outcome in the link is another one, the work is not");
}

#[test]
fn kept_scenarios_and_minutes_hold_the_outcome_too() {
    let (mut model, link) = shared();
    let Some(Effect::Store(items)) = model.update(Message::Laptop(Laptop::Keep("voorstel".to_owned()))).pop() else {
        panic!("nothing is kept");
    };
    model.update(Message::Keeping(Keeping::Stored(items)));
    assert_eq!(model.kept()[0].link, link);
    assert_eq!(stamp(&model.minutes()[0].link).model, MODEL_VERSION);
    model.update(Message::Turn(Turn::BackAll));
    model.update(Message::Laptop(Laptop::Open("voorstel".to_owned())));
    assert_eq!(said(&model), []);
    assert_eq!(model.address(), link);
}

#[test]
fn the_version_of_the_calculation_is_that_of_its_description() {
    let description = std::fs::read_to_string("docs/rekenmodel.md").expect("the description of the calculation");
    let title = description.lines().next().unwrap_or_default();
    assert!(title.ends_with(&format!("(version {MODEL_VERSION})")), "{title}");
}

/// One thing of an outcome that becomes another.
type Change = (&'static str, fn(&mut Projection, &mut Settlement));

const CENT: Money = Money::from_cents(1);

fn next(number: &mut f64) {
    *number = number.next_up();
}

const CHANGES: [Change; 22] = [
    ("places", |own, _| next(&mut own.years[3].capacity.places)),
    ("empty places", |own, _| next(&mut own.years[3].capacity.empty)),
    ("a stock", |own, _| own.years[3].capacity.municipalities[1].stocks.each_mut(|stocks| next(&mut stocks.ready))),
    ("a flow", |own, _| next(&mut own.years[3].capacity.municipalities[1].flows.left_bt)),
    ("inhabitants", |own, _| next(&mut own.years[3].capacity.municipalities[1].inhabitants)),
    ("lokaal", |own, _| own.years[3].costs.municipalities[1].local += CENT),
    ("saved", |own, _| own.years[3].costs.municipalities[1].saved_by_waiting += CENT),
    ("leegstand", |own, _| own.years[3].costs.vacancy += CENT),
    ("the last year", |own, _| drop(own.years.pop())),
    ("C", |_, own| own.years[3].centre_budget += CENT),
    ("R", |_, own| own.years[3].regional_budget += CENT),
    ("uitvoeringskosten", |_, own| own.years[3].execution_costs += CENT),
    ("pool_baten", |_, own| own.years[3].pool_income += CENT),
    ("pool_lasten", |_, own| own.years[3].pool_costs += CENT),
    ("storting", |_, own| own.years[3].deposit += CENT),
    ("onttrekking", |_, own| own.years[3].withdrawal += CENT),
    ("reserve", |_, own| own.years[3].reserve += CENT),
    ("totale_kosten", |_, own| own.years[3].total_costs += CENT),
    ("rijksbudget", |_, own| own.years[3].municipalities[1].budget += CENT),
    ("verrekening", |_, own| own.years[3].municipalities[1].verrekening += CENT),
    ("resultaat", |_, own| own.years[3].municipalities[1].result += CENT),
    ("aandeel_reserve", |_, own| own.reserve_shares[1] += CENT),
];

#[test]
fn the_fingerprint_sees_every_cent_and_every_bit() {
    let model = start("");
    let outcomes: &Outcomes = model.outcomes();
    let own = fingerprint(model.figures(), outcomes);
    let names = &model.figures().municipalities;
    let of = |projection: &Projection, last: &Settlement| {
        let mut all = settlements(outcomes);
        let place = all.len() - 1;
        all[place].1 = last;
        Fingerprint::of_outcome(names, FileVersion::First, projection, &all)
    };
    let (projection, settled) = (&*outcomes.projection, settlements(outcomes).pop().expect("a preset").1);
    assert_eq!(of(projection, settled), own);
    let mut seen = std::collections::BTreeSet::from([own.to_string()]);
    for (what, change) in CHANGES {
        let (mut projection, mut settled) = (projection.clone(), settled.clone());
        change(&mut projection, &mut settled);
        assert!(seen.insert(of(&projection, &settled).to_string()), "{what} is not seen");
    }
    let mut renamed = names.clone();
    renamed[0].name.push('x');
    let print = Fingerprint::of_outcome(&renamed, FileVersion::First, projection, &settlements(outcomes));
    assert!(seen.insert(print.to_string()));
}

/// What the second form adds; the first does not see it, so that what it said it still says.
const LATER_CHANGES: [Change; 7] = [
    ("who is there", |own, _| own.years[3].membership.present[1] = false),
    ("terugkeer", |own, _| next(&mut own.years[3].capacity.municipalities[1].flows.returned)),
    ("vertrek", |own, _| next(&mut own.years[3].capacity.municipalities[1].flows.departed)),
    ("toetreding", |own, _| next(&mut own.years[3].capacity.municipalities[1].flows.joined)),
    ("opvang", |own, _| own.years[3].costs.municipalities[1].posts[Post::Opvang] += CENT),
    ("uitkering", |_, own| own.years[3].payout += CENT),
    ("uitkering of a municipality", |_, own| own.years[3].municipalities[1].payout += CENT),
];

#[test]
fn the_fingerprint_of_the_second_version_sees_what_that_adds() {
    let model = start("");
    let outcomes: &Outcomes = model.outcomes();
    let names = &model.figures().municipalities;
    let of = |version: FileVersion, projection: &Projection, settled: &Settlement| {
        Fingerprint::of_outcome(names, version, projection, &[("proef", settled)]).to_string()
    };
    let (projection, settled) = (&*outcomes.projection, settlements(outcomes).pop().expect("a preset").1);
    let first = of(FileVersion::First, projection, settled);
    let mut seen = std::collections::BTreeSet::from([first.clone(), of(FileVersion::Second, projection, settled)]);
    assert_eq!(seen.len(), 2);
    for (what, change) in LATER_CHANGES {
        let (mut projection, mut settled) = (projection.clone(), settled.clone());
        change(&mut projection, &mut settled);
        assert_eq!(of(FileVersion::First, &projection, &settled), first, "{what}");
        assert!(seen.insert(of(FileVersion::Second, &projection, &settled)), "{what} is not seen");
    }
}
