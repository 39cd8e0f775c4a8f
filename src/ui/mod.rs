//! The page: renders the view models of [`crate::app`] and turns events into messages. Decides nothing.
//!
//! | module | owns |
//! | --- | --- |
//! | `shell` | the root component: model, messages, effects |
//! | `listening` | keys, the address bar and whatever else happens outside its elements |
//! | `places` | a folder per place of the page, beside that of [`crate::app::show`] |
//! | `parts` | what pages share: inputs, tables, notices |
//! | `charts` | SVG from the geometry of [`crate::app::show::chart`] |
//! | `browser` | every call of the browser |

pub mod browser;
pub mod charts;
mod listening;
pub mod parts;
pub mod places;
pub mod present;
mod shell;

pub use shell::{App, AppProps};
