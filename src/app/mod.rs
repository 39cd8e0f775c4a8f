//! What the screen and the command line say and do, without a browser.
pub mod state;
pub mod text;
