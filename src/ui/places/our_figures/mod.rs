//! The pages of the place *Onze cijfers*.

pub mod inputs;
mod land;
pub mod making;
pub mod verantwoording;
