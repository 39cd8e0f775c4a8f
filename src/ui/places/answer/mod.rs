//! The pages of the place *Antwoord*.

pub mod compare;
pub mod events;
pub mod map;
pub mod matrix;
mod parting;
pub mod winners;
