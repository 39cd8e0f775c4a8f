//! The regional reserve in one year. Source: `docs/rekenmodel.md` section 6.2.

use crate::afspraak::Reserve;
use crate::money::Money;

/// What the reserve takes from a surplus or pays of a deficit, and what is left to divide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReserveStep {
    pub deposit: Money,
    pub withdrawal: Money,
    /// The balance at the end of the year; one above the maximum is kept, not paid out.
    pub balance: Money,
    pub rest: Money,
}

impl ReserveStep {
    /// `budget` is the rijksbudget of the year, C + R, of which the maximum is a share.
    pub fn new(reserve: Option<&Reserve>, pool_balance: Money, balance: Money, budget: Money) -> ReserveStep {
        let Some(reserve) = reserve else {
            return ReserveStep {
                deposit: Money::ZERO,
                withdrawal: Money::ZERO,
                balance: Money::ZERO,
                rest: pool_balance,
            };
        };
        let surplus = pool_balance.max(Money::ZERO);
        let deficit = (-pool_balance).max(Money::ZERO);
        // A maximum that does not fit is larger than any surplus: unlimited.
        let maximum = reserve.maximum.and_then(|share| budget.times(share).ok());
        let room = maximum.map_or(surplus, |maximum| (maximum - balance).max(Money::ZERO));
        let deposit = surplus.min(room);
        let withdrawal = deficit.min(balance);
        ReserveStep {
            deposit,
            withdrawal,
            balance: balance + deposit - withdrawal,
            rest: pool_balance - deposit + withdrawal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(maximum: Option<&str>, pool: i128, balance: i128) -> [i128; 4] {
        let maximum = maximum.map(|text| text.parse().expect("decimal"));
        let reserve = Reserve { maximum, ..Reserve::default() };
        let money = Money::from_cents;
        let step = ReserveStep::new(Some(&reserve), money(pool), money(balance), money(1000));
        [step.deposit, step.withdrawal, step.balance, step.rest].map(Money::cents)
    }

    #[test]
    fn a_surplus_fills_the_reserve_to_its_maximum_and_a_deficit_empties_it_first() {
        assert_eq!(step(Some("0.1"), 150, 20), [80, 0, 100, 70]);
        assert_eq!(step(None, 150, 20), [150, 0, 170, 0]);
        assert_eq!(step(Some("0.1"), -50, 20), [0, 20, 0, -30]);
        assert_eq!(step(Some("0.1"), 0, 20), [0, 0, 20, 0]);
    }

    #[test]
    fn a_balance_above_the_maximum_is_kept() {
        assert_eq!(step(Some("0.1"), 10, 300), [0, 0, 300, 10]);
    }
}
