//! Words for a region of one's own.

use crate::app::dutch::number;
use data::provenance::Status;

pub const TITLE: &str = "Een eigen regio";
pub const HELP: &str = "Kies gemeenten en geef de regio een naam. De beginwaarden volgen uit de inwoners; bij elk getal staat of het \
     is afgeleid of aangenomen. Daarna vult u uw eigen cijfers in.";
/// The regions of one's own, in a list with those of the product.
pub const OWN: &str = "Eigen regio’s";
pub const NEW: &str = "Nieuwe regio…";
pub const NAME: &str = "Naam van de regio";
pub const LIST: &str = "Typ of plak gemeenten: namen of CBS-codes, met komma’s of op regels";
pub const ADD: &str = "Voeg toe";
pub const CHOSEN: &str = "Gekozen";
/// The id of what stands under it.
pub const CHOSEN_ID: &str = "regio-gekozen";
pub const NONE_CHOSEN: &str = "Nog geen gemeente gekozen.";
pub const REMOVE: &str = "haal weg";
pub const CENTRE: &str = "Centrumgemeente";
pub const BESLUITREGEL: &str = "Hoe besluit de regio?";
pub const FREE: &str = "Een onderdeel dat geen gemeente is";
pub const FREE_NAME: &str = "Naam";
pub const FREE_INHABITANTS: &str = "Inwoners";
pub const FREE_HELP: &str =
    "Bijvoorbeeld een wijk of een deel van een gemeente. Het aantal inwoners is dan een aanname.";
pub const MAKE: &str = "Maak de regio";
pub const MAKING: &str = "De regio wordt gemaakt.";
pub const ANEW: &str = "Begin leeg";
pub const WRONG: &str = "Dit kan zo niet";
pub const UNKNOWN: &str = "Niet gevonden";
pub const NO_SUGGESTION: &str = "Geen gemeente lijkt hierop.";
pub const MAP: &str = "Kies op de kaart";
pub const MAP_HELP: &str = "Klik op een gemeente om haar te kiezen of weg te halen. Met het toetsenbord: typ de namen, of open de lijst \
     onder de kaart.";
pub const MAP_NAME: &str = "Kaart van de gemeenten van Nederland";
pub const ALL: &str = "Alle gemeenten, per provincie";
pub const FETCHING: &str = "De kaart wordt opgehaald.";
pub const RETRY: &str = "Probeer opnieuw";
pub const RULE: &str = "Zo komen de beginwaarden tot stand";
pub const RULE_CAPTION: &str = "Beginwaarden van een nieuwe regio";
pub const RULE_HEADS: [&str; 3] = ["Invoer", "Waarde", "Status"];
pub const KEPT: &str = "Eigen regio’s op deze laptop";
pub const KEEP: &str = "Bewaar deze regio op deze laptop";
pub const FORGET: &str = "Verwijder";
pub const FORGET_YES: &str = "Verwijder de regio";
pub const FORGET_NO: &str = "Niet verwijderen";
pub const FORGET_HELP: &str = "De regio en uw wijzigingen erin gaan weg van deze laptop. Wat nu op tafel ligt, blijft. Een bestand dat u \
     hebt bewaard, blijft ook.";
pub const OF_COPY: &str =
    "Wat de regio één keer heeft (budgetten, cliënten, plekken), is meegegroeid of gekrompen met de inwoners.";
pub const NOTHING_TYPED: &str = "Typ of plak eerst de naam of de CBS-code van een gemeente.";
pub const FREE_NAME_MISSING: &str = "Het onderdeel heeft nog geen naam.";
pub const NO_NAME: &str = "Deze regio heeft geen naam. Begin onder “Eigen regio” met een kopie, en geef die een naam.";
pub const NOT_DONE: &str = "Dat is niet gelukt. Er is niets veranderd.";
pub const FROM_TABLE: &str = "Begin met een kopie";

pub fn source() -> String {
    format!("Grenzen: {}. Inwoners: {}, CC BY 4.0.", data::land::SOURCE, data::gemeenten::SOURCE)
}

pub fn copy_name(region: &str) -> String {
    format!("{region} (kopie)")
}

pub fn copy_of(region: &str) -> String {
    format!("Kopie van {region}, met de cijfers die nu op tafel liggen")
}

pub fn is_copy_of(region: &str) -> String {
    format!("Dit wordt een kopie van {region}, met de cijfers die nu op tafel liggen.")
}

pub fn made(name: &str, parts: usize) -> String {
    let parts = if parts == 1 { "1 gemeente".to_owned() } else { format!("{parts} gemeenten") };
    format!("{name} ligt op tafel: {parts}, met beginwaarden")
}

pub fn kept(name: &str) -> String {
    format!("{name} is bewaard op deze laptop en staat bovenaan bij Regio")
}

pub fn not_here(name: &str) -> String {
    format!("{name} komt uit een link en staat niet op deze laptop")
}

pub fn not_kept(name: &str) -> String {
    format!("{name} is niet bewaard op deze laptop")
}

pub fn not_forgotten(name: &str) -> String {
    format!("{name} is niet verwijderd van deze laptop")
}

pub fn forgotten(name: &str) -> String {
    format!("{name} is verwijderd van deze laptop")
}

pub fn forget_title(name: &str) -> String {
    format!("{name} van deze laptop verwijderen?")
}

pub fn forget_of(name: &str) -> String {
    format!("{FORGET} {name}")
}

/// How many values have which status.
pub fn statuses(counts: &[(Status, usize)]) -> String {
    let parts: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| format!("{count} {}", in_status(*status)))
        .collect();
    format!("Van de beginwaarden zijn er {}. Bij elk getal staat waar het vandaan komt.", join(&parts))
}

/// How a value came to be, in a sentence.
const fn in_status(status: Status) -> &'static str {
    match status {
        Status::Seed => "uit de documenten",
        Status::Gevonden => "gevonden in een bron",
        Status::Afgeleid => "afgeleid",
        Status::Aanname => "een aanname",
        Status::Eigen => "zelf ingevuld",
        Status::Onbekend => "van onbekende herkomst",
    }
}

fn join(parts: &[String]) -> String {
    match parts {
        [first @ .., last] if !first.is_empty() => format!("{} en {last}", first.join(", ")),
        _ => parts.concat(),
    }
}

pub fn link_length(length: usize, is_too_long: bool) -> String {
    let length = whole(u32::try_from(length).unwrap_or(u32::MAX));
    if is_too_long {
        format!("De link is {length} tekens lang. Dat houdt een mail niet zeker heel: stuur dan het bestand mee.")
    } else {
        format!("De link is {length} tekens lang en past in een mail.")
    }
}

pub fn inhabitants(count: u32) -> String {
    format!("{} inwoners", whole(count))
}

pub fn remove_of(name: &str) -> String {
    format!("Haal {name} weg")
}

pub fn add_of(name: &str) -> String {
    format!("Voeg {name} toe")
}

pub fn counted(parts: usize, inhabitants: u32) -> String {
    let parts = if parts == 1 { "1 gemeente".to_owned() } else { format!("{parts} gemeenten") };
    format!("{parts}, samen {} inwoners", whole(inhabitants))
}

pub fn added(name: &str) -> String {
    format!("{name} is gekozen.")
}

pub fn is_there(name: &str) -> String {
    format!("{name} is al gekozen.")
}

pub fn is_municipality(name: &str) -> String {
    format!("{name} is een gemeente. Kies haar op de kaart of typ haar naam bij de gemeenten.")
}

pub fn removed(name: &str) -> String {
    format!("{name} is weg.")
}

pub fn inhabitants_wrong(typed: &str) -> String {
    format!("“{typed}” is geen aantal inwoners. Toegestaan: een heel getal vanaf 1.")
}

pub fn name_of_product(name: &str) -> String {
    format!("{name} is een regio van Rekentafel. Geef uw regio een andere naam.")
}

/// What came of a list.
pub fn read(added: usize, unknown: usize) -> String {
    let added = match added {
        0 => "Geen gemeente erbij".to_owned(),
        1 => "1 gemeente erbij".to_owned(),
        many => format!("{many} gemeenten erbij"),
    };
    match unknown {
        0 => format!("{added}."),
        1 => format!("{added}, 1 naam niet gevonden."),
        many => format!("{added}, {many} namen niet gevonden."),
    }
}

/// A way to decide.
pub const fn besluitregel(own: engine::figures::Besluitregel) -> &'static str {
    use engine::figures::Besluitregel;
    match own {
        Besluitregel::Onbekend => "niet bekend",
        Besluitregel::IederZelf => "elke gemeente beslist voor zichzelf",
        Besluitregel::Unaniem => "alle gemeenten stemmen in",
        Besluitregel::MeerderheidTweedeRonde => "bij meerderheid; in een tweede ronde telt de centrumgemeente dubbel",
    }
}

fn whole(count: u32) -> String {
    number::number(f64::from(count), 0)
}
