//! The pages of the place *Afspraak*.

pub mod one;
pub mod own_afspraak;
pub mod support;
