//! What can stand in a cell of a table beside a text.

use crate::app::model::Model;
use crate::app::show::Sign;
use crate::app::show::text::page::CENTRE;
use crate::app::table::differences::ChangeLine;
use crate::app::table::import::CellPlace;
use crate::app::table::inputs::InputId;
use crate::app::table::typed::{NumberField, RangeEnd, WrongText};
use engine::money::Exact;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Text(String),
    Name(Box<Name>),
    /// A number, and another one below it.
    Pair(String, String),
    Spread(Box<Spread>),
    /// In what two scenarios differ.
    Lines(Vec<ChangeLine>),
    Verdict {
        verdict: Verdict,
        name: &'static str,
        result: String,
    },
    /// An end of the range of an input.
    Range(RangeEnd, Box<Field>),
    /// An input of a municipality.
    Inputs {
        place: CellPlace,
        fields: Vec<Field>,
        /// What is said of a value that was changed.
        changed: Option<&'static str>,
    },
    Question(Box<Question>),
    /// Another number that is typed.
    Typed(Box<Typed>),
}

/// The name of what a row is of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Name {
    pub text: String,
    pub chooses: Option<Choosing>,
    /// What is said beside it.
    pub beside: Option<String>,
    /// What is said below it.
    pub below: Vec<&'static str>,
    pub pin: Option<PinTools>,
}

impl Name {
    /// The name of a municipality, which can be the centrumgemeente.
    pub fn of_municipality(name: &str, is_centre: bool) -> Name {
        Name { text: name.to_owned(), beside: is_centre.then(|| CENTRE.to_owned()), ..Name::default() }
    }
}

/// The municipality, or the region, that a name chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choosing {
    pub municipality: Option<usize>,
    pub is_chosen: bool,
}

/// What can be done with a pinned scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PinTools {
    pub place: usize,
    pub follows: bool,
}

/// How far the municipalities of a region lie apart under an afspraak; it opens that pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    pub region: String,
    pub afspraak: String,
    /// What opening it is called.
    pub action: String,
    pub spread: String,
    pub best: (Sign, String),
    pub worst: (Sign, String),
}

/// Whether a check of the model is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Waits,
    Passed,
    Failed,
}

/// A number of an input that can be typed in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    pub input: InputId,
    pub name: String,
    pub shown: String,
    pub wrong: Option<WrongText>,
    /// Another number for each text that was typed.
    pub texts: usize,
}

impl Field {
    /// What is typed in `field` for an input.
    pub fn of(model: &Model, field: NumberField, input: InputId, name: String, shown: String) -> Field {
        Field { input, name, shown, wrong: model.wrong(field).cloned(), texts: model.texts() }
    }
}

/// A number that is typed in a cell, and is no input of the scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    pub field: NumberField,
    /// Its id on the page.
    pub id: String,
    pub name: String,
    pub shown: String,
    pub wrong: Option<WrongText>,
    /// Another number for each text that was typed.
    pub texts: usize,
}

impl Typed {
    /// What is typed in a field.
    pub fn of(model: &Model, field: NumberField, id: String, name: String, shown: String) -> Typed {
        Typed { field, id, name, shown, wrong: model.wrong(field).cloned(), texts: model.texts() }
    }
}

/// What a pasted text can mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub place: CellPlace,
    pub municipality: String,
    pub column: String,
    pub wrong: String,
    pub choices: Vec<Exact>,
}
