//! Words of the page with documents.

use data::documents::Kind;

pub const TITLE: &str = "Documenten van de regio’s";
pub const ABOUT: &str = "Hier leest u de documenten zelf, woord voor woord. De indeling in alinea’s is van Rekentafel. Tabellen en \
     plaatjes uit het origineel zijn hier gewone regels, of ontbreken.";
pub const FETCHING: &str = "De documenten worden opgehaald. Een ogenblik geduld.";
pub const RETRY: &str = "Probeer het opnieuw";
pub const CHOOSE: &str = "Document";
pub const SEARCH: &str = "Zoek in alle documenten";
pub const SEARCH_HELP: &str = "Alle woorden moeten in één alinea staan. Hoofdletters en accenten maken niet uit.";
pub const CLEAR: &str = "Wis zoekwoorden";
pub const CONTENTS: &str = "Inhoud";
pub const HITS: &str = "Gevonden";
pub const COPY: &str = "Kopieer link naar deze plaats";
pub const NOT_FOUND: &str = "Het citaat is niet gevonden";
pub const READ: &str = "Lees in het document";

/// Of a region that is none of the product.
pub fn none(region: &str) -> String {
    format!("{region}: geen document. Hieronder staan de documenten van de regio’s van Rekentafel.")
}

pub fn not_found(document: &str) -> String {
    format!("U ziet het begin van {document}. Zoek op een paar woorden uit het citaat.")
}

/// What is read out when a place is opened.
pub fn landed(document: &str, place: &str, is_quotation: bool) -> String {
    let marked = if is_quotation { " Het citaat is gemarkeerd." } else { "" };
    format!("{document}, {place}.{marked}")
}

pub fn here(place: &str) -> String {
    format!("U leest: {place}")
}

pub fn back(page: &str) -> String {
    format!("Terug naar {page}")
}

pub fn link_to(place: &str) -> String {
    format!("Link naar {place}")
}

pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Convenant => "Convenant",
        Kind::Regiovisie => "Regiovisie",
        Kind::Advies => "Advies",
    }
}

pub fn about_document(kind: &str, region: &str) -> String {
    format!("{kind}, regio {region}")
}

/// How many paragraphs hold the words, and whether all are shown.
pub fn hits(count: usize, shown: usize) -> String {
    match count {
        0 => "Geen alinea bevat al deze woorden.".to_owned(),
        1 => "1 alinea bevat deze woorden.".to_owned(),
        count if count > shown => {
            format!(
                "{count} alinea’s bevatten deze woorden. U ziet de eerste {shown}; maak uw vraag smaller voor minder."
            )
        }
        count => format!("{count} alinea’s bevatten deze woorden."),
    }
}
