//! Draws a range per name, with a mark for each variant.

use yew::prelude::*;

use super::key::dot;
use super::{Drawing, ground, line, rows, text, titled};
use crate::app::chart::ranges::{Range, RangesLayout};

pub fn draw(layout: &RangesLayout) -> Drawing {
    rows::draw(&layout.rows, &|index| {
        let range = &layout.ranges[index];
        (range.title.clone(), marks(range, layout.em))
    })
}

fn marks(range: &Range, em: f64) -> Html {
    let span = range.span.iter().map(|&(low, high)| line("grafiek__bereik", (low, range.y), (high, range.y)));
    let dots =
        range.marks.iter().map(|mark| titled(Classes::new(), &mark.title, dot(mark.x, range.y, em, mark.chosen)));
    html! {
        <>
            { for range.values.iter().map(ground) }
            { for span }
            { for dots }
            { for range.values.iter().map(|value| text(value, "grafiek__tekst grafiek__tekst--waarde")) }
        </>
    }
}
