//! A file that was chosen, before it is taken over.

use std::rc::Rc;

use crate::app::ask::intake::Preview;
use engine::figures::Figures;

/// A file, and what it would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    pub name: String,
    /// The day on which it was chosen, as it is shown.
    pub date: String,
    pub bytes: Rc<Vec<u8>>,
    /// The ids of questions, each with that of the choice.
    pub answers: Vec<(String, String)>,
    /// The figures that it would change.
    pub figures: Figures,
    /// Of the order that is to be answered.
    pub number: u32,
    /// `None` while it is being read for the first time.
    pub preview: Option<Rc<Preview>>,
    /// Whether the preview is of other answers.
    pub is_waiting: bool,
}

impl Intake {
    /// Whether it can be taken over.
    pub fn is_ready(&self) -> bool {
        !self.is_waiting && self.preview.as_ref().is_some_and(|own| own.result.is_some())
    }
}
