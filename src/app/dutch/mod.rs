//! Dutch as it is read and written: numbers, and the words of the field.

pub mod number;
pub mod terms;
