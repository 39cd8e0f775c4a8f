//! A run of the checks of the model: what is checked, what is done and what is still to do.

use crate::app::ask::fetched::Unfetched;
use std::rc::Rc;

use crate::app::ask::check::{CheckId, Subject, Verdict};
use data::cases::Case;

/// The checks on the page.
#[derive(Debug, Clone, Default)]
pub struct Checking {
    pub fetch: Fetch,
    /// The fixed cases, once they are here.
    pub cases: Rc<Vec<Case>>,
    /// What is checked; `None` before the first run.
    pub subject: Option<Rc<Subject>>,
    /// Every check in its order, with its result.
    pub checks: Vec<Checked>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fetch {
    #[default]
    NotAsked,
    Asked,
    Failed(Unfetched),
    Here,
}

/// A check with what it gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    pub id: CheckId,
    /// `None` as long as it has not run.
    pub verdict: Option<Verdict>,
    /// The browser knows the time.
    pub milliseconds: f64,
}

impl Checking {
    /// The place of the next check.
    pub fn next(&self) -> Option<usize> {
        self.checks.iter().position(|own| own.verdict.is_none())
    }

    /// Puts all checks ahead, for this subject.
    pub fn begin(&mut self, subject: Subject) {
        let ahead = |id| Checked { id, verdict: None, milliseconds: 0.0 };
        let cases = (0..self.cases.len()).map(CheckId::Case);
        self.checks = CheckId::OF_SCENARIO.into_iter().chain(cases).map(ahead).collect();
        self.subject = Some(Rc::new(subject));
    }
}
