//! What the checks of the model say, in plain Dutch.

use crate::app::ask::check::{CheckId, Fault, Spot};
use crate::app::dutch::number;

pub const TITLE: &str = "Controleer dit model";
pub const HELP: &str = "Deze controles draaien in uw eigen browser, met het programma waarmee u nu rekent. Ze gaan over het scenario op \
    tafel, onder alle afspraken, en over vaste gevallen waarvan de uitkomst van tevoren vaststaat.";
pub const LIMITS: &str = "Goed betekent: deze regels houden, hier en nu. Het betekent niet dat de invoer klopt of dat de regels de juiste \
    zijn. Een fout die in elke regel gelijk zit, vindt u hier niet.";
pub const START: &str = "Voer alle controles uit";
pub const AGAIN: &str = "Voer ze opnieuw uit";
pub const RETRY: &str = "Probeer het opnieuw";
pub const FETCHING: &str = "De vaste gevallen worden opgehaald.";
pub const OTHER_SCENARIO: &str = "Het scenario is daarna veranderd. Deze controles gaan over het vorige scenario.";
pub const OF_SCENARIO: &str = "Het scenario op tafel, onder alle afspraken";
pub const CASES: &str = "Vaste gevallen: scenario’s met een uitkomst die niet door dit programma is gemaakt";
pub const CHECK: &str = "Controle";
pub const RESULT: &str = "Uitslag";
pub const TIME: &str = "Tijd (ms)";
pub const PASSED: &str = "goed";
pub const FAILED: &str = "FOUT";
pub const NO_CASE: &str = "geen geval";
pub const A_CASE: &str = "een vast geval";
pub const WAITING: &str = "nog niet";

/// The name of a check; a fixed case has its own.
pub fn title(id: CheckId, case: &str) -> String {
    let title = match id {
        CheckId::Conservation => "Geen cent erbij of eraf, elk jaar",
        CheckId::Parts => "Elk totaal is de som van zijn delen",
        CheckId::Identity => "Een afspraak verdeelt geld en maakt het niet",
        CheckId::Division => "Verdelen gaat tot op de cent op",
        CheckId::Costs => "Geen kosten onder nul",
        CheckId::Shares => "Aandelen liggen tussen 0 en 1",
        CheckId::Places => "Geen mens of plek onder nul, geen opname boven de plekken",
        CheckId::Flow => "Wie instroomt, is er nog of is vertrokken",
        CheckId::Signs => "Een hoger tarief levert niets op, een hoger budget kost niets",
        CheckId::Link => "De link geeft dezelfde uitkomst",
        CheckId::Case(_) => case,
    };
    title.to_owned()
}

/// What a check proves, and what it does not.
pub const fn proves(id: CheckId) -> &'static str {
    match id {
        CheckId::Conservation => {
            "Rijksbudget min alle kosten is precies wat de gemeenten overhouden en wat in de reserve gaat. Zegt niet hoe het is verdeeld."
        }
        CheckId::Parts => {
            "Budget, pot, verrekening, vangnet, reserve en resultaat tellen op, per gemeente en jaar; het vangnet telt op tot nul. Zegt niet of de sleutel de goede is."
        }
        CheckId::Identity => {
            "Over alle jaren is de som van resultaten en uitvoeringskosten bij elke afspraak gelijk. Zegt niets over één gemeente."
        }
        CheckId::Division => {
            "Lastige bedragen worden over de gemeenten verdeeld zonder dat er een cent zoekraakt. Zegt niet of de gewichten kloppen."
        }
        CheckId::Costs => "Elke kostenpost en elke reserve is nul of meer. Zegt niet of de hoogte klopt.",
        CheckId::Shares => {
            "Het deel van de oude en dat van de nieuwe verdeling zijn samen precies 1. Zegt niet of het ingroeipad zo wordt ingevoerd."
        }
        CheckId::Places => {
            "Alle aantallen zijn nul of meer, en er wordt niemand opgenomen als er geen plek is. Zegt niet of de aantallen kloppen."
        }
        CheckId::Flow => {
            "Per gemeente en jaar: begin plus instroom min vertrek is het eind, nagerekend met een nieuwe doorrekening. Zegt niets over geld."
        }
        CheckId::Signs => {
            "Zeven tarieven en budgetten gaan een tiende omhoog; het resultaat van de regio gaat bij elke afspraak de goede kant op. Zegt niet hoe ver."
        }
        CheckId::Link => {
            "Alles wat op tafel ligt, gaat in de link en komt er precies zo uit, met hetzelfde controlegetal. Zegt niet dat de uitkomst goed is."
        }
        CheckId::Case(_) => "",
    }
}

/// `goed: 4.620 vergelijkingen`.
pub fn passed(comparisons: usize) -> String {
    format!("{} vergelijkingen", number::number(f64::from(u32::try_from(comparisons).unwrap_or(u32::MAX)), 0))
}

/// The first difference in one sentence.
pub fn wrong(wrong: &Fault) -> String {
    let Fault { place, found, expected } = wrong;
    format!("{}: gevonden {found}, verwacht {expected}.", self::place(place))
}

fn place(place: &Spot) -> String {
    let Spot { what, afspraak, year, municipality } = place;
    let year = year.map(|year| year.to_string());
    let parts = [municipality.as_ref(), afspraak.as_ref(), year.as_ref()].into_iter().flatten();
    let parts: Vec<&str> = std::iter::once(what.as_str()).chain(parts.map(String::as_str)).collect();
    parts.join(", ")
}

pub fn at_least(bound: &str) -> String {
    format!("{bound} of meer")
}

/// What a result must be after a rise.
pub fn bound(helps: bool, before: &str) -> String {
    if helps { format!("{before} of meer") } else { format!("{before} of minder") }
}

/// Where the run stands: `12 van 41 controles gedaan`, and at the end the verdict.
pub fn progress(done: usize, of: usize, failed: usize, milliseconds: f64) -> String {
    let time = number::number(milliseconds, 0);
    match (done == of, failed) {
        (false, _) => format!("{done} van {of} controles gedaan."),
        (true, 0) => format!("Alle {of} controles zijn goed, in {time} milliseconden."),
        (true, 1) => format!("1 van de {of} controles is fout."),
        (true, failed) => format!("{failed} van de {of} controles zijn fout."),
    }
}
