//! Words of the document of a year.

use crate::app::dutch::number;
use crate::app::show::our_figures::text::verantwoording::filled_region;
use engine::figures::Year;
use engine::money::Money;

pub const CONTENTS: &str = "Inhoud";
pub const SHORT: &str = "In het kort";
pub const ACCOUNT: &str = "Verrekening: wie draagt wat";
pub const WHO_BEARS: &str = "Overschot en tekort per gemeente";
pub const NOT_AGREED: &str = "Wat is afgesproken, en wat niet";
pub const NOT_GIVEN: &str = "Wat niet is ingevuld";
pub const GUIDE: &str = "Leeswijzer en woorden";
pub const WORD: &str = "Woord";
pub const MEANING: &str = "Betekenis";
pub const SOURCE: &str = "Bron";
pub const NOT_SETTLED: &str =
    "De verrekening is nog niet bekend: niet alle cijfers die de afspraak nodig heeft, zijn ingevuld.";
pub const NO_INDICATORS: &str = "Er zijn geen indicatoren ingevuld.";
pub const NOT_MEASURED: &str = "Doel en werkelijk zijn niet ingevuld.";
pub const OWN_AFSPRAAK: &str = "Dit is een eigen afspraak, gemaakt in Rekentafel. Zij staat in geen document.";
pub const NOTHING_OPEN: &str = "De documenten laten op dit punt niets open.";
pub const ALL_GIVEN: &str = "Alles is ingevuld.";
pub const TOO_LARGE: &str = "De bedragen zijn te groot om mee te rekenen. Controleer de ingevulde cijfers.";
pub const READING: [&str; 4] = [
    "Het plan is wat Rekentafel van het jaar verwachtte, met de invoer en de afspraak die op tafel liggen. Werkelijk is wat de \
     regio heeft ingevuld; Rekentafel heeft dat niet gecontroleerd.",
    "Wat niet is ingevuld, is niet bekend. Er is niets voor in de plaats gezet, en het telt in geen som mee.",
    "Bij verschillen is plus een meevaller voor de gemeente of de regio, en min een tegenvaller.",
    "De verrekening volgt de regels van de afspraak tot op de cent. Zij is een berekening, geen besluit.",
];

pub fn head(afspraak: &str, moment: &str) -> String {
    format!("Afspraak: {afspraak}. Gemaakt op {moment} met Rekentafel.")
}

pub fn short(year: Year, of_some: usize, all: usize, lacks: usize) -> String {
    let given = filled_region(year, of_some, all);
    match lacks {
        0 => format!("{given} Alle bedragen zijn ingevuld."),
        1 => format!("{given} Nog 1 bedrag is niet ingevuld."),
        lacks => format!("{given} Nog {lacks} bedragen zijn niet ingevuld."),
    }
}

/// What all that is known differs from the plan.
pub fn differs(total: Money, is_whole: bool) -> String {
    let so_far = if is_whole { "" } else { ", over wat is ingevuld" };
    match total.cents().signum() {
        1 => format!("De regio als geheel is {} beter uit dan het plan{so_far}.", number::euro_cents(total)),
        -1 => format!("De regio als geheel is {} slechter uit dan het plan{so_far}.", number::euro_cents(-total)),
        _ => format!("De regio als geheel komt uit op het plan{so_far}."),
    }
}

pub fn with_unit(name: &str, unit: &str) -> String {
    if unit.is_empty() { name.to_owned() } else { format!("{name} ({unit})") }
}

pub fn no_actions(year: Year) -> String {
    format!("Voor {year} zijn geen acties of lessen ingevuld.")
}

pub fn actions_caption(year: Year) -> String {
    format!("Acties en lessen in {year}, in de stappen van de cyclus")
}

pub fn reading(name: &str, explanation: &str) -> String {
    format!("Gerekend is met de lezing “{name}”. {explanation}")
}

pub fn nothing_given(place: &str) -> String {
    format!("{place}: niets ingevuld")
}
