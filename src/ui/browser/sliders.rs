//! What moves a slider: a key, of which more may follow, or a pointer, which is let go.

use std::cell::Cell;

use gloo_events::EventListener;
use gloo_utils::document;

thread_local! {
    static BY_KEY: Cell<bool> = const { Cell::new(false) };
}

/// Follows whether a key or a pointer was used last.
pub fn listen() -> [EventListener; 2] {
    let follow = |name: &'static str, by_key: bool| {
        EventListener::new(&document(), name, move |_| BY_KEY.with(|last| last.set(by_key)))
    };
    [follow("keydown", true), follow("pointerdown", false)]
}

/// Whether a key was used last.
pub fn by_key() -> bool {
    BY_KEY.with(Cell::get)
}
