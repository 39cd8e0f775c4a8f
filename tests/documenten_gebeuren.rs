//! What the documents of the regions say that happens: switched on and off on the table, and explained down to its
//! source.
//!
//! Proves, for each: it is off at the start and changes nothing then; on, it gives figures that can be, in one step of
//! undo, that a link carries; off again, every figure is as it was; the words that it quotes stand in the document; and
//! the number of its change is explained by its source, until somebody changes it.
//!
//! Does not prove that what it does to the model is what the region will meet: what the document leaves open is said in
//! its explanation.

use std::path::Path;

use rekentafel::app::act::message::{Happen, Look, Message, Turn, ViewChange, Walk};
use rekentafel::app::model::Model;
use rekentafel::app::model::source::Source;
use rekentafel::app::show::answer::events;
use rekentafel::app::show::derivation::account;
use rekentafel::app::table::link;
use rekentafel::app::table::state::{Page, Table};
use rekentafel::app::table::typed::NumberField;
use rekentafel::data::documented::{Documented, documented};
use rekentafel::data::documents::{Library, pack};
use rekentafel::data::provenance::Status;
use rekentafel::data::version::Version;
use rekentafel::engine::derivation::Leaf;
use rekentafel::engine::gebeurtenis::{Amount, ChangePlace};
use rekentafel::engine::settlement::Settlement;
use rekentafel::engine::validation::{validate_afspraken, validate_figures};

const FIRST: ChangePlace = ChangePlace { event: 0, change: 0 };

fn at(own: &Documented) -> Model {
    let region = Version::LATEST.region_ids().find(|id| *id == own.region).expect("a region of the product");
    let table = Table::of_region(Version::LATEST, region).expect("a region");
    let mut model = Model::start(&link::encode(&table), Vec::new()).expect("a start");
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Events))));
    model
}

fn switch(model: &mut Model, own: &'static Documented) {
    model.update(Message::Happen(Happen::Documented(&own.id)));
    assert!(model.notices().is_empty(), "{} {:?}", own.id, model.notices());
}

fn is_on(model: &Model, own: &Documented) -> bool {
    let view = events::view(model);
    view.documented.iter().find(|shown| shown.id == own.id).expect("it is shown").is_on
}

fn settlements(model: &Model) -> Vec<Settlement> {
    model.outcomes().settled().map(|(_, settlement)| settlement.clone()).collect()
}

fn all() -> &'static [Documented] {
    let all = documented().expect("a file of the product");
    assert_eq!(all.len(), 5);
    all
}

#[test]
fn what_a_document_says_is_off_until_it_is_switched_on_and_leaves_nothing_behind() {
    for own in all() {
        let mut model = at(own);
        let (start, before) = (model.table().clone(), settlements(&model));
        assert!(!is_on(&model, own), "{}", own.id);
        switch(&mut model, own);
        assert!(is_on(&model, own), "{}", own.id);
        assert_eq!(validate_figures(model.figures()), [], "{}", own.id);
        assert_eq!(validate_afspraken(&model.table().own), [], "{}", own.id);
        assert_ne!(settlements(&model), before, "{} does something", own.id);
        let on = model.table().scene();

        let other = Model::start(&link::encode(model.table()), Vec::new()).expect("a start");
        assert_eq!(other.table().scene(), on, "{}", own.id);
        assert_eq!(settlements(&other), settlements(&model), "{}", own.id);

        switch(&mut model, own);
        assert!(!is_on(&model, own), "{}", own.id);
        assert_eq!(model.table().own, start.own, "{}", own.id);
        if !own.needs_opvang {
            assert_eq!(settlements(&model), before, "{} does nothing when it is off", own.id);
        }
        switch(&mut model, own);
        assert_eq!(model.table().scene(), on, "{}", own.id);
        (0..3).for_each(|_| drop(model.update(Message::Walk(Walk::Undo))));
        assert_eq!(model.table().scene(), start.scene(), "{}", own.id);
        assert!(!model.can_undo(), "{}", own.id);
    }
}

#[test]
fn the_words_that_are_quoted_stand_in_the_document() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bronnen");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file of the repository");
    for own in all() {
        let Some((document, quotation)) = own.document.as_ref().zip(own.quotation.as_ref()) else {
            assert!([Status::Gevonden, Status::Afgeleid].contains(&own.status), "{} has no document", own.id);
            continue;
        };
        let names = ["advies-adviesraden-noord-veluwe-2026-2032", "convenant-ijssel-vecht-2023"];
        let names = names.into_iter().chain(["convenant-noord-veluwe-2024-2026", "regiovisie-amersfoort-2022-2026"]);
        let names = names.chain(["regiovisie-centraal-gelderland-2021"]);
        let texts: Vec<_> = names.map(|name| (name.to_owned(), read(&format!("{name}.txt")))).collect();
        let library = Library::read(&pack(&read("inhoud.json"), &texts)).expect("a library");
        assert!(library.find(document, quotation).is_some(), "{}: {quotation}", own.id);
    }
}

#[test]
fn a_number_is_explained_by_the_source_of_its_event_until_somebody_changes_it() {
    let veenendaal = all().iter().find(|own| own.id == "amersfoort-veenendaal").expect("Veenendaal");
    let mut model = at(veenendaal);
    switch(&mut model, veenendaal);
    let of_change = |model: &Model| account(model, Source::InHand, Leaf::Change(FIRST));
    let said = of_change(&model);
    assert_eq!(said.status, Some(Status::Gevonden));
    assert!(said.source.contains("De Rijnpost, 23-4-2022"), "{}", said.source);
    assert_eq!(events::view(&model).cards[0].said.map(|(_, status)| status), Some(Status::Gevonden));

    model.update(Message::Turn(Turn::Type(NumberField::Change(FIRST), "-4.000.000".to_owned())));
    let own = of_change(&model);
    assert_eq!(own.status, Some(Status::Eigen));
    assert!(!own.source.contains("Rijnpost"), "{}", own.source);
    assert_eq!(events::view(&model).cards[0].said, None);
}

#[test]
fn the_cut_in_opvang_is_its_amount_over_the_places_that_opvang_starts_with() {
    let arnhem = all().iter().find(|own| own.id == "centraal-gelderland-opvang").expect("Arnhem");
    let mut model = at(arnhem);
    switch(&mut model, arnhem);
    let figures = model.figures();
    let event = &figures.events[0];
    let Amount::Exact(less) = event.changes[0].number else { panic!("an exact number") };
    let places = figures.opvang.expect("opvang").places.at(event.first_year);
    let cut = 626_000.0 + 300_000.0 + 350_000.0;
    assert!((less.to_double() * places + cut).abs() < 0.005 * places, "{less:?} × {places}");
}
