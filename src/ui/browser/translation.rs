//! A translator in the browser puts its own elements in the place of texts. What is drawn next would go into texts that
//! are no longer on the page: the old numbers would stay. So before each drawing the texts come back; the translator
//! does them again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_utils::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node};

/// The element that translators wrap a text in; the page itself has none.
const WRAPPER: &str = "FONT";

/// Watches the page for texts that are replaced.
pub struct Guard {
    observer: MutationObserver,
    replaced: Rc<RefCell<Vec<Replaced>>>,
    /// Whether a text could not come back to its place.
    is_lost: Cell<bool>,
    _callback: Closure<dyn FnMut(Array)>,
}

/// A text, and what came in its place.
struct Replaced {
    text: Node,
    by: Element,
}

impl Guard {
    /// `None` in a browser without `MutationObserver`.
    pub fn new() -> Option<Guard> {
        let replaced = Rc::<RefCell<Vec<Replaced>>>::default();
        let found = Rc::clone(&replaced);
        let callback = Closure::new(move |records: Array| note(&records, &mut found.borrow_mut()));
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        let body: Node = document().body()?.into();
        observer.observe_with_options(&body, &options).ok()?;
        Some(Guard { observer, replaced, is_lost: Cell::new(false), _callback: callback })
    }

    /// Puts every text back that was replaced. Whether all came back; otherwise the page must be drawn anew.
    pub fn restore(&self) -> bool {
        note(&self.observer.take_records(), &mut self.replaced.borrow_mut());
        for Replaced { text, by } in self.replaced.borrow_mut().drain(..) {
            if text.is_connected() {
                continue;
            }
            let back = by.parent_node().filter(|_| by.is_connected());
            if back.is_none_or(|parent| parent.replace_child(&text, &by).is_err()) {
                self.is_lost.set(true);
            }
        }
        // What was put back just now is no news.
        self.observer.take_records();
        !self.is_lost.replace(false)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Notes each text that went while a wrapper came beside it or in its place.
fn note(records: &Array, replaced: &mut Vec<Replaced>) {
    let records: Vec<MutationRecord> = records.iter().filter_map(|record| record.dyn_into().ok()).collect();
    for record in &records {
        let removed = record.removed_nodes();
        let texts = (0..removed.length()).filter_map(|place| removed.get(place));
        for text in texts.filter(|node| node.node_type() == Node::TEXT_NODE) {
            if let Some(by) = wrapper_beside(record) {
                replaced.push(Replaced { text, by });
            }
        }
    }
}

fn wrapper_beside(record: &MutationRecord) -> Option<Element> {
    let added = record.added_nodes();
    let added = (0..added.length()).filter_map(|place| added.get(place));
    let beside = [record.previous_sibling(), record.next_sibling()];
    let candidates = added.chain(beside.into_iter().flatten());
    candidates.filter_map(|node| node.dyn_into::<Element>().ok()).find(|element| element.tag_name() == WRAPPER)
}
