//! The place *Onze cijfers*: what is pasted and taken over into the inputs.

pub mod pasting;
pub mod text;
pub mod version;
