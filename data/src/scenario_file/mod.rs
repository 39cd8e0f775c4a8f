//! The scenario file: JSON with Dutch keys. Source: `docs/rekenmodel.md` section 9.

mod read;
mod reader;
mod write;

pub use read::{blank, blank_municipality};
pub use read::{read, read_afspraak, read_figures};
pub use reader::Reader;
pub use write::{afspraak_json, scenario_json, write};

/// The version of the file format.
pub const VERSION: &str = "1";

#[cfg(test)]
mod tests;
