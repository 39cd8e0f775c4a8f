//! What one must know: how to read the page, the figures of this region, what is not modelled, the words.

use yew::prelude::*;

use crate::app::message::Message;
use crate::app::model::Model;
use crate::app::text;

pub fn page(model: &Model, _: &Callback<Message>) -> Html {
    let region = model.context().region.as_ref();
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::about::TITLE }</h2>
            { list(text::about::HOW_TITLE, text::about::HOW.iter().map(|line| (*line).to_owned())) }
            if let Some(region) = region {
                { list(&text::about::notes_title(&region.name), region.notes.iter().cloned()) }
                { list(text::about::DOCUMENTS, region.documents.iter().map(|document| document.title.clone())) }
            }
            { list(text::about::NOT_MODELLED_TITLE, text::about::NOT_MODELLED.iter().map(|line| (*line).to_owned())) }
            <section class="kaart">
                <h3 class="utrecht-heading-3">{ text::about::WORDS_TITLE }</h3>
                <dl class="woorden">
                    for (word, meaning) in text::about::WORDS {
                        <dt>{ *word }</dt>
                        <dd>{ *meaning }</dd>
                    }
                </dl>
            </section>
        </>
    }
}

fn list(title: &str, lines: impl Iterator<Item = String>) -> Html {
    html! {
        <section class="kaart">
            <h3 class="utrecht-heading-3">{ title }</h3>
            <ul class="utrecht-unordered-list">
                for line in lines {
                    <li class="utrecht-unordered-list__item">{ line }</li>
                }
            </ul>
        </section>
    }
}
