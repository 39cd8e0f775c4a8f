//! Rekentafel: what each agreement between municipalities means for each of them, to the cent, in the browser.
//!
//! # Code map
//!
//! | module | owns |
//! | --- | --- |
//! | [`engine`], a crate | the calculation: pure, without clock, files, browser or screen text |
//! | [`data`], a crate | the regions and presets with the source of each value, and the file formats |
//! | `workbook`, a crate | a scenario as a workbook of formulas, for the command line and for `reader` |
//! | [`app`] | what the page knows, shows and does, and all Dutch text, without a browser: six rooms |
//! | `ui` | the Yew page, behind the feature `ui`: a folder per place, as in `app::show` |
//! | `worker` | what calculates beside the page, behind the feature `worker` |
//! | `workbooks` | a scenario file as a workbook, for both |
//! | `reader` | what reads and makes files beside the page, behind the feature `reader`; what a file says is the crate `intake`'s |
//!
//! # Invariants (`tests/architecture.rs`)
//!
//! - `ui` uses `app`, `app` uses `data`, both use `engine`; nothing runs back. `engine` and `data` are crates of their
//!   own, so that they cannot.
//! - A room of `app` uses the rooms before it: `dutch`, `table`, `ask`, `model`, `show`, `act`; nothing runs back.
//! - Money is a whole number of cents, rounded in one module; a double enters through one bridge.
//! - The same seed gives the same future on every machine, whatever else is calculated (`docs/toekomsten.md`).
//! - There is no code for a region: every agreement is a value of one type.
//! - Every number that is shown is a figure with a derivation that gives it, down to inputs with their source
//!   (`tests/herleiding.rs`, and `tests/tabellen.rs` for every table of every page).
//! - Released data never changes; a link names the version of the data that it rests on.
//! - Nothing is sent anywhere: the page makes no request but for its own files.

pub use {data, engine};

pub mod app;
#[cfg(feature = "reader")]
pub mod reader;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(any(feature = "reader", not(target_arch = "wasm32")))]
pub mod workbooks;
#[cfg(feature = "worker")]
pub mod worker;
