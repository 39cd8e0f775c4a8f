//! The address bar: the fragment behind `#` is the scenario. It is never sent to a server.
//!
//! Browsers limit how often a page may change its address: some drop the change without a word, others throw. So a run
//! of changes is spaced, each is looked at afterwards, and one that did not come through is tried again.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::window;
use wasm_bindgen::JsValue;

use crate::ui::browser::clock;

/// Changes that may follow each other at once, and the time in milliseconds after which there is room for one more:
/// together fewer than the hundred in thirty seconds that WebKit allows.
const AT_ONCE: f64 = 20.0;
const SPACE: u32 = 400;
/// The longest time until a change that did not come through is tried again.
const LONGEST_WAIT: u32 = 5_000;

/// Fetches the page anew; the scenario is in the address.
pub fn reload() {
    // A browser that refuses leaves things as they are.
    let _ = window().location().reload();
}

/// Opens a mail in the mail program.
pub fn mail(subject: &str, body: &str) {
    let [subject, body] = [subject, body].map(|text| String::from(js_sys::encode_uri_component(text)));
    // Without a mail program nothing happens.
    let _ = window().location().set_href(&format!("mailto:?subject={subject}&body={body}"));
}

/// The fragment, without `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of the page without its fragment.
pub fn site() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Whether a fragment becomes an entry of its own in the history of the browser, or comes in place of the present one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    New,
    InPlace,
}

/// What writes the address bar.
#[derive(Clone)]
pub struct AddressBar(Rc<RefCell<State>>);

struct State {
    /// The fragment that is not yet in the bar.
    wanted: Option<(String, Entry)>,
    timer: Option<Timeout>,
    /// How many changes there is room for, and when that was so.
    room: f64,
    counted: f64,
    /// How long until a change that did not come through is tried again.
    wait: u32,
    is_behind: bool,
    tell: Box<dyn Fn(bool)>,
    /// A page that goes away takes the last state with it.
    _leaving: EventListener,
}

impl AddressBar {
    /// `tell` hears when the bar falls behind, and when it no longer is.
    pub fn new(tell: impl Fn(bool) + 'static) -> AddressBar {
        let state = Rc::<RefCell<State>>::new_cyclic(|own| {
            let own = own.clone();
            let leaving = EventListener::new(&window(), "pagehide", move |_| {
                if let Some(state) = own.upgrade() {
                    AddressBar(state).write();
                }
            });
            RefCell::new(State {
                wanted: None,
                timer: None,
                room: AT_ONCE,
                counted: 0.0,
                wait: SPACE,
                is_behind: false,
                tell: Box::new(tell),
                _leaving: leaving,
            })
        });
        AddressBar(state)
    }

    /// Puts a fragment in the bar, now or as soon as the browser takes it.
    pub fn put(&self, fragment: String, entry: Entry) {
        let (waits, has_room) = {
            let mut state = self.0.borrow_mut();
            let had_new = matches!(state.wanted, Some((_, Entry::New)));
            state.wanted = Some((fragment, if had_new { Entry::New } else { entry }));
            (state.timer.is_some(), state.has_room())
        };
        match (waits, has_room) {
            (true, _) => {}
            (false, true) => self.write(),
            (false, false) => self.write_after(SPACE),
        }
    }

    /// The user went elsewhere: what was to be in the bar no longer is.
    pub fn forget(&self) {
        let mut state = self.0.borrow_mut();
        (state.wanted, state.timer) = (None, None);
    }

    fn write_after(&self, wait: u32) {
        let bar = self.clone();
        self.0.borrow_mut().timer = Some(Timeout::new(wait, move || bar.write()));
    }

    fn write(&self) {
        let Some((wanted, entry)) = self.0.borrow_mut().wanted.take() else {
            self.0.borrow_mut().timer = None;
            return;
        };
        let url = format!("#{wanted}");
        let history = window().history();
        let _ = history.and_then(|history| match entry {
            Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
            Entry::InPlace => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        });
        let came_through = fragment() == wanted;
        let (wait, news) = {
            let mut state = self.0.borrow_mut();
            state.timer = None;
            state.room -= 1.0;
            state.wait = if came_through { SPACE } else { (state.wait * 2).min(LONGEST_WAIT) };
            if !came_through {
                state.wanted = Some((wanted, entry));
            }
            let changed = std::mem::replace(&mut state.is_behind, !came_through) == came_through;
            (state.wait, changed.then_some(!came_through))
        };
        if !came_through {
            self.write_after(wait);
        }
        if let Some(is_behind) = news {
            (self.0.borrow().tell)(is_behind);
        }
    }
}

impl State {
    fn has_room(&mut self) -> bool {
        let now = clock::milliseconds();
        self.room = AT_ONCE.min(self.room + (now - self.counted) / f64::from(SPACE));
        self.counted = now;
        self.room >= 1.0
    }
}

/// Calls back when the user goes back or forward, or changes the fragment by hand.
pub fn on_change(callback: impl Fn(String) + 'static) -> EventListener {
    // Going back over a pushed entry gives `popstate`; typing a fragment gives it too.
    EventListener::new(&window(), "popstate", move |_| callback(fragment()))
}
