//! What really was in a year, beside the plan: numbers, differences, settlement, indicators, actions, and the document.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Account, ActionChange, IndicatorText, Look, Message, ViewChange};
use crate::app::model::Model;
use crate::app::show::charts::indicator as indicator_chart;
use crate::app::show::grid::Typed;
use crate::app::show::our_figures::text;
use crate::app::show::our_figures::text::verantwoording as words;
use crate::app::show::our_figures::verantwoording::pasting::{Filling, filling};
use crate::app::show::our_figures::verantwoording::tables::tables;
use crate::app::show::our_figures::verantwoording::{AccountView, Settling, document, field, view};
use crate::app::table::state::Period;
use crate::app::table::verantwoording::ActualField;
use crate::ui::browser::{clock, frame, target};
use crate::ui::charts::ChartView;
use crate::ui::parts::controls::{Choice, select};
use crate::ui::parts::{controls, grid, verslag};
use data::indicatoren::named;
use data::scenario_file::verantwoording::LONGEST_TEXT;
use data::verantwoording::{Actie, Indicator, Soort, Stap, Voortgang};
use engine::figures::Year;
use engine::name;
use engine::name::LONGEST;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let Ok(own) = view(model) else {
        return html! { <p class="zin">{ text::page::TOO_LARGE_LINK }</p> };
    };
    if let Some(moment) = model.document() {
        return paper(&document::document(model, moment), on);
    }
    let own = Rc::new(own);
    let ([numbers, difference, together], account) = tables(&own);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ words::TITLE }</h2>
            <p class="utrecht-paragraph">{ words::HELP }</p>
            <p class="bronnoot">{ words::NOT_IN_LINK }</p>
            <div class="keuzes">
                { years(&own, on) }
                { controls::afspraak(model, on) }
            </div>
            <p class="zin" id="ingevuld">{ &own.filled }</p>
            <section aria-labelledby="kop-werkelijk">
                <h3 class="utrecht-heading-3" id="kop-werkelijk">{ words::NUMBERS }</h3>
                <p>{ words::NUMBERS_HELP }</p>
                <p class="bronnoot">{ words::PASTE_HELP }</p>
                <div onpaste={paste(&own, on)}>{ grid::grid(&numbers, on) }</div>
            </section>
            <section aria-labelledby="kop-verschil">
                <h3 class="utrecht-heading-3" id="kop-verschil">{ words::DIFFERENCE }</h3>
                <p>{ words::DIFFERENCE_HELP }</p>
                { grid::grid(&difference, on) }
                { sums(&own) }
                <h4 class="utrecht-heading-4">{ words::TOGETHER }</h4>
                { grid::grid(&together, on) }
            </section>
            <section aria-labelledby="kop-verrekening">
                <h3 class="utrecht-heading-3" id="kop-verrekening">{ words::ACCOUNT }</h3>
                <p>{ words::ACCOUNT_HELP }</p>
                <p class="bronnoot">{ words::SOURCES }</p>
                { settling(&own) }
                { for account.map(|table| grid::grid(&table, on)) }
            </section>
            { indicators(model, own.year, on) }
            { actions(model, own.year, on) }
            <section aria-labelledby="kop-document">
                <h3 class="utrecht-heading-3" id="kop-document">{ words::DOCUMENT }</h3>
                <p>{ words::DOCUMENT_HELP }</p>
                <p class="keuzes">
                    { button(words::SHOW, true, on.reform(|_| Message::Account(Account::ShowDocument(Some(clock::moment()))))) }
                    { button(words::SAVE, false, on.reform(|_| Message::Account(Account::SaveDocument(clock::moment())))) }
                </p>
            </section>
            if own.years.last() != Some(&own.year) {
                <section aria-labelledby="kop-doorrekenen">
                    <h3 class="utrecht-heading-3" id="kop-doorrekenen">{ words::CONTINUE }</h3>
                    <p>{ words::CONTINUE_HELP }</p>
                    <p>{ button(words::go_on(own.year + 1), false, on.reform(|_| Message::Account(Account::Continue))) }</p>
                </section>
            }
        </>
    }
}

/// The document, to read and to print.
fn paper(own: &document::Verslag, on: &Callback<Message>) -> Html {
    html! {
        <>
            <p class="keuzes">
                { button(words::HIDE, false, on.reform(|_| Message::Account(Account::ShowDocument(None)))) }
                { button(words::PRINT, true, Callback::from(|_| frame::print())) }
                { button(words::SAVE, false, on.reform(|_| Message::Account(Account::SaveDocument(clock::moment())))) }
            </p>
            { verslag::verslag(own) }
        </>
    }
}

fn button(text: impl Into<AttrValue>, is_primary: bool, click: Callback<MouseEvent>) -> Html {
    let look = if is_primary { "utrecht-button--primary-action" } else { "utrecht-button--secondary-action" };
    html! { <button type="button" class={classes!("utrecht-button", look)} onclick={click}>{ text.into() }</button> }
}

fn years(own: &AccountView, on: &Callback<Message>) -> Html {
    let choice = |year: &Year| Choice { value: year.to_string(), text: year.to_string(), is_chosen: *year == own.year };
    let now = own.year;
    let chosen = on.reform(move |year: String| {
        Message::Look(Look::At(ViewChange::Period(Period::Year(year.parse().unwrap_or(now)))))
    });
    select("verantwoording-jaar", words::YEAR, own.years.iter().map(choice).collect(), chosen)
}

fn sums(own: &AccountView) -> Html {
    html! {
        <details class="uitleg">
            <summary>{ words::SUMS }</summary>
            if own.sums.is_empty() {
                <p>{ words::NO_SUMS }</p>
            } else {
                <ul class="utrecht-unordered-list" translate="no">
                    for line in &own.sums {
                        <li class="utrecht-unordered-list__item">{ line }</li>
                    }
                </ul>
            }
        </details>
    }
}

fn settling(own: &AccountView) -> Html {
    match &own.account {
        Settling::Known { pool, .. } => html! { <p class="zin" id="saldo-pot">{ pool }</p> },
        Settling::NotKnown(missing) => html! {
            <>
                <p class="zin">{ words::NOT_SETTLED }</p>
                <ul class="utrecht-unordered-list" id="ontbreekt">
                    for line in missing {
                        <li class="utrecht-unordered-list__item">{ line }</li>
                    }
                </ul>
            </>
        },
    }
}

/// A text that is taken when it is changed.
fn text_field(id: String, label: &'static str, shown: &str, longest: usize, take: Callback<String>) -> Html {
    html! {
        <div class="keuze">
            <label class="utrecht-form-label" for={id.clone()}>{ label }</label>
            <input
                type="text"
                {id}
                maxlength={longest.to_string()}
                autocomplete="off"
                class="utrecht-textbox utrecht-textbox--html-input"
                value={shown.to_owned()}
                onchange={take.reform(|event: Event| target::value(&event))}
            />
        </div>
    }
}

/// Takes several cells of a spreadsheet that are pasted in the table.
fn paste(view: &Rc<AccountView>, on: &Callback<Message>) -> Callback<Event> {
    let (view, on) = (Rc::clone(view), on.clone());
    Callback::from(move |event: Event| {
        if let Some(text) = target::pasted_cells(&event) {
            event.prevent_default();
            let at = target::input(&event).map(|input| input.id());
            let Filling { fields, unknown } = filling(&view.numbers, at.as_deref(), &text);
            on.emit(Message::Account(Account::Fill(fields, unknown)));
        }
    })
}

fn number(model: &Model, own: Typed, label: &'static str, id: String, on: &Callback<Message>) -> Html {
    let Typed { field, shown, .. } = own;
    controls::number_field(model, field, &id, label, "", shown, on)
}

fn indicators(model: &Model, year: Year, on: &Callback<Message>) -> Html {
    let all = &model.table().verantwoording.indicators;
    let to_follow = named().into_iter().enumerate();
    let to_follow = to_follow.filter(|(_, own)| !all.iter().any(|other| name::is_same(&other.name, &own.name)));
    html! {
        <section aria-labelledby="kop-indicatoren">
            <h3 class="utrecht-heading-3" id="kop-indicatoren">{ words::INDICATORS }</h3>
            <p>{ words::INDICATORS_HELP }</p>
            for (place, own) in all.iter().enumerate() {
                { indicator(model, place, own, year, on) }
            }
            <ul class="utrecht-unordered-list">
                for (place, own) in to_follow {
                    <li class="utrecht-unordered-list__item">
                        { format!("{} ", own.name) }<span class="bronnoot">{ format!("{} ", own.source) }</span>
                        <button
                            type="button"
                            class="utrecht-button utrecht-button--subtle"
                            aria-label={words::about(words::FOLLOW, &own.name)}
                            onclick={on.reform(move |_: MouseEvent| Message::Account(Account::FollowNamed(place)))}
                        >
                            { words::FOLLOW }
                        </button>
                    </li>
                }
            </ul>
            { controls::paste_form(
                "eigen-indicator",
                words::OWN_INDICATOR,
                words::FOLLOW,
                on.reform(|name| Message::Account(Account::Follow(name))),
            ) }
        </section>
    }
}

fn indicator(model: &Model, place: usize, own: &Indicator, year: Year, on: &Callback<Message>) -> Html {
    let describe = move |which| on.reform(move |text: String| Message::Account(Account::Describe(place, which, text)));
    let typed = |field_of: ActualField, what| field(model, field_of, what, &own.name, year);
    let id = |what: &str| format!("indicator-{place}-{what}");
    html! {
        <section class="kaart" aria-labelledby={id("kop")} key={own.name.as_str()}>
            <h4 class="utrecht-heading-4" id={id("kop")}>{ &own.name }</h4>
            if !own.source.is_empty() {
                <p class="bronnoot">{ &own.source }</p>
            }
            <div class="keuzes keuzes--velden">
                { number(model, typed(ActualField::Target(place, year), words::TARGET), words::TARGET, id("doel"), on) }
                { number(model, typed(ActualField::Measured(place, year), words::MEASURED), words::MEASURED, id("werd"), on) }
                { text_field(id("eenheid"), words::UNIT, &own.unit, LONGEST, describe(IndicatorText::Unit)) }
                { text_field(id("norm"), words::NORM, &own.norm, LONGEST_TEXT, describe(IndicatorText::Norm)) }
                { text_field(id("wie"), words::OWNER, &own.owner, LONGEST_TEXT, describe(IndicatorText::Owner)) }
            </div>
            if own.years.len() > 1 {
                <ChartView id={id("grafiek")} chart={Rc::new(indicator_chart(own))} />
            }
            <button
                type="button"
                class="utrecht-button utrecht-button--subtle"
                aria-label={words::about(words::UNFOLLOW, &own.name)}
                onclick={on.reform(move |_: MouseEvent| Message::Account(Account::Unfollow(place)))}
            >
                { words::UNFOLLOW }
            </button>
        </section>
    }
}

fn actions(model: &Model, year: Year, on: &Callback<Message>) -> Html {
    let all = model.table().verantwoording.actions.iter().enumerate();
    html! {
        <section aria-labelledby="kop-acties">
            <h3 class="utrecht-heading-3" id="kop-acties">{ words::ACTIONS }</h3>
            <p>{ words::ACTIONS_HELP }</p>
            for (place, own) in all.filter(|(_, own)| own.year == year) {
                { action(place, own, on) }
            }
            { controls::paste_form(
                "nieuwe-actie",
                words::NEW_ACTION,
                words::ADD,
                on.reform(move |text| Message::Account(Account::Note(year, text))),
            ) }
        </section>
    }
}

fn action(place: usize, own: &Actie, on: &Callback<Message>) -> Html {
    let change = |make: fn(String) -> Option<ActionChange>, on: &Callback<Message>| {
        let on = on.clone();
        Callback::from(move |text: String| {
            if let Some(change) = make(text) {
                on.emit(Message::Account(Account::Change(place, change)));
            }
        })
    };
    let id = |what: &str| format!("actie-{place}-{what}");
    let choices = |all: &[(&'static str, &'static str, bool)]| {
        let choice = |&(value, text, is_chosen): &(&'static str, &'static str, bool)| Choice {
            value: value.to_owned(),
            text: text.to_owned(),
            is_chosen,
        };
        all.iter().map(choice).collect::<Vec<_>>()
    };
    let kinds = choices(&Soort::ALL.map(|kind| (kind.word(), words::kind(kind), kind == own.kind)));
    let steps = choices(&Stap::ALL.map(|step| (step.word(), words::step(step), step == own.step)));
    let statuses = choices(&Voortgang::ALL.map(|status| (status.word(), words::status(status), status == own.status)));
    html! {
        <div class="kaart" role="group" aria-label={own.text.clone()} key={place}>
            <div class="keuzes keuzes--velden">
                { text_field(id("tekst"), words::TEXT, &own.text, LONGEST_TEXT, change(|text| Some(ActionChange::Text(text)), on)) }
                { select(id("soort"), words::KIND, kinds, change(|word| Soort::of_word(&word).map(ActionChange::Kind), on)) }
                { select(id("stap"), words::STEP, steps, change(|word| Stap::of_word(&word).map(ActionChange::Step), on)) }
                { text_field(id("wie"), words::WHO, &own.owner, LONGEST_TEXT, change(|text| Some(ActionChange::Owner(text)), on)) }
                { text_field(id("datum"), words::DATE, &own.date, LONGEST, change(|text| Some(ActionChange::Date(text)), on)) }
                { select(id("voortgang"), words::STATUS, statuses, change(|word| Voortgang::of_word(&word).map(ActionChange::Status), on)) }
            </div>
            <button
                type="button"
                class="utrecht-button utrecht-button--subtle"
                aria-label={words::about(words::REMOVE, &own.text)}
                onclick={on.reform(move |_: MouseEvent| Message::Account(Account::Remove(place)))}
            >
                { words::REMOVE }
            </button>
        </div>
    }
}
