//! All Dutch text that the product makes itself.

pub mod command_line;
pub mod problems;
