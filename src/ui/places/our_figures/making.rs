//! Making a region of one's own: a name, municipalities from a list or the map, and who decides how.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Making as Act, Message};
use crate::app::ask::intake::{Member, Unknown};
use crate::app::ask::text::fetched::unfetched;
use crate::app::model::{Atlas, Making, Model};
use crate::app::show::our_figures::text::making as words;
use crate::app::show::text;
use crate::app::table::state::Base;
use crate::ui::browser::target;
use crate::ui::parts::controls::{Choice, select};
use crate::ui::places::our_figures::land::Land;
use data::land;
use engine::figures::Besluitregel;
use engine::name;

const BUTTON: &str = "utrecht-button utrecht-button--secondary-action";
const SUBTLE: &str = "utrecht-button utrecht-button--subtle";
const FIELD: &str = "utrecht-textbox utrecht-textbox--html-input";

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let making = model.making();
    html! {
        <>
            <h2 class="utrecht-heading-2">{ words::TITLE }</h2>
            <p class="utrecht-paragraph">{ words::HELP }</p>
            <div class="regio-maken">
                <div class="regio-maken__velden">
                    { beginning(model, on) }
                    { name(making, on) }
                    { list(on) }
                    { unknown(&making.unknown, on) }
                    { chosen(making, on) }
                    { choices(making, on) }
                    { free(on) }
                    { wrongs(making) }
                    <p>
                        { button(words::MAKE, "utrecht-button utrecht-button--primary-action", on, Act::Make) }
                        if making.order.is_some() {
                            <span role="status">{ " " }{ words::MAKING }</span>
                        }
                    </p>
                </div>
                { map(model, on) }
            </div>
            { kept(model, on) }
        </>
    }
}

fn button(text: &'static str, class: &'static str, on: &Callback<Message>, act: Act) -> Html {
    named(text, None, class, on, act)
}

fn named(text: &str, label: Option<String>, class: &'static str, on: &Callback<Message>, act: Act) -> Html {
    let click = on.reform(move |_: MouseEvent| Message::Making(act.clone()));
    html! { <button type="button" {class} aria-label={label} onclick={click}>{ text }</button> }
}

/// With nothing, or with what is on the table.
fn beginning(model: &Model, on: &Callback<Message>) -> Html {
    let region = text::page::region(&model.figures().region);
    html! {
        <p class="regio-maken__begin">
            if let Some(copied) = &model.making().copies {
                <span>{ words::is_copy_of(copied) }</span>
                { button(words::ANEW, SUBTLE, on, Act::Anew) }
            } else {
                { named(words::FROM_TABLE, Some(words::copy_of(region)), SUBTLE, on, Act::Copy) }
                <span class="bronnoot">{ words::copy_of(region) }</span>
            }
        </p>
    }
}

fn name(making: &Making, on: &Callback<Message>) -> Html {
    let typed = on.reform(|event: Event| Message::Making(Act::Name(target::value(&event))));
    html! {
        <div class="keuze">
            <label class="utrecht-form-label" for="regio-naam">{ words::NAME }</label>
            <input
                type="text"
                id="regio-naam"
                class={FIELD}
                maxlength={name::LONGEST.to_string()}
                autocomplete="off"
                value={making.name.clone()}
                onchange={typed}
            />
        </div>
    }
}

fn list(on: &Callback<Message>) -> Html {
    let take = on.reform(|event: SubmitEvent| {
        event.prevent_default();
        Message::Making(Act::List(target::take_text("regio-lijst")))
    });
    html! {
        <form class="regio-maken__lijst" onsubmit={take}>
            <label class="utrecht-form-label" for="regio-lijst">{ words::LIST }</label>
            <textarea id="regio-lijst" class="utrecht-textbox utrecht-textbox--html-input regio-maken__tekst" rows="3" autocomplete="off" />
            <button type="submit" class={BUTTON}>{ words::ADD }</button>
        </form>
    }
}

/// What of the list is no municipality, with what may be meant.
fn unknown(all: &[Unknown], on: &Callback<Message>) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let nearest = |own: &Member| {
        let text = format!("{}?", own.name);
        named(&text, Some(words::add_of(&own.name)), SUBTLE, on, Act::Add(own.clone()))
    };
    html! {
        <div class="invoer__fout" role="alert">
            <p><strong>{ words::UNKNOWN }</strong></p>
            <ul>
                for own in all {
                    <li>
                        { "“" }{ &own.text }{ "” " }
                        if own.nearest.is_empty() {
                            { words::NO_SUGGESTION }
                        } else {
                            { for own.nearest.iter().map(nearest) }
                        }
                    </li>
                }
            </ul>
        </div>
    }
}

fn chosen(making: &Making, on: &Callback<Message>) -> Html {
    let member = |(place, own): (usize, &Member)| {
        html! {
            <li key={format!("{}{}", own.code, own.name)}>
                <span>{ &own.name }</span>
                { named("×", Some(words::remove_of(&own.name)), SUBTLE, on, Act::Remove(place)) }
            </li>
        }
    };
    let inhabitants = making.members.iter().map(|own| own.inhabitants).sum();
    html! {
        <section aria-labelledby={words::CHOSEN_ID}>
            <h3 class="utrecht-heading-3" id={words::CHOSEN_ID} tabindex="-1">{ words::CHOSEN }</h3>
            <p role="status">
                if making.members.is_empty() {
                    { words::NONE_CHOSEN }
                } else {
                    { words::counted(making.members.len(), inhabitants) }{ ". " }
                }
                { &making.said }
            </p>
            <ul class="regio-maken__gekozen">{ for making.members.iter().enumerate().map(member) }</ul>
        </section>
    }
}

fn choices(making: &Making, on: &Callback<Message>) -> Html {
    let centre = making.centre();
    let centres = making.members.iter().enumerate().map(|(place, own)| Choice {
        value: place.to_string(),
        text: own.name.clone(),
        is_chosen: place == centre,
    });
    let chosen = on.reform(|value: String| Message::Making(Act::Centre(value.parse().unwrap_or_default())));
    let rules = Besluitregel::ALL.into_iter().map(|own| Choice {
        value: own.id().to_owned(),
        text: words::besluitregel(own).to_owned(),
        is_chosen: own == making.besluitregel,
    });
    let decides = on.reform(|value: String| {
        let own = Besluitregel::ALL.into_iter().find(|own| own.id() == value);
        Message::Making(Act::Besluitregel(own.unwrap_or_default()))
    });
    html! {
        <div class="keuzes">
            if !making.members.is_empty() {
                { select("regio-centrum", words::CENTRE, centres.collect(), chosen) }
            }
            { select("regio-besluit", words::BESLUITREGEL, rules.collect(), decides) }
        </div>
    }
}

/// A part that is no municipality.
fn free(on: &Callback<Message>) -> Html {
    let take = on.reform(|event: SubmitEvent| {
        event.prevent_default();
        let [name, inhabitants] = ["regio-deel", "regio-deel-inwoners"].map(target::take_text);
        Message::Making(Act::AddFree(name, inhabitants))
    });
    let field = |id: &'static str, label: &'static str| {
        html! {
            <div class="keuze">
                <label class="utrecht-form-label" for={id}>{ label }</label>
                <input type="text" {id} class={FIELD} autocomplete="off" />
            </div>
        }
    };
    html! {
        <details class="regio-maken__deel">
            <summary>{ words::FREE }</summary>
            <p class="bronnoot">{ words::FREE_HELP }</p>
            <form class="keuzes" onsubmit={take}>
                { field("regio-deel", words::FREE_NAME) }
                { field("regio-deel-inwoners", words::FREE_INHABITANTS) }
                <button type="submit" class={BUTTON}>{ words::ADD }</button>
            </form>
        </details>
    }
}

fn wrongs(making: &Making) -> Html {
    if making.wrongs.is_empty() {
        return Html::default();
    }
    html! {
        <div class="invoer__fout" role="alert">
            <p><strong>{ words::WRONG }</strong></p>
            <ul>{ for making.wrongs.iter().map(|own| html! { <li>{ own }</li> }) }</ul>
        </div>
    }
}

/// The map to choose on, and the rule, as soon as they are here.
fn map(model: &Model, on: &Callback<Message>) -> Html {
    let body = match model.atlas() {
        Atlas::Unasked | Atlas::Fetching => html! { <p role="status">{ words::FETCHING }</p> },
        Atlas::Failed(why) => html! {
            <>
                <p role="status">{ unfetched(*why) }</p>
                { button(words::RETRY, BUTTON, on, Act::Fetch) }
            </>
        },
        Atlas::Here(land) => {
            let codes = model.making().members.iter().map(|own| own.code.clone()).filter(|code| !code.is_empty());
            html! { <Land land={Rc::clone(land)} chosen={codes.collect::<Vec<_>>()} on={on.clone()} /> }
        }
    };
    html! {
        <section class="regio-maken__kaart" aria-labelledby="regio-kaart">
            <h3 class="utrecht-heading-3" id="regio-kaart">{ words::MAP }</h3>
            { body }
            { for model.atlas().land().map(|land| rule(land)) }
        </section>
    }
}

/// What a new region begins with.
fn rule(land: &land::Land) -> Html {
    let head = |own: &'static str| html! { <th class="utrecht-table__header-cell" scope="col">{ own }</th> };
    let row = |[what, value, status]: &[String; 3]| {
        html! {
            <tr class="utrecht-table__row">
                <th class="utrecht-table__cell" scope="row">{ what }</th>
                <td class="utrecht-table__cell">{ value }</td>
                <td class="utrecht-table__cell">{ status }</td>
            </tr>
        }
    };
    html! {
        <details>
            <summary>{ words::RULE }</summary>
            <div class="tabelkader" role="region" aria-label={words::RULE_CAPTION} tabindex="0">
                <table class="utrecht-table tabel">
                    <caption class="utrecht-table__caption">{ words::RULE_CAPTION }</caption>
                    <thead class="utrecht-table__header"><tr>{ for words::RULE_HEADS.map(head) }</tr></thead>
                    <tbody class="utrecht-table__body">{ for land.rules().iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

/// The regions that this laptop keeps, and the one on the table if it does not keep it.
fn kept(model: &Model, on: &Callback<Message>) -> Html {
    let in_hand = &model.figures().region;
    let is_own = matches!(model.table().base, Base::Own { .. }) && !model.keeps_region(in_hand);
    let regions = &model.laptop().regions;
    if regions.is_empty() && !is_own {
        return Html::default();
    }
    html! {
        <section aria-labelledby="regio-bewaard">
            <h3 class="utrecht-heading-3" id="regio-bewaard">{ words::KEPT }</h3>
            if is_own {
                <p>{ in_hand }{ " " }{ button(words::KEEP, BUTTON, on, Act::Keep) }</p>
            }
            <ul class="regio-maken__gekozen">
                for own in regions {
                    <li key={own.name.clone()}>
                        <span>{ &own.name }</span>
                        { named("×", Some(words::forget_of(&own.name)), SUBTLE, on, Act::AskToForget(own.name.clone())) }
                    </li>
                }
            </ul>
        </section>
    }
}
