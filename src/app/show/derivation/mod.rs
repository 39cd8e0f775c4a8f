//! Where a number on the page comes from: every number that is shown is a [`Figure`], and every figure has an
//! [`Origin`].
//!
//! A figure is a number of the model in one of the scenarios on the table, or something worked out over such numbers:
//! the lowest of the variants, a difference between scenarios, a count of votes. [`origin`] gives its formula or where
//! it ends, [`value`] its value, and [`recompute`] works it out from inputs alone. Nothing here is asked while a slider
//! moves.
//!
//! The words are [`crate::app::show::text::derivation`]'s; what the panel shows is
//! [`crate::app::show::derivation::window`]'s.

mod account;
mod as_text;
mod origin;
pub mod window;

pub use account::{Account, Change, account};
pub use as_text::as_text;
pub use origin::{Origin, Procedure, origin, recompute, value};
