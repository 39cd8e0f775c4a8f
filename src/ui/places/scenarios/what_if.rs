//! What it would take, what matters, and where two afspraken are as dear.

use crate::app::show::scenarios::what_if;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{AskChange, Look, Message};
use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::scenarios::text;
use crate::app::show::scenarios::what_if::{MapView, SwingRow, WhatIfView};
use crate::app::table::inputs::InputId;
use crate::app::table::question::Measured;
use crate::app::table::typed::{NumberField, RangeEnd};
use crate::ui::charts;
use crate::ui::parts::controls;
use crate::ui::parts::controls::Choice;
use crate::ui::parts::hindrance;
use crate::ui::parts::number_field::{NumberInput, error};
use crate::ui::parts::table;

/// Bars in the chart at most: the table has them all.
const MOST_BARS: usize = 15;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let answer = what_if::view(model);
    html! {
        <>
            <h2 class="utrecht-heading-2" id="wat-als">{ text::what_if::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::what_if::HELP }</p>
            { question(model, on) }
            { hindrance::hindrance(model, on) }
            <h3 class="utrecht-heading-3">{ text::what_if::GOAL_TITLE }</h3>
            <p class="zin" id="antwoord">{ &answer.sentence }</p>
            { answers(&answer) }
            <h3 class="utrecht-heading-3">{ text::what_if::MAP_TITLE }</h3>
            if let Some(map) = &answer.map {
                { map_section(map, &answer.sentence) }
            } else {
                <p class="bronnoot">{ text::what_if::STARTING }</p>
            }
            <h3 class="utrecht-heading-3">{ text::what_if::TORNADO_TITLE }</h3>
            <p class="utrecht-paragraph">{ text::what_if::TORNADO_HELP }</p>
            { tornado(model, &answer, on) }
        </>
    }
}

fn question(model: &Model, on: &Callback<Message>) -> Html {
    let asked = model.table().view.asked;
    let kinds = Measured::ALL.into_iter().enumerate().map(|(place, measured)| Choice {
        value: place.to_string(),
        text: text::what_if::measured(measured).to_owned(),
        is_chosen: measured == asked.measured,
    });
    let kind = on.reform(|value: String| {
        let place: usize = value.parse().unwrap_or_default();
        Message::Look(Look::Ask(AskChange::Measured(Measured::ALL.get(place).copied().unwrap_or(Measured::Result))))
    });
    let wanted = number::exact(asked.wanted);
    html! {
        <div class="keuzes">
            { controls::select("vraag-uitkomst", text::what_if::MEASURED, kinds.collect(), kind) }
            { controls::number_field(model, NumberField::Wanted, "vraag-gewenst", text::what_if::WANTED, "", wanted, on) }
            { input_choice("vraag-knop", text::what_if::INPUT, model, asked.input, on, AskChange::Input) }
            { input_choice("vraag-knop-2", text::what_if::SECOND, model, asked.second, on, AskChange::Second) }
            { controls::place(model, on) }
            if asked.measured.is_money() {
                { controls::afspraak(model, on) }
            }
            if asked.measured == Measured::Difference {
                { controls::rival(model, on) }
            }
        </div>
    }
}

fn input_choice(
    id: &'static str,
    label: &str,
    model: &Model,
    now: InputId,
    on: &Callback<Message>,
    change: fn(InputId) -> AskChange,
) -> Html {
    let inputs = Rc::new(what_if::inputs(model));
    let choices = inputs.iter().enumerate().map(|(place, (input, name))| Choice {
        value: place.to_string(),
        text: name.clone(),
        is_chosen: *input == now,
    });
    let choices = choices.collect();
    let chosen = on.reform(move |value: String| {
        let place: usize = value.parse().unwrap_or_default();
        Message::Look(Look::Ask(change(inputs.get(place).map_or(now, |(input, _)| *input))))
    });
    controls::select(id, label, choices, chosen)
}

fn head(first: &'static str, columns: &[&'static str]) -> Html {
    html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ first }</th>
            for name in columns {
                { table::column(*name) }
            }
        </tr>
    }
}

fn answers(answer: &WhatIfView) -> Html {
    let body = html! {
        for row in &answer.answers {
            <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__header-cell">{ &row.input }</th>
                { table::number(row.outcome.clone()) }
                { table::number(row.after.to_owned()) }
            </tr>
        }
    };
    let [first, columns @ ..] = text::what_if::ANSWER_COLUMNS;
    table::table("tabel-antwoorden", text::what_if::ANSWERS_CAPTION.to_owned(), head(first, &columns), body)
}

fn tornado(model: &Model, answer: &WhatIfView, on: &Callback<Message>) -> Html {
    let row = |row: &SwingRow| {
        let outcome = |own| table::number(text::what_if::value(answer.measured, own));
        let flip = row.flip.clone().unwrap_or_else(|| text::what_if::NOTHING_FLIPS.to_owned());
        html! {
            <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__header-cell tabel__naam">
                    { &row.name }
                    if row.is_assumption {
                        <span class="tabel__onder">{ text::what_if::ASSUMPTION }</span>
                    }
                    if row.is_own {
                        <span class="tabel__onder">{ text::what_if::OWN_RANGE }</span>
                    }
                </th>
                { range_end(model, row, RangeEnd::Low, on) }
                { range_end(model, row, RangeEnd::High, on) }
                { outcome(row.at_low) }
                { outcome(row.at_high) }
                if answer.preferred.is_some() {
                    <td class={classes!("utrecht-table__cell", row.flip.is_some().then_some("tabel__naam--gekozen"))}>{ flip }</td>
                }
            </tr>
        }
    };
    let columns = if answer.preferred.is_some() {
        &text::what_if::TORNADO_COLUMNS[..]
    } else {
        &text::what_if::TORNADO_COLUMNS[..4]
    };
    let swings = |id: &'static str, rows: &[&SwingRow]| {
        let body = html! { for own in rows.iter().copied() { { row(own) } } };
        table::table(id, text::what_if::tornado_caption(&answer.outcome), head(text::page::INPUTS_TITLE, columns), body)
    };
    let (first, others) = answer.divided();
    html! {
        <>
            <p class={classes!("bronnoot", "voortgang", answer.is_busy.then_some("voortgang--bezig"))} id="voortgang">
                { &answer.tried }
            </p>
            <p class="utrecht-paragraph">
                { answer.preferred.as_deref().unwrap_or(text::what_if::REGION_NO_PREFERENCE) }
            </p>
            <p class="bronnoot">{ text::what_if::RANGE_HELP }</p>
            if let Some(assumed) = &answer.assumed {
                <p class="utrecht-paragraph">{ assumed }</p>
            }
            if !answer.is_busy {
                <section class="kaart" aria-label={text::what_if::TORNADO_TITLE}>
                    { charts::chart("grafiek-uitslagen", show::charts::tornado(answer, MOST_BARS)) }
                </section>
            }
            { swings("tabel-uitslagen", &first) }
            if !others.is_empty() {
                <details class="uitleg">
                    <summary>{ text::what_if::others(others.len()) }</summary>
                    { swings("tabel-uitslagen-overige", &others) }
                </details>
            }
        </>
    }
}

/// A cell in which an end of the range can be typed.
fn range_end(model: &Model, row: &SwingRow, end: RangeEnd, on: &Callback<Message>) -> Html {
    let input = row.input;
    let (shown, label, ending) = match end {
        RangeEnd::Low => (&row.low, text::what_if::low_of(&row.name), "van"),
        RangeEnd::High => (&row.high, text::what_if::high_of(&row.name), "tot"),
    };
    let field = NumberField::Range(input, end);
    let id = format!("bereik-{}-{ending}", input.dom_id());
    let wrong = model.wrong(field);
    html! {
        <td class="utrecht-table__cell tabel__getal" translate="no">
            <NumberInput
                id={id.clone()}
                {field}
                shown={shown.clone()}
                wrong={wrong.cloned()}
                name={label}
                class="tabel__invoer"
                negative={input.limit().least < 0.0}
                texts={model.texts()}
                on={on.clone()}
            />
            { error(&id, field, wrong, on) }
        </td>
    }
}

fn map_section(map: &MapView, sentence: &str) -> Html {
    let chart = show::charts::break_even(map, sentence);
    html! {
        <section class="kaart" aria-label={text::what_if::MAP_TITLE}>
            <p class="utrecht-paragraph">{ text::what_if::MAP_HELP }</p>
            if show::charts::has_line(&chart) {
                { charts::chart("grafiek-kaart", chart) }
            } else {
                <p class="zin">{ text::what_if::NO_LINE }</p>
                { charts::chart("grafiek-kaart", chart) }
            }
        </section>
    }
}
