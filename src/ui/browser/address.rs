//! The address bar: the fragment behind `#` is the scenario. It is never sent to a server.

use gloo_events::EventListener;
use gloo_utils::window;
use wasm_bindgen::JsValue;

/// The fragment, without `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of the page without its fragment.
pub fn site() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// A new entry in the history of the browser.
pub fn push(fragment: &str) {
    let _ =
        window().history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&url(fragment))));
}

/// The present entry with another fragment.
pub fn replace(fragment: &str) {
    let history = window().history();
    let _ = history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&url(fragment))));
}

fn url(fragment: &str) -> String {
    format!("#{fragment}")
}

/// Calls back when the user goes back or forward, or changes the fragment by hand.
pub fn on_change(callback: impl Fn(String) + 'static) -> EventListener {
    // Going back over a pushed entry gives `popstate`; typing a fragment gives it too.
    EventListener::new(&window(), "popstate", move |_| callback(fragment()))
}
