//! Draws the document of a year, on the screen and on paper.

use yew::prelude::*;

use crate::app::show::our_figures::text::document as words;
use crate::app::show::our_figures::verantwoording::document::{Block, Chapter, Table, Verslag};
use crate::ui::browser::target;

pub fn verslag(own: &Verslag) -> Html {
    html! {
        <article class="verslag" aria-labelledby="verslag-titel">
            <h2 class="utrecht-heading-2" id="verslag-titel">{ &own.title }</h2>
            <p>{ &own.head }</p>
            <nav aria-labelledby="verslag-inhoud">
                <h3 class="utrecht-heading-3" id="verslag-inhoud">{ words::CONTENTS }</h3>
                <ol>{ for own.chapters.iter().map(link) }</ol>
            </nav>
            { for own.chapters.iter().map(chapter) }
        </article>
    }
}

fn anchor(own: &Chapter) -> String {
    format!("verslag-{}", own.id)
}

/// The fragment is the scenario, so that the link moves the focus itself.
fn link(own: &Chapter) -> Html {
    let anchor = anchor(own);
    let go = {
        let anchor = anchor.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            target::focus(&anchor);
        })
    };
    html! { <li><a class="utrecht-link" href={format!("#{anchor}")} onclick={go}>{ &own.title }</a></li> }
}

fn chapter(own: &Chapter) -> Html {
    let id = anchor(own);
    html! {
        <section aria-labelledby={id.clone()}>
            <h3 class="utrecht-heading-3" {id} tabindex="-1">{ &own.title }</h3>
            { for own.blocks.iter().enumerate().map(|(place, own_block)| block(own.id, place, own_block)) }
        </section>
    }
}

fn block(chapter: &str, place: usize, own: &Block) -> Html {
    match own {
        Block::Text(text) => html! { <p>{ text }</p> },
        Block::Striking(text) => html! { <p class="open-punt">{ text }</p> },
        Block::Heading(text) => html! { <h4 class="utrecht-heading-4">{ text }</h4> },
        Block::List(lines) => html! {
            <ul class="utrecht-unordered-list">
                for line in lines {
                    <li class="utrecht-unordered-list__item">{ line }</li>
                }
            </ul>
        },
        Block::Table(own) => table(&format!("verslag-{chapter}-{place}"), own),
    }
}

fn table(id: &str, own: &Table) -> Html {
    let cell = |(place, text): (usize, &String)| match place {
        0 => html! { <th scope="row" class="utrecht-table__header-cell">{ text }</th> },
        _ if own.has_numbers(place) => {
            html! { <td class="utrecht-table__cell tabel__getal" translate="no">{ text }</td> }
        }
        _ => html! { <td class="utrecht-table__cell">{ text }</td> },
    };
    let row = |(cells, is_total): &(Vec<String>, bool)| {
        let class = if *is_total { "utrecht-table__row tabel__totaal" } else { "utrecht-table__row" };
        html! { <tr {class}>{ for cells.iter().enumerate().map(cell) }</tr> }
    };
    let head = |place| {
        if own.has_numbers(place) { "utrecht-table__header-cell tabel__getal" } else { "utrecht-table__header-cell" }
    };
    let whole = if own.fits_a_page() { "utrecht-table tabel verslag__heel" } else { "utrecht-table tabel" };
    html! {
        <div class="tabelkader" role="region" aria-labelledby={id.to_owned()} tabindex="0">
            <table class={whole}>
                <caption class="utrecht-table__caption" id={id.to_owned()}>{ &own.caption }</caption>
                <thead class="utrecht-table__header">
                    <tr>
                        for (place, name) in own.columns.iter().enumerate() {
                            <th scope="col" class={head(place)}>{ name }</th>
                        }
                    </tr>
                </thead>
                <tbody class="utrecht-table__body">{ for own.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
