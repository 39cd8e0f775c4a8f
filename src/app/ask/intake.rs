//! What the page and the program that reads files say to each other: Dutch texts and ids, so that the page itself knows
//! nothing of files.

use serde::{Deserialize, Serialize};

/// What the program is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Comes back in the [`Report`].
    pub number: u32,
    /// The scenario on the table, as its file.
    pub scenario: String,
    /// The code of each municipality, in order; none if they are not known.
    pub codes: Vec<String>,
    pub wish: Wish,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    /// Say what a file would change.
    Preview(File),
    /// A table to fill in, with what is known: as CSV, or as a workbook that has the inputs of the region too.
    Template,
    TemplateWorkbook,
    /// The scenario as a workbook of formulas.
    Workbook,
    /// Read a list of municipalities.
    List(String),
    /// Make a region of one's own.
    Make(Wanted),
}

/// A region that is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    pub name: String,
    pub members: Vec<Member>,
    /// The place of the centrumgemeente among the members.
    pub centre: usize,
    /// Its id in files.
    pub besluitregel: String,
    /// Whether it is a copy of the scenario on the table, and not one with starting values of its own.
    pub is_copy: bool,
}

/// A municipality of a region, or a part that is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Empty for what is no municipality.
    pub code: String,
    pub name: String,
    pub inhabitants: u32,
    /// Its place in the scenario that is copied, if it was there.
    pub from: Option<usize>,
}

/// What is no municipality in a list, and which ones may be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unknown {
    pub text: String,
    pub nearest: Vec<Member>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub name: String,
    /// The day on which it is read, as it is shown.
    pub date: String,
    pub bytes: Vec<u8>,
    /// The ids of questions, each with that of the choice.
    pub answers: Vec<(String, String)>,
}

/// What the program says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub number: u32,
    pub said: Said,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// Why the file is none that can be read.
    Refused(String),
    /// It is a file of the product itself: its text.
    Own(String),
    Preview(Preview),
    /// The table to fill in, as CSV.
    Template(String),
    TemplateWorkbook(Vec<u8>),
    Workbook(Vec<u8>),
    /// The municipalities of a list, and what of it is none.
    Listed {
        found: Vec<Member>,
        unknown: Vec<Unknown>,
    },
    /// A region with where its values come from, as its file.
    Made(String),
    /// What is wrong with the region that is wanted.
    NotMade(Vec<String>),
}

/// What a file would change.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Preview {
    pub questions: Vec<Question>,
    pub changes: Vec<Change>,
    /// How many figures change, and how many are what they were.
    pub counted: String,
    /// The same, once they are taken over.
    pub taken: String,
    /// What stops it, cells that are not understood, rows that are nobody's, and total rows.
    pub notes: Vec<Note>,
    /// The changed scenario with where its values come from, as its file; none if it is not ready.
    pub result: Option<String>,
}

/// Lines under a title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub title: String,
    pub lines: Vec<String>,
    /// Whether something is wrong.
    pub is_wrong: bool,
}

/// What only the one who has the file can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    pub text: String,
    pub choices: Vec<Choice>,
    /// The id of the choice; empty while there is none.
    pub chosen: String,
    /// Whether nothing is taken over without an answer.
    pub is_needed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub id: String,
    pub text: String,
}

/// A figure that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Whose it is: a municipality, or the region.
    pub whose: String,
    pub what: String,
    pub from: String,
    pub to: String,
    pub cell: String,
}

impl Order {
    pub fn write(&self) -> Vec<u8> {
        // Texts and bytes can always be written.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    pub fn read(bytes: &[u8]) -> Option<Order> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Report {
    pub fn write(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    pub fn read(bytes: &[u8]) -> Option<Report> {
        postcard::from_bytes(bytes).ok()
    }
}
