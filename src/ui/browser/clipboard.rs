//! The clipboard.

use gloo_utils::window;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ClipboardItem};

/// Copies a table as text and as HTML, and says whether the browser did it.
pub fn copy_table(text: &str, html: &str, done: impl Fn(bool) + 'static) {
    let Ok(writing) = writing(&[("text/plain", text), ("text/html", html)]) else { return done(false) };
    spawn_local(async move { done(JsFuture::from(writing).await.is_ok()) });
}

fn writing(kinds: &[(&str, &str)]) -> Result<Promise, JsValue> {
    let item = Object::new();
    for (kind, text) in kinds {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&(*text).into()), &options)?;
        Reflect::set(&item, &(*kind).into(), &blob)?;
    }
    write(&item)
}

/// Puts one item on the clipboard, of which each kind stands under its name.
///
/// # Errors
/// Where the browser has no clipboard: outside a secure context, or an old one.
pub fn write(kinds: &Object) -> Result<Promise, JsValue> {
    let navigator = window().navigator();
    if !Reflect::has(&navigator, &"clipboard".into())? || !Reflect::has(&window(), &"ClipboardItem".into())? {
        return Err(JsValue::NULL);
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(kinds)?;
    Ok(navigator.clipboard().write(&Array::of1(&item)))
}

/// Copies a text and says whether the browser did it.
pub fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let navigator = window().navigator();
    // Outside a secure context a browser has no clipboard at all.
    if !Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false) {
        return done(false);
    }
    let writing = navigator.clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(writing).await.is_ok()) });
}
