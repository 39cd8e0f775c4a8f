//! The place *Afspraak*: what one afspraak says and does, and who would vote for it.

pub mod one;
pub mod phases;
pub mod support;
pub mod text;
