//! The numbers in tables, by pointer and by keyboard, without anything in the tables themselves.
//!
//! One listener for the whole page: a table has no part in it, so that a step of a slider draws nothing for it. Enter
//! in the frame of a table takes the focus to its first number; arrows walk, Enter opens, Escape leaves.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlTableCellElement, HtmlTableRowElement, KeyboardEvent};

use crate::app::model::Cell;
use crate::ui::browser::target::when_drawn;

/// What in a cell has a click of its own.
const OPERABLE: &str = "button, a, input, select, textarea, label, summary";
const FRAME: &str = ".tabelkader";
/// What the id of the caption of a table begins with.
const CAPTION: &str = "tabel-";

/// The id of the caption of the table with this name.
pub fn caption_id(table: &str) -> String {
    format!("{CAPTION}{table}")
}

/// Calls `open` with each cell that is clicked or chosen.
pub fn on_open(open: impl Fn(Cell) + Clone + 'static) -> Vec<EventListener> {
    let pointed = open.clone();
    let click = EventListener::new(&document(), "click", move |event| {
        if let Some(cell) = target(event).and_then(|target| cell_at(&target)) {
            pointed(cell);
        }
    });
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let taken = target(event).is_some_and(|target| press(&target, &event.key(), &open));
        if taken {
            event.prevent_default();
        }
    });
    vec![click, keys]
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The cell of the body of a table in which an element stands.
fn cell_at(target: &Element) -> Option<Cell> {
    if target.closest(OPERABLE).ok()?.is_some() {
        return None;
    }
    let cell: HtmlTableCellElement = target.closest(".tabel tbody td").ok()??.dyn_into().ok()?;
    cell_of(&cell)
}

fn cell_of(cell: &HtmlTableCellElement) -> Option<Cell> {
    let row: HtmlTableRowElement = cell.parent_element()?.dyn_into().ok()?;
    let caption = row.closest("table").ok()??.query_selector("caption").ok()??;
    let row = usize::try_from(row.section_row_index()).ok()?;
    let table = caption.id().strip_prefix(CAPTION)?.to_owned();
    Some(Cell { table, row, column: usize::try_from(cell.cell_index()).ok()? })
}

/// Handles a key on a cell or on the frame of a table; `false` leaves it to the browser.
fn press(target: &Element, key: &str, open: &impl Fn(Cell)) -> bool {
    if target.matches(FRAME).unwrap_or(false) {
        let first = target.query_selector(".tabel tbody td").ok().flatten();
        return key == "Enter" && first.is_some_and(|cell| focus(&cell));
    }
    let Some(cell) = target.dyn_ref::<HtmlTableCellElement>().filter(|cell| cell.tag_name() == "TD") else {
        return false;
    };
    match key {
        "Enter" | " " => cell_of(cell).map(open).is_some(),
        "ArrowRight" => beside(cell, 1),
        "ArrowLeft" => beside(cell, -1),
        "ArrowDown" => below(cell, 1),
        "ArrowUp" => below(cell, -1),
        "Escape" => cell.closest(FRAME).ok().flatten().is_some_and(|frame| focus(&frame)),
        _ => false,
    }
}

fn beside(cell: &HtmlTableCellElement, step: i32) -> bool {
    let row = cell.parent_element().and_then(|row| row.dyn_into::<HtmlTableRowElement>().ok());
    row.is_some_and(|row| focus_in(&row, cell.cell_index() + step))
}

fn below(cell: &HtmlTableCellElement, step: i32) -> bool {
    let Some(row) = cell.parent_element() else { return false };
    let other = if step > 0 { row.next_element_sibling() } else { row.previous_element_sibling() };
    let other = other.and_then(|row| row.dyn_into::<HtmlTableRowElement>().ok());
    other.is_some_and(|row| focus_in(&row, cell.cell_index()))
}

/// Focuses the cell of a row at a column, unless that is its name.
fn focus_in(row: &HtmlTableRowElement, column: i32) -> bool {
    let Ok(column) = u32::try_from(column) else { return false };
    row.cells().item(column).is_some_and(|cell| cell.tag_name() == "TD" && focus(&cell))
}

fn focus(element: &Element) -> bool {
    prepared(element).is_some_and(|element| element.focus().is_ok())
}

/// The element, able to have the focus.
fn prepared(element: &Element) -> Option<HtmlElement> {
    let element = element.dyn_ref::<HtmlElement>()?;
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    Some(element.clone())
}

/// Moves the focus to a cell, as soon as it is drawn.
pub fn focus_cell(cell: Cell) {
    let find = move || {
        let caption = document().get_element_by_id(&caption_id(&cell.table))?;
        let rows = caption.closest("table").ok()??.query_selector_all("tbody tr").ok()?;
        let row: HtmlTableRowElement = rows.get(u32::try_from(cell.row).ok()?)?.dyn_into().ok()?;
        let found = row.cells().item(u32::try_from(cell.column).ok()?)?;
        prepared(&found)
    };
    when_drawn(find, |_| {});
}
