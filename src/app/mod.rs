//! What the screen and the command line say and do, without a browser.
//!
//! Rooms, each of which knows those before it and none behind it (`tests/architecture.rs`):
//!
//! | room | owns |
//! | --- | --- |
//! | [`dutch`] | numbers and the words of the field, as they are read and written in Dutch |
//! | [`table`] | what is on the table: scenario, inputs, link, receipt, outcomes, pinned scenarios, history |
//! | [`ask`] | what one can ask of a table: *wat als*, futures, checks, why two scenarios differ |
//! | [`model`] | everything that the page knows, and which number stands for what |
//! | [`show`] | what each place of the page shows, as data, with its text |
//! | [`act`] | what can happen, and what it does |

pub mod act;
pub mod ask;
pub mod dutch;
pub mod model;
pub mod show;
pub mod table;
