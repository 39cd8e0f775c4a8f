//! A second window that follows the first: same browser, same origin, no server.
//!
//! The two speak over a channel with a name that only they know: it stands in the fragment of the second window's
//! address.

use gloo_utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::ui::browser::address;

/// What the name of the channel begins with.
const CHANNEL: &str = "rekentafel-publiek-";
/// In the address of the window that follows.
const QUERY: &str = "?publiek";
/// What a window that follows says when it opens.
pub const HELLO: &str = "hallo";

/// Whether this window follows another.
pub fn is_audience() -> bool {
    window().location().search().is_ok_and(|search| search == QUERY)
}

/// The meeting that this window follows; empty if its address does not say so.
pub fn followed() -> String {
    address::fragment()
}

/// Opens a window that follows this one. A browser that refuses shows so itself.
pub fn open(meeting: &str) {
    let _ = window().open_with_url_and_target(&format!("{QUERY}#{meeting}"), "rekentafel-publiek");
}

/// Begins anew: the address of this window names another meeting.
pub fn begin_anew() {
    // A browser that refuses shows so itself.
    let _ = window().location().reload();
}

/// The line between the windows of a meeting, until it is dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _callback: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// `None` for a meeting without a name, or in a browser without channels.
    pub fn new(meeting: &str, heard: impl Fn(String) + 'static) -> Option<Channel> {
        let name = (!meeting.is_empty()).then(|| format!("{CHANNEL}{meeting}"))?;
        let channel = BroadcastChannel::new(&name).ok()?;
        let callback = Closure::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                heard(text);
            }
        });
        channel.set_onmessage(Some(callback.as_ref().unchecked_ref()));
        Some(Channel { channel, _callback: callback })
    }

    pub fn say(&self, text: &str) {
        let _ = self.channel.post_message(&text.into());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
