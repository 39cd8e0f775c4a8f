//! Words of the page with scenarios side by side.

use crate::app::ask::explanation::NoExplanation;
use crate::app::dutch::number;
use crate::app::show::Amount;
use crate::app::show::text::page;
use crate::app::table::state::Measure;

pub const TITLE: &str = "Scenario’s naast elkaar";
pub const HELP: &str = "Zet het scenario op tafel vast met een naam. Draai daarna verder aan de knoppen of kies een andere \
    afspraak, en zie hier het verschil. De link en ‘Ongedaan maken’ nemen alle vastgezette scenario’s mee.";
pub const PIN_NAME: &str = "Naam van het scenario op tafel";
pub const PIN: &str = "Zet vast";
pub const IN_HAND: &str = "Op tafel";
pub const NOTHING_PINNED: &str = "Er is nog geen scenario vastgezet. Zet er een vast om te vergelijken.";
pub const COLUMNS: [&str; 6] =
    ["Plaats", "Scenario", "Euro per inwoner", "Euro", "Verschil per inwoner", "Verschil in euro"];
pub const DIFFERENCES: &str = "Wat is er anders?";
pub const NO_DIFFERENCES: &str = "Alle invoer is gelijk.";
pub const OTHER_REGION: &str = "Een andere regio: de invoer is niet te vergelijken.";
pub const NOT_THERE: &str = "niet in dit scenario";
pub const IS_BASE: &str = "vergelijkingspunt";
pub const FOLLOWS: &str = "draait mee";
pub const FOLLOWS_HELP: &str =
    "Draait mee: beweegt een knop die in beide scenario’s gelijk staat, dan beweegt dit scenario mee.";
pub const TAKE: &str = "Neem op tafel";
pub const REMOVE: &str = "Haal weg";
pub const BASE: &str = "Vergelijk met";
pub const EXPLAINED: &str = "Leg het verschil uit van";
pub const WHY_COLUMNS: [&str; 3] = ["Verandering", "Van en naar", "Effect op het resultaat, in euro"];
pub const WHY_HELP: &str = "Elke verandering krijgt haar gemiddelde bijdrage over alle volgordes waarin de veranderingen kunnen \
    worden gemaakt (de Shapley-waarde). De delen zijn samen precies het verschil, tot op de cent.";
pub const WHY_WAITS: &str = "De uitleg verschijnt als u de schuif loslaat.";

pub fn too_many(most: usize) -> String {
    format!("Er staan al {most} scenario’s vast. Haal er eerst een weg.")
}

/// The name of a scenario that got none.
pub fn numbered(number: usize) -> String {
    format!("Scenario {number}")
}

pub fn too_large(name: &str) -> String {
    format!("Scenario “{name}” is weggehaald: de bedragen worden te groot om te berekenen.")
}

pub fn caption(measure: Measure, place: &str, period: &str) -> String {
    format!("{} van {}, {period}", page::measure(measure), page::in_sentence(place))
}

pub fn action(action: &str, name: &str) -> String {
    format!("{action}: {name}")
}

pub fn best_and_worst(
    (place, period): (&str, &str),
    best: (&str, &Amount),
    worst: (&str, &Amount),
    measure: Measure,
) -> String {
    let (best, worst) = (format!("“{}” ({})", best.0, best.1.text()), format!("“{}” ({})", worst.0, worst.1.text()));
    let place = page::in_sentence(place);
    format!(
        "Voor {place} is in {period} {best} het gunstigst en {worst} het ongunstigst: {} per inwoner.",
        page::measure(measure).to_lowercase()
    )
}

pub fn all_equal((place, period): (&str, &str), amount: &Amount, measure: Measure) -> String {
    format!(
        "Voor {} geven alle scenario’s in {period} hetzelfde: {} {} per inwoner.",
        page::in_sentence(place),
        page::measure(measure).to_lowercase(),
        amount.text()
    )
}

pub fn why_title(from: &str, to: &str, place: &str) -> String {
    format!("Waarom is het resultaat van “{to}” anders dan van “{from}”? {place}")
}

pub fn why_sentence(
    from: (&str, &Amount),
    to: (&str, &Amount),
    largest: &Option<(String, Amount)>,
    period: &str,
) -> String {
    let difference = number::euro_cents(to.1.money - from.1.money);
    let whole = format!(
        "“{}” komt in {period} uit op {} en “{}” op {}: een verschil van {}.",
        from.0,
        from.1.text(),
        to.0,
        to.1.text(),
        difference
    );
    match largest {
        Some((name, amount)) => format!("{whole} Het meest doet “{name}”: {}.", amount.text()),
        None => whole,
    }
}

pub const fn no_explanation(reason: NoExplanation) -> &'static str {
    match reason {
        NoExplanation::OtherMunicipalities => {
            "De scenario’s gaan over andere gemeenten. Het verschil is niet over veranderingen te verdelen."
        }
        NoExplanation::Same => "De scenario’s zijn gelijk: er is geen verschil om uit te leggen.",
        NoExplanation::NotApart => {
            "De veranderingen kunnen niet los van elkaar worden gemaakt, of een van de scenario’s heeft dit jaar niet. Het \
             verschil is daarom niet te verdelen."
        }
        NoExplanation::TooLarge => "De bedragen worden te groot om te verdelen.",
    }
}
