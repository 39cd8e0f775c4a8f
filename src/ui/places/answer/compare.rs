//! The answer: what the afspraak in hand means, beside every other, and what has changed since the start.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Link, Look, Message, Start, Turn};
use crate::app::model::{Fold, Model, Since};
use crate::app::show;
use crate::app::show::answer::glance::Delta;
use crate::app::show::answer::sheet::Sheet;
use crate::app::show::answer::text;
use crate::app::show::answer::{compare, glance, sheet};
use crate::app::show::piece::plain;
use crate::ui::browser::target;
use crate::ui::charts;
use crate::ui::parts::sentence::{number, sentence};
use crate::ui::parts::{controls, frame, grid, remarks};
use crate::ui::places::answer::map;
use data::region::{Region, region};
use data::version::Version;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
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
                <p class="antwoord__bij" translate="no">{ compare::sentence(model) }</p>
                <div class="antwoord__keuzes">
                    { controls::afspraak(model, on) }
                    { controls::period_or_each_year(model, on) }
                    { controls::unit(model, on) }
                    { controls::measure(model, on) }
                </div>
                <p class="antwoord__mee">
                    <button type="button" class="utrecht-button utrecht-button--subtle" onclick={frame::print(on)}>
                        { text::sheet::PRINT }
                    </button>
                    <button
                        type="button"
                        class="utrecht-button utrecht-button--subtle"
                        onclick={on.reform(|_: MouseEvent| Message::Link(Link::Mail))}
                    >
                        { text::glance::MAIL }
                    </button>
                </p>
                { map::fold(model, on) }
            </section>
            { frame::pages(model, on) }
            { remarks::clocks(model) }
            { remarks::list(model, on) }
            { amounts(model, on) }
            { open_points(model) }
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
    if changes.is_empty() && model.asks_where() && show::municipality(model).is_none() {
        return where_from(on);
    }
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

/// Asks for region and municipality in one step.
fn where_from(on: &Callback<Message>) -> Html {
    let known = |id| region(Version::LATEST, id).ok().map(|own| (id, own));
    let regions: Vec<(&'static str, &'static Region)> = Version::LATEST.region_ids().filter_map(known).collect();
    let places = regions.iter().flat_map(|&(id, own)| {
        let municipalities = (0..own.figures.municipalities.len()).map(Some);
        std::iter::once(None).chain(municipalities).map(move |place| (id, place))
    });
    let places: Vec<(&'static str, Option<usize>)> = places.collect();
    let chosen = {
        let (places, on) = (places.clone(), on.clone());
        Callback::from(move |event: Event| {
            let place = target::value(&event).parse().ok().and_then(|own: usize| places.get(own));
            if let Some(&(id, municipality)) = place {
                on.emit(Message::Start(Start::Place(id, municipality)));
            }
        })
    };
    let option = |own: usize, name: String| html! { <option value={own.to_string()}>{ name }</option> };
    let group = |(id, own): (&'static str, &'static Region)| {
        let names = places.iter().enumerate().filter(|(_, (region, _))| *region == id).map(|(number, (_, place))| {
            let name = place.map(|index| own.figures.municipalities[index].name.clone());
            option(number, name.unwrap_or_else(|| text::glance::all_of(&own.name)))
        });
        html! { <optgroup label={own.name.clone()}>{ for names }</optgroup> }
    };
    html! {
        <div class="delta delta--niets">
            <label for="keuze-waar"><strong>{ text::glance::WHERE }</strong></label>
            <select id="keuze-waar" class="utrecht-select utrecht-select--html-select" onchange={chosen}>
                <option value="" selected=true disabled=true>{ text::glance::WHERE_CHOOSE }</option>
                { for regions.into_iter().map(group) }
            </select>
        </div>
    }
}

/// Every amount, for who opens the table.
fn amounts(model: &Model, on: &Callback<Message>) -> Html {
    let is_open = model.is_open(Fold::Amounts);
    let toggle = on.reform(|event: Event| Message::Look(Look::Unfold(Fold::Amounts, target::is_unfolded(&event))));
    let table = is_open.then(|| {
        let [amounts] = compare::tables(&Rc::new(compare::view(model)));
        grid::when_seen(model, amounts, on)
    });
    html! {
        <details class="vouw" open={is_open} ontoggle={toggle}>
            <summary class="vouw__kop">{ text::glance::ALL_AMOUNTS }</summary>
            { for table }
        </details>
    }
}

fn open_points(model: &Model) -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-open">
            <h3 class="utrecht-heading-3" id="kop-open">{ text::page::OPEN_POINTS }</h3>
            <p>{ text::page::OPEN_POINTS_HELP }</p>
            <ul class="utrecht-unordered-list">
                for point in compare::open_points(model) {
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
