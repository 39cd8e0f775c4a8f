//! Mounts the app, and says which part of the program is a file of its own; nothing else.

use rekentafel::ui::places::{BEHIND, Behind};
use rekentafel::ui::{App, AppProps};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Callback;

/// What is behind the first page. What only that needs, goes along.
#[wasm_split(plekken, fallible)]
fn behind() -> Result<Behind, SplitLoaderError> {
    Ok(BEHIND)
}

fn main() {
    let fetch = |done: Callback<Option<Behind>>| spawn_local(async move { done.emit(behind().await.ok()) });
    if let Some(root) = gloo_utils::document().get_element_by_id("app") {
        let props = AppProps { fetch: Callback::from(fetch) };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
