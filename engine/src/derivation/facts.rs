//! What the calculation itself has of a number: the values that are shown, and against which formulas are held.

use super::Ground;
use super::kinds::{BudgetSource, Item, List, PoolItem, VangnetTotal};
use super::number::Number;
use super::quantity::{Place, Quantity};
use crate::capacity::{CapacityYear, PeopleYear, WaitingTime};
use crate::costs::CostsYear;
use crate::money::{Exact, Money};
use crate::settlement::SettlementYear;

impl Ground<'_> {
    /// The value that the calculation has; `None` if the number is none of its results.
    pub(super) fn known(&self, quantity: Quantity) -> Option<Number> {
        let money = |money: Money| Some(Number::Money(money));
        match quantity {
            Quantity::Inhabitants { year, municipality } => {
                Some(Number::Double(self.people(year, municipality)?.inhabitants))
            }
            Quantity::CountedInhabitants { year, municipality } => {
                let micros = *self.projection.years.get(year)?.bases.inhabitants.get(municipality)?;
                Exact::from_parts(micros, 6).ok().map(Number::Exact)
            }
            Quantity::CentreShare { year } => {
                Some(Number::Exact(self.projection.years.get(year)?.budget.shares.centre))
            }
            Quantity::ObjectiveShare { year } => {
                Some(Number::Exact(self.projection.years.get(year)?.budget.shares.objective))
            }
            Quantity::Budget { year, source } => {
                let budget = &self.projection.years.get(year)?.budget;
                money(match source {
                    BudgetSource::Historic => budget.centre,
                    BudgetSource::Objective => budget.regional,
                })
            }
            Quantity::OwnBudget { year, municipality } => {
                money(*self.projection.years.get(year)?.budget.municipalities.parts.get(municipality)?)
            }
            Quantity::Places { year } => Some(Number::Double(self.capacity(year)?.places)),
            Quantity::StockAfter { at, step, municipality, cohort, stock } => {
                let stocks = self.months().get(at.year)?.get(at.month)?.get(municipality)?[cohort];
                let is_last = self.at_end(at, municipality, cohort, stock)
                    == Quantity::StockAfter { at, step, municipality, cohort, stock };
                is_last.then_some(Number::Double(stocks[stock]))
            }
            Quantity::YearStock { year, municipality, cohort, stock } => {
                Some(Number::Double(self.people(year, municipality)?.stocks[cohort][stock]))
            }
            Quantity::YearFlow { year, municipality, flow } => {
                Some(Number::Double(self.people(year, municipality)?.flows[flow]))
            }
            Quantity::YearEmpty { year } => Some(Number::Double(self.capacity(year)?.empty)),
            Quantity::WaitingMonths { year, list } => {
                let capacity = self.capacity(year)?;
                let time = if list == List::Bw { capacity.waiting_bw } else { capacity.waiting_bt };
                Some(match time {
                    WaitingTime::Months(months) => Number::Double(months),
                    WaitingTime::NobodyAdmitted => Number::Absent,
                })
            }
            Quantity::TariffIndex { year } => Some(Number::Exact(self.costs(year)?.prices.index)),
            Quantity::Price { year, price } => money(self.costs(year)?.prices[price]),
            Quantity::PostCosts { year, municipality, post } => {
                money(self.costs(year)?.municipalities.get(municipality)?.posts[post])
            }
            Quantity::LocalCosts { year, municipality } => {
                money(self.costs(year)?.municipalities.get(municipality)?.local)
            }
            Quantity::SavedByWaiting { year, municipality } => {
                money(self.costs(year)?.municipalities.get(municipality)?.saved_by_waiting)
            }
            Quantity::Vacancy { year } => money(self.costs(year)?.vacancy),
            Quantity::Pool { afspraak, year, item } => {
                self.known_pool(self.settled(afspraak, year)?, item).map(Number::Money)
            }
            Quantity::VangnetTotal { afspraak, year, item: VangnetTotal::Uncovered } => {
                money(self.settled(afspraak, year)?.vangnet_uncovered)
            }
            Quantity::Amount { afspraak, municipality: Some(municipality), year, item } => {
                self.known_amount(afspraak, municipality, year, item).map(Number::Money)
            }
            _ => None,
        }
    }

    fn capacity(&self, year: Place) -> Option<&CapacityYear> {
        Some(&self.projection.years.get(year)?.capacity)
    }

    fn people(&self, year: Place, municipality: Place) -> Option<&PeopleYear> {
        self.capacity(year)?.municipalities.get(municipality)
    }

    fn costs(&self, year: Place) -> Option<&CostsYear> {
        Some(&self.projection.years.get(year)?.costs)
    }

    fn settled(&self, afspraak: Place, year: Place) -> Option<&SettlementYear> {
        self.settlements.get(afspraak)?.years.get(year)
    }

    fn known_pool(&self, settled: &SettlementYear, item: PoolItem) -> Option<Money> {
        Some(match item {
            PoolItem::ExecutionCosts => settled.execution_costs,
            PoolItem::Income => settled.pool_income,
            PoolItem::Costs => settled.pool_costs,
            PoolItem::Balance => settled.pool_balance(),
            PoolItem::Deposit => settled.deposit,
            PoolItem::Withdrawal => settled.withdrawal,
            PoolItem::Payout => settled.payout,
            PoolItem::Reserve => settled.reserve,
            PoolItem::OutsideBudget => settled.outside_regional_budget,
            PoolItem::TotalCosts => settled.total_costs,
            PoolItem::Rest => return None,
        })
    }

    fn known_amount(&self, afspraak: Place, municipality: Place, year: Option<Place>, item: Item) -> Option<Money> {
        let settlement = self.settlements.get(afspraak)?;
        let Some(year) = year else {
            return match item {
                Item::ReserveShare => settlement.reserve_shares.get(municipality).copied(),
                Item::Result => Some(settlement.horizon_total(municipality)),
                _ => None,
            };
        };
        let own = settlement.years.get(year)?.municipalities.get(municipality)?;
        Some(match item {
            Item::Budget => own.budget,
            Item::Inleg => own.inleg,
            Item::OwnCosts => own.own_costs,
            Item::Verrekening => own.verrekening,
            Item::Payout => own.payout,
            Item::Vangnet => own.vangnet,
            Item::Result => own.result,
            Item::NetBurden => own.net_burden(),
            _ => return None,
        })
    }
}
