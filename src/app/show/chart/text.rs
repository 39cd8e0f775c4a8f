//! Text in a chart: how wide it is about, where it breaks, where it stands.
//!
//! There is no browser here to measure with. Widths are estimates on the wide side (those of DejaVu Sans and Verdana),
//! so that with any common sans-serif font text stays within the room that was kept for it.

/// Size of the text on axes, in em of the text around the chart.
pub const SMALL: f64 = 0.875;
/// Distance between two lines of text, in its size.
pub const LINE: f64 = 1.25;
/// How far the baseline lies under the middle of a line, in its size.
const MIDDLE: f64 = 0.36;
/// How much wider bold text is.
pub const BOLD: f64 = 1.1;

/// Width of the text in pixels, about.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

fn advance(char: char) -> f64 {
    match char {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.32,
        ' ' | '\u{a0}' | 'I' | 'f' | 't' | 'r' | '-' | '(' | ')' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' => 1.0,
        '−' | '+' | '=' | '→' | '←' => 0.84,
        'a'..='z' => 0.62,
        '0'..='9' | '€' => 0.64,
        _ => 0.69,
    }
}

/// Breaks text at its spaces and after its hyphens into lines of at most `room` pixels. A word that is too long is
/// broken anywhere; what does not fit in `most` lines becomes an ellipsis. Non-breaking spaces hold.
pub fn wrap(text: &str, room: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ').flat_map(|word| pieces(word, room, size)) {
        let glue = if word.follows_space && lines.last().is_some_and(|line| !line.is_empty()) { " " } else { "" };
        let longer = lines.last().map_or(0.0, |line| width(line, size)) + width(glue, size) + width(&word.text, size);
        match lines.last_mut() {
            Some(line) if longer <= room || line.is_empty() => {
                line.push_str(glue);
                line.push_str(&word.text);
            }
            _ => lines.push(word.text),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(last, size) + width("…", size) > room {
                last.pop();
            }
            last.truncate(last.trim_end_matches([' ', ',', '-']).len());
            last.push('…');
        }
    }
    lines
}

/// A part of a word that stays on one line.
struct Piece {
    text: String,
    follows_space: bool,
}

fn pieces(word: &str, room: f64, size: f64) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (index, part) in word.split_inclusive('-').enumerate() {
        let mut text = String::new();
        let mut follows_space = index == 0;
        for char in part.chars() {
            if !text.is_empty() && width(&text, size) + advance(char) * size > room {
                pieces.push(Piece { text: std::mem::take(&mut text), follows_space });
                follows_space = false;
            }
            text.push(char);
        }
        pieces.push(Piece { text, follows_space });
    }
    pieces
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// Lines of text at a place. `y` is the baseline of the first line.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
    pub size: f64,
    pub lines: Vec<String>,
}

impl Text {
    /// One line whose middle is at height `middle`.
    pub fn line(text: impl Into<String>, x: f64, middle: f64, anchor: Anchor, size: f64) -> Text {
        Text { x, y: middle + MIDDLE * size, anchor, size, lines: vec![text.into()] }
    }

    /// Lines of which the block has its middle at height `middle`.
    pub fn block(lines: Vec<String>, x: f64, middle: f64, anchor: Anchor, size: f64) -> Text {
        let first = middle - (lines.len().max(1) - 1) as f64 * LINE * size / 2.0;
        Text { x, y: first + MIDDLE * size, anchor, size, lines }
    }

    pub fn line_height(&self) -> f64 {
        LINE * self.size
    }

    /// Left, top, right and bottom.
    pub fn bounds(&self) -> (f64, f64, f64, f64) {
        let wide = widest(self.lines.iter().map(String::as_str), self.size);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - wide / 2.0,
            Anchor::End => self.x - wide,
        };
        let top = self.y - (MIDDLE + LINE / 2.0) * self.size;
        (left, top, left + wide, top + height(self.lines.len(), self.size))
    }
}

/// Height of so many lines.
pub fn height(lines: usize, size: f64) -> f64 {
    lines as f64 * LINE * size
}

/// Width of the widest text; zero if there is none.
pub fn widest<'a>(texts: impl IntoIterator<Item = &'a str>, size: f64) -> f64 {
    texts.into_iter().map(|text| width(text, size)).fold(0.0, f64::max)
}

/// The size to measure with: bold text is wider.
pub fn measuring(size: f64, bold: bool) -> f64 {
    if bold { size * BOLD } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, room: f64, most: usize, expected: &[&str]) {
        assert_eq!(wrap(text, room, 10.0, most), expected, "{text}");
    }

    #[test]
    fn text_breaks_at_spaces_and_hyphens() {
        check("", 100.0, 2, &[""]);
        check("Ede", 100.0, 2, &["Ede"]);
        check("Gemeenschappelijk budget", 120.0, 2, &["Gemeenschappelijk", "budget"]);
        check("IJssel-Vecht", 60.0, 2, &["IJssel-", "Vecht"]);
        check("€\u{a0}1,5\u{a0}mln per jaar", 62.0, 3, &["€\u{a0}1,5\u{a0}mln", "per jaar"]);
    }

    #[test]
    fn a_word_that_is_too_long_is_broken() {
        check("doordecentralisatie", 58.0, 3, &["doordecent", "ralisatie"]);
    }

    #[test]
    fn what_does_not_fit_becomes_an_ellipsis() {
        check("een twee drie vier", 34.0, 2, &["een", "twe…"]);
        for room in [0.0, 1.0, 15.0, 40.0] {
            assert_eq!(wrap("een twee drie vier", room, 10.0, 2).len(), 2, "{room}");
        }
    }

    #[test]
    fn a_block_stands_around_its_middle() {
        let text = Text::block(vec!["a".into(), "b".into()], 0.0, 50.0, Anchor::Start, 10.0);
        let (_, top, _, bottom) = text.bounds();
        assert_eq!((top, bottom), (37.5, 62.5));
    }
}
