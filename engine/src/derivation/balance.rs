//! The balance of money: what came in equals what went out, every year, over State, centre, municipalities and reserve.
//!
//! The amounts are added up from the settled outcome, not from each other, so that the residual is a proof. § 6.6.

use super::kinds::{BalanceItem, BudgetSource, Item, PoolItem};
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};

impl Ground<'_> {
    pub(super) fn define_balance(&self, quantity: Quantity) -> Option<Formula> {
        let Quantity::Balance { afspraak, year, item } = quantity else { return None };
        let sum =
            |items: &[BalanceItem]| Expr::sum(items.iter().map(|&item| Quantity::Balance { afspraak, year, item }));
        let pool = |item| Expr::leaf(Quantity::Pool { afspraak, year, item });
        Some(match item {
            BalanceItem::FromRijkCentre => Expr::leaf(Quantity::Budget { year, source: BudgetSource::Historic }),
            BalanceItem::FromRijkMunicipalities => {
                self.over_municipalities(|own| amount(afspraak, year, own, Item::Budget))
            }
            BalanceItem::FromMunicipalities => self.results(afspraak, year, |result| Expr::zero_money().minus(result)),
            BalanceItem::FromReserve => self.out_of_reserve(afspraak, year),
            BalanceItem::TotalIn => sum(&[
                BalanceItem::FromRijkCentre,
                BalanceItem::FromRijkMunicipalities,
                BalanceItem::FromMunicipalities,
                BalanceItem::FromReserve,
            ]),
            BalanceItem::ToCare => self.over_municipalities(|own| amount(afspraak, year, own, Item::Costs)),
            BalanceItem::ToVacancy => Expr::leaf(Quantity::Vacancy { year }),
            BalanceItem::ToExecution => pool(PoolItem::ExecutionCosts),
            BalanceItem::ToMunicipalities => self.results(afspraak, year, |result| result),
            BalanceItem::ToReserve => pool(PoolItem::Deposit),
            BalanceItem::TotalOut => sum(&[
                BalanceItem::ToCare,
                BalanceItem::ToVacancy,
                BalanceItem::ToExecution,
                BalanceItem::ToMunicipalities,
                BalanceItem::ToReserve,
            ]),
            BalanceItem::Residual => {
                let total = |item| Expr::leaf(Quantity::Balance { afspraak, year, item });
                total(BalanceItem::TotalIn).minus(total(BalanceItem::TotalOut))
            }
        })
    }

    /// What is taken from the reserve, and what it pays out.
    fn out_of_reserve(&self, afspraak: Place, year: Place) -> Formula {
        let pool = |item| Quantity::Pool { afspraak, year, item };
        let payout = self.pays_out(afspraak, year).then(|| pool(PoolItem::Payout));
        match payout {
            Some(payout) => Expr::sum([pool(PoolItem::Withdrawal), payout]),
            None => Expr::leaf(pool(PoolItem::Withdrawal)),
        }
    }

    /// The results on one side of zero, added up.
    fn results(&self, afspraak: Place, year: Place, side: impl Fn(Formula) -> Formula) -> Formula {
        let own =
            |municipality| side(Expr::leaf(amount(afspraak, year, municipality, Item::Result))).max(Expr::zero_money());
        Expr::Sum(self.municipalities().map(own).collect())
    }
}

fn amount(afspraak: Place, year: Place, municipality: Place, item: Item) -> Quantity {
    Quantity::Amount { afspraak, municipality: Some(municipality), year: Some(year), item }
}
