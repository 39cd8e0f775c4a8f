//! The sheet of every field of a municipality, in the order of the columns.

use crate::app::table::inputs::Display;
use crate::app::table::inputs::sheets::{HasSheet, InOrder, Sheet, sheets};
use engine::fields::MunicipalityField;

sheets! { MunicipalityField {
    Inhabitants => Sheet::new(Display::People, "1", "Inwoners", "inwoners",
        "Aantal inwoners in het basisjaar.").also_called(&["aantal inwoners", "inwonertal", "inwoners per 1 januari"]);
    Growth => Sheet::new(Display::Percent, "0.1", "Groei", "% per jaar",
        "Groei van het aantal inwoners.").also_called(&["groei inwoners", "bevolkingsgroei"]);
    Dwellings => Sheet::new(Display::Number, "0.5", "Woningen", "woningen per jaar",
        "Woningen die elk jaar vrijkomen voor mensen uit beschermd wonen en starters in beschermd thuis.").also_called(&["woningen per jaar", "aantal woningen"]);
    InflowFactor => Sheet::new(Display::Number, "0.01", "Instroomfactor", "× gemiddeld",
        "Instroom per inwoner, vergeleken met het gemiddelde van de regio.").also_called(&["factor instroom"]);
    FixedCosts => Sheet::new(Display::Euro, "1000", "Vaste kosten", "euro per jaar",
        "Eigen vaste kosten van de gemeente.").also_called(&["eigen vaste kosten"]);
    ObjectiveWeight => Sheet::new(Display::Number, "100", "Objectief gewicht", "gewicht",
        "Aandeel in het objectieve budget.");
    HistoricWeight => Sheet::new(Display::Number, "100", "Historisch gewicht", "gewicht",
        "Aandeel in de vaste sleutel uit 2015.");
    OriginWeight => Sheet::new(Display::Number, "100", "Herkomstgewicht", "gewicht",
        "Aandeel in de cliënten bij het begin.");
    StartBwExisting => Sheet::new(Display::People, "1", "Begin wonen bestaand", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.");
    StartBwNew => Sheet::new(Display::People, "1", "Begin wonen nieuw", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.");
    StartBtExisting => Sheet::new(Display::People, "1", "Begin thuis bestaand", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.");
    StartBtNew => Sheet::new(Display::People, "1", "Begin thuis nieuw", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.");
    StartWaitingBw => Sheet::new(Display::People, "1", "Begin wachtlijst", "mensen",
        "Eigen aantal bij het begin. Leeg: volgens het herkomstgewicht.");
    OpvangWeight => Sheet::new(Display::Number, "100", "Gewicht opvang", "gewicht",
        "Aandeel in de kosten van maatschappelijke opvang. Leeg: naar inwoners.").also_called(&["opvanggewicht"]);
}
unseen {
    PresentFrom => Sheet::new(Display::Year, "1", "Doet mee vanaf", "jaar",
        "Het eerste jaar waarin de gemeente bij de regio hoort. Leeg: van het begin af.");
    PresentThrough => Sheet::new(Display::Year, "1", "Doet mee tot en met", "jaar",
        "Het laatste jaar waarin de gemeente bij de regio hoort. Leeg: tot het eind.");
} }
