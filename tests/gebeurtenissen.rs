//! Events on the table: added from a template, changed, switched off, told in words, and held against the outcome
//! without them.
//!
//! Proves, for every region: each template gives figures that can be, in one step of undo; off is as if it were never
//! there; what an event does adds up to the cent and is the outcome of the scenario that is left when it is removed; a
//! link carries it; what cannot be is refused with the reason and changes nothing; and every change that the model knows
//! has words with its unit.
//!
//! Does not prove that the calculation is right (`tests/versie2.rs`), that the numbers of a template are likely (they
//! are assumptions), nor that the page shows all this (`tests/e2e/gebeurtenissen.test.mjs`).

use rekentafel::app::act::message::{Happen, Look, Message, Turn, ViewChange, Walk};
use rekentafel::app::ask::parting::Parting;
use rekentafel::app::model::Model;
use rekentafel::app::show::answer::events::{self, EffectView, Worked, parting};
use rekentafel::app::show::answer::glance;
use rekentafel::app::show::burden;
use rekentafel::app::show::piece::plain;
use rekentafel::app::table::happening::Happening;
use rekentafel::app::table::inputs::{Display, HasSheet, InputId};
use rekentafel::app::table::link;
use rekentafel::app::table::state::Page;
use rekentafel::app::table::templates::Template;
use rekentafel::app::table::text::events as words;
use rekentafel::app::table::typed::NumberField;
use rekentafel::data::version::Version;
use rekentafel::engine::comparison::Span;
use rekentafel::engine::fields::{Kind, RegionField};
use rekentafel::engine::gebeurtenis::{Amount, ChangePlace, Changeable, Operation, Wijziging};
use rekentafel::engine::money::Money;
use rekentafel::engine::settlement::Settlement;
use rekentafel::engine::validation::validate_figures;

const FIRST: ChangePlace = ChangePlace { event: 0, change: 0 };

fn at(region: &'static str) -> Model {
    let link =
        link::encode(&rekentafel::app::table::state::Table::of_region(Version::LATEST, region).expect("a region"));
    let mut model = Model::start(&link, Vec::new()).expect("a start");
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Events))));
    model
}

fn happen(model: &mut Model, happen: Happen) {
    model.update(Message::Happen(happen));
}

fn with(region: &'static str, template: Template) -> Model {
    let mut model = at(region);
    happen(&mut model, Happen::Add(template));
    assert!(model.notices().is_empty(), "{region} {template:?} {:?}", model.notices());
    model
}

fn type_number(model: &mut Model, place: ChangePlace, text: &str) {
    model.update(Message::Turn(Turn::Type(NumberField::Change(place), text.to_owned())));
}

fn undo(model: &mut Model) {
    model.update(Message::Walk(Walk::Undo));
}

fn settlements(model: &Model) -> Vec<Settlement> {
    model.outcomes().settled().map(|(_, settlement)| settlement.clone()).collect()
}

fn story(model: &Model) -> String {
    events::story(&model.table().scene())
}

/// The templates that make one event, and nothing else.
fn of_events(model: &Model) -> impl Iterator<Item = Template> {
    let figures = model.figures().clone();
    Template::ALL.into_iter().filter(move |template| template.changes(&figures, 0).is_some())
}

/// Every region with every template that makes an event.
fn each(mut check: impl FnMut(&'static str, Template)) {
    for region in Version::LATEST.region_ids() {
        of_events(&at(region)).for_each(|template| check(region, template));
    }
}

#[test]
fn a_template_gives_figures_that_can_be_in_one_step() {
    each(|region, template| {
        let mut model = with(region, template);
        let figures = model.figures().clone();
        assert_eq!(figures.events.len(), 1);
        assert_eq!(figures.events[0].first_year, figures.first_year + 1, "{region} {template:?}");
        assert_eq!(validate_figures(&figures), [], "{region} {template:?}");
        assert!(events::view(&model).cards[0].is_assumed);
        undo(&mut model);
        assert_eq!(model.figures(), &*model.context().start, "{region} {template:?}");
        assert!(!model.can_undo());
        model.update(Message::Walk(Walk::Redo));
        assert_eq!(*model.figures(), figures);
    });
}

/// Every region with every template, in an afspraak that has a reserve.
fn every(mut check: impl FnMut(&'static str, Template, &mut Model)) {
    for region in Version::LATEST.region_ids() {
        for template in Template::ALL {
            let mut model = at(region);
            model.update(Message::Look(Look::At(ViewChange::Afspraak(RESERVE.to_owned()))));
            check(region, template, &mut model);
        }
    }
}

/// An afspraak with a reserve.
const RESERVE: &str = "noord-veluwe-reserve-objectief";

#[test]
fn whatever_is_made_to_happen_is_one_step_that_a_link_carries_and_that_is_taken_back() {
    every(|region, template, model| {
        let before = model.table().clone();
        happen(model, Happen::Add(template));
        assert!(model.notices().is_empty(), "{region} {template:?} {:?}", model.notices());
        let own = model.event_in_hand().expect("it happens");
        let scene = model.table().scene();
        assert_eq!(Template::of(&scene, own), Some(template), "{region}");
        assert_eq!(scene.first_year(own), Some(model.figures().first_year + 1), "{region} {template:?}");
        assert_eq!(validate_figures(model.figures()), [], "{region} {template:?}");
        let other = Model::start(&link::encode(model.table()), Vec::new()).expect("a start");
        assert_eq!(other.table().scene(), scene, "{region} {template:?}");
        assert_eq!(settlements(&other), settlements(model), "{region} {template:?}");
        undo(model);
        assert_eq!(model.table().scene(), before.scene(), "{region} {template:?}");
        assert!(!model.can_undo(), "{region} {template:?}");
    });
}

#[test]
fn what_happens_is_told_moved_and_compared_whatever_it_is() {
    every(|region, template, model| {
        happen(model, Happen::Add(template));
        let own = model.event_in_hand().expect("it happens");
        let without = model.without().expect("worked out").given().expect("it can be").1.clone();
        // Under some afspraak: with everything in one pot it does not matter who gets the money.
        assert!(!model.outcomes().settled().eq(without.settled()), "{region} {template:?} does nothing");
        let year = model.figures().first_year + 6;
        happen(model, Happen::From(own, year));
        assert!(model.notices().is_empty(), "{region} {template:?} {:?}", model.notices());
        let scene = model.table().scene();
        assert_eq!(scene.first_year(own), Some(year), "{region} {template:?}");
        let card = events::view(model).cards.into_iter().find(|card| card.happening == own).expect("a card");
        assert!(!card.words.is_empty() && card.words.iter().all(|line| !line.is_empty()), "{region} {template:?}");
        let told = story(model);
        assert!(told.contains(&year.to_string()) && told.contains(&format!(", {}: ", card.name)), "{region} {told}");
        // The scenario that is left when it is taken away is what it was held against.
        let without = model.without().expect("worked out").given().expect("it can be").1.clone();
        happen(model, Happen::Remove(own));
        assert!(model.notices().is_empty(), "{region} {template:?} {:?}", model.notices());
        assert_eq!(model.outcomes().projection, without.projection, "{region} {template:?}");
        assert!(model.outcomes().settled().eq(without.settled()), "{region} {template:?}");
    });
}

#[test]
fn who_leaves_or_joins_is_chosen_and_takes_its_people_and_places_along() {
    for region in Version::LATEST.region_ids() {
        for template in [Template::Leaves, Template::Joins] {
            let mut model = at(region);
            let start = model.figures().clone();
            happen(&mut model, Happen::Add(template));
            let own = model.event_in_hand().expect("somebody moves");
            let last = start.municipalities.len() - 1;
            let other = if Some(last) == start.centre() { last - 1 } else { last };
            happen(&mut model, Happen::Choose(own, other));
            let now = model.event_in_hand().expect("another moves");
            assert!(matches!(now, Happening::Leaving(place) | Happening::Joining(place) if place == other), "{now:?}");
            assert_eq!(model.table().scene().all().iter().filter(|own| !matches!(own, Happening::Event(_))).count(), 1);
            let year = start.first_year + 1;
            assert_eq!(model.figures().is_present(other, year), template == Template::Joins, "{region}");
            assert_eq!(model.figures().is_present(other, year - 1), template == Template::Leaves, "{region}");
            happen(&mut model, Happen::Remove(now));
            assert_eq!(*model.figures(), start, "{region} {template:?}");
        }
    }
}

#[test]
fn what_leaving_would_give_is_what_it_gives_when_it_is_made_to_happen() {
    for region in Version::LATEST.region_ids() {
        for joins in [false, true] {
            let mut model = at(region);
            model.update(Message::Look(Look::At(ViewChange::Afspraak(RESERVE.to_owned()))));
            let asked =
                Parting { joins, year: model.figures().first_year + 4, ..model.parting().expect("somebody can") };
            happen(&mut model, Happen::Ask(asked));
            let view = parting::view(&model).expect("somebody can");
            assert_eq!(view.asked, asked);
            let table = view.table.expect("it can be worked out");
            let (total, own) = table.rows.split_last().expect("rows");
            assert_eq!(total.amounts.len(), table.columns.len());
            for column in 0..table.columns.len() {
                let sum: Money = own.iter().map(|row| row.amounts[column].money).sum();
                assert_eq!(sum, total.amounts[column].money, "{region} {joins} {column}");
            }
            assert!(own.iter().all(|row| row.amounts[2].money == row.amounts[1].money - row.amounts[0].money));
            assert!(own.iter().any(|row| !row.amounts[2].money.is_zero()), "{region} {joins}");
            happen(&mut model, Happen::Part);
            let results = results_of(&model);
            let moved: Vec<Money> = own.iter().map(|row| row.amounts[1].money).collect();
            assert_eq!(results, moved, "{region} {joins}");
        }
    }
}

/// The results of the municipalities over the horizon, under the afspraak in hand.
fn results_of(model: &Model) -> Vec<Money> {
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let settlement = &settled.settlements[variant];
    (0..model.figures().municipalities.len())
        .map(|own| burden(model, settlement, Some(own), Span::Horizon).result)
        .collect()
}

#[test]
fn a_part_of_the_reserve_goes_along_only_with_who_leaves_an_afspraak_that_has_one() {
    let mut model = at("noord-veluwe");
    for (afspraak, columns) in [(RESERVE, 6), ("geen-afspraak", 3)] {
        model.update(Message::Look(Look::At(ViewChange::Afspraak(afspraak.to_owned()))));
        let asked = model.parting().expect("somebody can");
        let table = parting::view(&model).expect("somebody can").table.expect("it can be worked out");
        assert_eq!(table.columns.len(), columns, "{afspraak}");
        if columns == 6 {
            let along: Vec<Money> = table.rows.iter().map(|row| row.amounts[5].money).collect();
            let others = along[..along.len() - 1].iter().enumerate().filter(|(own, _)| *own != asked.municipality);
            assert!(others.into_iter().all(|(_, money)| money.is_zero()), "{along:?}");
            assert_eq!(along[asked.municipality], along[along.len() - 1]);
        }
    }
}

#[test]
fn only_a_document_that_speaks_of_leaving_is_quoted() {
    for (region, quoted) in [("ijssel-vecht", 2), ("noord-veluwe", 0), ("amersfoort", 0), ("centraal-gelderland", 0)] {
        let mut model = at(region);
        let view = parting::view(&model).expect("somebody can");
        assert_eq!(view.notice.len(), quoted, "{region}");
        assert!(quoted == 0 || view.notice[0].text.contains("opzegtermijn van zes maanden"), "{region}");
        assert!(!view.not_agreed.is_empty());
        let joins = Parting { joins: true, ..view.asked };
        happen(&mut model, Happen::Ask(joins));
        assert!(parting::view(&model).expect("somebody can").notice.is_empty(), "{region}: nothing is said of joining");
    }
}

#[test]
fn nobody_is_left_to_leave() {
    let mut model = at("noord-veluwe");
    let others = model.figures().municipalities.len() - 1;
    (0..others).for_each(|_| happen(&mut model, Happen::Add(Template::Leaves)));
    assert!(model.notices().is_empty(), "{:?}", model.notices());
    let before = model.figures().clone();
    happen(&mut model, Happen::Add(Template::Joins));
    assert_eq!(*model.figures(), before);
    assert!(model.notices()[0].lines[0].starts_with("Alle gemeenten vertrekken"), "{:?}", model.notices());
}

#[test]
fn an_event_that_is_off_is_as_if_it_were_not_there() {
    each(|region, template| {
        let before = settlements(&at(region));
        let mut model = with(region, template);
        let on = settlements(&model);
        assert_ne!(on, before, "{region} {template:?} does nothing");
        happen(&mut model, Happen::Switch(0));
        assert_eq!(settlements(&model), before, "{region} {template:?}");
        assert!(matches!(events::view(&model).effect, EffectView::Nothing(_)));
        happen(&mut model, Happen::Switch(0));
        assert_eq!(settlements(&model), on);
        happen(&mut model, Happen::Remove(Happening::Event(0)));
        assert_eq!(settlements(&model), before);
    });
}

fn worked(model: &Model) -> std::rc::Rc<Worked> {
    match events::view(model).effect {
        EffectView::Worked(worked) => worked,
        EffectView::Nothing(why) => panic!("{why}"),
    }
}

#[test]
fn what_an_event_does_adds_up_to_the_cent() {
    each(|region, template| {
        // Two events: what is shown is what the last one adds to the other.
        let mut model = with(region, Template::NewLocation);
        happen(&mut model, Happen::Add(template));
        let worked = worked(&model);
        let (total, own) = worked.rows.split_last().expect("rows");
        assert!(total.is_total && own.len() == model.figures().municipalities.len());
        for column in 0..3 {
            let sum: Money = own.iter().map(|row| row.amounts[column].money).sum();
            assert_eq!(sum, total.amounts[column].money, "{region} {template:?} {column}");
        }
        let mut differs = false;
        for row in &worked.rows {
            let [with, without, difference] = row.amounts.map(|amount| amount.money);
            assert_eq!(difference, with - without, "{region} {template:?} {}", row.name);
            differs |= !difference.is_zero();
        }
        assert!(differs, "{region} {template:?}");
        // The event removed by hand gives the same as the column without it.
        happen(&mut model, Happen::Remove(Happening::Event(1)));
        let removed = worked_of(&model);
        let without: Vec<Money> = worked.rows.iter().map(|row| row.amounts[1].money).collect();
        assert_eq!(removed, without, "{region} {template:?}");
    });
}

/// The results with what is on the table.
fn worked_of(model: &Model) -> Vec<Money> {
    worked(model).rows.iter().map(|row| row.amounts[0].money).collect()
}

#[test]
fn nothing_is_worked_out_for_who_turns_a_knob_or_looks_elsewhere() {
    let mut model = with("ijssel-vecht", Template::ProviderStops);
    assert!(model.without().is_some());
    let slide = Turn::Slide(InputId::of(RegionField::Inflow), "7".parse().expect("decimal"));
    model.update(Message::Turn(slide));
    assert!(model.without().is_none());
    model.update(Message::Turn(Turn::LetGo));
    assert!(model.without().is_some());
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Compare))));
    model.update(Message::Turn(Turn::Type(NumberField::Input(InputId::of(RegionField::Inflow)), "6".to_owned())));
    assert!(model.without().is_none());
}

#[test]
fn a_link_carries_events_and_what_they_give() {
    let mut model = at("noord-veluwe");
    let templates: Vec<Template> = of_events(&model).collect();
    templates.iter().for_each(|template| happen(&mut model, Happen::Add(*template)));
    happen(&mut model, Happen::Rename(0, "  Stichting De Brug stopt ".to_owned()));
    happen(&mut model, Happen::From(Happening::Event(0), 2029));
    happen(&mut model, Happen::Through(0, Some(2030)));
    happen(&mut model, Happen::Switch(1));
    happen(&mut model, Happen::Of(ChangePlace { event: 2, change: 0 }, 3));
    type_number(&mut model, FIRST, "-12");
    let event = &model.figures().events[0];
    assert_eq!((event.name.as_str(), event.first_year, event.last_year), ("Stichting De Brug stopt", 2029, Some(2030)));
    assert_eq!(event.changes[0].number, Amount::Double(-12.0));
    assert!(!events::view(&model).cards[0].is_assumed, "an own number is no assumption of ours");
    let other = Model::start(&link::encode(model.table()), Vec::new()).expect("a start");
    assert_eq!(other.table(), model.table());
    assert_eq!(settlements(&other), settlements(&model));
    assert_eq!(glance::sentence(&other), glance::sentence(&model));
    for step in 0..templates.len() + 6 {
        assert!(model.can_undo(), "{step}");
        undo(&mut model);
    }
    assert!(!model.can_undo(), "each change is one step");
}

#[test]
fn what_cannot_be_is_refused_with_its_reason_and_changes_nothing() {
    let mut model = with("ijssel-vecht", Template::ProviderStops);
    let before = model.table().clone();
    let too_many = format!("-{}", model.figures().capacity.bw_places + 10.0);
    type_number(&mut model, FIRST, &too_many);
    let reason = model.wrong(NumberField::Change(FIRST)).expect("a reason").reason.clone();
    assert!(reason.contains("plekken beschermd wonen wordt -"), "{reason}");
    assert!(reason.contains("Toegestaan: een getal van 0"), "{reason}");
    assert_eq!(*model.table(), before);
    for text in ["veel", "", "10%"] {
        type_number(&mut model, FIRST, text);
        assert!(model.wrong(NumberField::Change(FIRST)).is_some_and(|wrong| !wrong.reason.is_empty()), "{text}");
        assert_eq!(*model.table(), before, "{text}");
    }
    let refused = [
        Happen::Rename(0, "   ".to_owned()),
        Happen::Rename(0, "a".repeat(81)),
        Happen::From(Happening::Event(0), 1800),
        Happen::Through(0, Some(2026)),
    ];
    for (count, message) in refused.into_iter().enumerate() {
        happen(&mut model, message.clone());
        assert_eq!(*model.table(), before, "{message:?}");
        assert_eq!(model.refused(), count + 1, "{message:?}");
        assert!(model.notices()[0].lines[0].contains("Toegestaan"), "{:?}", model.notices());
    }
    type_number(&mut model, FIRST, "-10");
    assert!(model.wrong(NumberField::Change(FIRST)).is_none());
    undo(&mut model);
    undo(&mut model);
    assert!(!model.can_undo(), "what was refused is no step");
}

#[test]
fn an_event_that_another_one_needs_cannot_go() {
    let mut model = with("ijssel-vecht", Template::NewLocation);
    let places = model.figures().capacity.bw_places;
    happen(&mut model, Happen::Add(Template::ProviderStops));
    type_number(&mut model, ChangePlace { event: 1, change: 0 }, &format!("-{}", places + 10.0));
    let before = model.figures().clone();
    for message in [Happen::Switch(0), Happen::Remove(Happening::Event(0))] {
        happen(&mut model, message);
        assert_eq!(*model.figures(), before);
        assert!(model.notices()[0].lines[0].starts_with("Bij “Aanbieder stopt”"), "{:?}", model.notices());
    }
    happen(&mut model, Happen::See(Happening::Event(0)));
    let EffectView::Nothing(why) = events::view(&model).effect else { panic!("there is nothing to compare with") };
    assert!(why.contains("Aanbieder stopt"), "{why}");
    // Nor can an input go back to a start that an event makes impossible.
    let places_input = InputId::of(RegionField::BwPlaces);
    model.update(Message::Turn(Turn::Type(NumberField::Input(places_input), format!("{}", places + 100.0))));
    type_number(&mut model, ChangePlace { event: 1, change: 0 }, &format!("-{}", places + 100.0));
    let before = model.figures().clone();
    model.update(Message::Turn(Turn::Reset(places_input)));
    assert_eq!(*model.figures(), before);
}

#[test]
fn every_change_has_words_with_its_unit() {
    let model = at("ijssel-vecht");
    let figures = model.figures();
    let mut seen = 0;
    for field in Changeable::all().map(|field| field.of(1)) {
        let sheet = field.sheet();
        let is_exact = matches!(field.kind(), Kind::Exact | Kind::MaybeExact);
        for operation in Operation::ALL {
            let number = if is_exact { Amount::Exact("0.5".parse().expect("decimal")) } else { Amount::Double(0.5) };
            let told = words::change(figures, &Wijziging { field, operation, number });
            let unit = if operation == Operation::Multiply { "keer 0,5, dus 50% minder" } else { sheet.unit };
            let counted = sheet.display != Display::Percent && operation == Operation::Add;
            let number = if counted { "0,5" } else { unit };
            assert!(told.contains(unit) && told.contains(number), "{told}");
            assert!(told.to_lowercase().contains(&sheet.label.to_lowercase()), "{told}");
            assert_eq!(told.contains(&figures.municipalities[1].name), field.municipality().is_some(), "{told}");
            seen += 1;
        }
    }
    assert_eq!(seen, 27 * 3);
}

#[test]
fn events_are_told_in_plain_words() {
    let mut model = with("ijssel-vecht", Template::Dwellings);
    let first = model.figures().first_year + 1;
    let centre = model.figures().centrumgemeente.clone();
    let line = format!("12 woningen per jaar meer in {centre}");
    assert_eq!(events::view(&model).cards[0].words[0], line);
    let told = story(&model);
    assert_eq!(told, format!("{first} tot en met {}, Woningproject: {line}.", first + 2));
    happen(&mut model, Happen::Add(Template::NationalCut));
    assert!(story(&model).contains("historisch budget keer 0,95, dus 5% minder"));
    happen(&mut model, Happen::Add(Template::ProviderStops));
    let provider = events::view(&model).cards[2].words[0].clone();
    assert!(provider.ends_with(" plekken beschermd wonen minder"), "{provider}");
    let years = events::view(&model).years;
    let own = years.iter().find(|own| own.year == first).expect("a year");
    assert_eq!(own.begins, ["Woningproject", "Korting van het Rijk", "Aanbieder stopt"]);
    assert_eq!(years.iter().find(|own| own.year == first + 2).expect("a year").ends, ["Woningproject"]);
    happen(&mut model, Happen::Add(Template::ProviderStops));
    assert_eq!(model.figures().events[3].name, "Aanbieder stopt 2");
    happen(&mut model, Happen::Switch(3));
    assert!(story(&model).ends_with("Staat uit: Aanbieder stopt 2."));
}

#[test]
fn the_answer_says_how_many_events_play_along() {
    let people = |model: &Model| plain(&glance::view(model).people);
    let mut model = with("ijssel-vecht", Template::ProviderStops);
    assert!(people(&model).ends_with(" Er speelt 1 gebeurtenis mee."), "{}", people(&model));
    assert!(!glance::view(&model).delta.is_empty(), "an event is a change since the start");
    happen(&mut model, Happen::Add(Template::TariffsUp));
    assert!(people(&model).ends_with(" Er spelen 2 gebeurtenissen mee."));
    happen(&mut model, Happen::Switch(0));
    happen(&mut model, Happen::From(Happening::Event(1), 2100));
    assert!(!people(&model).contains("gebeurtenis"), "neither counts in a year");
    happen(&mut model, Happen::Switch(1));
    assert!(glance::view(&model).delta.is_empty(), "what is off is no change in the answer");
    assert!(model.is_anything_changed(), "but it is not the start either");
    assert!(model.minutes().iter().any(|entry| entry.lines.iter().any(|line| line.contains("staat uit"))));
}
