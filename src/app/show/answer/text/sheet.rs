//! Words of the sheet that is printed with the answer.

pub const ASSUMED: &str = "Waar dit op rust";
pub const CHANGED: &str = "Veranderd tegenover de beginwaarden";
pub const UNCHANGED: &str = "Niets: dit zijn de beginwaarden.";
pub const AFSPRAKEN: &str = "De afspraken in één regel";
pub const LINK: &str = "Deze berekening staat op";
pub const PRINT: &str = "Druk het antwoord af (één A4)";

pub fn head(region: &str, place: &str, moment: &str) -> String {
    if region == place { format!("{region} · {moment}") } else { format!("{region} · {place} · {moment}") }
}

/// What an own afspraak does over the years.
pub fn of_afspraak(name: &str, line: &str) -> String {
    format!("{name}, {line}.")
}

pub fn more(count: usize) -> String {
    format!("En nog {count} andere, zie de link.")
}

pub fn check(fingerprint: &str) -> String {
    format!("Controlegetal van de uitkomst: {fingerprint}. Een verkenning, geen begroting.")
}
