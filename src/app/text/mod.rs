//! All Dutch text that the product makes itself.
//!
//! Plain Dutch (B1), with the terms of the field. Text of the data files is in those files.

pub mod about;
pub mod afspraak;
pub mod chart;
pub mod check;
pub mod clocks;
pub mod command_line;
pub mod compare;
pub mod derivation;
pub mod documents;
pub mod futures;
pub mod import;
pub mod inputs;
pub mod ledger;
pub mod link;
pub mod matrix;
pub mod minutes;
pub mod number;
pub mod page;
pub mod people;
pub mod present;
pub mod problems;
pub mod receipt;
pub mod region;
pub mod remarks;
pub mod scenarios;
pub mod support;
pub mod values;
pub mod version;
pub mod what_if;
pub mod winners;
pub mod written;
