//! The page with explanation: how to read it, what is not modelled, and around the words (which are data).

use crate::app::table::state::Page;

pub const TITLE: &str = "Uitleg en woorden";
pub const HOW_TITLE: &str = "Zo leest u Rekentafel";
pub const HOW: &[&str] = &[
    "Kies een regio en draai aan de knoppen. Alles rekent meteen mee.",
    "Resultaat: wat een gemeente overhoudt (plus) of zelf bijlegt (min).",
    "Effect Rijk: het resultaat als er geen afspraak is. Effect afspraak: wat de afspraak daaraan verandert. Samen zijn ze het resultaat.",
    "Laat de regio geld in een reserve staan? Dan telt over de hele periode het deel van elke gemeente mee. Dat deel staat er apart bij.",
    "Laten de documenten iets open? Dan ziet u de laagste en de hoogste uitkomst van de mogelijke lezingen.",
    "Elk getal in de invoer heeft een status: document, bron, afgeleid of aanname. Een eigen getal heet ‘eigen’.",
    "De link in de adresbalk bevat het hele scenario. Wie de link opent, ziet dezelfde bedragen tot op de cent.",
    "Een controleur rekent hetzelfde scenario na met het bestand en de opdracht ‘doorreken’.",
];

pub const NOT_MODELLED_TITLE: &str = "Wat Rekentafel niet doet";
pub const NOT_MODELLED: &[&str] = &[
    "Jeugdzorg zit er niet in. Maatschappelijke opvang telt mee als u haar aanzet; mensen in opvang worden niet nagebootst.",
    "Hoeveel mensen binnen 365 dagen terugkomen, is niet bekend: dat begint met 0. In IJssel-Vecht telde wie terugkwam tot en met 2023 als bestaand.",
    "Verhuizen tussen gemeenten zit er niet in. Ieder blijft horen bij de gemeente van herkomst.",
    "De echte maatstaven van de objectieve verdeling zijn niet bekend. Rekentafel verdeelt naar gewicht, met het aantal inwoners als begin.",
    "Een tijdelijk vangnet van het Rijk voor gemeenten die erop achteruitgaan, is niet gevonden en zit er niet in.",
    "De meeste bladen rekenen met gemiddelden. Wat toeval doet in een kleine gemeente, ziet u op het blad Toekomsten. Hoe groot \
     dat toeval is, is een aanname.",
];
pub const WORDS_TITLE: &str = "Woorden";
pub const WORDS_HELP: &str = "Op de andere bladen opent u de uitleg van een onderstreept woord met één klik.";
pub const ABBREVIATIONS_TITLE: &str = "Afkortingen";
pub const WHAT_IS: &str = "Wat betekent dit?";
pub const NO_REGIONAL_MEANING: &str = "De documenten van deze regio leggen dit woord niet uit.";
pub const GUIDE_TITLE: &str = "Leeswijzer";
pub const GUIDE: &[&str] = &[
    "Voor wie: gemeenten, adviesraden en ieder die wil weten wat een afspraak over beschermd wonen betekent. U hoeft niet te rekenen.",
    "Kies boven de pagina uw regio en uw gemeente. Bij Antwoord staat in één zin wat de afspraak voor haar betekent, met elke \
     andere afspraak ernaast.",
    "Bij Bewijs, op het blad Deze regio, staat wat is afgesproken, in de woorden van het document, en wat open is.",
    "Draai aan een knop om te zien wat er verandert. Met Ongedaan maken gaat u terug. U kunt niets stukmaken.",
    "Lees bij een bedrag altijd drie dingen: voor welke gemeente, over welke jaren, en of het per inwoner is.",
    "Let op het label aanname. Zo’n getal weet niemand. Hangt uw conclusie ervan af? Vraag dan om het echte cijfer.",
    "Kijk bij Documenten om zelf na te lezen, of zoek er op een woord.",
];
pub const PAGES_TITLE: &str = "Welk blad waarvoor";

/// What a page is for, in one sentence.
pub const fn page(page: Page) -> &'static str {
    match page {
        Page::Compare => "Wat elke afspraak voor uw gemeente of voor alle gemeenten betekent, en wat er is veranderd.",
        Page::Winners => "Welke gemeente in welk jaar wint of verliest.",
        Page::Events => "Wat er kan gebeuren en wanneer, zoals een aanbieder die stopt, en wat dat doet.",
        Page::Scenarios => "Uw vastgezette scenario’s naast elkaar, en waarom ze verschillen.",
        Page::Afspraak => "Eén afspraak helemaal: wat zij zegt en wat er elk jaar gebeurt.",
        Page::Support => "Wie voor een afspraak zou stemmen, en wat één cliënt extra kost.",
        Page::People => "Cliënten, plekken, wachtlijsten en wachttijd.",
        Page::Futures => "Wat toeval doet: veel mogelijke toekomsten tegelijk.",
        Page::WhatIf => "Omgekeerd rekenen: wat is nodig voor een uitkomst?",
        Page::Matrix => "Elke regio onder elke afspraak.",
        Page::Minutes => "Wat er aan tafel is veranderd, met de weg terug.",
        Page::Inputs => "Alle getallen, met hun bron.",
        Page::OwnRegion => "Een regio van gemeenten die u kiest, met beginwaarden.",
        Page::Verantwoording => {
            "Wat een jaar werkelijk was naast het plan, waarom het verschilt, en wat nog te betalen is."
        }
        Page::Region => "Wat de regio afsprak, woord voor woord, en wat open is.",
        Page::Documents => "De documenten zelf, om te lezen en te doorzoeken.",
        Page::Ledger => "Waar de uitkomst op rust.",
        Page::Method => "Hoe alles wordt berekend.",
        Page::Check => "Controles van de berekening, in uw browser.",
        Page::About => "Leeswijzer, wat Rekentafel niet doet, woorden en afkortingen.",
    }
}
