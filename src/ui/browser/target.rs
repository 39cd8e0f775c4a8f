//! What the element of an event holds.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    ClipboardEvent, Element, Event, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, SelectionMode,
};
use yew::TargetCast;

/// The text of an input or select.
pub fn value(event: &Event) -> String {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        return input.value();
    }
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Puts the select of an event on another value.
pub fn set_value(event: &Event, value: &str) {
    if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// An attribute of the element that an event is about.
pub fn attribute(event: &Event, name: &str) -> Option<String> {
    event.target_dyn_into::<Element>()?.get_attribute(name)
}

/// Whether a checkbox is ticked.
pub fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
}

/// Whether what folds is open.
pub fn is_unfolded(event: &Event) -> bool {
    event.target_dyn_into::<HtmlDetailsElement>().is_some_and(|details| details.open())
}

/// The input itself.
pub fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Takes the points between the thousands out of the field that gets the focus; what was selected stays selected.
pub fn ungroup(event: &yew::FocusEvent) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
    // While the event is on its way, the field does not know yet what is selected in it.
    spawn_local(async move {
        let text = input.value();
        let points: Vec<u32> = (0..).zip(text.chars()).filter(|(_, c)| *c == '.').map(|(place, _)| place).collect();
        for place in points.into_iter().rev() {
            let (end, kept) = (place + 1, SelectionMode::Preserve);
            // A field of text takes it; another one keeps its points.
            let _ = input.set_range_text_with_start_and_end_and_selection_mode("", place, end, kept);
        }
    });
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

/// How often, and after how many milliseconds, an element is looked for that is to be drawn.
const TRIES: u32 = 60;
const WAIT: u32 = 16;

/// Brings the element with this id into sight and moves the focus to it, as soon as it is drawn.
pub fn reveal(id: String) {
    when_drawn(move || found(&id), |element| element.scroll_into_view());
}

/// Moves the focus to an element as soon as `find` finds it on the page, and then does something with it; if it never
/// comes, the focus goes to the page itself.
pub fn when_drawn(find: impl Fn() -> Option<HtmlElement> + 'static, then: fn(&HtmlElement)) {
    look_for(Rc::new(find), then, TRIES);
}

fn look_for(find: Rc<dyn Fn() -> Option<HtmlElement>>, then: fn(&HtmlElement), tries: u32) {
    gloo_timers::callback::Timeout::new(if tries == TRIES { 0 } else { WAIT }, move || {
        // What is drawn in a dialog that is not open yet cannot have the focus.
        match find().filter(|element| element.offset_parent().is_some()) {
            Some(element) => {
                let _ = element.focus();
                then(&element);
            }
            None if tries > 0 => look_for(find, then, tries - 1),
            None => focus("inhoud"),
        }
    })
    .forget();
}

/// The element with this id. A quotation that stands on a page twice has an id that begins with it.
fn found(id: &str) -> Option<HtmlElement> {
    let document = gloo_utils::document();
    let beginning = || document.query_selector(&format!("[id^='{id}']")).ok().flatten();
    document.get_element_by_id(id).or_else(beginning)?.dyn_into().ok()
}

/// The text of the input with this id, which is emptied.
pub fn take_text(id: &str) -> String {
    let element = gloo_utils::document().get_element_by_id(id);
    let Some(element) = element else { return String::new() };
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let text = area.value();
        area.set_value("");
        return text;
    }
    let Some(input) = element.dyn_ref::<HtmlInputElement>() else { return String::new() };
    let text = input.value();
    input.set_value("");
    text
}

/// What stands between the cells of a text from a spreadsheet.
pub const BETWEEN_CELLS: [char; 3] = ['\t', '\n', '\r'];

/// What is being pasted, if it is more than one cell; the browser pastes a single one itself.
pub fn pasted_cells(event: &Event) -> Option<String> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    text.trim_end().contains(BETWEEN_CELLS).then_some(text)
}
