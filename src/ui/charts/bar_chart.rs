//! Draws one bar per name, to the left or to the right.

use yew::prelude::*;

use super::key::line_with_edge;
use super::{Drawing, ground, line, rect, rows, text, titled};
use crate::app::chart::bars::{Bar, BarsLayout, SecondMark};

pub fn draw(layout: &BarsLayout) -> Drawing {
    rows::draw(&layout.rows, &|index| {
        let bar = &layout.bars[index];
        (bar.title.clone(), marks(bar))
    })
}

fn marks(bar: &Bar) -> Html {
    let class =
        if bar.is_negative { "grafiek__staaf grafiek__staaf--min" } else { "grafiek__staaf grafiek__staaf--plus" };
    html! {
        <>
            { for bar.joint.iter().map(|joint| line("grafiek__scheiding", (joint.x, joint.top), (joint.x, joint.bottom))) }
            { for bar.value.iter().map(ground) }
            { for bar.area.iter().map(|area| rect(class, area)) }
            { for bar.second.iter().map(second) }
            { for bar.value.iter().map(|value| text(value, "grafiek__tekst grafiek__tekst--waarde")) }
        </>
    }
}

fn second(mark: &SecondMark) -> Html {
    let stroke = line_with_edge("grafiek__tweede", (mark.x, mark.top), (mark.x, mark.bottom));
    titled(Classes::new(), &mark.title, stroke)
}
