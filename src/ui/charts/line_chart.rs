//! Draws lines over the years.

use yew::prelude::*;

use crate::app::show::chart::lines::{Curve, EndName, LinesLayout};
use crate::ui::charts::{Drawing, Opener, ground, horizontal_rules, key, line, mark, px, series, text, titled};

pub fn draw(layout: &LinesLayout, open: &Opener) -> Drawing {
    let plot = &layout.plot;
    let body = html! {
        <>
            { horizontal_rules(&layout.rules, plot) }
            { for layout.unit.iter().map(|unit| text(unit, "grafiek__tekst grafiek__tekst--as")) }
            { for layout.years.iter().map(|year| text(year, "grafiek__tekst grafiek__tekst--as")) }
            { for layout.bands.iter().map(band) }
            { for layout.norms.iter().map(|norm| ground(&norm.label)) }
            { for layout.norms.iter().map(|norm| line("grafiek__norm", (plot.left, norm.y), (plot.right, norm.y))) }
            { for layout.marks.iter().map(|own| line("grafiek__gebeurt", (own.x, own.name.y + 0.3 * layout.em), (own.x, plot.bottom))) }
            { for layout.marks.iter().map(|own| text(&own.name, "grafiek__tekst grafiek__tekst--as")) }
            { for layout.lines.iter().filter_map(|line| line.name.as_ref()).map(leader) }
            { for layout.lines.iter().map(|line| series_line(line, layout.em, open)) }
            { for layout.norms.iter().map(|norm| text(&norm.label, "grafiek__tekst grafiek__tekst--norm")) }
            { for layout.lines.iter().filter_map(end_name) }
        </>
    };
    let head = key::draw(&layout.key, "");
    Drawing { width: layout.width, height: layout.height, header: plot.top, head, body, scrolls: false }
}

/// An area between two lines, with its name for who points at it.
fn band((name, corners): &(String, Vec<(f64, f64)>)) -> Html {
    let points: Vec<String> = corners.iter().map(|&(x, y)| format!("{},{}", px(x), px(y))).collect();
    titled(Classes::from(series(0)), name, html! { <polygon class="grafiek__waaier" points={points.join(" ")} /> })
}

fn leader(name: &EndName) -> Html {
    let [from, to] = name.leader;
    line("grafiek__leider", from, to)
}

fn end_name(line: &Curve) -> Option<Html> {
    let name = line.name.as_ref()?;
    let (x, y) = name.marker;
    Some(html! {
        <>
            <g class={series(line.slot)}>{ marker(line.slot, x, y, name.text.size) }</g>
            { text(&name.text, "grafiek__tekst grafiek__tekst--waarde") }
        </>
    })
}

fn series_line(line: &Curve, em: f64, open: &Opener) -> Html {
    let run = |run: &Vec<(f64, f64)>| {
        let points: Vec<String> = run.iter().map(|&(x, y)| format!("{},{}", px(x), px(y))).collect();
        html! { <polyline class="grafiek__lijn" points={points.join(" ")} /> }
    };
    let runs = line.runs.iter().map(run);
    let markers = line
        .markers
        .iter()
        .map(|own| mark(Classes::new(), &own.title, own.figure, open, marker(line.slot, own.x, own.y, em)));
    html! { <g class={series(line.slot)}>{ for runs }{ for markers }</g> }
}

/// The marker of a slot: each has a shape of its own, of about the same area.
pub fn marker(slot: usize, x: f64, y: f64, em: f64) -> Html {
    /// Corners as parts of the radius.
    const SHAPES: [&[(f64, f64)]; 4] = [
        &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        &[(0.0, -1.3), (1.2, 0.9), (-1.2, 0.9)],
        &[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)],
        &[(0.0, 1.3), (1.2, -0.9), (-1.2, -0.9)],
    ];
    let radius = 0.3 * em;
    let circle = |class| html! { <circle {class} cx={px(x)} cy={px(y)} r={px(radius)} /> };
    let corners = match slot % 6 {
        0 => return circle("grafiek__punt"),
        5 => return circle("grafiek__punt grafiek__punt--open"),
        shape => SHAPES[shape - 1],
    };
    let points = corners.iter().map(|(right, down)| format!("{},{}", px(x + right * radius), px(y + down * radius)));
    html! { <polygon class="grafiek__punt" points={points.collect::<Vec<_>>().join(" ")} /> }
}
