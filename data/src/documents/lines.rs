//! The lines of a text that came out of a PDF: where a paragraph goes on, and where a new one begins.

use std::collections::BTreeSet;

/// Where the symbol fonts of office programs keep the mark of a list.
const PRIVATE: std::ops::RangeInclusive<char> = '\u{e000}'..='\u{f8ff}';
/// No page is so wide: a longer line is a whole paragraph.
const WIDEST: usize = 200;

/// A line that is not empty.
#[derive(Debug, Clone)]
pub struct TextLine {
    /// With single spaces.
    pub text: String,
    /// Empty lines above it.
    pub gap: usize,
    /// Whether a new page begins here: there the texts keep a space.
    pub opens_page: bool,
}

/// What tells the paragraphs of one text apart.
pub struct Layout {
    /// Empty lines between two lines of one paragraph.
    spacing: usize,
    /// How long a full line is, in characters.
    width: usize,
    /// Whether every paragraph is one line.
    is_flowing: bool,
    /// Every word of the text, in small letters.
    words: BTreeSet<String>,
}

/// The lines of a text that are not empty.
pub fn lines(text: &str) -> Vec<TextLine> {
    let mut gap = 0;
    let mut lines = Vec::new();
    for raw in text.lines() {
        let words: Vec<String> =
            raw.split_whitespace().map(|word| word.replace(|own| PRIVATE.contains(&own), "•")).collect();
        if words.is_empty() {
            gap += 1;
            continue;
        }
        lines.push(TextLine { text: words.join(" "), gap, opens_page: raw.starts_with(' ') });
        gap = 0;
    }
    lines
}

impl Layout {
    pub fn of(lines: &[TextLine]) -> Layout {
        let doubled = lines.iter().filter(|line| line.gap == 1).count();
        let mut lengths: Vec<usize> = lines.iter().map(|line| line.text.chars().count()).collect();
        lengths.sort_unstable();
        let words = lines.iter().flat_map(|line| words(&line.text)).collect();
        Layout {
            spacing: usize::from(2 * doubled > lines.len()),
            // A few lines are longer than the column.
            width: lengths.get(lengths.len() * 9 / 10).copied().unwrap_or_default(),
            is_flowing: lengths.last().is_some_and(|&longest| longest > WIDEST),
            words,
        }
    }

    /// Whether there is more room above the line than inside a paragraph.
    pub fn is_apart(&self, line: &TextLine) -> bool {
        line.gap > self.spacing || line.opens_page
    }

    /// Whether a line goes on with the paragraph that ends with another; `is_cut`: a note stands between them.
    pub fn goes_on(&self, above: &str, line: &TextLine, is_cut: bool) -> bool {
        if self.is_flowing || item_mark(&line.text).is_some() {
            return false;
        }
        let is_closed = above.ends_with(['.', ':', ';', '?', '!', '”']);
        let is_small = line.text.starts_with(|first: char| first.is_lowercase() || first == '(');
        let length = above.chars().count();
        if self.is_apart(line) || is_cut {
            return !is_closed && (is_small || 4 * length > 3 * self.width);
        }
        let first = line.text.split(' ').next().unwrap_or_default().chars().count();
        if is_closed {
            // A line that ends a sentence, with room left for the next word, ends the paragraph as well.
            is_small || length + 1 + first > self.width
        } else {
            is_small || 2 * length > self.width
        }
    }

    /// The line behind the paragraph; a word that was broken off is made whole.
    pub fn join(&self, paragraph: &mut String, line: &str) {
        let is_part = |part: &char| part.is_alphanumeric();
        let head = paragraph.strip_suffix('-').filter(|head| head.ends_with(char::is_alphanumeric));
        let next = line.split(' ').next().unwrap_or_default();
        let Some(head) = head.filter(|_| !["en", "of"].contains(&next)) else {
            paragraph.push(' ');
            paragraph.push_str(line);
            return;
        };
        // The text itself says how the word is written.
        let start: String = head.chars().rev().take_while(is_part).collect();
        let whole: String = start.chars().rev().chain(next.chars().take_while(is_part)).collect();
        if self.words.contains(&whole.to_lowercase()) {
            paragraph.pop();
        }
        paragraph.push_str(line);
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|part: char| !part.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The mark with which an item of a list begins: `•`, `3.`, `b.`.
pub fn item_mark(line: &str) -> Option<&str> {
    let (mark, _) = line.split_once(' ')?;
    let is_bullet = ["•", "-", "–", "*", "o"].contains(&mark);
    let name = mark.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = (1..=2).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = name.len() == 1 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_bullet || is_number || is_letter).then_some(mark)
}

/// Whether a line is the number of a page and nothing else.
pub fn is_page_number(line: &str) -> bool {
    line.len() <= 3 && line.bytes().all(|byte| byte.is_ascii_digit())
}
