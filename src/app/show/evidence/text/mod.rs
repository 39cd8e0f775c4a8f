//! Dutch text of the place *Bewijs*, beside that of all places.

pub mod about;
pub mod documents;
pub mod ledger;
pub mod region;
pub mod written;

pub use crate::app::show::text::*;
