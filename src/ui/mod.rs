//! The page: renders the view models of [`crate::app`] and turns events into messages. Decides nothing.
//!
//! | module | owns |
//! | --- | --- |
//! | `shell` | the root component: model, messages, effects, keys |
//! | `pages` | one function per page |
//! | `parts` | what pages share: inputs, tables, notices |
//! | `charts` | SVG from the geometry of [`crate::app::chart`] |
//! | `browser` | every call of the browser |

pub mod browser;
pub mod charts;
pub mod pages;
pub mod parts;
mod shell;

pub use shell::App;
