//! The sheet of every field of a municipality, in the order of the columns.

use crate::app::table::inputs::Display;
use crate::app::table::inputs::sheets::{HasSheet, InOrder, Sheet, sheets};
use engine::fields::MunicipalityField;

sheets! { MunicipalityField {
    Inhabitants => Sheet::new(Display::People, "1", "Inwoners", "inwoners",
        "Aantal inwoners in het basisjaar.")
            .found_at("CBS, inwoners op 1 januari.").also_called(&["aantal inwoners", "inwonertal", "inwoners per 1 januari"]);
    Growth => Sheet::new(Display::Percent, "0.1", "Groei", "% per jaar",
        "Groei van het aantal inwoners.")
            .found_at("Bevolkingsprognose van het CBS en het PBL, of van de provincie.").also_called(&["groei inwoners", "bevolkingsgroei"]);
    Dwellings => Sheet::new(Display::Number, "0.5", "Woningen", "woningen per jaar",
        "Woningen die elk jaar vrijkomen voor mensen uit beschermd wonen en starters in beschermd thuis.")
            .found_at("Afspraken met woningcorporaties: woningen voor uitstroom in een jaar.").also_called(&["woningen per jaar", "aantal woningen"]);
    InflowFactor => Sheet::new(Display::Number, "0.01", "Instroomfactor", "× gemiddeld",
        "Instroom per inwoner, vergeleken met het gemiddelde van de regio.")
            .found_at("Toegang van de regio: nieuwe cliënten naar gemeente van herkomst.").also_called(&["factor instroom"]);
    FixedCosts => Sheet::new(Display::Euro, "1000", "Vaste kosten", "euro per jaar",
        "Eigen vaste kosten van de gemeente.")
            .found_at("Begroting van de gemeente.").also_called(&["eigen vaste kosten"]);
    ObjectiveWeight => Sheet::new(Display::Number, "100", "Objectief gewicht", "gewicht",
        "Aandeel in het objectieve budget.")
            .found_at("Verdeling die het Rijk publiceert. Bedragen in euro’s mogen ook.");
    HistoricWeight => Sheet::new(Display::Number, "100", "Historisch gewicht", "gewicht",
        "Aandeel in de vaste sleutel uit 2015.")
            .found_at("De sleutel in uw afspraak van 2015. Bedragen in euro’s mogen ook.");
    OriginWeight => Sheet::new(Display::Number, "100", "Herkomstgewicht", "gewicht",
        "Aandeel in de cliënten bij het begin.")
            .found_at("Administratie: cliënten naar gemeente van herkomst.");
    StartBwExisting => Sheet::new(Display::People, "1", "Begin wonen bestaand", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.")
            .found_at("Administratie: cliënten naar gemeente van herkomst, op 1 januari.");
    StartBwNew => Sheet::new(Display::People, "1", "Begin wonen nieuw", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.")
            .found_at("Administratie: cliënten naar gemeente van herkomst, op 1 januari.");
    StartBtExisting => Sheet::new(Display::People, "1", "Begin thuis bestaand", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.")
            .found_at("Administratie: cliënten naar gemeente van herkomst, op 1 januari.");
    StartBtNew => Sheet::new(Display::People, "1", "Begin thuis nieuw", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.")
            .found_at("Administratie: cliënten naar gemeente van herkomst, op 1 januari.");
    StartWaitingBw => Sheet::new(Display::People, "1", "Begin wachtlijst", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.")
            .found_at("Wachtlijst van de toegang, naar gemeente van herkomst.");
    OpvangWeight => Sheet::new(Display::Number, "100", "Gewicht opvang", "gewicht",
        "Aandeel in de kosten van maatschappelijke opvang. Leeg: naar inwoners.")
            .found_at("Administratie van de opvang, naar gemeente van herkomst.").also_called(&["opvanggewicht"]);
}
unseen {
    PresentFrom => Sheet::new(Display::Year, "1", "Doet mee vanaf", "jaar",
        "Het eerste jaar waarin de gemeente bij de regio hoort. Leeg: van het begin af.");
    PresentThrough => Sheet::new(Display::Year, "1", "Doet mee tot en met", "jaar",
        "Het laatste jaar waarin de gemeente bij de regio hoort. Leeg: tot het eind.");
} }
