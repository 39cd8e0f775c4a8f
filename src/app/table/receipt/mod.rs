//! Proof of an outcome: its *controlegetal*, its key totals, and what a link carries of them.
//!
//! A receipt, in a [`file`], is the whole of it for somebody who [`check`]s it elsewhere. A [`Fingerprint`] stands for
//! every amount and every person of an outcome. A [`Stamp`] is the little of it that fits in a link, so that whoever
//! opens the link sees whether the page still says what it said when the link was made.
//!
//! It proves that nothing changed by accident: another program, other data, a mangled file. It is no signature; whoever
//! changes an outcome on purpose can make a new *controlegetal* too, and then a calculation from the inputs tells.

pub mod check;
pub mod file;
mod fingerprint;
mod stamp;
mod totals;

pub use fingerprint::{Fingerprint, SHORT};
pub use stamp::{Age, Difference, Stamp, Total, age, differences};
pub use totals::Totals;

use crate::app::table::outcomes::{Choice, Outcomes};
use engine::figures::Figures;
use engine::scenario::FileVersion;
use engine::settlement::Settlement;

/// The *controlegetal* of a scenario under every preset and every own afspraak, in the order of the screen.
pub fn fingerprint(figures: &Figures, outcomes: &Outcomes) -> Fingerprint {
    // What the presets say of opvang asks for no other form: it costs nothing where there is none.
    let own = outcomes.choices.iter().filter_map(|settled| match &settled.choice {
        Choice::Own(own) => Some(own),
        Choice::Preset(_) => None,
    });
    let version = FileVersion::of(figures, own);
    Fingerprint::of_outcome(&figures.municipalities, version, &outcomes.projection, &settlements(outcomes))
}

/// Every variant of every choice by its id, with its settlement.
pub fn settlements(outcomes: &Outcomes) -> Vec<(&str, &Settlement)> {
    let variants =
        outcomes.choices.iter().flat_map(|settled| settled.choice.variants().into_iter().zip(&settled.settlements));
    variants.map(|(afspraak, settlement)| (afspraak.id.as_str(), settlement)).collect()
}
