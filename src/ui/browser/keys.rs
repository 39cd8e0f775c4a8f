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

/// Whether the key goes to a field with text that is being changed.
fn is_in_text(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let input = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.type_() == "text" && input.value() != input.default_value())
}
