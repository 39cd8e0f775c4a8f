//! Workers beside the page, which calculate while it stays at hand.

use gloo_events::EventListener;
use gloo_utils::{document, window};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ErrorEvent, Event, MessageEvent, Response, Worker, WorkerOptions, WorkerType};

use crate::app::ask::work::{Host, Pool, Sent, Sign};
use crate::ui::browser::fetched::{answer_now, text};

/// With these words `assets/werker.js` says that it could not fetch its program.
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
    pub fn start(heard: impl Fn(Vec<u8>) + 'static, failed: impl Fn(Sign) + 'static) -> Option<Workers> {
        let script = script()?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let heard = Closure::new(move |event: MessageEvent| {
            if let Ok(report) = event.data().dyn_into::<Uint8Array>() {
                heard(report.to_vec());
            }
        });
        let failed = Closure::new(move |event: Event| failed(sign(&event)));
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

/// What an error event of a worker says: a script that cannot be loaded gives no error of its own.
pub fn sign(event: &Event) -> Sign {
    let said = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
    if said.is_empty() {
        Sign::Unloaded
    } else if said.contains(UNFETCHED) {
        Sign::Unfetched
    } else {
        Sign::Stopped
    }
}

/// Calls back with what the host has now, whatever the browser remembers.
pub fn ask_host(done: impl FnOnce(Host) + 'static) {
    spawn_local(async move {
        let script = script().unwrap_or_default();
        let page = match fetch(&window().location().pathname().unwrap_or_default()).await {
            Some(page) => text(page).await,
            None => None,
        };
        let has_script = fetch(&script).await.is_some();
        done(Host { script, page, has_script });
    });
}

/// A file that the host has; `None` if it does not have it, or does not answer.
async fn fetch(file: &str) -> Option<Response> {
    answer_now(file).await.filter(Response::ok)
}

/// The script of the workers of this page.
fn script() -> Option<String> {
    document().query_selector("link[rel=werker]").ok()??.get_attribute("href")
}

/// Calls back when the network is there again.
pub fn on_network(back: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "online", move |_| back())
}

impl Drop for Workers {
    fn drop(&mut self) {
        for worker in &self.workers {
            // What it still had to say must not reach closures that are gone.
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
    }
}
