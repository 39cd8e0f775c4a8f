//! A table as data: its head, its rows and cells, and the figures of the numbers in them, without any markup.
//!
//! A page draws the tables that its view gives and no others, so that what a cell explains is found at its own place in
//! the same data, and a test can walk them all.

mod content;
pub mod plain;

pub use content::{Choosing, Content, Field, Name, PinTools, Question, Spread, Typed, Verdict};

use std::rc::Rc;

use crate::app::model::figure::Figure;
use crate::app::show::{Amount, Sign};

/// Where an amount lies against the yardstick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    Above,
    Within,
    Below,
}

/// A table that is made when it is drawn, or when somebody asks what a cell of it explains.
pub struct LazyGrid {
    /// Its name, of which there is one on a page.
    pub id: &'static str,
    make: Box<dyn Fn() -> Grid>,
}

impl LazyGrid {
    /// The table that is made of a view.
    pub(in crate::app::show) fn new<V: 'static>(id: &'static str, view: &Rc<V>, make: fn(&V) -> Grid) -> LazyGrid {
        let view = Rc::clone(view);
        LazyGrid { id, make: Box::new(move || make(&view)) }
    }

    pub fn grid(&self) -> Grid {
        (self.make)()
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Whether its numbers open where they come from.
    pub opens: bool,
}

impl Grid {
    /// A table of which the numbers open.
    pub fn new(caption: String, columns: Vec<Column>, rows: Vec<Row>) -> Grid {
        Grid { caption, columns, rows, opens: true }
    }

    /// The figures that a cell explains: its own, or else the one that its row is about.
    pub fn figures(&self, row: usize, column: usize) -> Vec<Figure> {
        let Some((row, cell)) = self.rows.get(row).and_then(|row| Some((row, row.cells.get(column)?))) else {
            return Vec::new();
        };
        if cell.figures.is_empty() { row.figure.into_iter().collect() } else { cell.figures.clone() }
    }
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub name: String,
    /// Whether numbers stand below it.
    pub is_number: bool,
    /// Whether the rows are in the order of this column; `None` if they cannot be put in that order.
    pub order: Option<Order>,
    pub afspraak: Option<AfspraakHead>,
}

impl Column {
    pub fn words(name: &str) -> Column {
        Column { name: name.to_owned(), is_number: false, order: None, afspraak: None }
    }

    pub fn number(name: &str) -> Column {
        Column { is_number: true, ..Column::words(name) }
    }

    /// A name over the heads of the rows, and numbers beside it.
    pub fn heads(first: &str, numbers: &[impl AsRef<str>]) -> Vec<Column> {
        let mut heads = vec![Column::words(first)];
        heads.extend(numbers.iter().map(|name| Column::number(name.as_ref())));
        heads
    }

    /// Whether it is of the afspraak in hand.
    pub fn is_in_hand(&self) -> bool {
        self.afspraak.as_ref().is_some_and(|afspraak| afspraak.is_in_hand)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Other,
    Ascending,
    Descending,
}

/// The afspraak that a column is of, and what opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfspraakHead {
    /// Id of the variant that is opened.
    pub variant: String,
    pub mark: String,
    /// What opening it is called.
    pub action: String,
    pub is_in_hand: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// Whether the rows above come together in it.
    pub is_total: bool,
    /// What the row as a whole is about: the figure of one of its cells.
    pub figure: Option<Figure>,
}

impl Row {
    /// A row of the table, which begins with its head.
    pub fn of(head: Cell) -> Row {
        Row { cells: vec![head], is_total: false, figure: None }
    }

    /// A number with the figure that it is the value of.
    #[must_use]
    pub fn number(self, text: String, figure: Figure) -> Row {
        self.and(Cell::among_numbers(text).with([figure].into()))
    }

    #[must_use]
    pub fn amounts(mut self, amounts: &[Amount]) -> Row {
        self.cells.extend(amounts.iter().map(Cell::amount));
        self
    }

    #[must_use]
    pub fn words(self, text: &str) -> Row {
        self.and(Cell::words(text.to_owned()))
    }

    /// What stands among numbers, and is none.
    #[must_use]
    pub fn among_numbers(self, text: &str) -> Row {
        self.and(Cell::among_numbers(text.to_owned()))
    }

    #[must_use]
    pub fn and(mut self, cell: Cell) -> Row {
        self.cells.push(cell);
        self
    }

    /// The same row, in which those above come together if it is a total.
    #[must_use]
    pub fn total_if(self, is_total: bool) -> Row {
        Row { is_total, ..self }
    }
}

/// A cell of the body.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub content: Content,
    pub look: Look,
    /// Of each number in it, in their order.
    pub figures: Vec<Figure>,
    /// Over how many columns it stands.
    pub span: usize,
}

impl Cell {
    pub fn new(look: Look, content: Content) -> Cell {
        Cell { content, look, figures: Vec::new(), span: 1 }
    }

    /// The plain head of a row.
    pub fn head(name: String) -> Cell {
        Cell::new(Look::Head(HeadLook::Plain), Content::Text(name))
    }

    /// The name of what a row is of, which stays in sight.
    pub fn name(name: &str) -> Cell {
        Cell::name_in_hand(name, false)
    }

    /// The same, of what is in hand if it is.
    pub fn name_in_hand(name: &str, is_in_hand: bool) -> Cell {
        let look = if is_in_hand { HeadLook::InHand } else { HeadLook::Name };
        Cell::new(Look::Head(look), Content::Text(name.to_owned()))
    }

    /// The name of what a row is of, with what is said of it.
    pub fn full_name(name: Name, look: HeadLook) -> Cell {
        Cell::new(Look::Head(look), Content::Name(Box::new(name)))
    }

    pub fn words(text: String) -> Cell {
        Cell::new(Look::Words, Content::Text(text))
    }

    pub fn among_numbers(text: String) -> Cell {
        Cell::new(Look::Number, Content::Text(text))
    }

    fn amount(amount: &Amount) -> Cell {
        Cell::new(Look::Amount(amount.sign()), Content::Text(amount.bare())).with([amount.figure].into())
    }

    /// The same cell, with the figures of its numbers.
    #[must_use]
    pub fn with(self, figures: Vec<Figure>) -> Cell {
        Cell { figures, ..self }
    }

    #[must_use]
    pub fn over(self, span: usize) -> Cell {
        Cell { span, ..self }
    }

    /// The texts in which its figures stand.
    pub fn texts(&self) -> Vec<&str> {
        match &self.content {
            Content::Text(text) => vec![text],
            Content::Pair(first, second) => vec![first, second],
            Content::Spread(own) => vec![&own.spread, &own.best.1, &own.worst.1],
            Content::Name(name) => vec![&name.text],
            Content::Verdict { result, .. } => vec![result],
            Content::Lines(_)
            | Content::Range(..)
            | Content::Inputs { .. }
            | Content::Question(_)
            | Content::Typed(_) => Vec::new(),
        }
    }
}

/// The name of a municipality, or of the region, that it chooses; `place` is the name of the one in hand.
pub fn municipality(name: &str, municipality: Option<usize>, is_centre: bool, place: &str) -> Cell {
    let chooses = Some(Choosing { municipality, is_chosen: name == place });
    Cell::full_name(Name { chooses, ..Name::of_municipality(name, is_centre) }, HeadLook::Name)
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The head of its row.
    Head(HeadLook),
    Words,
    /// Words that stand out.
    Striking,
    Verdict,
    Number,
    Amount(Sign),
    /// An amount against a yardstick.
    Against(Sign, Beyond),
}

impl Look {
    /// Whether a number is expected in the cell.
    pub fn is_number(self) -> bool {
        matches!(self, Look::Number | Look::Amount(_) | Look::Against(..))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadLook {
    Plain,
    /// A name, which stays in sight.
    Name,
    /// The name of what is in hand.
    InHand,
    Scenario,
    Check,
}
