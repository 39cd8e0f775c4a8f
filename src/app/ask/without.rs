//! What a scenario would give without one thing that happens in it.

use std::rc::Rc;

use crate::app::table::afspraken::Afspraken;
use crate::app::table::happening::{Happening, Scene};
use crate::app::table::outcomes::Outcomes;
use data::presets::Preset;
use engine::figures::Figures;
use engine::problem::{Problem, Wrong};
use engine::projection::Projection;
use engine::validation::validate_figures;

/// The scenario without what happens, and what that gives.
#[derive(Debug, Clone)]
pub struct Without {
    /// Of the scenario in which it happens.
    projection: Rc<Projection>,
    happening: Happening,
    scene: Scene,
    /// Why it cannot be, if so: an event may need another.
    outcomes: Result<Outcomes, Problem>,
}

impl Without {
    /// What a scene, which gives these outcomes, would give without this.
    pub fn new(scene: &Scene, outcomes: &Outcomes, happening: Happening, presets: &'static [Preset]) -> Without {
        let scene = scene.without(happening);
        let given = match validate_figures(&scene.figures).into_iter().next() {
            Some(problem) => Err(problem),
            None => {
                let afspraken = Afspraken { presets, own: &scene.own };
                Outcomes::of(&scene.figures, afspraken).map_err(|_| Problem::without_value("", Wrong::TooLarge))
            }
        };
        Without { projection: Rc::clone(&outcomes.projection), happening, scene, outcomes: given }
    }

    /// Whether it is of these outcomes, without this.
    pub fn is_of(&self, outcomes: &Outcomes, happening: Happening) -> bool {
        Rc::ptr_eq(&self.projection, &outcomes.projection) && self.happening == happening
    }

    /// The scenario without it, and what that gives.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn given(&self) -> Result<(&Figures, &Outcomes), &Problem> {
        self.outcomes.as_ref().map(|outcomes| (&self.scene.figures, outcomes))
    }

    /// The scenario without it, whether it can be or not.
    pub fn figures(&self) -> &Figures {
        &self.scene.figures
    }
}
