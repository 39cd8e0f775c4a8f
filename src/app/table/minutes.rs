//! Minutes of the meeting: every change since the start with its value before and after, and named bookmarks.
//!
//! Each entry holds the link of the table as it was then, so that the meeting can go back to it. The minutes stay on
//! this laptop; the time comes from the browser.

/// A line of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Sorts the entries by when they were made; no two have the same.
    pub id: String,
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

/// The entry as text to keep, without its id: one line, its parts between tabs.
pub fn to_line(entry: &Entry) -> String {
    let clean = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let bookmark = entry.bookmark.as_deref().map(clean).unwrap_or_default();
    let parts = [clean(&entry.time), clean(&entry.link), bookmark];
    parts.into_iter().chain(entry.lines.iter().map(|line| clean(line))).collect::<Vec<_>>().join("\t")
}

/// Reads what [`to_line`] wrote; `None` for a line of another form.
pub fn from_line(id: &str, line: &str) -> Option<Entry> {
    let mut parts = line.split('\t').map(str::to_owned);
    let (time, link, bookmark) = (parts.next()?, parts.next()?, parts.next()?);
    let bookmark = (!bookmark.is_empty()).then_some(bookmark);
    Some(Entry { id: id.to_owned(), time, link, bookmark, lines: parts.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_reads_back() {
        let (id, time, link) = ("7".to_owned(), "14:05".to_owned(), "1abc".to_owned());
        let bookmark = Entry { id, time, bookmark: Some("voorstel\tErmelo".into()), lines: vec![], link };
        let read = from_line("7", &to_line(&bookmark));
        assert_eq!(read, Some(Entry { bookmark: Some("voorstel Ermelo".into()), ..bookmark.clone() }));
        let change = Entry { bookmark: None, lines: vec!["Instroom: 4 → 5".into()], ..bookmark };
        assert_eq!(from_line("7", &to_line(&change)), Some(change));
        assert_eq!(from_line("7", "onzin"), None);
    }
}
