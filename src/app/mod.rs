//! What the screen and the command line say and do, without a browser.
//!
//! A [`model::Model`] handles a [`message::Message`], gives back [`message::Effect`]s, and is shown through [`view`]. All
//! Dutch text that the product makes itself is in [`text`]. Nothing here draws, or touches the browser.

pub mod chances;
pub mod changes;
pub mod chart;
pub mod check;
pub mod clocks;
pub mod derivation;
pub mod differences;
pub mod explanation;
pub mod history;
pub mod import;
pub mod inputs;
pub mod link;
pub mod message;
pub mod minutes;
pub mod model;
pub mod number;
pub mod outcomes;
pub mod own_afspraak;
pub mod pins;
pub mod reading;
pub mod receipt;
pub mod state;
pub mod text;
pub mod typed;
pub mod update;
pub mod view;
pub mod what_if;
pub mod words;
pub mod work;
