//! The words of a preview as a whole.

use crate::app::ask::intake::Note;

pub const STOPPED: &str = "Dit kan nog niet";
pub const MISREAD: &str = "Niet begrepen: dit doet niet mee";
pub const UNMATCHED: &str = "Rijen die bij geen gemeente van deze regio horen";
pub const TOTALS: &str = "Totaalrijen";

/// Nothing without lines.
pub fn note(title: &str, is_wrong: bool, lines: Vec<String>) -> Option<Note> {
    (!lines.is_empty()).then(|| Note { title: title.to_owned(), lines, is_wrong })
}

/// `3 cijfers veranderen, 5 blijven gelijk.`
pub fn counted(changes: usize, same: usize) -> String {
    let changes = match changes {
        0 => "Geen cijfer verandert".to_owned(),
        1 => "1 cijfer verandert".to_owned(),
        many => format!("{many} cijfers veranderen"),
    };
    match same {
        0 => format!("{changes}."),
        1 => format!("{changes}, 1 blijft gelijk."),
        many => format!("{changes}, {many} blijven gelijk."),
    }
}

pub fn taken(changes: usize, file: &str) -> String {
    match changes {
        1 => format!("1 cijfer overgenomen uit {file}. Ongedaan maken kan in één stap"),
        many => format!("{many} cijfers overgenomen uit {file}. Ongedaan maken kan in één stap"),
    }
}
