//! Goal seek: at which value of an input does an outcome pass what is wanted?

use crate::app::ask::what_if::range::{Steps, turned};
use crate::app::table::afspraken::Afspraken;
use crate::app::table::inputs::{InputId, Shape};
use crate::app::table::question::Question;
use engine::figures::Figures;
use engine::money::Exact;
use engine::search::passings;

/// What was found between the ends of the slider.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub answers: Vec<Answer>,
    /// The ends of the search as shown, and the outcome there.
    pub low: (Exact, f64),
    pub high: (Exact, f64),
}

/// Two neighbouring values of the slider between which the outcome passes what is wanted, with the outcome at each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    pub before: (Exact, f64),
    pub after: (Exact, f64),
    /// Whether the outcome is above what is wanted from there on.
    pub rises: bool,
}

/// Searches the whole slider. A value that the scenario does not allow has the outcome of none: infinite.
pub fn seek(
    figures: &Figures,
    afspraken: Afspraken<'_>,
    question: &Question,
    wanted: f64,
    (input, shape): (InputId, &Shape),
) -> Found {
    let steps = Steps::of(shape);
    let outcome = |place: usize| {
        let figures = turned(figures, input, shape, steps.at(place));
        figures.and_then(|figures| question.value(&figures, afspraken).ok()).unwrap_or(f64::INFINITY)
    };
    let point = |place: usize| (steps.at(place), outcome(place));
    let answers = passings(steps.last, wanted, outcome).into_iter().map(|passing| Answer {
        before: point(passing.before),
        after: point(passing.after),
        rises: passing.rises,
    });
    Found { answers: answers.collect(), low: point(0), high: point(steps.last) }
}
