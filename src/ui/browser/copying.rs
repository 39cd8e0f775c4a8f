//! Copying out of a table: what is in its fields comes along, and numbers arrive in a spreadsheet as numbers.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement, HtmlInputElement, HtmlTableElement, Node, NodeList, Selection};

use crate::app::show::grid::plain::{self, Plain};

/// Puts the cells of a table on the clipboard when a selection within it is copied.
pub fn listen() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "copy", options, |event| {
        let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
        let Some((text, html)) = selected_cells() else { return };
        let Some(clipboard) = event.clipboard_data() else { return };
        if clipboard.set_data("text/plain", &text).is_ok() && clipboard.set_data("text/html", &html).is_ok() {
            event.prevent_default();
        }
    })
}

/// The selected cells of one table, as text with tabs and as HTML; `None` if the selection is no part of one table.
fn selected_cells() -> Option<(String, String)> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let table = table_of(&selection)?;
    let mut rows: Vec<Vec<Plain>> = Vec::new();
    let mut cells = 0;
    for row in elements(&table.query_selector_all("tr").ok()?) {
        let own = elements(&row.query_selector_all("th, td").ok()?);
        let own: Vec<&Element> = own.iter().filter(|cell| is_selected(&selection, cell)).collect();
        if own.is_empty() {
            continue;
        }
        cells += own.len();
        rows.push(own.into_iter().map(value).collect());
    }
    // Within one cell, the words that were selected are what was meant.
    (cells > 1).then(|| (plain::tabbed(&rows), plain::html(&rows)))
}

/// The table in which the whole selection lies.
fn table_of(selection: &Selection) -> Option<HtmlTableElement> {
    let table = |node: Option<Node>| -> Option<HtmlTableElement> {
        let node = node?;
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        element.closest("table").ok()??.dyn_into().ok()
    };
    let (first, last) = (table(selection.anchor_node())?, table(selection.focus_node())?);
    (first == last).then_some(first)
}

fn is_selected(selection: &Selection, cell: &Element) -> bool {
    selection.contains_node_with_allow_partial_containment(cell, true).unwrap_or(false)
}

fn elements(nodes: &NodeList) -> Vec<Element> {
    (0..nodes.length()).filter_map(|place| nodes.get(place)?.dyn_into().ok()).collect()
}

/// What a cell says, of fields what stands in them; a text of which it is still asked what it means is no number.
fn value(cell: &Element) -> Plain {
    let fields = cell.query_selector_all("input").map(|fields| elements(&fields)).unwrap_or_default();
    let is_in_question = fields.iter().any(|field| field.has_attribute("aria-invalid"));
    let text = if fields.is_empty() {
        cell.dyn_ref::<HtmlElement>().map(HtmlElement::inner_text).unwrap_or_default()
    } else {
        let values = fields.iter().filter_map(|field| field.dyn_ref::<HtmlInputElement>());
        values.map(HtmlInputElement::value).collect::<Vec<_>>().join(" / ")
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_in_question { Plain::Text(text) } else { Plain::of_text(&text) }
}
