//! A file of the page that is fetched when somebody asks for it, and why it did not come.

/// Why a file did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfetched {
    /// Nothing came, or not what this version of the page expects; the browser does not say which.
    NotReached,
    /// The host answers, and does not have it.
    Gone,
    /// It came, and cannot be read: it is of another version.
    Unreadable,
}
