//! The clipboard.

use gloo_utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text and says whether the browser did it.
pub fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let navigator = window().navigator();
    // Outside a secure context a browser has no clipboard at all.
    if !js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false) {
        return done(false);
    }
    let writing = navigator.clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(writing).await.is_ok()) });
}
