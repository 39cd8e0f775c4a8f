//! The place *Bewijs*: documents, the region, assumptions, method, checks and words.

pub mod about;
pub mod check;
pub mod documents;
pub mod ledger;
pub mod method;
pub mod region;
pub mod text;
