//! The effects file: per afspraak, what would be without any change, what the State does, and what the afspraak does.
//!
//! Source: `docs/beginwaarden.md` section 5. The three add up to the result, per municipality, in every year and over
//! the horizon.

use serde_json::{Value as Json, json};

use engine::comparison::{Against, Burden, Span};
use engine::figures::Figures;
use engine::scenario::Scenario;
use engine::settlement::Settlement;

/// The effects of a scenario's afspraken as indented JSON, each settled, in their order.
pub fn write(scenario: &Scenario, against: Against<'_>, settlements: &[Settlement]) -> String {
    let afspraken = scenario.afspraken.iter().zip(settlements);
    let json = json!({ "afspraken": afspraken.map(|(own, settled)| afspraak(&scenario.figures, against, &own.id, settled)).collect::<Json>() });
    let mut text = serde_json::to_string_pretty(&json).unwrap_or_default();
    text.push('\n');
    text
}

fn afspraak(figures: &Figures, against: Against<'_>, id: &str, settlement: &Settlement) -> Json {
    let municipalities = |span: Span| -> Json {
        let names = figures.municipalities.iter().enumerate();
        names
            .map(|(index, own)| {
                let Burden { unchanged, rijk, afspraak, result, .. } = Burden::of(against, settlement, index, span);
                json!({
                    "naam": own.name,
                    "zonder_verandering": unchanged.to_string(),
                    "effect_rijk": rijk.to_string(),
                    "effect_afspraak": afspraak.to_string(),
                    "resultaat": result.to_string(),
                })
            })
            .collect()
    };
    let years = settlement.years.iter().enumerate();
    json!({
        "id": id,
        "jaren": years
            .map(|(place, year)| json!({ "jaar": year.year, "gemeenten": municipalities(Span::Year(place)) }))
            .collect::<Json>(),
        "hele_periode": municipalities(Span::Horizon),
    })
}
