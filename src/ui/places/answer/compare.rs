//! The answer: what the afspraak in hand means, beside every other, and what has changed since the start.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Look, Message, Turn};
use crate::app::model::{Model, Since};
use crate::app::show;
use crate::app::show::answer::compare::CompareView;
use crate::app::show::answer::glance::Delta;
use crate::app::show::answer::sheet::Sheet;
use crate::app::show::answer::text;
use crate::app::show::answer::{compare, glance, sheet};
use crate::app::show::piece::plain;
use crate::ui::charts;
use crate::ui::parts::sentence::{number, sentence};
use crate::ui::parts::{controls, frame, grid, remarks};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let compare = Rc::new(compare::view(model));
    let [amounts] = compare::tables(&compare);
    let glance = glance::view(model);
    html! {
        <>
            <section class="antwoord" aria-labelledby="kop-antwoord">
                <h2 class="zin antwoord__zin" id="kop-antwoord">{ sentence(&glance.answer, on) }</h2>
                <p class="antwoord__bij antwoord__mensen">{ sentence(&glance.people, on) }{ " " }{ sentence(&glance.worst, on) }</p>
                { delta(model, &glance.delta, on) }
                { charts::chart("grafiek-antwoord", show::charts::glance(&glance, plain(&glance.answer))) }
                if glance.is_of_one {
                    <p class="bronnoot antwoord__bij">{ text::glance::CHART_HELP }</p>
                }
                <p class="antwoord__bij" translate="no">{ &compare.sentence }</p>
                <div class="antwoord__keuzes">
                    { controls::afspraak(model, on) }
                    { controls::period(model, on) }
                    { controls::unit(model, on) }
                    { controls::measure(model, on) }
                </div>
            </section>
            { frame::pages(model, on) }
            { remarks::clocks(model) }
            { remarks::list(model, on) }
            <details class="vouw">
                <summary class="vouw__kop">{ text::glance::ALL_AMOUNTS }</summary>
                { grid::when_seen(model, amounts, on) }
            </details>
            { open_points(&compare) }
            { for sheet::view(model).map(paper) }
        </>
    }
}

/// What has changed since the start or since what was opened, and the way back.
fn delta(model: &Model, changes: &[Delta], on: &Callback<Message>) -> Html {
    let since = model.since();
    let other = if since == Since::Start { Since::Opened } else { Since::Start };
    let other = model.has_opened().then(|| {
        let click = on.reform(move |_: MouseEvent| Message::Look(Look::Since(other)));
        html! { <button type="button" class="utrecht-button utrecht-button--subtle" onclick={click}>{ text::glance::against(other) }</button> }
    });
    if changes.is_empty() {
        let hint = if show::municipality(model).is_some() { text::glance::TURN } else { text::glance::CHOOSE };
        return html! { <p class="delta delta--niets">{ hint }{ for other }</p> };
    }
    html! {
        <div class="delta" role="group" aria-label={text::glance::since(since)}>
            <strong>{ text::glance::since(since) }</strong>
            <dl class="delta__lijst" translate="no">
                for change in changes {
                    <div class="delta__deel">
                        <dt>{ change.name }</dt>
                        <dd>{ &change.before }{ " " }{ text::glance::BECOMES }{ " " }{ number(&change.now, change.figure, on) }{ change.unit }</dd>
                    </div>
                }
            </dl>
            <button
                type="button"
                class="utrecht-button utrecht-button--subtle"
                onclick={on.reform(|_: MouseEvent| Message::Turn(Turn::BackAll))}
            >
                { text::glance::BACK }
            </button>
            { for other }
        </div>
    }
}

fn open_points(compare: &CompareView) -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-open">
            <h3 class="utrecht-heading-3" id="kop-open">{ text::page::OPEN_POINTS }</h3>
            <p>{ text::page::OPEN_POINTS_HELP }</p>
            <ul class="utrecht-unordered-list">
                for point in &compare.open_points {
                    <li class="utrecht-unordered-list__item">
                        <strong>{ text::page::open_point(&point.name, point.variants, point.only_when_chosen) }</strong>
                        { " " }{ &point.text }{ " " }
                        <span class="bronnoot">{ &point.source }</span>
                    </li>
                }
            </ul>
        </section>
    }
}

/// What stands on paper only.
fn paper(sheet: Sheet) -> Html {
    html! {
        <section class="papier">
            <p class="papier__kop">{ sheet.head }</p>
            <h3>{ text::sheet::CHANGED }</h3>
            <ul>{ for sheet.changed.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            <h3>{ text::sheet::ASSUMED }</h3>
            <p>{ sheet.assumed }</p>
            <h3>{ text::sheet::AFSPRAKEN }</h3>
            <dl>
                for (name, summary) in sheet.afspraken {
                    <div><dt>{ name }</dt><dd>{ summary }</dd></div>
                }
            </dl>
            <p class="papier__link">{ text::sheet::LINK }{ " " }{ sheet.link }</p>
            <p class="papier__link">{ sheet.check }</p>
        </section>
    }
}
