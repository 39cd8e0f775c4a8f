//! Scenarios kept on this laptop, one line each: name, tab, link.

use gloo_utils::window;

use crate::app::message::Kept;

const KEY: &str = "rekentafel.bewaard.1";

/// The kept scenarios; none if the browser keeps nothing. A line of another form is left out.
pub fn kept() -> Vec<Kept> {
    let storage = window().local_storage().ok().flatten();
    let text = storage.and_then(|storage| storage.get_item(KEY).ok().flatten());
    let text = text.unwrap_or_default();
    let kept = text.lines().filter_map(|line| line.split_once('\t'));
    kept.map(|(name, link)| Kept { name: name.to_owned(), link: link.to_owned() }).collect()
}

/// Keeps these scenarios.
pub fn keep(kept: &[Kept]) {
    let name = |kept: &Kept| kept.name.replace(['\t', '\n', '\r'], " ");
    let lines: Vec<String> = kept.iter().map(|kept| format!("{}\t{}", name(kept), kept.link)).collect();
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(KEY, &lines.join("\n"));
    }
}
