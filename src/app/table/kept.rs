//! What is kept on this laptop: scenarios, where one was, and what really was.

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

/// What really was in a region: the text of its *verantwoording*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAccount {
    /// Id of the region, or the name of an own one.
    pub region: String,
    pub text: String,
}
