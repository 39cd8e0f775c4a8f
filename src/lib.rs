//! Rekentafel
pub mod app;
pub mod data;
pub mod engine;
