//! Events: the form of each, and what comes of the fields that they change in every year of the horizon.
//!
//! Source: `docs/rekenmodel.md` section 10.

use super::{Check, HORIZON};
use crate::fields::{GEBEURTENISSEN, MUNICIPALITIES, MUTATIES, MunicipalityField, municipality_path};
use crate::figures::{Deelname, Figures, Municipality, WeightKind, Year};
use crate::gebeurtenis::{Amount, ChangePlace, Changeable, Gebeurtenis, Wijziging, counting};
use crate::input::Input;
use crate::limits::{EVENT_CHANGES, EVENT_DECIMAL, EVENT_DOUBLE, EVENTS};
use crate::name;
use crate::problem::{Problem, Wrong};
use crate::timeline::{YearFigures, changed_in};

/// A value that cannot be held.
const INFINITE: &str = "oneindig";

impl Check<'_> {
    pub(super) fn events(&mut self, figures: &Figures) {
        self.count(GEBEURTENISSEN, figures.events.len(), EVENTS);
        for (place, event) in figures.events.iter().enumerate() {
            self.event(place, event, figures);
        }
        let horizon_known = !self.has_problem(&HORIZON.map(|field| field.path));
        let is_dated = |own: &Municipality| own.deelname != Deelname::default();
        if figures.events.is_empty() && !figures.municipalities.iter().any(is_dated) {
            return;
        }
        let known = figures.events.iter().enumerate().all(|(place, event)| self.is_known(place, event));
        if horizon_known && known && !self.has_problem(&[MUTATIES, GEBEURTENISSEN, MUNICIPALITIES]) {
            self.in_every_year(figures);
        }
    }

    fn event(&mut self, place: usize, event: &Gebeurtenis, figures: &Figures) {
        let Gebeurtenis { name, first_year, last_year, is_active: _, changes } = event;
        let path = format!("{GEBEURTENISSEN}[{place}]");
        let of_name = format!("{path}.naam");
        if name.trim().is_empty() {
            self.add(Problem::new(of_name, name::cleaned(name, name::LONGEST_EVENT), Wrong::EmptyText));
        } else {
            self.text(&of_name, name, name::LONGEST_EVENT);
        }
        let years = [format!("{path}.jaar"), format!("{path}.tot_en_met")];
        self.year(&years[0], *first_year);
        if let Some(last) = *last_year {
            self.year(&years[1], last);
            if last < *first_year && !self.has_problem(&[&years[0], &years[1]]) {
                self.add(Problem::new(years[1].clone(), last, Wrong::YearBefore { year: *first_year }));
            }
        }
        self.count(&format!("{path}.wijzigingen"), changes.len(), EVENT_CHANGES);
        for (change, own) in changes.iter().enumerate() {
            let path = ChangePlace { event: place, change }.path();
            self.changed_field(&path, own, figures);
            let path = format!("{path}.{}", own.operation.id());
            match own.number {
                Amount::Exact(number) => self.exact(path, number, EVENT_DECIMAL),
                Amount::Double(number) => {
                    self.require(EVENT_DOUBLE.admits(number), path, number, Wrong::OutOfRange(EVENT_DOUBLE));
                }
            }
        }
    }

    /// The field is one that an event may change, and one that the scenario has.
    fn changed_field(&mut self, path: &str, change: &Wijziging, figures: &Figures) {
        let id = change.changeable().id();
        if !change.field.is_changed_by_events() {
            let ids = Changeable::all().map(Changeable::id).collect();
            self.add(Problem::new(format!("{path}.veld"), id, Wrong::OneOf(ids)));
        } else if matches!(change.field, Input::Opvang { .. }) && figures.opvang.is_none() {
            self.add(Problem::new(format!("{path}.veld"), id, Wrong::NoOpvang));
        } else if change.field.municipality().is_some_and(|place| place >= figures.municipalities.len()) {
            let names = figures.municipalities.iter().map(|own| own.name.clone()).collect();
            self.add(Problem::without_value(format!("{path}.gemeente"), Wrong::OneOf(names)));
        }
    }

    /// Whether an event with the fields that it changes was read, and is fine by itself.
    fn is_known(&self, place: usize, event: &Gebeurtenis) -> bool {
        let path = format!("{GEBEURTENISSEN}[{place}]");
        let keys = ["jaar", "tot_en_met", "actief", "wijzigingen"].map(|key| format!("{path}.{key}"));
        let is_fine = |own: &str| !self.has_problem(&[own]);
        is_fine(&path)
            && keys.iter().all(|own| is_fine(own))
            && event.changes.iter().enumerate().all(|(change, own)| {
                let path = ChangePlace { event: place, change }.path();
                let keys = ["veld", "gemeente", own.operation.id()].map(|key| format!("{path}.{key}"));
                is_fine(&path) && keys.iter().chain([&own.field.field_path()]).all(|own| is_fine(own))
            })
    }

    /// The first year in which a value cannot be says so, once for each change that is the last.
    fn in_every_year(&mut self, figures: &Figures) {
        let mut told = Vec::new();
        for year in figures.horizon() {
            let changed = match changed_in(figures, year) {
                Ok(changed) => changed,
                Err(place) => {
                    let field = figures.events[place.event].changes[place.change].field;
                    let of_field = counting(&figures.events, year).filter(|(_, own)| own.field == field);
                    let last = of_field.last().map_or(place, |(last, _)| last);
                    self.add(Problem::new(last.path(), INFINITE, Wrong::NotFiniteInYear { year }));
                    return;
                }
            };
            for &(place, field, amount) in &changed {
                let limit = field.limit().with_any_places();
                let is_fine = match amount {
                    Amount::Double(number) => limit.admits(number),
                    Amount::Exact(number) => limit.admits_exact(number),
                };
                if !is_fine && !told.contains(&place) {
                    told.push(place);
                    self.add(Problem::new(place.path(), shown(amount), Wrong::OutOfRangeInYear { year, limit }));
                }
            }
            if told.is_empty() && self.weights_in(figures, year, &changed) {
                return;
            }
        }
    }

    /// Of the objective and of the historic weights at least one is positive among who is there; whether one was not.
    fn weights_in(&mut self, figures: &Figures, year: Year, changed: &[(ChangePlace, Input, Amount)]) -> bool {
        let Ok(own) = YearFigures::of(figures, year) else { return false };
        let kinds = [
            (MunicipalityField::ObjectiveWeight, WeightKind::Objective),
            (MunicipalityField::HistoricWeight, WeightKind::Historic),
        ];
        for (field, kind) in kinds {
            let there = own.municipalities.iter().zip(&own.present).filter(|(_, is_present)| **is_present);
            if there.into_iter().any(|(own, _)| own.weight(kind).is_ok_and(|weight| !weight.is_zero())) {
                continue;
            }
            let of_kind = |input: Input| matches!(input, Input::Municipality { field: own, .. } if own == field);
            let last = changed.iter().filter(|(_, input, _)| of_kind(*input)).map(|(place, ..)| *place).max();
            let path = last.map_or_else(|| municipality_path(0, field.path), ChangePlace::path);
            self.add(Problem::new(path, 0, Wrong::AllWeightsZeroInYear { year }));
            return true;
        }
        false
    }
}

fn shown(amount: Amount) -> String {
    match amount {
        Amount::Double(number) => number.to_string(),
        Amount::Exact(number) => number.to_string(),
    }
}
