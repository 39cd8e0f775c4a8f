//! Where this laptop keeps texts for the page.

use gloo_events::EventListener;
use gloo_utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

use crate::app::table::laptop::{Change, Drawer, Refusal};

/// The local storage of the browser.
pub struct LocalStorage;

impl Drawer for LocalStorage {
    fn keys(&self) -> Result<Vec<String>, Refusal> {
        let storage = storage()?;
        let count = storage.length().map_err(refusal)?;
        let keys: Result<Vec<Option<String>>, JsValue> = (0..count).map(|place| storage.key(place)).collect();
        Ok(keys.map_err(refusal)?.into_iter().flatten().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        storage()?.get_item(key).map_err(refusal)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        storage()?.set_item(key, text).map_err(refusal)
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        storage()?.remove_item(key).map_err(refusal)
    }
}

/// A browser that keeps nothing has no storage, or throws when it is asked for.
fn storage() -> Result<Storage, Refusal> {
    window().local_storage().map_err(refusal)?.ok_or(Refusal::Blocked)
}

fn refusal(error: JsValue) -> Refusal {
    let name = error.dyn_into::<DomException>().map(|error| error.name());
    match name.as_deref() {
        Ok("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refusal::Full,
        Ok("SecurityError") => Refusal::Blocked,
        _ => Refusal::Failed,
    }
}

/// Calls back when another page changes what is kept.
pub fn on_change(callback: impl Fn(Change) + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        let is_here = storage().is_ok_and(|own| event.storage_area().as_ref() == Some(&own));
        let change = Change::read(event.key().as_deref(), event.new_value().as_deref());
        if let Some(change) = change.filter(|_| is_here) {
            callback(change);
        }
    })
}

/// What the key of a link begins with that is too long for the address bar; the address follows.
const ASIDE: &str = "rekentafel.opzij.1.";

/// Keeps a link aside for this tab and address, however often it is loaded; whether it reads back.
pub fn set_aside(address: &str, link: &str) -> bool {
    let Ok(Some(storage)) = window().session_storage() else { return false };
    let key = format!("{ASIDE}{address}");
    storage.set_item(&key, link).is_ok() && aside(address).as_deref() == Some(link)
}

/// The link that was kept aside for an address.
pub fn aside(address: &str) -> Option<String> {
    let storage = window().session_storage().ok().flatten()?;
    storage.get_item(&format!("{ASIDE}{address}")).ok().flatten()
}

/// Keeps nothing aside for an address.
pub fn forget_aside(address: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.remove_item(&format!("{ASIDE}{address}"));
    }
}

/// Keeps nothing aside any more.
pub fn forget_all_aside() {
    let Ok(Some(storage)) = window().session_storage() else { return };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok().flatten());
    for key in keys.filter(|key| key.starts_with(ASIDE)).collect::<Vec<_>>() {
        let _ = storage.remove_item(&key);
    }
}
