//! Doing what the preview shows, and where each value comes from.

use std::collections::BTreeMap;

use data::provenance::Status;
use engine::figures::Figures;

use crate::plan::{Entry, File, Plan, Rule};

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub file: String,
    /// Empty for a text.
    pub sheet: String,
    /// `B7`, or several of them.
    pub cells: Vec<String>,
    /// What stood there.
    pub text: String,
    pub date: String,
    pub status: Status,
    pub rule: Rule,
}

/// The changed figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    pub figures: Figures,
    /// Of each value that stood in the file, by its path: also of those that stayed as they were.
    pub origins: BTreeMap<String, Origin>,
}

impl Rule {
    const fn status(self) -> Status {
        match self {
            Rule::Given | Rule::Cents | Rule::Line => Status::Eigen,
            Rule::WeightOfShare | Rule::PresentShare | Rule::Sum | Rule::YearOfColumn => Status::Afgeleid,
        }
    }
}

impl Plan {
    /// Does what the preview shows; `None` if it is not ready, or if the figures are no longer those that it was made
    /// for.
    pub fn apply(&self, figures: &Figures, file: File<'_>) -> Option<Applied> {
        let is_for = |entry: &Entry| entry.input.value(figures) == entry.from;
        if !self.is_ready() || !self.entries().all(is_for) {
            return None;
        }
        let origins = self.previews().flat_map(|preview| {
            preview.entries.iter().map(|entry| {
                let origin = Origin {
                    file: file.name.to_owned(),
                    sheet: preview.sheet.clone(),
                    cells: entry.cells.iter().map(ToString::to_string).collect(),
                    text: entry.text.clone(),
                    date: file.date.to_owned(),
                    status: entry.rule.status(),
                    rule: entry.rule,
                };
                (entry.input.field_path(), origin)
            })
        });
        Some(Applied { origins: origins.collect(), figures: self.changed(figures) })
    }
}
