//! Fetching the file with the documents; only this page asks for it, and only when somebody wants to read.

use gloo_utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};

/// Calls back with the packed documents; with nothing if they did not come, or are not those of this page.
pub fn fetch(done: impl Fn(Option<String>) + 'static) {
    spawn_local(async move { done(try_fetch().await.ok()) });
}

async fn try_fetch() -> Result<String, JsValue> {
    let link = document().query_selector("link[rel=bronnen]")?.ok_or(JsValue::NULL)?;
    let options = RequestInit::new();
    options.set_integrity(&link.get_attribute("integrity").unwrap_or_default());
    let file = link.get_attribute("href").unwrap_or_default();
    let response: Response = JsFuture::from(window().fetch_with_str_and_init(&file, &options)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)
}
