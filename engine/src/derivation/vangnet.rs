//! The stop-loss: § 6.5 of the rekenmodel.

use super::kinds::{VangnetItem, VangnetTotal};
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::money::Money;
use crate::settlement::{WaterOrder, water_order};
use crate::term::Term;

impl Ground<'_> {
    pub(super) fn define_vangnet(&self, quantity: Quantity) -> Option<Formula> {
        Some(match quantity {
            Quantity::VangnetItem { afspraak, year, municipality, item } => {
                self.vangnet_item(afspraak, year, municipality, item)
            }
            Quantity::VangnetTotal { afspraak, year, item } => self.vangnet_total(afspraak, year, item),
            Quantity::WaterLevel { afspraak, year, place } => self.water_level(afspraak, year, place),
            _ => return None,
        })
    }

    fn vangnet_item(&self, afspraak: Place, year: Place, municipality: Place, item: VangnetItem) -> Formula {
        let own = |item| Expr::leaf(Quantity::VangnetItem { afspraak, year, municipality, item });
        let covered = || Expr::leaf(Quantity::VangnetTotal { afspraak, year, item: VangnetTotal::Covered });
        let by = |item| {
            let weight = |municipality| Quantity::VangnetItem { afspraak, year, municipality, item };
            Expr::part(covered(), self.municipalities().map(weight).collect(), municipality)
        };
        match item {
            VangnetItem::Limit => {
                let inhabitants = Expr::leaf(Quantity::CountedInhabitants { year, municipality });
                self.term(afspraak, year, Term::Vangnet).times(inhabitants).cents()
            }
            VangnetItem::Margin => {
                let result = Expr::leaf(Quantity::BeforeVangnet { afspraak, year, municipality });
                Expr::Sum(vec![result, own(VangnetItem::Limit)])
            }
            VangnetItem::Shortage => Expr::zero_money().minus(own(VangnetItem::Margin)).max(Expr::zero_money()),
            VangnetItem::Room => own(VangnetItem::Margin).max(Expr::zero_money()),
            VangnetItem::Relief => by(VangnetItem::Shortage),
            VangnetItem::Charge => by(VangnetItem::ChargeWeight),
            VangnetItem::ChargeWeight => self.charge_weight(afspraak, year, municipality),
        }
    }

    fn vangnet_total(&self, afspraak: Place, year: Place, item: VangnetTotal) -> Formula {
        let total = |item| Expr::leaf(Quantity::VangnetTotal { afspraak, year, item });
        let sum = |item| {
            self.over_municipalities(|municipality| Quantity::VangnetItem { afspraak, year, municipality, item })
        };
        match item {
            VangnetTotal::Shortage => sum(VangnetItem::Shortage),
            VangnetTotal::Room => sum(VangnetItem::Room),
            VangnetTotal::Covered => total(VangnetTotal::Shortage).min(total(VangnetTotal::Room)),
            VangnetTotal::Uncovered => total(VangnetTotal::Shortage).minus(total(VangnetTotal::Covered)),
        }
    }

    /// Who has little room gives all of it; who has more, the level for each of its inhabitants.
    fn charge_weight(&self, afspraak: Place, year: Place, municipality: Place) -> Formula {
        let Some(water) = self.water(afspraak, year) else { return Expr::zero_money() };
        let room = Expr::leaf(Quantity::VangnetItem { afspraak, year, municipality, item: VangnetItem::Room });
        let up_to = |place| {
            let level = Expr::leaf(Quantity::WaterLevel { afspraak, year, place });
            level.times(Expr::leaf(Quantity::CountedInhabitants { year, municipality }))
        };
        match water.order.iter().position(|&own| own == municipality) {
            None => Expr::zero_money(),
            Some(place) if place < water.gives_all => Expr::if_at_most(room.clone(), up_to(place), room, up_to(place)),
            Some(_) => up_to(water.gives_all),
        }
    }

    /// λ: what is still to be paid, over the people who still pay.
    fn water_level(&self, afspraak: Place, year: Place, place: Place) -> Formula {
        let order = self.water(afspraak, year).map(|water| water.order).unwrap_or_default();
        let (gone, rest) = order.split_at(place.min(order.len()));
        let covered = Expr::leaf(Quantity::VangnetTotal { afspraak, year, item: VangnetTotal::Covered });
        let room = |&municipality: &Place| {
            Expr::leaf(Quantity::VangnetItem { afspraak, year, municipality, item: VangnetItem::Room })
        };
        let left = gone.iter().fold(covered, |left, municipality| left.minus(room(municipality)));
        let people = rest.iter().map(|&municipality| Quantity::CountedInhabitants { year, municipality });
        left.over(Expr::sum(people)).round(12)
    }

    /// The order of the water; `None` if nothing is to be covered.
    fn water(&self, afspraak: Place, year: Place) -> Option<WaterOrder> {
        let limit = self.terms(afspraak, year).vangnet_per_inhabitant?;
        let settled = self.settlements[afspraak].years.get(year)?;
        let results: Vec<Money> = settled.municipalities.iter().map(|own| own.result - own.vangnet).collect();
        water_order(limit, &results, &self.projection.years[year].bases.inhabitants).ok().flatten()
    }
}
