//! Opening and saving the derivation of a number.

use crate::app::act::message::{Derive, Effect};
use crate::app::model::figure::Figure;
use crate::app::model::{Cell, Model};
use crate::app::show::derivation;
use crate::app::show::text;

impl Model {
    pub(in crate::app::act) fn on_derive(&mut self, derive: Derive) -> Vec<Effect> {
        match derive {
            Derive::Cell(cell) => {
                let figures = (self.pages.figures_at)(self, &cell);
                self.explain_numbers(figures, Some(cell));
            }
            Derive::Figures(figures) => self.explain_numbers(figures, None),
            Derive::Further(figure) => self.proof.explaining.go_on(figure),
            Derive::Back(place) => self.proof.explaining.go_back(place),
            Derive::Close => return self.proof.explaining.end().map(Effect::FocusCell).into_iter().collect(),
            Derive::Save => return self.save_derivation(),
        }
        Vec::new()
    }

    /// Explains these numbers; a cell without numbers opens nothing.
    pub(in crate::app::act) fn explain_numbers(&mut self, figures: Vec<Figure>, cell: Option<Cell>) {
        if !figures.is_empty() {
            self.proof.explaining.begin(figures, cell);
        }
    }

    pub(in crate::app::act) fn save_derivation(&self) -> Vec<Effect> {
        let Some((_, now)) = self.derivation() else { return Vec::new() };
        let texts: Vec<String> = now.iter().map(|figure| derivation::as_text(self, *figure)).collect();
        vec![Effect::Download { name: text::derivation::FILE.to_owned(), text: texts.join("\n\n") }]
    }
}
