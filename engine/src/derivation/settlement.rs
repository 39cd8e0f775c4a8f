//! The pool, the reserve and what each municipality gets or pays: § 6.1 to 6.4, 11 and 12 of the rekenmodel.

use super::kinds::{BudgetSource, Item, KeyUse, PoolItem};
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::afspraak::OnLeaving;
use crate::fields::RegionField;
use crate::term::Term;

impl Ground<'_> {
    pub(super) fn define_settlement(&self, quantity: Quantity) -> Option<Formula> {
        Some(match quantity {
            Quantity::SharedCosts { afspraak, year, municipality, post } => {
                let costs = Expr::leaf(Quantity::PostCosts { year, municipality, post });
                costs.times(self.term(afspraak, year, Term::Shared(post))).cents()
            }
            Quantity::SharedTotal { afspraak, year, municipality } => {
                Expr::sum(self.posts().map(|post| Quantity::SharedCosts { afspraak, year, municipality, post }))
            }
            Quantity::Pool { afspraak, year, item } => self.pool(afspraak, year, item),
            Quantity::BeforeVangnet { afspraak, year, municipality } => {
                let item = |item| {
                    let municipality = Some(municipality);
                    Expr::leaf(Quantity::Amount { afspraak, municipality, year: Some(year), item })
                };
                let own = item(Item::Budget).minus(item(Item::Inleg)).minus(item(Item::OwnCosts));
                let payout = self.pays_out(afspraak, year).then(|| item(Item::Payout));
                Expr::Sum([own, item(Item::Verrekening)].into_iter().chain(payout).collect())
            }
            Quantity::Payout { afspraak, year, payout } => self.payout(afspraak, year, payout),
            Quantity::PayoutPart { afspraak, year, payout, municipality } => {
                let amount = Expr::leaf(Quantity::Payout { afspraak, year, payout });
                match payout {
                    Some(place) => self.divided_by(&amount, KeyUse::Payout(place), afspraak, year, municipality),
                    None => self.divided(&amount, afspraak, year, municipality),
                }
            }
            Quantity::ReserveBegin { afspraak } => match &self.afspraken[afspraak].reserve {
                Some(_) => self.term(afspraak, 0, Term::ReserveBegin).cents(),
                None => Expr::zero_money(),
            },
            _ => return None,
        })
    }

    fn pool(&self, afspraak: Place, year: Place, item: PoolItem) -> Formula {
        let pool = |item| Expr::leaf(Quantity::Pool { afspraak, year, item });
        let budget = || Expr::leaf(Quantity::TotalBudget { year });
        match item {
            PoolItem::ExecutionCosts => {
                let fraction = match self.terms(afspraak, year).execution_costs {
                    Some(_) => self.term(afspraak, year, Term::ExecutionCosts),
                    None => self.field(RegionField::ExecutionCosts, year),
                };
                budget().times(fraction).cents()
            }
            PoolItem::Income => {
                let centre = Quantity::Budget { year, source: BudgetSource::Historic };
                let inleg = self.municipalities().map(|municipality| Quantity::Amount {
                    afspraak,
                    municipality: Some(municipality),
                    year: Some(year),
                    item: Item::Inleg,
                });
                Expr::sum(std::iter::once(centre).chain(inleg))
            }
            PoolItem::Costs => {
                let regional =
                    [Quantity::Pool { afspraak, year, item: PoolItem::ExecutionCosts }, Quantity::Vacancy { year }];
                let shared =
                    self.municipalities().map(|municipality| Quantity::SharedTotal { afspraak, year, municipality });
                Expr::sum(regional.into_iter().chain(shared))
            }
            PoolItem::Balance => pool(PoolItem::Income).minus(pool(PoolItem::Costs)),
            PoolItem::Deposit => self.deposit(afspraak, year),
            PoolItem::Withdrawal => match &self.afspraken[afspraak].reserve {
                None => Expr::zero_money(),
                Some(_) => {
                    let deficit = Expr::zero_money().minus(pool(PoolItem::Balance)).max(Expr::zero_money());
                    deficit.min(Expr::leaf(self.reserve_before(afspraak, year)))
                }
            },
            PoolItem::Payout => self.over_municipalities(|municipality| Quantity::Amount {
                afspraak,
                municipality: Some(municipality),
                year: Some(year),
                item: Item::Payout,
            }),
            PoolItem::Reserve => match &self.afspraken[afspraak].reserve {
                None => Expr::zero_money(),
                Some(_) if self.pays_out(afspraak, year) => self.kept(afspraak, year).minus(pool(PoolItem::Payout)),
                Some(_) => self.kept(afspraak, year),
            },
            PoolItem::Rest => {
                let kept = pool(PoolItem::Balance).minus(pool(PoolItem::Deposit));
                Expr::Sum(vec![kept, pool(PoolItem::Withdrawal)])
            }
            PoolItem::OutsideBudget => pool(PoolItem::Costs).minus(budget()).max(Expr::zero_money()),
            PoolItem::TotalCosts => {
                let regional = [pool(PoolItem::ExecutionCosts), Expr::leaf(Quantity::Vacancy { year })];
                let own = self.municipalities().map(|municipality| Ground::all_costs(year, municipality));
                Expr::Sum(regional.into_iter().chain(own).collect())
            }
        }
    }

    /// A surplus fills the reserve first, up to its maximum.
    fn deposit(&self, afspraak: Place, year: Place) -> Formula {
        let Some(reserve) = &self.afspraken[afspraak].reserve else { return Expr::zero_money() };
        let balance = Expr::leaf(Quantity::Pool { afspraak, year, item: PoolItem::Balance });
        let surplus = balance.max(Expr::zero_money());
        // A maximum that does not fit is larger than any surplus: unlimited.
        let budget = self.projection.years[year].budget.total();
        if reserve.maximum.and_then(|share| budget.times(share).ok()).is_none() {
            return surplus;
        }
        let share = self.term(afspraak, year, Term::ReserveMaximum);
        let maximum = Expr::leaf(Quantity::TotalBudget { year }).times(share).cents();
        let room = maximum.minus(Expr::leaf(self.reserve_before(afspraak, year))).max(Expr::zero_money());
        surplus.min(room)
    }

    /// The balance of the reserve at the end of the year before, or at its begin.
    fn reserve_before(&self, afspraak: Place, year: Place) -> Quantity {
        match year.checked_sub(1) {
            Some(year) => Quantity::Pool { afspraak, year, item: PoolItem::Reserve },
            None => Quantity::ReserveBegin { afspraak },
        }
    }

    /// The reserve after § 6.2, before it pays out.
    fn kept(&self, afspraak: Place, year: Place) -> Formula {
        let pool = |item| Expr::leaf(Quantity::Pool { afspraak, year, item });
        let before = Expr::leaf(self.reserve_before(afspraak, year));
        Expr::Sum(vec![before, pool(PoolItem::Deposit)]).minus(pool(PoolItem::Withdrawal))
    }

    /// The places of the payouts of a year.
    fn payouts(&self, afspraak: Place, year: Place) -> Vec<Place> {
        let now = self.calendar_year(year);
        let all = self.afspraken[afspraak].reserve.iter().flat_map(|reserve| reserve.payouts.iter().enumerate());
        all.filter(|(_, payout)| payout.year == now).map(|(place, _)| place).collect()
    }

    /// Who takes a part of the reserve along after a year.
    fn taking_along(&self, afspraak: Place, year: Place) -> Vec<Place> {
        let goes_along =
            self.afspraken[afspraak].reserve.as_ref().is_some_and(|own| own.on_leaving == OnLeaving::GoesAlong);
        let next = year + 1;
        let leaves = |&place: &Place| goes_along && next < self.years() && !self.is_present(next, place);
        self.present(year).into_iter().filter(leaves).collect()
    }

    /// Whether the reserve may pay something out in a year.
    pub(super) fn pays_out(&self, afspraak: Place, year: Place) -> bool {
        !self.payouts(afspraak, year).is_empty() || !self.taking_along(afspraak, year).is_empty()
    }

    /// § 11: what a payout asks, as far as there is so much; § 12: what the reserve has above its begin.
    fn payout(&self, afspraak: Place, year: Place, payout: Option<Place>) -> Formula {
        let earlier = self.payouts(afspraak, year).into_iter().filter(|&own| payout.is_none_or(|place| own < place));
        let balance = earlier.fold(self.kept(afspraak, year), |balance, own| {
            balance.minus(Expr::leaf(Quantity::Payout { afspraak, year, payout: Some(own) }))
        });
        let Some(place) = payout else {
            return balance.minus(Expr::leaf(Quantity::ReserveBegin { afspraak })).max(Expr::zero_money());
        };
        match Term::Payout(place).read(self.afspraken[afspraak]) {
            Some(_) => self.term(afspraak, year, Term::Payout(place)).cents().min(balance),
            None => balance,
        }
    }

    /// *uitkering_i*: its parts of the payouts, and what it takes along.
    pub(super) fn own_payout(&self, afspraak: Place, year: Place, municipality: Place) -> Formula {
        let part = |payout| Quantity::PayoutPart { afspraak, year, payout, municipality };
        let along = self.taking_along(afspraak, year).contains(&municipality).then(|| part(None));
        let payouts = self.payouts(afspraak, year).into_iter().map(|place| part(Some(place)));
        Expr::sum(payouts.chain(along))
    }

    /// *aandeel_reserve*: what the reserve gained or lost over the horizon, by the key of the last year.
    pub(super) fn reserve_share(&self, afspraak: Place, municipality: Place) -> Formula {
        let Some(last) = self.years().checked_sub(1) else { return Expr::zero_money() };
        let end = Expr::leaf(Quantity::Pool { afspraak, year: last, item: PoolItem::Reserve });
        let gained = match &self.afspraken[afspraak].reserve {
            Some(_) => end.minus(Expr::leaf(Quantity::ReserveBegin { afspraak })),
            None => return Expr::zero_money(),
        };
        self.divided(&gained, afspraak, last, municipality)
    }
}
