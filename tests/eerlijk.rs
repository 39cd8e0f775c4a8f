//! What the first page claims: said as strongly as it is known, and worked out from the scenario.
//!
//! Proves on the model, without a browser: where the other reading of the ingroeipad turns an order or a sign it is
//! said with both amounts, and nowhere else; a document's start sets who is new; what cannot be seen is told as long as
//! it is so; a variant that is in no document counts only when chosen; an older table stays what it was and can be
//! taken to the newest values in one step. Does not prove that an assumption is a good one.

use rekentafel::app::act::message::{Look, Message, OwnAfspraak, Start, Turn, ViewChange, Walk};
use rekentafel::app::model::Model;
use rekentafel::app::show;
use rekentafel::app::show::afspraak::one;
use rekentafel::app::show::afspraak::support;
use rekentafel::app::show::answer::compare;
use rekentafel::app::show::our_figures::version;
use rekentafel::app::show::remarks::{Action, remarks};
use rekentafel::app::table::clocks::{Clocks, other, reading};
use rekentafel::app::table::inputs::{InputId, misplaced_dwellings, read};
use rekentafel::app::table::link::encode;
use rekentafel::app::table::state::{Page, Period, Table};
use rekentafel::app::table::typed::NumberField;
use rekentafel::data::version::Version;
use rekentafel::engine::fields::{MunicipalityField, RegionField};
use rekentafel::engine::money::Exact;

const REGIONS: [&str; 4] = ["ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"];

fn region(id: &'static str) -> Model {
    let mut model = Model::start("", Vec::new()).expect("the data of the product");
    model.update(Message::Start(Start::Region(id)));
    model
}

fn older(id: &str) -> Model {
    let table = Table::of_region(Version::from_number(1).expect("released"), id).expect("a region");
    Model::start(&encode(&table), Vec::new()).expect("a link of the product")
}

fn input(field: RegionField) -> InputId {
    InputId::of(field)
}

fn exact(text: &str) -> Exact {
    text.parse().expect("decimal")
}

#[test]
fn where_the_other_reading_turns_something_it_is_said_with_both_amounts() {
    let mut said = 0;
    for id in REGIONS {
        let mut model = region(id);
        assert_eq!(reading(model.figures()), Some(Clocks::Two), "{id}");
        for place in 0..model.figures().municipalities.len() {
            model.update(Message::Look(Look::At(ViewChange::Municipality(Some(place)))));
            let name = model.figures().municipalities[place].name.clone();
            let own = model.outcomes().place(&model.table().view.afspraak);
            let rival = model.outcomes().place(&model.table().view.rival);
            // The other reading, calculated as a scenario of its own.
            let mut turned = model.clone();
            turned.update(Message::Turn(Turn::LeaveOut(input(RegionField::ExistingRunOff))));
            let results = |model: &Model| {
                let all: Vec<_> = model.outcomes().settled().map(|(_, own)| own.horizon_total(place).cents()).collect();
                (all[own], all[rival])
            };
            let ((a, b), (c, d)) = (results(&model), results(&turned));
            let turns = (a - b).signum() * (c - d).signum() == -1 || a.signum() * c.signum() == -1;
            let note = show::clocks::note(&model);
            assert_eq!(note.is_some(), turns, "{id}, {name}");
            if let Some(note) = note {
                said += 1;
                let amounts: Vec<i128> = note.amounts.iter().map(|amount| amount.money.cents()).collect();
                assert_eq!(amounts.len(), 4);
                assert!(note.amounts.iter().all(|amount| note.text.contains(&amount.text())), "{}", note.text);
                assert!(note.text.contains("één klok") && note.text.contains(&name), "{}", note.text);
            }
        }
    }
    assert!(said >= 8, "only {said}");
}

/// The vote is one of everybody over the horizon; so is what is said of it, whatever was looked at before.
#[test]
fn the_other_reading_is_told_of_what_the_page_compares() {
    let note = |model: &Model| show::clocks::note(model).map(|note| note.text);
    let mut model = region("ijssel-vecht");
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Support))));
    let of_all = note(&model);
    assert!(of_all.as_ref().is_some_and(|text| text.contains("van de 8 gemeenten")), "{of_all:?}");
    model.update(Message::Look(Look::At(ViewChange::Municipality(Some(2)))));
    model.update(Message::Look(Look::At(ViewChange::Period(Period::Year(2027)))));
    assert_eq!(note(&model), of_all);
    // The assumptions are about one municipality, over the horizon as well.
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Ledger))));
    let of_one = note(&model);
    model.update(Message::Look(Look::At(ViewChange::Period(Period::Horizon))));
    assert_eq!(note(&model), of_one);
    assert!(of_one.is_some_and(|text| text.contains("Kampen")));
}

#[test]
fn the_two_readings_are_each_others_other() {
    let model = region("ijssel-vecht");
    let one = other(model.figures(), &model.context().start).expect("a start");
    assert_eq!(reading(&one), Some(Clocks::One));
    assert_eq!(other(&one, &model.context().start).as_ref(), Some(model.figures()));
    let mut never = model.figures().clone();
    never.doordecentralisatie.first_year = None;
    assert_eq!((reading(&never), other(&never, &never)), (None, None));
}

/// IJssel-Vecht 2024: two years before 2026, so that 1 − 0.78² of the clients is new.
#[test]
fn a_start_from_a_document_says_who_is_new_by_then() {
    let mut model = region("ijssel-vecht");
    let before = model.figures().clone();
    model.update(Message::Start(Start::Document("start-2024".to_owned())));
    let care = &model.figures().care;
    assert_eq!((care.clients_bw, care.clients_bw_new), (413.0, 266.0));
    assert_eq!(care.clients_bt + care.clients_bt_new, before.care.clients_bt);
    assert_eq!(model.figures().doordecentralisatie.first_year, Some(2024));
    assert!(model.notices().iter().any(|notice| notice.title.contains("266 nieuw")), "{:?}", model.notices());
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(model.figures(), &before);
    model.update(Message::Start(Start::Document("nooit".to_owned())));
    assert_eq!((model.figures().doordecentralisatie.first_year, model.figures().care.clients_bw_new), (None, 0.0));
}

#[test]
fn what_cannot_be_seen_is_told_as_long_as_it_is_so() {
    let says = |model: &Model, part: &str| remarks(model).iter().any(|remark| remark.text.contains(part));
    for id in REGIONS {
        let mut model = region(id);
        assert!(says(&model, "per inwoner gelijk, op de groei"), "{id}");
        let place = (0..2).find(|&place| Some(place) != model.figures().centre()).expect("another");
        let costs = InputId::of_municipality(place, MunicipalityField::FixedCosts);
        model.update(Message::Turn(Turn::Type(NumberField::Input(costs), "100000".to_owned())));
        assert!(!says(&model, "per inwoner gelijk"), "{id}");
    }
    let mut model = region("centraal-gelderland");
    assert!(says(&model, "Rozendaal heeft in deze cijfers gemiddeld"));
    model.update(Message::Look(Look::At(ViewChange::Municipality(model.figures().centre()))));
    assert!(!says(&model, "heeft in deze cijfers gemiddeld"));
    let mut model = region("amersfoort");
    assert!(says(&model, "nooit een tekort"));
    assert!(compare::view(&model).sentence.starts_with("Het nieuwe budget is in deze cijfers 40% hoger"));
    model.update(Message::Turn(Turn::Type(
        NumberField::Input(input(RegionField::ObjectiveBudget)),
        "22.800.000".to_owned(),
    )));
    assert!(compare::view(&model).sentence.starts_with("De regio samen"));
}

#[test]
fn dwellings_that_do_not_fit_are_told_and_can_be_derived_again() {
    let mut model = region("noord-veluwe");
    let is_told = |model: &Model| remarks(model).iter().any(|remark| remark.action == Some(Action::RederiveDwellings));
    assert!(!is_told(&model));
    // All clients come from one municipality, while the dwellings keep the old weights.
    for place in 1..model.figures().municipalities.len() {
        for field in [MunicipalityField::StartBwExisting, MunicipalityField::StartBtExisting] {
            let id = InputId::of_municipality(place, field);
            model.update(Message::Turn(Turn::Type(NumberField::Input(id), "0".to_owned())));
        }
    }
    assert!(is_told(&model));
    let before = read(model.figures(), InputId::RegionDwellings).expect("dwellings").to_double();
    model.update(Message::Turn(Turn::RederiveDwellings));
    assert!(!is_told(&model));
    assert!(misplaced_dwellings(model.figures()).expect("a fraction") < 0.01);
    let after = read(model.figures(), InputId::RegionDwellings).expect("dwellings").to_double();
    assert!((before - after).abs() < 0.05, "{before} {after}");
}

#[test]
fn the_dwellings_are_a_part_of_what_is_needed_and_can_be_turned_so() {
    for id in REGIONS {
        let mut model = region(id);
        assert_eq!(read(model.figures(), InputId::DwellingsShare), Some(exact("0.95")), "{id}");
        model.update(Message::Turn(Turn::Type(NumberField::Input(InputId::DwellingsShare), "100".to_owned())));
        assert_eq!(read(model.figures(), InputId::DwellingsShare), Some(exact("1")), "{id}");
        model.update(Message::Turn(Turn::Reset(InputId::DwellingsShare)));
        assert_eq!(model.figures(), &*model.context().start, "{id}");
    }
}

#[test]
fn the_share_of_the_dwellings_is_an_assumption_until_all_dwellings_are_own_figures() {
    let mut model = region("ijssel-vecht");
    let all = model.assumptions();
    model.update(Message::Turn(Turn::Type(NumberField::Input(InputId::DwellingsShare), "90".to_owned())));
    assert_eq!(model.assumptions(), all - 1);
    let mut model = region("ijssel-vecht");
    let own = InputId::of_municipality(0, MunicipalityField::Dwellings);
    model.update(Message::Turn(Turn::Type(NumberField::Input(own), "7".to_owned())));
    assert_eq!(model.assumptions(), all, "the others still rest on it");
}

#[test]
fn a_variant_in_no_document_counts_only_when_it_is_chosen() {
    let mut model = region("noord-veluwe");
    let place = model.outcomes().place("noord-veluwe-reserve-gelijk");
    let counts = |model: &Model| {
        let compare = compare::view(model);
        let own = compare.columns.iter().find(|column| column.name == "Noord-Veluwe").expect("a column");
        let duels = support::view(model).duels.iter().filter(|duel| duel.pair.1 == place).count();
        (own.variants, duels)
    };
    assert_eq!(counts(&model), (6, 0));
    model.update(Message::Look(Look::At(ViewChange::Rival("noord-veluwe-reserve-gelijk".to_owned()))));
    assert_eq!(counts(&model), (7, 1));
    model.update(Message::Look(Look::At(ViewChange::Rival("geen-afspraak".to_owned()))));
    model.update(Message::Look(Look::At(ViewChange::Afspraak("noord-veluwe-reserve-gelijk".to_owned()))));
    assert_eq!(counts(&model).0, 7);
}

#[test]
fn a_variant_that_gives_the_same_says_so() {
    let mut model = region("amersfoort");
    let all: Vec<String> = model.outcomes().variants().into_iter().map(|(id, _)| id).collect();
    let mut same = 0;
    for id in all {
        model.update(Message::Look(Look::At(ViewChange::Afspraak(id.clone()))));
        let own = model.outcomes().place(&id);
        let settled: Vec<_> = model.outcomes().settled().map(|(_, settlement)| settlement.clone()).collect();
        let results = |place: usize| -> Vec<_> {
            settled[place].years.iter().flat_map(|year| year.municipalities.iter().map(|own| own.result)).collect()
        };
        let expected = (0..settled.len()).any(|place| {
            place != own
                && results(place) == results(own)
                && settled[place].reserve_shares == settled[own].reserve_shares
        });
        let view = one::view(&model);
        assert_eq!(view.same_as.is_some(), expected, "{id}");
        same += usize::from(expected);
    }
    assert!(same >= 4, "{same}");
}

#[test]
fn an_older_table_stays_what_it_was_and_can_be_taken_to_the_newest_values() {
    for id in REGIONS {
        let mut model = older(id);
        let note = version::note(&model).expect("an older version");
        assert!(note.text.contains("versie 1") && note.can_take && note.changes.len() > 3, "{id}");
        let before = model.figures().clone();
        assert_eq!((before.doordecentralisatie.existing_run_off, before.municipalities[0].growth), (None, 0.0));
        model.update(Message::Turn(Turn::Type(NumberField::Input(input(RegionField::Inflow)), "4,9".to_owned())));
        model.update(Message::OwnAfspraak(OwnAfspraak::Copy));
        let own = model.table().own.clone();
        model.update(Message::Start(Start::Newest));
        assert_eq!(version::note(&model), None);
        // The own change stays, the rest is new.
        assert_eq!(read(model.figures(), input(RegionField::Inflow)), Some(exact("4.9")));
        let mut expected = (*model.context().start).clone();
        expected.demand.inflow_per_10000 = 4.9;
        assert_eq!(model.figures(), &expected, "{id}");
        assert_eq!((own.len(), &model.table().own), (1, &own), "{id}");
        model.update(Message::Walk(Walk::Undo));
        assert_eq!(model.table().base.version().number(), 1);
    }
    assert_eq!(version::note(&region("amersfoort")), None);
}

#[test]
fn nobody_votes_over_less_than_a_euro() {
    let model = region("ijssel-vecht");
    assert_eq!(model.table().view.indifference.cents(), 100);
    // A link of the first version has the threshold that it had.
    let first = Model::start("1U-ha5gABAA", Vec::new()).expect("a link that was made before");
    assert_eq!((first.table().base.version().number(), first.table().view.indifference.cents()), (1, 0));
    let mut model = model;
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Support))));
    let support = support::view(&model);
    assert!(support.unharmed.contains("schadeloos"), "{}", support.unharmed);
    let prikkel = support.prikkel.expect("no slider is turned");
    assert_eq!(prikkel.stay, "4,5");
    // Nobody else bears a client that stays longer, and it costs more.
    let row = &prikkel.rows[0];
    assert!(row.stay_own.money < row.own.money, "{row:?}");
}
