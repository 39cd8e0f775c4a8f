//! The view for a large screen, and for the window that follows it.

use yew::prelude::*;

use crate::app::act::message::{Meeting, Message, Walk};
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::piece::plain;
use crate::app::show::present::PresentView;
use crate::app::show::text;
use crate::ui::browser::frame;
use crate::ui::charts;
use crate::ui::parts::{controls, knobs};
use crate::ui::places::answer::map;

/// With its tools and sliders; `open_audience` opens the window that follows.
pub fn page(model: &Model, open_audience: &Callback<MouseEvent>, on: &Callback<Message>) -> Html {
    let present = show::present::view(model);
    let tool = |text: &'static str, click: Callback<MouseEvent>, disabled: bool| {
        html! {
            <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={click} {disabled}>
                { text }
            </button>
        }
    };
    let freeze = if present.is_frozen { text::present::THAW } else { text::present::FREEZE };
    let frozen = present.is_frozen;
    html! {
        <main class="presentatie" id="inhoud" tabindex="-1">
            { stand(&present) }
            { map::fold(model, on) }
            <details class="bron presentatie__keuzes">
                <summary>{ text::present::CHOICES }</summary>
                <div class="keuzes">
                    { controls::afspraak(model, on) }
                    { controls::measure(model, on) }
                    { controls::unit(model, on) }
                    { controls::period(model, on) }
                    { controls::place(model, on) }
                </div>
            </details>
            <div class="gereedschap presentatie__gereedschap">
                { tool(freeze, on.reform(move |_| Message::Meeting(if frozen { Meeting::Thaw } else { Meeting::Freeze })), false) }
                { tool(text::present::REPLAY, on.reform(|_| Message::Meeting(Meeting::Replay)), !model.can_undo()) }
                { tool(text::page::UNDO, on.reform(|_| Message::Walk(Walk::Undo)), !model.can_undo()) }
                { tool(text::present::FULL_SCREEN, Callback::from(|_| frame::full_screen()), false) }
                { tool(text::present::AUDIENCE, open_audience.clone(), false) }
                { tool(text::present::LEAVE, on.reform(|_| Message::Meeting(Meeting::End)), false) }
                <span class="bronnoot">{ text::present::KEYS }</span>
            </div>
            { knobs::bar(model, on) }
        </main>
    }
}

/// Without anything to operate.
pub fn audience(model: &Model) -> Html {
    html! {
        <main class="presentatie" aria-label={text::present::AUDIENCE_TITLE}>
            if let Some(present) = show::present::for_audience(model) {
                { stand(&present) }
            } else {
                <p class="presentatie__zin" role="status">{ text::present::AUDIENCE_WAITS }</p>
            }
        </main>
    }
}

fn stand(present: &PresentView) -> Html {
    html! {
        <>
            <h1 class="presentatie__titel">{ &present.title }</h1>
            <p class="presentatie__zin" translate="no">{ &present.sentence }</p>
            { charts::chart("grafiek-presentatie", show::charts::glance(&present.glance, present.sentence.clone())) }
            <p class="presentatie__onderschrift" translate="no">
                { &present.caption }{ " " }
                if present.is_frozen {
                    { text::present::GHOSTS }
                }
                { plain(&present.glance.people) }
            </p>
        </>
    }
}
