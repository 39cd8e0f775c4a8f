//! The place *Antwoord*: what each afspraak means, side by side, per year, when something happens, and elsewhere.

pub mod compare;
pub mod events;
pub mod glance;
pub mod map;
pub mod matrix;
pub mod sheet;
pub mod text;
pub mod winners;
