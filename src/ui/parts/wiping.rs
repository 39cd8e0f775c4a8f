//! Whether everything that this laptop keeps is to be wiped: a dialog over the page, before anything is.

use yew::prelude::*;

use crate::app::act::message::{Laptop, Message};
use crate::app::model::Model;
use crate::app::show::text::laptop as words;
use crate::ui::browser::dialog::use_dialog;

/// The question, if it is asked.
pub fn panel(model: &Model, on: &Callback<Message>) -> Html {
    if !model.laptop().asks_to_wipe() {
        return Html::default();
    }
    let goes = words::count(model.kept().len(), model.minutes().len()).map(AttrValue::from);
    html! { <Panel {goes} on={on.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    goes: [AttrValue; 3],
    on: Callback<Message>,
}

/// The id of the heading of the dialog.
const HEADING: &str = "wissen-kop";

#[component]
fn Panel(props: &PanelProps) -> Html {
    let on = &props.on;
    let (dialog, heading) = (use_node_ref(), use_node_ref());
    use_dialog(&dialog, &heading, 0, on.reform(|()| Message::Laptop(Laptop::DoNotWipe)));
    let button = |text: &'static str, kind: &'static str, message: Laptop| {
        let click = on.reform(move |_: MouseEvent| Message::Laptop(message.clone()));
        html! { <button type="button" class={classes!("utrecht-button", kind)} onclick={click}>{ text }</button> }
    };
    html! {
        <dialog class="herleiding plakken" ref={dialog} aria-labelledby={HEADING}>
            <h2 class="utrecht-heading-3" id={HEADING} ref={heading} tabindex="-1">{ words::WIPE_TITLE }</h2>
            <p>{ words::GOES }</p>
            <ul>
                for own in &props.goes {
                    <li>{ own }</li>
                }
            </ul>
            <p>{ words::STAYS }</p>
            <ul>
                for own in words::REMAINS {
                    <li>{ own }</li>
                }
            </ul>
            <div class="herleiding__knoppen">
                { button(words::WIPE_YES, "utrecht-button--primary-action", Laptop::Wipe) }
                { button(words::WIPE_NO, "utrecht-button--secondary-action", Laptop::DoNotWipe) }
            </div>
        </dialog>
    }
}
