//! Opening and saving the derivation of a number.

use crate::app::act::message::Effect;
use crate::app::model::figure::Figure;
use crate::app::model::{Cell, Model};
use crate::app::show::derivation::window;
use crate::app::show::text;

impl Model {
    /// Explains these numbers; a cell without numbers opens nothing.
    pub(in crate::app::act) fn explain_numbers(&mut self, figures: Vec<Figure>, cell: Option<Cell>) {
        if !figures.is_empty() {
            self.proof.explaining.begin(figures, cell);
        }
    }

    pub(in crate::app::act) fn save_derivation(&self) -> Vec<Effect> {
        let Some((_, now)) = self.derivation() else { return Vec::new() };
        let texts: Vec<String> = now.iter().map(|figure| window::as_text(self, *figure)).collect();
        vec![Effect::Download { name: text::derivation::FILE.to_owned(), text: texts.join("\n\n") }]
    }
}
