//! Menus close when a user goes on elsewhere, as he expects of a menu.

use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, Node};

const OPEN: &str = "details.menu[open]";

/// Closes an open menu at a click outside it, at the choice of a file in it, and at Escape.
pub fn listen() -> [EventListener; 3] {
    let on = |event: &'static str, is_reason: fn(&Event, &Element) -> bool| {
        EventListener::new(&document(), event, move |event| {
            let Ok(Some(menu)) = document().query_selector(OPEN) else { return };
            if is_reason(event, &menu) {
                let _ = menu.remove_attribute("open");
            }
        })
    };
    [
        on("click", |event, menu| !has_target(event, menu)),
        on("change", |event, menu| has_target(event, menu) && is_file(event)),
        on("keydown", |event, _| event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape")),
    ]
}

fn has_target(event: &Event, menu: &Element) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    target.is_some_and(|target| menu.contains(Some(&target)))
}

fn is_file(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.get_attribute("type").as_deref() == Some("file"))
}
