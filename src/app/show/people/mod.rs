//! The place *Mensen*: clients, places, dwellings and waiting.

pub mod text;
pub mod waiting;
pub mod years;
