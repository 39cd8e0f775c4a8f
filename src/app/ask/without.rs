//! What a scenario would give without one of its events.

use std::rc::Rc;

use crate::app::table::afspraken::Afspraken;
use crate::app::table::events::without;
use crate::app::table::outcomes::Outcomes;
use engine::figures::Figures;
use engine::problem::{Problem, Wrong};
use engine::projection::Projection;
use engine::validation::validate_figures;

/// The scenario with the event switched off, and what that gives.
#[derive(Debug, Clone)]
pub struct Without {
    /// Of the scenario with the event.
    projection: Rc<Projection>,
    event: usize,
    figures: Figures,
    /// Why it cannot be, if so: another event may need this one.
    outcomes: Result<Outcomes, Problem>,
}

impl Without {
    /// What figures, which give these outcomes, would give without the event at this place.
    pub fn new(figures: &Figures, outcomes: &Outcomes, event: usize, afspraken: Afspraken<'_>) -> Without {
        let figures = without(figures, event);
        let given = match validate_figures(&figures).into_iter().next() {
            Some(problem) => Err(problem),
            None => Outcomes::of(&figures, afspraken).map_err(|_| Problem::without_value("", Wrong::TooLarge)),
        };
        Without { projection: Rc::clone(&outcomes.projection), event, figures, outcomes: given }
    }

    /// Whether it is of these outcomes, without this event.
    pub fn is_of(&self, outcomes: &Outcomes, event: usize) -> bool {
        Rc::ptr_eq(&self.projection, &outcomes.projection) && self.event == event
    }

    /// The scenario without the event, and what it gives.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn given(&self) -> Result<(&Figures, &Outcomes), &Problem> {
        self.outcomes.as_ref().map(|outcomes| (&self.figures, outcomes))
    }

    /// The scenario without the event, whether it can be or not.
    pub fn figures(&self) -> &Figures {
        &self.figures
    }
}
