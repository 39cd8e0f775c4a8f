//! Sentences under the comparison.

use crate::app::show::Amount;
use crate::app::show::text::page::measure as measure_name;
use crate::app::table::state::Measure;

pub const PER_INHABITANT: &str = " per inwoner";

pub fn afspraken_title(place: &str) -> String {
    format!("Wat betekent elke afspraak voor {place}?")
}

pub fn municipalities_title(afspraak: &str) -> String {
    format!("Per gemeente: {afspraak}")
}

pub fn region(period: &str, total: &Amount, unit: &str, measure: Measure) -> String {
    match measure {
        Measure::Result => format!(
            "De regio samen komt in {period} uit op {}{unit}. Een afspraak verdeelt dit over de gemeenten; het totaal verandert er meestal niet door.",
            total.text()
        ),
        _ => format!("{} van de regio samen in {period}: {}{unit}.", measure_name(measure), total.text()),
    }
}

/// That the picture shows one variant of an open afspraak.
pub fn one_of_several(afspraak: &str, variants: usize) -> String {
    format!(
        " U ziet in de grafiek één van de {variants} lezingen van {afspraak}: welke geldt, staat niet in de documenten. De tabel toont alle \
         lezingen."
    )
}

pub fn all_equal(name: &str, period: &str, amount: &Amount, unit: &str, measure: Measure) -> String {
    format!("{} voor {name} in {period}: {}{unit}, bij elke afspraak gelijk.", measure_name(measure), amount.text())
}

pub fn best_and_worst(name: &str, period: &str, best: (&str, &Amount), worst: (&str, &Amount), unit: &str) -> String {
    format!(
        "Voor {name} is in {period} de afspraak ‘{}’ het gunstigst ({}{unit}) en ‘{}’ het ongunstigst ({}{unit}). Bij een open afspraak telt de ongunstigste lezing.",
        best.0,
        best.1.text(),
        worst.0,
        worst.1.text()
    )
}

/// The lowest and the highest amount of an open afspraak, on a line each.
pub fn range(low: &str, high: &str) -> String {
    format!("{low}\ntot {high}")
}
