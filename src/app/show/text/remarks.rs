//! What the figures on the table cannot show, in words.

use crate::app::dutch::number;
use engine::money::{Exact, Money};

/// How the municipalities but the centrumgemeente are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alike {
    InAll,
    ButForGrowth,
}

pub const TITLE: &str = "Wat u in deze cijfers niet kunt zien";
pub const OWN_FIGURES: &str = "Vul eigen cijfers in";
pub const REDERIVE: &str = "Woningen opnieuw afleiden";
pub const NEVER_A_DEFICIT: &str =
    "In deze cijfers heeft de pot onder deze afspraak nooit een tekort. De sleutel voor tekorten doet dus niets.";

/// Said as long as a budget is the starting value: no document gives one.
const ESTIMATED: &str = "Beide zijn een schatting. ";

pub fn alike(alike: Alike) -> String {
    let but = match alike {
        Alike::InAll => "",
        Alike::ButForGrowth => ", op de groei van het aantal inwoners na",
    };
    format!(
        "In deze cijfers zijn alle gemeenten behalve de centrumgemeente per inwoner gelijk{but}. Verschillen tussen hen ziet u pas \
         met eigen cijfers."
    )
}

pub fn misplaced(part: &str) -> String {
    format!(
        "{part} van de woningen staat in een andere gemeente dan waar de cliënten vandaan komen. Daardoor wachten mensen langer. \
         Passen de woningen nog bij uw cliënten?"
    )
}

pub fn small(name: &str, clients: &str) -> String {
    format!(
        "{name} heeft in deze cijfers gemiddeld {clients} cliënten in beschermd wonen. Eén cliënt meer of minder maakt dan veel uit: \
         een gemiddelde zegt weinig."
    )
}

/// What people who wait save over the horizon, and the result of the region without that.
pub fn waiting(saved: Money, without: Money) -> String {
    format!(
        "Wie wacht, kost minder dan wie zorg krijgt: over de hele periode samen {}. Zonder die ‘besparing’ zou de regio uitkomen op \
         {}.",
        number::euro(saved),
        number::euro(without)
    )
}

/// The first words of a conclusion that rests on the size of the objective budget; `is_estimated` if nobody has put in
/// both.
pub fn budget_gap(gap: Exact, is_estimated: bool) -> String {
    let size = if gap.is_negative() { Exact::ZERO.minus(gap).unwrap_or(gap) } else { gap };
    let direction = if gap.is_negative() { "lager" } else { "hoger" };
    format!(
        "Het nieuwe budget is in deze cijfers {} {direction} dan het oude. {}",
        number::percent(size, 0),
        if is_estimated { ESTIMATED } else { "" }
    )
}
