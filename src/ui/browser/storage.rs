//! What is kept on this laptop: scenarios, one line each (name, tab, link), and the minutes.

use gloo_utils::window;

use crate::app::table::kept::Kept;
use crate::app::table::minutes::{Entry, from_lines, to_lines};

const KEY: &str = "rekentafel.bewaard.1";
const MINUTES: &str = "rekentafel.notulen.1";

/// The kept scenarios; none if the browser keeps nothing. A line of another form is left out.
pub fn kept() -> Vec<Kept> {
    let text = read(KEY);
    let kept = text.lines().filter_map(|line| line.split_once('\t'));
    kept.map(|(name, link)| Kept { name: name.to_owned(), link: link.to_owned() }).collect()
}

/// Keeps these scenarios.
pub fn keep(kept: &[Kept]) {
    let name = |kept: &Kept| kept.name.replace(['\t', '\n', '\r'], " ");
    let lines: Vec<String> = kept.iter().map(|kept| format!("{}\t{}", name(kept), kept.link)).collect();
    write(KEY, &lines.join("\n"));
}

/// The minutes that were kept.
pub fn minutes() -> Vec<Entry> {
    from_lines(&read(MINUTES))
}

/// Keeps the minutes.
pub fn keep_minutes(entries: &[Entry]) {
    write(MINUTES, &to_lines(entries));
}

fn read(key: &str) -> String {
    let storage = window().local_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

fn write(key: &str, text: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, text);
    }
}
