//! Dutch text of all places: the frame of the page, charts, derivations and what stands beside a table.
//!
//! Plain Dutch (B1), with the terms of the field. Text of the data files is in those files.

pub mod chart;
pub mod clocks;
pub mod command_line;
pub mod derivation;
pub mod knobs;
pub mod laptop;
pub mod page;
pub mod present;
pub mod remarks;
pub mod table;

pub use crate::app::ask::text::*;
