//! Working out what one more client costs: at once, or of many municipalities one per slice, so that the page stays at
//! hand.

use crate::app::act::message::Effect;
use crate::app::ask::prikkel::Prikkels;
use crate::app::model::Model;
use crate::app::table::state::Page;

impl Model {
    /// Works out what its page shows, or asks for the next slice. Nothing while a slider moves, and nothing for who
    /// looks elsewhere.
    pub(in crate::app::act) fn want_prikkels(&mut self) -> Option<Effect> {
        if self.table.view.page != Page::Support || self.is_turning() {
            return None;
        }
        let (year, afspraak) = (self.prikkel_year(), self.table.view.afspraak.as_str());
        let outcomes = &self.given.outcomes;
        let is_known = self.given.prikkels.as_ref().is_some_and(|known| known.is_of(outcomes, afspraak, year));
        if !is_known {
            self.given.prikkels = Some(Prikkels::new(outcomes, afspraak, year));
        }
        let prikkels = self.given.prikkels.as_mut().filter(|own| !own.is_whole())?;
        if prikkels.is_small() {
            prikkels.go_on(&self.table.figures, outcomes);
            return None;
        }
        (!std::mem::replace(&mut prikkels.is_asked, true)).then_some(Effect::GoOn)
    }

    /// A slice: the next municipality.
    pub(in crate::app::act) fn go_on(&mut self) -> Vec<Effect> {
        if let Some(prikkels) = &mut self.given.prikkels {
            prikkels.is_asked = false;
            if self.table.view.page == Page::Support {
                prikkels.go_on(&self.table.figures, &self.given.outcomes);
            }
        }
        Vec::new()
    }
}
