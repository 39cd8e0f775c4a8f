//! Proves that every chart stays within its frame, that texts stay clear of each other, and that no value of any size
//! gives a position that is not finite. Does not prove that a chart is good to look at, nor that the estimated widths
//! hold for every font.

use crate::app::show::chart::areas::Shape;
use crate::app::show::chart::lines::{Band, Norm, Series, apart};
use crate::app::show::chart::marks::YearMark;
use crate::app::show::chart::ranges::{RangeRow, Variant};
use crate::app::show::chart::stacks::{Layer, Total};
use crate::app::show::chart::*;

fn euro() -> TickLabel {
    TickLabel::new("euro", |tick| format!("€\u{a0}{}", tick.value))
}

fn chart(kind: Kind) -> Chart {
    Chart { title: "Titel".into(), description: "Een zin.".into(), tick_label: euro(), kind }
}

fn datum(value: f64) -> Datum {
    Datum::new(value, amount(value))
}

/// Labels are of usual length, and hold no number that is not finite.
fn amount(value: f64) -> String {
    if value.abs() < 1e7 { format!("€\u{a0}{value:.0}") } else { "heel veel".into() }
}

/// A number of values, one chart of each kind.
fn charts(values: &[f64]) -> Vec<Chart> {
    let names = ["Hardenberg", "IJssel-Vecht samen", "Een heel lange naam van een afspraak tussen gemeenten", "Ede"];
    let years: Vec<i32> = (2026..).take(values.len()).collect();
    let rotated = |by: usize| values.iter().cycle().skip(by).take(values.len()).map(|&value| datum(value)).collect();
    let series = |slot: usize| Series { name: names[slot % 4].into(), slot, points: rotated(slot) };
    let part = |slot: usize| Layer { name: names[slot].into(), slot, values: rotated(slot) };
    let bar = |(index, &value): (usize, &f64)| bars::BarRow {
        name: names[index % 4].into(),
        bar: datum(value),
        second: (index % 2 == 0).then(|| datum(-value / 2.0)),
        emphasis: index == 1,
        from: (index % 3 == 2).then_some(value / 2.0),
    };
    let range = |(index, &value): (usize, &f64)| RangeRow {
        name: names[index % 4].into(),
        label: format!("{} tot {}", amount(value), amount(value * 1.5)),
        variants: (0..=index % 3)
            .map(|variant| Variant {
                name: format!("variant {variant}"),
                datum: datum(value * (1.0 + variant as f64 / 4.0)),
                chosen: variant == 0,
                ghost: None,
            })
            .collect(),
        emphasis: index == 2,
    };
    vec![
        chart(Kind::Lines(Lines {
            years: years.clone(),
            series: (0..4).map(series).collect(),
            norms: values
                .first()
                .map(|&value| Norm { value, label: "norm: drie maanden".into() })
                .into_iter()
                .collect(),
            bands: vec![Band {
                name: "band".into(),
                ends: values.iter().map(|&value| (value - value.abs() / 3.0, value + value.abs() / 3.0)).collect(),
            }],
            marks: years.iter().step_by(3).map(|&year| YearMark { year, name: "Aanbieder stopt".into() }).collect(),
            unit: "maanden".into(),
        })),
        chart(Kind::Bars(Bars {
            rows: values.iter().enumerate().map(bar).collect(),
            ends: ["← nadeel".into(), "voordeel →".into()],
            name: "met de afspraak".into(),
            second_name: "zonder afspraak".into(),
            ..Bars::default()
        })),
        chart(Kind::Ranges(Ranges {
            joined: true,
            rows: values.iter().enumerate().map(range).collect(),
            ends: ["← nadeel".into(), String::new()],
            variant_name: "variant".into(),
            chosen_name: "gekozen".into(),
        })),
        chart(Kind::Stacks(Stacks {
            years,
            parts: (0..3).map(part).collect(),
            total: Some(Total { name: "Resultaat".into(), values: rotated(3) }),
            unit: String::new(),
        })),
        chart(Kind::Map(MapChart {
            across: values.iter().map(|&value| amount(value)).collect(),
            up: values.iter().take(12).map(|&value| amount(value)).collect(),
            across_name: names[2].into(),
            up_name: "Woningen per jaar, alle gemeenten samen".into(),
            rows: values.iter().take(12).map(|_| values.to_vec()).collect(),
            line: vec![[(0.0, 0.5), (0.5, 0.0)]],
            now: values.first().map(|_| ((0.3, 0.2), "nu".into())),
            above: "meer dan 3 maanden".into(),
            below: "hoogstens 3 maanden".into(),
        })),
        chart(Kind::Areas(Areas {
            areas: values.iter().enumerate().map(area).collect(),
            bands: ["min € 120 of lager", "", "precies 0", "", "€ 120 of hoger"].map(str::to_owned),
        })),
    ]
}

/// A triangle; every other one lies on a line, with no room at all.
fn area((place, value): (usize, &f64)) -> Shape {
    let (left, flat) = (place as f64, if place % 2 == 1 { 0.0 } else { 1.0 });
    Shape {
        name: "Gemeente".into(),
        label: if *value < 0.0 { "-1,00" } else { "+1,00" }.into(),
        band: place,
        is_in_hand: place == 0,
        rings: vec![vec![(left, 0.0), (left + 1.0, 0.0), (left, flat)]],
        figure: None,
    }
}

const FRAMES: [(f64, f64); 6] =
    [(288.0, 16.0), (320.0, 24.0), (479.0, 16.0), (640.0, 16.0), (1280.0, 20.0), (1900.0, 32.0)];

fn each_layout(values: &[f64], check: impl Fn(&Layout, &str)) {
    for chart in charts(values) {
        for (width, em) in FRAMES {
            let axis = chart.axis(None);
            check(&chart.layout(Frame::new(width, em), &axis), &format!("{values:?} at {width} px, {em} px text"));
        }
    }
}

/// Width, height and all texts of a layout; a bold text counts as such.
fn texts(layout: &Layout) -> (f64, f64, Vec<Text>) {
    let rules = |rules: &[Rule]| rules.iter().filter_map(|rule| rule.label.clone()).collect::<Vec<_>>();
    let key = |key: &[key::KeyEntry]| key.iter().map(|entry| entry.name.clone()).collect::<Vec<_>>();
    let in_rows = |rows: &rows::RowsLayout| {
        let names = rows.rows.iter().map(|row| row.name.clone());
        let values = rows.rows.iter().filter_map(|row| row.value.clone());
        let named = names.chain(values).chain(rows.ends.clone());
        named.chain(rules(&rows.rules)).chain(key(&rows.key)).collect::<Vec<_>>()
    };
    match layout {
        Layout::Lines(layout) => {
            let names = layout.lines.iter().filter_map(|line| line.name.as_ref()).map(|name| name.text.clone());
            let texts = names.chain(rules(&layout.rules)).chain(layout.years.clone()).chain(key(&layout.key));
            (layout.width, layout.height, texts.chain(layout.unit.clone()).collect())
        }
        Layout::Bars(layout) => {
            let values = layout.bars.iter().filter_map(|bar| bar.value.clone());
            (layout.rows.width, layout.rows.height, in_rows(&layout.rows).into_iter().chain(values).collect())
        }
        Layout::Ranges(layout) => {
            let values = layout.ranges.iter().flat_map(|range| range.values.clone());
            (layout.rows.width, layout.rows.height, in_rows(&layout.rows).into_iter().chain(values).collect())
        }
        Layout::Stacks(layout) => {
            let texts = rules(&layout.rules).into_iter().chain(layout.years.clone()).chain(key(&layout.key));
            (layout.width, layout.height, texts.collect())
        }
        Layout::Map(layout) => {
            // The mark of the present values stands over the map, on a ground of its own.
            (layout.width, layout.height, layout.texts.iter().cloned().chain(key(&layout.key)).collect())
        }
        // A value stands in its area, however small that is.
        Layout::Areas(layout) => (layout.width, layout.height, key(&layout.key)),
    }
}

#[test]
fn no_value_gives_a_position_that_is_not_finite() {
    let cases: [&[f64]; 11] = [
        &[],
        &[0.0],
        &[-0.0, 0.0, 0.0],
        &[5.0, 5.0, 5.0],
        &[-3.0, -3.0],
        &[1e-300, -1e-300],
        &[f64::MAX, f64::MIN],
        &[f64::INFINITY, f64::NEG_INFINITY, 1.0],
        &[f64::NAN, f64::NAN],
        &[f64::NAN, 2.0, f64::MIN_POSITIVE],
        &[-1e15, 3.0, 1e9],
    ];
    for values in cases {
        each_layout(values, |layout, context| {
            let written = format!("{layout:?}");
            assert!(!written.contains("NaN") && !written.contains("inf"), "{context}");
        });
    }
}

#[test]
fn every_text_stays_within_the_frame() {
    let cases: [&[f64]; 5] = [
        &[],
        &[12.0],
        &[-250_000.0, 1_250_000.0, -3.0, 40.0, 0.0, 900_000.0],
        &[-1.0, -2.0, -3.0],
        &[3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 5.0, 3.0, 5.0, 8.0, 9.0, 7.0, 9.0, 3.0, 2.0, 3.0, 8.0, 4.0],
    ];
    for values in cases {
        each_layout(values, |layout, context| {
            let (width, height, texts) = texts(layout);
            for text in texts {
                let (left, top, right, bottom) = text.bounds();
                let within = left >= -0.01 && top >= -0.01 && right <= width + 0.01 && bottom <= height + 0.01;
                assert!(within, "{text:?} in {width} × {height}: {context}");
            }
        });
    }
}

#[test]
fn texts_do_not_cover_each_other() {
    let cases: [&[f64]; 3] = [
        &[-250_000.0, 1_250_000.0, -3.0, 40.0, 0.0, 900_000.0],
        &[7.0, 7.0, 7.0, 7.0, 7.0],
        &[3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 5.0, 3.0, 5.0, 8.0, 9.0, 7.0, 9.0, 3.0, 2.0, 3.0, 8.0, 4.0],
    ];
    for values in cases {
        each_layout(values, |layout, context| {
            let (_, _, texts) = texts(layout);
            for (index, text) in texts.iter().enumerate() {
                let (left, top, right, bottom) = text.bounds();
                for other in &texts[index + 1..] {
                    let (other_left, other_top, other_right, other_bottom) = other.bounds();
                    let apart = right <= other_left + 0.01
                        || other_right <= left + 0.01
                        || bottom <= other_top + 0.01
                        || other_bottom <= top + 0.01;
                    assert!(apart, "{text:?} and {other:?}: {context}");
                }
            }
        });
    }
}

#[test]
fn blocks_are_put_apart_and_keep_their_order() {
    type Block = (f64, f64);
    let cases: [(&[Block], &[f64]); 6] = [
        (&[], &[]),
        (&[(50.0, 10.0)], &[50.0]),
        (&[(50.0, 10.0), (52.0, 10.0)], &[46.0, 56.0]),
        (&[(10.0, 10.0), (50.0, 10.0), (50.0, 20.0), (90.0, 10.0)], &[10.0, 42.5, 57.5, 90.0]),
        (&[(0.0, 10.0), (1.0, 10.0)], &[5.0, 15.0]),
        (&[(99.0, 10.0), (99.0, 10.0)], &[85.0, 95.0]),
    ];
    for (blocks, expected) in cases {
        assert_eq!(apart(blocks, 0.0, 100.0), expected, "{blocks:?}");
    }
}

fn lines_of(values: &[Option<f64>]) -> LinesLayout {
    let points = values.iter().map(|&value| Datum { value, ..Datum::default() }).collect();
    let lines = Lines {
        years: (2026..).take(values.len()).collect(),
        series: vec![Series { name: "Wachttijd".into(), slot: 0, points }],
        ..Lines::default()
    };
    lines.layout(Frame::DEFAULT, &Axis::covering(lines.values(), None), &euro())
}

#[test]
fn a_missing_value_is_a_gap_and_a_lonely_one_a_marker() {
    let layout = lines_of(&[Some(1.0), Some(2.0), None, Some(3.0), None, Some(f64::NAN)]);
    let line = &layout.lines[0];
    assert_eq!(line.runs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    assert!(line.markers.iter().any(|marker| marker.x == line.runs[1][0].0));
    let name = line.name.as_ref().expect("the line has a last point");
    assert_eq!(name.leader[0], line.runs[1][0]);
    assert_eq!(lines_of(&[None, None]).lines[0].name, None);
}

#[test]
fn what_happens_is_named_above_the_plot_and_no_name_covers_another() {
    let mark = |year: i32, name: &str| YearMark { year, name: name.to_owned() };
    let points = vec![Datum { value: Some(1.0), ..Datum::default() }; 12];
    let series = vec![Series { name: "Wachttijd".into(), slot: 0, points }];
    let lines = |marks| Lines { years: (2026..2038).collect(), series: series.clone(), marks, ..Lines::default() };
    let layout = |marks, width| {
        let lines = lines(marks);
        lines.layout(Frame::new(width, 16.0), &Axis::covering(lines.values(), None), &euro())
    };
    let marks =
        || vec![mark(2027, "Aanbieder stopt"), mark(2028, "Nieuwe locatie"), mark(2037, "Korting van het Rijk")];
    for width in [300.0, 640.0, 1000.0] {
        let (with, without) = (layout([marks(), vec![mark(2100, "later")]].concat(), width), layout(Vec::new(), width));
        assert_eq!((with.marks.len(), without.marks.len()), (3, 0), "a year that is not there has no mark");
        assert!(with.plot.top > without.plot.top, "{width}: the names have room of their own");
        let bounds: Vec<_> = with.marks.iter().map(|own| own.name.bounds()).collect();
        for (place, one) in bounds.iter().enumerate() {
            assert!(0.0 <= one.0 && one.2 <= with.plot.right + 0.1 && one.3 <= with.plot.top, "{width}: {one:?}");
            for other in &bounds[place + 1..] {
                let is_beside = one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
                assert!(is_beside, "{width}: {one:?} covers {other:?}");
            }
        }
    }
}

#[test]
fn bars_start_at_zero_on_their_own_side() {
    let row = |name: &str, value: f64| bars::BarRow { name: name.into(), bar: datum(value), ..Default::default() };
    let bars = Bars { rows: vec![row("A", -5.0), row("B", 10.0), row("C", 0.0)], ..Default::default() };
    for (width, narrow) in [(640.0, false), (300.0, true)] {
        let layout = bars.layout(Frame::new(width, 16.0), &Axis::covering(bars.values(), None), &euro());
        let zero = layout.rows.scale.at(0.0);
        let [left, right, none] = &layout.bars[..] else { panic!("three rows give three bars") };
        assert_eq!(left.area.map(|area| area.right), Some(zero));
        assert_eq!(right.area.map(|area| area.left), Some(zero));
        assert_eq!(none.area, None);
        assert_eq!(layout.rows.narrow, narrow);
        assert_eq!(left.value.is_none(), narrow, "the value stands with the name or with the bar");
        assert_eq!(layout.rows.rows[0].value.is_some(), narrow);
    }
}

#[test]
fn a_value_stands_clear_of_a_second_mark() {
    let second = Some(datum(10.5));
    let row = bars::BarRow { name: "A".into(), bar: datum(10.0), second, emphasis: false, from: None };
    let bars = Bars { rows: vec![row], ..Default::default() };
    let layout = bars.layout(Frame::DEFAULT, &Axis::covering(bars.values(), None), &euro());
    let bar = &layout.bars[0];
    let mark = bar.second.as_ref().expect("the row has a second mark");
    assert!(bar.value.as_ref().is_some_and(|value| value.x > mark.x));
}

#[test]
fn four_hundred_rows_are_placed_one_under_another() {
    let row = |index: i32| bars::BarRow {
        name: format!("Gemeente {index}"),
        bar: datum(f64::from(index - 200)),
        ..Default::default()
    };
    let bars = Bars { rows: (0..400).map(row).collect(), ..Default::default() };
    let layout = bars.layout(Frame::DEFAULT, &Axis::covering(bars.values(), None), &euro());
    assert!(layout.rows.rows.windows(2).all(|pair| pair[0].bottom == pair[1].top));
}

#[test]
fn the_chosen_variant_lies_on_top_and_the_ends_are_labelled() {
    let variant = |value: f64, chosen| Variant { name: String::new(), datum: datum(value), chosen, ghost: None };
    let row = RangeRow {
        variants: vec![variant(3.0, false), variant(-8.0, true), variant(1.0, false)],
        ..Default::default()
    };
    let same = RangeRow { variants: vec![variant(2.0, false), variant(2.0, false)], ..Default::default() };
    let ranges = Ranges { rows: vec![row, same], joined: true, ..Default::default() };
    let layout = ranges.layout(Frame::DEFAULT, &Axis::covering(ranges.values(), None), &euro());
    let [range, same] = &layout.ranges[..] else { panic!("two rows give two ranges") };
    assert!(range.marks.last().is_some_and(|mark| mark.chosen));
    let labels: Vec<&str> = range.values.iter().map(|text| text.lines[0].as_str()).collect();
    assert_eq!(labels, ["€\u{a0}-8", "€\u{a0}3"]);
    assert_eq!((same.span, same.values.len()), (None, 1));
}

#[test]
fn parts_stack_away_from_zero_on_both_sides() {
    let part = |slot, values: [f64; 2]| Layer { name: String::new(), slot, values: values.map(datum).to_vec() };
    let stacks = Stacks {
        years: vec![2026, 2027],
        parts: vec![part(0, [10.0, -4.0]), part(1, [-5.0, -2.0]), part(2, [3.0, 0.0])],
        total: Some(Total { name: String::new(), values: vec![datum(8.0), datum(-6.0)] }),
        unit: String::new(),
    };
    assert_eq!(stacks.values(), [13.0, -5.0, 0.0, -6.0, 8.0, -6.0]);
    let axis = Axis::covering(stacks.values(), None);
    let layout = stacks.layout(Frame::DEFAULT, &axis, &euro());
    let scale = axis.scale(layout.plot.bottom, layout.plot.top);
    let ends: Vec<(f64, f64)> = layout.blocks.iter().map(|block| (block.area.bottom, block.area.top)).collect();
    let expected = [(0.0, 10.0), (-5.0, 0.0), (10.0, 13.0), (-4.0, 0.0), (-6.0, -4.0)];
    assert_eq!(ends, expected.map(|(low, high)| (scale.at(low), scale.at(high))));
    assert_eq!(layout.totals[0].y, scale.at(8.0));
}

#[test]
fn in_a_waterfall_each_bar_starts_where_the_one_before_it_ended() {
    let row = |value: f64, from: Option<f64>| bars::BarRow { bar: datum(value), from, ..Default::default() };
    let rows = vec![row(10.0, None), row(5.0, Some(10.0)), row(-18.0, Some(15.0)), row(-3.0, None)];
    let bars = Bars { rows, is_waterfall: true, ..Default::default() };
    assert_eq!(bars.values(), [0.0, 10.0, 10.0, 15.0, 15.0, -3.0, 0.0, -3.0]);
    let layout = bars.layout(Frame::DEFAULT, &Axis::covering(bars.values(), None), &euro());
    let areas: Vec<Area> = layout.bars.iter().filter_map(|bar| bar.area).collect();
    let [first, up, down, last] = areas[..] else { panic!("four bars have an area") };
    assert_eq!((up.left, down.right, down.left), (first.right, up.right, last.left));
    let joints: Vec<Option<f64>> = layout.bars.iter().map(|bar| bar.joint.map(|joint| joint.x)).collect();
    assert_eq!(joints, [None, Some(first.right), Some(up.right), None]);
    assert!(layout.bars.iter().filter_map(|bar| bar.joint).all(|joint| joint.top < joint.bottom));
}
