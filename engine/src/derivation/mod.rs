//! How a number comes about: every number of the model as a formula over others, down to inputs.
//!
//! [`Ground::define`] gives the one formula of a [`Quantity`]; [`Ground::value`] its value as the calculation has it;
//! and [`Ground::recompute`] works it out from the inputs alone, through the formulas, which must give the same cent. A
//! formula is data ([`Expr`]): it can be put into words, opened step by step, or worked out elsewhere.
//!
//! Nothing here is asked while a slider moves. A formula may look at the settled outcome for its *shape* (who comes
//! first in the order of the water), never for its value. Not here: the words, which are [`crate::app`]'s.
//!
//! Units and rounding are those of `docs/rekenmodel.md`; each module names the section that it follows.

mod balance;
mod budget;
mod comparison;
mod costs;
mod events;
pub mod expr;
mod facts;
mod ground;
mod inputs;
mod keys;
pub mod kinds;
pub mod number;
mod opvang;
mod people;
mod people_year;
pub mod quantity;
mod settlement;
mod vangnet;

pub use expr::{Choice, Expr, Part as PartOf, PartSteps};
pub use ground::Ground;
pub use inputs::Leaf;
pub use kinds::*;
pub use number::{NoNumber, Number};
pub use quantity::*;

/// A formula over numbers of the model.
pub type Formula = Expr<Quantity>;
