//! What was pasted, before it is taken over.

use std::collections::BTreeMap;

use crate::app::table::import::{CellPlace, Pasted, Plan};
use engine::money::Exact;

/// A pasted table, with what it would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasting {
    pub grid: Pasted,
    /// The cell in which it was pasted.
    pub at: CellPlace,
    /// The numbers, as shown, that were said to be meant.
    pub chosen: BTreeMap<CellPlace, Exact>,
    pub plan: Plan,
}
