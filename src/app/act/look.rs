//! What is looked at.

use crate::app::act::message::{Effect, Look, ViewChange};
use crate::app::model::{Model, Printed, Sort};
use crate::app::table::inputs::InputId;
use crate::app::table::receipt::fingerprint;
use crate::app::table::state::{MOST_KNOBS, View};
use crate::app::table::typed::NumberField;

impl Model {
    pub(in crate::app::act) fn on_look(&mut self, look: Look) -> Vec<Effect> {
        match look {
            Look::At(change) => {
                self.told.asks_where &= !matches!(change, ViewChange::Municipality(_));
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
            Look::Unfold(fold, is_open) => {
                if is_open {
                    self.typing.unfolded.insert(fold);
                } else {
                    self.typing.unfolded.remove(&fold);
                }
                Vec::new()
            }
            Look::Since(since) => {
                self.given.since = since;
                Vec::new()
            }
            Look::Print(moment) => {
                self.told.printed = moment.map(|moment| Printed {
                    moment,
                    link: self.whole_link(),
                    fingerprint: fingerprint(&self.table.figures, &self.given.outcomes),
                });
                Vec::new()
            }
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
        ViewChange::Knob(id) => toggle_knob(&mut view.knobs, id),
    }
}

/// The knobs at the foot with one more, or without it; the last one stays.
fn toggle_knob(knobs: &mut Vec<InputId>, id: InputId) {
    match knobs.iter().position(|own| *own == id) {
        Some(_) if knobs.len() == 1 => {}
        Some(place) => drop(knobs.remove(place)),
        None => {
            if knobs.len() == MOST_KNOBS {
                knobs.remove(0);
            }
            knobs.push(id);
        }
    }
}
