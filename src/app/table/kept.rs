//! Scenarios that are kept on this laptop.

/// A scenario kept on this laptop: its name and its link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub name: String,
    pub link: String,
    /// Sorts the scenarios by when they were kept.
    pub serial: String,
}
