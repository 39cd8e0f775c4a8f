//! What happens, when, and what it does.

use yew::prelude::*;

use crate::app::act::message::{Happen, Message};
use crate::app::model::Model;
use crate::app::show::answer::events;
use crate::app::show::answer::events::{ChangeCard, EffectView, EventCard, EventsView, TimelineYear};
use crate::app::show::answer::text::events as words;
use crate::app::table::events::Template;
use crate::app::table::typed::NumberField;
use crate::ui::browser::target;
use crate::ui::parts::controls::{Choice, number_field, select};
use crate::ui::parts::{controls, grid};
use engine::figures::Year;
use engine::name::LONGEST_EVENT;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let view = events::view(model);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ words::TITLE }</h2>
            <p class="utrecht-paragraph">{ words::HELP }</p>
            <p class="zin">{ &view.story }</p>
            { templates(on) }
            <section class="gebeurtenissen" aria-labelledby={events::HEADING_ID}>
                <h3 class="utrecht-heading-3" id={events::HEADING_ID} tabindex="-1">{ words::LIST }</h3>
                if view.cards.is_empty() {
                    <p>{ words::NOTHING }</p>
                }
                <div class="kaarten">
                    for (place, own) in view.cards.iter().enumerate() {
                        { card(model, &view, place, own, on) }
                    }
                </div>
            </section>
            { timeline(&view.years) }
            { effect(model, &view, on) }
        </>
    }
}

/// A button for everything that can be made to happen.
fn templates(on: &Callback<Message>) -> Html {
    let template = |template: Template| {
        let help = format!("sjabloon-{}-uitleg", template as usize);
        html! {
            <li class="sjabloon">
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    aria-describedby={help.clone()}
                    onclick={on.reform(move |_: MouseEvent| Message::Happen(Happen::Add(template)))}
                >
                    { words::template(template) }
                </button>
                <p class="bronnoot" id={help}>
                    { words::template_help(template) }{ " " }
                    <span class="status status--aanname">{ words::ASSUMED }</span>
                </p>
            </li>
        }
    };
    html! {
        <section aria-labelledby="kop-sjablonen">
            <h3 class="utrecht-heading-3" id="kop-sjablonen">{ words::ADD }</h3>
            <p class="bronnoot">{ words::ADD_HELP }</p>
            <ul class="sjablonen">{ for Template::ALL.into_iter().map(template) }</ul>
        </section>
    }
}

/// An event. What was refused shows again what it is: it is then another card to the page.
fn card(model: &Model, view: &EventsView, place: usize, own: &EventCard, on: &Callback<Message>) -> Html {
    let [name_id, switch_id] = [events::name_id(place), events::switch_id(place)];
    let class = classes!("kaart", "gebeurtenis", (!own.is_active).then_some("gebeurtenis--uit"));
    html! {
        <section {class} key={format!("{place}-{}", model.refused())} aria-label={own.name.clone()}>
            <p class="gebeurtenis__kop">
                <strong>{ &own.years }</strong>
                if own.is_assumed {
                    <span class="status status--aanname">{ words::ASSUMED }</span>
                }
            </p>
            <ul class="utrecht-unordered-list">
                for change in &own.changes {
                    <li class="utrecht-unordered-list__item">{ &change.words }</li>
                }
            </ul>
            <p class="invoer__geen">
                <input
                    type="checkbox"
                    class="utrecht-checkbox utrecht-checkbox--html-input"
                    id={switch_id.clone()}
                    checked={own.is_active}
                    onchange={on.reform(move |_: Event| Message::Happen(Happen::Switch(place)))}
                />
                <label for={switch_id}>{ words::ACTIVE }</label>
            </p>
            <div class="keuze">
                <label class="utrecht-form-label" for={name_id.clone()}>{ words::NAME }</label>
                <input
                    type="text"
                    id={name_id}
                    class="utrecht-textbox utrecht-textbox--html-input"
                    autocomplete="off"
                    maxlength={LONGEST_EVENT.to_string()}
                    value={own.name.clone()}
                    onchange={on.reform(move |event: Event| Message::Happen(Happen::Rename(place, target::value(&event))))}
                />
            </div>
            { years(place, own, on) }
            for change in &own.changes {
                { change_fields(model, view, change, on) }
            }
            <p>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    aria-label={words::of_event(words::REMOVE, &own.name)}
                    onclick={on.reform(move |_: MouseEvent| Message::Happen(Happen::Remove(place)))}
                >
                    { words::REMOVE }
                </button>
            </p>
        </section>
    }
}

/// The first year of an event and its last.
fn years(place: usize, own: &EventCard, on: &Callback<Message>) -> Html {
    let choice = |year: &Year, chosen: Option<Year>| Choice {
        value: year.to_string(),
        text: year.to_string(),
        is_chosen: chosen == Some(*year),
    };
    let first = own.first_years.iter().map(|year| choice(year, Some(own.first))).collect();
    let to_the_end = Choice { value: String::new(), text: words::TO_THE_END.to_owned(), is_chosen: own.last.is_none() };
    let last = std::iter::once(to_the_end).chain(own.last_years.iter().map(|year| choice(year, own.last))).collect();
    let now = own.first;
    let from = on.reform(move |value: String| Message::Happen(Happen::From(place, value.parse().unwrap_or(now))));
    let through = on.reform(move |value: String| Message::Happen(Happen::Through(place, value.parse().ok())));
    html! {
        <div class="keuzes keuzes--velden">
            { select(events::first_id(place), words::FIRST, first, from) }
            { select(events::last_id(place), words::LAST, last, through) }
        </div>
    }
}

/// What of a change can be changed: its number, and whose field it is.
fn change_fields(model: &Model, view: &EventsView, change: &ChangeCard, on: &Callback<Message>) -> Html {
    let ChangeCard { place, operation, municipality, .. } = *change;
    let help = words::field_help(operation);
    let whose = municipality.map(|own| {
        let choice = |(index, name): (usize, &String)| Choice {
            value: index.to_string(),
            text: name.clone(),
            is_chosen: index == own,
        };
        let choices = view.municipalities.iter().enumerate().map(choice).collect();
        let chosen = on.reform(move |value: String| Message::Happen(Happen::Of(place, value.parse().unwrap_or(own))));
        select(events::municipality_id(place), words::MUNICIPALITY, choices, chosen)
    });
    html! {
        <div class="keuzes keuzes--velden">
            { number_field(
                model,
                NumberField::Change(place),
                &events::number_id(place),
                &change.label,
                help,
                change.shown.clone(),
                on,
            ) }
            { for whose }
        </div>
    }
}

/// The years of the horizon, with what begins and ends in each.
fn timeline(years: &[TimelineYear]) -> Html {
    html! {
        <section aria-labelledby="kop-tijdlijn">
            <h3 class="utrecht-heading-3" id="kop-tijdlijn">{ words::TIMELINE }</h3>
            <ol class="tijdlijn">
                for own in years {
                    <li class={classes!("tijdlijn__jaar", (!is_quiet(own)).then_some("tijdlijn__jaar--vol"))}>
                        <strong>{ own.year }</strong>
                        if is_quiet(own) {
                            <span class="bronnoot">{ words::QUIET }</span>
                        }
                        for name in &own.begins {
                            <span><span aria-hidden="true">{ "▶ " }</span>{ words::begins(name) }</span>
                        }
                        for name in &own.ends {
                            <span><span aria-hidden="true">{ "■ " }</span>{ words::ends(name) }</span>
                        }
                    </li>
                }
            </ol>
        </section>
    }
}

fn is_quiet(own: &TimelineYear) -> bool {
    own.begins.is_empty() && own.ends.is_empty()
}

/// What the event that is looked at does.
fn effect(model: &Model, view: &EventsView, on: &Callback<Message>) -> Html {
    let in_hand = model.event_in_hand();
    let choice = |(place, own): (usize, &EventCard)| Choice {
        value: place.to_string(),
        text: own.name.clone(),
        is_chosen: in_hand == Some(place),
    };
    let see = on.reform(|value: String| Message::Happen(Happen::See(value.parse().unwrap_or_default())));
    let why = match &view.effect {
        EffectView::Nothing(why) => Some(why.clone()),
        EffectView::Worked(_) => None,
    };
    html! {
        <section aria-labelledby="kop-doet">
            <h3 class="utrecht-heading-3" id="kop-doet">{ words::EFFECT }</h3>
            if in_hand.is_some() {
                <div class="keuzes">
                    { select("keuze-gebeurtenis", words::WHICH, view.cards.iter().enumerate().map(choice).collect(), see) }
                    { controls::afspraak(model, on) }
                </div>
            }
            if let Some(why) = why {
                <p>{ why }</p>
            }
            for table in events::tables(&view.effect).into_iter().flatten() {
                { grid::grid(&table, on) }
            }
        </section>
    }
}
