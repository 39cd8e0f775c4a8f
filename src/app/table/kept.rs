//! Scenarios that are kept on this laptop.

/// A scenario kept on this laptop: its name and its link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub name: String,
    pub link: String,
    /// Sorts the scenarios by when they were kept.
    pub serial: String,
}

/// Where one was in a region: the link of the table as it was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Id of the region.
    pub region: String,
    pub link: String,
    /// Sorts the regions by when they were left.
    pub serial: String,
}
