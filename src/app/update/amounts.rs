//! Numbers that belong to what is looked at.

use super::super::message::{AmountField, Effect};
use super::super::model::{Model, WrongText};
use super::super::number;
use super::super::text;
use crate::engine::limits::PER_INHABITANT;
use crate::engine::money::Money;
use crate::engine::problem::Wrong;

impl Model {
    /// What is no amount stays in its field with the reason.
    pub(super) fn type_amount(&mut self, field: AmountField, typed: &str) -> Vec<Effect> {
        match read(typed) {
            Ok(amount) => {
                self.wrong_amounts.remove(&field);
                match field {
                    AmountField::Indifference => self.table.view.indifference = amount,
                    AmountField::Yardstick => self.table.view.yardstick = amount,
                }
                self.commit()
            }
            Err(reason) => {
                self.wrong_amounts.insert(field, WrongText { typed: typed.to_owned(), reason });
                Vec::new()
            }
        }
    }
}

fn read(typed: &str) -> Result<Money, String> {
    let number = number::parse(typed).map_err(text::number::describe)?;
    let outside = || text::problems::sentence(&Wrong::OutOfRange(PER_INHABITANT));
    let amount = number.cents().map_err(|_| outside())?;
    if PER_INHABITANT.admits_exact(number) { Ok(amount) } else { Err(outside()) }
}
