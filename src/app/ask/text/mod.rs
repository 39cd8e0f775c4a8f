//! Dutch text of the checks, beside that of the table.

pub mod check;
pub mod fetched;

pub use crate::app::table::text::*;
