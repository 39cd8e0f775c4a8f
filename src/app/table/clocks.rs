//! The readings of the ingroeipad: what the budget for existing clients does is an open point of the State.
//!
//! *Eén klok*: it follows the ingroeipad, and is gone at its end. *Twee klokken*: it runs off by itself. Which one the
//! State uses is not known; `docs/beginwaarden.md` section 1 says why it matters most.

use engine::figures::Figures;
use engine::money::Exact;

/// A reading of the ingroeipad.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clocks {
    One,
    Two,
}

/// The run-off of the second clock where a scenario has none, in hundredths a year: the outflow of the model.
const RUN_OFF: i128 = 22;

/// The reading of a scenario; `None` if the doordecentralisatie never starts, so that it makes no difference.
pub fn reading(figures: &Figures) -> Option<Clocks> {
    let transition = &figures.doordecentralisatie;
    transition.first_year?;
    Some(if transition.existing_run_off.is_some() { Clocks::Two } else { Clocks::One })
}

/// The same scenario in the other reading. The second clock runs as in `start`, the starting values, or else with the
/// outflow of the model.
pub fn other(figures: &Figures, start: &Figures) -> Option<Figures> {
    let run_off = match reading(figures)? {
        Clocks::Two => None,
        Clocks::One => start.doordecentralisatie.existing_run_off.or_else(|| Exact::from_parts(RUN_OFF, 2).ok()),
    };
    let mut other = figures.clone();
    other.doordecentralisatie.existing_run_off = run_off;
    Some(other)
}
