//! The words of the two readings of the ingroeipad.

use crate::app::show::Amount;
use crate::app::show::answer::text::compare::PER_INHABITANT;
use crate::app::show::text::page::in_sentence;
use crate::app::table::clocks::Clocks;

pub const fn name(clocks: Clocks) -> &'static str {
    match clocks {
        Clocks::One => "één klok",
        Clocks::Two => "twee klokken",
    }
}

fn opening(now: Clocks) -> String {
    format!(
        "Let op: hoe het budget voor bestaande cliënten afloopt, is niet bekend. Hier geldt de lezing ‘{}’ van het ingroeipad.",
        name(now)
    )
}

const SIGN_TURNS: &str = "wordt plus dan min, of andersom";

/// The amounts of one afspraak: in the reading in hand, and in the other.
pub type Pair<'a> = (&'a str, &'a Amount, &'a Amount);

/// For a municipality of which the order of two afspraken, or the sign of the first, is another in the other reading.
pub fn of_municipality(
    readings: (Clocks, Clocks),
    place: &str,
    own: Pair<'_>,
    rival: Pair<'_>,
    per_inhabitant: bool,
    order_turns: bool,
) -> String {
    let unit = if per_inhabitant { PER_INHABITANT } else { "" };
    let part = |(afspraak, now, other): Pair<'_>| {
        format!("onder “{afspraak}” op {}{unit} in plaats van {}", other.text(), now.text())
    };
    let turns = if order_turns { "De volgorde van de twee draait dan om." } else { "Plus wordt dan min, of andersom." };
    format!(
        "{} In de lezing ‘{}’ komt {place} {}, en {}. {turns}",
        opening(readings.0),
        name(readings.1),
        part(own),
        part(rival)
    )
}

/// For the region: for how many municipalities the order of two afspraken, or the sign of the first, is another.
pub fn of_region(
    readings: (Clocks, Clocks),
    place: &str,
    own: Pair<'_>,
    rival: &str,
    per_inhabitant: bool,
    turning: (usize, usize, usize),
) -> String {
    let unit = if per_inhabitant { PER_INHABITANT } else { "" };
    let (order, sign, all) = turning;
    let (afspraak, now, other) = own;
    let order_turns = format!("draait de volgorde van “{afspraak}” en “{rival}” om");
    let turns = match (order, sign) {
        (order, 0) => format!("Voor {order} van de {all} gemeenten {order_turns}."),
        (0, sign) => format!("Voor {sign} van de {all} gemeenten {SIGN_TURNS}."),
        (order, sign) => format!("Voor {order} van de {all} gemeenten {order_turns}, en voor {sign} {SIGN_TURNS}."),
    };
    format!(
        "{} In de lezing ‘{}’ komt {} onder “{afspraak}” uit op {}{unit} in plaats van {}. {turns}",
        opening(readings.0),
        name(readings.1),
        in_sentence(place),
        other.text(),
        now.text()
    )
}
