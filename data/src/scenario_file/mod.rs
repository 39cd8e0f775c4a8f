//! The scenario file: JSON with Dutch keys. Source: `docs/rekenmodel.md` sections 9 and 15, and the keys [`HERKOMST`] and
//! [`verantwoording::VERANTWOORDING`].

mod herkomst;
mod read;
mod reader;
pub mod verantwoording;
mod write;

pub use herkomst::{HERKOMST, Herkomst, Herkomsten};
pub use read::{Beside, read, read_afspraak, read_event, read_figures, read_whole, read_with_herkomst};
pub use read::{blank, blank_municipality};
pub use reader::Reader;
pub use write::{afspraak_json, scenario_json, write, write_whole, write_with_herkomst};

/// The terms of an afspraak that may differ from year to year, but for the vangnet.
const TERMS: [&str; 5] = ["gedeeld", "inleg", "sleutel", "sleutel_overschot", "uitvoeringskosten"];
const VANGNET: &str = "vangnet_per_inwoner";
const PHASES_KEY: &str = "fasen";
const PAYOUTS_KEY: &str = "uitkeringen";
const ON_LEAVING: &str = "bij_vertrek";
/// The amount of a payout of all there is.
const ALL_THERE_IS: &str = "alles";

#[cfg(test)]
mod tests;
