//! Workers beside the page, which calculate while it stays at hand.

use gloo_utils::{document, window};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::app::ask::work::{Pool, Sent};

/// More workers than this take memory and give little.
const MOST: f64 = 4.0;

/// Workers, until they are dropped.
pub struct Workers {
    pub pool: Pool,
    workers: Vec<Worker>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut()>,
}

impl Workers {
    /// As many workers as the computer can run side by side; `None` where the page has none to start.
    pub fn start(heard: impl Fn(Vec<u8>) + 'static, failed: impl Fn() + 'static) -> Option<Workers> {
        let script = document().query_selector("link[rel=werker]").ok()??.get_attribute("href")?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let heard = Closure::new(move |event: MessageEvent| {
            if let Ok(report) = event.data().dyn_into::<Uint8Array>() {
                heard(report.to_vec());
            }
        });
        let failed = Closure::new(failed);
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

impl Drop for Workers {
    fn drop(&mut self) {
        for worker in &self.workers {
            worker.terminate();
        }
    }
}
