//! Scenarios of the largest size that is allowed: the page stays at hand.
//!
//! Proves that what takes long is done in slices, or is told to be too large. Does not prove how long a slice takes: see
//! `tests/e2e/meten.mjs`.

use rekentafel::app::act::message::{Effect, File, Look, Message, ViewChange, Work};
use rekentafel::app::model::Model;
use rekentafel::app::show::afspraak::support;
use rekentafel::app::table::state::Page;
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
