//! What the user must know now.

/// A message above the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    pub title: String,
    pub lines: Vec<String>,
    /// What one can do about it.
    pub action: Option<NoticeAction>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeAction {
    /// Put the starting values of the region in hand on the table.
    StartAnew,
    /// Save the scenario as a file.
    SaveFile,
    /// Have this laptop keep the region on the table.
    KeepRegion,
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
        Notice { kind: NoticeKind::Done, title: title.into(), lines: Vec::new(), action: None }
    }

    pub fn of_link(title: impl Into<String>, lines: Vec<String>) -> Notice {
        Notice { kind: NoticeKind::OfLink, title: title.into(), lines, action: None }
    }

    pub fn warning(title: impl Into<String>, lines: Vec<String>) -> Notice {
        Notice { kind: NoticeKind::Warning, title: title.into(), lines, action: None }
    }

    pub fn error(title: impl Into<String>, lines: Vec<String>) -> Notice {
        Notice { kind: NoticeKind::Error, title: title.into(), lines, action: None }
    }
}
