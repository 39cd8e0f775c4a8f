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
            Quantity::Price { year, price } => self.price(year, price),
            Quantity::CountedPersons { year, municipality, post } => {
                let clients = post.clients()?;
                let cohort = clients.cohort;
                let stock = |&stock: &Stock| Quantity::YearStock { year, municipality, cohort, stock };
                Expr::sum(clients.stocks().iter().map(stock)).persons()
            }
            Quantity::PostCosts { year, municipality, post } => {
                let Some(clients) = post.clients() else { return Some(self.opvang_costs(year, municipality)) };
                let persons = Expr::leaf(Quantity::CountedPersons { year, municipality, post });
                persons.times(price(year, clients.price())).cents()
            }
            Quantity::LocalCosts { year, municipality } if !self.is_present(year, municipality) => Expr::zero_money(),
            Quantity::LocalCosts { year, municipality } => {
                let inhabitants = Expr::leaf(Quantity::CountedInhabitants { year, municipality });
                let prevention = inhabitants.times(self.field(RegionField::Prevention, year));
                let fixed = self.own_field(municipality, MunicipalityField::FixedCosts, year);
                Expr::Sum(vec![prevention, fixed]).times(Expr::leaf(Quantity::TariffIndex { year })).cents()
            }
            Quantity::ClientCosts { year, municipality } => {
                Expr::sum(self.posts().map(|post| Quantity::PostCosts { year, municipality, post }))
            }
            Quantity::SavedByWaiting { year, municipality } => {
                let stock = Stock::WaitingBw;
                let list = Cohort::ALL.map(|cohort| Quantity::YearStock { year, municipality, cohort, stock });
                let saved = price(year, Price::Bw).minus(price(year, Price::Bridging));
                Expr::sum(list).persons().times(saved).cents()
            }
            Quantity::Vacancy { year } => {
                let empty = Expr::leaf(Quantity::YearEmpty { year }).persons();
                empty.times(price(year, Price::InKind)).times(self.field(RegionField::Vacancy, year)).cents()
            }
            _ => return None,
        })
    }

    fn price(&self, year: Place, price: Price) -> Formula {
        let field = |field| self.field(field, year);
        let base = match price {
            Price::InKind => field(RegionField::BwInKind),
            Price::Bt => field(RegionField::BtTariff),
            Price::Bridging => field(RegionField::BridgingTariff),
            Price::Bw => {
                let pgb = Ground::input(RegionField::PgbFraction);
                let in_kind = field(RegionField::BwInKind).times(Expr::whole(1).minus(pgb.clone()));
                Expr::Sum(vec![in_kind, field(RegionField::BwPgb).times(pgb)])
            }
        };
        base.times(Expr::leaf(Quantity::TariffIndex { year })).cents()
    }

    /// The posts that the scenario has: without opvang those of clients.
    pub(super) fn posts(&self) -> impl Iterator<Item = Post> {
        let is_there = self.figures.opvang.is_some();
        Post::ALL.into_iter().filter(move |&post| is_there || post != Post::Opvang)
    }

    /// All costs of a municipality in a year.
    pub(super) fn all_costs(year: Place, municipality: Place) -> Formula {
        Expr::sum([Quantity::ClientCosts { year, municipality }, Quantity::LocalCosts { year, municipality }])
    }
}
