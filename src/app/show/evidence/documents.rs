//! The documents: which can be chosen, the place in hand, and what a search finds.

use crate::app::ask::fetched::Unfetched;
use crate::app::ask::text::fetched::unfetched;
use std::rc::Rc;

use crate::app::model::Model;
use crate::app::model::reading::{Shelf, dom_id, place_link};
use crate::app::show::evidence::text;
use data::documents::{Document, Library, Mark, Passage};

/// The page as far as the documents are here.
#[derive(Debug, Clone, PartialEq)]
pub enum DocumentsView {
    Fetching,
    /// Why, in words.
    Failed(&'static str),
    Here(Box<Reader>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Reader {
    pub library: Rc<Library>,
    /// The document in hand.
    pub document: usize,
    pub choices: Vec<DocumentChoice>,
    pub kind: String,
    /// The name of the place in hand.
    pub here: Option<String>,
    pub place: Option<Passage>,
    pub marks: Rc<Vec<Mark>>,
    pub search: Option<SearchView>,
    /// The page to go back to.
    pub back: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentChoice {
    pub id: String,
    pub name: String,
    pub is_chosen: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchView {
    pub sentence: String,
    pub hits: Vec<HitView>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitView {
    pub document: String,
    pub anchor: String,
    /// Short name of the document, and the place in it.
    pub name: String,
    /// Pieces of text, and whether each is one of the words.
    pub context: Vec<(String, bool)>,
}

pub fn view(model: &Model) -> DocumentsView {
    match model.shelf() {
        Shelf::Unasked | Shelf::Fetching => DocumentsView::Fetching,
        Shelf::Failed(why) => DocumentsView::Failed(unfetched(*why)),
        Shelf::Here(library) => reader(model, library)
            .map_or(DocumentsView::Failed(unfetched(Unfetched::Unreadable)), |reader| {
                DocumentsView::Here(Box::new(reader))
            }),
    }
}

fn reader(model: &Model, library: &Rc<Library>) -> Option<Reader> {
    let region = model.context().region.as_ref().map(|region| region.id.as_str());
    let reading = model.reading();
    let (index, document) = reading.document(library, region)?;
    let landed = reading.landed().filter(|landed| landed.place.document == index);
    let choice = |own: &Document| DocumentChoice {
        id: own.id.clone(),
        name: own.short.clone(),
        is_chosen: own.id == document.id,
    };
    Some(Reader {
        document: index,
        choices: library.documents.iter().map(choice).collect(),
        kind: text::documents::about_document(
            text::documents::kind(document.kind),
            text::page::region(&document.region),
        ),
        here: landed.map(|landed| document.label(landed.place).to_owned()),
        place: landed.map(|landed| landed.place),
        marks: landed.map(|landed| Rc::clone(&landed.marks)).unwrap_or_default(),
        search: search(library, reading.query()),
        back: reading.back().map(|back| text::page::page(back.page)),
        library: Rc::clone(library),
    })
}

fn search(library: &Library, query: &str) -> Option<SearchView> {
    if query.trim().chars().count() < 2 {
        return None;
    }
    let found = library.search(query);
    let hits: Vec<HitView> = found
        .hits
        .into_iter()
        .filter_map(|hit| {
            let document = library.document(hit.place)?;
            Some(HitView {
                document: document.id.clone(),
                anchor: document.anchor(hit.place).to_owned(),
                name: format!("{}, {}", document.short, document.label(hit.place)),
                context: hit.context,
            })
        })
        .collect();
    Some(SearchView { sentence: text::documents::hits(found.count, hits.len()), hits })
}

/// A text in pieces, and whether each is marked.
pub fn pieces<'a>(text: &'a str, marks: &[Mark], place: Passage) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks.iter().filter(|mark| mark.place == place) {
        pieces.push((text.get(at..mark.start).unwrap_or_default(), false));
        pieces.push((text.get(mark.start..mark.end).unwrap_or_default(), true));
        at = mark.end;
    }
    pieces.push((text.get(at..).unwrap_or_default(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

/// Id of the element of a place, and the address that leads to it.
pub fn anchor(document: &Document, anchor: &str) -> (String, String) {
    (dom_id(anchor), format!("#{}", place_link(&document.id, anchor)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_pieces_is_the_whole_text() {
        let place = Passage { document: 0, section: 0, paragraph: Some(0) };
        let marks = [Mark { place, start: 3, end: 5 }, Mark { place, start: 9, end: 11 }];
        let pieces = pieces("De pot is op", &marks, place);
        assert_eq!(pieces, [("De ", false), ("po", true), ("t is", false), (" o", true), ("p", false)]);
        let other = Passage { section: 1, ..place };
        assert_eq!(super::pieces("De pot", &marks, other), [("De pot", false)]);
    }
}
