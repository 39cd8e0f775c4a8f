//! Fetching the fixed cases, when somebody asks for them.

use gloo_utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};

/// Gives the text of the file with the fixed cases; `None` if it cannot be fetched or is not the file of this build.
pub fn fetch(done: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { done(try_fetch().await.ok().flatten()) });
}

async fn try_fetch() -> Result<Option<String>, JsValue> {
    let Some(link) = document().query_selector("link[rel=gulden]")? else { return Ok(None) };
    let (Some(file), Some(integrity)) = (link.get_attribute("href"), link.get_attribute("integrity")) else {
        return Ok(None);
    };
    let options = RequestInit::new();
    // The browser refuses a file with another content.
    options.set_integrity(&integrity);
    let response: Response = JsFuture::from(window().fetch_with_str_and_init(&file, &options)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
