//! Fetching a file of the page that only some visitors want, when they ask for it.

use gloo_utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};

use crate::app::ask::fetched::Unfetched;

/// Calls back with the text of the file that the page links to under this name, or with why it did not come.
pub fn fetch(name: &'static str, done: impl FnOnce(Result<String, Unfetched>) + 'static) {
    spawn_local(async move { done(try_fetch(name).await.unwrap_or(Err(Unfetched::NotReached))) });
}

async fn try_fetch(name: &str) -> Result<Result<String, Unfetched>, JsValue> {
    let link = document().query_selector(&format!("link[rel={name}]"))?.ok_or(JsValue::NULL)?;
    let file = link.get_attribute("href").ok_or(JsValue::NULL)?;
    let options = RequestInit::new();
    // The browser refuses a file with another content.
    options.set_integrity(&link.get_attribute("integrity").ok_or(JsValue::NULL)?);
    let response: Response = JsFuture::from(window().fetch_with_str_and_init(&file, &options)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(Err(Unfetched::Gone));
    }
    Ok(Ok(JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)?))
}
