//! What happens to a file with figures of one's own.

use std::rc::Rc;

use crate::app::act::message::Unreadable;
use crate::app::ask::work::Sign;

/// Figures come from a file, or from a table that was pasted beside the fields.
#[derive(Debug, Clone, PartialEq)]
pub enum Intake {
    /// It was chosen; the day is the browser's to know.
    File {
        name: String,
        date: String,
        bytes: Rc<Vec<u8>>,
    },
    /// It does not come.
    Unreadable {
        name: String,
        why: Unreadable,
    },
    /// A question gets this choice, both by their ids.
    Answer(String, String),
    /// Take it over, or leave it.
    Apply,
    Drop,
    /// Make a table to fill in: as CSV, or as a workbook.
    Template,
    TemplateWorkbook,
    /// Make a workbook of the scenario.
    Workbook,
    /// What reads files said this, as bytes; or this happened to it.
    Heard(Result<Vec<u8>, Sign>),
}
