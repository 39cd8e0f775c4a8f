//! What the user must know now.

/// A message above the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    pub title: String,
    pub lines: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    Done,
    /// About the link that was opened; it goes when the scenario changes.
    OfLink,
    Warning,
    Error,
}

impl Notice {
    pub fn done(title: impl Into<String>) -> Notice {
        Notice { kind: NoticeKind::Done, title: title.into(), lines: Vec::new() }
    }

    pub fn of_link(title: impl Into<String>, lines: Vec<String>) -> Notice {
        Notice { kind: NoticeKind::OfLink, title: title.into(), lines }
    }

    pub fn warning(title: impl Into<String>, lines: Vec<String>) -> Notice {
        Notice { kind: NoticeKind::Warning, title: title.into(), lines }
    }

    pub fn error(title: impl Into<String>, lines: Vec<String>) -> Notice {
        Notice { kind: NoticeKind::Error, title: title.into(), lines }
    }
}
