//! Whether an element is in sight.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::NodeRef;

/// Calls back at once and whenever the element comes into sight or leaves it, until it is dropped.
pub struct SightWatch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl SightWatch {
    /// `None` in a browser without `IntersectionObserver`, or if nothing is drawn at the place.
    pub fn new(place: &NodeRef, changed: impl Fn(bool) + 'static) -> Option<SightWatch> {
        let element = place.cast::<Element>()?;
        let callback = Closure::new(move |entries: Array| {
            if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
                changed(entry.is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(SightWatch { observer, _callback: callback })
    }
}

impl Drop for SightWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Says to assistive technology whether the content of an element is about to be replaced.
pub fn set_busy(place: &NodeRef, busy: bool) {
    if let Some(element) = place.cast::<Element>() {
        let _ = if busy { element.set_attribute("aria-busy", "true") } else { element.remove_attribute("aria-busy") };
    }
}
