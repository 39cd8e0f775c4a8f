//! Words of what really was: the page, and the document of a year.

use crate::app::dutch::number;
use crate::app::show::afspraak::text::afspraak::post;
use crate::app::show::text::page::region;
use crate::app::show::text::table;
use crate::app::table::continued::{Hindered, Said};
use data::verantwoording::{Soort, Stap, Voortgang};
use engine::capacity::Flow;
use engine::costs::Price;
use engine::figures::Year;
use engine::money::Money;
use engine::realisatie::{About, OwnActual, RegionActual};

pub const TITLE: &str = "Verantwoording";
pub const HELP: &str = "Vul in wat het jaar werkelijk was. Rekentafel zet het naast het plan, legt elk verschil uit tot op de \
    cent, en rekent uit wat er onder de afspraak nog te betalen of te ontvangen is. Wat u niet invult, blijft “niet bekend”.";
pub const NOT_IN_LINK: &str =
    "Dit staat niet in de link. Het blijft op deze laptop, en gaat mee in “Bewaar als bestand”.";
pub const YEAR: &str = "Jaar";
pub const NUMBERS: &str = "Plan en werkelijk";
pub const NUMBERS_HELP: &str = "Mensen zijn mensen gemiddeld over het jaar (persoonsjaren). Bedragen zijn euro’s, met centen. \
    Kies bovenaan een gemeente, of de hele regio voor wat de regio samen heeft.";
pub const NUMBERS_HELP_ON_PAPER: &str = "Mensen zijn mensen gemiddeld over het jaar (persoonsjaren). Bedragen zijn euro’s. \
    Gemeenten waarvan niets is ingevuld, staan hier niet; zij staan bij wat niet is ingevuld.";
pub const COLUMNS: [&str; 2] = ["Plan", "Werkelijk"];
pub const PASTE_HELP: &str =
    "Plakken uit een rekenblad kan ook: getallen onder elkaar, of een tabel met deze namen en een kolom Werkelijk.";
pub const WHAT: &str = "Wat";
pub const DIFFERENCE: &str = "Waarom het verschilt";
pub const DIFFERENCE_HELP: &str = "Plus is een meevaller, min is een tegenvaller. Hoe het is verdeeld: eerst wat de mensen die \
    er werkelijk waren, hadden gekost tegen de prijs van het plan (afgerond op de cent). Het verschil daarvan met het plan komt \
    door het aantal mensen: (werkelijk aantal − gepland aantal) × geplande prijs. Wat daarboven is betaald, komt door de prijs: \
    werkelijk aantal × (werkelijke prijs − geplande prijs). Waar geen aantal is ingevuld of geen aantal bestaat, staat het hele \
    verschil onder “overig”. De delen tellen op tot het verschil.";
pub const DIFFERENCE_COLUMNS: [&str; 7] =
    ["Plan", "Werkelijk", "Door budget", "Door aantal mensen", "Door prijs", "Overig", "Samen"];
pub const SUMS: &str = "De sommen";
pub const NO_SUMS: &str = "Er is nog geen post met een aantal én kosten ingevuld.";
pub const KNOWN_TOGETHER: &str = "Samen, van wat is ingevuld";
pub const NOT_GIVEN: &str = "niet ingevuld";
pub const NOT_KNOWN: &str = "niet bekend";
pub const TOGETHER: &str = "Per gemeente en samen";
pub const TOGETHER_COLUMNS: [&str; 6] =
    ["Door budget", "Door aantal mensen", "Door prijs", "Overig", "Samen", "Bedragen niet ingevuld"];
pub const OF_REGION: &str = "Wat de regio samen heeft";
pub const WHOLE: &str = "Hele regio";
pub const ACCOUNT: &str = "De verrekening";
pub const ACCOUNT_HELP: &str = "De regels van de afspraak, met de werkelijke cijfers. Vooraf betaalde elke gemeente haar inleg \
    van het plan (het voorschot). Wat zij volgens de rekening in de pot hoort te brengen, min dat voorschot, is nog te betalen; \
    is het minder, dan ontvangt zij. Inwoners, gewichten en de afspraak zelf zijn die van het plan.";
pub const ACCOUNT_COLUMNS: [&str; 5] =
    ["Voorschot (plan)", "Bijdrage volgens de rekening", "Nog te betalen", "Nog te ontvangen", "Resultaat"];
pub const NOT_SETTLED: &str = "De verrekening is nog niet bekend. Daarvoor ontbreekt:";
pub const INDICATORS: &str = "Indicatoren";
pub const INDICATORS_HELP: &str =
    "Wat u door de jaren volgt: het doel en wat het werd, met de norm en wie ernaar kijkt.";
pub const FOLLOW: &str = "Volg";
pub const OWN_INDICATOR: &str = "Een eigen indicator";
pub const UNIT: &str = "Eenheid";
pub const NORM: &str = "Norm";
pub const OWNER: &str = "Wie ernaar kijkt";
pub const TARGET: &str = "Doel";
pub const MEASURED: &str = "Werkelijk";
pub const UNFOLLOW: &str = "Volg niet meer";
pub const ACTIONS: &str = "Acties en lessen";
pub const ACTIONS_HELP: &str =
    "Wat u doet en wat u leert, in de stappen plannen, doen, controleren en bijstellen (plan, do, check, act).";
pub const NEW_ACTION: &str = "Een actie of les";
pub const ADD: &str = "Voeg toe";
pub const KIND: &str = "Soort";
pub const STEP: &str = "Stap";
pub const WHO: &str = "Wie";
pub const DATE: &str = "Datum";
pub const STATUS: &str = "Voortgang";
pub const TEXT: &str = "Tekst";
pub const REMOVE: &str = "Haal weg";
pub const DOCUMENT: &str = "Het verantwoordingsdocument";
pub const DOCUMENT_HELP: &str = "Alles van dit jaar in één document: cijfers, uitleg van de verschillen, verrekening, \
    indicatoren, acties, lessen, wat niet is afgesproken, en de woorden. Ook wat niet is ingevuld, staat erin.";
pub const SHOW: &str = "Lees het document";
pub const HIDE: &str = "Sluit het document";
pub const PRINT: &str = "Druk af";
pub const SAVE: &str = "Bewaar als HTML";
pub const CONTINUE: &str = "Doorrekenen vanaf het volgende jaar";
pub const CONTINUE_HELP: &str = "Begin het plan opnieuw na dit jaar: met de mensen, de prijzen en de budgetten die werkelijk \
    waren, voor zover ingevuld. Het plan van nu blijft ernaast staan, bij Scenario’s. U kunt het ongedaan maken.";
pub const SOURCES: &str = "Zo spraken regio’s het af: in IJssel-Vecht worden tekorten en overschotten verrekend na vaststelling \
    van de jaarrekening (convenant 2023, artikel 5.6); in Amersfoort gelden de kosten “op basis van de realisatie”, met een \
    voorschot vooraf (regiovisie 2022–2026, financiële samenwerking en risicobeheersing).";
pub const FOLLOWED_ALREADY: &str = "Deze indicator volgt u al";
pub const NOTHING_NOTED: &str = "Vul eerst in wat de actie of les is";

pub fn too_many_indicators(most: usize) -> String {
    format!("U volgt al {most} indicatoren. Meer kan niet: haal er eerst een weg.")
}

pub fn too_many_actions(most: usize) -> String {
    format!("Er staan al {most} acties en lessen. Meer kan niet: haal er eerst een weg.")
}

/// The button that follows an indicator or an action.
pub fn about(what: &str, name: &str) -> String {
    format!("{what}: {name}")
}

/// A number of a municipality.
pub fn own(actual: OwnActual) -> String {
    match actual.about() {
        About::Budget => "Rijksbudget".to_owned(),
        About::Persons(own) => format!("{}: mensen", post(own)),
        About::Costs(own) => format!("{}: kosten", post(own)),
        About::Local => "Eigen lokale kosten (preventie en vaste kosten)".to_owned(),
        About::WaitingBw => "Mensen op de wachtlijst voor beschermd wonen".to_owned(),
        About::WaitingBt => "Mensen op de wachtlijst voor beschermd thuis".to_owned(),
        About::Moved(flow) => moved(flow).to_owned(),
    }
}

fn moved(flow: Flow) -> &'static str {
    match flow {
        Flow::Inflow => "Nieuwe aanmeldingen in het jaar",
        Flow::Admitted => "Mensen die een plek in beschermd wonen kregen",
        Flow::AdmittedNew => "Daarvan nieuwe cliënten",
        Flow::DwellingsUsed => "Woningen die zijn gebruikt voor uitstroom",
        Flow::StartedBt | Flow::Returned | Flow::Departed | Flow::Joined => "",
    }
}

pub fn of_region(actual: RegionActual) -> &'static str {
    match actual {
        RegionActual::CentreBudget => "Centrumbudget (rijksbudget van de centrumgemeente)",
        RegionActual::ExecutionCosts => "Uitvoeringskosten",
        RegionActual::Vacancy => "Betaald voor lege plekken",
        RegionActual::ReserveBefore => "Reserve op 1 januari",
    }
}

/// A field that is typed: what, and of whom.
pub fn field(what: &str, place: &str, year: Year) -> String {
    format!("{what}, werkelijk, {place}, {year}")
}

pub fn numbers_caption(place: &str, year: Year) -> String {
    format!("{place}, {year}: plan en werkelijk")
}

pub fn difference_caption(place: &str, year: Year) -> String {
    format!("{place}, {year}: verschil met het plan, in euro’s; plus is een meevaller")
}

pub fn together_caption(year: Year) -> String {
    format!("{year}: verschil met het plan per gemeente, in euro’s, van wat is ingevuld; plus is een meevaller")
}

pub fn account_caption(afspraak: &str, year: Year) -> String {
    format!("{year}: verrekening volgens de rekening onder “{afspraak}”, in euro’s")
}

/// What is filled in of a place.
pub fn filled(place: &str, year: Year, given: usize, all: usize) -> String {
    match given {
        0 => format!("Van {place} is voor {year} nog niets ingevuld."),
        given if given == all => format!("Van {place} is voor {year} alles ingevuld: {all} getallen."),
        given => format!("Van {place} zijn voor {year} {given} van de {all} getallen ingevuld."),
    }
}

/// Of how many municipalities something is given.
pub fn filled_region(year: Year, given: usize, all: usize) -> String {
    format!("Voor {year} is van {given} van de {all} gemeenten iets ingevuld.")
}

/// The sum of a post, whole.
pub struct Sum<'a> {
    pub name: &'a str,
    pub planned_persons: String,
    pub persons: String,
    pub price: Money,
    pub planned: Money,
    pub at_planned_price: Money,
    pub actual: Money,
    pub number: Money,
    pub beyond: Money,
    pub is_of_nobody: bool,
}

pub fn sum(own: &Sum<'_>) -> String {
    let Sum { name, planned_persons, persons, price, planned, at_planned_price, actual, number, beyond, is_of_nobody } =
        own;
    let [price, planned, at_planned_price, actual, number, beyond] =
        [price, planned, at_planned_price, actual, number, beyond].map(|own| number::euro_cents(*own));
    let last = if *is_of_nobody { "overig" } else { "prijs" };
    format!(
        "{name}: gepland {planned_persons} mensen, werkelijk {persons}. {persons} × {price} = {at_planned_price} tegen de \
         geplande prijs. Aantal: {planned} − {at_planned_price} = {number}. {}: {at_planned_price} − {actual} = {beyond}.",
        capital(last)
    )
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number that lacks.
pub fn missing_own(place: &str, actual: OwnActual, year: Year, of: Year) -> String {
    let what = own(actual);
    if year == of { format!("{place}: {what}") } else { format!("{place}: {what}, {year}") }
}

pub fn missing_region(actual: RegionActual) -> String {
    format!("{OF_REGION}: {}", of_region(actual))
}

pub fn and_more(more: usize) -> String {
    format!("en nog {more} getallen")
}

/// What comes of an account for the pool.
pub fn pool(balance: Money, deposit: Money, withdrawal: Money) -> String {
    let what = match balance.cents().signum() {
        1 => format!("De pot houdt {} over.", number::euro_cents(balance)),
        -1 => format!("De pot komt {} tekort.", number::euro_cents(-balance)),
        _ => "De pot komt precies uit.".to_owned(),
    };
    let reserve = match (deposit.is_zero(), withdrawal.is_zero()) {
        (true, true) => " Dat verdelen de gemeenten met de sleutel.".to_owned(),
        (false, _) => format!(" Daarvan gaat {} naar de reserve.", number::euro_cents(deposit)),
        (_, false) => format!(" Daarvan betaalt de reserve {}.", number::euro_cents(withdrawal)),
    };
    what + &reserve
}

/// Who bears what.
pub fn bears(name: &str, result: Option<Money>) -> String {
    match result.map(|own| (own.cents().signum(), own)) {
        None => format!("{name}: {NOT_KNOWN}, nog niet alle kosten zijn ingevuld."),
        Some((-1, result)) => format!("{name} legt zelf {} bij.", number::euro_cents(-result)),
        Some((1, result)) => format!("{name} houdt {} over.", number::euro_cents(result)),
        Some(_) => format!("{name} komt precies uit."),
    }
}

pub const fn kind(own: Soort) -> &'static str {
    match own {
        Soort::Actie => "Actie",
        Soort::Les => "Les",
    }
}

pub const fn step(own: Stap) -> &'static str {
    match own {
        Stap::Plannen => "Plannen",
        Stap::Doen => "Doen",
        Stap::Controleren => "Controleren",
        Stap::Bijstellen => "Bijstellen",
    }
}

pub const fn status(own: Voortgang) -> &'static str {
    match own {
        Voortgang::Open => "Open",
        Voortgang::Bezig => "Bezig",
        Voortgang::Klaar => "Klaar",
    }
}

pub fn chart_description(name: &str, unit: &str) -> String {
    format!("Doel en werkelijk per jaar van “{name}” ({unit}). De getallen staan in de velden ernaast.")
}

pub fn file(id: &str, year: Year) -> String {
    format!("verantwoording-{}-{year}.html", table::of_file(id))
}

pub fn document_title(id: &str, year: Year) -> String {
    format!("Verantwoording {year}, {}", region(id))
}

/// The button that goes on with the plan.
pub fn go_on(year: Year) -> String {
    format!("Doorrekenen vanaf {year}")
}

pub fn continues(year: Year) -> String {
    format!("Het plan begint nu in {year}, met wat er werkelijk was")
}

/// What the plan so far is called beside the new one; a name has sixty characters.
pub fn old_plan(year: Year) -> String {
    format!("Plan zoals het was voor de realisatie van {year}")
}

pub fn budget_reason(year: Year) -> String {
    format!("Verschil met de realisatie van {year}")
}

pub fn hindered(why: &Hindered, year: Year) -> String {
    match why {
        Hindered::NoYearLeft => {
            format!("{year} is het laatste jaar van het plan: daarna is er niets om door te rekenen.")
        }
        Hindered::TooLarge => {
            "Hieruit volgen bedragen die te groot zijn om mee te rekenen. Er is niets veranderd.".to_owned()
        }
        Hindered::Impossible(_) => "Met deze cijfers kan het plan niet verder. Er is niets veranderd.".to_owned(),
    }
}

/// What was put in the plan that goes on, and what was not.
pub fn continued(year: Year, all: &[Said]) -> Vec<String> {
    let mut lines: Vec<String> = all.iter().map(|own| said(year, own)).collect();
    lines.push(format!(
        "Niet meegenomen: instroom, uitstroom en woningen (die blijven die van het plan), de stand van de reserve, hoe het \
         budget over de gemeenten is verdeeld, en de jaren tot en met {year} (sleutels die terugkijken, beginnen opnieuw). Wie \
         uitstroomklaar is, begint als bewoner; wie op beschermd thuis wacht, telt aan het begin niet mee. Gebeurtenissen gaan \
         door zoals zij zijn."
    ));
    lines.push(format!(
        "Het plan van eerst staat bij Scenario’s, onder de naam “{}”. De verantwoording van {year} blijft bewaard; u ziet haar \
         weer met dat plan op tafel.",
        old_plan(year)
    ));
    lines
}

fn said(year: Year, own: &Said) -> String {
    match own {
        Said::People { given, planned: 0 } => format!(
            "Mensen: van alle {given} gemeenten zoals ingevuld. Dat is het gemiddelde van {year}, niet de stand van 31 december."
        ),
        Said::People { given, planned } => format!(
            "Mensen: van {given} gemeenten zoals ingevuld (het gemiddelde van {year}, niet de stand van 31 december); van \
             {planned} gemeenten is niets ingevuld, die beginnen met het einde van {year} in het plan."
        ),
        Said::Price(price, factor) => {
            format!("Prijs van {}: {} van die in het plan.", care(*price), number::percent(*factor, 2))
        }
        Said::NoPrice(price) => {
            format!("Prijs van {}: die van het plan. Er is geen post met mensen en kosten ingevuld.", care(*price))
        }
        Said::Budget { is_centre, change } => format!(
            "{}: een wijziging van {} vanaf {}, op het prijspeil van het budget, voor de verdeling over de jaren.",
            budget(*is_centre),
            number::euro_cents(*change),
            year + 1
        ),
        Said::NoBudget { is_centre: true } => {
            "Centrumbudget: dat van het plan. Het is niet ingevuld, het plan heeft er geen, of de opvang telt mee.".to_owned()
        }
        Said::NoBudget { is_centre: false } => {
            "Regiobudget: dat van het plan. Niet elke gemeente heeft haar rijksbudget ingevuld, het plan heeft er geen, of de \
             opvang telt mee."
                .to_owned()
        }
    }
}

fn budget(is_centre: bool) -> &'static str {
    if is_centre { "Historisch budget" } else { "Objectief budget" }
}

const fn care(price: Price) -> &'static str {
    match price {
        Price::InKind | Price::Bw => "beschermd wonen",
        Price::Bt => "beschermd thuis",
        Price::Bridging => "overbruggingszorg",
    }
}

/// How many numbers were taken from what was pasted.
pub fn taken(count: usize) -> String {
    match count {
        0 => "Er is geen cijfer overgenomen.".to_owned(),
        1 => "1 cijfer is overgenomen.".to_owned(),
        count => format!("{count} cijfers zijn overgenomen."),
    }
}

/// What of it was not taken: texts that are no number stay in their field, and rows that are none of the account.
pub fn not_filled(wrong: usize, unknown: &[String]) -> Vec<String> {
    let wrong = match wrong {
        0 => None,
        1 => Some("1 cel is geen cijfer dat mag: wat eraan is, staat bij het veld.".to_owned()),
        wrong => Some(format!("{wrong} cellen zijn geen cijfer dat mag: wat eraan is, staat bij elk veld.")),
    };
    wrong.into_iter().chain(unknown.iter().map(|own| format!("Hoort nergens bij: “{own}”."))).collect()
}
