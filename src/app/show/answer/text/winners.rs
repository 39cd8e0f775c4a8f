//! Words of winners and losers.

use crate::app::dutch::number;
use crate::app::show::grid::Beyond;
use crate::app::show::text::page;
use crate::app::table::state::Measure;
use engine::money::Money;

pub const TITLE: &str = "Wie wint, wie verliest?";
pub const HELP: &str =
    "Per gemeente en jaar, in euro per inwoner. ▲ is meer dan de maatstaf erbij, ▼ is meer dan de maatstaf eraf.";
pub const YARDSTICK: &str = "Maatstaf (euro per inwoner)";
pub const YARDSTICK_SOURCE: &str = "€ 10 per inwoner per jaar is een aanname van Rekentafel, ongeveer zo groot als de bedragen zelf. Voor \
    deze afspraken is geen maatstaf afgesproken. Bij de herziening van het hele gemeentefonds gebruikte de Raad voor het Openbaar \
    Bestuur in 2021 € 60 (advies van 19 oktober 2021); dat ging niet over beschermd wonen.";
pub const MEAN: &str = "Gemiddeld per jaar";
pub const MEAN_NOTE: &str = "Gemiddeld per jaar: over de hele periode met het deel van de reserve, per inwoner in het eerste jaar, \
    gedeeld door het aantal jaren.";
pub const ABOVE: &str = "Aantal boven de maatstaf ▲";
pub const BELOW: &str = "Aantal onder min de maatstaf ▼";
pub const UP: &str = "maatstaf";
pub const DOWN: &str = "min de maatstaf";

pub fn chart_title(measure: Measure) -> String {
    format!("{} per inwoner, per gemeente", page::measure(measure))
}

pub fn caption(measure: Measure, afspraak: &str) -> String {
    format!("{} in euro per inwoner: {afspraak}", page::measure(measure))
}

/// The sign beside an amount.
pub const fn mark(beyond: Beyond) -> &'static str {
    match beyond {
        Beyond::Above => "▲ ",
        Beyond::Within => "",
        Beyond::Below => "▼ ",
    }
}

pub fn sentence(afspraak: &str, all: usize, (above, below): (usize, usize), yardstick: Money) -> String {
    format!(
        "Onder “{afspraak}” zitten gemiddeld per jaar {above} van de {all} gemeenten meer dan {} per inwoner in de plus en {below} \
         meer dan dat in de min.",
        number::euro_cents(yardstick)
    )
}
