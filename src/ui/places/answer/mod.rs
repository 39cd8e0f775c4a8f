//! The pages of the place *Antwoord*.

pub mod compare;
pub mod events;
pub mod matrix;
pub mod winners;
