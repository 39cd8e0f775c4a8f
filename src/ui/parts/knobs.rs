//! The knobs at the foot of the page, and the drawer with all of them.

use yew::prelude::*;

use crate::app::act::message::{Look, Message, Start, Turn, ViewChange};
use crate::app::model::{Fold, Model};
use crate::app::show::knobs::{Question, at_foot, groups};
use crate::app::show::text;
use crate::app::table::inputs::{HasSheet, InputId, Part, read};
use crate::app::table::typed::NumberField;
use crate::ui::parts::controls::{Choice, select};
use crate::ui::parts::input::{field, never, slider, source_dot};
use crate::ui::parts::number_field;
use engine::money::Exact;

/// Where a knob stands: the same one can stand in two places at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Foot,
    Drawer,
}

/// The bar at the foot, with the drawer above it.
pub fn bar(model: &Model, on: &Callback<Message>) -> Html {
    let is_open = model.is_open(Fold::Knobs);
    let toggle = on.reform(move |_: MouseEvent| Message::Look(Look::Unfold(Fold::Knobs, !is_open)));
    html! {
        <aside class={classes!("knoppen", is_open.then_some("knoppen--open"))} aria-label={text::page::KNOBS}>
            if is_open {
                <div class="knoppen__la" id="alle-knoppen">{ drawer(model, on) }</div>
            }
            <div class="knoppen__balk">
                for id in at_foot(model) {
                    { knob(model, id, Place::Foot, on) }
                }
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action knoppen__meer"
                    aria-expanded={is_open.to_string()}
                    aria-controls="alle-knoppen"
                    onclick={toggle}
                >
                    { if is_open { text::page::FEWER_KNOBS } else { text::page::ALL_KNOBS } }
                </button>
            </div>
        </aside>
    }
}

/// All knobs by the question that they answer.
fn drawer(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <>
            for group in groups(model) {
                <fieldset class="knoppen__groep">
                    <legend class="knoppen__vraag">{ text::knobs::question(group.question) }</legend>
                    if group.question == Question::StartAndPath {
                        { documents(model, on) }
                    }
                    for id in group.inputs {
                        { knob(model, id, Place::Drawer, on) }
                    }
                </fieldset>
            }
            <p class="knoppen__hulp">{ text::knobs::FOOT_HELP }</p>
        </>
    }
}

/// A knob of two lines: a phrase with its unit, and a slider with a step down and up beside the number.
fn knob(model: &Model, id: InputId, place: Place, on: &Callback<Message>) -> Html {
    let shape = model.shape(id);
    let shown = read(model.figures(), id).map(|number| shape.display.shown(number));
    let wrong = model.wrong(NumberField::Input(id)).cloned();
    let name = text::inputs::name(id);
    let prefix = if place == Place::Drawer { "la-" } else { "" };
    let dom_id = format!("{prefix}{}", id.dom_id());
    let down = shown.and_then(|shown| shape.below(shown));
    let up = shown.and_then(|shown| shape.above(shown));
    let changed = model.is_moved(id);
    html! {
        <div class={classes!("knop", changed.then_some("knop--anders"))} key={dom_id.clone()}>
            <div class="knop__kop">
                if place == Place::Drawer {
                    { star(model, id, &name, on) }
                }
                <label class="knop__naam" for={dom_id.clone()}>{ phrase(id) }</label>
                { source_dot(model, id, &dom_id, on) }
                if id.is_optional() && place == Place::Drawer {
                    { never(id, &dom_id, shown.is_none(), on) }
                }
                if changed {
                    <button
                        type="button"
                        class="knop__terug"
                        aria-label={text::page::reset_of(&name)}
                        onclick={on.reform(move |_: MouseEvent| Message::Turn(Turn::Back(id)))}
                    >
                        { text::page::RESET }
                    </button>
                }
            </div>
            <div class="knop__rij">
                { step(id, down, text::knobs::less(&name), "−", on) }
                { slider(id, &dom_id, &shape, shown, on) }
                { step(id, up, text::knobs::more(&name), "+", on) }
                { field(id, &dom_id, (&shape, shown), wrong.as_ref(), model.texts(), on) }
            </div>
            { number_field::error(&dom_id, NumberField::Input(id), wrong.as_ref(), on) }
        </div>
    }
}

/// The label of a knob, with its unit.
fn phrase(id: InputId) -> &'static str {
    let sheet = id.sheet();
    sheet.front.map_or(sheet.label, |(_, phrase)| phrase)
}

/// One step down or up.
fn step(id: InputId, target: Option<Exact>, label: String, sign: &'static str, on: &Callback<Message>) -> Html {
    let on = on.clone();
    let click = Callback::from(move |_: MouseEvent| {
        if let Some(target) = target {
            on.emit(Message::Turn(Turn::Slide(id, target)));
            on.emit(Message::Turn(Turn::Stepped));
        }
    });
    html! {
        <button type="button" class="knop__stap" aria-label={label} disabled={target.is_none()} onclick={click}>
            { sign }
        </button>
    }
}

/// Puts the knob at the foot, or takes it away.
fn star(model: &Model, id: InputId, name: &str, on: &Callback<Message>) -> Html {
    let whole = id.with_part(Part::Whole);
    let is_there = model.table().view.knobs.contains(&whole);
    let label = text::knobs::at_foot(name, is_there);
    html! {
        <button
            type="button"
            class="knop__ster"
            aria-pressed={is_there.to_string()}
            aria-label={label.clone()}
            title={label}
            onclick={on.reform(move |_: MouseEvent| Message::Look(Look::At(ViewChange::Knob(whole))))}
        >
            { if is_there { "★" } else { "☆" } }
        </button>
    }
}

/// What the documents assumed, beside today's value.
fn documents(model: &Model, on: &Callback<Message>) -> Html {
    let Some(region) = &model.context().region else { return Html::default() };
    let now = model.figures().doordecentralisatie.first_year;
    let mut choices = vec![Choice { value: String::new(), text: text::page::OTHER_START.to_owned(), is_chosen: true }];
    choices.extend(region.choices.iter().map(|choice| Choice {
        value: choice.id.clone(),
        text: choice.name.clone(),
        is_chosen: choice.year == now,
    }));
    let chosen = on.reform(|id| Message::Start(Start::Document(id)));
    select("keuze-start", text::page::DOCUMENT_START, choices, chosen)
}
