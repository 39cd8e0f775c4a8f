//! Draws areas of a plane.

use yew::prelude::*;

use crate::app::show::chart::areas::{AreasLayout, BANDS, Placed};
use crate::ui::charts::{Drawing, Opener, key, mark, px, text};

/// The class of each band.
const CLASSES: [&str; BANDS] = ["vlak-1", "vlak-2", "vlak-3", "vlak-4", "vlak-5"];

/// The class of a band.
pub fn band(own: usize) -> &'static str {
    CLASSES[own.min(BANDS - 1)]
}

pub fn draw(layout: &AreasLayout, open: &Opener) -> Drawing {
    let area = |own: &Placed| {
        let class = classes!("grafiek__gebied", band(own.band), own.is_in_hand.then_some("grafiek__gebied--gekozen"));
        html! { <path {class} fill-rule="evenodd" d={path(&own.rings)} /> }
    };
    let texts = |own: &Placed| {
        html! { <>{ for own.texts.iter().map(|own| text(own, "grafiek__tekst grafiek__tekst--gebied")) }</> }
    };
    // The one in hand is drawn last, so that nothing covers its edge; texts stand over all edges.
    let (in_hand, others): (Vec<&Placed>, Vec<&Placed>) = layout.areas.iter().partition(|own| own.is_in_hand);
    let drawn = |own: &Placed| mark(Classes::new(), &own.title, own.figure, open, area(own));
    let written = |own: &Placed| mark(Classes::new(), &own.title, own.figure, open, texts(own));
    let body = html! {
        <>
            { for others.iter().chain(&in_hand).map(|own| drawn(own)) }
            { for layout.areas.iter().map(written) }
        </>
    };
    let head = key::draw(&layout.key, "");
    Drawing { width: layout.width, height: layout.height, header: layout.top, head, body, scrolls: false }
}

fn path(rings: &[Vec<(f64, f64)>]) -> String {
    let corner =
        |(place, (x, y)): (usize, &(f64, f64))| format!("{}{} {}", if place == 0 { 'M' } else { 'L' }, px(*x), px(*y));
    rings.iter().map(|ring| format!("{}Z", ring.iter().enumerate().map(corner).collect::<String>())).collect()
}
