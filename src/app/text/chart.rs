//! Words in charts.

/// What left and right of zero mean.
pub const ENDS: [&str; 2] = ["legt bij", "houdt over"];
pub const VARIANT: &str = "variant";
pub const IN_HAND: &str = "gekozen";

pub fn millions(number: &str) -> String {
    format!("{number} mln")
}

pub fn range(low: &str, high: &str) -> String {
    format!("{low} tot {high}")
}

pub const SAVE: &str = "Bewaar of kopieer de grafiek";
pub const AS_SVG: &str = "Bewaar als SVG";
pub const AS_PNG: &str = "Bewaar als PNG";
pub const COPY: &str = "Kopieer";
pub const MADE: &str = "Gelukt.";
pub const NOT_MADE: &str = "Deze browser staat dit niet toe.";
