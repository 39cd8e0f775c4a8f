//! The map of the region, for who opens it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Look, Making, Message};
use crate::app::ask::text::fetched::unfetched;
use crate::app::model::{Atlas, Fold, Model};
use crate::app::show::answer::map;
use crate::app::show::answer::text::map as words;
use crate::ui::browser::target;
use crate::ui::charts;
use crate::ui::parts::grid;
use data::land::Land;

/// Folded: it is fetched and drawn when it is opened.
pub fn fold(model: &Model, on: &Callback<Message>) -> Html {
    let is_open = model.is_open(Fold::Map);
    let toggle = on.reform(|event: Event| Message::Look(Look::Unfold(Fold::Map, target::is_unfolded(&event))));
    html! {
        <details class="kaartvouw" open={is_open} ontoggle={toggle}>
            <summary class="vouw__kop">{ words::TITLE }</summary>
            if is_open {
                { opened(model, on) }
            }
        </details>
    }
}

fn opened(model: &Model, on: &Callback<Message>) -> Html {
    match model.atlas() {
        Atlas::Unasked | Atlas::Fetching => html! { <p role="status">{ words::FETCHING }</p> },
        Atlas::Failed(why) => html! {
            <>
                <p role="status">{ unfetched(*why) }</p>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::Making(Making::Fetch))}
                >
                    { words::RETRY }
                </button>
            </>
        },
        Atlas::Here(land) => drawn(model, land, on),
    }
}

fn drawn(model: &Model, land: &Land, on: &Callback<Message>) -> Html {
    let view = Rc::new(map::view(model));
    let missing = map::without_outline(model, land);
    let [table] = map::tables(&view);
    html! {
        <div class="kaartvouw__inhoud">
            <div>
                { charts::chart("grafiek-kaart", map::chart(model, &view, land)) }
                if !missing.is_empty() {
                    <p class="bronnoot">{ words::not_on_map(&missing) }</p>
                }
                <p class="bronnoot">{ words::source() }</p>
            </div>
            <div>{ grid::grid(&table, on) }</div>
        </div>
    }
}
