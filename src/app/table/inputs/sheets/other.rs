//! The sheets of the inputs that are no field of the scenario or of a municipality.

use crate::app::table::inputs::Display;
use crate::app::table::inputs::sheets::{HasSheet, InOrder, Sheet, sheets};
use engine::fields::{ChangeField, WlzField};

pub const REGION_DWELLINGS: Sheet = Sheet::new(
    Display::Number,
    "1",
    "Woningen, hele regio",
    "woningen per jaar",
    "Woningen die elk jaar vrijkomen, alle gemeenten samen. De verhouding tussen de gemeenten blijft gelijk.",
)
.front(6, "Woningen die vrijkomen per jaar, hele regio");

pub const DWELLINGS_SHARE: Sheet = Sheet::new(
    Display::Percent,
    "1",
    "Woningen, van wat nodig is",
    "% van wat nodig is",
    "Hoeveel woningen er vrijkomen, vergeleken met wat nodig is voor wie weg kan uit beschermd wonen en voor starters zonder woning. Bij 100% groeit de rij voor een woning niet.",
);

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
