//! Names, units and explanations of the inputs.

use crate::app::table::inputs::{InputId, Part, Theme};
use data::provenance::Status;

/// Name, unit and explanation of a field.
struct FieldText {
    path: &'static str,
    label: &'static str,
    unit: &'static str,
    help: &'static str,
}

const fn field(path: &'static str, label: &'static str, unit: &'static str, help: &'static str) -> FieldText {
    FieldText { path, label, unit, help }
}

const FIELDS: &[FieldText] = &[
    field(
        "doordecentralisatie.eerste_jaar",
        "Start doordecentralisatie",
        "jaar",
        "Vanaf dit jaar is elke gemeente verantwoordelijk voor haar eigen nieuwe cliënten en krijgt zij daarvoor geld van het Rijk. Er is geen datum bekend; ‘nooit’ kan ook.",
    ),
    field(
        "doordecentralisatie.ingroeijaren",
        "Ingroeipad",
        "jaren",
        "In zoveel gelijke stappen gaat de verdeling van historisch (naar de centrumgemeente) naar objectief (naar alle gemeenten).",
    ),
    field(
        "doordecentralisatie.afloop_bestaand",
        "Afloop budget bestaande cliënten",
        "% per jaar",
        "Het Rijk zegt niet hoe het budget voor bestaande cliënten afloopt. Lezing ‘twee klokken’: het loopt elk jaar met dit deel af, los van het ingroeipad. Lezing ‘één klok’: ook dit budget volgt het ingroeipad en is daarna op, al zijn er nog bestaande cliënten.",
    ),
    field("basisjaar", "Jaar van de inwoners", "jaar", "De aantallen inwoners horen bij dit jaar."),
    field("startjaar", "Eerste jaar", "jaar", "Het eerste jaar van de berekening."),
    field("jaren", "Aantal jaren", "jaren", "Zoveel jaar rekent Rekentafel vooruit: 1 tot en met 20."),
    field(
        "budget.historisch",
        "Historisch budget",
        "euro per jaar",
        "Wat de centrumgemeente nu van het Rijk krijgt voor de hele regio.",
    ),
    field(
        "budget.objectief",
        "Objectief budget",
        "euro per jaar",
        "Wat de gemeenten samen krijgen als de objectieve verdeling helemaal is ingevoerd.",
    ),
    field(
        "budget.indexatie",
        "Index rijksbudget",
        "% per jaar",
        "Zoveel groeit het rijksbudget elk jaar door prijzen en lonen.",
    ),
    field("budget.prijspeil", "Prijspeil budget", "jaar", "De budgetten zijn in euro’s van dit jaar."),
    field(
        "budget.uitvoeringskosten",
        "Uitvoeringskosten",
        "% van het rijksbudget",
        "Kosten van de regio zelf, zoals toegang en inkoop. Ze gaan altijd eerst uit de gezamenlijke pot.",
    ),
    field(
        "vraag.instroom_per_10000",
        "Instroom",
        "mensen per 10.000 inwoners per jaar",
        "Nieuwe cliënten voor beschermd wonen en beschermd thuis samen.",
    ),
    field(
        "vraag.preventie_effect",
        "Effect van preventie",
        "% minder instroom",
        "Zoveel minder mensen stromen in doordat gemeenten problemen voorkomen.",
    ),
    field(
        "vraag.aandeel_bt",
        "Direct naar beschermd thuis",
        "% van de instroom",
        "Het deel van de nieuwe cliënten dat meteen in een eigen woning met begeleiding begint.",
    ),
    field("zorg.clienten_bw", "Cliënten beschermd wonen", "mensen", "Bij het begin, hele regio, bestaande cliënten."),
    field(
        "zorg.clienten_bw_nieuw",
        "Waarvan nieuw, beschermd wonen",
        "mensen",
        "Bij het begin al ‘nieuwe’ cliënten, als de start voor het eerste jaar ligt. Ze komen boven op de bestaande cliënten.",
    ),
    field("zorg.clienten_bt", "Cliënten beschermd thuis", "mensen", "Bij het begin, hele regio, bestaande cliënten."),
    field(
        "zorg.clienten_bt_nieuw",
        "Waarvan nieuw, beschermd thuis",
        "mensen",
        "Bij het begin al ‘nieuwe’ cliënten, als de start voor het eerste jaar ligt. Ze komen boven op de bestaande cliënten.",
    ),
    field("zorg.wachtlijst_bw", "Wachtlijst beschermd wonen", "mensen", "Bij het begin, hele regio."),
    field(
        "zorg.uitstroom_bw_per_jaar",
        "Klaar om uit te stromen",
        "% per jaar",
        "Het deel van de mensen in beschermd wonen dat elk jaar toe is aan een eigen woning. Zij kunnen pas weg als er een woning is.",
    ),
    field(
        "zorg.uitstroom_bt_per_jaar",
        "Uitstroom beschermd thuis",
        "% per jaar",
        "Het deel dat elk jaar geen beschermd thuis meer nodig heeft.",
    ),
    field(
        "zorg.aandeel_uitstroom_naar_bt",
        "Van wonen naar thuis",
        "% van de uitstroom",
        "Het deel van de mensen die beschermd wonen verlaten, dat verder gaat met beschermd thuis.",
    ),
    field(
        "zorg.aandeel_bt_zonder_woning",
        "Starters zonder woning",
        "% van de starters",
        "Het deel van de mensen die meteen met beschermd thuis beginnen, dat eerst op een woning wacht.",
    ),
    field(
        "capaciteit.bw_plekken",
        "Plekken beschermd wonen",
        "plekken",
        "Plekken in natura bij aanbieders, in het eerste jaar.",
    ),
    field(
        "capaciteit.afbouw_per_jaar",
        "Afbouw plekken",
        "plekken per jaar",
        "Zoveel plekken beschermd wonen verdwijnen elk jaar.",
    ),
    field(
        "capaciteit.bw_minimum",
        "Minimum aan plekken",
        "plekken",
        "Verder dan dit aantal worden plekken niet afgebouwd.",
    ),
    field(
        "tarieven.bw_zin",
        "Beschermd wonen in natura",
        "euro per jaar",
        "Prijs van een plek, na aftrek van de eigen bijdrage.",
    ),
    field(
        "tarieven.bw_pgb",
        "Beschermd wonen met pgb",
        "euro per jaar",
        "Prijs voor een cliënt met een persoonsgebonden budget.",
    ),
    field("tarieven.aandeel_pgb", "Deel met pgb", "% van de cliënten", "Zij gebruiken geen plek in natura."),
    field("tarieven.bt", "Beschermd thuis", "euro per jaar", "Prijs voor een cliënt in een eigen woning."),
    field(
        "tarieven.overbrugging",
        "Overbruggingszorg",
        "euro per jaar",
        "Begeleiding voor wie op de wachtlijst staat.",
    ),
    field("tarieven.preventie_per_inwoner", "Preventie", "euro per inwoner per jaar", "Betaalt elke gemeente zelf."),
    field(
        "tarieven.leegstand",
        "Betaling voor lege plekken",
        "% van de prijs",
        "Dit deel van de prijs betaalt de regio als een plek leeg is.",
    ),
    field("tarieven.indexatie", "Index tarieven", "% per jaar", "Zoveel stijgen de prijzen elk jaar."),
    field("tarieven.prijspeil", "Prijspeil tarieven", "jaar", "De tarieven zijn in euro’s van dit jaar."),
    field("inwoners", "Inwoners", "inwoners", "Aantal inwoners in het basisjaar."),
    field("groei", "Groei", "% per jaar", "Groei van het aantal inwoners."),
    field(
        "woningen_per_jaar",
        "Woningen",
        "woningen per jaar",
        "Woningen die elk jaar vrijkomen voor mensen uit beschermd wonen en starters in beschermd thuis.",
    ),
    field(
        "woningen_regio",
        "Woningen, hele regio",
        "woningen per jaar",
        "Woningen die elk jaar vrijkomen, alle gemeenten samen. De verhouding tussen de gemeenten blijft gelijk.",
    ),
    field(
        "woningen_regio_deel",
        "Woningen, van wat nodig is",
        "% van wat nodig is",
        "Hoeveel woningen er vrijkomen, vergeleken met wat nodig is voor wie weg kan uit beschermd wonen en voor starters zonder woning. Bij 100% groeit de rij voor een woning niet.",
    ),
    field(
        "instroom_factor",
        "Instroomfactor",
        "× gemiddeld",
        "Instroom per inwoner, vergeleken met het gemiddelde van de regio.",
    ),
    field("vaste_kosten", "Vaste kosten", "euro per jaar", "Eigen vaste kosten van de gemeente."),
    field("objectief_gewicht", "Objectief gewicht", "gewicht", "Aandeel in het objectieve budget."),
    field("historisch_gewicht", "Historisch gewicht", "gewicht", "Aandeel in de vaste sleutel uit 2015."),
    field("herkomst_gewicht", "Herkomstgewicht", "gewicht", "Aandeel in de cliënten bij het begin."),
    field(
        "begin.bw_bestaand",
        "Begin wonen bestaand",
        "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.",
    ),
    field(
        "begin.bw_nieuw",
        "Begin wonen nieuw",
        "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.",
    ),
    field(
        "begin.bt_bestaand",
        "Begin thuis bestaand",
        "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.",
    ),
    field(
        "begin.bt_nieuw",
        "Begin thuis nieuw",
        "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.",
    ),
    field(
        "begin.wachtlijst_bw",
        "Begin wachtlijst",
        "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.",
    ),
];

fn find(path: &str) -> Option<&'static FieldText> {
    FIELDS.iter().find(|field| field.path == path)
}

/// The name of a field.
pub fn label(path: &str) -> &'static str {
    find(path).map_or("Veld", |field| field.label)
}

/// The name of an input, with its part of a line.
pub fn name(id: InputId) -> String {
    match id.part() {
        Part::Whole => label(id.label_id()).to_owned(),
        own => format!("{}, {}", label(id.label_id()), part(own)),
    }
}

/// The unit of a field, as it stands behind the number.
pub fn unit(path: &str) -> &'static str {
    find(path).map_or("", |field| field.unit)
}

/// What a field means.
pub fn help(path: &str) -> &'static str {
    find(path).map_or("", |field| field.help)
}

/// What a part of a line is called.
pub const fn part(part: Part) -> &'static str {
    match part {
        Part::Whole => "",
        Part::From => "van",
        Part::To => "naar",
        Part::FirstYear => "vanaf",
        Part::LastYear => "tot en met",
    }
}

pub const fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Start => "Start en looptijd",
        Theme::Budget => "Rijksbudget",
        Theme::Demand => "Vraag en instroom",
        Theme::Care => "Cliënten en doorstroom",
        Theme::Places => "Plekken",
        Theme::Tariffs => "Tarieven",
    }
}

/// What it means to leave an optional field out.
pub fn left_out(path: &str) -> &'static str {
    match path {
        "doordecentralisatie.eerste_jaar" => "nooit",
        "doordecentralisatie.afloop_bestaand" => "één klok: geen aparte afloop",
        _ => "leeg",
    }
}

/// The label of a status.
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Seed => "document",
        Status::Gevonden => "bron",
        Status::Afgeleid => "afgeleid",
        Status::Aanname => "aanname",
    }
}

/// What a status means.
pub const fn status_help(status: Status) -> &'static str {
    match status {
        Status::Seed => "staat in een document van de regio’s",
        Status::Gevonden => "gevonden in een openbare bron",
        Status::Afgeleid => "berekend uit zulke cijfers",
        Status::Aanname => "niemand weet het; vul uw eigen cijfer in",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::fields::{MUNICIPALITY, SCENARIO};

    #[test]
    fn every_field_has_a_name_a_unit_and_an_explanation() {
        let paths = SCENARIO.iter().map(|field| field.path).chain(MUNICIPALITY.iter().map(|field| field.path));
        for path in paths.chain(["woningen_regio", "woningen_regio_deel"]) {
            assert!(find(path).is_some_and(|field| !field.unit.is_empty() && field.help.ends_with('.')), "{path}");
        }
        assert_eq!(FIELDS.len(), SCENARIO.len() + MUNICIPALITY.len() + 2);
    }
}
