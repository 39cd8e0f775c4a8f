//! Figures that people have.
pub mod decode;
pub mod grid;
pub mod number;
pub mod refused;
