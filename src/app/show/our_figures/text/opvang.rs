//! Words of maatschappelijke opvang among the inputs.

use crate::app::dutch::number::exact;
use crate::app::table::opvang::{PER_INHABITANT, TARIFF};
use engine::money::Exact;

pub const TITLE: &str = "Maatschappelijke opvang";
pub const COUNTS: &str = "Reken maatschappelijke opvang mee";
pub const NOT_SIMULATED: &str = "Mensen in de opvang worden niet nagebootst: zij stromen niet door naar beschermd wonen, en elke plek geldt als bezet. \
    Het gaat alleen om geld en plekken. Het geld telt mee bij de uitvoeringskosten. De centrumgemeente koopt de opvang in; \
    onder elke afspraak loopt zij via de pot, tot u dat in een eigen afspraak verandert.";

/// Where the numbers come from with which the opvang begins.
pub fn source() -> String {
    let [each, tariff] = [PER_INHABITANT, TARIFF].map(|own| Exact::from_double(own).map(exact).unwrap_or_default());
    format!(
        "De cijfers waarmee dit begint. Budget: {each} euro per inwoner (afgeleid: € 385,057 miljoen voor heel Nederland, elk \
         jaar hetzelfde van 2022 tot en met 2028, meerjarenbeeld gemeentefonds). Prijs van een plek: {tariff} euro per jaar \
         (aanname). Plekken: zoveel als dat geld betaalt (aanname). Start: nooit."
    )
}

/// The label of a number, with its unit and what it means to leave it out.
pub fn label(name: &str, unit: &str, left_out: Option<&str>) -> String {
    match left_out {
        Some(left_out) => format!("{name} ({unit}; leeg: {left_out})"),
        None => format!("{name} ({unit})"),
    }
}
