//! What it would take, what matters, and where two afspraken are as dear.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{AskChange, Look, Message};
use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::grid::LazyGrid;
use crate::app::show::scenarios::what_if::{MapView, WhatIfView};
use crate::app::show::scenarios::{text, what_if};
use crate::app::table::inputs::InputId;
use crate::app::table::question::Measured;
use crate::app::table::typed::NumberField;
use crate::ui::charts;
use crate::ui::parts::controls;
use crate::ui::parts::controls::Choice;
use crate::ui::parts::grid;
use crate::ui::parts::hindrance;

/// Bars in the chart at most: the table has them all.
const MOST_BARS: usize = 15;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let answer = Rc::new(what_if::view(model));
    html! {
        <>
            <h2 class="utrecht-heading-2" id="wat-als">{ text::what_if::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::what_if::HELP }</p>
            { question(model, on) }
            { hindrance::hindrance(model, on) }
            if answer.comes {
                { outcome(&answer, on) }
            }
        </>
    }
}

fn outcome(answer: &Rc<WhatIfView>, on: &Callback<Message>) -> Html {
    let ([answers, swings], others) = what_if::tables(answer);
    html! {
        <>
            <h3 class="utrecht-heading-3">{ text::what_if::GOAL_TITLE }</h3>
            <p class="zin" id="antwoord">{ &answer.sentence }</p>
            { grid::grid(&answers, on) }
            <h3 class="utrecht-heading-3">{ text::what_if::MAP_TITLE }</h3>
            if let Some(map) = &answer.map {
                { map_section(map, &answer.sentence) }
            } else {
                <p class="bronnoot">{ text::what_if::STARTING }</p>
            }
            <h3 class="utrecht-heading-3">{ text::what_if::TORNADO_TITLE }</h3>
            <p class="utrecht-paragraph">{ text::what_if::TORNADO_HELP }</p>
            { tornado(answer, &swings, others.as_ref(), on) }
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

fn tornado(answer: &WhatIfView, swings: &LazyGrid, others: Option<&LazyGrid>, on: &Callback<Message>) -> Html {
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
            { grid::grid(swings, on) }
            if let Some(others) = others {
                <details class="uitleg">
                    <summary>{ text::what_if::others(answer.divided().1.len()) }</summary>
                    { grid::grid(others, on) }
                </details>
            }
        </>
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
