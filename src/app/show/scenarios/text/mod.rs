//! Dutch text of the place *Scenario's*, beside that of all places.

pub mod futures;
pub mod hindrance;
pub mod minutes;
pub mod scenarios;
pub mod what_if;

pub use crate::app::show::text::*;
