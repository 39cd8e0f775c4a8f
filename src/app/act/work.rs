//! What news of the work beside the page does.

use crate::app::act::message::{Effect, Work};
use crate::app::model::Model;

impl Model {
    pub(in crate::app::act) fn on_work(&mut self, work: Work) -> Vec<Effect> {
        match work {
            Work::Painted(link, picture) => self.painted(link, picture),
            Work::Answered(link, piece) => self.answer(link, *piece),
            Work::GoOn => return self.go_on(),
            Work::Failed(failure) => self.beside.failure = Some(failure),
            Work::TryAgain => self.beside.failure = None,
        }
        Vec::new()
    }
}
