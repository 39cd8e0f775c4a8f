//! Where one was, and what one brought: own figures stay with their region, the knobs at the foot go along, changes are told
//! against what was opened, and a file that does not say where its numbers come from settles nothing.
//!
//! Proves that of the model. Does not prove that a browser keeps what it is asked to keep (`tests/laptop.rs`, `tests/e2e`).

use rekentafel::app::act::message::{Effect, File, Link, Look, Meeting, Message, Pins, Start, Turn, ViewChange, Walk};
use rekentafel::app::model::{Model, Since};
use rekentafel::app::show::answer::glance;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::kept::Left;
use rekentafel::app::table::laptop::Item;
use rekentafel::app::table::link;
use rekentafel::app::table::state::{MOST_KNOBS, first_knobs};
use rekentafel::data::provenance::Status;
use rekentafel::data::scenario_file;
use rekentafel::engine::fields::RegionField;
use rekentafel::engine::input::Input;
use rekentafel::engine::problem::Wrong;
use rekentafel::engine::scenario::Scenario;

fn start() -> Model {
    Model::start("", Vec::new()).expect("a start")
}

const INFLOW: InputId = InputId::of(RegionField::Inflow);

fn turn(model: &mut Model, shown: &str) -> Vec<Effect> {
    model.update(Message::Turn(Turn::Slide(INFLOW, shown.parse().expect("decimal"))));
    model.update(Message::Turn(Turn::LetGo))
}

fn region(model: &mut Model, id: &'static str) -> Vec<Effect> {
    model.update(Message::Start(Start::Region(id)))
}

fn titles(model: &Model) -> Vec<String> {
    model.notices().iter().map(|own| own.title.clone()).collect()
}

#[test]
fn own_figures_stay_with_their_region_and_undo_does_not_cross() {
    let mut model = start();
    turn(&mut model, "7");
    let own = model.table().figures.clone();
    region(&mut model, "amersfoort");
    assert!(titles(&model).iter().any(|title| title.contains("IJssel-Vecht zijn niet weg")), "{:?}", titles(&model));
    assert!(!model.can_undo(), "the region is no step");
    let start = model.table().figures.clone();
    turn(&mut model, "6");
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(model.table().figures, start);
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(model.table().figures.region, "amersfoort");
    region(&mut model, "ijssel-vecht");
    assert_eq!(model.table().figures, own);
    assert!(titles(&model).iter().any(|title| title.contains("IJssel-Vecht staan er weer")), "{:?}", titles(&model));
    model.update(Message::Walk(Walk::Undo));
    assert!(!model.is_anything_changed(), "its own history came back with it");
    model.update(Message::Walk(Walk::Redo));
    model.update(Message::Start(Start::Anew));
    assert!(!model.is_anything_changed());
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(model.table().figures, own, "to begin anew is a step");
}

/// Where one was, as the browser was last asked to keep it.
fn left(effects: &[Effect]) -> Left {
    let items = effects.iter().rev().find_map(|effect| match effect {
        Effect::Store(items) => items.iter().find_map(|item| match item {
            Item::Left(left) => Some(left.clone()),
            _ => None,
        }),
        _ => None,
    });
    items.expect("a place to keep")
}

#[test]
fn pins_go_along_to_another_region_without_a_step_there() {
    let mut model = start();
    model.update(Message::Pins(Pins::Pin("eerst".to_owned())));
    for id in ["amersfoort", "ijssel-vecht"] {
        let before = model.can_undo();
        region(&mut model, id);
        assert_eq!(model.table().pins.len(), 1, "{id}");
        assert!(id == "ijssel-vecht" || !model.can_undo(), "{id} {before}");
    }
}

#[test]
fn another_region_under_an_afspraak_is_one_entry_of_the_address_bar() {
    let mut model = start();
    let effects = model.update(Message::Start(Start::Pair("amersfoort".to_owned(), "vng-profijt".to_owned())));
    let entries = effects.iter().filter(|effect| matches!(effect, Effect::PushAddress(_))).count();
    assert_eq!((entries, model.table().view.afspraak.as_str()), (1, "vng-profijt"));
}

#[test]
fn the_bare_address_goes_on_where_one_was() {
    let mut model = start();
    model.update(Message::Look(Look::At(ViewChange::Municipality(Some(3)))));
    let kept = left(&turn(&mut model, "7"));
    assert_eq!(kept.region, "ijssel-vecht");
    let again = Model::resume("", Some(&kept.link), Vec::new()).expect("a start").with_left(vec![kept], true);
    assert_eq!(again.table(), model.table());
    assert!(titles(&again)[0].starts_with("Verder met Ommen (IJssel-Vecht)"), "{:?}", titles(&again));
    assert_eq!(titles(&again).len(), 1);
    assert_eq!(again.since(), Since::Start);
    assert_eq!(glance::view(&again), glance::view(&model));
}

#[test]
fn a_region_that_this_page_did_not_see_comes_as_the_laptop_keeps_it() {
    let mut before = start();
    region(&mut before, "noord-veluwe");
    let kept = left(&turn(&mut before, "6.5"));
    let mut model = start().with_left(vec![kept], false);
    region(&mut model, "noord-veluwe");
    assert_eq!(model.table().figures, before.table().figures);
    // What cannot be read is no reason to have no region.
    let broken = Left { region: "amersfoort".to_owned(), link: "1kapot".to_owned(), serial: "1".to_owned() };
    let mut model = start().with_left(vec![broken], false);
    region(&mut model, "amersfoort");
    assert_eq!(model.table().figures.region, "amersfoort");
    assert!(!model.is_anything_changed());
}

#[test]
fn knobs_at_the_foot_are_chosen_and_travel() {
    let mut model = start();
    let toggle = |model: &mut Model, field| {
        model.update(Message::Look(Look::At(ViewChange::Knob(InputId::of(field)))));
    };
    assert_eq!(model.table().view.knobs, first_knobs());
    toggle(&mut model, RegionField::BtTariff);
    let chosen = [INFLOW, InputId::of(RegionField::BwInKind), InputId::of(RegionField::BtTariff)];
    assert_eq!(model.table().view.knobs, chosen, "the first one makes room");
    let other = Model::start(&link::encode(model.table()), Vec::new()).expect("a start");
    assert_eq!(other.table().view.knobs, chosen);
    region(&mut model, "amersfoort");
    assert_eq!(model.table().view.knobs, chosen, "they go along to another region");
    for field in [RegionField::BtTariff, RegionField::BwInKind, RegionField::Inflow, RegionField::Inflow] {
        toggle(&mut model, field);
        assert!((1..=MOST_KNOBS).contains(&model.table().view.knobs.len()));
    }
}

#[test]
fn changes_are_told_against_what_was_opened_or_against_the_start() {
    let mut sender = start();
    turn(&mut sender, "7");
    let mut model = start();
    model.update(Message::Link(Link::Open(link::encode(sender.table()))));
    assert_eq!(model.since(), Since::Opened);
    assert!(glance::view(&model).delta.is_empty(), "nothing changed since it was opened");
    model.update(Message::Look(Look::Since(Since::Start)));
    assert!(!glance::view(&model).delta.is_empty());
    model.update(Message::Look(Look::Since(Since::Opened)));
    turn(&mut model, "8");
    assert!(!glance::view(&model).delta.is_empty());
    model.update(Message::Turn(Turn::Back(INFLOW)));
    assert_eq!(model.table().figures, sender.table().figures, "a knob goes back to what was opened");
    turn(&mut model, "8");
    model.update(Message::Turn(Turn::BackAll));
    assert_eq!(model.table().figures, sender.table().figures);
}

#[test]
fn what_a_file_does_not_say_the_origin_of_is_not_settled() {
    let mut model = start();
    assert_eq!(model.of_unknown_origin(), 0);
    let mut figures = model.table().figures.clone();
    figures.care.clients_bw += 1.0;
    figures.tariffs.bw_in_kind = "54000".parse().expect("decimal");
    let afspraken: Vec<_> = model.outcomes().settled().map(|(afspraak, _)| afspraak.clone()).collect();
    let open = |model: &mut Model, figures| {
        let text = scenario_file::write(&Scenario::new(figures, afspraken.clone()));
        model.update(Message::File(File::Open { name: "eigen.json".to_owned(), text }));
    };
    open(&mut model, figures.clone());
    assert_eq!(model.of_unknown_origin(), 2);
    turn(&mut model, "7");
    assert_eq!(model.of_unknown_origin(), 2, "an own figure is known to be own");
    let tariff = Input::of(RegionField::BwInKind);
    assert_eq!(model.status(tariff), Some(Status::Onbekend));
    figures.municipalities[1].name = "Elders".to_owned();
    open(&mut model, figures);
    assert!(model.of_unknown_origin() > 50, "of no region, nothing is known");
}

#[test]
fn the_origin_of_a_value_travels_with_its_file() {
    let mut model = start();
    turn(&mut model, "7");
    let (inflow, clients) = (Input::of(RegionField::Inflow), Input::of(RegionField::ClientsBw));
    let start_status = model.status(clients);
    let Effect::Download { text, .. } = model.update(Message::File(File::Save)).remove(0) else { panic!("a file") };
    let said = text.replace(r#""status": "eigen""#, r#""status": "eigen", "bron": "Begroting 2026, blz. 4""#);
    let mut other = Model::start("", Vec::new()).expect("a start");
    other.update(Message::File(File::Open { name: "eigen.json".to_owned(), text: said.clone() }));
    assert_eq!(other.table().figures, model.table().figures);
    assert_eq!(other.of_unknown_origin(), 0);
    assert_eq!(other.status(inflow), Some(Status::Eigen));
    assert_eq!(other.said_of(inflow).map(|said| said.source.as_str()), Some("Begroting 2026, blz. 4"));
    assert_eq!((other.status(clients), other.said_of(clients)), (start_status, None), "the region says more of it");
    // Saved again it says the same; and a value that is changed is somebody's own, of whom the file knows nothing.
    let Effect::Download { text, .. } = other.update(Message::File(File::Save)).remove(0) else { panic!("a file") };
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(json(&text), json(&said));
    turn(&mut other, "8");
    assert_eq!((other.status(inflow), other.said_of(inflow)), (Some(Status::Eigen), None));
    other.update(Message::Walk(Walk::Undo));
    assert!(other.said_of(inflow).is_some(), "undo brings the value back with its origin");
}

#[test]
fn what_is_wrong_in_the_origins_of_a_file_is_said_at_its_place() {
    let Effect::Download { text, .. } = start().update(Message::File(File::Save)).remove(0) else { panic!("a file") };
    let at = |field: &str, entry: &str| {
        let text = text.replacen(r#""herkomst": {"#, &format!(r#""herkomst": {{ "{field}": {entry},"#), 1);
        let problems = scenario_file::read_with_herkomst(&text).expect_err("a mistake");
        problems.into_iter().map(|problem| (problem.path, problem.wrong)).collect::<Vec<_>>()
    };
    let no_field = ("herkomst".to_owned(), Wrong::NoField);
    assert_eq!(at("zorg.clienten", r#"{"status": "eigen"}"#), std::slice::from_ref(&no_field));
    assert_eq!(at("gemeenten[99].groei", r#"{"status": "eigen"}"#), [no_field]);
    assert_eq!(at("zorg.wlz.jaar", r#"{}"#), [("herkomst.zorg.wlz.jaar.status".to_owned(), Wrong::Missing)]);
    let long = format!(r#"{{"status": "eigen", "bron": "{}"}}"#, "x".repeat(301));
    let too_long = Wrong::TooLongText { length: 301, longest: 300 };
    assert_eq!(
        at("budget.mutaties[0].historisch", &long),
        [("herkomst.budget.mutaties[0].historisch.bron".to_owned(), too_long)]
    );
    assert!(matches!(at("zorg.wlz.jaar", r#"{"status": "vast"}"#)[0].1, Wrong::OneOf(_)));
}

#[test]
fn the_audience_sees_changes_told_against_what_the_presenter_opened() {
    let mut sender = start();
    turn(&mut sender, "7");
    let mut model = Model::start(&link::encode(sender.table()), Vec::new()).expect("a start");
    turn(&mut model, "8");
    let mirrored = |model: &Model| {
        let mut audience = start();
        audience.update(Message::Meeting(Meeting::Mirror(model.for_audience())));
        audience
    };
    for since in [Since::Opened, Since::Start] {
        model.update(Message::Look(Look::Since(since)));
        let audience = mirrored(&model);
        assert_eq!(audience.since(), since);
        assert_eq!(glance::view(&audience), glance::view(&model));
    }
}
