//! The numbers that are being explained.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::{Aside, Source};
use crate::app::table::state::Page;

/// A cell of a table: the name of the table, its row in the body, and its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub table: String,
    pub row: usize,
    pub column: usize,
}

/// The way from the number that was asked to the one that is looked at.
#[derive(Debug, Clone, Default)]
pub struct Explaining {
    /// Each step may hold the numbers of one cell; the last one is looked at.
    steps: Vec<Vec<Figure>>,
    /// The cell in which it began.
    cell: Option<Cell>,
    /// Scenarios that were calculated to explain them.
    asides: RefCell<Vec<(Source, Rc<Aside>)>>,
}

impl Explaining {
    /// Explains these numbers, of a cell if it has one.
    pub fn begin(&mut self, figures: Vec<Figure>, cell: Option<Cell>) {
        self.end();
        self.steps.push(figures);
        self.cell = cell;
    }

    /// Explains a number in the formula in hand.
    pub fn go_on(&mut self, figure: Figure) {
        self.steps.push(vec![figure]);
    }

    /// Goes back to a step of the way.
    pub fn go_back(&mut self, place: usize) {
        self.steps.truncate(place + 1);
    }

    /// Explains nothing any more; gives the cell in which it began.
    pub fn end(&mut self) -> Option<Cell> {
        self.steps.clear();
        self.asides.borrow_mut().clear();
        self.cell.take()
    }
}

impl Model {
    /// The way to the numbers that are being explained, and those numbers; `None` if nothing is.
    pub fn derivation(&self) -> Option<(&[Vec<Figure>], &[Figure])> {
        // While a document is read at a quotation, the way back to the derivation is the button that ends reading.
        let is_reading = self.table.view.page == Page::Documents;
        let (now, trail) = self.proof.explaining.steps.split_last().filter(|_| !is_reading)?;
        Some((trail, now))
    }

    /// A scenario that is calculated only to explain a number, once for as long as that is open.
    pub fn aside(&self, source: Source) -> Option<Rc<Aside>> {
        let asides = &self.proof.explaining.asides;
        let known = asides.borrow().iter().find(|(own, _)| *own == source).map(|(_, aside)| Rc::clone(aside));
        known.or_else(|| {
            let aside = Rc::new(Aside::of(self, source)?);
            asides.borrow_mut().push((source, Rc::clone(&aside)));
            Some(aside)
        })
    }
}
