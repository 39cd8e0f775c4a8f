//! What an outcome is held against that no scenario says.

/// The norm of the regiovisie of Amersfoort: in principle not longer than three months, for the whole list.
pub const NORM_MONTHS: f64 = 3.0;
