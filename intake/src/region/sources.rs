//! Where each starting value of a new region comes from: one row per field, in plain Dutch.

use std::collections::BTreeMap;

use data::provenance::{Provenance, Status};
use engine::fields::{MunicipalityField, RegionField, municipality_path};
use engine::figures::{Besluitregel, Figures, Municipality};
use engine::money::Exact;

use crate::number::written;
use crate::region::rule::{BASE_YEAR, DWELLINGS, FIRST_YEAR};
use crate::region::{Choice, Part, Rule};

/// The key of the dwellings as a fraction of what is needed.
const DWELLINGS_SHARE: &str = "woningen_regio_deel";
const ASSUMED: &str = "aanname";
const NATIONAL: &str = "berekend uit landelijke cijfers";

/// What a reader must know about these figures.
pub fn notes() -> Vec<String> {
    [
        "Dit is een eigen regio. Er horen geen documenten bij.",
        "De beginwaarden zijn berekend uit het aantal inwoners en landelijke cijfers. Vul uw eigen cijfers in.",
        "Het echte budget van deze regio is niet bekend. Het historische budget is zo gekozen dat het eerste jaar sluit.",
        "Dat het nieuwe budget naar inwoners wordt verdeeld, is een aanname. Deze aanname bepaalt wie erop vooruitgaat.",
        "Hoeveel zwaarder de centrumgemeente telt, is een aanname: ongeveer het midden van de vier regio’s van Rekentafel.",
        "De groei van het aantal inwoners is op nul gezet. Vul uw eigen prognose in.",
        "De start is steeds uitgesteld. Er is geen nieuwe datum bekend (stand 2025). Het jaar 2028 is een aanname; “nooit” kan ook.",
        "De cijfers gelden na de overgang van cliënten naar de Wlz (2021). Vergelijk ze niet met cijfers van vóór 2021.",
        "Dit model rekent alleen beschermd wonen en beschermd thuis. Maatschappelijke opvang zit er niet in.",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// The source of every value, by its path.
pub fn all(choice: &Choice, rule: &Rule, figures: &Figures) -> BTreeMap<String, Provenance> {
    let mut found = BTreeMap::new();
    for field in RegionField::ALL {
        found.insert(field.path.to_owned(), of_region(field, rule));
    }
    for (place, (part, own)) in choice.parts.iter().zip(&figures.municipalities).enumerate() {
        let is_centre = place == choice.centre;
        for (field, own) in of_municipality(part, own, is_centre, rule) {
            found.insert(municipality_path(place, field.path), own);
        }
    }
    found.insert("besluitregel".to_owned(), besluitregel(choice.besluitregel));
    let share = "Er komen 95% van de woningen vrij die nodig zijn voor wie beschermd wonen kan verlaten en voor starters zonder \
                 woning. Bij 100% wacht niemand langer dan nu.";
    found.insert(DWELLINGS_SHARE.to_owned(), Provenance::new("aandeel", FIRST_YEAR, ASSUMED, Status::Aanname, share));
    found
}

fn assumed(unit: &str, explanation: impl Into<String>) -> Provenance {
    Provenance::new(unit, FIRST_YEAR, ASSUMED, Status::Aanname, explanation)
}

fn derived(unit: &str, source: &str, explanation: impl Into<String>) -> Provenance {
    Provenance::new(unit, FIRST_YEAR, source, Status::Afgeleid, explanation)
}

fn found(unit: &str, year: i32, source: &str, explanation: &str) -> Provenance {
    Provenance::new(unit, year, source, Status::Gevonden, explanation)
}

fn besluitregel(rule: Besluitregel) -> Provenance {
    let explanation = match rule {
        Besluitregel::Onbekend => "Hoe de gemeenten beslissen, is niet ingevuld.",
        _ => "Gekozen bij het maken van de regio.",
    };
    assumed("keuze", explanation)
}

fn dutch(x: f64) -> String {
    Exact::from_double(x).map_or_else(|| x.to_string(), written)
}

fn of_region(field: RegionField, rule: &Rule) -> Provenance {
    use RegionField as F;
    const EURO: &str = "euro per jaar";
    const SHARE: &str = "aandeel";
    const YEARLY: &str = "aandeel per jaar";
    const NEW: &str = "De start ligt na het eerste jaar, dus niemand is al nieuw.";
    match field {
        F::BaseYear => found("jaar", BASE_YEAR, data::gemeenten::SOURCE, "Het jaar van de inwoners."),
        F::Returning => {
            assumed(SHARE, "Hoeveel mensen na hun vertrek terugkomen, is niet bekend. Dit model begint met 0.")
        }
        F::FirstYear => assumed("jaar", "Eerste jaar van de berekening."),
        F::Years => assumed("jaren", "2026 tot en met 2037: de tien jaar van het ingroeipad en twee jaar ervoor."),
        F::StartYear => assumed("jaar", "Er is geen datum bekend. “Nooit” kan ook: dan is er geen eerste jaar."),
        F::PhaseInYears => found(
            "jaren",
            2019,
            "Skipr, juli 2019 (akkoord van Rijk en VNG)",
            "Tien jaar. Dat het elk jaar 10% is, is een aanname.",
        ),
        F::ExistingRunOff => assumed(
            YEARLY,
            "Lezing “twee klokken”: het budget voor bestaande cliënten loopt af zoals zij zelf uitstromen (22%).",
        ),
        F::HistoricBudget => derived(
            EURO,
            "berekend uit de kosten van het eerste jaar",
            "Sluitend gemaakt: de kosten van 2026 voor de hele regio, gedeeld door 1 − 5,1% uitvoeringskosten, op duizend euro. Het echte budget is niet bekend.",
        ),
        F::ObjectiveBudget => derived(
            EURO,
            "berekend uit Valente 2022 en CBS 1-1-2024",
            "€ 84 per inwoner (1,5 miljard / 17,9 miljoen, 2023) × 1,03^3 × het aantal inwoners, afgerond. Rust op de aanname “naar inwoners”.",
        ),
        F::BudgetIndexation => assumed(YEARLY, "Een half procent lager dan de tarieven is een goede proef."),
        F::BudgetPriceLevel => assumed("jaar", "Het jaar van de prijzen waarin het budget is gegeven."),
        F::ExecutionCosts => {
            assumed(SHARE, "Even hoog als het maximum dat tot en met 2023 gold in IJssel-Vecht (convenant, art. 5.3).")
        }
        F::Inflow => derived(
            "mensen per 10.000 inwoners per jaar",
            NATIONAL,
            "Houdt beschermd wonen in 2026 gelijk: 0,22 × het aantal cliënten / 0,7, gedeeld door de inwoners van 2026. Het aantal cliënten is een aanname.",
        ),
        F::PreventionEffect => {
            assumed(SHARE, "Zoveel minder instroom door preventie. Kost € 1,50 per inwoner per jaar (zie de tarieven).")
        }
        F::BtFraction => assumed(SHARE, "Deel van de instroom dat meteen naar beschermd thuis gaat."),
        F::ClientsBw => derived(
            "cliënten",
            "berekend uit Skipr 2021 en CBS 1-1-2024",
            format!(
                "Landelijk 14,6 per 10.000 inwoners (25.465 cliënten, Skipr 2021). Hier: {} per 10.000 inwoners. Dat deze regio is als heel Nederland, is een aanname.",
                dutch(rule.clients_per_10000)
            ),
        ),
        F::ClientsBt => derived(
            "cliënten",
            "berekend uit de instroom en de uitstroom",
            "Evenveel erin als eruit: (0,3 × instroom + 0,4 × 0,22 × cliënten beschermd wonen) / 0,35.",
        ),
        F::ClientsBwNew | F::ClientsBtNew => derived("cliënten", "berekend uit het eerste jaar", NEW),
        F::WaitingBw => assumed("mensen", "Zes maanden instroom in beschermd wonen."),
        F::BwOutflow => found(
            YEARLY,
            2020,
            "Regiomonitor beschermd wonen 2020, OBI Rotterdam 23-4-2021",
            "Rotterdam en zes gemeenten eromheen: een gemiddeld verblijf van 4,5 jaar. Of het hier zo is, is niet bekend.",
        ),
        F::BtOutflow => assumed(YEARLY, "Een gemiddeld traject duurt dan bijna drie jaar. Er is geen bron gevonden."),
        F::OutflowToBt => assumed(
            SHARE,
            "Deel van wie uit beschermd wonen gaat en daarna beschermd thuis krijgt. Er is geen bron gevonden.",
        ),
        F::BtWithoutDwelling => assumed(
            SHARE,
            "Deel van de starters in beschermd thuis dat eerst een woning nodig heeft. Er is geen bron gevonden.",
        ),
        F::BwPlaces => derived(
            "plekken",
            "berekend uit het aantal cliënten",
            "Alles vol aan het begin: 0,91 × het aantal cliënten. De andere 9% heeft een pgb.",
        ),
        F::PlacesReduction => assumed("plekken per jaar", "2% van de plekken."),
        F::BwMinimum => assumed("plekken", "60% van de plekken, afgerond."),
        F::BwInKind => derived(
            EURO,
            "berekend uit Valente 2021 en Skipr 2021",
            "€ 50.700 (644 miljoen / 12.700, 2021) × 1,03^5 = € 58.776. Daar gaat ongeveer 10% af voor wat geen zorg is; die 10% is een aanname.",
        ),
        F::BwPgb => derived(EURO, "Nederweert 2024 (CVDR703606)", "€ 35.417,88 (2024) × 1,03 = € 36.480, afgerond."),
        F::PgbFraction => assumed(SHARE, "Zoals in de regio Amersfoort in 2020: 56 van de 617."),
        F::BtTariff => assumed(
            EURO,
            "6,5 uur per week × 52 × € 72,12 (Meerinzicht 2023: € 66,00 × 1,03^3), afgerond. Het aantal uren is een aanname.",
        ),
        F::BridgingTariff => assumed(
            EURO,
            "1,5 uur per week × 52 × € 72,12 (Meerinzicht 2023: € 66,00 × 1,03^3), afgerond. Het aantal uren is een aanname.",
        ),
        F::Prevention => assumed(
            "euro per inwoner per jaar",
            "Hoort bij het effect van preventie op de instroom. Er is geen bron gevonden.",
        ),
        F::Vacancy => assumed(SHARE, "Dat een deel van de kosten van een lege plek doorloopt, is een aanname."),
        F::TariffIndexation => assumed(YEARLY, "Even hoog als de groei van het budget."),
        F::TariffPriceLevel => assumed("jaar", "Het jaar van de prijzen waarin de tarieven zijn gegeven."),
    }
}

/// The sources of the values of a part that the rule fills.
pub fn of_municipality(
    part: &Part,
    own: &Municipality,
    is_centre: bool,
    rule: &Rule,
) -> Vec<(MunicipalityField, Provenance)> {
    use MunicipalityField as F;
    const WEIGHT: &str = "gewicht";
    let heavier = |weight: f64| {
        if is_centre { format!(" De centrumgemeente telt {} keer mee.", dutch(weight)) } else { String::new() }
    };
    let inhabitants = match part.code {
        Some(_) => found("inwoners", BASE_YEAR, data::gemeenten::SOURCE, "Stand op 1 januari 2024. CBS, CC BY 4.0."),
        None => assumed("inwoners", "Opgegeven bij het maken van de regio."),
    };
    let growth = match part.growth {
        Some(_) => assumed("aandeel per jaar", "Opgegeven bij het maken van de regio."),
        None => assumed("aandeel per jaar", "Op nul gezet: er is geen prognose ingevuld."),
    };
    let share = dutch(DWELLINGS * 100.0);
    vec![
        (F::Inhabitants, inhabitants),
        (F::Growth, growth),
        (
            F::Dwellings,
            derived(
                "woningen per jaar",
                "berekend uit de uitstroom en de instroom",
                format!(
                    "{share}% van wat in de regio nodig is, naar het gewicht voor herkomst. De {share}% is een aanname."
                ),
            ),
        ),
        (
            F::InflowFactor,
            assumed(
                "factor",
                format!("Gedeeld door het gemiddelde, zodat het in de regio 1 is.{}", heavier(rule.centre.inflow)),
            ),
        ),
        (F::FixedCosts, assumed("euro per jaar", "Geen bedrag bekend.")),
        (
            F::ObjectiveWeight,
            assumed(
                WEIGHT,
                format!(
                    "Het verwachte aantal inwoners van 2034 ({}). De echte maatstaven zijn niet bekend.",
                    own.objective_weight.map(written).unwrap_or_default()
                ),
            ),
        ),
        (F::HistoricWeight, assumed(WEIGHT, format!("Het aantal inwoners.{}", heavier(rule.centre.historic)))),
        (F::OriginWeight, assumed(WEIGHT, format!("Het aantal inwoners.{}", heavier(rule.centre.origin)))),
    ]
}
