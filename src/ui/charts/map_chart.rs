//! Draws a map over two inputs.

use yew::prelude::*;

use crate::app::show::chart::Area;
use crate::app::show::chart::map::MapLayout;
use crate::ui::charts::line_chart::marker;
use crate::ui::charts::{Drawing, ground, key, line, px, series, text};

pub fn draw(layout: &MapLayout) -> Drawing {
    let cell = |(area, is_above): &(Area, bool)| {
        let class = if *is_above { "grafiek__boven" } else { "grafiek__onder" };
        html! { <rect {class} x={px(area.left)} y={px(area.top)} width={px(area.width())} height={px(area.height())} /> }
    };
    let now = layout.now.as_ref().map(|((x, y), name)| {
        html! {
            <>
                <g class={series(1)}>{ marker(3, *x, *y, 1.4 * layout.em) }</g>
                { ground(name) }
                { text(name, "grafiek__tekst grafiek__tekst--waarde") }
            </>
        }
    });
    let body = html! {
        <>
            { for layout.cells.iter().map(cell) }
            { for layout.line.iter().map(|[from, to]| line("grafiek__grens", *from, *to)) }
            { for layout.texts.iter().map(|own| text(own, "grafiek__tekst grafiek__tekst--as")) }
            { for now }
        </>
    };
    let head = key::draw(&layout.key, "");
    Drawing { width: layout.width, height: layout.height, header: layout.plot.top, head, body, scrolls: false }
}
