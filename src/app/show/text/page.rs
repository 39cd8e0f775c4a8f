//! The words of the page around the numbers.

use crate::app::dutch::number;
use crate::app::table::shares::Share;
use crate::app::table::state::{Measure, Page, Place, Unit};
use crate::app::table::text::inputs as inputs_text;
use data::provenance::Provenance;
use data::scenario_file::Herkomst;
use data::version::Version;

pub const TITLE: &str = "Rekentafel";
pub const SUBTITLE: &str = "Beschermd wonen en beschermd thuis: wie betaalt wat?";
pub const TOO_LARGE_TITLE: &str = "Deze bedragen zijn te groot";
pub const TOO_LARGE_LINK: &str =
    "Met deze waarden worden de bedragen te groot om precies te berekenen. De vorige waarden zijn gebleven.";
pub const LINK_REMARKS: &str = "Niet alles uit de link is overgenomen";
pub const LINK_COPIED: &str = "De link is gekopieerd";
pub const LINK_NOT_COPIED: &str = "De link is niet gekopieerd";
pub const LINK_COPY_BY_HAND: &str = "De browser laat het niet toe. Selecteer deze link en kopieer hem zelf:";
pub const ADDRESS_BEHIND: &str =
    "De adresbalk loopt achter: de browser neemt even geen wijziging aan. Kopieer link geeft wel wat nu op tafel ligt.";
pub const NAME_MISSING: &str = "Geef het scenario een naam";
pub const OWN_AFSPRAAK: &str = "Eigen afspraak";
pub const TOO_MANY_AFSPRAKEN: &str = "Er zijn al 32 eigen afspraken. Verwijder er eerst een.";

pub const WHOLE_REGION: &str = "Hele regio";

/// A place inside a sentence: `de hele regio`, `Zwolle`.
pub fn in_sentence(place: &str) -> String {
    if place == WHOLE_REGION { "de hele regio".to_owned() } else { place.to_owned() }
}

/// A range of years in words.
pub fn years(first: i32, last: i32) -> String {
    if first == last { first.to_string() } else { format!("{first} tot en met {last}") }
}

pub fn file_refused(name: &str) -> String {
    format!("Het bestand {name} is niet geopend. Uw scenario is niet veranderd. Dit is er mis:")
}

pub const FILE_NOT_UTF8: &str = "Dit is geen tekst (UTF-8). Toegestaan: een JSON-bestand.";
pub const FILE_NOT_GIVEN: &str =
    "De browser geeft het bestand niet. Toegestaan: een bestand dat u mag lezen. Kies het opnieuw.";

pub fn file_opened(name: &str) -> String {
    format!("Het bestand {name} is geopend")
}

/// Who is new at the start, when a document's start lies before the first year.
pub fn started(year: Option<i32>, bw: f64, bt: f64) -> String {
    let year = year.map_or_else(String::new, |year| format!(" in {year}"));
    format!(
        "Start{year}. Van de cliënten zijn er dan al {} nieuw in beschermd wonen en {} in beschermd thuis: zoveel stroomden er \
         sindsdien in. Ongedaan maken kan in één stap.",
        number::number(bw, 0),
        number::number(bt, 0)
    )
}

pub fn name_refused(name: &str, longest: usize) -> String {
    format!("De naam “{name}” kan niet. Toegestaan: een naam die nog niet bestaat, van 1 tot en met {longest} tekens.")
}

pub const fn place(place: Place) -> &'static str {
    match place {
        Place::Answer => "Antwoord",
        Place::People => "Mensen",
        Place::Afspraak => "Afspraak",
        Place::Scenarios => "Scenario’s",
        Place::Evidence => "Bewijs",
        Place::OurFigures => "Onze cijfers",
    }
}

pub const fn page(page: Page) -> &'static str {
    match page {
        Page::Compare => "In één oogopslag",
        Page::Winners => "Per jaar: wie wint",
        Page::Events => "Gebeurtenissen",
        Page::Scenarios => "Naast elkaar",
        Page::Afspraak => "Eén afspraak",
        Page::Support => "Draagvlak",
        Page::People => "Mensen en plekken",
        Page::Futures => "Toekomsten",
        Page::WhatIf => "Wat als",
        Page::Matrix => "Ook elders",
        Page::Minutes => "Notulen",
        Page::Inputs => "Alle invoer",
        Page::OwnRegion => "Eigen regio",
        Page::Verantwoording => "Verantwoording",
        Page::Region => "Deze regio",
        Page::Documents => "Documenten",
        Page::Ledger => "Aannamen",
        Page::Method => "Rekenwijze",
        Page::Check => "Controle",
        Page::About => "Uitleg en woorden",
    }
}

pub const fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Result => "Resultaat",
        Measure::NetBurden => "Netto lasten",
        Measure::Unchanged => "Zonder verandering",
        Measure::EffectRijk => "Effect Rijk",
        Measure::EffectAfspraak => "Effect afspraak",
    }
}

pub const fn measure_help(measure: Measure) -> &'static str {
    match measure {
        Measure::Result => {
            "Wat de gemeente overhoudt (plus) of zelf bijlegt (min). Over de hele periode telt haar deel van de reserve mee."
        }
        Measure::NetBurden => "Wat de gemeente draagt: haar rijksbudget min haar resultaat.",
        Measure::Unchanged => {
            "Het resultaat als de doordecentralisatie er nooit komt en er geen afspraak is: het geld blijft bij de centrumgemeente."
        }
        Measure::EffectRijk => {
            "Wat de nieuwe verdeling door het Rijk verandert: het resultaat zonder afspraak, min dat zonder verandering."
        }
        Measure::EffectAfspraak => "Wat de afspraak daaraan verandert: dit kiest de regio zelf.",
    }
}

pub const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Euro => "euro",
        Unit::PerInhabitant => "euro per inwoner",
    }
}

/// The unit above amounts that are rounded: whole euros do not always add up.
pub const fn rounded_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Euro => "hele euro’s (afgerond, dus een totaal kan iets verschillen van zijn delen)",
        Unit::PerInhabitant => self::unit(unit),
    }
}

pub const CANNOT_START: &str =
    "De rekentafel kan niet starten: haar eigen gegevens zijn beschadigd. Laad de pagina opnieuw.";
pub const DATA_UNREADABLE: &str =
    "De eigen gegevens van de rekentafel zijn beschadigd. Er is niets veranderd. Laad de pagina opnieuw.";
pub const FOOTER: &str =
    "Rekentafel rekent in uw browser. Niets verlaat deze laptop. De uitkomsten zijn verkenningen, geen begroting.";
/// An afspraak in a list of choices.
pub fn with_readings(name: &str, readings: usize) -> String {
    if readings > 1 { format!("{name} ({readings} lezingen)") } else { name.to_owned() }
}

/// Of a bare address: where one goes on.
pub fn goes_on(region: &str, place: &str) -> String {
    if region == place {
        format!("Verder met {region}, waar u was")
    } else {
        format!("Verder met {place} ({region}), waar u was")
    }
}

pub fn figures_back(region: &str) -> String {
    format!("Uw eigen cijfers van {region} staan er weer")
}

pub fn figures_stay(region: &str) -> String {
    format!("Uw eigen cijfers van {region} zijn niet weg: kies {region} en ze staan er weer")
}

pub const START_ANEW: &str = "Begin opnieuw met de beginwaarden";
pub const SKIP: &str = "Naar de inhoud";
pub const CLOSE: &str = "Sluiten";
pub const RESET: &str = "terug";
pub const EXPLANATION: &str = "uitleg en bron";
pub const PERIOD: &str = "Periode";
/// On the page with every year in a column.
pub const EACH_YEAR: &str = "alle jaren naast elkaar";
pub const WHOLE_PERIOD: &str = "Hele periode";
pub const PLACE: &str = "Gemeente";
pub const MEASURE: &str = "Bedrag";
pub const UNIT: &str = "Eenheid";
pub const AFSPRAAK: &str = "Afspraak";
pub const RIVAL: &str = "Tegenover";
pub const READING: &str = "Lezing";
pub const RIVAL_READING: &str = "Lezing daarvan";
pub const REGION: &str = "Regio";
pub const TOOLS: &str = "Gereedschap";
pub const UNDO: &str = "Ongedaan maken";
pub const REDO: &str = "Opnieuw";
pub const COPY_LINK: &str = "Kopieer link";
pub const SCENARIOS: &str = "Bewaren en openen";
pub const SAVE_FILE: &str = "Bewaar als bestand";
pub const OPEN_FILE: &str = "Open een bestand";
pub const PASTE_LINK: &str = "Plak een link, of een mail met een link erin";
pub const OPEN_LINK: &str = "Open de link";
pub const KEEP_AS: &str = "Bewaar op deze laptop, met de naam";
pub const KEEP: &str = "Bewaar";
pub const FORGET: &str = "verwijder";
pub const PLACES: &str = "Plekken";
pub const PAGES: &str = "In deze plek";
pub const KNOBS: &str = "Knoppen";
pub const ALL_KNOBS: &str = "Alle knoppen";
pub const FEWER_KNOBS: &str = "Knoppen dicht";
pub const DOCUMENT_START: &str = "Start volgens";
pub const OTHER_START: &str = "een eigen jaar";
pub const COMPARE_TITLE: &str = "Alle afspraken naast elkaar";
pub const OPEN_POINTS: &str = "Niet afgesproken";
pub const OPEN_POINTS_HELP: &str = "Bij deze afspraken laten de documenten iets open. De tabel toont daarom de laagste en de hoogste uitkomst van de lezingen.";
pub const MUNICIPALITY: &str = "Gemeente";
pub const CENTRE: &str = "centrum";
pub const YEAR: &str = "Jaar";
pub const AS_TABLE: &str = "Als tabel";
pub const PER_INHABITANT_NOTE: &str = "Per inwoner: over de hele periode gedeeld door de inwoners van het eerste jaar, anders door die van het jaar zelf.";
pub const FIRST: &str = "Welke vervangt u eerst?";
pub const INPUTS_TITLE: &str = "Alle invoer";
pub use crate::app::table::text::changes::MUNICIPALITIES;
pub const MUNICIPALITIES_CAPTION: &str = "Invoer per gemeente";
pub const BUDGET_TITLE: &str = "Budget van elke gemeente, in euro";
pub const BUDGET_CAPTION: &str = "Aandeel in het rijksbudget, in euro per jaar";
pub const BUDGET_HELP: &str = "Typ wat een gemeente krijgt. Het budget van de regio wordt de som, en de andere gemeenten houden wat zij krijgen. De gewichten hieronder worden deze bedragen.";
pub const TOGETHER: &str = "Samen";
pub const COLUMNS_HELP: &str = "Wat staat in elke kolom?";
pub const PASTE_HELP: &str = "U kunt cellen uit een rekenblad plakken: klik in een cel en plak. Plak de namen van de gemeenten en de kolommen mee; dan komt elk getal op zijn plaats. U ziet eerst wat er verandert. Een leeg gewicht is gelijk aan het aantal inwoners.";
pub const MAKE_LINE: &str = "Laat dit verlopen over de jaren";
pub const MAKE_CONSTANT: &str = "Maak dit gelijk in alle jaren";

/// The name of a region of the product.
pub fn tab_title(page: &str, place: Option<&str>, region: &str) -> String {
    match place {
        Some(place) => format!("{page} – {place}, {region} – {TITLE}"),
        None => format!("{page} – {region} – {TITLE}"),
    }
}

pub fn region(id: &str) -> &str {
    data::region::region(Version::LATEST, id).map_or(id, |own| own.name.as_str())
}

/// How many numbers are an assumption, and how many came with a file that does not say where they come from.
pub fn assumptions(count: usize, unknown: usize) -> String {
    let unknown = match unknown {
        0 => return assumed(count),
        1 => "1 getal komt uit uw bestand, herkomst onbekend".to_owned(),
        unknown => format!("{unknown} getallen komen uit uw bestand, herkomst onbekend"),
    };
    match count {
        0 => format!("{unknown}."),
        count => format!("{unknown}. {}", assumed(count)),
    }
}

fn assumed(count: usize) -> String {
    match count {
        0 => "Geen enkel getal is nog een aanname van Rekentafel.".to_owned(),
        1 => "1 getal is nog een aanname.".to_owned(),
        count => format!("{count} getallen zijn nog een aanname."),
    }
}

pub fn reset_of(name: &str) -> String {
    format!("{name}: terug naar de beginwaarde")
}

pub fn slider_of(name: &str) -> String {
    format!("{name}, schuif")
}

pub fn open_kept(name: &str) -> String {
    format!("Open {name}")
}

pub fn forget_kept(name: &str) -> String {
    format!("Verwijder {name}")
}

/// The fold with the columns that are not in front.
pub fn other_columns(count: usize) -> String {
    format!("Ook gewichten en eigen aantallen bij het begin ({count} kolommen)")
}

/// A column of what the municipalities get of a budget.
pub const fn share(share: Share) -> &'static str {
    match share {
        Share::Objective => "Objectief budget",
        Share::Historic => "Historisch budget",
    }
}

/// Where a region usually finds the figure of an assumption.
pub fn found_at(place: &str) -> String {
    format!("Waar een regio dit meestal vindt: {place}")
}

/// Value, year and source with which the region started.
pub fn starting_value(provenance: &Provenance) -> String {
    format!(
        "Beginwaarde ({}, {}): {} Bron: {}.",
        inputs_text::status(provenance.status),
        provenance.year,
        provenance.explanation,
        provenance.source
    )
}

/// What is said of a value that did not come with the region.
pub fn stated_value(said: &Herkomst) -> String {
    let source = if said.source.is_empty() { "geen bron genoemd" } else { &said.source };
    format!("Dit getal ({}): {source}.", inputs_text::status(said.status))
}

pub fn compare_caption(measure: Measure, unit: Unit, period: &str) -> String {
    format!("{}, in {}, {period}. Een min: de gemeente legt bij.", self::measure(measure), self::unit(unit))
}

pub fn open_afspraak(name: &str) -> String {
    format!("Bekijk {name}")
}

/// What stands under the name of an afspraak in the table.
pub fn column_mark(mark: &str, variants: usize) -> String {
    if variants > 1 { format!("{mark}, {variants} lezingen") } else { mark.to_owned() }
}

pub fn open_point(name: &str, variants: usize, only_when_chosen: usize) -> String {
    let besides = match only_when_chosen {
        0 => String::new(),
        1 => ", en nog een die alleen telt als u haar kiest".to_owned(),
        more => format!(", en nog {more} die alleen tellen als u ze kiest"),
    };
    format!("{name} ({variants} lezingen{besides}):")
}
