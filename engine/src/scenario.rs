//! A scenario, as a file holds it: figures, and the afspraken under which they are settled.
//!
//! Source: `docs/rekenmodel.md` section 9.

use super::afspraak::Afspraak;
use super::figures::Figures;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scenario {
    pub figures: Figures,
    pub afspraken: Vec<Afspraak>,
}
