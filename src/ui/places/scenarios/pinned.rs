//! Scenarios side by side, and why two of them differ.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Look, Message, Pins, ViewChange};
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::grid::LazyGrid;
use crate::app::show::scenarios::pinned::ScenariosView;
use crate::app::show::scenarios::{pinned, text};
use crate::app::table::state::MOST_PINS;
use crate::ui::charts;
use crate::ui::parts::controls;
use crate::ui::parts::controls::{Choice, select};
use crate::ui::parts::grid;
use crate::ui::parts::in_sight::in_sight;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let scenarios = Rc::new(pinned::view(model));
    let [table, parts] = pinned::tables(&scenarios);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::scenarios::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::scenarios::HELP }</p>
            { controls::name_form(
                "vast-naam",
                text::scenarios::PIN_NAME,
                text::scenarios::PIN,
                model.table().pins.len() >= MOST_PINS,
                on.reform(|name| Message::Pins(Pins::Pin(name))),
                Html::default(),
            ) }
            if let Some(table) = table {
                <div class="keuzes">
                    { controls::measure(model, on) }
                    { controls::period(model, on) }
                    { row_select("keuze-basis", text::scenarios::BASE, &scenarios, scenarios.base, on, ViewChange::Base) }
                </div>
                <section class="kaart" aria-labelledby="kop-scenarios">
                    <h3 class="utrecht-heading-3" id="kop-scenarios">{ &scenarios.caption }</h3>
                    { charts::chart("grafiek-scenarios", show::charts::scenarios(&scenarios)) }
                    <p class="zin">{ &scenarios.sentence }</p>
                </section>
                { rows_when_seen(model, table, on) }
                { explanation(model, &scenarios, parts, on) }
            } else {
                <p class="zin">{ &scenarios.sentence }</p>
            }
        </>
    }
}

/// A choice among the scenarios.
fn row_select(
    id: &'static str,
    label: &str,
    scenarios: &ScenariosView,
    now: usize,
    on: &Callback<Message>,
    change: fn(usize) -> ViewChange,
) -> Html {
    let choices = scenarios.rows.iter().enumerate().map(|(place, row)| Choice {
        value: place.to_string(),
        text: row.name.clone(),
        is_chosen: place == now,
    });
    let chosen = on.reform(move |value: String| Message::Look(Look::At(change(value.parse().unwrap_or_default()))));
    select(id, label, choices.collect(), chosen)
}

/// The scenarios with what can be done with them.
fn rows(table: &LazyGrid, on: &Callback<Message>) -> Html {
    html! {
        <>
            { grid::grid(table, on) }
            <p class="bronnoot">{ text::scenarios::FOLLOWS_HELP }</p>
        </>
    }
}

fn rows_when_seen(model: &Model, table: LazyGrid, on: &Callback<Message>) -> Html {
    let on = on.clone();
    in_sight(table.id, model, move || rows(&table, &on))
}

fn explanation(model: &Model, scenarios: &ScenariosView, parts: Option<LazyGrid>, on: &Callback<Message>) -> Html {
    let choice = row_select(
        "keuze-uitleg",
        text::scenarios::EXPLAINED,
        scenarios,
        scenarios.explained,
        on,
        ViewChange::Explained,
    );
    match &scenarios.why {
        None => html! {
            <section class="kaart">{ choice }<p class="zin">{ text::scenarios::WHY_WAITS }</p></section>
        },
        Some(why) => html! {
            <section class="kaart" aria-labelledby="kop-waarom">
                <h3 class="utrecht-heading-3" id="kop-waarom">{ &why.title }</h3>
                <div class="keuzes">{ choice }</div>
                <p class="zin">{ &why.sentence }</p>
                if why.ends.is_some() {
                    { charts::chart("grafiek-waarom", show::charts::why(why)) }
                    { parts.map(|own| grid::when_seen(model, own, on)) }
                    <p class="bronnoot">{ text::scenarios::WHY_HELP }</p>
                }
            </section>
        },
    }
}
