//! Words for figures that come from a file.

use crate::app::ask::work::Sign;
use crate::app::show::text::table;

pub const TITLE: &str = "Haal cijfers uit een bestand";
pub const HELP: &str = "Excel, OpenDocument, CSV, tekst, of een bestand van Rekentafel. U kunt een bestand ook hierheen slepen, of een tabel plakken \
     (Ctrl+V) buiten een veld. U ziet eerst wat er verandert. Niets verlaat uw laptop.";
pub const CHOOSE: &str = "Kies een bestand";
pub const TEMPLATE: &str = "Leeg model om in te vullen (CSV)";
pub const TEMPLATE_WORKBOOK: &str = "Leeg model om in te vullen (Excel)";
pub const WORKBOOK: &str = "Werkboek met formules (Excel)";
pub const MAKING: &str = "Het werkboek wordt gemaakt. Dat kan even duren.";
pub const MADE: &str =
    "Het werkboek is gemaakt. Elk bedrag erin is een formule: het blad Leeswijzer zegt hoe u het leest.";
pub const NOT_MADE: &str = "Het bestand is niet gemaakt. Er is niets veranderd.";
pub const PASTED: &str = "Geplakte tabel";
pub const READING: &str = "Het bestand wordt gelezen.";
pub const NOTHING_YET: &str = "Er is nog niets veranderd.";
pub const QUESTIONS: &str = "Dit zegt het bestand niet";
pub const NO_CHOICE: &str = "Kies";
pub const COLUMNS: &str = "Kolommen die niet zijn herkend";
pub const CAPTION: &str = "Wat er verandert";
pub const WHOSE_HEAD: &str = "Gemeente";
pub const WHAT_HEAD: &str = "Wat";
pub const FROM_HEAD: &str = "Nu";
pub const TO_HEAD: &str = "Wordt";
pub const CELL_HEAD: &str = "Cel";
pub const APPLY: &str = "Neem over";
pub const DROP: &str = "Laat maar";
pub const NOT_READ: &str = "Het bestand is niet gelezen. Er is niets veranderd.";
pub const TOO_LARGE: &str = "Dit bestand is te groot. Toegestaan: hooguit 5 MB. Bewaar alleen het blad met de cijfers.";

pub fn of_file(name: &str) -> String {
    format!("Wat verandert er door {name}?")
}

pub fn refused(name: &str) -> String {
    format!("{name} is niet gelezen. Er is niets veranderd. Dit is er mis:")
}

pub fn template_name(region: &str) -> String {
    format!("cijfers-{}.csv", table::of_file(region))
}

pub fn template_workbook_name(region: &str) -> String {
    format!("cijfers-{}.xlsx", table::of_file(region))
}

pub fn workbook_name(region: &str) -> String {
    format!("rekentafel-{}.xlsx", table::of_file(region))
}

/// Why nothing reads files.
pub const fn lost(sign: Sign) -> &'static str {
    match sign {
        Sign::Refused => {
            "Deze browser laat geen programma naast de pagina toe, en dat leest de bestanden. Vraag uw beheerder of het mag, of \
             gebruik een andere browser. Plakken in de tabel en typen werken gewoon."
        }
        Sign::Unloaded | Sign::Unfetched => {
            "Het programma dat bestanden leest, is niet opgehaald. Controleer uw verbinding en probeer het opnieuw, of laad de pagina \
             opnieuw: uw scenario staat in de link. Al het andere werkt gewoon."
        }
        Sign::Silent => {
            "Het programma dat bestanden leest, antwoordt niet. Misschien is de verbinding of de computer langzaam. Probeer het \
             opnieuw. Al het andere werkt gewoon."
        }
        Sign::Stopped => {
            "Het programma dat bestanden leest, is met een fout gestopt. Probeer het opnieuw, of bewaar het blad met de cijfers als \
             CSV. Al het andere werkt gewoon."
        }
    }
}
