//! A workbook (.xlsx) of a scenario, in which every figure is a formula on the inputs.
//!
//! [`write`] lays the model of `docs/rekenmodel.md` out as tables ([`grid`]) with Dutch sheet and column names, one
//! declaration for each column, and the engine's value as a constant in the column *verschil met Rekentafel*. Formulas
//! are plain: what Excel 2016 and LibreOffice both know. Money is exact ([`exact`], [`verdeel`]): no formula rounds a
//! product that a double cannot hold. No formula holds a stored value (`steps` says why).
//!
//! [`plain`] writes tables to be filled in.
//!
//! Not here: what inputs are called and where they come from (the caller says so, see [`source::Describe`]), and any file.
pub mod cell;
pub mod exact;
pub mod fields;
pub mod grid;
mod guide;
mod lists;
pub mod plain;
mod sheets;
pub mod source;
mod steps;
pub mod verdeel;
mod write;

pub use source::{Described, Source};
pub use write::{Figure, InputCell, Workbook, write};
