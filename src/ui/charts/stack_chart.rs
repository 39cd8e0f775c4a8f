//! Draws a stack of parts per year, with the total across it.

use yew::prelude::*;

use crate::app::show::chart::Area;
use crate::app::show::chart::stacks::{Block, StacksLayout, TotalMark};
use crate::ui::charts::key::line_with_edge;
use crate::ui::charts::{Drawing, Opener, horizontal_rules, key, line, mark, px, rect, series, text};

pub fn draw(layout: &StacksLayout, id: &str, open: &Opener) -> Drawing {
    let plot = &layout.plot;
    // Once more over the parts, which begin there.
    let zero = layout.rules.iter().filter(|rule| rule.is_zero);
    let zero = zero.map(|rule| line("grafiek__nullijn", (plot.left, rule.at), (plot.right, rule.at)));
    let body = html! {
        <>
            { horizontal_rules(&layout.rules, plot) }
            { for layout.unit.iter().map(|unit| text(unit, "grafiek__tekst grafiek__tekst--as")) }
            { for layout.years.iter().map(|year| text(year, "grafiek__tekst grafiek__tekst--as")) }
            { for layout.blocks.iter().map(|block| draw_block(block, id, open)) }
            { for zero }
            { for layout.totals.iter().map(|own| total(own, open)) }
        </>
    };
    let head = html! { <>{ patterns(id, layout.em) }{ key::draw(&layout.key, id) }</> };
    Drawing { width: layout.width, height: layout.height, header: plot.top, head, body, scrolls: false }
}

fn draw_block(block: &Block, id: &str, open: &Opener) -> Html {
    let body = part(block.place, block.slot, &block.area, id);
    mark(Classes::new(), &block.title, block.figure, open, body)
}

fn total(own: &TotalMark, open: &Opener) -> Html {
    let stroke = line_with_edge("grafiek__totaal", (own.left, own.y), (own.right, own.y));
    mark(Classes::new(), &own.title, own.figure, open, stroke)
}

/// A part in its colour, and over it the pattern of its place.
pub fn part(place: usize, slot: usize, area: &Area, id: &str) -> Html {
    const PLACES: [&str; 3] =
        ["grafiek__deel grafiek__deel--1", "grafiek__deel grafiek__deel--2", "grafiek__deel grafiek__deel--3"];
    let (width, height) = (px(area.width()), px(area.height()));
    html! {
        <g class={series(slot)}>
            { rect(PLACES[place % PLACES.len()], area) }
            if let Some(pattern) = pattern_id(place, id) {
                <rect x={px(area.left)} y={px(area.top)} {width} {height} fill={format!("url(#{pattern})")} />
            }
        </g>
    }
}

/// The first part is plain.
fn pattern_id(place: usize, id: &str) -> Option<String> {
    match place % 3 {
        0 => None,
        1 => Some(format!("{id}-strepen")),
        _ => Some(format!("{id}-stippen")),
    }
}

fn patterns(id: &str, em: f64) -> Html {
    let size = |parts: f64| px(parts * em);
    html! {
        <defs>
            <pattern
                id={pattern_id(1, id)}
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
                width={size(0.5)}
                height={size(0.5)}
            >
                <rect class="grafiek__arcering" width={size(0.16)} height={size(0.5)} />
            </pattern>
            <pattern id={pattern_id(2, id)} patternUnits="userSpaceOnUse" width={size(0.5)} height={size(0.5)}>
                <circle class="grafiek__arcering" cx={size(0.125)} cy={size(0.125)} r={size(0.1)} />
                <circle class="grafiek__arcering" cx={size(0.375)} cy={size(0.375)} r={size(0.1)} />
            </pattern>
        </defs>
    }
}
