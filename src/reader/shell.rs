//! The shell of the worker that reads files: an order comes as bytes, and so does the report.

use data::gemeenten::Gemeenten;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Starts taking orders, with the municipalities of the Netherlands as their file; it lives as long as the worker.
pub fn start(municipalities: &str) {
    // Without them, a row of another region is one of nobody.
    let all = Gemeenten::read(municipalities).unwrap_or_default();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let orders = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let Ok(order) = event.data().dyn_into::<Uint8Array>() else { return };
            if let Some(report) = super::reply(&order.to_vec(), &all) {
                tell(&scope, &report);
            }
        })
    };
    scope.set_onmessage(Some(orders.as_ref().unchecked_ref()));
    orders.forget();
    // That it can take orders.
    tell(&scope, &[]);
}

fn tell(scope: &DedicatedWorkerGlobalScope, report: &[u8]) {
    // Bytes can always be copied.
    let _ = scope.post_message(&Uint8Array::from(report));
}
