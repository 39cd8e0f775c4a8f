//! Number, sentence, table and chart of a page say the same.
//!
//! Proves, for every region, measure, unit and period, and for the region as for a municipality: a chart shows the
//! amounts of the table, and a sentence names amounts that the table has. Does not prove that the amounts are right
//! (the golden cases do), nor what is drawn of them (`tests/e2e`).

use rekentafel::app::act::message::{Look, Message, Pins, Start, ViewChange};
use rekentafel::app::model::Model;
use rekentafel::app::show;
use rekentafel::app::show::answer::compare;
use rekentafel::app::show::answer::compare::CompareChart;
use rekentafel::app::show::chart::Kind;
use rekentafel::app::show::scenarios::pinned;
use rekentafel::app::table::state::{Measure, Page, Period, Unit};
use rekentafel::data::version::Version;

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
        let charted: Vec<String> = match &compare.chart {
            CompareChart::Afspraken(ranges) => {
                let own = rows.iter().find(|row| row.name == compare.place).expect("the row of the place");
                let cells: Vec<_> = ranges.iter().map(|range| range.cell.clone()).collect();
                assert_eq!(cells, own.cells, "{name}");
                own.cells.iter().flat_map(|cell| [cell.low.text(), cell.high.text()]).collect()
            }
            CompareChart::Municipalities { bars, .. } => {
                let in_hand = compare.columns.iter().position(|column| column.is_in_hand).expect("a column in hand");
                for ((bar, amount), row) in bars.iter().zip(&compare.rows) {
                    let cell = &row.cells[in_hand];
                    let within = cell.low.money <= amount.money && amount.money <= cell.high.money;
                    assert!(*bar == row.name && within, "{name}: {bar}");
                }
                compare.total.cells.iter().flat_map(|cell| [cell.low.text(), cell.high.text()]).collect()
            }
        };
        assert!(charted.iter().any(|amount| compare.sentence.contains(amount)), "{name}: {}", compare.sentence);
        assert_eq!(show::pages::sentence(model), compare.sentence);
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
