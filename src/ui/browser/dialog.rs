//! A dialog over the page: the browser keeps the focus in it, closes it with Escape, and gives the focus back.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

/// Opens the dialog when it appears, moves the focus to `heading` whenever `step` changes, and gives the focus back to
/// where it was when the dialog goes. `closed` is told that the user wants it closed.
#[hook]
pub fn use_dialog(dialog: &NodeRef, heading: &NodeRef, step: usize, closed: Callback<()>) {
    let (own, before) = (dialog.clone(), heading.clone());
    use_effect_with((), move |()| {
        let from = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
        let element = own.cast::<HtmlDialogElement>();
        let listener = element.as_ref().map(|element| {
            // A dialog that is not in the page cannot be shown; this one is.
            let _ = element.show_modal();
            focus(&before);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(element, "cancel", options, move |event| {
                event.prevent_default();
                closed.emit(());
            })
        });
        move || {
            drop(listener);
            if let Some(element) = element {
                element.close();
            }
            if let Some(from) = from {
                // Focus on an element that is gone does nothing.
                let _ = from.focus();
            }
        }
    });
    let heading = heading.clone();
    use_effect_with(step, move |_| focus(&heading));
}

fn focus(heading: &NodeRef) {
    if let Some(heading) = heading.cast::<HtmlElement>() {
        let _ = heading.focus();
        heading.scroll_into_view_with_bool(false);
    }
}
