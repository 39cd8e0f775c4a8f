//! Words of the answer at a glance.

use crate::app::dutch::number;
use crate::app::model::Since;
use crate::app::show::text::page;
use crate::app::table::state::{Measure, Unit};
use engine::money::Money;

pub const TITLE_OF_ALL: &str = "Wat betekent elke afspraak voor elke gemeente?";
pub const PER_INHABITANT_AND: &str = " per inwoner, dat is ";
pub const PER_INHABITANT_END: &str = " per inwoner bij te leggen.";
pub const NO_BAD_YEAR: &str = "In geen enkel jaar wordt er bijgelegd.";
pub const WAITING_FOR_BW: &str = " mensen op beschermd wonen en ";
pub const WAITING_FOR_BT: &str = " op een woning. ";
/// What is less than this rounds to nothing.
const HALF: Money = Money::from_cents(50);
const LESS_THAN_A_EURO: &str = "minder dan € 1";
pub const LESS_THAN_ONE: &str = "minder dan 1";

pub const CHOOSE: &str = "Kies hierboven een gemeente, of draai hieronder aan een knop.";
/// At the very first visit.
pub const WHERE: &str = "Voor welke gemeente rekent u?";
pub const WHERE_CHOOSE: &str = "Kies uw gemeente";
pub const MAIL: &str = "Mail de link";

/// All municipalities of a region.
pub fn all_of(region: &str) -> String {
    format!("Heel {region}")
}

pub const TURN: &str = "Draai hieronder aan een knop: hier ziet u dan wat er verandert.";
pub const BACK: &str = "terug";
pub const RESULT: &str = "resultaat";
pub const EACH: &str = " per inwoner";
pub const WAITING_TIME: &str = "wachttijd (gemiddeld verloop)";
pub const WAITING: &str = "wachtenden";

/// What changes are told against.
pub const fn since(since: Since) -> &'static str {
    match since {
        Since::Start => "Sinds het begin",
        Since::Opened => "Sinds wat u opende",
    }
}

/// The way to tell them against the other.
pub const fn against(since: Since) -> &'static str {
    match since {
        Since::Start => "vergelijk met de beginwaarden",
        Since::Opened => "vergelijk met wat u opende",
    }
}
pub const BECOMES: &str = "→";

/// What left and right of zero mean, as far as something lies there. A burden has no better side.
pub fn ends(measure: Measure, unit: Unit, (has_minus, has_plus): (bool, bool)) -> [String; 2] {
    let unit = page::unit(unit);
    let [minus, plus] = match measure {
        Measure::Result | Measure::Unchanged => ["legt bij", "houdt over"],
        Measure::EffectRijk | Measure::EffectAfspraak => ["gaat achteruit", "gaat vooruit"],
        Measure::NetBurden => return [String::new(), format!("netto lasten ({unit})")],
    };
    match (has_minus, has_plus) {
        (true, false) => [format!("{minus} ({unit})"), String::new()],
        (false, true) => [String::new(), format!("{plus} ({unit})")],
        _ => [format!("{minus} ({unit})"), plus.to_owned()],
    }
}

pub const ALL_AMOUNTS: &str = "Alle bedragen in een tabel, tot op de cent";
pub const CHART_HELP: &str = "Meer rondjes op één regel zijn lezingen: hoe het wordt, is nog niet uitgemaakt. Een dun rondje is waar het \
    eerst stond.";

/// The name of an afspraak, with the reading that is chosen of an open one.
pub fn afspraak(name: &str, reading: Option<&str>) -> String {
    reading.map_or_else(|| format!("‘{name}’"), |reading| format!("‘{name}’ (lezing: {reading})"))
}

/// What a municipality does, and the word that ends it.
pub fn verb(result: Money) -> (&'static str, &'static str) {
    match result.cents().signum() {
        -1 => ("legt", " bij"),
        1 => ("houdt", " over"),
        _ => ("komt precies uit:", ""),
    }
}

pub fn opening(place: &str, verb: &str, period: &str) -> String {
    format!("{place} {verb} in {period} ")
}

pub fn per_inhabitant(ending: &str) -> String {
    format!(" per inwoner{ending}: ")
}

pub fn in_all(afspraak: &str) -> String {
    format!(" in totaal, onder {afspraak}.")
}

/// Who pays or keeps most under an afspraak.
pub fn most(afspraak: &str, verb: &str, place: &str, ending: &str) -> String {
    format!("Onder {afspraak} {verb} {place} het meest{ending}: ")
}

/// How many pay, after the amount in all of one.
pub fn counts(paying: usize, all: usize, period: &str) -> String {
    let who = match paying {
        0 => "Geen enkele gemeente legt bij".to_owned(),
        1 => format!("Eén van de {all} gemeenten legt bij"),
        paying if paying == all => format!("Alle {all} gemeenten leggen bij"),
        paying => format!("{paying} van de {all} gemeenten leggen bij"),
    };
    format!(". {who} in {period}.")
}

pub fn worst_year(year: i32) -> String {
    format!("Het zwaarste jaar is {year}: ")
}

pub fn people_in(year: i32, place: &str) -> String {
    format!("In {year} wachten in {place} ")
}

pub fn title_of_one(place: &str) -> String {
    format!("Wat betekent elke afspraak voor {place}?")
}

/// A whole amount without its sign: the verb says which way it goes.
pub fn whole(amount: Money) -> String {
    let size = if amount < Money::ZERO { -amount } else { amount };
    // Less than a euro is not nothing.
    if !size.is_zero() && size < HALF { LESS_THAN_A_EURO.to_owned() } else { number::euro_short(size) }
}
