//! What one must know: the reading guide, how to read amounts, what is not modelled, the words and abbreviations.

use yew::prelude::*;

use crate::app::act::message::{Look, Message, ViewChange};
use crate::app::show::evidence::about::{WordView, abbreviations, words};
use crate::app::show::evidence::text;
use crate::app::table::state::Page;
use crate::ui::parts::quotation::quotation;
use crate::ui::parts::term::terms;

pub fn page(on: &Callback<Message>) -> Html {
    html! { <AboutPage on={on.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct AboutProps {
    on: Callback<Message>,
}

/// Drawn once: nothing of it depends on the scenario.
#[component]
fn AboutPage(props: &AboutProps) -> Html {
    let on = &props.on;
    html! {
        <div class="blad">
            <h2 class="utrecht-heading-2">{ text::about::TITLE }</h2>
            { list(text::about::GUIDE_TITLE, text::about::GUIDE) }
            { pages(on) }
            { list(text::about::HOW_TITLE, text::about::HOW) }
            { list(text::about::NOT_MODELLED_TITLE, text::about::NOT_MODELLED) }
            <section class="kaart">
                <h3 class="utrecht-heading-3">{ text::about::WORDS_TITLE }</h3>
                <p class="bronnoot">{ text::about::WORDS_HELP }</p>
                <dl class="woorden">
                    for own in words() {
                        { word(&own, on) }
                    }
                </dl>
            </section>
            <section class="kaart">
                <h3 class="utrecht-heading-3">{ text::about::ABBREVIATIONS_TITLE }</h3>
                <dl class="woorden">
                    for own in abbreviations() {
                        { word(&own, on) }
                    }
                </dl>
            </section>
        </div>
    }
}

fn list(title: &str, lines: &[&str]) -> Html {
    html! {
        <section class="kaart">
            <h3 class="utrecht-heading-3">{ title }</h3>
            <ul class="utrecht-unordered-list">
                for line in lines {
                    <li class="utrecht-unordered-list__item">{ terms(line) }</li>
                }
            </ul>
        </section>
    }
}

fn pages(on: &Callback<Message>) -> Html {
    let row = |page: Page| {
        let open = on.reform(move |_: MouseEvent| Message::Look(Look::At(ViewChange::Page(page))));
        html! {
            <>
                <dt>
                    <button type="button" class="tabel__kies treffer" onclick={open}>{ text::page::page(page) }</button>
                </dt>
                <dd>{ text::about::page(page) }</dd>
            </>
        }
    };
    html! {
        <section class="kaart">
            <h3 class="utrecht-heading-3">{ text::about::PAGES_TITLE }</h3>
            <dl class="woorden">{ for Page::ALL.into_iter().filter(|page| *page != Page::About).map(row) }</dl>
        </section>
    }
}

fn word(word: &WordView, on: &Callback<Message>) -> Html {
    html! {
        <>
            <dt>{ word.word }</dt>
            <dd>
                <p>{ word.meaning }</p>
                if let Some(own) = &word.cited {
                    { quotation(own, on) }
                }
                if !word.regions.is_empty() {
                    <div class="uitleg-per-regio">
                        for own in &word.regions {
                            <section>
                                <h4 class="utrecht-heading-4">{ own.name }</h4>
                                if let Some(own) = &own.quotation {
                                    { quotation(own, on) }
                                } else {
                                    <p>{ text::about::NO_REGIONAL_MEANING }</p>
                                }
                            </section>
                        }
                    </div>
                }
            </dd>
        </>
    }
}
