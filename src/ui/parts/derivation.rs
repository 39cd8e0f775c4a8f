//! The panel that explains a number: a dialog over the page, which opens each number in a formula in turn.

use yew::prelude::*;

use crate::app::act::message::{Derive, Message, Read};
use crate::app::model::Model;
use crate::app::model::reading::{button_id, in_derivation};
use crate::app::show::derivation::Account;
use crate::app::show::derivation::window::{DerivationView, Operand, StepView, view};
use crate::app::show::text;
use crate::app::show::text::derivation as words;
use crate::ui::browser::dialog::use_dialog;
use crate::ui::browser::frame;

/// The open derivation, if there is one.
pub fn panel(model: &Model, on: &Callback<Message>) -> Html {
    match view(model) {
        Some(derivation) => html! { <Panel {derivation} on={on.clone()} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    derivation: DerivationView,
    on: Callback<Message>,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let (on, trail) = (&props.on, &props.derivation.trail);
    let place = trail.len();
    let (dialog, heading) = (use_node_ref(), use_node_ref());
    use_dialog(&dialog, &heading, place, on.reform(|()| Message::Derive(Derive::Close)));
    let first = props.derivation.steps.first().map_or("", |step| step.label.as_str());
    html! {
        <dialog class="herleiding" ref={dialog} aria-labelledby="herleiding-kop">
            <div class="herleiding__kop">
                <p class="herleiding__titel">{ words::TITLE }</p>
                <div class="herleiding__knoppen">
                    if place > 0 {
                        { button(words::BACK, on.reform(move |_: MouseEvent| Message::Derive(Derive::Back(place - 1)))) }
                    }
                    { button(words::AS_TEXT, on.reform(|_: MouseEvent| Message::Derive(Derive::Save))) }
                    { button(words::PRINT, Callback::from(|_: MouseEvent| frame::print())) }
                    { button(words::CLOSE, on.reform(|_: MouseEvent| Message::Derive(Derive::Close))) }
                </div>
            </div>
            { way(trail, on) }
            for (index, own) in props.derivation.steps.iter().enumerate() {
                <section class="herleiding__stap" key={index}>
                    if index == 0 {
                        <h2 class="utrecht-heading-3" id="herleiding-kop" ref={heading.clone()} tabindex="-1">{ first }</h2>
                    } else {
                        <h2 class="utrecht-heading-3">{ &own.label }</h2>
                    }
                    { step(own, on) }
                </section>
            }
        </dialog>
    }
}

fn button(text: &'static str, click: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={click}>{ text }</button>
    }
}

/// The numbers on the way to this one.
fn way(trail: &[String], on: &Callback<Message>) -> Html {
    if trail.is_empty() {
        return Html::default();
    }
    html! {
        <nav class="herleiding__weg" aria-label={words::TRAIL}>
            <ol>
                for (place, name) in trail.iter().enumerate() {
                    <li>
                        <button type="button" class="herleiding__terug" onclick={on.reform(move |_: MouseEvent| Message::Derive(Derive::Back(place)))}>
                            { name }
                        </button>
                    </li>
                }
            </ol>
        </nav>
    }
}

fn step(own: &StepView, on: &Callback<Message>) -> Html {
    html! {
        <>
            <p class="herleiding__waarde">
                <strong>{ &own.value }</strong>
                if let Some(full) = &own.in_full {
                    <span class="bronnoot">{ format!("{}: {full}", words::EXACT) }</span>
                }
            </p>
            <dl class="herleiding__regels">
                if let Some((section, rule)) = own.rule {
                    { line(section, rule) }
                }
                if let Some(formula) = &own.words {
                    { line(words::FORMULA, formula) }
                }
                if let Some(filled) = &own.filled {
                    { line(words::FILLED, &format!("{filled} = {}", own.value)) }
                }
                for rounding in &own.roundings {
                    { line(words::ROUNDING, rounding) }
                }
            </dl>
            if let Some(source) = &own.account {
                { account(source, on) }
            }
            for note in &own.notes {
                <p>{ note }</p>
            }
            if !own.operands.is_empty() {
                <h3 class="utrecht-heading-4">{ words::OPERANDS }</h3>
                <p class="bronnoot">{ words::OPEN_HINT }</p>
                <ul class="herleiding__getallen">
                    for number in &own.operands {
                        { operand(number, on) }
                    }
                </ul>
            }
            if own.more > 0 {
                <p class="bronnoot">{ words::more_operands(own.more) }</p>
            }
        </>
    }
}

fn line(name: &str, text: &str) -> Html {
    html! {
        <div>
            <dt>{ name }</dt>
            <dd>{ text }</dd>
        </div>
    }
}

fn operand(number: &Operand, on: &Callback<Message>) -> Html {
    let figure = number.figure;
    html! {
        <li>
            <button type="button" class="herleiding__getal" onclick={on.reform(move |_: MouseEvent| Message::Derive(Derive::Further(figure)))}>
                <span>{ &number.label }</span>
                <span class="herleiding__bedrag">{ &number.value }</span>
            </button>
        </li>
    }
}

/// Where the derivation ends: the value with its source, and who changed it from what.
fn account(own: &Account, on: &Callback<Message>) -> Html {
    html! {
        <>
            <p>{ words::ENDS }</p>
            <dl class="herleiding__regels">
                { line(words::VALUE, &own.value) }
                if let Some(status) = own.status {
                    { line(words::STATUS, text::inputs::status(status)) }
                }
                { line(words::SOURCE, &own.source) }
                if !own.explanation.is_empty() {
                    { line(words::EXPLANATION, &own.explanation) }
                }
                if let Some(range) = &own.range {
                    { line(words::RANGE, range) }
                }
                if let Some(change) = &own.change {
                    { line(words::CHANGED, &words::changed(&change.before, &change.after)) }
                    if let Some((time, entry)) = &change.minutes {
                        { line(words::CHANGED, &words::changed_at(time, entry)) }
                    }
                }
            </dl>
            if let Some((document, quotation)) = &own.quotation {
                { quoted(document, quotation, on) }
            }
        </>
    }
}

/// The words of the document, with the way to their place in it.
fn quoted(document: &str, quotation: &str, on: &Callback<Message>) -> Html {
    let id = in_derivation(&button_id(document, Some(quotation)));
    let read = Message::Read(Read::Document { document: document.to_owned(), quotation: Some(quotation.to_owned()) });
    html! {
        <>
            <p>{ words::QUOTATION }{ ":" }</p>
            <blockquote class="citaat">{ quotation }</blockquote>
            <p>
                <button
                    type="button"
                    {id}
                    class="utrecht-button utrecht-button--primary-action"
                    onclick={on.reform(move |_: MouseEvent| read.clone())}
                >
                    { words::READ }
                </button>
            </p>
        </>
    }
}
