//! The shell of a worker: takes orders, works in short slices, and sends reports. What it does is in
//! [`crate::app::ask::work`].
//!
//! Between two slices it gives way to the messages that came in, so that a new order is never kept waiting.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Date, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

use crate::app::ask::work::{Report, Worker};

/// How long it works before it looks up, in milliseconds.
const SLICE: f64 = 12.0;

/// Starts taking orders. It lives as long as the worker.
pub fn start() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    // A timer waits at least four milliseconds; a message to oneself does not.
    let Ok(channel) = MessageChannel::new() else { return };
    let again = channel.port1();
    let worker = Rc::new(RefCell::new(Worker::default()));

    let slice = {
        let (worker, scope, again) = (Rc::clone(&worker), scope.clone(), again.clone());
        Closure::<dyn FnMut()>::new(move || {
            let end = Date::now() + SLICE;
            let reports = worker.borrow_mut().work(|| Date::now() >= end);
            for report in reports {
                tell(&scope, &report);
            }
            if worker.borrow().has_work() {
                go_on(&again);
            }
        })
    };
    channel.port2().set_onmessage(Some(slice.as_ref().unchecked_ref()));
    slice.forget();

    let orders = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let Ok(order) = event.data().dyn_into::<Uint8Array>() else { return };
            let had_work = worker.borrow().has_work();
            let report = worker.borrow_mut().receive(&order.to_vec());
            if let Some(report) = report {
                tell(&scope, &report);
            }
            if !had_work && worker.borrow().has_work() {
                go_on(&again);
            }
        })
    };
    scope.set_onmessage(Some(orders.as_ref().unchecked_ref()));
    orders.forget();
    tell(&scope, &Report::Ready);
}

fn go_on(again: &MessagePort) {
    // A message without contents can always be copied.
    let _ = again.post_message(&wasm_bindgen::JsValue::NULL);
}

fn tell(scope: &DedicatedWorkerGlobalScope, report: &Report) {
    let _ = scope.post_message(&Uint8Array::from(report.write().as_slice()));
}
