//! Draws a range per name, with a mark for each variant.

use yew::prelude::*;

use crate::app::show::chart::ranges::{RADIUS, Range, RangesLayout, VariantMark};
use crate::ui::charts::key::dot;
use crate::ui::charts::{Drawing, Opener, ground, line, mark, px, rows, text};

pub fn draw(layout: &RangesLayout, open: &Opener) -> Drawing {
    let middle = (layout.rows.plot.left + layout.rows.plot.right) / 2.0;
    rows::draw(&layout.rows, open, &|index| {
        let range = &layout.ranges[index];
        (range.title.clone(), None, marks(range, layout, middle, open))
    })
}

fn marks(range: &Range, layout: &RangesLayout, middle: f64, open: &Opener) -> Html {
    let em = layout.em;
    let span = range.span.iter().map(|&(low, high)| line("grafiek__bereik", (low, range.y), (high, range.y)));
    let shape = |own: &VariantMark| {
        let arrow = own.is_cut.then(|| arrow(own.x, range.y, em, own.x <= middle));
        arrow.unwrap_or_else(|| dot(own.x, range.y, em, own.chosen))
    };
    // Of many that only show where the others are, one shape: a step of a slider moves them all.
    let (apart, together): (Vec<_>, Vec<_>) =
        range.marks.iter().partition(|own| layout.joined || own.chosen || own.is_cut);
    let dots = apart.into_iter().map(|own| mark(Classes::new(), &own.title, own.figure, open, shape(own)));
    let others: String = together.into_iter().map(|own| ring(own.x, range.y, em)).collect();
    let ghosts = range.ghosts.iter().map(|&at| ghost(at, range.y, em));
    html! {
        <>
            { for range.values.iter().map(ground) }
            { for span }
            { for ghosts }
            if !others.is_empty() {
                <path class="grafiek__anderen" d={others} />
            }
            { for dots }
            { for range.values.iter().map(|value| text(value, "grafiek__tekst grafiek__tekst--waarde")) }
        </>
    }
}

/// A value beyond the axis: an arrow at its end.
fn arrow(x: f64, y: f64, em: f64, leftward: bool) -> Html {
    let side = if leftward { -1.0 } else { 1.0 };
    let (back, tip) = (x - side * RADIUS * em, x + side * RADIUS * em);
    let points =
        format!("{},{} {},{} {},{}", px(tip), px(y), px(back), px(y - RADIUS * em), px(back), px(y + RADIUS * em));
    html! { <polygon class="grafiek__pijl" {points} /> }
}

/// The path of a circle.
fn ring(x: f64, y: f64, em: f64) -> String {
    let (radius, width) = (px(RADIUS * em), px(2.0 * RADIUS * em));
    format!("M{} {}a{radius} {radius} 0 1 0 {width} 0a{radius} {radius} 0 1 0 -{width} 0", px(x - RADIUS * em), px(y))
}

/// Where a mark stood before.
fn ghost(x: f64, y: f64, em: f64) -> Html {
    html! { <circle class="grafiek__geest" cx={px(x)} cy={px(y)} r={px(RADIUS * em)} /> }
}
