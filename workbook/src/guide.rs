//! *Leeswijzer*: how to read the workbook, in plain Dutch.

use crate::source::Source;

/// A line of the guide: a head, or a text.
pub enum Line {
    Head(String),
    Text(String),
}

/// The whole guide.
pub fn lines(source: &Source<'_>, sheets: &[(String, &'static str)]) -> Vec<Line> {
    let head = |text: &str| Line::Head(text.to_owned());
    let text = |text: &str| Line::Text(text.to_owned());
    let mut all = vec![
        head("Leeswijzer"),
        Line::Text(format!(
            "Dit werkboek rekent een scenario van Rekentafel na: regio {}, {} tot en met {}.",
            source.figures().region,
            source.figures().first_year,
            source.figures().first_year + source.figures().years - 1
        )),
        text("Elk bedrag en elk aantal mensen is een formule. Verander een gele cel, en alles rekent mee."),
        text(
            "Rechts van elke tabel staan tussenstappen in grijs. Ze zijn dichtgeklapt; klik op het plusje boven de kolommen om ze te zien.",
        ),
        head("Verschil met Rekentafel"),
        text(
            "Achter elke tabel met uitkomsten staat de kolom ‘verschil met Rekentafel’: de som van alle verschillen in die rij, zonder teken, tussen de formule en wat Rekentafel zelf uitrekende. 0,00 betekent: gelijk, tot op de cent.",
        ),
        text(
            "Verandert u een gele cel? Dan is die kolom niet meer 0,00: zij telt alle verschillen in de rij op, zonder teken. Wat uw wijziging met één bedrag doet, ziet u door het te vergelijken met het oude werkboek.",
        ),
        head("De bladen"),
    ];
    all.extend(sheets.iter().map(|(sheet, about)| Line::Text(format!("{sheet}: {about}"))));
    all.extend([
        head("Hoe er wordt gerekend"),
        text("De regels zijn die van het rekenmodel van Rekentafel. Bedragen zijn afgerond op de cent, halve centen van nul af. Mensen worden per maand berekend en niet afgerond; pas voor het geld gaan zij naar zes decimalen."),
        text("Verdelen gaat met de grootste rest: elk deel wordt naar beneden afgerond op de cent, en de centen die over zijn gaan een voor een naar de grootste rest. Bij gelijke rest gaat de eerste gemeente voor. Zo tellen de delen precies op."),
        text("Een rekenblad kent vijftien cijfers. Daarom staan lange getallen in groepjes van zes cijfers in de tussenstappen, en rekent het werkboek met hele centen."),
        head("Wat u hier niet kunt veranderen"),
        text("Het aantal jaren, gemeenten, afspraken, fasen, gebeurtenissen, mutaties en uitkeringen ligt vast, en ook of er een reserve, een vangnet, opvang of een Wlz-overgang is. Verander dat in Rekentafel, en maak een nieuw werkboek."),
        text("Getallen met meer dan zes decimalen (delen: twaalf) worden afgerond. Een prijspeil of begin van het ingroeipad mag tot zeventig jaar van een jaar van de berekening liggen."),
        text("Rekentafel weigert een invoer die niet kan. Een rekenblad rekent soms door: let op de melding bij een gele cel."),
        head("Waarde, geen formule"),
        text("Geen: elk bedrag en elk aantal mensen in dit werkboek is een formule."),
        head("Wat er niet in staat"),
        text("Wat het Rijk doet en wat de afspraak doet (zonder verandering, effect Rijk, effect afspraak), de prikkel, het draagvlak, de toekomsten en de herleiding staan in Rekentafel zelf."),
    ]);
    all
}
