//! The program beside the page that reads files: started when it is first needed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use gloo_utils::document;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use crate::app::ask::work::Sign;
use crate::ui::browser::workers::sign;

/// How long it may be silent, in milliseconds: on a slow line it is a large program.
const PATIENCE: u32 = 60_000;

/// What reads files, until it is dropped.
pub struct Reader {
    worker: Worker,
    /// Orders that wait until it can take them; `None` once it can.
    waiting: Rc<RefCell<Option<Vec<Vec<u8>>>>>,
    /// Runs while something is asked.
    silence: Rc<RefCell<Option<Timeout>>>,
    heard: Callback<Result<Vec<u8>, Sign>>,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(Event)>,
}

impl Reader {
    /// `None` where the page has none to start.
    pub fn start(heard: Callback<Result<Vec<u8>, Sign>>) -> Option<Reader> {
        let script = document().query_selector("link[rel=inlezer]").ok()??.get_attribute("href")?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&script, &options).ok()?;
        let waiting = Rc::new(RefCell::new(Some(Vec::new())));
        let silence = Rc::new(RefCell::new(None));
        let message = {
            let (worker, waiting, silence, heard) =
                (worker.clone(), Rc::clone(&waiting), Rc::clone(&silence), heard.clone());
            Closure::new(move |event: MessageEvent| {
                let Ok(report) = event.data().dyn_into::<Uint8Array>() else { return };
                // The first word is that it can take orders.
                if let Some(orders) = waiting.take() {
                    orders.iter().for_each(|order: &Vec<u8>| post(&worker, order));
                    return;
                }
                silence.take();
                heard.emit(Ok(report.to_vec()));
            })
        };
        let failed = {
            let heard = heard.clone();
            Closure::new(move |event: Event| heard.emit(Err(sign(&event))))
        };
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Reader { worker, waiting, silence, heard, _message: message, _failed: failed })
    }

    pub fn send(&self, order: Vec<u8>) {
        let heard = self.heard.clone();
        self.silence.replace(Some(Timeout::new(PATIENCE, move || heard.emit(Err(Sign::Silent)))));
        match self.waiting.borrow_mut().as_mut() {
            Some(orders) => orders.push(order),
            None => post(&self.worker, &order),
        }
    }
}

fn post(worker: &Worker, order: &[u8]) {
    // Bytes can always be copied.
    let _ = worker.post_message(&Uint8Array::from(order));
}

impl Drop for Reader {
    fn drop(&mut self) {
        // What it still had to say must not reach closures that are gone.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
