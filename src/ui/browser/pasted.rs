//! A table that is pasted beside the fields.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};

/// What takes a paste itself.
const TAKES: &str = "input, textarea, select, dialog, [contenteditable]";

/// Calls back with the text of each table that is pasted; a text of one cell is none.
pub fn on_table(came: impl Fn(String) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "paste", options, move |event| {
        let inside =
            event.target().and_then(|own| own.dyn_into::<Element>().ok()).and_then(|own| own.closest(TAKES).ok()?);
        let Some(event) = event.dyn_ref::<ClipboardEvent>().filter(|own| inside.is_none() && !own.default_prevented())
        else {
            return;
        };
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if text.trim_end().contains(['\t', '\n']) {
            event.prevent_default();
            came(text);
        }
    })
}
