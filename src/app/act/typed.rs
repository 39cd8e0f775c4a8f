//! Numbers that are typed: read with what stood there before, and taken or kept in their field with the reason.

use crate::app::act::message::Effect;
use crate::app::dutch::number;
use crate::app::dutch::number::{Expected, Unread};
use crate::app::model::Model;
use crate::app::show::text;
use crate::app::table::chances::ChanceField;
use crate::app::table::events;
use crate::app::table::inputs::{Display, expected};
use crate::app::table::own_afspraak::display_of_term;
use crate::app::table::typed::{AmountField, NumberField, WrongText};

use engine::limits::PER_INHABITANT;
use engine::money::Exact;
use engine::problem::Wrong;

impl Model {
    /// Takes what was typed; what gives no value stays in its field with the reason.
    pub(in crate::app::act) fn type_number(&mut self, field: NumberField, typed: &str) -> Vec<Effect> {
        if self.put_text(field, typed) { self.commit() } else { Vec::new() }
    }

    /// Puts what was typed in its place, and says whether it could be.
    pub(in crate::app::act) fn put_text(&mut self, field: NumberField, typed: &str) -> bool {
        self.typing.texts += 1;
        if typed.trim().is_empty() && self.can_be_empty(field) {
            return self.put_number(field, None, typed);
        }
        match number::read(typed, self.expected(field)) {
            Ok(shown) => self.put_number(field, Some(shown), typed),
            Err(unread) => {
                let choices = match &unread {
                    Unread::Unsure(choices) => choices.clone(),
                    Unread::Not(_) | Unread::NotWhole | Unread::Unit(_) => Vec::new(),
                };
                let wrong = WrongText { typed: typed.to_owned(), reason: text::number::unread(&unread), choices };
                self.typing.wrong.insert(field, wrong);
                false
            }
        }
    }

    /// Takes the number, as shown, that a text was said to mean.
    pub(in crate::app::act) fn mean(&mut self, field: NumberField, shown: Exact) -> Vec<Effect> {
        self.typing.texts += 1;
        if self.put_number(field, Some(shown), &number::plain(shown)) { self.commit() } else { Vec::new() }
    }

    fn can_be_empty(&self, field: NumberField) -> bool {
        match field {
            NumberField::Input(id) => id.is_optional(),
            NumberField::Term(_) | NumberField::Range(..) | NumberField::Actual(_) => true,
            NumberField::Amount(_)
            | NumberField::Chance(_)
            | NumberField::Wanted
            | NumberField::Change(_)
            | NumberField::Share(..) => false,
        }
    }

    /// What stands in a field, as shown; of a seed the size says nothing.
    fn expected(&self, field: NumberField) -> Expected {
        let view = &self.table.view;
        let strangers = match field {
            NumberField::Amount(_) | NumberField::Share(..) => Display::Euro.strangers(),
            NumberField::Actual(field) if field.is_money() => Display::Euro.strangers(),
            NumberField::Range(input, _) => self.shape(input).display.strangers(),
            NumberField::Term(term) => display_of_term(term).strangers(),
            NumberField::Change(place) => {
                self.change_at(place).map_or(&[][..], |own| events::display_of(own).strangers())
            }
            NumberField::Input(_) | NumberField::Chance(_) | NumberField::Wanted | NumberField::Actual(_) => &[],
        };
        let now = match field {
            NumberField::Input(id) => return expected(self.figures(), id),
            NumberField::Chance(ChanceField::Seed) => None,
            NumberField::Term(term) => self.term_in_hand(term),
            NumberField::Change(place) => self.change_at(place).and_then(events::shown),
            NumberField::Amount(AmountField::Indifference) => view.indifference.exact().ok(),
            NumberField::Amount(AmountField::Yardstick) => view.yardstick.exact().ok(),
            NumberField::Chance(field) => Some(view.chances.shown(field)),
            NumberField::Wanted => Some(view.asked.wanted),
            NumberField::Actual(field) => {
                let given = field.read(&self.table.verantwoording, self.figures());
                given.or_else(|| field.planned(&self.given.outcomes.projection))
            }
            NumberField::Range(input, end) => self.range_end(input, end),
            NumberField::Share(share, place) => {
                share.of(self.figures()).ok().and_then(|amounts| amounts.get(place).copied())
            }
        };
        Expected { strangers, ..Expected::now(now) }
    }

    /// Puts a number in its place; one that cannot be stays in its field with the reason.
    fn put_number(&mut self, field: NumberField, shown: Option<Exact>, typed: &str) -> bool {
        let taken = match (field, shown) {
            (NumberField::Input(id), shown) => self.apply(id, shown),
            (NumberField::Term(term), shown) => self.take_term(term, shown),
            (NumberField::Range(input, end), shown) => self.take_range(input, end, shown),
            (NumberField::Actual(field), shown) => self.take_actual(field, shown),
            (NumberField::Amount(field), Some(shown)) => self.take_amount(field, shown),
            (NumberField::Chance(field), Some(shown)) => self.take_chance(field, shown),
            (NumberField::Wanted, Some(shown)) => self.take_wanted(shown),
            (NumberField::Change(place), Some(shown)) => self.take_change(place, shown),
            (NumberField::Share(share, place), Some(shown)) => self.take_share(share, place, shown),
            (
                NumberField::Amount(_)
                | NumberField::Chance(_)
                | NumberField::Wanted
                | NumberField::Change(_)
                | NumberField::Share(..),
                None,
            ) => Ok(()),
        };
        match taken {
            Ok(()) => {
                self.typing.wrong.remove(&field);
                true
            }
            Err(reason) => {
                self.refuse(field, typed, reason);
                false
            }
        }
    }

    pub(in crate::app::act) fn refuse(&mut self, field: NumberField, typed: &str, reason: String) {
        self.typing.wrong.insert(field, WrongText { typed: typed.to_owned(), reason, choices: Vec::new() });
    }

    fn take_amount(&mut self, field: AmountField, shown: Exact) -> Result<(), String> {
        let outside = || text::problems::sentence(&Wrong::OutOfRange(PER_INHABITANT));
        let amount = shown.cents().map_err(|_| outside())?;
        if !PER_INHABITANT.admits_exact(shown) {
            return Err(outside());
        }
        match field {
            AmountField::Indifference => self.table.view.indifference = amount,
            AmountField::Yardstick => self.table.view.yardstick = amount,
        }
        Ok(())
    }
}
