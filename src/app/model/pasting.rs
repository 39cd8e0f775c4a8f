//! What was pasted, before it is taken over.

use std::collections::BTreeMap;

use crate::app::table::import::{Grid, Place, Plan};
use engine::money::Exact;

/// A pasted table, with what it would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasting {
    pub grid: Grid,
    /// The cell in which it was pasted.
    pub at: Place,
    /// The numbers, as shown, that were said to be meant.
    pub chosen: BTreeMap<Place, Exact>,
    pub plan: Plan,
}
