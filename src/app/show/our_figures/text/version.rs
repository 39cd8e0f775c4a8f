//! What differs between the versions of the data.

pub const TAKE: &str = "Neem de nieuwste beginwaarden";
pub const TAKE_HELP: &str = "Wat u zelf hebt gewijzigd, blijft zoals het is. Ongedaan maken kan in één stap.";
pub const DIFFERENCES: &str = "Wat er verschilt";
pub const TAKEN: &str = "De nieuwste beginwaarden staan op tafel. Uw eigen wijzigingen zijn gebleven.";
pub const NOT_TAKEN: &str = "Uw wijzigingen passen niet bij de nieuwste beginwaarden. Er is niets veranderd.";

pub fn older(own: u8, newest: u8) -> String {
    format!(
        "U rekent met de beginwaarden van versie {own}. De bedragen zijn zoals ze waren. Er zijn nieuwere: versie {newest}."
    )
}

/// What each version changed, the newest last.
const CHANGES: &[(u8, &[&str])] = &[(
    2,
    &[
        "Het budget voor bestaande cliënten loopt nu op een eigen klok af (22% per jaar, een aanname). In versie 1 was het aan het eind van het ingroeipad op.",
        "Het aantal mensen in beschermd thuis is nu in balans met in- en uitstroom. In versie 1 verdubbelde het vanzelf.",
        "Het oude budget is zo gekozen dat het eerste jaar sluit. In versie 1 was het een landelijk bedrag per cliënt.",
        "De gemeenten groeien zoals van 2021 tot 2024. In versie 1 bleef het aantal inwoners gelijk.",
        "Het nieuwe budget wordt verdeeld naar de inwoners van 2034, het midden van het ingroeipad. In versie 1 naar die van 2024.",
        "De reserve in de varianten van Noord-Veluwe is hooguit 10% van een jaarbudget; de rest gaat terug. In versie 1 groeide zij door.",
        "Van elke regel is opnieuw bekeken of zij in het document staat, is afgeleid of een aanname is.",
    ],
)];

/// What changed after a version.
pub fn changes_since(own: u8) -> Vec<&'static str> {
    CHANGES.iter().filter(|(version, _)| *version > own).flat_map(|(_, changes)| changes.iter().copied()).collect()
}
