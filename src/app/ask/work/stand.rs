//! Why nothing is calculated beside the page.

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Workers could not start, or stopped.
    Failed(Failure),
    /// An amount in one of the futures has too many digits.
    TooLarge,
    /// So many futures of so large a scenario do not fit in memory; this many do.
    TooMany { fit: u32 },
}

/// Why workers could not start, or stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The program for it could not be fetched.
    NoNetwork,
    /// The host has another version of the page, and no longer the files of this one.
    NewVersion,
    /// The browser does not allow it.
    NotAllowed,
    /// It ended with an error while it worked.
    Stopped,
}
