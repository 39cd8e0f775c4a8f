//! What messages about the documents do.

use crate::app::ask::fetched::Unfetched;
use crate::app::ask::text::fetched::unfetched;
use crate::app::show::evidence::text::documents as documents_text;
use std::rc::Rc;

use crate::app::act::message::{Effect, Read};
use crate::app::model::reading::{
    Aim, Back, Landed, Reading, Shelf, TOP, button_id, dom_id, in_derivation, place_link, read_place_link,
};
use crate::app::model::{Model, Notice};
use crate::app::table::state::Page;
use data::documents::{Found, Library};

impl Model {
    pub(in crate::app::act) fn on_read(&mut self, read: Read) -> Vec<Effect> {
        match read {
            Read::Document { document, quotation } => self.read(document, quotation),
            Read::Place { document, anchor } => self.open_document(document, Aim::Anchor(anchor)),
            Read::End => self.end_reading(),
            Read::Search(query) => {
                self.proof.reading.query = query;
                Vec::new()
            }
            Read::Fetch => vec![self.fetch_documents()],
            Read::Fetched(packed) => self.fetched(packed),
            Read::CopyPlace => self.copy_place(),
        }
    }

    pub(in crate::app::act) fn read(&mut self, document: String, quotation: Option<String>) -> Vec<Effect> {
        let page = self.table.view.page;
        if page != Page::Documents {
            let button = button_id(&document, quotation.as_deref());
            self.proof.reading.back = Some(Back { page, button });
        }
        let aim = quotation.map_or(Aim::Top, Aim::Quotation);
        self.open_document(document, aim)
    }

    /// Opens the page with documents at a place.
    pub(in crate::app::act) fn open_document(&mut self, document: String, aim: Aim) -> Vec<Effect> {
        self.table.view.page = Page::Documents;
        self.proof.reading =
            Reading { document: Some(document), aim: Some(aim), landed: None, ..self.proof.reading.clone() };
        let mut effects = self.commit();
        effects.extend(self.land());
        effects
    }

    /// The fragment leads to a place in a document; the table stays.
    pub(in crate::app::act) fn open_place_link(&mut self, fragment: &str) -> Option<Vec<Effect>> {
        let (document, anchor) = read_place_link(fragment)?;
        let mut effects = self.open_document(document.to_owned(), Aim::Anchor(anchor.to_owned()));
        effects.retain(|effect| !matches!(effect, Effect::PushAddress(_)));
        effects.push(Effect::ReplaceAddress(self.link.fragment.clone()));
        Some(effects)
    }

    pub(in crate::app::act) fn end_reading(&mut self) -> Vec<Effect> {
        let Some(Back { page, button }) = self.proof.reading.back.take() else { return Vec::new() };
        self.table.view.page = page;
        let mut effects = self.commit();
        // A derivation from which reading began is open again, with its own button.
        let is_explained = self.derivation().is_some();
        effects.push(Effect::Reveal(if is_explained { in_derivation(&button) } else { button }));
        effects
    }

    pub(in crate::app::act) fn copy_place(&self) -> Vec<Effect> {
        let Some((library, landed)) = self.proof.shelf.library().zip(self.proof.reading.landed()) else {
            return Vec::new();
        };
        let Some(document) = library.document(landed.place) else { return Vec::new() };
        let link = place_link(&document.id, document.anchor(landed.place));
        vec![Effect::Copy(format!("{}#{link}", self.link.site))]
    }

    /// Asks for the documents when their page is shown for the first time.
    pub(in crate::app::act) fn want_documents(&mut self) -> Option<Effect> {
        let is_wanted = self.table.view.page == Page::Documents && self.proof.shelf == Shelf::Unasked;
        is_wanted.then(|| self.fetch_documents())
    }

    pub(in crate::app::act) fn fetch_documents(&mut self) -> Effect {
        self.proof.shelf = Shelf::Fetching;
        Effect::FetchDocuments
    }

    pub(in crate::app::act) fn fetched(&mut self, packed: Result<String, Unfetched>) -> Vec<Effect> {
        let library = packed.and_then(|packed| Library::read(&packed).map_err(|_| Unfetched::Unreadable));
        match library {
            Ok(library) => {
                self.proof.shelf = Shelf::Here(Rc::new(library));
                self.land()
            }
            Err(why) => {
                self.proof.shelf = Shelf::Failed(why);
                unfetched(why).clone_into(&mut self.told.said);
                Vec::new()
            }
        }
    }

    /// Goes to where reading is to begin, as soon as the documents are here.
    fn land(&mut self) -> Vec<Effect> {
        let Some(library) = self.proof.shelf.library().map(Rc::clone) else { return Vec::new() };
        let Some(aim) = self.proof.reading.aim.take() else { return Vec::new() };
        let region = self.given.context.region.as_ref().map(|region| region.id.as_str());
        let Some((index, document)) = self.proof.reading.document(&library, region) else { return Vec::new() };
        let found = match &aim {
            Aim::Top => None,
            Aim::Quotation(quotation) => library.find(&document.id, quotation),
            Aim::Anchor(anchor) => library.place_of(index, anchor).map(|place| {
                let marks = library.words(place, &self.proof.reading.query);
                Found { place, marks }
            }),
        };
        let Some(Found { place, marks }) = found else {
            if aim != Aim::Top {
                let lines = vec![documents_text::not_found(&document.short)];
                self.told.notices = vec![Notice::warning(documents_text::NOT_FOUND, lines)];
            }
            self.told.said = document.title.clone();
            return vec![Effect::Reveal(TOP.to_owned())];
        };
        let is_quotation = matches!(aim, Aim::Quotation(_));
        self.told.said = documents_text::landed(&document.short, document.label(place), is_quotation);
        self.proof.reading.landed = Some(Landed { place, marks: Rc::new(marks) });
        vec![Effect::Reveal(dom_id(document.anchor(place)))]
    }
}
