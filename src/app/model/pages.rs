//! What the model asks of the pages, whichever is in hand.
//!
//! The program of the page comes in two files: the first page, and all others a moment later. What the model needs of
//! them comes with them, so that nothing of them is needed before.

use crate::app::model::figure::Figure;
use crate::app::model::{Cell, Model};

/// What is asked of the pages.
#[derive(Debug, Clone, Copy)]
pub struct Pages {
    /// The sentence of the page in hand; empty if it has none.
    pub sentence: fn(&Model) -> String,
    /// The figures that a cell of the page in hand explains; none if there is no number in it.
    pub figures_at: fn(&Model, &Cell) -> Vec<Figure>,
    /// A table of the page in hand by its id, for a spreadsheet.
    pub table: fn(&Model, &str) -> Option<Outward>,
    /// The document of the account in hand as HTML, made at this moment.
    pub account: fn(&Model, &str) -> Option<String>,
}

/// A table for a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outward {
    /// The name of its file.
    pub name: String,
    pub csv: String,
    /// For the clipboard.
    pub tabbed: String,
    pub html: String,
}

impl Model {
    /// The same model, with what is asked of the pages.
    #[must_use]
    pub fn with_pages(mut self, pages: Pages) -> Model {
        self.take_pages(pages);
        self
    }

    /// The pages came.
    pub fn take_pages(&mut self, pages: Pages) {
        self.pages = pages;
        self.told.said = (pages.sentence)(self);
    }

    pub(in crate::app) fn sentence(&self) -> String {
        (self.pages.sentence)(self)
    }
}
