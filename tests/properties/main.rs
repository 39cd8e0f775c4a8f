//! The calculation has the properties that the theory of dividing and of queues gives it, on random scenarios.
//!
//! Proves, on the scenarios of [`support::scenarios`] and those of [`support::second`], with events, phases, payouts,
//! deelname, terugkeer and opvang: conservation of money in every step and every year, anonymity,
//! monotonicity as far as it is true in this model, proportion, that no input is idle, and that the scenario file loses
//! nothing. Every property is also shown to fail on a result that was tampered with, or on a statement that goes too
//! far.
//!
//! Does not prove that the formulas are the right ones: a calculation that pays twice as much for everybody has all
//! these properties. That is what the golden files are for. Nor does it reach amounts that are too large to calculate.

#[path = "../support/mod.rs"]
mod support;

mod anonymity;
mod breakdown;
mod conservation;
mod derivation;
mod dwellings;
mod effects;
mod generator;
mod inputs;
mod monotonicity;
mod realisatie;
mod round_trip;
mod scale;
mod second;
mod typing;
mod verdeel;
