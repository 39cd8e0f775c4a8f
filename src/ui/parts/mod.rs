//! What the pages share.

pub mod asking;
pub mod awaited;
pub mod controls;
pub mod derivation;
pub mod document;
pub mod frame;
pub mod grid;
pub mod hindrance;
pub mod in_sight;
pub mod in_turn;
pub mod input;
pub mod intake;
pub mod knobs;
pub mod notices;
pub mod number_field;
pub mod pasting;
pub mod quotation;
pub mod region;
pub mod remarks;
pub mod sentence;
pub mod term;
pub mod verslag;
pub mod wiping;
