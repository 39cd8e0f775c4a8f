//! What a municipality or the region gets and bears, in a year or over the horizon: § 6 and § 8 of the rekenmodel.

use super::kinds::{Item, VangnetItem};
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::term::Term;

impl Ground<'_> {
    pub(super) fn define_amount(&self, quantity: Quantity) -> Option<Formula> {
        Some(match quantity {
            // It is a number of another scenario: see `Ground::elsewhere`.
            Quantity::Amount { municipality: Some(_), item: Item::Unchanged, .. } => return None,
            Quantity::Amount { afspraak, municipality, year, item } => match (municipality, year) {
                (None, _) => {
                    self.over_municipalities(|own| Quantity::Amount { afspraak, municipality: Some(own), year, item })
                }
                (Some(municipality), None) => self.over_horizon(afspraak, municipality, item),
                (Some(municipality), Some(year)) => self.in_year(afspraak, municipality, year, item),
            },
            Quantity::AmountEach { afspraak, municipality, year, item } => {
                let amount = Expr::leaf(Quantity::Amount { afspraak, municipality, year, item });
                let inhabitants = match municipality {
                    Some(own) => self.counted(own, year).map(Expr::leaf),
                    None => Some(Expr::sum(self.municipalities().filter_map(|own| self.counted(own, year)))),
                };
                inhabitants.map_or_else(Expr::zero_money, |inhabitants| amount.over(inhabitants).cents())
            }
            _ => return None,
        })
    }

    /// The inhabitants by which an amount is divided: of the year, or over the horizon of the first year in which the
    /// municipality is of the region. `None` if it is not.
    fn counted(&self, municipality: Place, year: Option<Place>) -> Option<Quantity> {
        let mut years = year.map_or(0..self.years(), |year| year..year + 1);
        let year = years.find(|&year| self.is_present(year, municipality))?;
        Some(Quantity::CountedInhabitants { year, municipality })
    }

    fn over_horizon(&self, afspraak: Place, municipality: Place, item: Item) -> Formula {
        let amount = |afspraak, year, item| Quantity::Amount { afspraak, municipality: Some(municipality), year, item };
        let years = (0..self.years()).map(|year| amount(afspraak, Some(year), item));
        match item {
            Item::ReserveShare => self.reserve_share(afspraak, municipality),
            // The share of the reserve counts: § 6.
            Item::Result => Expr::sum(years.chain([amount(afspraak, None, Item::ReserveShare)])),
            Item::EffectRijk | Item::EffectAfspraak | Item::NetBurden => {
                self.compared(item, |afspraak, item| Expr::leaf(amount(afspraak, None, item)), afspraak)
            }
            _ => Expr::sum(years),
        }
    }

    fn in_year(&self, afspraak: Place, municipality: Place, year: Place, item: Item) -> Formula {
        let own =
            |item| Expr::leaf(Quantity::Amount { afspraak, municipality: Some(municipality), year: Some(year), item });
        let vangnet = |item| Expr::leaf(Quantity::VangnetItem { afspraak, year, municipality, item });
        match item {
            Item::Budget => Expr::leaf(Quantity::OwnBudget { year, municipality }),
            Item::Inleg => own(Item::Budget).times(self.term(afspraak, year, Term::Inleg)).cents(),
            Item::Costs => Ground::all_costs(year, municipality),
            Item::OwnCosts => {
                own(Item::Costs).minus(Expr::leaf(Quantity::SharedTotal { afspraak, year, municipality }))
            }
            Item::Verrekening => {
                let rest = Quantity::Pool { afspraak, year, item: super::PoolItem::Rest };
                self.divided(&Expr::leaf(rest), afspraak, year, municipality)
            }
            Item::Payout => self.own_payout(afspraak, year, municipality),
            Item::Vangnet => match self.terms(afspraak, year).vangnet_per_inhabitant {
                Some(_) => vangnet(VangnetItem::Relief).minus(vangnet(VangnetItem::Charge)),
                None => Expr::zero_money(),
            },
            Item::ReserveShare => Expr::zero_money(),
            Item::Result => {
                let before = Expr::leaf(Quantity::BeforeVangnet { afspraak, year, municipality });
                Expr::Sum(vec![before, own(Item::Vangnet)])
            }
            Item::Unchanged | Item::EffectRijk | Item::EffectAfspraak | Item::NetBurden => {
                let amount = |afspraak, item| {
                    Expr::leaf(Quantity::Amount { afspraak, municipality: Some(municipality), year: Some(year), item })
                };
                self.compared(item, amount, afspraak)
            }
        }
    }

    /// § 8: the effect of the Rijk is the result without an agreement, minus that without any change; what the
    /// agreement adds is the rest.
    fn compared(&self, item: Item, amount: impl Fn(Place, Item) -> Formula, afspraak: Place) -> Formula {
        match item {
            Item::EffectRijk => amount(self.reference, Item::Result).minus(amount(afspraak, Item::Unchanged)),
            Item::EffectAfspraak => amount(afspraak, Item::Result).minus(amount(self.reference, Item::Result)),
            _ => amount(afspraak, Item::Budget).minus(amount(afspraak, Item::Result)),
        }
    }
}
