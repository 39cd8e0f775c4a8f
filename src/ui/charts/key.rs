//! Draws the key.

use crate::ui::charts;
use crate::ui::charts::area_chart;
use yew::prelude::*;

use crate::app::show::chart::Area;
use crate::app::show::chart::key::{KeyEntry, Sample};
use crate::ui::charts::line_chart::marker;
use crate::ui::charts::stack_chart::part;
use crate::ui::charts::{line, rect, series, text};

/// `id` is that of the chart whose patterns the parts use.
pub fn draw(entries: &[KeyEntry], id: &str) -> Html {
    let each = entries.iter().map(|entry| {
        html! { <g>{ sample(entry, id) }{ text(&entry.name, "grafiek__tekst") }</g> }
    });
    html! { <g>{ for each }</g> }
}

fn sample(entry: &KeyEntry, id: &str) -> Html {
    let em = entry.name.size;
    let KeyEntry { x, y, width, .. } = *entry;
    let (right, middle) = (x + width, x + width / 2.0);
    let area = |left: f64, right: f64| Area { left, top: y - 0.45 * em, right, bottom: y + 0.45 * em };
    match entry.sample {
        Sample::Line(slot) => html! {
            <g class={series(slot)}>
                { line("grafiek__lijn", (x, y), (right, y)) }
                { marker(slot, middle, y, em) }
            </g>
        },
        Sample::Part { place, slot } => part(place, slot, &area(x, right), id),
        Sample::Total => line_with_edge("grafiek__totaal", (x, y), (right, y)),
        Sample::Bar => html! {
            <>
                { rect("grafiek__staaf grafiek__staaf--min", &area(x, middle)) }
                { rect("grafiek__staaf grafiek__staaf--plus", &area(middle, right)) }
            </>
        },
        Sample::Second => line_with_edge("grafiek__tweede", (middle, y - 0.6 * em), (middle, y + 0.6 * em)),
        Sample::Above => rect("grafiek__boven", &area(x, right)),
        Sample::Below => rect("grafiek__onder", &area(x, right)),
        Sample::Band(own) => rect(area_chart::band(own), &area(x, right)),
        Sample::Variant => dot(middle, y, em, false),
        Sample::Chosen => dot(middle, y, em, true),
    }
}

/// A thick line with an edge that keeps it apart from what lies under it.
pub fn line_with_edge(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Html {
    html! { <g {class}>{ line("grafiek__rand", from, to) }{ line("grafiek__streep", from, to) }</g> }
}

/// The mark of a variant.
pub fn dot(x: f64, y: f64, em: f64, chosen: bool) -> Html {
    use crate::app::show::chart::ranges::RADIUS;
    let class = if chosen { "grafiek__stip grafiek__stip--gekozen" } else { "grafiek__stip" };
    let px = charts::px;
    html! { <circle {class} cx={px(x)} cy={px(y)} r={px(RADIUS * em)} /> }
}
