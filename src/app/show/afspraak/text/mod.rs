//! Dutch text of the place *Afspraak*, beside that of all places.

pub mod afspraak;
pub mod support;

pub use crate::app::show::text::*;
