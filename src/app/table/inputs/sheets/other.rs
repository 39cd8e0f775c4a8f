//! The sheets of the inputs that are no field of the scenario or of a municipality.

use crate::app::table::inputs::Display;
use crate::app::table::inputs::sheets::{HasSheet, InOrder, Sheet, sheets};
use engine::fields::{ChangeField, OpvangField, WlzField};

pub const REGION_DWELLINGS: Sheet = Sheet::new(
    Display::Number,
    "1",
    "Woningen, hele regio",
    "woningen per jaar",
    "Woningen die elk jaar vrijkomen, alle gemeenten samen. De verhouding tussen de gemeenten blijft gelijk.",
)
.found_at("Afspraken met woningcorporaties: woningen voor uitstroom in een jaar.")
.front(6, "Woningen die vrijkomen per jaar, hele regio");

pub const DWELLINGS_SHARE: Sheet = Sheet::new(
    Display::Percent,
    "1",
    "Woningen, van wat nodig is",
    "% van wat nodig is",
    "Hoeveel woningen er vrijkomen, vergeleken met wat nodig is voor wie weg kan uit beschermd wonen en voor starters zonder woning. Bij 100% groeit de rij voor een woning niet.",
)
.found_at("Volgt uit de woningen per jaar: vraag die na bij de woningcorporaties.");

sheets! { ChangeField {
    Year => Sheet::new(Display::Year, "1", "Jaar van de wijziging", "jaar", "Vanaf dit jaar telt de wijziging mee.");
    Historic => Sheet::new(Display::Euro, "100000", "Wijziging van het historisch budget", "euro per jaar",
        "Zoveel komt er elk jaar bij. Een min betekent dat het eraf gaat.");
    Objective => Sheet::new(Display::Euro, "100000", "Wijziging van het objectief budget", "euro per jaar",
        "Zoveel komt er elk jaar bij. Een min betekent dat het eraf gaat.");
} }

sheets! { WlzField {
    Year => Sheet::new(Display::Year, "1", "Jaar van de overgang naar de Wlz", "jaar",
        "In de eerste maand van dit jaar gaat een deel van de cliënten in één keer over naar de Wlz.");
    Fraction => Sheet::new(Display::Percent, "1", "Deel dat naar de Wlz gaat", "% van de cliënten in beschermd wonen",
        "Dit deel van de cliënten in beschermd wonen gaat in één keer over naar de Wlz.");
} }

sheets! { OpvangField {
    Budget => Sheet::new(Display::Euro, "100000", "Budget voor opvang", "euro per jaar",
        "Wat het Rijk betaalt voor maatschappelijke opvang in de hele regio.");
    Indexation => Sheet::new(Display::Percent, "0.1", "Index budget voor opvang", "% per jaar",
        "Zoveel groeit het budget voor opvang elk jaar.");
    PriceLevel => Sheet::new(Display::Year, "1", "Prijspeil budget voor opvang", "jaar",
        "Het budget voor opvang is in euro’s van dit jaar.");
    FirstYear => Sheet::new(Display::Year, "1", "Start doordecentralisatie opvang", "jaar",
        "Vanaf dit jaar gaat het budget voor opvang stap voor stap naar alle gemeenten.").left_out("nooit");
    PhaseInYears => Sheet::new(Display::Number, "1", "Ingroeipad opvang", "jaren",
        "In zoveel gelijke stappen gaat het budget voor opvang van de centrumgemeente naar alle gemeenten.");
    Places => Sheet::new(Display::Number, "1", "Plekken opvang", "plekken",
        "Plekken in de opvang in de hele regio. Ze gelden als bezet.");
    Tariff => Sheet::new(Display::Euro, "500", "Tarief opvang", "euro per jaar", "Prijs van een plek in de opvang.");
    TariffIndexation => Sheet::new(Display::Percent, "0.1", "Index tarief opvang", "% per jaar",
        "Zoveel stijgt de prijs van de opvang elk jaar.");
    TariffPriceLevel => Sheet::new(Display::Year, "1", "Prijspeil tarief opvang", "jaar",
        "Het tarief van de opvang is in euro’s van dit jaar.");
} }
