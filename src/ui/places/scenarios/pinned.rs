//! Scenarios side by side, and why two of them differ.

use crate::app::show::scenarios::pinned;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Look, Message, Pins, ViewChange};
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::scenarios::pinned::{ScenarioRow, ScenariosView, Why, WhyPart};
use crate::app::show::scenarios::text;
use crate::app::table::differences::Line;
use crate::app::table::state::MOST_PINS;
use crate::ui::browser::target;
use crate::ui::charts;
use crate::ui::parts::controls;
use crate::ui::parts::controls::{Choice, select};
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::table;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let scenarios = Rc::new(pinned::view(model));
    let has_pins = scenarios.rows.len() > 1;
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
            if has_pins {
                <div class="keuzes">
                    { controls::measure(model, on) }
                    { controls::period(model, on) }
                    { controls::place(model, on) }
                    { row_select("keuze-basis", text::scenarios::BASE, &scenarios, scenarios.base, on, ViewChange::Base) }
                </div>
                <section class="kaart" aria-labelledby="kop-scenarios">
                    <h3 class="utrecht-heading-3" id="kop-scenarios">{ &scenarios.caption }</h3>
                    { charts::chart("grafiek-scenarios", show::charts::scenarios(&scenarios)) }
                    <p class="zin">{ &scenarios.sentence }</p>
                </section>
                { rows_when_seen(model, &scenarios, on) }
                { explanation(model, &scenarios, on) }
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

fn rows_when_seen(model: &Model, scenarios: &Rc<ScenariosView>, on: &Callback<Message>) -> Html {
    let (scenarios, on) = (Rc::clone(scenarios), on.clone());
    in_sight("tabel-scenarios", model, move || rows(&scenarios, &on))
}

fn rows(scenarios: &ScenariosView, on: &Callback<Message>) -> Html {
    let head = html! {
        <tr>
            for (place, name) in text::scenarios::COLUMNS.into_iter().enumerate() {
                if place == 1 {
                    <th scope="col" class="utrecht-table__header-cell">{ name }</th>
                } else {
                    { table::column(name) }
                }
            }
            <th scope="col" class="utrecht-table__header-cell">{ text::scenarios::DIFFERENCES }</th>
        </tr>
    };
    let body = html! {
        for (place, row) in scenarios.rows.iter().enumerate() {
            { scenario_row(place, row, scenarios.base, on) }
        }
    };
    html! {
        <>
            { table::table("tabel-scenarios", scenarios.caption.clone(), head, body) }
            <p class="bronnoot">{ text::scenarios::FOLLOWS_HELP }</p>
        </>
    }
}

fn scenario_row(place: usize, row: &ScenarioRow, base: usize, on: &Callback<Message>) -> Html {
    let amounts = row.figures.map(|figures| {
        let difference =
            figures.difference.map(|(euro, each)| html! { <>{ table::amount(&each) }{ table::amount(&euro) }</> });
        let none = html! { <td class="utrecht-table__cell tabel__getal" translate="no" colspan="2">{ text::scenarios::IS_BASE }</td> };
        let missing = html! { <td class="utrecht-table__cell tabel__getal" translate="no" colspan="2" /> };
        let otherwise = if place == base { none } else { missing };
        html! {
            <>
                { table::amount(&figures.per_inhabitant) }
                { table::amount(&figures.euro) }
                { difference.unwrap_or(otherwise) }
            </>
        }
    });
    let not_there = || html! { <td class="utrecht-table__cell" colspan="4">{ text::scenarios::NOT_THERE }</td> };
    html! {
        <tr class="utrecht-table__row" key={place}>
            <td class="utrecht-table__cell tabel__getal" translate="no">{ row.rank.map(|rank| rank.to_string()).unwrap_or_default() }</td>
            <th scope="row" class="utrecht-table__header-cell tabel__naam tabel__scenario">
                { &row.name }
                <span class="tabel__centrum">{ format!("{}, {}", row.region, row.afspraak) }</span>
                { place.checked_sub(1).map(|pin| pin_tools(pin, row, on)) }
            </th>
            { amounts.unwrap_or_else(not_there) }
            <td class="utrecht-table__cell">{ differences(row, place == base) }</td>
        </tr>
    }
}

fn pin_tools(pin: usize, row: &ScenarioRow, on: &Callback<Message>) -> Html {
    let id = format!("draait-mee-{pin}");
    let follow = on.reform(move |event: Event| {
        Message::Pins(if target::is_checked(&event) { Pins::Follow(pin) } else { Pins::Stay(pin) })
    });
    let tool = |action: &'static str, message: Message| {
        let click = on.reform(move |_: MouseEvent| message.clone());
        html! {
            <button
                type="button"
                class="utrecht-button utrecht-button--subtle tabel__knop"
                aria-label={text::scenarios::action(action, &row.name)}
                onclick={click}
            >
                { action }
            </button>
        }
    };
    html! {
        <div class="tabel__gereedschap">
            <span>
                <input
                    type="checkbox"
                    class="utrecht-checkbox utrecht-checkbox--html-input"
                    id={id.clone()}
                    checked={row.follows}
                    onchange={follow}
                    aria-label={text::scenarios::action(text::scenarios::FOLLOWS, &row.name)}
                />
                <label for={id}>{ text::scenarios::FOLLOWS }</label>
            </span>
            { tool(text::scenarios::TAKE, Message::Pins(Pins::Take(pin))) }
            { tool(text::scenarios::REMOVE, Message::Pins(Pins::Unpin(pin))) }
        </div>
    }
}

fn differences(row: &ScenarioRow, is_base: bool) -> Html {
    if is_base {
        return Html::default();
    }
    if row.other_region {
        return html! { { text::scenarios::OTHER_REGION } };
    }
    if row.differences.is_empty() {
        return html! { { text::scenarios::NO_DIFFERENCES } };
    }
    line_list(&row.differences)
}

fn line_list(lines: &[Line]) -> Html {
    html! {
        <ul class="verschillen">
            for line in lines {
                <li>
                    { &line.name }
                    if !line.after.is_empty() {
                        { ": " }{ &line.before }{ " → " }<strong>{ &line.after }</strong>
                    }
                </li>
            }
        </ul>
    }
}

fn explanation(model: &Model, scenarios: &ScenariosView, on: &Callback<Message>) -> Html {
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
                    { parts(model, why) }
                    <p class="bronnoot">{ text::scenarios::WHY_HELP }</p>
                }
            </section>
        },
    }
}

fn parts(model: &Model, why: &Why) -> Html {
    let why = why.clone();
    in_sight("tabel-waarom", model, move || {
        let head = html! {
            <tr>
                for (place, name) in text::scenarios::WHY_COLUMNS.into_iter().enumerate() {
                    if place == 2 {
                        { table::column(name) }
                    } else {
                        <th scope="col" class="utrecht-table__header-cell">{ name }</th>
                    }
                }
            </tr>
        };
        let total = |(name, amount): &(String, show::Amount)| {
            html! {
                <tr class="utrecht-table__row tabel__totaal">
                    <th scope="row" class="utrecht-table__header-cell">{ name }</th>
                    <td class="utrecht-table__cell" />
                    { table::amount(amount) }
                </tr>
            }
        };
        let body = html! {
            <>
                for end in why.ends.iter().map(|[first, _]| first) {
                    { total(end) }
                }
                for part in &why.parts {
                    { part_row(part) }
                }
                for end in why.ends.iter().map(|[_, last]| last) {
                    { total(end) }
                }
            </>
        };
        table::table("tabel-waarom", why.title.clone(), head, body)
    })
}

fn part_row(part: &WhyPart) -> Html {
    html! {
        <tr class="utrecht-table__row">
            <th scope="row" class="utrecht-table__header-cell">{ &part.name }</th>
            <td class="utrecht-table__cell">{ line_list(&part.lines) }</td>
            { table::amount(&part.amount) }
        </tr>
    }
}
