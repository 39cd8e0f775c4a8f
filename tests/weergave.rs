//! Number, sentence, table and chart of a page say the same.
//!
//! Proves, for every region, measure, unit and period, and for the region as for a municipality: a chart shows the
//! amounts of the table, and a sentence names amounts that the table has. Does not prove that the amounts are right
//! (the golden cases do), nor what is drawn of them (`tests/e2e`).

use rekentafel::app::act::message::{Look, Message, Pins, Start, Turn, ViewChange};
use rekentafel::app::model::Model;
use rekentafel::app::show;
use rekentafel::app::show::answer::compare;
use rekentafel::app::show::answer::glance::{self, Glance};
use rekentafel::app::show::answer::text::glance as words;
use rekentafel::app::show::chart::Kind;
use rekentafel::app::show::piece::Piece;
use rekentafel::app::show::scenarios::pinned;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::state::{Measure, Page, Period, Unit};
use rekentafel::data::version::Version;
use rekentafel::engine::fields::RegionField;

/// Every way to look at the page of comparison and at that of scenarios, in every region.
fn looks() -> Vec<Vec<ViewChange>> {
    let mut looks = Vec::new();
    for measure in Measure::ALL {
        for unit in [Unit::Euro, Unit::PerInhabitant] {
            for period in [Period::Horizon, Period::Year(2030)] {
                for municipality in [None, Some(0), Some(3)] {
                    looks.push(vec![
                        ViewChange::Measure(measure),
                        ViewChange::Unit(unit),
                        ViewChange::Period(period),
                        ViewChange::Municipality(municipality),
                    ]);
                }
            }
        }
    }
    looks
}

fn each_look(check: impl Fn(&Model, &str)) {
    for region in Version::LATEST.region_ids() {
        let mut model = Model::start("", Vec::new()).expect("a start");
        model.update(Message::Start(Start::Region(region)));
        model.update(Message::Pins(Pins::Pin("eerst".to_owned())));
        model.update(Message::Look(Look::NextAfspraak));
        for look in looks() {
            let name = format!("{region} {look:?}");
            for change in look {
                model.update(Message::Look(Look::At(change)));
            }
            check(&model, &name);
        }
    }
}

#[test]
fn the_comparison_says_the_same_in_its_table_chart_and_sentence() {
    each_look(|model, name| {
        let compare = compare::view(model);
        let rows: Vec<_> = compare.rows.iter().chain([&compare.total]).collect();
        let place = model.table().view.municipality.map_or(&compare.total, |index| {
            let name = &model.figures().municipalities[index].name;
            rows.iter().find(|row| row.name == *name).expect("the row of the place")
        });
        let charted: Vec<String> = place.cells.iter().flat_map(|cell| [cell.low.text(), cell.high.text()]).collect();
        assert!(charted.iter().any(|amount| compare.sentence.contains(amount)), "{name}: {}", compare.sentence);
    });
}

#[test]
fn scenarios_say_the_same_in_their_table_chart_and_sentence() {
    each_look(|model, name| {
        let scenarios = pinned::view(model);
        let amounts: Vec<String> =
            scenarios.rows.iter().filter_map(|row| row.amounts.map(|own| own.per_inhabitant.text())).collect();
        assert_eq!(amounts.len(), 2, "{name}");
        let Kind::Bars(bars) = show::charts::scenarios(&scenarios).kind else { panic!("bars") };
        assert_eq!(bars.rows.iter().map(|row| row.bar.label.clone()).collect::<Vec<_>>(), amounts, "{name}");
        assert!(amounts.iter().any(|amount| scenarios.sentence.contains(amount)), "{name}: {}", scenarios.sentence);
    });
}

#[test]
fn an_explanation_says_the_same_in_its_table_chart_and_sentence() {
    each_look(|model, name| {
        let mut model = model.clone();
        model.update(Message::Look(Look::At(ViewChange::Page(Page::Scenarios))));
        let why = pinned::view(&model).why.expect("a pin");
        let Kind::Bars(bars) = show::charts::why(&why).kind else { panic!("bars") };
        let parts = why.parts.iter().map(|part| part.amount);
        let [from, to] = why.ends.as_ref().expect("a difference").clone().map(|(_, amount)| amount);
        let all: Vec<_> = [from].into_iter().chain(parts).chain([to]).collect();
        let labels: Vec<String> = all.iter().map(show::Amount::text).collect();
        assert_eq!(bars.rows.iter().map(|row| row.bar.label.clone()).collect::<Vec<_>>(), labels, "{name}");
        assert!(why.sentence.contains(&labels[0]) && why.sentence.contains(&labels[labels.len() - 1]), "{name}");
        let sum = why.parts.iter().fold(from.money, |sum, part| sum + part.amount.money);
        assert_eq!(sum, to.money, "{name}");
    });
}

/// The numbers in a sentence.
fn numbers(pieces: &[Piece]) -> Vec<&str> {
    let number = |piece: &Piece| matches!(piece, Piece::Number { .. });
    pieces.iter().filter(|piece| number(piece)).map(Piece::text).collect()
}

#[test]
fn the_answer_says_the_same_in_its_sentence_and_its_chart() {
    each_look(|model, name| {
        let view = &model.table().view;
        let glance = glance::view(model);
        let rows = match view.municipality {
            Some(_) => model.outcomes().choices.len(),
            None => model.figures().municipalities.len(),
        };
        assert_eq!(glance.rows.len(), rows, "{name}");
        let (Measure::Result, Unit::PerInhabitant, Some(_)) = (view.measure, view.unit, view.municipality) else {
            return;
        };
        let in_hand: Vec<_> = glance.rows.iter().flat_map(|row| &row.marks).filter(|mark| mark.is_in_hand).collect();
        let [mark] = in_hand[..] else { panic!("{name}: {} marks in hand", in_hand.len()) };
        assert_eq!(numbers(&glance.answer)[0], words::whole(mark.amount.money), "{name}");
    });
}

#[test]
fn what_has_changed_is_told_against_the_start_and_nothing_is_told_when_nothing_has() {
    for region in Version::LATEST.region_ids() {
        let mut model = Model::start("", Vec::new()).expect("a start");
        model.update(Message::Start(Start::Region(region)));
        model.update(Message::Look(Look::At(ViewChange::Municipality(Some(1)))));
        let shown = |glance: &Glance| glance.delta.iter().map(|own| own.now.clone()).collect::<Vec<_>>();
        let ghosts =
            |glance: &Glance| glance.rows.iter().flat_map(|row| &row.marks).filter(|own| own.before.is_some()).count();
        let start = glance::view(&model);
        assert_eq!((start.delta.len(), ghosts(&start)), (0, 0), "{region}");
        let inflow = InputId::of(RegionField::Inflow);
        model.update(Message::Turn(Turn::Slide(inflow, "7".parse().expect("decimal"))));
        model.update(Message::Turn(Turn::LetGo));
        let turned = glance::view(&model);
        assert_eq!(turned.delta.len(), 3, "{region}");
        assert!(ghosts(&turned) > 0, "{region}");
        assert!(turned.delta.iter().any(|own| own.before != own.now), "{region}");
        // What it was is what the page said before.
        let before: Vec<_> = turned.delta.iter().map(|own| own.before.clone()).collect();
        model.update(Message::Turn(Turn::Slide(inflow, "7.5".parse().expect("decimal"))));
        let again = glance::view(&model);
        assert_eq!(again.delta.iter().map(|own| own.before.clone()).collect::<Vec<_>>(), before, "{region}");
        assert_ne!(shown(&again), shown(&turned), "{region}");
        model.update(Message::Turn(Turn::LetGo));
        model.update(Message::Turn(Turn::BackAll));
        assert_eq!(glance::view(&model), start, "{region}");
    }
}
