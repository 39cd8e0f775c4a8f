//! Minutes of the meeting: every change since the start with its value before and after, and named bookmarks.
//!
//! Each entry holds the link of the table as it was then, so that the meeting can go back to it. The minutes stay on this
//! laptop; the time comes from the browser.

/// A line of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// `14:05`, on the clock of the laptop.
    pub time: String,
    /// The name of a bookmark; `None` for a change.
    pub bookmark: Option<String>,
    /// What changed, in words.
    pub lines: Vec<String>,
    /// The fragment of the table as it was after it.
    pub link: String,
}

/// Entries that are kept at most; the oldest go first.
pub const MOST_ENTRIES: usize = 500;

/// The entries as text to keep: one line each, its parts between tabs.
pub fn to_lines(entries: &[Entry]) -> String {
    let clean = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let line = |entry: &Entry| {
        let bookmark = entry.bookmark.as_deref().map(clean).unwrap_or_default();
        let parts = [clean(&entry.time), clean(&entry.link), bookmark];
        parts.into_iter().chain(entry.lines.iter().map(|line| clean(line))).collect::<Vec<_>>().join("\t")
    };
    entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads what [`to_lines`] wrote. A line of another form is left out.
pub fn from_lines(text: &str) -> Vec<Entry> {
    let entry = |line: &str| {
        let mut parts = line.split('\t').map(str::to_owned);
        let (time, link, bookmark) = (parts.next()?, parts.next()?, parts.next()?);
        let bookmark = (!bookmark.is_empty()).then_some(bookmark);
        Some(Entry { time, link, bookmark, lines: parts.collect() })
    };
    text.lines().filter_map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_reads_back() {
        let entries = [
            Entry {
                time: "14:05".into(),
                bookmark: Some("voorstel\tErmelo".into()),
                lines: vec![],
                link: "1abc".into(),
            },
            Entry {
                time: "14:06".into(), bookmark: None, lines: vec!["Instroom: 4 → 5".into()], link: "1def".into()
            },
        ];
        let mut expected = entries.clone();
        expected[0].bookmark = Some("voorstel Ermelo".into());
        assert_eq!(from_lines(&to_lines(&entries)), expected);
        assert_eq!(from_lines("onzin\n"), []);
    }
}
