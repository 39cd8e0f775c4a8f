//! Quotations: what a document says, with the button that opens it there, beside what became of it.

use crate::app::show::evidence::text::region as region_text;
use yew::prelude::*;

use crate::app::act::message::{Message, Read};
use crate::app::show::evidence::region::{Quotation, RowView, Written};
use crate::ui::parts::input::status_badge;
use crate::ui::parts::term::terms;

/// The words of a document, and a button that opens the document at that place.
pub fn quotation(quotation: &Quotation, on: &Callback<Message>) -> Html {
    let Quotation { id, document, text, source } = quotation;
    let message = Message::Read(Read::Document { document: document.clone(), quotation: Some(text.clone()) });
    html! {
        <>
            <blockquote class="citaat">{ text }</blockquote>
            <button
                type="button"
                class="utrecht-button utrecht-button--subtle lees"
                id={id.clone()}
                onclick={on.reform(move |_: MouseEvent| message.clone())}
            >
                { region_text::read(source) }
            </button>
        </>
    }
}

/// Quotations on the left, what became of them on the right; under each other on a narrow screen.
pub fn side_by_side(heads: [&'static str; 2], rows: &[RowView], on: &Callback<Message>) -> Html {
    html! {
        <div class="naast">
            for own in rows {
                { row(heads, own, on) }
            }
        </div>
    }
}

fn row(heads: [&'static str; 2], row: &RowView, on: &Callback<Message>) -> Html {
    html! {
        <section class="naast__rij">
            if !row.name.is_empty() {
                <h4 class="utrecht-heading-4 naast__naam">{ &row.name }</h4>
            }
            <div>
                <p class="naast__kop">{ heads[0] }</p>
                if let Some(own) = &row.quotation {
                    { quotation(own, on) }
                } else {
                    <p>{ region_text::NOTHING_SAID }</p>
                }
            </div>
            <div>
                <p class="naast__kop">{ heads[1] }</p>
                for own in &row.written {
                    { written(own) }
                }
                <p>
                    { terms(&row.explanation) }
                    if let Some(status) = row.status {
                        { " " }{ status_badge(status) }
                    }
                </p>
            </div>
        </section>
    }
}

fn written(written: &Written) -> Html {
    html! {
        <p>
            if !written.variants.is_empty() {
                <strong class="naast__variant">{ region_text::in_variants(&written.variants) }</strong>
            }
            { terms(&written.words) }
        </p>
    }
}
