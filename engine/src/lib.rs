//! The calculation, from a valid scenario to what each municipality bears.
//!
//! Pure: no clock, no files, no browser, no screen text. Units and rounding stand with each module; the rules are those
//! of `docs/rekenmodel.md`.
pub mod afspraak;
pub mod breakdown;
pub mod budget;
pub mod capacity;
mod collect;
pub mod comparison;
pub mod costs;
pub mod derivation;
pub mod draagvlak;
pub mod fields;
pub mod figures;
pub mod futures;
pub mod gebeurtenis;
pub mod input;
pub mod limits;
mod listed;
pub mod money;
pub mod name;
pub mod order;
pub mod pad;
pub mod prikkel;
pub mod problem;
pub mod projection;
pub mod realisatie;
pub mod scenario;
pub mod search;
pub mod settlement;
pub mod share;
pub mod term;
pub mod timeline;
pub mod validation;
