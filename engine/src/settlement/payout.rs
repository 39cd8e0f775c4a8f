//! What a reserve pays out: the *uitkeringen* of a year, and what municipalities take along that leave after it.
//!
//! Source: `docs/rekenmodel.md` sections 11 and 12.

use super::agreements::{Agreement, InForce};
use super::{Desk, MunicipalityYear};
use crate::money::{Money, TooLarge};
use crate::projection::ProjectionYear;

impl Desk {
    /// Pays out of a reserve with this balance, and answers the balance that is left.
    pub(super) fn pay_out(
        &mut self,
        agreement: &Agreement,
        in_force: &InForce,
        year: &ProjectionYear,
        mut balance: Money,
        municipalities: &mut [MunicipalityYear],
    ) -> Result<Money, TooLarge> {
        for payout in agreement.payouts.iter().filter(|payout| payout.year == year.year()) {
            let amount = payout.amount.map_or(balance, |most| most.min(balance));
            self.divide_by(amount, &payout.key, in_force, year)?;
            balance = balance - self.give(0..municipalities.len(), municipalities);
        }
        let leaving = &year.membership.leaving;
        if agreement.reserve_goes_along() && !leaving.is_empty() {
            // What was there at the start is counted for nobody.
            self.divide((balance - agreement.begin).max(Money::ZERO), in_force, year)?;
            balance = balance - self.give(leaving.iter().copied(), municipalities);
        }
        Ok(balance)
    }

    /// Gives these municipalities their parts of what was divided, and answers how much that is.
    fn give(&self, places: impl Iterator<Item = usize>, municipalities: &mut [MunicipalityYear]) -> Money {
        let mut given = Money::ZERO;
        for place in places {
            let part = self.division.parts[place];
            municipalities[place].payout += part;
            municipalities[place].result += part;
            given += part;
        }
        given
    }
}
