//! The key totals of an outcome under one afspraak: what somebody would quote.

use engine::money::Money;
use engine::settlement::Settlement;

/// What an outcome comes down to under one afspraak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// The rijksbudget over the horizon.
    pub budget: Money,
    /// All costs over the horizon.
    pub costs: Money,
    /// The result of the region, year by year, without the share of the reserve.
    pub years: Vec<Money>,
    /// The result over the horizon with the share of the reserve, by municipality.
    pub municipalities: Vec<Money>,
}

impl Totals {
    pub fn of(settlement: &Settlement) -> Totals {
        let years = &settlement.years;
        Totals {
            budget: years.iter().map(|year| year.centre_budget + year.regional_budget).sum(),
            costs: years.iter().map(|year| year.total_costs).sum(),
            years: years.iter().map(|year| year.municipalities.iter().map(|own| own.result).sum()).collect(),
            municipalities: (0..settlement.reserve_shares.len()).map(|own| settlement.horizon_total(own)).collect(),
        }
    }

    /// The result of the region over the horizon with the share of the reserve.
    pub fn region(&self) -> Money {
        self.municipalities.iter().copied().sum()
    }
}
