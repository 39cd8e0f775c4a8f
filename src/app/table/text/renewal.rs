//! What each version of the starting values changed, and why.

use crate::app::table::differences::Change;
use engine::fields::{MunicipalityField, RegionField};

/// Something that a version changed.
struct Renewal {
    version: u8,
    /// What it changed in a scenario; empty if no amount rests on it.
    changes: &'static [Change],
    text: &'static str,
}

const ALL: &[Renewal] = &[
    Renewal {
        version: 2,
        changes: &[Change::Field(RegionField::ExistingRunOff)],
        text: "Het budget voor bestaande cliënten loopt nu op een eigen klok af (22% per jaar, een aanname). In versie 1 was het aan het eind van het ingroeipad op.",
    },
    Renewal {
        version: 2,
        changes: &[Change::Field(RegionField::Inflow)],
        text: "De instroom houdt beschermd wonen in het eerste jaar gelijk, gedeeld door de inwoners van 2026. In versie 1 door die van 2024.",
    },
    Renewal {
        version: 2,
        changes: &[Change::Field(RegionField::ClientsBt), Change::Column(MunicipalityField::Dwellings)],
        text: "Het aantal mensen in beschermd thuis is nu in balans met in- en uitstroom. In versie 1 verdubbelde het vanzelf.",
    },
    Renewal {
        version: 2,
        changes: &[Change::Field(RegionField::HistoricBudget)],
        text: "Het oude budget is zo gekozen dat het eerste jaar sluit. In versie 1 was het een landelijk bedrag per cliënt.",
    },
    Renewal {
        version: 2,
        changes: &[Change::Column(MunicipalityField::Growth)],
        text: "De gemeenten groeien zoals van 2021 tot 2024. In versie 1 bleef het aantal inwoners gelijk.",
    },
    Renewal {
        version: 2,
        changes: &[Change::Column(MunicipalityField::ObjectiveWeight)],
        text: "Het nieuwe budget wordt verdeeld naar de inwoners van 2034, het midden van het ingroeipad. In versie 1 naar die van 2024.",
    },
    Renewal {
        version: 2,
        changes: &[Change::Afspraak],
        text: "De reserve in de varianten van Noord-Veluwe is hooguit 10% van een jaarbudget; de rest gaat terug. In versie 1 groeide zij door. Andere afspraken zijn gelijk gebleven.",
    },
    Renewal {
        version: 2,
        changes: &[Change::Afspraak],
        text: "Elke afspraak deelt nu ook de kosten van maatschappelijke opvang. Zolang opvang niet meetelt, scheelt dat niets.",
    },
    Renewal {
        version: 2,
        changes: &[],
        text: "Van elke regel is opnieuw bekeken of zij in het document staat, is afgeleid of een aanname is.",
    },
];

/// What changed after a version.
pub fn since(version: u8) -> Vec<&'static str> {
    ALL.iter().filter(|own| own.version > version).map(|own| own.text).collect()
}

/// Why these changes came after a version.
pub fn why(version: u8, changes: &[Change]) -> Vec<&'static str> {
    let of_these = |own: &&Renewal| own.version > version && own.changes.iter().any(|change| changes.contains(change));
    ALL.iter().filter(of_these).map(|own| own.text).collect()
}
