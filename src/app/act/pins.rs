//! Pinned scenarios: put beside the one in hand, taken away, taken in hand.

use crate::app::show::scenarios::text::scenarios as scenarios_text;
use std::rc::Rc;

use crate::app::act::message::{Effect, Pins};
use crate::app::ask::explanation::Explanation;
use crate::app::model::{Explained, Model, Notice};
use crate::app::table::differences::Side;
use crate::app::table::origins::Origins;
use crate::app::table::pins::{PinOutcome, followed};
use crate::app::table::state::{MOST_PINS, Page, Pin, Table, View};
use engine::money::TooLarge;
use engine::name;

impl Model {
    pub(in crate::app::act) fn on_pins(&mut self, pins: Pins) -> Vec<Effect> {
        match pins {
            Pins::Pin(name) => self.pin(&name),
            Pins::Unpin(place) => self.unpin(place),
            Pins::Follow(place) => self.follow(place, true),
            Pins::Stay(place) => self.follow(place, false),
            Pins::Take(place) => self.take_pin(place),
        }
    }

    pub(in crate::app::act) fn pin(&mut self, name: &str) -> Vec<Effect> {
        let name = name::typed(name);
        if self.table.pins.len() >= MOST_PINS {
            self.told.notices = vec![Notice::error(scenarios_text::too_many(MOST_PINS), Vec::new())];
            return Vec::new();
        }
        let name = if name.is_empty() { scenarios_text::numbered(self.table.pins.len() + 1) } else { name };
        let pin = Pin { name, ..self.in_hand() };
        self.table.pins.push(pin);
        self.calculate_pins();
        self.commit()
    }

    pub(in crate::app::act) fn unpin(&mut self, place: usize) -> Vec<Effect> {
        if place < self.table.pins.len() {
            self.table.pins.remove(place);
            self.table.view.base = 0;
            self.table.view.explained = View::default().explained;
            self.calculate_pins();
        }
        self.commit()
    }

    pub(in crate::app::act) fn follow(&mut self, place: usize, follows: bool) -> Vec<Effect> {
        if let Some(pin) = self.table.pins.get_mut(place) {
            pin.follows = follows;
        }
        self.commit()
    }

    /// The pin comes in hand, and stays beside it.
    pub(in crate::app::act) fn take_pin(&mut self, place: usize) -> Vec<Effect> {
        let Some(pin) = self.table.pins.get(place).cloned() else { return Vec::new() };
        let Pin { base, figures, own, afspraak, .. } = pin;
        let view = View { afspraak, municipality: None, ..self.table.view.clone() };
        let own = own.into_iter().collect();
        let of_same = self.table.base == base;
        let origins = if of_same { self.table.origins.clone() } else { Origins::default() };
        let pins = self.table.pins.clone();
        self.open(Table { base, figures, own, view, pins, origins, verantwoording: Rc::default() }, Vec::new())
    }

    /// The pins after the scenario in hand has moved on from the last committed one.
    pub(in crate::app::act) fn take_pins_along(&mut self) {
        let committed = self.history.present();
        let pins = committed.pins.iter().map(|pin| followed(pin, &committed.figures, &self.table.figures));
        self.table.pins = pins.collect();
        self.calculate_pins();
    }

    /// Calculates the pins that are not what they were. One that cannot be calculated is taken away, and the user is
    /// told.
    pub(in crate::app) fn calculate_pins(&mut self) {
        let before = std::mem::take(&mut self.given.pins);
        let pins = std::mem::take(&mut self.table.pins);
        for pin in pins {
            let known = before.iter().find(|(own, _)| is_settled_as(own, &pin));
            let outcome = match known {
                Some((_, outcome)) => Some(Rc::clone(outcome)),
                None => self.calculate_pin(&pin).ok().map(Rc::new),
            };
            match outcome {
                Some(outcome) => {
                    self.given.pins.push((pin.clone(), outcome));
                    self.table.pins.push(pin);
                }
                None => self.told.notices.push(Notice::warning(scenarios_text::too_large(&pin.name), Vec::new())),
            }
        }
    }

    /// Scenarios with the same figures share their projection: the most usual way to compare afspraken.
    fn calculate_pin(&self, pin: &Pin) -> Result<PinOutcome, TooLarge> {
        let presets = &self.given.context.presets;
        match self.given.pins.iter().find(|(own, _)| own.figures == pin.figures) {
            Some((_, known)) => PinOutcome::with(pin, known.shared(), presets),
            None => PinOutcome::of(pin, presets),
        }
    }

    /// The scenario at a place: 0 is the one in hand, the pins follow.
    fn scenario_at(&self, place: usize) -> Option<Pin> {
        match place.checked_sub(1) {
            Some(pin) => self.table.pins.get(pin).cloned(),
            None => Some(self.in_hand()),
        }
    }

    /// Divides the difference between the two chosen scenarios over their changes, if they are looked at.
    pub(in crate::app) fn explain(&mut self) {
        let View { base, explained, page, .. } = self.table.view;
        if page != Page::Scenarios {
            return;
        }
        let (Some(from), Some(to)) = (self.scenario_at(base), self.scenario_at(explained)) else {
            self.given.explanation = None;
            return;
        };
        if self.given.explanation.as_ref().is_some_and(|known| known.from == from && known.to == to) {
            return;
        }
        let name = |pin: &Pin| self.given.outcomes.name(&pin.afspraak).unwrap_or_else(|| pin.afspraak.clone());
        let names = [name(&from), name(&to)];
        let presets = self.given.context.presets;
        let result = Explanation::of(
            Side::of(&from.figures, &from.afspraak, &names[0], from.afspraken(presets)),
            Side::of(&to.figures, &to.afspraak, &names[1], to.afspraken(presets)),
        );
        self.given.explanation = Some(Explained { from, to, result });
    }
}

/// Whether two pins give the same, whatever they are called.
fn is_settled_as(one: &Pin, other: &Pin) -> bool {
    one.figures == other.figures && one.own == other.own && one.afspraak == other.afspraak
}
