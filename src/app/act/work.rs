//! The work beside the page: where it is, and what news of it does.

use crate::app::act::message::{Effect, Work};
use crate::app::ask::work::{Failure, Hindrance, Host, Sign, Stand, patience, pause, too_many};
use crate::app::model::Model;
use crate::app::table::state::Page;

impl Model {
    pub(in crate::app::act) fn on_work(&mut self, work: Work) -> Vec<Effect> {
        match work {
            Work::Painted(link, picture) => self.painted(link, picture),
            Work::Answered(link, piece) => self.answer(link, *piece),
            Work::GoOn => return self.go_on(),
            Work::Failed(sign) => return self.failed(sign),
            Work::HostSaid(host) => {
                let effects = self.host_said(&host);
                // What was said before, that it is being worked out, is no longer so.
                self.told.said = self.sentence();
                return effects;
            }
            Work::TryAgain => self.try_again(|_| true),
            Work::MayHavePassed => self.try_again(Failure::may_pass),
            Work::Reload => return vec![Effect::Reload],
        }
        Vec::new()
    }

    /// The link of what workers are to work on; `None` while nobody looks at it, or something stands in the way.
    pub fn wanted_work(&self) -> Option<String> {
        let can_be_done = matches!(self.beside.stand, Stand::Waiting | Stand::Here);
        self.beside.asked.clone().filter(|_| can_be_done)
    }

    /// What stands in the way of the work that the page in hand asks for; `None` if nothing does, or nothing is asked.
    pub fn hindrance(&self) -> Option<Hindrance> {
        match self.beside.stand {
            Stand::Hindered(hindrance) if self.beside.asked.is_some() => Some(hindrance),
            _ => None,
        }
    }

    /// How long workers may take to start, in milliseconds.
    pub fn patience(&self) -> u32 {
        patience(self.beside.failures)
    }

    /// Notices that the page asks for other work.
    pub(in crate::app::act) fn follow_work(&mut self) {
        let asked = self.asked_work();
        if asked == self.beside.asked {
            return;
        }
        self.beside.asked = asked;
        let stays = match self.beside.stand {
            Stand::FindingOut(_) => true,
            // What stopped on one table need not stop on another.
            Stand::Hindered(Hindrance::Failed(failure)) => failure != Failure::Stopped,
            _ => false,
        };
        if !stays {
            self.begin_work();
        }
    }

    fn begin_work(&mut self) {
        let is_of_futures = matches!(self.table.view.page, Page::Compare | Page::People | Page::Futures);
        let fit = is_of_futures.then(|| too_many(&self.table, &self.given.context)).flatten();
        self.beside.stand = match (&self.beside.asked, fit) {
            (None, _) => Stand::NotAsked,
            (_, Some(fit)) => Stand::Hindered(Hindrance::TooMany(fit)),
            _ => Stand::Waiting,
        };
    }

    /// Whether something of the work that is waited for came; then it is here.
    pub(in crate::app::act) fn came(&mut self, link: &str) -> bool {
        let is_wanted = self.wanted_work().as_deref() == Some(link);
        if is_wanted {
            (self.beside.stand, self.beside.failures) = (Stand::Here, 0);
        }
        is_wanted
    }

    /// The first worker that fails speaks for all.
    fn failed(&mut self, sign: Sign) -> Vec<Effect> {
        if matches!(self.beside.stand, Stand::FindingOut(_) | Stand::Hindered(Hindrance::Failed(_))) {
            return Vec::new();
        }
        match sign.failure() {
            Some(failure) => self.hinder(failure),
            None => {
                self.beside.stand = Stand::FindingOut(sign);
                vec![Effect::AskHost]
            }
        }
    }

    fn host_said(&mut self, host: &Host) -> Vec<Effect> {
        match self.beside.stand {
            Stand::FindingOut(sign) => self.hinder(Failure::of(sign, host)),
            _ => Vec::new(),
        }
    }

    fn hinder(&mut self, failure: Failure) -> Vec<Effect> {
        self.beside.failures += 1;
        self.beside.stand = Stand::Hindered(Hindrance::Failed(failure));
        failure.may_pass().then(|| Effect::TryAgainAfter(pause(self.beside.failures))).into_iter().collect()
    }

    fn try_again(&mut self, is_worth_it: impl Fn(Failure) -> bool) {
        if matches!(self.beside.stand, Stand::Hindered(Hindrance::Failed(failure)) if is_worth_it(failure)) {
            self.begin_work();
        }
    }
}
