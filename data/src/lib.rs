//! Files: the regions and presets that come with the product, the scenario file and the result file.
//!
//! Each value of a region file carries its unit, year, source and status; the one reader that knows that form is
//! [`region`]. Released data never changes: a new figure is a new [`version`].

pub mod advice;
pub mod calendar;
pub mod cases;
pub mod compare;
pub mod documented;
pub mod documents;
pub mod effects_file;
pub mod gemeenten;
pub mod indicatoren;
pub mod json;
pub mod land;
pub mod opening;
pub mod presets;
pub mod provenance;
pub mod region;
pub mod result_file;
pub mod scenario_file;
pub mod terms;
pub mod verantwoording;
pub mod version;

use engine::problem::Problem;

/// A data file that comes with the product is not as it should be; a test reads them all.
#[derive(Debug, Clone, PartialEq)]
pub enum DataError {
    NotJson(String),
    Scenario(Vec<Problem>),
    UnknownRegion(String),
    UnknownDocument(String),
    /// A line of a file with rows that is no row of it, counted from 1.
    Line {
        number: usize,
        text: String,
    },
}

impl From<serde_json::Error> for DataError {
    fn from(error: serde_json::Error) -> DataError {
        DataError::NotJson(error.to_string())
    }
}

impl std::fmt::Display for DataError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for DataError {}
