//! The place *Antwoord*: what each afspraak means, side by side, per year and elsewhere.

pub mod compare;
pub mod glance;
pub mod matrix;
pub mod sheet;
pub mod text;
pub mod winners;
