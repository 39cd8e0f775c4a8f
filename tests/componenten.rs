//! Components, in a real browser.
//!
//! Proves that the page mounts, shows the municipalities when their table is opened and reacts to a number, and that futures are the same as
//! machine code. Does not prove how it looks, nor whole journeys (`tests/e2e`).
#![cfg(all(target_arch = "wasm32", feature = "ui"))]

use gloo_timers::future::TimeoutFuture;
use rekentafel::ui::places::{BEHIND, Behind};
use rekentafel::ui::{App, AppProps};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, HtmlInputElement};

#[path = "toekomsten/vingerafdruk.rs"]
mod vingerafdruk;

wasm_bindgen_test_configure!(run_in_browser);

/// As `tests/toekomsten.rs` finds it as machine code.
#[wasm_bindgen_test]
fn the_same_seed_gives_the_same_bytes() {
    assert_eq!(vingerafdruk::of_a_series(), vingerafdruk::EXPECTED);
}

/// Every page in the program itself.
fn whole() -> AppProps {
    AppProps { fetch: yew::Callback::from(|done: yew::Callback<Option<Behind>>| done.emit(Some(BEHIND))) }
}

#[wasm_bindgen_test]
async fn a_typed_number_changes_the_table() {
    let document = gloo_utils::document();
    let root = document.create_element("div").expect("a div");
    gloo_utils::body().append_child(&root).expect("a body");
    yew::Renderer::<App>::with_root_and_props(root.clone(), whole()).render();
    TimeoutFuture::new(50).await;
    // The table of all amounts is made when somebody opens it.
    assert!(document.get_element_by_id("tabel-vergelijken").is_none());
    let fold = document.query_selector("details.vouw").expect("a selector").expect("the fold of all amounts");
    fold.set_attribute("open", "").expect("it opens");
    TimeoutFuture::new(100).await;
    let table = || {
        let caption = document.get_element_by_id("tabel-vergelijken").expect("the table of comparison");
        caption.parent_element().and_then(|table| table.text_content()).unwrap_or_default()
    };
    let before = table();
    assert!(before.contains("Zwolle"), "{before}");
    let field: HtmlInputElement =
        document.get_element_by_id("invoer-vraag-instroom-per-10000").expect("the inflow").unchecked_into();
    field.set_value("6,5");
    field.dispatch_event(&Event::new("change").expect("an event")).expect("dispatched");
    TimeoutFuture::new(50).await;
    assert_ne!(table(), before);
    root.remove();
}
