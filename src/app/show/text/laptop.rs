//! Words of what this laptop keeps, and of what it does not.

use crate::app::model::Laptop;
use crate::app::show::our_figures::text::making;
use crate::app::table::laptop::{Key, Refusal};

pub const REPLACED: &str = "Wat eerder onder deze naam was bewaard, is vervangen.";
pub const MINUTES_NOT_KEPT: &str = "De notulen worden niet bewaard op deze laptop";
pub const ACCOUNT_NOT_KEPT: &str = "De verantwoording wordt niet bewaard op deze laptop";
pub const ACCOUNT_UNREADABLE: &str = "De verantwoording die deze laptop bewaart, is niet te lezen";
pub const WIPE: &str = "Wis alles van deze laptop";
pub const WIPE_TITLE: &str = "Alles van deze laptop wissen?";
pub const WIPE_YES: &str = "Wis alles";
pub const WIPE_NO: &str = "Niet wissen";
pub const GOES: &str = "Dit gaat weg, ook voor andere tabbladen van Rekentafel. Terughalen kan niet.";
pub const STAYS: &str = "Dit blijft. Wat in uw browser staat, wist u in de instellingen van de browser.";
/// What stays.
pub const REMAINS: [&str; 4] = [
    "het scenario op tafel, tot u dit tabblad sluit",
    "de geschiedenis van uw browser: in elk adres van Rekentafel staat een scenario",
    "bestanden die u hebt bewaard, en links die u hebt gedeeld",
    "de bestanden van de pagina zelf, die de browser bewaart om sneller te starten",
];
pub const READ_BACK: &str =
    "Dat is nagelezen: de browser bewaart geen scenario’s, notulen en verantwoordingen van Rekentafel meer.";
pub const NOT_WIPED: &str = "Niet alles is van deze laptop gewist";
pub const WIPE_OTHERWISE: &str = "Wis in de instellingen van de browser de gegevens van deze site.";

/// What a laptop keeps, in words.
pub fn count(laptop: &Laptop) -> Vec<String> {
    let (scenarios, entries, regions) = (laptop.kept.len(), laptop.minutes.len(), laptop.regions.len());
    let scenarios = match scenarios {
        1 => "1 bewaard scenario".to_owned(),
        count => format!("{count} bewaarde scenario’s"),
    };
    let entries = match entries {
        1 => "de notulen: 1 punt".to_owned(),
        count => format!("de notulen: {count} punten"),
    };
    let regions = match regions {
        0 => None,
        1 => Some("1 eigen regio".to_owned()),
        count => Some(format!("{count} eigen regio’s")),
    };
    [scenarios, entries]
        .into_iter()
        .chain(regions)
        .chain(["waar u was in elke regio, en de verantwoordingen".to_owned()])
        .collect()
}

pub fn wiped(laptop: &Laptop) -> String {
    format!("Van deze laptop is gewist: {}", count(laptop).join(", "))
}

pub fn kept(name: &str) -> String {
    format!("Het scenario is bewaard als {name}, alleen op deze laptop")
}

pub fn not_kept(name: &str) -> String {
    format!("Het scenario {name} is niet bewaard op deze laptop")
}

pub const fn why(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Full => "De ruimte die de browser aan deze site geeft, is vol.",
        Refusal::Blocked => {
            "De browser laat deze site niets bewaren. Dat kan een instelling zijn van u of van uw beheerder."
        }
        Refusal::Failed => "De browser heeft dit niet gedaan, en zegt niet waarom.",
    }
}

/// Why a scenario is not kept, and what to do.
pub fn to_keep_otherwise(refusal: Refusal) -> Vec<String> {
    let mut lines = vec![
        why(refusal).to_owned(),
        "Kies “Bewaar als bestand”. Met “Open een bestand” opent u het later weer.".to_owned(),
    ];
    if refusal == Refusal::Full {
        lines.push(
            "Of maak ruimte: verwijder een scenario dat u niet meer nodig hebt, of bewaar de notulen als tekst en begin \
             nieuwe. Bewaar daarna opnieuw."
                .to_owned(),
        );
    }
    lines
}

/// Why the minutes are not kept, and what to do.
pub fn to_keep_minutes_otherwise(refusal: Refusal) -> Vec<String> {
    vec![
        why(refusal).to_owned(),
        "Wat hier nieuw bij komt, is weg als u dit tabblad sluit. Kies op het blad Notulen “Bewaar als tekst” voordat u \
         sluit."
            .to_owned(),
    ]
}

/// Why what really was is not kept, and what to do.
pub fn to_keep_account_otherwise(refusal: Refusal) -> Vec<String> {
    vec![
        why(refusal).to_owned(),
        "Wat u invult, is weg als u dit tabblad sluit. Kies “Bewaar als bestand” voordat u sluit.".to_owned(),
    ]
}

pub fn not_forgotten(key: &Key) -> String {
    match key {
        Key::Kept(name) => format!("Het scenario {name} is niet verwijderd van deze laptop"),
        Key::Entry(_) => "De notulen zijn niet verwijderd van deze laptop".to_owned(),
        Key::Account(_) => "De verantwoording is niet verwijderd van deze laptop".to_owned(),
        Key::Left(_) => "Waar u was, is niet verwijderd van deze laptop".to_owned(),
        Key::OwnRegion(name) => making::not_forgotten(name),
    }
}
