//! Dutch text of what is on the table: inputs and their values, and what is wrong with them, with a link or with a
//! receipt.

pub mod changes;
pub mod events;
pub mod happening;
pub mod import;
pub mod inputs;
pub mod link;
pub mod number;
pub mod problems;
pub mod receipt;
pub mod renewal;
pub mod values;
