//! The minutes: bookmarks and changes, each with its way back.

use yew::prelude::*;

use crate::app::message::Message;
use crate::app::minutes::Entry;
use crate::app::model::Model;
use crate::app::text;
use crate::ui::browser::{frame, target};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let bookmark = {
        let on = on.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on.emit(Message::Bookmark(target::take_text("bladwijzer-naam")));
        })
    };
    let tool = |text: &'static str, click: Callback<MouseEvent>| {
        html! {
            <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={click}>{ text }</button>
        }
    };
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::minutes::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::minutes::HELP }</p>
            <form class="keuzes" onsubmit={bookmark}>
                <div class="keuze">
                    <label class="utrecht-form-label" for="bladwijzer-naam">{ text::minutes::BOOKMARK_NAME }</label>
                    <input
                        type="text"
                        id="bladwijzer-naam"
                        maxlength="60"
                        autocomplete="off"
                        class="utrecht-textbox utrecht-textbox--html-input"
                    />
                </div>
                <button type="submit" class="utrecht-button utrecht-button--primary-action">{ text::minutes::BOOKMARK }</button>
                { tool(text::minutes::SAVE, on.reform(|_| Message::SaveMinutes)) }
                { tool(text::minutes::PRINT, Callback::from(|_| frame::print())) }
                { tool(text::minutes::CLEAR, on.reform(|_| Message::ClearMinutes)) }
            </form>
            if model.minutes().is_empty() {
                <p class="zin">{ text::minutes::EMPTY }</p>
            }
            <ol class="notulen">
                for (place, own) in model.minutes().iter().enumerate() {
                    { entry(model, place, own, on) }
                }
            </ol>
        </>
    }
}

fn entry(model: &Model, place: usize, entry: &Entry, on: &Callback<Message>) -> Html {
    let is_here = entry.link == model.address();
    html! {
        <li class={classes!("notulen__punt", entry.bookmark.is_some().then_some("notulen__punt--bladwijzer"))} key={place}>
            <span class="notulen__tijd">{ &entry.time }</span>
            <div class="notulen__tekst">
                if let Some(name) = &entry.bookmark {
                    <strong>{ name }</strong>
                }
                for line in &entry.lines {
                    <p>{ line }</p>
                }
                <p class="notulen__link">{ format!("{}#{}", model.site(), entry.link) }</p>
            </div>
            <button
                type="button"
                class="utrecht-button utrecht-button--subtle"
                aria-label={text::minutes::go_to(entry)}
                aria-current={is_here.then_some("true")}
                onclick={on.reform(move |_: MouseEvent| Message::GoTo(place))}
            >
                { text::minutes::GO }
            </button>
        </li>
    }
}
