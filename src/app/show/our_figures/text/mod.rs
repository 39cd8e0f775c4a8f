//! Dutch text of the place *Onze cijfers*, beside that of all places.

pub mod intake;
pub mod making;
pub mod opvang;
pub mod version;

pub use crate::app::show::text::*;
