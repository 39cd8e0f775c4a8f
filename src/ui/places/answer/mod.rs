//! The pages of the place *Antwoord*.

pub mod compare;
pub mod matrix;
pub mod winners;
