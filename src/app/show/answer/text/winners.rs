//! Words of winners and losers.

use crate::app::dutch::number;
use crate::app::show::Amount;
use crate::app::show::grid::Beyond;
use crate::app::show::text::page;
use crate::app::table::state::Measure;
use engine::derivation::Item;
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

/// What those below and above zero do, each of one and of more: an effect is no payment.
pub const fn verbs(item: Item) -> [[&'static str; 2]; 2] {
    match item {
        Item::EffectRijk | Item::EffectAfspraak => {
            [["gaat achteruit:", "gaan achteruit:"], ["gaat vooruit:", "gaan vooruit:"]]
        }
        _ => [["betaalt", "betalen"], ["houdt over:", "houden over:"]],
    }
}

/// Who is below and above zero on average a year: each with how many, and who most.
pub fn sentence(
    afspraak: &str,
    all: usize,
    verbs: [[&str; 2]; 2],
    sides: [(usize, Option<(String, Amount)>); 2],
) -> String {
    let part = |([one, more], (count, most)): ([&str; 2], (usize, Option<(String, Amount)>))| {
        let (name, amount) = most?;
        let amount = whole_cents(amount.money);
        Some(match count {
            1 => format!("{one} één van de {all} gemeenten: {name}, {amount}"),
            count => format!("{more} {count} van de {all} gemeenten, {name} het meest: {amount}"),
        })
    };
    let parts: Vec<String> = verbs.into_iter().zip(sides).filter_map(part).collect();
    if parts.is_empty() {
        return format!("Onder “{afspraak}” betaalt niemand en houdt niemand iets over.");
    }
    format!("Onder “{afspraak}” {} per inwoner per jaar, gemiddeld.", parts.join("; "))
}

fn whole_cents(amount: Money) -> String {
    number::euro_cents(if amount < Money::ZERO { -amount } else { amount })
}

/// How many lie beyond the yardstick; says nothing where nobody does.
pub fn beyond(all: usize, (above, below): (usize, usize), yardstick: Money) -> String {
    if above + below == 0 {
        return String::new();
    }
    format!(
        "Boven de maatstaf van {} in de plus: {above} van de {all}. Daaronder in de min: {below}.",
        number::euro_cents(yardstick)
    )
}

/// Why a mean has another sign than all its years.
pub fn turned(names: &[&str]) -> String {
    if names.is_empty() {
        return String::new();
    }
    format!(
        "Elk jaar een min en gemiddeld toch een plus, of andersom, is er voor: {}. Dat komt door de reserve: wat daarin overblijft, \
         telt aan het einde mee in het gemiddelde, en niet in een jaar.",
        names.join(", ")
    )
}
