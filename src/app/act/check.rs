//! Running the checks of the model, one per message.

use crate::app::ask::fetched::Unfetched;
use std::rc::Rc;

use crate::app::act::message::{Check, Effect};
use crate::app::ask::check::{Subject, run};
use crate::app::model::{Fetch, Model};
use data::cases::unpack;

impl Model {
    pub(in crate::app::act) fn on_check(&mut self, check: Check) -> Vec<Effect> {
        match check {
            Check::Start => self.start_checks(),
            Check::CasesCame(file) => self.take_cases(file),
            Check::Next => self.run_check(),
            Check::Took(milliseconds) => {
                self.check_took(milliseconds);
                Vec::new()
            }
        }
    }

    /// Starts a run; the fixed cases are fetched first if they are not here.
    pub(in crate::app::act) fn start_checks(&mut self) -> Vec<Effect> {
        if self.proof.checking.fetch != Fetch::Here {
            self.proof.checking.fetch = Fetch::Asked;
            return vec![Effect::FetchCases];
        }
        let (table, context) = (self.table.clone(), self.given.context.clone());
        self.proof.checking.begin(Subject { table, context, outcomes: self.given.outcomes.clone() });
        vec![Effect::NextCheck]
    }

    /// The fixed cases came in, or could not be fetched.
    pub(in crate::app::act) fn take_cases(&mut self, file: Result<String, Unfetched>) -> Vec<Effect> {
        let cases = file.map(|file| unpack(&file));
        match cases.and_then(|cases| if cases.is_empty() { Err(Unfetched::Unreadable) } else { Ok(cases) }) {
            Ok(cases) => {
                (self.proof.checking.cases, self.proof.checking.fetch) = (Rc::new(cases), Fetch::Here);
                self.start_checks()
            }
            Err(why) => {
                self.proof.checking.fetch = Fetch::Failed(why);
                Vec::new()
            }
        }
    }

    pub(in crate::app::act) fn run_check(&mut self) -> Vec<Effect> {
        let checking = &mut self.proof.checking;
        if let (Some(next), Some(subject)) = (checking.next(), checking.subject.clone()) {
            let verdict = run(checking.checks[next].id, &subject, &checking.cases);
            checking.checks[next].verdict = Some(verdict);
        }
        checking.next().map(|_| Effect::NextCheck).into_iter().collect()
    }

    /// The time that the last check took.
    pub(in crate::app::act) fn check_took(&mut self, milliseconds: f64) {
        if let Some(last) = self.proof.checking.checks.iter_mut().rfind(|own| own.verdict.is_some()) {
            last.milliseconds = milliseconds;
        }
    }
}
