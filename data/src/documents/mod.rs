//! The documents of the regions, to read: sections and flowing paragraphs, each with an anchor.
//!
//! The texts are what came out of the PDFs, word for word, in `data/bronnen`; the index beside them says which lines
//! are headings and footnotes. They are large and seldom asked for, so that the site carries them in one file of their
//! own ([`pack`]), which [`Library::read`] takes apart.
//!
//! Not here: fetching that file, and the words around the texts. A heading that the index does not name stays a
//! paragraph; where the line breaks do not tell whether a paragraph ends, it is guessed, and only the look of the text
//! depends on it.

mod find;
mod lines;
mod parse;
mod search;

pub use find::{Found, Mark};
pub use search::{Hit, Hits, MOST_HITS};

use serde::Deserialize;

use super::DataError;

/// Between the parts of the packed file; no text holds it.
const BETWEEN: char = '\u{c}';

/// All documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    pub documents: Vec<Document>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub id: String,
    pub title: String,
    /// The short name, as sources name it.
    pub short: String,
    pub kind: Kind,
    /// The region that it is of.
    pub region: String,
    pub sections: Vec<Section>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Convenant,
    Regiovisie,
    Advies,
}

/// A heading with what stands under it, up to the next heading of any level.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// `artikel-5`, `paragraaf-8.1`.
    pub anchor: String,
    /// `Artikel 5`, `§ 8.1`.
    pub label: String,
    /// The heading as it stands in the text; empty for what comes before the first one.
    pub heading: String,
    /// 1 is the highest.
    pub level: u8,
    pub paragraphs: Vec<Paragraph>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// `artikel-5.3`, `paragraaf-8.1-alinea-2`.
    pub anchor: String,
    /// `Artikel 5, lid 3`.
    pub label: String,
    pub form: Form,
    pub text: String,
    /// As it is searched: small letters without accents.
    folded: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Text,
    /// An item of a list, with its mark in the text.
    Item,
    /// A footnote or the number of a page.
    Note,
}

/// A heading or paragraph of a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    pub document: usize,
    pub section: usize,
    /// `None` is the heading of the section.
    pub paragraph: Option<usize>,
}

/// What the index says of a document.
#[derive(Deserialize)]
struct Entry {
    id: String,
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "kort")]
    short: String,
    #[serde(rename = "soort")]
    kind: Kind,
    #[serde(rename = "regio")]
    region: String,
    #[serde(rename = "koppen")]
    headings: Vec<Heading>,
    /// How the footnotes begin.
    #[serde(rename = "noten")]
    notes: Vec<String>,
}

#[derive(Deserialize)]
struct Heading {
    #[serde(rename = "anker")]
    anchor: String,
    label: String,
    #[serde(rename = "kop")]
    text: String,
    #[serde(rename = "niveau", default = "highest")]
    level: u8,
}

fn highest() -> u8 {
    1
}

#[derive(Deserialize)]
struct Index {
    #[serde(rename = "documenten")]
    documents: Vec<Entry>,
}

/// The index and the texts, by id, in one file.
pub fn pack(index: &str, texts: &[(String, String)]) -> String {
    let parts = texts.iter().map(|(id, text)| format!("{BETWEEN}{id}\n{text}"));
    std::iter::once(index.to_owned()).chain(parts).collect()
}

impl Library {
    /// Takes the packed file apart.
    ///
    /// # Errors
    /// If it is not whole: the index cannot be read, or the text of a document is not there.
    pub fn read(packed: &str) -> Result<Library, DataError> {
        let mut parts = packed.split(BETWEEN);
        let index: Index = serde_json::from_str(parts.next().unwrap_or_default())?;
        let texts: Vec<(&str, &str)> = parts.filter_map(|part| part.split_once('\n')).collect();
        let document = |entry: Entry| {
            let text = texts.iter().find(|(id, _)| *id == entry.id);
            let (_, text) = text.ok_or_else(|| DataError::UnknownDocument(entry.id.clone()))?;
            Ok(parse::document(entry, text))
        };
        Ok(Library { documents: index.documents.into_iter().map(document).collect::<Result<_, DataError>>()? })
    }

    /// The place of the document with this id among the documents.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.documents.iter().position(|document| document.id == id)
    }

    /// The heading or paragraph with this anchor.
    pub fn place_of(&self, document: usize, anchor: &str) -> Option<Passage> {
        let own = self.documents.get(document)?;
        own.sections.iter().enumerate().find_map(|(section, own)| {
            if own.anchor == anchor {
                return Some(Passage { document, section, paragraph: None });
            }
            let paragraph = own.paragraphs.iter().position(|paragraph| paragraph.anchor == anchor)?;
            Some(Passage { document, section, paragraph: Some(paragraph) })
        })
    }

    /// The document of a place.
    pub fn document(&self, place: Passage) -> Option<&Document> {
        self.documents.get(place.document)
    }
}

impl Document {
    fn paragraph(&self, place: Passage) -> Option<&Paragraph> {
        self.sections.get(place.section)?.paragraphs.get(place.paragraph?)
    }

    /// The anchor of a place.
    pub fn anchor(&self, place: Passage) -> &str {
        match self.paragraph(place) {
            Some(paragraph) => &paragraph.anchor,
            None => self.sections.get(place.section).map_or("", |section| &section.anchor),
        }
    }

    /// How a place is referred to: `Artikel 5, lid 3`.
    pub fn label(&self, place: Passage) -> &str {
        match self.paragraph(place) {
            Some(paragraph) => &paragraph.label,
            None => self.sections.get(place.section).map_or("", |section| &section.label),
        }
    }

    /// The words of a place.
    pub fn text(&self, place: Passage) -> &str {
        match self.paragraph(place) {
            Some(paragraph) => &paragraph.text,
            None => self.sections.get(place.section).map_or("", |section| &section.heading),
        }
    }

    /// The section with the sections that it stands under, the highest first.
    pub fn path(&self, section: usize) -> Vec<&Section> {
        let mut path: Vec<&Section> = Vec::new();
        for own in self.sections.iter().take(section + 1).rev() {
            if path.last().is_none_or(|lower| own.level < lower.level) {
                path.push(own);
            }
        }
        path.reverse();
        path
    }
}
