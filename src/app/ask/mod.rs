//! What one can ask of a table: what it would take, what may come, whether it is right, and why two scenarios differ.
//!
//! Knows the table, and not the page that shows the answer.

pub mod check;
pub mod explanation;
pub mod fetched;
pub mod intake;
pub mod parting;
pub mod prikkel;
pub mod renewal;
pub mod text;
pub mod what_if;
pub mod without;
pub mod work;
