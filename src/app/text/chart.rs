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
