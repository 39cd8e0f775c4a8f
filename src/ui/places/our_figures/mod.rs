//! The pages of the place *Onze cijfers*.

pub mod inputs;
pub mod verantwoording;
