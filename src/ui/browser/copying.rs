//! Copying out of a table: what is in its fields comes along, and numbers arrive in a spreadsheet as numbers.

use std::fmt::Write;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement, HtmlInputElement, HtmlTableElement, Node, NodeList, Selection};

use crate::app::dutch::number;
use engine::money::Exact;

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
    let (mut text, mut html) = (String::new(), String::new());
    let mut cells = 0;
    for row in elements(&table.query_selector_all("tr").ok()?) {
        let own = elements(&row.query_selector_all("th, td").ok()?);
        let own: Vec<&Element> = own.iter().filter(|cell| is_selected(&selection, cell)).collect();
        if own.is_empty() {
            continue;
        }
        cells += own.len();
        let values: Vec<(String, Option<Exact>)> = own.iter().map(|cell| value(cell)).collect();
        let bare = values.iter().map(|(value, number)| match number {
            Some(_) => number::bare(value),
            None => value.clone(),
        });
        let _ = writeln!(text, "{}", bare.collect::<Vec<_>>().join("\t"));
        html.push_str("<tr>");
        for (value, number) in &values {
            html.push_str(&cell_html(value, *number));
        }
        html.push_str("</tr>");
    }
    let html = format!("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>{html}</table></html>");
    // Within one cell, the words that were selected are what was meant.
    (cells > 1).then_some((text, html))
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

/// What a cell says, of fields what stands in them, and the number that it is; a text of which it is still asked what
/// it means is no number.
fn value(cell: &Element) -> (String, Option<Exact>) {
    let fields = cell.query_selector_all("input").map(|fields| elements(&fields)).unwrap_or_default();
    let is_in_question = fields.iter().any(|field| field.has_attribute("aria-invalid"));
    let text = if fields.is_empty() {
        cell.dyn_ref::<HtmlElement>().map(HtmlElement::inner_text).unwrap_or_default()
    } else {
        let values = fields.iter().filter_map(|field| field.dyn_ref::<HtmlInputElement>());
        values.map(HtmlInputElement::value).collect::<Vec<_>>().join(" / ")
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let number = if is_in_question { None } else { number::as_written(&text) };
    (text, number)
}

/// A cell for a spreadsheet: a number with its value, in the forms that Excel and LibreOffice read.
fn cell_html(value: &str, number: Option<Exact>) -> String {
    let text = value.replace('&', "&amp;").replace('<', "&lt;");
    match number {
        Some(number) => format!("<td x:num=\"{number}\" sdval=\"{number}\">{text}</td>"),
        None => format!("<td>{text}</td>"),
    }
}
