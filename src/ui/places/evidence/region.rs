//! The region in hand: what was agreed, what is open, word for word beside the afspraak, and what to know of the
//! figures.

use yew::prelude::*;

use crate::app::act::message::{Look, Message, Read, ViewChange};
use crate::app::model::Model;
use crate::app::show::evidence::region::{DocumentView, OpenView, PresetView, RegionView, VariantView, view};
use crate::app::show::evidence::text;
use crate::ui::parts::input::status_badge;
use crate::ui::parts::quotation::{quotation, side_by_side};
use crate::ui::parts::term::terms;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let Some(region) = view(model) else {
        return html! {
            <>
                <h2 class="utrecht-heading-2">{ text::region::TITLE_NONE }</h2>
                { for text::region::none(&model.figures().region, model.is_own_region()).map(|own| html! { <p>{ own }</p> }) }
            </>
        };
    };
    html! { <RegionPage {region} on={on.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct RegionProps {
    region: RegionView,
    on: Callback<Message>,
}

/// Drawn again only when another region or variant is in hand: nothing of it moves with a slider.
#[component]
fn RegionPage(props: &RegionProps) -> Html {
    let RegionProps { region, on } = props;
    html! {
        <div class="blad">
            <h2 class="utrecht-heading-2">{ text::region::title(&region.name) }</h2>
            for own in &region.presets {
                { preset(own, on) }
            }
            if !region.inputs.is_empty() {
                <section class="kaart">
                    <h3 class="utrecht-heading-3">{ text::region::INPUTS }</h3>
                    { side_by_side([text::region::SAYS, text::region::WRITTEN], &region.inputs, on) }
                </section>
            }
            if !region.advice.is_empty() {
                <section class="kaart">
                    <h3 class="utrecht-heading-3">{ text::region::ADVICE }</h3>
                    <p class="bronnoot">{ text::region::ADVICE_HELP }</p>
                    { side_by_side([text::region::ADVICE_SAYS, text::region::ADVICE_HERE], &region.advice, on) }
                </section>
            }
            if !region.calendar.is_empty() {
                <section class="kaart">
                    <h3 class="utrecht-heading-3">{ text::region::CALENDAR }</h3>
                    { side_by_side([text::region::CALENDAR_SAYS, text::region::CALENDAR_HERE], &region.calendar, on) }
                </section>
            }
            <section class="kaart">
                <h3 class="utrecht-heading-3">{ text::region::NOTES }</h3>
                <ul class="utrecht-unordered-list">
                    for note in &region.notes {
                        <li class="utrecht-unordered-list__item">{ terms(note) }</li>
                    }
                </ul>
            </section>
            <section class="kaart">
                <h3 class="utrecht-heading-3">{ text::region::DOCUMENTS }</h3>
                <ul class="utrecht-unordered-list">
                    for own in &region.documents {
                        { document(own, on) }
                    }
                </ul>
            </section>
        </div>
    }
}

fn preset(preset: &PresetView, on: &Callback<Message>) -> Html {
    html! {
        <>
            <section class="kaart">
                <h3 class="utrecht-heading-3">{ text::region::AGREED }</h3>
                <p class="utrecht-paragraph utrecht-paragraph--lead">{ terms(&preset.summary) }</p>
                <p class="bronnoot">{ &preset.source }</p>
            </section>
            if let Some(own) = &preset.open {
                { open(own, on) }
            }
            <section class="kaart">
                <h3 class="utrecht-heading-3">{ text::region::WORD_FOR_WORD }</h3>
                <p class="bronnoot">{ text::region::WORD_FOR_WORD_HELP }</p>
                { side_by_side([text::region::SAYS, text::region::WRITTEN], &preset.rules, on) }
            </section>
            <section class="kaart">
                <h3 class="utrecht-heading-3">{ text::region::VARIANTS }</h3>
                <p class="bronnoot">{ text::region::VARIANTS_HELP }</p>
                <ul class="varianten">
                    for own in &preset.variants {
                        { variant(own, on) }
                    }
                </ul>
            </section>
        </>
    }
}

fn open(open: &OpenView, on: &Callback<Message>) -> Html {
    html! {
        <section class="kaart">
            <h3 class="utrecht-heading-3">{ text::region::OPEN }</h3>
            <p class="open-punt">{ terms(&open.text) }</p>
            if let Some(own) = &open.quotation {
                <div>{ quotation(own, on) }</div>
            }
            if !open.assumed.is_empty() {
                <ul class="utrecht-unordered-list">
                    for line in &open.assumed {
                        <li class="utrecht-unordered-list__item">
                            { terms(line) }{ " " }{ status_badge(data::provenance::Status::Aanname) }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}

fn variant(variant: &VariantView, on: &Callback<Message>) -> Html {
    let VariantView { id, name, explanation, status, is_in_hand } = variant;
    let message = Message::Look(Look::At(ViewChange::Afspraak(id.clone())));
    html! {
        <li>
            <p><strong>{ name }</strong>{ " " }{ status_badge(*status) }</p>
            <p>{ terms(explanation) }</p>
            if *is_in_hand {
                <p class="bronnoot">{ text::region::IN_HAND }</p>
            } else {
                <button
                    type="button"
                    class="utrecht-button utrecht-button--subtle lees"
                    aria-label={format!("{}: {name}", text::region::SHOW)}
                    onclick={on.reform(move |_: MouseEvent| message.clone())}
                >
                    { text::region::SHOW }
                </button>
            }
        </li>
    }
}

fn document(document: &DocumentView, on: &Callback<Message>) -> Html {
    let message = Message::Read(Read::Document { document: document.id.clone(), quotation: None });
    html! {
        <li class="utrecht-unordered-list__item">
            { &document.title }
            <button
                type="button"
                class="utrecht-button utrecht-button--subtle lees"
                id={document.button.clone()}
                onclick={on.reform(move |_: MouseEvent| message.clone())}
            >
                { text::region::read(&document.short) }
            </button>
        </li>
    }
}
