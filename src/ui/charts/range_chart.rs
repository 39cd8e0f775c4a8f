//! Draws a range per name, with a mark for each variant.

use yew::prelude::*;

use crate::app::show::chart::ranges::{Range, RangesLayout};
use crate::ui::charts::key::dot;
use crate::ui::charts::{Drawing, Opener, ground, line, mark, rows, text};

pub fn draw(layout: &RangesLayout, open: &Opener) -> Drawing {
    rows::draw(&layout.rows, open, &|index| {
        let range = &layout.ranges[index];
        (range.title.clone(), None, marks(range, layout.em, open))
    })
}

fn marks(range: &Range, em: f64, open: &Opener) -> Html {
    let span = range.span.iter().map(|&(low, high)| line("grafiek__bereik", (low, range.y), (high, range.y)));
    let dots = range
        .marks
        .iter()
        .map(|own| mark(Classes::new(), &own.title, own.figure, open, dot(own.x, range.y, em, own.chosen)));
    html! {
        <>
            { for range.values.iter().map(ground) }
            { for span }
            { for dots }
            { for range.values.iter().map(|value| text(value, "grafiek__tekst grafiek__tekst--waarde")) }
        </>
    }
}
