//! Reading the documents: whether they are here, which one is in hand, and at what place.

use crate::app::ask::fetched::Unfetched;
use std::rc::Rc;

use crate::app::model::Model;
use crate::app::table::state::Page;
use data::documents::{Document, Library, Mark, Passage};

/// The documents, which are fetched when somebody wants to read them.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Shelf {
    #[default]
    Unasked,
    Fetching,
    Failed(Unfetched),
    Here(Rc<Library>),
}

/// What is read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Id of the document in hand; `None` is the first one of the region in hand.
    pub(in crate::app) document: Option<String>,
    /// Where to go as soon as the documents are here.
    pub(in crate::app) aim: Option<Aim>,
    pub(in crate::app) landed: Option<Landed>,
    /// What is looked for.
    pub(in crate::app) query: String,
    pub(in crate::app) back: Option<Back>,
}

/// A place to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    Top,
    Quotation(String),
    Anchor(String),
}

/// The place in hand, and what is highlighted.
#[derive(Debug, Clone, PartialEq)]
pub struct Landed {
    pub place: Passage,
    pub marks: Rc<Vec<Mark>>,
}

/// Where reading began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    pub page: Page,
    /// Id of the button that was pressed.
    pub button: String,
}

impl Shelf {
    pub fn library(&self) -> Option<&Rc<Library>> {
        match self {
            Shelf::Here(library) => Some(library),
            Shelf::Unasked | Shelf::Fetching | Shelf::Failed(_) => None,
        }
    }
}

impl Model {
    pub fn shelf(&self) -> &Shelf {
        &self.proof.shelf
    }

    pub fn reading(&self) -> &Reading {
        &self.proof.reading
    }
}

impl Reading {
    pub fn landed(&self) -> Option<&Landed> {
        self.landed.as_ref()
    }

    pub fn query(&self) -> &str {
        &self.query
    }

    pub fn back(&self) -> Option<&Back> {
        self.back.as_ref()
    }

    /// The document in hand, with its place in the library.
    pub fn document<'a>(&self, library: &'a Library, region: Option<&str>) -> Option<(usize, &'a Document)> {
        let chosen = self.document.as_deref().and_then(|id| library.index_of(id));
        let of_region = || library.documents.iter().position(|own| Some(own.region.as_str()) == region);
        let index = chosen.or_else(of_region).unwrap_or_default();
        library.documents.get(index).map(|document| (index, document))
    }
}

/// Id of the element of a heading or paragraph.
pub fn dom_id(anchor: &str) -> String {
    format!("bron-{anchor}")
}

/// Id of the element of a document as a whole.
pub const TOP: &str = "bron-titel";

/// Id of the button that opens a quotation: the same for the same words.
pub fn button_id(document: &str, quotation: Option<&str>) -> String {
    let bytes = document.bytes().chain(quotation.unwrap_or_default().bytes());
    // FNV-1a: short, and different enough for a page.
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("citaat-{hash:08x}")
}

/// Before the document and anchor in a link to a place.
const PLACE: &str = "bron:";

/// The fragment of an address that leads to a place.
pub fn place_link(document: &str, anchor: &str) -> String {
    format!("{PLACE}{document}:{anchor}")
}

/// The document and anchor of a fragment, if it leads to a place.
pub fn read_place_link(fragment: &str) -> Option<(&str, &str)> {
    fragment.trim_start_matches('#').strip_prefix(PLACE)?.split_once(':')
}

/// The id of the button in the derivation of a number that leads to the same quotation.
pub fn in_derivation(button: &str) -> String {
    format!("{button}-herleiding")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_place_reads_back_and_no_other_link_does() {
        let link = place_link("convenant-ijssel-vecht-2023", "artikel-5.3");
        assert_eq!(read_place_link(&format!("#{link}")), Some(("convenant-ijssel-vecht-2023", "artikel-5.3")));
        for other in ["", "1abc", "bron:", "bron:document"] {
            assert_eq!(read_place_link(other), None, "{other}");
        }
    }
}
