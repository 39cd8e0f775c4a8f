//! What is looked at.

use crate::app::act::message::{Effect, Look, ViewChange};
use crate::app::model::{Model, Sort};
use crate::app::table::state::View;
use crate::app::table::typed::NumberField;

impl Model {
    pub(in crate::app::act) fn on_look(&mut self, look: Look) -> Vec<Effect> {
        match look {
            Look::At(change) => {
                show(&mut self.table.view, change);
                self.typing.wrong.retain(|field, _| !matches!(field, NumberField::Term(_)));
                self.commit()
            }
            Look::Sort(column) => {
                let descending = self.typing.sort.is_some_and(|sort| sort.column == column && !sort.descending);
                self.typing.sort = Some(Sort { column, descending });
                Vec::new()
            }
            Look::NextAfspraak => self.step_afspraak(|_| 1),
            Look::PreviousAfspraak => self.step_afspraak(|all| all - 1),
            Look::Ask(change) => self.ask(change),
        }
    }

    /// The variant so many places on among all afspraken, of which the number is told.
    fn step_afspraak(&mut self, steps: impl FnOnce(usize) -> usize) -> Vec<Effect> {
        let all = self.given.outcomes.choices.iter().flat_map(|settled| settled.choice.variants());
        let ids: Vec<String> = all.map(|afspraak| afspraak.id.clone()).collect();
        let now = ids.iter().position(|id| *id == self.table.view.afspraak).unwrap_or(0);
        let next = (now + steps(ids.len())) % ids.len();
        self.table.view.afspraak.clone_from(&ids[next]);
        self.commit()
    }
}

fn show(view: &mut View, change: ViewChange) {
    match change {
        ViewChange::Page(page) => view.page = page,
        ViewChange::Afspraak(id) => view.afspraak = id,
        ViewChange::Municipality(index) => view.municipality = index,
        ViewChange::Period(period) => view.period = period,
        ViewChange::Measure(measure) => view.measure = measure,
        ViewChange::Unit(unit) => view.unit = unit,
        ViewChange::Base(place) => view.base = place,
        ViewChange::Explained(place) => view.explained = place,
        ViewChange::Rival(id) => view.rival = id,
    }
}
