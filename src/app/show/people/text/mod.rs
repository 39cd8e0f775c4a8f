//! Dutch text of the place *Mensen*, beside that of all places.

pub mod people;

pub use crate::app::show::text::*;
pub mod waiting;
