//! The room that a chart has, on the screen and in print.
//!
//! Everything here becomes undone when its value is dropped.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};
use yew::prelude::*;

use crate::app::show::chart::Frame;

/// Whether a table of contents would push the text away; the same width as in `styles/20-blad.css`.
pub fn is_narrow() -> bool {
    let query = gloo_utils::window().match_media("(max-width: 62rem)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Shows the page over the whole screen, or no longer. A browser that refuses leaves things as they are.
pub fn full_screen() {
    let document = gloo_utils::document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        let _ = root.request_fullscreen();
    }
}

/// Prints the page, once the charts have taken the room that they have on paper.
pub fn print() {
    let window = gloo_utils::window();
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        let _ = window.dispatch_event(&event);
    }
    gloo_timers::callback::Timeout::new(0, move || {
        let _ = window.print();
    })
    .forget();
}

/// The room inside an element: its width, and its text size as the height of the ruler.
///
/// The ruler is an empty element of the full width and 1 em high. Watching that, and not the element around a chart,
/// the chart may change its own height without being called again.
#[hook]
pub fn use_frame() -> (NodeRef, Frame) {
    let ruler = use_node_ref();
    let measured = use_state_eq(|| Frame::DEFAULT);
    let printing = use_state_eq(|| false);
    {
        let (ruler, measured, printing) = (ruler.clone(), measured.clone(), printing.clone());
        use_effect_with((), move |()| {
            let watch = ruler.cast::<Element>().and_then(|ruler| {
                // Whole pixels: a fraction that comes and goes is not worth drawing again.
                SizeWatch::new(&ruler, move |width, em| measured.set(Frame::new(width.floor(), em)))
            });
            let print = on_print(move |prints| printing.set(prints));
            move || drop((watch, print))
        });
    }
    (ruler, if *printing { Frame::PRINT } else { *measured })
}

/// Calls back with the width and height of an element, at once and whenever they change.
struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl SizeWatch {
    /// `None` in a browser without `ResizeObserver`.
    fn new(element: &Element, changed: impl Fn(f64, f64) + 'static) -> Option<SizeWatch> {
        let callback = Closure::new(move |entries: Array| {
            let last = entries.pop().dyn_into::<ResizeObserverEntry>();
            let Ok(size) = last.map(|entry| entry.content_rect()) else { return };
            // An element that is not shown has no size, and keeps the one it had.
            if size.width() > 0.0 {
                changed(size.width(), size.height());
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(SizeWatch { observer, _callback: callback })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with `true` before the page is printed and with `false` after.
pub fn on_print(changed: impl Fn(bool) + Clone + 'static) -> [EventListener; 2] {
    let window = gloo_utils::window();
    [("beforeprint", true), ("afterprint", false)].map(|(event, prints)| {
        let changed = changed.clone();
        EventListener::new(&window, event, move |_| changed(prints))
    })
}
