//! Fetching a file of the page that only some visitors want, when they ask for it.

use gloo_utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};

use crate::app::ask::fetched::Unfetched;

/// Calls back with the text of the file that the page links to under this name, or with why it did not come.
pub fn fetch(name: &'static str, done: impl FnOnce(Result<String, Unfetched>) + 'static) {
    spawn_local(async move {
        done(match file_of(name) {
            Some((file, integrity)) => fetch_whole(&file, &integrity).await,
            None => Err(Unfetched::Gone),
        });
    });
}

/// The file that the page links to under this name, and what its content must be.
fn file_of(name: &str) -> Option<(String, String)> {
    let link = document().query_selector(&format!("link[rel={name}]")).ok()??;
    Some((link.get_attribute("href")?, link.get_attribute("integrity")?))
}

async fn fetch_whole(file: &str, integrity: &str) -> Result<String, Unfetched> {
    let options = RequestInit::new();
    // The browser refuses a file with another content.
    options.set_integrity(integrity);
    match answer(file, &options).await {
        Ok(response) if !response.ok() => Err(Unfetched::Gone),
        Ok(response) => text(response).await.map_err(|_| Unfetched::NotReached),
        // The answer that there is no file is another content as well: only without that demand one hears it.
        Err(_) => match answer(file, &RequestInit::new()).await {
            Ok(response) if !response.ok() => Err(Unfetched::Gone),
            _ => Err(Unfetched::NotReached),
        },
    }
}

async fn answer(file: &str, options: &RequestInit) -> Result<Response, JsValue> {
    JsFuture::from(window().fetch_with_str_and_init(file, options)).await?.dyn_into()
}

async fn text(response: Response) -> Result<String, JsValue> {
    JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)
}
