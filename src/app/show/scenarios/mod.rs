//! The place *Scenario's*: pinned scenarios, futures, *wat als* and the minutes.

pub mod futures;
pub mod minutes;
pub mod pinned;
pub mod text;
pub mod what_if;
