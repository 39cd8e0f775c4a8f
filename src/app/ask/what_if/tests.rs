//! Proves that answers, flips and maps are those that a walk over all steps or a sum by hand gives. Does not prove that
//! a search over a long slider finds two answers that lie close together.

use crate::app::table::inputs;
use crate::app::table::question::{Measured, Question};

use crate::app::ask::what_if::range::turned;
use crate::app::ask::what_if::*;
use crate::app::table::context::Context;
use crate::app::table::inputs::{InputId, Shape, shape};
use crate::app::table::state::{OwnRange, Table};
use data::version::Version;
use engine::fields::RegionField;
use engine::money::Exact;

fn in_hand(region: &str) -> (Table, Context) {
    let table = Table::of_region(Version::LATEST, region).expect("a region of the product");
    let context = Context::of(&table).expect("a table of the product");
    (table, context)
}

fn input(field: RegionField) -> InputId {
    InputId::of(field)
}

fn shape_of(table: &Table, context: &Context, input: InputId) -> Shape {
    shape(&table.figures, &context.start, context.provenance(&input.field_path()), input)
}

fn question(measured: Measured, municipality: Option<usize>) -> Question {
    Question { measured, afspraak: "vng-profijt".into(), rival: "vng-solidariteit".into(), municipality }
}

fn exact(text: &str) -> Exact {
    text.parse().expect("decimal")
}

fn found(region: &str, question: &Question, field: RegionField, wanted: f64) -> (Found, Exact) {
    let (table, context) = in_hand(region);
    let input = input(field);
    let shape = shape_of(&table, &context, input);
    (seek(&table.figures, table.afspraken(context.presets), question, wanted, (input, &shape)), shape.step)
}

#[test]
fn an_answer_lies_between_two_steps_of_the_slider() {
    // Budget for the region is a straight line to its result: the answer can be worked out by hand.
    let (table, context) = in_hand("noord-veluwe");
    let question = question(Measured::Result, None);
    let now = question.value(&table.figures, table.afspraken(context.presets)).expect("it fits");
    let (found, step) = found("noord-veluwe", &question, RegionField::HistoricBudget, now + 5_000_000.0);
    let [answer] = found.answers[..] else { panic!("{found:?}") };
    assert!(answer.rises && answer.before.1 <= now + 5_000_000.0 && answer.after.1 > now + 5_000_000.0);
    assert_eq!(answer.after.0.minus(answer.before.0), Ok(step));
    // What a step is worth, times the number of steps, is what was asked.
    let per_step = answer.after.1 - answer.before.1;
    let steps = answer.before.0.minus(table.figures.budget.historic).expect("it fits").to_double() / step.to_double();
    assert!((per_step * steps - 5_000_000.0).abs() < 2.0 * per_step, "{per_step} × {steps}");
}

#[test]
fn there_may_be_no_answer() {
    let (found, _) = found("noord-veluwe", &question(Measured::WaitingBw, None), RegionField::BtTariff, 3.0);
    assert_eq!(found.answers, [], "a tariff shortens no waiting list");
    assert!((found.low.1 - found.high.1).abs() < 1e-9);
}

#[test]
fn there_may_be_two_answers_and_a_walk_over_all_steps_finds_the_same() {
    // What lies between the top of a bow and its higher end is passed twice, wherever an outcome bends.
    let (table, context) = in_hand("centraal-gelderland");
    let mut counts = [0; 3];
    for field in [RegionField::PhaseInYears, RegionField::StartYear, RegionField::PlacesReduction] {
        for (measured, municipality) in [(Measured::Difference, 0), (Measured::Difference, 4), (Measured::Result, 4)] {
            let question = question(measured, Some(municipality));
            let shape = shape_of(&table, &context, input(field));
            let steps = Steps::of(&shape);
            let value = |place| {
                let figures = turned(&table.figures, input(field), &shape, steps.at(place)).expect("an allowed value");
                question.value(&figures, table.afspraken(context.presets)).expect("it fits")
            };
            let values: Vec<f64> = (0..=steps.last).map(value).collect();
            let [first, last] = [values[0], values[steps.last]];
            let [top, bottom] = [f64::max, f64::min].map(|pick| values.iter().copied().reduce(pick).expect("values"));
            for wanted in [(top + first.max(last)) / 2.0, (bottom + first.min(last)) / 2.0] {
                let by_hand = values.windows(2).filter(|pair| (pair[0] > wanted) != (pair[1] > wanted)).count();
                let found =
                    seek(&table.figures, table.afspraken(context.presets), &question, wanted, (input(field), &shape));
                assert_eq!(found.answers.len(), by_hand, "{field:?} {measured:?} {municipality}");
                counts[by_hand.min(2)] += 1;
            }
        }
    }
    assert!(counts[2] > 0, "{counts:?}");
}

#[test]
fn a_flip_is_the_smallest_change_that_turns_the_choice() {
    let (table, context) = in_hand("noord-veluwe");
    let mut flips = 0;
    for municipality in 0..3 {
        let question = question(Measured::Result, Some(municipality));
        let mut tornado = Tornado::new(&table, &context, &question);
        let now = tornado.preferred().expect("a best afspraak").to_owned();
        while !tornado.is_done() {
            let Some(swing) = tornado.work(&table, &context, &question) else { continue };
            let Some(flip) = swing.flip else { continue };
            flips += 1;
            assert_ne!(flip.preferred, now);
            // One step nearer, the choice is still the same.
            let shape = shape_of(&table, &context, swing.input);
            let present =
                inputs::read(&table.figures, swing.input).map(|own| shape.display.shown(own)).expect("a value");
            let towards = if flip.value > present { flip.value.minus(shape.step) } else { flip.value.plus(shape.step) };
            let nearer =
                turned(&table.figures, swing.input, &shape, towards.expect("it fits")).expect("an allowed value");
            let nearer = Table { figures: nearer, ..table.clone() };
            let again = Tornado::new(&nearer, &context, &question);
            assert_eq!(again.preferred(), Some(now.as_str()), "{:?}", swing.input);
        }
    }
    assert!(flips > 0, "nothing turns the choice");
}

#[test]
fn every_input_with_a_plausible_range_swings() {
    for region in Version::LATEST.region_ids() {
        let (table, context) = in_hand(region);
        let question = question(Measured::Result, Some(0));
        let mut tornado = Tornado::new(&table, &context, &question);
        let count = tornado.len();
        let mut swings = Vec::new();
        while !tornado.is_done() {
            swings.extend(tornado.work(&table, &context, &question));
        }
        assert_eq!(swings.len(), count, "{region}");
        assert!(count > 15 && swings.iter().filter(|swing| swing.width() > 0.0).count() > 10, "{region} {count}");
    }
}

#[test]
fn an_own_range_goes_before_the_plausible_one() {
    let (mut table, context) = in_hand("noord-veluwe");
    let input = input(RegionField::BtTariff);
    let own = OwnRange { input, low: exact("20000"), high: exact("20500") };
    let question = question(Measured::Result, Some(0));
    table.view.ranges = vec![own];
    let mut tornado = Tornado::new(&table, &context, &question);
    let mut swings = std::iter::from_fn(|| (!tornado.is_done()).then(|| tornado.work(&table, &context, &question)));
    let swing = swings.find_map(|swing| swing.filter(|swing| swing.input == input)).expect("a swing");
    assert_eq!((swing.low, swing.high), (own.low, own.high));
}

#[test]
fn the_line_of_a_circle_is_a_circle() {
    let rows: Vec<Vec<f64>> = (0..21)
        .map(|y| (0..21).map(|x| f64::hypot(f64::from(x) - 10.0, f64::from(y) - 10.0) - 6.0).collect())
        .collect();
    let stretches = contours(&rows);
    let length: f64 = stretches.iter().map(|[(x1, y1), (x2, y2)]| f64::hypot(x2 - x1, y2 - y1)).sum();
    assert!((length - 12.0 * std::f64::consts::PI).abs() < 0.3, "{length}");
    for (x, y) in stretches.into_iter().flatten() {
        assert!((f64::hypot(x - 10.0, y - 10.0) - 6.0).abs() < 0.05, "{x} {y}");
    }
}

#[test]
fn a_straight_line_is_straight_and_a_saddle_is_cut_by_its_middle() {
    let rows: Vec<Vec<f64>> = (0..4).map(|_| vec![-1.5, -0.5, 0.5, 1.5]).collect();
    for (x, _) in contours(&rows).into_iter().flatten() {
        assert!((x - 1.5).abs() < 1e-12);
    }
    assert_eq!(contours(&rows).len(), 3);
    assert_eq!(contours(&[vec![3.0, -1.0], vec![-1.0, 3.0]]).len(), 2);
    assert_eq!(contours(&[vec![3.0, f64::NAN], vec![-1.0, 3.0]]).len(), 0);
}

#[test]
fn a_map_holds_the_outcome_at_its_points() {
    let (table, context) = in_hand("amersfoort");
    let question = question(Measured::Difference, Some(2));
    let [across, up] = [RegionField::Inflow, RegionField::ObjectiveBudget].map(input);
    let shapes = [across, up].map(|input| shape_of(&table, &context, input));
    let mut map = Map::new((across, shapes[0]), (up, shapes[1]));
    while !map.is_done() {
        map.work(&table.figures, table.afspraken(context.presets), &question, 1_000.0);
    }
    let drawing = map.drawing();
    let (x, y) = (7, 11);
    let turned_once = turned(&table.figures, across, &shapes[0], drawing.across[x]).expect("an allowed value");
    let turned_twice = turned(&turned_once, up, &shapes[1], drawing.up[y]).expect("an allowed value");
    let expected = question.value(&turned_twice, table.afspraken(context.presets)).expect("it fits") - 1_000.0;
    assert!((drawing.rows[y][x] - expected).abs() < 1e-9);
    assert_eq!(exact("0"), Exact::ZERO);
}
