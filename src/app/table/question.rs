//! What *wat als* is about: one number of an outcome.

use engine::listed;

listed! {
    /// What is measured.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Measured {
        /// The result over the horizon, with the share of the reserve, in euros.
        Result,
        /// That result minus the one under the rival.
        Difference,
        /// The longest waiting time of the years, in months, for beschermd wonen and beschermd thuis.
        WaitingBw,
        WaitingBt,
        /// People on either waiting list, in a mean year.
        PeopleWaiting,
    }
}

impl Measured {
    pub const fn is_money(self) -> bool {
        matches!(self, Measured::Result | Measured::Difference)
    }
}

/// An outcome of a scenario as one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub measured: Measured,
    pub afspraak: String,
    pub rival: String,
    /// `None` is the region.
    pub municipality: Option<usize>,
}
