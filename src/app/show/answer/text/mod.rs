//! Dutch text of the place *Antwoord*, beside that of all places.

pub mod compare;
pub mod events;
pub mod glance;
pub mod map;
pub mod matrix;
pub mod parting;
pub mod sheet;
pub mod winners;

pub use crate::app::show::text::*;
