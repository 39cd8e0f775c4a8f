//! Draws one bar per name, to the left or to the right.

use yew::prelude::*;

use crate::app::show::chart::bars::{Bar, BarsLayout, SecondMark};
use crate::ui::charts::key::line_with_edge;
use crate::ui::charts::{Drawing, Opener, ground, line, mark, rect, rows, text};

pub fn draw(layout: &BarsLayout, open: &Opener) -> Drawing {
    rows::draw(&layout.rows, open, &|index| {
        let bar = &layout.bars[index];
        (bar.title.clone(), bar.figure, marks(bar, open))
    })
}

fn marks(bar: &Bar, open: &Opener) -> Html {
    let class =
        if bar.is_negative { "grafiek__staaf grafiek__staaf--min" } else { "grafiek__staaf grafiek__staaf--plus" };
    html! {
        <>
            { for bar.joint.iter().map(|joint| line("grafiek__scheiding", (joint.x, joint.top), (joint.x, joint.bottom))) }
            { for bar.value.iter().map(ground) }
            { for bar.area.iter().map(|area| rect(class, area)) }
            { for bar.second.iter().map(|own| second(own, open)) }
            { for bar.value.iter().map(|value| text(value, "grafiek__tekst grafiek__tekst--waarde")) }
        </>
    }
}

fn second(own: &SecondMark, open: &Opener) -> Html {
    let stroke = line_with_edge("grafiek__tweede", (own.x, own.top), (own.x, own.bottom));
    mark(Classes::new(), &own.title, own.figure, open, stroke)
}
