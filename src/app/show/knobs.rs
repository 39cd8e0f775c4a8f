//! The knobs: three that always stand at the foot of the page, and the others in a drawer, by the question that they answer.

use crate::app::model::Model;
use crate::app::table::inputs::{InputId, Theme, front, theme_of, turned_in_front};
use engine::input::Input;

/// A question, with the inputs that answer it.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub question: Question,
    pub inputs: Vec<InputId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    StartAndPath,
    Inflow,
    Dwellings,
    Budget,
    Costs,
}

impl Question {
    const ALL: [Question; 5] =
        [Question::StartAndPath, Question::Inflow, Question::Dwellings, Question::Budget, Question::Costs];

    const fn of(theme: Theme) -> Question {
        match theme {
            Theme::Start => Question::StartAndPath,
            Theme::Demand => Question::Inflow,
            Theme::Care | Theme::Places => Question::Dwellings,
            Theme::Budget => Question::Budget,
            Theme::Tariffs => Question::Costs,
        }
    }
}

/// The knobs at the foot.
pub fn at_foot(model: &Model) -> Vec<InputId> {
    model.table().view.knobs.iter().map(|&id| turned_in_front(model.figures(), id)).collect()
}

/// All knobs, by question.
pub fn groups(model: &Model) -> Vec<Group> {
    let inputs = front(model.figures());
    let question = |id: InputId| match id {
        InputId::One(Input::Region { field, .. }) => Question::of(theme_of(field)),
        _ => Question::Dwellings,
    };
    let of = |own: Question| inputs.iter().copied().filter(|&id| question(id) == own).collect();
    Question::ALL.map(|question| Group { question, inputs: of(question) }).into()
}
