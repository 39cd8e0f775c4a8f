//! A second window that follows the first: same browser, same origin, no server.

use gloo_utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "rekentafel";
/// In the address of the window that follows.
const QUERY: &str = "?publiek";
/// What a window that follows says when it opens.
pub const HELLO: &str = "hallo";

/// Whether this window follows another.
pub fn is_audience() -> bool {
    window().location().search().is_ok_and(|search| search == QUERY)
}

/// Opens a window that follows this one. A browser that refuses shows so itself.
pub fn open() {
    let _ = window().open_with_url_and_target(QUERY, "rekentafel-publiek");
}

/// The line between the windows, until it is dropped.
pub struct Line {
    channel: BroadcastChannel,
    _callback: Closure<dyn FnMut(MessageEvent)>,
}

impl Line {
    /// `None` in a browser without it.
    pub fn new(heard: impl Fn(String) + 'static) -> Option<Line> {
        let channel = BroadcastChannel::new(CHANNEL).ok()?;
        let callback = Closure::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                heard(text);
            }
        });
        channel.set_onmessage(Some(callback.as_ref().unchecked_ref()));
        Some(Line { channel, _callback: callback })
    }

    pub fn say(&self, text: &str) {
        let _ = self.channel.post_message(&text.into());
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.channel.close();
    }
}
