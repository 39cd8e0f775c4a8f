//! Rekentafel
pub mod app;
pub mod data;
pub mod engine;
#[cfg(feature = "ui")]
pub mod ui;
