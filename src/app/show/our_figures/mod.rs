//! The place *Onze cijfers*: the inputs of the municipalities, and what is pasted and taken over into them.

pub mod inputs;
pub mod intake;
pub mod opvang;
pub mod pasting;
pub mod renewal;
pub mod text;
pub mod verantwoording;
pub mod version;
