//! What happens, when, and what it does.

use yew::prelude::*;

use crate::app::act::message::{Happen, Message};
use crate::app::model::Model;
use crate::app::show::answer::events;
use crate::app::show::answer::events::cards::{ChangeCard, ChoiceCard, EventCard, OfEvent};
use crate::app::show::answer::events::documented::DocumentedView;
use crate::app::show::answer::events::{EffectView, EventsView, TimelineYear, effect as shown, ids};
use crate::app::show::answer::text::events as words;
use crate::app::table::happening::Happening;
use crate::app::table::templates::Template;
use crate::app::table::typed::NumberField;
use crate::ui::browser::target;
use crate::ui::parts::controls::{Choice, number_field, select};
use crate::ui::parts::input::status_badge;
use crate::ui::parts::quotation::quotation;
use crate::ui::parts::{controls, grid};
use crate::ui::places::answer::parting;
use engine::figures::Year;
use engine::name::LONGEST_EVENT;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let view = events::view(model);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ words::TITLE }</h2>
            <p class="utrecht-paragraph">{ words::HELP }</p>
            <p class="zin">{ &view.story }</p>
            { documented(&view.documented, on) }
            { templates(on) }
            <section class="gebeurtenissen" aria-labelledby={ids::HEADING}>
                <h3 class="utrecht-heading-3" id={ids::HEADING} tabindex="-1">{ words::LIST }</h3>
                if view.cards.is_empty() {
                    <p>{ words::NOTHING }</p>
                }
                <div class="kaarten">
                    for own in &view.cards {
                        { card(model, &view, own, on) }
                    }
                </div>
            </section>
            { timeline(model, &view, on) }
            <div class="keuzes">{ controls::afspraak(model, on) }</div>
            { effect(model, &view, on) }
            { parting::section(model, on) }
        </>
    }
}

/// A switch for everything that the documents of the region say that happens; nothing for a region without.
fn documented(all: &[DocumentedView], on: &Callback<Message>) -> Html {
    let item = |own: &DocumentedView| {
        let id = own.id;
        let [switch, help] = [ids::documented(id), format!("{}-uitleg", ids::documented(id))];
        html! {
            <li class="sjabloon">
                <p class="invoer__geen">
                    <input
                        type="checkbox"
                        class="utrecht-checkbox utrecht-checkbox--html-input"
                        id={switch.clone()}
                        checked={own.is_on}
                        aria-describedby={help.clone()}
                        onchange={on.reform(move |_: Event| Message::Happen(Happen::Documented(id)))}
                    />
                    <label for={switch}>{ own.name }</label>
                </p>
                <p class="bronnoot" id={help}>{ own.explanation }</p>
                <p class="bronnoot">{ words::source(own.source) }{ " " }{ status_badge(own.status) }</p>
                for quoted in &own.quotation {
                    <div>{ quotation(quoted, on) }</div>
                }
            </li>
        }
    };
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="kop-documenten-zeggen">
            <h3 class="utrecht-heading-3" id="kop-documenten-zeggen">{ words::DOCUMENTED }</h3>
            <p class="bronnoot">{ words::DOCUMENTED_HELP }</p>
            <ul class="sjablonen sjablonen--breed">{ for all.iter().map(item) }</ul>
        </section>
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
                    { template.name() }
                </button>
                <p class="bronnoot" id={help}>
                    { template.help() }{ " " }
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

/// Something that happens. What was refused shows again what it is: it is then another card to the page.
fn card(model: &Model, view: &EventsView, own: &EventCard, on: &Callback<Message>) -> Html {
    let happening = own.happening;
    let class = classes!("kaart", "gebeurtenis", (!own.is_active).then_some("gebeurtenis--uit"));
    html! {
        <section {class} key={format!("{}-{}", ids::of(happening), model.refused())} aria-label={own.name.clone()}>
            <h4 class="utrecht-heading-4 gebeurtenis__kop">
                { &own.name }
                <span class="gebeurtenis__jaren">{ &own.years }</span>
                if own.is_assumed {
                    <span class="status status--aanname">{ words::ASSUMED }</span>
                }
            </h4>
            <ul class="utrecht-unordered-list">
                for words in &own.words {
                    <li class="utrecht-unordered-list__item">{ words }</li>
                }
            </ul>
            if let Some((source, status)) = own.said {
                <p class="bronnoot">{ words::source(source) }{ " " }{ status_badge(status) }</p>
            }
            if !own.silent.is_empty() {
                <p class="bronnoot">{ own.silent }</p>
            }
            for event in &own.event {
                { naming(own, event.place, on) }
            }
            <div class="keuzes keuzes--velden">
                { first_year(own, on) }
                for event in &own.event {
                    { last_year(event, on) }
                }
                for choice in &own.choice {
                    { self::choice(happening, choice, on) }
                }
                for number in &own.numbers {
                    { number_field(model, number.field, &number.id, &number.label, number.help, number.shown.clone(), on) }
                }
            </div>
            for change in own.event.iter().flat_map(|event| &event.changes) {
                { change_fields(model, view, change, on) }
            }
            <p>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    aria-label={words::of_event(words::REMOVE, &own.name)}
                    onclick={on.reform(move |_: MouseEvent| Message::Happen(Happen::Remove(happening)))}
                >
                    { words::REMOVE }
                </button>
            </p>
        </section>
    }
}

/// The switch of an event, and its name.
fn naming(own: &EventCard, place: usize, on: &Callback<Message>) -> Html {
    let [name_id, switch_id] = [ids::name(place), ids::switch(place)];
    html! {
        <>
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
        </>
    }
}

fn year_choice(year: Year, chosen: Option<Year>) -> Choice {
    Choice { value: year.to_string(), text: year.to_string(), is_chosen: chosen == Some(year) }
}

fn first_year(own: &EventCard, on: &Callback<Message>) -> Html {
    let (happening, now) = (own.happening, own.first);
    let years = own.first_years.iter().map(|&year| year_choice(year, Some(now))).collect();
    let from = on.reform(move |value: String| Message::Happen(Happen::From(happening, value.parse().unwrap_or(now))));
    select(ids::first(happening), words::FIRST, years, from)
}

fn last_year(own: &OfEvent, on: &Callback<Message>) -> Html {
    let (place, now) = (own.place, own.last);
    let to_the_end = Choice { value: String::new(), text: words::TO_THE_END.to_owned(), is_chosen: now.is_none() };
    let years = own.last_years.iter().map(|&year| year_choice(year, now));
    let through = on.reform(move |value: String| Message::Happen(Happen::Through(place, value.parse().ok())));
    select(ids::last(place), words::LAST, std::iter::once(to_the_end).chain(years).collect(), through)
}

/// What else is chosen of something that happens; what is none of the choices stands first.
fn choice(happening: Happening, own: &ChoiceCard, on: &Callback<Message>) -> Html {
    let other =
        own.chosen.is_none().then(|| Choice { value: String::new(), text: own.other.to_owned(), is_chosen: true });
    let option = |(place, text): &(usize, String)| Choice {
        value: place.to_string(),
        text: text.clone(),
        is_chosen: own.chosen == Some(*place),
    };
    let chosen = Callback::from({
        let on = on.clone();
        move |value: String| {
            if let Ok(place) = value.parse() {
                on.emit(Message::Happen(Happen::Choose(happening, place)));
            }
        }
    });
    select(ids::choice(happening), own.label, other.into_iter().chain(own.options.iter().map(option)).collect(), chosen)
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
        select(ids::municipality(place), words::MUNICIPALITY, choices, chosen)
    });
    html! {
        <div class="keuzes keuzes--velden">
            { number_field(
                model,
                NumberField::Change(place),
                &ids::number(place),
                &change.label,
                help,
                change.shown.clone(),
                on,
            ) }
            { for whose }
        </div>
    }
}

/// What happens on a slider each, from the first year of the horizon to the last.
fn movers(model: &Model, view: &EventsView, on: &Callback<Message>) -> Html {
    let Some((first, last)) = view.years.first().zip(view.years.last()) else { return Html::default() };
    let mover = |own: &EventCard| {
        let (happening, now, id) = (own.happening, own.first, ids::moved(own.happening));
        let moved = on.reform(move |event: Event| {
            Message::Happen(Happen::From(happening, target::value(&event).parse().unwrap_or(now)))
        });
        html! {
            <li class="verplaats" key={format!("{id}-{}", model.refused())}>
                <label for={id.clone()}>{ &own.name }</label>
                <input
                    type="range"
                    {id}
                    class="schuif"
                    min={first.year.to_string()}
                    max={last.year.to_string()}
                    step="1"
                    value={own.first.to_string()}
                    aria-valuetext={own.years.clone()}
                    onchange={moved}
                />
                <output>{ &own.years }</output>
            </li>
        }
    };
    html! {
        if !view.cards.is_empty() {
            <h4 class="utrecht-heading-4 verplaatsen__kop">{ words::MOVE }</h4>
            <p class="bronnoot">{ words::MOVE_HELP }</p>
            <ul class="verplaatsen">{ for view.cards.iter().map(mover) }</ul>
        }
    }
}

/// The years of the horizon, with what begins and ends in each, and sliders to move it.
fn timeline(model: &Model, view: &EventsView, on: &Callback<Message>) -> Html {
    let years: &[TimelineYear] = &view.years;
    html! {
        <section aria-labelledby="kop-tijdlijn">
            <h3 class="utrecht-heading-3" id="kop-tijdlijn">{ words::TIMELINE }</h3>
            <ol class="tijdlijn">
                for own in years {
                    <li class={classes!("tijdlijn__jaar", (!is_quiet(own)).then_some("tijdlijn__jaar--vol"))}>
                        <strong>{ own.year }</strong>
                        for name in &own.begins {
                            <span><span aria-hidden="true">{ "▶ " }</span>{ words::begins(name) }</span>
                        }
                        for name in &own.once {
                            <span><span aria-hidden="true">{ "◆ " }</span>{ words::once(name) }</span>
                        }
                        for name in &own.ends {
                            <span><span aria-hidden="true">{ "■ " }</span>{ words::ends(name) }</span>
                        }
                    </li>
                }
            </ol>
            { movers(model, view, on) }
        </section>
    }
}

fn is_quiet(own: &TimelineYear) -> bool {
    own.begins.is_empty() && own.once.is_empty() && own.ends.is_empty()
}

/// What the event that is looked at does.
fn effect(model: &Model, view: &EventsView, on: &Callback<Message>) -> Html {
    let in_hand = model.event_in_hand();
    let choice = |(place, own): (usize, &EventCard)| Choice {
        value: place.to_string(),
        text: own.name.clone(),
        is_chosen: in_hand == Some(own.happening),
    };
    let all: Vec<Happening> = view.cards.iter().map(|own| own.happening).collect();
    let see = Callback::from({
        let on = on.clone();
        move |value: String| {
            if let Some(own) = value.parse().ok().and_then(|place: usize| all.get(place)) {
                on.emit(Message::Happen(Happen::See(*own)));
            }
        }
    });
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
                </div>
            }
            if let Some(why) = why {
                <p>{ why }</p>
            }
            for table in shown::tables(&view.effect).into_iter().flatten() {
                { grid::grid(&table, on) }
            }
        </section>
    }
}
