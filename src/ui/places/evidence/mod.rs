//! The pages of the place *Bewijs*.

pub mod about;
pub mod check;
pub mod documents;
pub mod ledger;
pub mod method;
pub mod region;
