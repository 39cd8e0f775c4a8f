//! Workers beside the page, which calculate while it stays at hand.

use gloo_utils::{document, window};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ErrorEvent, Event, MessageEvent, RequestCache, RequestInit, Response, Worker, WorkerOptions, WorkerType,
};

use crate::app::ask::work::{Failure, Pool, Sent};

/// With these words `assets/werker.js` says that its wasm is gone, or could not be fetched.
const GONE: &str = "rekentafel: weg";
const UNFETCHED: &str = "rekentafel: niet opgehaald";

/// More workers than this take memory and give little.
const MOST: f64 = 4.0;

/// Workers, until they are dropped.
pub struct Workers {
    pub pool: Pool,
    workers: Vec<Worker>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(Event)>,
}

impl Workers {
    /// As many workers as the computer can run side by side; `None` where the page has none to start.
    pub fn start(heard: impl Fn(Vec<u8>) + 'static, failed: impl Fn(Failure) + 'static) -> Option<Workers> {
        let script = document().query_selector("link[rel=werker]").ok()??.get_attribute("href")?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let heard = Closure::new(move |event: MessageEvent| {
            if let Ok(report) = event.data().dyn_into::<Uint8Array>() {
                heard(report.to_vec());
            }
        });
        let (failed, source) = (Rc::new(failed), script.clone());
        let failed = Closure::new(move |event: Event| {
            let (failed, source) = (Rc::clone(&failed), source.clone());
            let said = event.dyn_into::<ErrorEvent>().map(|event| event.message()).unwrap_or_default();
            spawn_local(async move { failed(why(&source, &said).await) });
        });
        let cores = window().navigator().hardware_concurrency().clamp(1.0, MOST);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "one to four")]
        let count = cores as u32;
        let start = |_| {
            let worker = Worker::new_with_options(&script, &options).ok()?;
            worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
            worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
            Some(worker)
        };
        let workers = (0..count).map(start).collect::<Option<Vec<_>>>()?;
        Some(Workers { pool: Pool::new(count), workers, _heard: heard, _failed: failed })
    }

    pub fn send(&self, sent: Vec<Sent>) {
        for (place, order) in sent {
            if let Some(worker) = self.workers.get(place) {
                // Bytes can always be copied.
                let _ = worker.post_message(&Uint8Array::from(order.as_slice()));
            }
        }
    }
}

/// Why a worker could not start or stopped, from what it said and from whether its program can be fetched.
async fn why(script: &str, said: &str) -> Failure {
    // What `assets/werker.js` throws when its own wasm is not there.
    if said.contains(GONE) {
        return Failure::NewVersion;
    }
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    let response = JsFuture::from(window().fetch_with_str_and_init(script, &options)).await;
    match response.ok().and_then(|response| response.dyn_into::<Response>().ok()) {
        None => Failure::NoNetwork,
        Some(response) if !response.ok() => Failure::NewVersion,
        Some(_) if said.contains(UNFETCHED) => Failure::NoNetwork,
        Some(_) if said.is_empty() => Failure::NotAllowed,
        Some(_) => Failure::Stopped,
    }
}

/// Calls back when the network is there again.
pub fn on_network(back: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "online", move |_| back())
}

impl Drop for Workers {
    fn drop(&mut self) {
        for worker in &self.workers {
            worker.terminate();
        }
    }
}
