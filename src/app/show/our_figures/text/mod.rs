//! Dutch text of the place *Onze cijfers*, beside that of all places.

pub mod document;
pub mod intake;
pub mod making;
pub mod opvang;
pub mod verantwoording;
pub mod version;

pub use crate::app::show::text::*;
