//! The pages of the place *Scenario's*.

pub mod futures;
pub mod minutes;
pub mod pinned;
pub mod what_if;
