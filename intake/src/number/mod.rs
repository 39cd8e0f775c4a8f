//! Numbers in the notations that people and their programs use, read exactly.
//!
//! A text can be a number in Dutch notation (a decimal comma) and in English notation (a decimal point), and sometimes
//! another one in each: `1.234`. Which is meant is decided by the whole column ([`decide`]), and asked if that cannot.
//! Digits go into a decimal number as they are written, never through a double.

mod column;
mod parse;
mod write;

pub use column::{Decision, decide};
pub use parse::{Reading, Unread, readings};
pub use write::written;

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Notation {
    /// `1.234,5`
    Dutch,
    /// `1,234.5`
    English,
}

impl Notation {
    pub const ALL: [Notation; 2] = [Notation::Dutch, Notation::English];

    pub(crate) const fn decimal(self) -> char {
        match self {
            Notation::Dutch => ',',
            Notation::English => '.',
        }
    }

    /// What only this notation sets between thousands.
    pub(crate) const fn thousands(self) -> char {
        match self {
            Notation::Dutch => '.',
            Notation::English => ',',
        }
    }
}
