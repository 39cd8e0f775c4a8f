//! Words for taking a table outside the page.

pub const COPY: &str = "Kopieer de tabel";
pub const SAVE: &str = "Bewaar als CSV";
pub const COPIED: &str =
    "De tabel staat op het klembord, met alle decimalen van elk getal. Plak haar in een rekenblad.";
pub const NOT_COPIED: &str = "De tabel is niet gekopieerd";
pub const COPY_BY_HAND: &str =
    "De browser laat het niet toe. Bewaar de tabel als CSV, of selecteer haar en kopieer met Ctrl+C.";

/// What taking a table is called.
pub fn label(action: &str, caption: &str) -> String {
    format!("{action}: {caption}")
}

/// Letters of a caption in the name of a file.
const MOST: usize = 60;

pub fn file_name(region: &str, caption: &str) -> String {
    let name: String = format!("{region} {caption}").chars().take(MOST).collect();
    format!("{}.csv", of_file(name.trim()))
}

/// A name as it can stand in that of a file.
pub fn of_file(name: &str) -> String {
    name.chars().map(|own| if own.is_alphanumeric() { own.to_ascii_lowercase() } else { '-' }).collect()
}
