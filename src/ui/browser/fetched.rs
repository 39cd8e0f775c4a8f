//! Fetching a file of the page that only some visitors want, when they ask for it.

use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, RequestCache, RequestInit, Response};

use crate::app::ask::fetched::Unfetched;

/// How long the host may take to answer, in milliseconds.
const LONGEST_WAIT: u32 = 10_000;

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
        Some(response) if response.ok() => text(response).await.ok_or(Unfetched::NotReached),
        Some(_) => Err(Unfetched::Gone),
        // The answer that there is no file is another content as well: only without that demand one hears it.
        None => match answer_now(file).await {
            Some(response) if !response.ok() => Err(Unfetched::Gone),
            _ => Err(Unfetched::NotReached),
        },
    }
}

/// What the host answers now, whatever the browser remembers; `None` if it does not within [`LONGEST_WAIT`].
pub async fn answer_now(file: &str) -> Option<Response> {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoStore);
    let stop = AbortController::new().ok()?;
    options.set_signal(Some(&stop.signal()));
    // A host that does not answer is not waited for.
    let _waiting = Timeout::new(LONGEST_WAIT, move || stop.abort());
    answer(file, &options).await
}

async fn answer(file: &str, options: &RequestInit) -> Option<Response> {
    JsFuture::from(window().fetch_with_str_and_init(file, options)).await.ok()?.dyn_into().ok()
}

/// The text of an answer; `None` if it breaks off.
pub async fn text(response: Response) -> Option<String> {
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
