//! Figures of municipalities that come in from elsewhere: what in a table is which figure of whom, before anything
//! changes.
//!
//! A row is matched by the name or code of its municipality where it has one; a head names its columns; empty rows and
//! the row of totals are no municipality. What cannot be placed, or not be read with certainty, is told and stops it
//! all.
//!
//! Not here: files of other formats; the words ([`crate::app::table::text::import`]).

mod grid;
mod plan;
#[cfg(test)]
mod tests;
mod written;

pub use grid::{Pasted, grid};
pub use plan::{Cell, CellPlace, LeftOut, Plan, Stop, Target, Why, plan};
pub use written::{Doubt, doubts};
