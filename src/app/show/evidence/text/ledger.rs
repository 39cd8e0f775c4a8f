//! Words of the page of assumptions and of the balance of money.

use crate::app::dutch::number;
use engine::money::Money;

pub const TITLE: &str = "Waar rust deze uitkomst op?";
pub const HELP: &str = "Elk getal in de invoer heeft een status: uit een document, gevonden in een andere bron, daaruit afgeleid, of een aanname. Een aanname weet niemand zeker. Vervang haar door een eigen getal als u dat hebt.";
pub const NO_STATUS: &str = "bron onbekend";
pub const STATUSES: &str = "Hoeveel getallen hebben welke status?";
pub const CAPTION: &str = "Alle invoer, aannamen eerst";
pub const COLUMNS: [&str; 4] = ["Waarde", "Status", "Bron", "Aannemelijk bereik"];
pub const MUNICIPAL_CAPTION: &str = "Invoer per gemeente, aannamen eerst";
pub const INPUT: &str = "Invoer";
pub const CONCLUSION_TITLE: &str = "Welke aannamen kunnen de volgorde van twee afspraken omdraaien?";
pub const CONCLUSION_HELP: &str = "Elke invoer gaat hier apart van het lage naar het hoge eind van haar aannemelijke bereik; de rest blijft gelijk. De volgorde draait om als een van beide einden een andere kant op wijst dan nu.";
pub const CHOOSE: &str = "Kies een gemeente. Voor de hele regio samen maakt de afspraak bijna geen verschil.";
pub const TURNING: &str = "Invoer die de volgorde omdraait";
pub const LARGEST: &str = "Invoer met de grootste uitslag";
pub const TURNING_COLUMNS: [&str; 4] = ["Status", "Bereik", "Verschil aan het lage eind", "Verschil aan het hoge eind"];
pub const FIRST_TITLE: &str = "Welke aannamen vervangt u eerst?";
pub const FIRST: &str = "Aannamen waar de uitkomst het meest op rust";
pub const FIRST_COLUMNS: [&str; 4] =
    ["Bereik", "Verschil aan het lage eind", "Verschil aan het hoge eind", "Waar een regio dit meestal vindt"];
pub const FILL_IN: &str = "Vul eigen cijfers in";
pub const NOT_AGREED: &str = "Niet afgesproken (staat niet in de documenten)";
pub const NOT_MODELLED: &str = "Zit niet in dit model";
pub const BALANCE_TITLE: &str = "Geldbalans";
pub const BALANCE_HELP: &str = "Wat binnenkomt, gaat er ook weer uit: over het Rijk, de centrumgemeente, de gemeenten en de reserve samen. Het verschil moet elk jaar € 0,00 zijn.";
pub const SEE_BALANCE: &str = "Bekijk de geldbalans";
pub const ITEM: &str = "Geldstroom";

/// `shown` of `all` assumptions that make a difference.
pub fn to_do(shown: usize, all: usize) -> String {
    match all {
        0 => "Geen aanname met een aannemelijk bereik maakt hier verschil.".to_owned(),
        1 => "Eén aanname maakt hier verschil. Vervang haar door uw eigen cijfer.".to_owned(),
        all if all == shown => format!(
            "{all} aannamen maken hier verschil. Bovenaan staat die met de grootste uitslag: begin daar met uw eigen cijfer."
        ),
        all => format!(
            "{all} aannamen maken hier verschil. Dit zijn de {shown} met de grootste uitslag: begin bovenaan met uw eigen cijfer."
        ),
    }
}

pub fn municipal(count: usize) -> String {
    format!("Invoer per gemeente ({count} getallen)")
}

pub fn sentence(counts: &[(&'static str, usize)]) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let assumed = counts.first().map_or(0, |(_, count)| *count);
    format!("Van de {all} ingevulde getallen zijn er {assumed} een aanname.")
}

/// `now`: the result under the first afspraak minus that under the second. `count`: inputs that turn it, and of those
/// the assumptions.
pub fn conclusion(place: &str, pair: (&str, &str), now: Money, count: (usize, usize)) -> String {
    let (own, rival) = pair;
    let better = match now.cents().signum() {
        1 => format!("Voor {place} is “{own}” {} beter dan “{rival}”, over de hele periode.", number::euro(now)),
        -1 => format!("Voor {place} is “{rival}” {} beter dan “{own}”, over de hele periode.", number::euro(-now)),
        _ => format!("Voor {place} maken “{own}” en “{rival}” geen verschil."),
    };
    let turn = match count {
        (0, _) => "Geen enkele invoer draait dat om binnen haar aannemelijke bereik.".to_owned(),
        (1, assumed) => format!(
            "Eén invoer draait dat om; daarvan {} een aanname.",
            if assumed == 1 { "is die" } else { "is er geen" }
        ),
        (all, assumed) => format!(
            "{all} getallen draaien dat om, elk apart; {} zelf een aanname. Ook wat is afgeleid, rust vaak op aannamen.",
            match assumed {
                0 => "geen daarvan is".to_owned(),
                1 => "1 daarvan is".to_owned(),
                assumed => format!("{assumed} daarvan zijn"),
            }
        ),
    };
    format!("{better} {turn}")
}

pub fn share(share: f64) -> String {
    format!(
        "Van alle uitslagen samen komt {} van aannamen, en de rest van afgeleide getallen (vaak berekend met aannamen), getallen met \
         een bron en eigen getallen.",
        number::percent(share, 0)
    )
}

/// The badge of the balance.
pub fn badge(years: usize, open: usize) -> String {
    if open == 0 {
        format!("Geldbalans sluit in alle {years} jaren: verschil € 0,00")
    } else {
        format!("Geldbalans sluit niet in {open} van de {years} jaren")
    }
}

pub fn balance_caption(afspraak: &str) -> String {
    format!("Geldbalans onder {afspraak}, hele regio, in euro")
}
