//! The names of figures that are worked out over the numbers of the model, and what they say.

use crate::app::ask::parting::{BEFORE, MOVED};
use crate::app::dutch::number;
use crate::app::model::figure::{Drawn, DrawnKind, Setting};
use crate::app::show::derivation::Procedure;
use engine::futures::summary::QUANTILES;
use engine::prikkel::Stay;

/// Where a scenario comes from; nothing for the one on the table.
pub fn source(name: &str) -> String {
    format!(" – {name}")
}

pub const REGION: &str = "beginwaarden van";
pub const FROZEN: &str = "bevroren stand";
pub const NEWEST: &str = "met de nieuwste beginwaarden";
pub const WITHOUT_EVENT: &str = "zonder de gebeurtenis";

/// A scenario in which a municipality leaves or joins, by its place among them.
pub const fn parted(joins: bool, place: usize) -> &'static str {
    match (joins, place) {
        (true, BEFORE) => "als de gemeente niet meedoet",
        (true, _) => "als de gemeente toetreedt",
        (false, BEFORE) => "als de gemeente blijft",
        (false, MOVED) => "als de gemeente weggaat en de reserve blijft",
        (false, _) => "als de gemeente weggaat en haar deel van de reserve meeneemt",
    }
}
pub const OTHER_READING: &str = "in de andere lezing van het ingroeipad";
pub const UNCHANGED: &str = "als de doordecentralisatie er nooit komt";
pub const PINNED: &str = "vastgezet:";

pub fn turned(input: &str, shown: &str) -> String {
    format!("als “{input}” {shown} is")
}

pub fn extra_client(municipality: &str, year: i32, stay: Stay) -> String {
    format!("met één cliënt meer van {municipality} {} {year}", since(stay))
}

const fn since(stay: Stay) -> &'static str {
    match stay {
        Stay::OneYear => "in",
        Stay::Mean => "voor een gemiddeld verblijf vanaf",
    }
}

/// Figures over the numbers of the model.
pub mod figure {
    use engine::prikkel::Stay;

    pub const DIFFERENCE: &str = "Verschil";
    pub const LOWEST: &str = "Laagste uitkomst";
    pub const HIGHEST: &str = "Hoogste uitkomst";
    pub const SPREAD: &str = "Verschil tussen hoogste en laagste";
    pub const MEAN: &str = "Gemiddeld per jaar";
    pub const RANK: &str = "Plaats in de rangorde";
    pub const WHY: &str = "Wat deze verandering aan het resultaat toevoegt";

    pub fn beyond(above: bool, when: &str) -> String {
        let side = if above { "boven de maatstaf" } else { "onder min de maatstaf" };
        format!("Aantal gemeenten {side}, {when}")
    }

    pub fn difference_each(municipality: &str) -> String {
        format!("Verschil in resultaat per inwoner, {municipality}, hele periode")
    }

    pub fn votes(in_favour: bool, second: bool) -> String {
        let side = if in_favour { "Stemmen voor" } else { "Stemmen tegen" };
        if second { format!("{side}, tweede stemming") } else { side.to_owned() }
    }

    pub fn transfer(municipality: &str) -> String {
        format!("Compensatie, {municipality}")
    }

    pub fn prikkel(municipality: &str, year: i32, others: bool, stay: Stay) -> String {
        let who = if others { "de andere gemeenten samen" } else { "de gemeente zelf" };
        format!("Wat één cliënt extra van {municipality} {} {year} betekent voor {who}", super::since(stay))
    }

    pub fn at(input: &str, shown: &str) -> String {
        format!("De uitkomst als “{input}” {shown} is")
    }

    pub fn swing(input: &str, low: &str, high: &str) -> String {
        format!("Uitslag van “{input}”, van {low} tot {high}")
    }

    pub const SWING_RULE: &str = "De uitkomst aan het hoge eind van het bereik min die aan het lage eind.";
    pub const LOWEST_RULE: &str = "De laagste van de mogelijke lezingen.";
    pub const HIGHEST_RULE: &str = "De hoogste van de mogelijke lezingen.";
    pub const SPREAD_RULE: &str = "De hoogste uitkomst min de laagste, over alle gemeenten en lezingen.";
    pub const DIFFERENCE_RULE: &str = "Het eerste getal min het tweede.";
    pub const MEAN_RULE: &str = "Het bedrag over de hele periode, gedeeld door het aantal jaren.";
    pub const BEYOND_RULE: &str = "Geteld zijn de gemeenten die verder van nul liggen dan de maatstaf.";
    pub const EACH_RULE: &str = "Het verschil tussen beide afspraken, gedeeld door de inwoners van het eerste jaar.";
    pub const VOTES_RULE: &str = "Een gemeente stemt voor wat haar het meeste overlaat. Is het verschil kleiner dan de stemdrempel, of nul, dan onthoudt zij zich.";
    pub const PRIKKEL_RULE: &str = "Het resultaat over de hele periode met één cliënt meer, min dat zonder. De plekken en de wachtlijsten blijven gelijk.";
    pub const RANK_RULE: &str = "Eén meer dan het aantal scenario’s dat per inwoner beter uitkomt.";
    pub const AT_RULE: &str = "Het hele scenario opnieuw berekend, met alleen deze knop anders.";
    pub const WHY_RULE: &str = "Het gemiddelde van wat deze verandering toevoegt, over alle volgorden waarin de veranderingen kunnen worden gedaan (Shapley 1953). De delen tellen op tot het hele verschil, tot op de cent. Wat er verandert, staat in de tabel bij “Waarom”.";
    pub const DRAWN_RULE: &str =
        "Gerekend over dezelfde toekomsten voor elke afspraak. Wat er geloot wordt, staat in docs/toekomsten.md.";
    pub const WIDTH_RULE: &str = "De breedte van de band: P95 min P5.";
    pub const NARROWER_RULE: &str =
        "De breedte van de band als ieder zijn eigen gebruik betaalt, min de breedte onder deze afspraak.";
}

pub fn procedure(procedure: Procedure) -> &'static str {
    match procedure {
        Procedure::Compensation { .. } => {
            "De kleinste compensatie waarmee de afspraak wint: de goedkoopste groep gemeenten krijgt net genoeg om anders te stemmen. Wie erop vooruitgaat, betaalt in verhouding tot wat hij kan missen zonder zelf anders te stemmen."
        }
        Procedure::Shapley => figure::WHY_RULE,
    }
}

pub const fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Yardstick => "Maatstaf per inwoner (zelf gekozen)",
        Setting::Indifference => "Stemdrempel per inwoner (zelf gekozen)",
        Setting::Futures => "Aantal gelote toekomsten tot nu toe",
    }
}

/// The name of a number of the futures.
pub fn drawn(drawn: Drawn, column: &str, place: &str, when: &str) -> String {
    let quantile = |at: usize| format!("P{}", QUANTILES.get(at).copied().unwrap_or(0));
    let what = match drawn.kind {
        DrawnKind::Quantile(at) => format!("{} van het resultaat", quantile(at)),
        DrawnKind::Worst => "Slechtste resultaat van alle toekomsten".to_owned(),
        DrawnKind::Regret => "Grootste spijt van alle toekomsten".to_owned(),
        DrawnKind::Losses => "Toekomsten met een verlies boven de maatstaf".to_owned(),
        DrawnKind::Dearer => "Toekomsten waarin dit duurder is dan de andere afspraak".to_owned(),
        DrawnKind::WaitingQuantile(list, at) => format!("{} van de {}", quantile(at), waiting(list)),
        DrawnKind::BeyondNorm(list) => format!("Toekomsten waarin de {} langer is dan de norm", waiting(list)),
    };
    match drawn.kind {
        DrawnKind::WaitingQuantile(..) | DrawnKind::BeyondNorm(_) => format!("{what}, hele regio, {when}"),
        _ => format!("{what}, {place}, {when} ({column})"),
    }
}

fn waiting(list: usize) -> &'static str {
    if list == 0 { "wachttijd voor beschermd wonen" } else { "wachttijd voor beschermd thuis" }
}

/// How what was drawn can be drawn again.
pub fn seed(seed: u32, futures: u32, fingerprint: u64) -> Vec<String> {
    vec![
        format!(
            "Geloot met zaad {seed}, over {} toekomsten; controlegetal {fingerprint:016x}.",
            number::number(f64::from(futures), 0)
        ),
        "Deze loting is overal dezelfde: ‘doorreken --toekomsten LINK’ geeft dezelfde getallen.".to_owned(),
        "Alle spreidingen zijn een aanname: geen document noemt er een.".to_owned(),
    ]
}
