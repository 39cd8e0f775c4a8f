//! Searching all documents for words, whatever their capitals and accents.

use super::{Library, Mark, Passage};

/// Most hits that are given.
pub const MOST_HITS: usize = 60;
/// Characters of a paragraph that are shown around the first word.
const BEFORE: usize = 70;
const AROUND: usize = 220;
/// Longest query that is looked for, in characters.
const LONGEST: usize = 200;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hits {
    pub hits: Vec<Hit>,
    /// How many paragraphs there are, also beyond [`MOST_HITS`].
    pub count: usize,
}

/// A paragraph that holds every word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub place: Passage,
    /// What stands around the first word; the words are marked.
    pub context: Vec<(String, bool)>,
}

/// A text in small letters without accents, with the place in the original of each byte.
pub(super) struct Folded {
    pub text: String,
    places: Vec<usize>,
}

/// A letter without its accent.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ý' | 'ÿ' => 'y',
        '’' | '‘' | '´' => '\'',
        other => other,
    }
}

pub(super) fn fold(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), places: Vec::with_capacity(text.len()) };
    for (at, letter) in text.char_indices() {
        for small in letter.to_lowercase().map(plain) {
            folded.text.push(small);
            folded.places.extend(std::iter::repeat_n(at, small.len_utf8()));
        }
    }
    folded
}

impl Library {
    /// The paragraphs that hold every word of the query, in the order of the documents. Nothing is found for no words.
    pub fn search(&self, query: &str) -> Hits {
        let query: String = query.chars().take(LONGEST).collect();
        let query = fold(&query).text;
        let words: Vec<&str> = query.split_whitespace().collect();
        let mut found = Hits::default();
        if words.iter().all(|word| word.chars().count() < 2) {
            return found;
        }
        for (document, own) in self.documents.iter().enumerate() {
            for (section, own) in own.sections.iter().enumerate() {
                for (paragraph, own) in own.paragraphs.iter().enumerate() {
                    if !words.iter().all(|word| own.folded.contains(word)) {
                        continue;
                    }
                    found.count += 1;
                    if found.hits.len() < MOST_HITS {
                        let place = Passage { document, section, paragraph: Some(paragraph) };
                        found.hits.push(Hit { place, context: context(&own.text, &fold(&own.text), &words) });
                    }
                }
            }
        }
        found
    }

    /// The words of a query at a place.
    pub fn words(&self, place: Passage, query: &str) -> Vec<Mark> {
        let query: String = query.chars().take(LONGEST).collect();
        let query = fold(&query).text;
        let words: Vec<&str> = query.split_whitespace().filter(|word| word.chars().count() > 1).collect();
        let text = self.document(place).map_or("", |document| document.text(place));
        let ranges = ranges(text, &fold(text), &words);
        ranges.into_iter().map(|(start, end)| Mark { place, start, end }).collect()
    }
}

/// The words in the original, from left to right, without overlap.
fn ranges(text: &str, folded: &Folded, words: &[&str]) -> Vec<(usize, usize)> {
    let original = |at: usize| folded.places.get(at).copied().unwrap_or(text.len());
    let mut ranges: Vec<(usize, usize)> = words
        .iter()
        .flat_map(|word| folded.text.match_indices(word))
        .map(|(at, word)| (original(at), original(at + word.len())))
        .collect();
    ranges.sort_unstable();
    let mut apart: Vec<(usize, usize)> = Vec::new();
    for (start, end) in ranges {
        match apart.last_mut().filter(|last| start < last.1) {
            Some(last) => last.1 = last.1.max(end),
            None => apart.push((start, end)),
        }
    }
    apart
}

/// The beginning of a word at most so many characters before a place.
fn start_before(text: &str, at: usize, most: usize) -> usize {
    let head = text.get(..at).unwrap_or_default();
    let far = head.char_indices().rev().take(most).last().map_or(0, |(start, _)| start);
    if far == 0 { 0 } else { text[far..at].find(' ').map_or(at, |space| far + space + 1) }
}

/// The end of a word at most so many characters behind a place.
fn end_behind(text: &str, at: usize, most: usize) -> usize {
    let tail = text.get(at..).unwrap_or_default();
    let Some((far, _)) = tail.char_indices().nth(most) else { return text.len() };
    at + tail[..far].rfind(' ').unwrap_or(far)
}

fn context(text: &str, folded: &Folded, words: &[&str]) -> Vec<(String, bool)> {
    let ranges = ranges(text, folded, words);
    let first = ranges.first().map_or(0, |range| range.0);
    let start = start_before(text, first, BEFORE);
    let end = end_behind(text, start, AROUND);
    let mut pieces = Vec::new();
    let mut add = |piece: &str, is_marked: bool| {
        if !piece.is_empty() {
            pieces.push((piece.to_owned(), is_marked));
        }
    };
    add(if start > 0 { "… " } else { "" }, false);
    let mut at = start;
    for (from, to) in ranges.into_iter().filter(|&(from, to)| from >= start && to <= end) {
        add(text.get(at..from).unwrap_or_default(), false);
        add(text.get(from..to).unwrap_or_default(), true);
        at = to;
    }
    add(text.get(at..end).unwrap_or_default(), false);
    add(if end < text.len() { " …" } else { "" }, false);
    pieces
}
