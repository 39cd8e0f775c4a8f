//! Words in charts.

/// What left and right of zero mean.
pub const ENDS: [&str; 2] = ["legt bij", "houdt over"];
pub const VARIANT: &str = "een andere afspraak of lezing";
pub const OTHER_AFSPRAAK: &str = "een andere afspraak";
pub const IN_HAND: &str = "de gekozen afspraak";

pub const EURO: &str = "euro";
pub const COUNT: &str = "aantal";

/// Under a picture of a chart: what one must know who sees it without the page.
pub fn picture_note(region: &str, years: &str, version: u8, is_changed: bool) -> String {
    let figures = if is_changed { "beginwaarden, met eigen wijzigingen" } else { "beginwaarden" };
    format!("Regio {region}, {years}. Bron: Rekentafel, {figures} (versie {version}); veel ervan zijn aannamen.")
}

/// The unit of a picture, and when it was made.
pub fn picture_unit(unit: &str, moment: &str) -> String {
    format!("Eenheid: {unit}. Gemaakt op {moment}.")
}

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
