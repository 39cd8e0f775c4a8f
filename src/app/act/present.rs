//! Presenting: on a large screen, with a frozen stand, the last change again, and a second window that follows.

use std::rc::Rc;

use crate::app::act::message::{Effect, Meeting};
use crate::app::model::{Model, Since};
use crate::app::table::broadcast::Broadcast;
use crate::app::table::history::History;
use crate::app::table::pins::PinOutcome;
use crate::app::table::state::{Table, View};

/// How long the stand before the last change is shown, in milliseconds.
const REPLAY: u32 = 1_200;

impl Model {
    pub(in crate::app::act) fn on_meeting(&mut self, meeting: Meeting) -> Vec<Effect> {
        match meeting {
            Meeting::Begin => self.meeting.presenting = true,
            Meeting::End => self.meeting.presenting = false,
            Meeting::Freeze => self.freeze(),
            Meeting::Thaw => self.meeting.frozen = None,
            Meeting::Replay => return self.replay(),
            Meeting::EndReplay => return self.end_replay(),
            Meeting::Mirror(message) => self.mirror(&message),
        }
        Vec::new()
    }

    fn freeze(&mut self) {
        let pin = self.in_hand();
        let outcome = PinOutcome::of(&pin, self.given.context.presets).ok();
        self.meeting.frozen = outcome.map(|outcome| (pin, Rc::new(outcome)));
    }

    /// Shows the stand before the last change; [`Model::end_replay`] brings back the present one.
    pub(in crate::app::act) fn replay(&mut self) -> Vec<Effect> {
        let Some(before) = self.history.before().cloned() else { return Vec::new() };
        self.put(Table { view: self.table.view.clone(), ..before });
        vec![Effect::EndReplayAfter(REPLAY)]
    }

    pub(in crate::app::act) fn end_replay(&mut self) -> Vec<Effect> {
        let present = self.history.present().clone();
        self.put(Table { view: self.table.view.clone(), ..present });
        self.commit()
    }

    /// What the audience must know to follow.
    pub fn for_audience(&self) -> String {
        let frozen = self
            .meeting
            .frozen
            .as_ref()
            .map(|(pin, _)| pin.table(View { afspraak: pin.afspraak.clone(), ..View::default() }));
        let opened = self.given.opened.as_ref().filter(|_| self.given.since == Since::Opened);
        let since = opened.map(|own| Table { figures: (*own.figures).clone(), pins: Vec::new(), ..self.table.clone() });
        Broadcast { table: self.table.clone(), frozen, since }.to_text()
    }

    /// Shows what the presenting window shows; what is no message of such a window changes nothing.
    fn mirror(&mut self, message: &str) {
        let Some(Broadcast { table, frozen, since }) = Broadcast::read(message) else { return };
        match frozen {
            Some(frozen) => {
                self.put(frozen);
                self.freeze();
            }
            None => self.meeting.frozen = None,
        }
        self.forget_opened();
        if let Some(since) = since {
            self.put(since);
            self.remember_opened();
        }
        self.put(table);
        self.history = History::new(self.table.clone());
        self.meeting.mirrors = true;
    }
}
