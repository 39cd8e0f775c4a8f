//! Prices, posts and what the region pays together: § 4 of the rekenmodel, and what waiting saves (§ 8).

use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::afspraak::Post;
use crate::capacity::{Cohort, Stock};
use crate::costs::Price;
use crate::fields::{MunicipalityField, RegionField};

impl Ground<'_> {
    pub(super) fn define_costs(&self, quantity: Quantity) -> Option<Formula> {
        let price = |year, price| Expr::leaf(Quantity::Price { year, price });
        Some(match quantity {
            Quantity::TariffIndex { year } => {
                let years = self.year(year).minus(Ground::input(RegionField::TariffPriceLevel));
                Ground::input(RegionField::TariffIndexation).power(years).round(10)
            }
            Quantity::Price { year, price } => Ground::price(year, price),
            Quantity::CountedPersons { year, municipality, post } => {
                let cohort = post.cohort();
                let stock = |&stock: &Stock| Quantity::YearStock { year, municipality, cohort, stock };
                Expr::sum(post.stocks().iter().map(stock)).persons()
            }
            Quantity::PostCosts { year, municipality, post } => {
                let persons = Expr::leaf(Quantity::CountedPersons { year, municipality, post });
                persons.times(price(year, post.price())).cents()
            }
            Quantity::LocalCosts { year, municipality } => {
                let inhabitants = Expr::leaf(Quantity::CountedInhabitants { year, municipality });
                let prevention = inhabitants.times(Ground::input(RegionField::Prevention));
                let fixed = Ground::own_input(municipality, MunicipalityField::FixedCosts);
                Expr::Sum(vec![prevention, fixed]).times(Expr::leaf(Quantity::TariffIndex { year })).cents()
            }
            Quantity::ClientCosts { year, municipality } => {
                Expr::sum(Post::ALL.map(|post| Quantity::PostCosts { year, municipality, post }))
            }
            Quantity::SavedByWaiting { year, municipality } => {
                let stock = Stock::WaitingBw;
                let list = Cohort::ALL.map(|cohort| Quantity::YearStock { year, municipality, cohort, stock });
                let saved = price(year, Price::Bw).minus(price(year, Price::Bridging));
                Expr::sum(list).persons().times(saved).cents()
            }
            Quantity::Vacancy { year } => {
                let empty = Expr::leaf(Quantity::YearEmpty { year }).persons();
                empty.times(price(year, Price::InKind)).times(Ground::input(RegionField::Vacancy)).cents()
            }
            _ => return None,
        })
    }

    fn price(year: Place, price: Price) -> Formula {
        let base = match price {
            Price::InKind => Ground::input(RegionField::BwInKind),
            Price::Bt => Ground::input(RegionField::BtTariff),
            Price::Bridging => Ground::input(RegionField::BridgingTariff),
            Price::Bw => {
                let pgb = Ground::input(RegionField::PgbFraction);
                let in_kind = Ground::input(RegionField::BwInKind).times(Expr::whole(1).minus(pgb.clone()));
                Expr::Sum(vec![in_kind, Ground::input(RegionField::BwPgb).times(pgb)])
            }
        };
        base.times(Expr::leaf(Quantity::TariffIndex { year })).cents()
    }

    /// All costs of a municipality in a year.
    pub(super) fn all_costs(year: Place, municipality: Place) -> Formula {
        Expr::sum([Quantity::ClientCosts { year, municipality }, Quantity::LocalCosts { year, municipality }])
    }
}
