//! The page with explanation: how to read it, what is not modelled, the words.

pub const TITLE: &str = "Uitleg en woorden";
pub const HOW_TITLE: &str = "Zo leest u Rekentafel";
pub const HOW: &[&str] = &[
    "Kies een regio en draai aan de knoppen. Alles rekent meteen mee.",
    "Resultaat: wat een gemeente overhoudt (plus) of zelf bijlegt (min).",
    "Effect Rijk: het resultaat als er geen afspraak is. Effect afspraak: wat de afspraak daaraan verandert. Samen zijn ze het resultaat.",
    "Laat de regio geld in een reserve staan? Dan telt over de hele periode het deel van elke gemeente mee. Dat deel staat er apart bij.",
    "Laten de documenten iets open? Dan ziet u de laagste en de hoogste uitkomst van de mogelijke varianten.",
    "Elk getal in de invoer heeft een status: document, bron, afgeleid of aanname. Een eigen getal heet ‘eigen’.",
    "De link in de adresbalk bevat het hele scenario. Wie de link opent, ziet dezelfde bedragen tot op de cent.",
    "Een controleur rekent hetzelfde scenario na met het bestand en de opdracht ‘doorreken’.",
];

pub fn notes_title(region: &str) -> String {
    format!("Let op bij de cijfers van {region}")
}

pub const DOCUMENTS: &str = "Documenten van deze regio";
pub const NOT_MODELLED_TITLE: &str = "Wat Rekentafel niet doet";
pub const NOT_MODELLED: &[&str] = &[
    "Maatschappelijke opvang en jeugdzorg zitten er niet in.",
    "Wie binnen 365 dagen terugkomt, telt hier als nieuwe cliënt. In IJssel-Vecht telt die persoon als bestaand.",
    "Verhuizen tussen gemeenten zit er niet in. Ieder blijft horen bij de gemeente van herkomst.",
    "De echte maatstaven van de objectieve verdeling zijn niet bekend. Rekentafel verdeelt naar gewicht, met het aantal inwoners als begin.",
    "Een tijdelijk vangnet van het Rijk voor gemeenten die erop achteruitgaan, is niet gevonden en zit er niet in.",
    "De meeste bladen rekenen met gemiddelden. Wat toeval doet in een kleine gemeente, ziet u op het blad Toekomsten. Hoe groot \
     dat toeval is, is een aanname.",
];
pub const WORDS_TITLE: &str = "Woorden";
pub const WORDS: &[(&str, &str)] = &[
    ("afspraak", "Hoe gemeenten in een regio de kosten delen."),
    ("beschermd wonen", "Wonen in een accommodatie van een instelling, met toezicht en begeleiding."),
    ("beschermd thuis", "Begeleiding in een eigen woning. De regio’s leggen dit verschillend uit."),
    ("bestaande cliënt", "Ingestroomd voor de start van de doordecentralisatie."),
    ("nieuwe cliënt", "Ingestroomd na de start van de doordecentralisatie."),
    ("centrumgemeente", "De gemeente die het rijksbudget nu voor de hele regio ontvangt."),
    (
        "doordecentralisatie",
        "Alle gemeenten worden zelf verantwoordelijk voor hun inwoners, en krijgen daarvoor zelf geld.",
    ),
    ("historische verdeling", "Het geld gaat naar de centrumgemeente, zoals nu."),
    ("objectieve verdeling", "Het geld gaat naar alle gemeenten, volgens een verdeelmodel."),
    ("ingroeipad", "De jaren waarin de verdeling van historisch naar objectief gaat."),
    ("inleg", "Het deel van het eigen regiobudget dat een gemeente vooraf in de pot doet."),
    ("pot", "Het geld en de kosten die de gemeenten samen dragen."),
    ("sleutel", "De maat waarnaar een tekort of overschot van de pot wordt verdeeld."),
    ("verrekening", "Wat een gemeente na afloop uit de pot krijgt (plus) of erin betaalt (min)."),
    ("reserve", "Een spaarpot van de regio: eerst voor tekorten, pas daarna betalen gemeenten."),
    ("vangnet", "Een grens aan het verlies per inwoner; anderen met ruimte betalen de rest."),
    ("uitstroomklaar", "Klaar om beschermd wonen te verlaten, maar er is nog geen woning."),
    ("overbruggingszorg", "Begeleiding voor wie op de wachtlijst staat."),
    ("verevening", "Het delen van tekorten en overschotten tussen gemeenten."),
];
