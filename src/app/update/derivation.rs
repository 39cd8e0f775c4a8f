//! Opening and saving the derivation of a number.

use super::super::derivation::Figure;
use super::super::message::Effect;
use super::super::model::{Cell, Model};
use super::super::text;
use super::super::view;

impl Model {
    /// Explains these numbers; a cell without numbers opens nothing.
    pub(super) fn explain_numbers(&mut self, figures: Vec<Figure>, cell: Option<Cell>) {
        if !figures.is_empty() {
            self.explaining.begin(figures, cell);
        }
    }

    pub(super) fn save_derivation(&self) -> Vec<Effect> {
        let Some((_, now)) = self.derivation() else { return Vec::new() };
        let texts: Vec<String> = now.iter().map(|figure| view::derivation::as_text(self, *figure)).collect();
        vec![Effect::Download { name: text::derivation::FILE.to_owned(), text: texts.join("\n\n") }]
    }
}
