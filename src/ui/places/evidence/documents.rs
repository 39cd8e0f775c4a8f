//! The documents: choose one, read it, look for words in all, and go to a place.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Message, Read};
use crate::app::model::Model;
use crate::app::model::reading::TOP;
use crate::app::show::evidence::documents::{DocumentsView, HitView, Reader, SearchView, view};
use crate::app::show::evidence::text;
use crate::ui::browser::{frame, target};
use crate::ui::parts::controls::{Choice, select};
use crate::ui::parts::document::{Shown, contents, document};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::documents::TITLE }</h2>
            if model.context().region.is_none() {
                <p>{ text::documents::none(&model.figures().region) }</p>
            }
            {
                match view(model) {
                    DocumentsView::Fetching => html! { <p role="status">{ text::documents::FETCHING }</p> },
                    DocumentsView::Failed(why) => failed(why, on),
                    DocumentsView::Here(reader) => here(model.reading().query(), &reader, on),
                }
            }
        </>
    }
}

fn failed(why: &str, on: &Callback<Message>) -> Html {
    html! {
        <div role="alert">
            <p class="open-punt">{ why.to_owned() }</p>
            <p>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--primary-action"
                    onclick={on.reform(|_: MouseEvent| Message::Read(Read::Fetch))}
                >
                    { text::documents::RETRY }
                </button>
            </p>
        </div>
    }
}

fn here(query: &str, reader: &Reader, on: &Callback<Message>) -> Html {
    let Some(own) = reader.library.documents.get(reader.document) else { return Html::default() };
    let shown = Shown {
        library: Rc::clone(&reader.library),
        document: reader.document,
        place: reader.place,
        back: reader.back,
        marks: Rc::clone(&reader.marks),
    };
    html! {
        <>
            <p class="bronnoot">{ text::documents::ABOUT }</p>
            { tools(query, reader, on) }
            if let Some(search) = &reader.search {
                { hits(search, on) }
            }
            <div class="lezen">
                <nav class="lezen__inhoud" aria-label={text::documents::CONTENTS}>
                    <details open={!frame::is_narrow()}>
                        <summary>{ text::documents::CONTENTS }</summary>
                        { contents(&shown, on) }
                    </details>
                </nav>
                <article class="lezen__tekst" aria-labelledby={TOP}>
                    <h3 class="utrecht-heading-3" id={TOP} tabindex="-1">{ &own.title }</h3>
                    <p class="bronnoot">{ &reader.kind }</p>
                    { document(shown, on) }
                </article>
            </div>
        </>
    }
}

fn tools(query: &str, reader: &Reader, on: &Callback<Message>) -> Html {
    let choices = reader.choices.iter().map(|choice| Choice {
        value: choice.id.clone(),
        text: choice.name.clone(),
        is_chosen: choice.is_chosen,
    });
    let chosen = on.reform(|document: String| Message::Read(Read::Document { document, quotation: None }));
    html! {
        <>
            <div class="keuzes keuzes--velden">
                { select("keuze-document", text::documents::CHOOSE, choices.collect(), chosen) }
                <div class="keuze">
                    <label class="utrecht-form-label" for="zoek-documenten">{ text::documents::SEARCH }</label>
                    <input
                        type="search"
                        id="zoek-documenten"
                        autocomplete="off"
                        class="utrecht-textbox utrecht-textbox--html-input"
                        aria-describedby="zoek-uitleg"
                        value={query.to_owned()}
                        oninput={on.reform(|event: InputEvent| Message::Read(Read::Search(target::value(&event))))}
                    />
                    <p class="bronnoot" id="zoek-uitleg">{ text::documents::SEARCH_HELP }</p>
                </div>
            </div>
            <div class="plaats">
                if let Some(back) = reader.back {
                    <button
                        type="button"
                        id="lezen-terug"
                        class="utrecht-button utrecht-button--primary-action"
                        onclick={on.reform(|_: MouseEvent| Message::Read(Read::End))}
                    >
                        { text::documents::back(back) }
                    </button>
                }
                if let Some(here) = &reader.here {
                    <span class="plaats__naam">{ text::documents::here(here) }</span>
                    <button
                        type="button"
                        class="utrecht-button utrecht-button--secondary-action"
                        onclick={on.reform(|_: MouseEvent| Message::Read(Read::CopyPlace))}
                    >
                        { text::documents::COPY }
                    </button>
                }
            </div>
        </>
    }
}

fn hits(search: &SearchView, on: &Callback<Message>) -> Html {
    html! {
        <section class="kaart" aria-label={text::documents::HITS}>
            <p role="status">
                { &search.sentence }
                { " " }
                <button
                    type="button"
                    class="utrecht-button utrecht-button--subtle"
                    onclick={on.reform(|_: MouseEvent| Message::Read(Read::Search(String::new())))}
                >
                    { text::documents::CLEAR }
                </button>
            </p>
            if !search.hits.is_empty() {
                <ol class="treffers" tabindex="0" aria-label={text::documents::HITS}>
                    for own in &search.hits {
                        { hit(own, on) }
                    }
                </ol>
            }
        </section>
    }
}

fn hit(hit: &HitView, on: &Callback<Message>) -> Html {
    let message = Message::Read(Read::Place { document: hit.document.clone(), anchor: hit.anchor.clone() });
    html! {
        <li>
            <button type="button" class="tabel__kies treffer" onclick={on.reform(move |_: MouseEvent| message.clone())}>
                { &hit.name }
            </button>
            <p class="treffer__tekst">
                for (piece, is_marked) in &hit.context {
                    if *is_marked {
                        <mark>{ piece }</mark>
                    } else {
                        { piece }
                    }
                }
            </p>
        </li>
    }
}
