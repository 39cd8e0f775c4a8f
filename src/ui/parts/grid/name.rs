//! Draws the name of what a row of a table is of, with what is said of it and can be done with it.

use yew::prelude::*;

use crate::app::act::message::{Look, Message, Pins, ViewChange};
use crate::app::show::grid::{Choosing, HeadLook, Name, PinTools};
use crate::app::show::scenarios::text::scenarios as text;
use crate::ui::browser::target;
use crate::ui::parts::grid::tool;

pub fn name(name: Name, look: HeadLook, on: &Callback<Message>) -> Html {
    let Name { text, chooses, beside, below, pin } = name;
    let tools = pin.map(|pin| pin_tools(pin, &text, on));
    let below_class = if look == HeadLook::Check { "controle__uitleg" } else { "tabel__onder" };
    html! {
        <>
            if let Some(own) = chooses {
                { choice(text, own, on) }
            } else {
                { text }
            }
            if let Some(text) = beside {
                <span class="tabel__centrum">{ text }</span>
            }
            for text in below {
                <span class={below_class}>{ text }</span>
            }
            { tools }
        </>
    }
}

fn choice(name: String, choosing: Choosing, on: &Callback<Message>) -> Html {
    let Choosing { municipality, is_chosen } = choosing;
    let choose = on.reform(move |_: MouseEvent| Message::Look(Look::At(ViewChange::Municipality(municipality))));
    html! {
        <button type="button" class="tabel__kies" aria-pressed={is_chosen.to_string()} onclick={choose}>{ name }</button>
    }
}

fn pin_tools(pin: PinTools, name: &str, on: &Callback<Message>) -> Html {
    let PinTools { place, follows } = pin;
    let id = format!("draait-mee-{place}");
    let follow = on.reform(move |event: Event| {
        Message::Pins(if target::is_checked(&event) { Pins::Follow(place) } else { Pins::Stay(place) })
    });
    let tool = |action, message| tool(action, text::action(action, name), Message::Pins(message), on);
    html! {
        <div class="tabel__gereedschap">
            <span>
                <input
                    type="checkbox"
                    class="utrecht-checkbox utrecht-checkbox--html-input"
                    id={id.clone()}
                    checked={follows}
                    onchange={follow}
                    aria-label={text::action(text::FOLLOWS, name)}
                />
                <label for={id}>{ text::FOLLOWS }</label>
            </span>
            { tool(text::TAKE, Pins::Take(place)) }
            { tool(text::REMOVE, Pins::Unpin(place)) }
        </div>
    }
}
