//! The place of a quotation in a document.
//!
//! White space and hyphens do not count, because line breaks of a PDF made and broke them; every other character does.
//! Where a quotation leaves something out (` … `), its parts must follow each other.

use super::{Form, Library, Passage};

/// Where a quotation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The paragraph in which it begins.
    pub place: Passage,
    /// What to highlight, in the order of the quotation.
    pub marks: Vec<Mark>,
}

/// A part of a paragraph, in bytes of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub place: Passage,
    pub start: usize,
    pub end: usize,
}

/// The characters of a document that count, with the place of each byte.
struct Stream {
    text: String,
    places: Vec<(Passage, usize)>,
}

fn counts(character: char) -> bool {
    !character.is_whitespace() && !matches!(character, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')
}

impl Library {
    /// Where a quotation stands in a document; its first occurrence.
    pub fn find(&self, document: &str, quotation: &str) -> Option<Found> {
        let document = self.index_of(document)?;
        let stream = self.stream(document);
        let parts: Vec<String> =
            quotation.split('…').map(|part| part.chars().filter(|&own| counts(own)).collect()).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let first = *parts.first()?;
        let starts = stream.text.match_indices(first).map(|(at, _)| at);
        let ranges = starts.filter_map(|at| follow(&stream.text, at, &parts)).next()?;
        let marks: Vec<Mark> = ranges.into_iter().flat_map(|(start, end)| stream.marks(start, end)).collect();
        Some(Found { place: marks.first()?.place, marks })
    }

    /// A paragraph goes on behind the notes at the foot of its page, so that the notes come last.
    fn stream(&self, document: usize) -> Stream {
        let mut stream = Stream { text: String::new(), places: Vec::new() };
        let sections = self.documents.get(document).map_or(&[][..], |document| &document.sections);
        for are_notes in [false, true] {
            for (section, own) in sections.iter().enumerate() {
                if !are_notes {
                    stream.add(Passage { document, section, paragraph: None }, &own.heading);
                }
                for (paragraph, own) in own.paragraphs.iter().enumerate() {
                    if (own.form == Form::Note) == are_notes {
                        stream.add(Passage { document, section, paragraph: Some(paragraph) }, &own.text);
                    }
                }
            }
        }
        stream
    }
}

/// The range of each part, of which the first begins at `at`.
fn follow(text: &str, at: usize, parts: &[&str]) -> Option<Vec<(usize, usize)>> {
    let mut from = at;
    let range = |part: &&str| {
        let start = from + text.get(from..)?.find(part)?;
        from = start + part.len();
        Some((start, from))
    };
    parts.iter().map(range).collect()
}

impl Stream {
    fn add(&mut self, place: Passage, text: &str) {
        for (offset, character) in text.char_indices().filter(|&(_, character)| counts(character)) {
            self.text.push(character);
            self.places.extend(std::iter::repeat_n((place, offset), character.len_utf8()));
        }
    }

    /// A range of bytes as ranges of paragraphs.
    fn marks(&self, start: usize, end: usize) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        let characters = self.text.get(start..end).unwrap_or_default().char_indices();
        for (at, character) in characters {
            let Some(&(place, offset)) = self.places.get(start + at) else { break };
            let end = offset + character.len_utf8();
            match marks.last_mut().filter(|mark| mark.place == place) {
                Some(mark) => mark.end = end,
                None => marks.push(Mark { place, start: offset, end }),
            }
        }
        marks
    }
}
