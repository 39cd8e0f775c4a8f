//! Words of the view of all regions.

use crate::app::show::Amount;

pub const TITLE: &str = "Alle regio’s, alle afspraken";
pub const HELP: &str = "Per regio en afspraak: welke gemeente er over de hele periode het gunstigst uitkomt en welke het ongunstigst, \
    in euro per inwoner. Bij een open afspraak tellen alle lezingen mee. Klik op een vakje om die regio met die afspraak te openen.";
pub const CAPTION: &str = "Resultaat over de hele periode, in euro per inwoner";
pub const REGION: &str = "Regio";
pub const TOTAL: &str = "Hele regio";
pub const IN_HAND: &str = "uw cijfers";
pub const START: &str = "beginwaarden";

pub fn spread(amount: &Amount) -> String {
    format!("spreiding {}", amount.bare())
}

pub fn place(name: &str, amount: &Amount) -> String {
    format!("{name} {}", amount.bare())
}

pub fn open(region: &str, afspraak: &str) -> String {
    format!("Open {region} met de afspraak {afspraak}")
}

pub fn sentence(most: (&str, &str, &Amount), least: (&str, &str, &Amount)) -> String {
    format!(
        "De gemeenten lopen het verst uiteen in {} onder “{}” ({} per inwoner) en het minst in {} onder “{}” ({} per inwoner).",
        most.0,
        most.1,
        most.2.text(),
        least.0,
        least.1,
        least.2.text()
    )
}
