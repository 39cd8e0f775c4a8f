//! Keys that work on the whole page.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// Calls back with whether it is redo: Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y. In a text field the keys are the field's.
pub fn on_undo_redo(callback: impl Fn(bool) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !(event.ctrl_key() || event.meta_key()) || is_in_text(event) {
            return;
        }
        let redo = match event.key().to_lowercase().as_str() {
            "z" => event.shift_key(),
            "y" => true,
            _ => return,
        };
        event.prevent_default();
        callback(redo);
    })
}

/// A key of a presenter's remote control, or Escape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remote {
    Next,
    Previous,
    Leave,
}

/// Calls back for Page Down, Page Up and Escape; `takes` says whether they are meant for the page.
pub fn on_remote(takes: impl Fn(Remote) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let remote = match key.key().as_str() {
            "PageDown" => Remote::Next,
            "PageUp" => Remote::Previous,
            "Escape" => Remote::Leave,
            _ => return,
        };
        if takes(remote) {
            event.prevent_default();
        }
    })
}

/// Whether the key goes to a field with text that is being changed.
fn is_in_text(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let input = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.type_() == "text" && input.value() != input.default_value())
}
