//! What the element of an event holds.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::TargetCast;

/// The text of an input or select.
pub fn value(event: &Event) -> String {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        return input.value();
    }
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Whether a checkbox is ticked.
pub fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
}

/// The input itself.
pub fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element =
        gloo_utils::document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let _ = element.focus();
    }
}

/// Moves the focus to an element that is drawn.
pub fn focus_node(node: &yew::NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Brings the element with this id into sight and moves the focus to it, once the page is drawn.
pub fn reveal(id: String) {
    gloo_timers::callback::Timeout::new(0, move || {
        let document = gloo_utils::document();
        let find = |selector: String| document.query_selector(&selector).ok().flatten();
        // A dialog is over the page. A quotation that stands on a page twice has an id that begins with this one.
        let in_dialog = find(format!("dialog[open] [id^='{id}']"));
        let element = in_dialog.or_else(|| document.get_element_by_id(&id)).or_else(|| find(format!("[id^='{id}']")));
        match element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            Some(element) => {
                let _ = element.focus();
                element.scroll_into_view();
            }
            None => focus("inhoud"),
        }
    })
    .forget();
}

/// The text of the input with this id, which is emptied.
pub fn take_text(id: &str) -> String {
    let element = gloo_utils::document().get_element_by_id(id);
    let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else {
        return String::new();
    };
    let text = input.value();
    input.set_value("");
    text
}

/// The text that is being pasted.
pub fn pasted(event: &Event) -> Option<String> {
    event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()
}
