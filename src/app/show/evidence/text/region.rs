//! Words of the page about the region in hand.

use crate::app::table::inputs::{DWELLINGS_SHARE, HasSheet, InputId};
use engine::input::Input;

pub const TITLE_NONE: &str = "Deze regio";

/// Of a region that is none of the product: there is nothing to read, and where its figures come from.
pub fn none(name: &str, is_begun_here: bool) -> [String; 2] {
    let figures = if is_begun_here {
        "De beginwaarden volgen uit de inwoners en landelijke cijfers. Onder Aannamen staat van elk getal of het is gevonden, afgeleid \
         of aangenomen, en waar het vandaan komt. Het echte budget van deze regio is niet bekend."
    } else {
        "De cijfers komen uit een bestand of een link. Onder Aannamen staat wat er over hun herkomst bekend is."
    };
    let documents = format!(
        "{name} is geen regio van Rekentafel: geen document. Er zijn dus geen afspraken om naast te leggen. Kies bovenaan een andere \
         regio om haar afspraken te lezen."
    );
    [documents, figures.to_owned()]
}

pub const AGREED: &str = "Wat is afgesproken";
pub const OPEN: &str = "Wat open is";
pub const WORD_FOR_WORD: &str = "Woord voor woord";
pub const WORD_FOR_WORD_HELP: &str = "Eerst wat het document zegt, daarnaast of daaronder hoe dat als afspraak is opgeschreven. Kies een citaat om het in het document te lezen.";
pub const SAYS: &str = "Het document zegt";
pub const WRITTEN: &str = "Zo rekent Rekentafel";
pub const NOTHING_SAID: &str = "Geen citaat. De documenten zeggen hier niets over.";
pub const VARIANTS: &str = "De lezingen";
pub const VARIANTS_HELP: &str = "De documenten laten iets open. Daarom is de afspraak op meer manieren te lezen.";
pub const INPUTS: &str = "Ook uit de documenten: cijfers en keuzes";
pub const ADVICE: &str = "Wat de adviesraden vragen";
pub const ADVICE_HELP: &str = "Het advies is geen besluit van de gemeenten. Rechts staat wat u er hier van terugziet.";
pub const ADVICE_SAYS: &str = "Het advies zegt";
pub const ADVICE_HERE: &str = "In Rekentafel";
pub const CALENDAR: &str = "Bestuurskalender: wie meldt of besluit wat, en wanneer";
pub const CALENDAR_SAYS: &str = "Het document zegt";
pub const CALENDAR_HERE: &str = "Wie, wat en welk getal";
/// What the data say where the product has no figure.
const NO_FIGURE: &str = "geen";

/// Who does what, and which figure the product can give for it.
pub fn moment(who: &str, what: &str, figure: &str) -> String {
    let figure = if figure == NO_FIGURE { "Rekentafel heeft hiervoor geen getal." } else { figure };
    format!("{who}: {what} Getal: {figure}")
}

pub const NOTES: &str = "Let op bij de cijfers";
pub const DOCUMENTS: &str = "Documenten van deze regio";
pub const SHOW: &str = "Bekijk deze lezing";
pub const IN_HAND: &str = "Deze lezing ziet u nu op de andere bladen.";

pub fn title(region: &str) -> String {
    format!("Regio {region}")
}

/// The name of what stands in the data at a path: an input, or one that has no field.
pub fn input(path: &str) -> String {
    match path {
        "besluitregel" => "Hoe de gemeenten samen beslissen".to_owned(),
        DWELLINGS_SHARE => InputId::DwellingsShare.sheet().label.to_owned(),
        path => Input::at(path).map_or_else(|| path.to_owned(), |input| input.sheet().label.to_owned()),
    }
}

/// What a quotation button is called for who cannot see where it stands.
pub fn read(source: &str) -> String {
    // A sign stays with its number.
    format!("Lees in {}", source.replace("§ ", "§\u{a0}"))
}

/// `names`: the variants that say the same; none if all do.
pub fn in_variants(names: &[String]) -> String {
    names.join("; ")
}
