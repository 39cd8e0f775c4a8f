//! The minutes: bookmarks and changes, each with its way back.

use yew::prelude::*;

use crate::app::act::message::{Message, Minutes};
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::scenarios::text;
use crate::app::table::minutes::Entry;
use crate::ui::browser::frame;
use crate::ui::parts::controls;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let tool = |text: &'static str, click: Callback<MouseEvent>| {
        html! {
            <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={click}>{ text }</button>
        }
    };
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::minutes::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::minutes::HELP }</p>
            { controls::name_form(
                "bladwijzer-naam",
                text::minutes::BOOKMARK_NAME,
                text::minutes::BOOKMARK,
                false,
                on.reform(|name| Message::Minutes(Minutes::Bookmark(name))),
                html! {
                    <>
                        { tool(text::minutes::SAVE, on.reform(|_| Message::Minutes(Minutes::Save))) }
                        { tool(text::minutes::PRINT, Callback::from(|_| frame::print())) }
                        { tool(text::minutes::CLEAR, on.reform(|_| Message::Minutes(Minutes::Clear))) }
                    </>
                },
            ) }
            for warning in show::scenarios::minutes::warnings(model) {
                <p class="zin" role="note">{ warning }</p>
            }
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
                onclick={on.reform(move |_: MouseEvent| Message::Minutes(Minutes::GoTo(place)))}
            >
                { text::minutes::GO }
            </button>
        </li>
    }
}
