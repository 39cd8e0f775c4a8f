//! What a paste would change: a dialog over the page, before anything changes.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Message, Paste};
use crate::app::model::Model;
use crate::app::show::our_figures::pasting;
use crate::app::show::our_figures::pasting::PastingView;
use crate::app::table::text::import as words;
use crate::ui::browser::dialog::use_dialog;
use crate::ui::parts::grid;

/// What was pasted and not yet taken over, if anything was.
pub fn panel(model: &Model, on: &Callback<Message>) -> Html {
    match pasting::view(model).map(Rc::new) {
        Some(pasting) => html! { <Panel {pasting} on={on.clone()} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    pasting: Rc<PastingView>,
    on: Callback<Message>,
}

/// The id of the heading of the dialog.
pub const HEADING: &str = "plakken-kop";

#[component]
fn Panel(props: &PanelProps) -> Html {
    let (on, pasting) = (&props.on, &props.pasting);
    let (dialog, heading) = (use_node_ref(), use_node_ref());
    let table = pasting::tables(pasting);
    use_dialog(&dialog, &heading, 0, on.reform(|()| Message::Paste(Paste::Drop)));
    html! {
        <dialog class="herleiding plakken" ref={dialog} aria-labelledby={HEADING}>
            <h2 class="utrecht-heading-3" id={HEADING} ref={heading} tabindex="-1">{ words::TITLE }</h2>
            <p>{ words::HELP }</p>
            <p>{ pasting.matched }</p>
            { list(words::STOPPED, "invoer__fout", &pasting.stops) }
            { list(words::LEFT_OUT, "bronnoot", &pasting.left_out) }
            { table.map(|own| grid::grid(&own, on)) }
            <div class="herleiding__knoppen">
                <button
                    type="button"
                    class="utrecht-button utrecht-button--primary-action"
                    disabled={!pasting.is_good}
                    onclick={on.reform(|_: MouseEvent| Message::Paste(Paste::Apply))}
                >
                    { words::APPLY }
                </button>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::Paste(Paste::Drop))}
                >
                    { words::DROP }
                </button>
            </div>
            if !pasting.is_good {
                <p class="bronnoot">{ words::CANNOT_APPLY }</p>
            }
        </dialog>
    }
}

fn list(title: &'static str, class: &'static str, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div {class}>
            <p><strong>{ title }</strong></p>
            <ul>
                for line in lines {
                    <li>{ line }</li>
                }
            </ul>
        </div>
    }
}
