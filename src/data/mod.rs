//! Files: the scenario and result formats.
pub mod json;
pub mod result_file;
pub mod scenario_file;
