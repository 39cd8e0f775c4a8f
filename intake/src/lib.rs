//! Figures that people have.
pub mod columns;
pub mod decode;
pub mod grid;
pub mod municipality;
pub mod number;
pub mod plan;
pub mod refused;
pub mod region;
pub mod template;
