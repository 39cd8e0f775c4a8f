//! *Verrekening*: what each municipality bears under one afspraak, year by year, to the cent.
//!
//! Money that comes in equals money that goes out: in every year the results, plus what is put into the reserve and minus what is taken
//! from it, add up to the rijksbudget minus all costs. Source: `docs/rekenmodel.md` section 6.

mod key;
mod reserve;
mod vangnet;

use super::afspraak::{Afspraak, Post, Terms};
use super::collect::try_collect;
use super::costs::PerPost;
use super::money::{Exact, Money, TooLarge, allocate};
use super::projection::{Projection, ProjectionYear};
use super::scenario::Year;
use key::key_weights;
use reserve::ReserveStep;
pub use vangnet::Vangnet;

/// The settlement of the horizon under one afspraak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    pub years: Vec<SettlementYear>,
    /// *aandeel_reserve*: what the reserve gained or lost over the horizon, by municipality.
    pub reserve_shares: Vec<Money>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettlementYear {
    pub year: Year,
    /// C.
    pub centre_budget: Money,
    /// R.
    pub regional_budget: Money,
    pub execution_costs: Money,
    /// *leegstand*.
    pub vacancy: Money,
    /// *pool_baten* and *pool_lasten*.
    pub pool_income: Money,
    pub pool_costs: Money,
    /// *storting* into and *onttrekking* from the reserve, and its balance at the end of the year.
    pub deposit: Money,
    pub withdrawal: Money,
    pub reserve: Money,
    /// Pool costs beyond the whole rijksbudget.
    pub outside_regional_budget: Money,
    /// Losses above the stop-loss that nobody has room for.
    pub vangnet_uncovered: Money,
    pub total_costs: Money,
    pub municipalities: Vec<MunicipalityYear>,
}

impl SettlementYear {
    /// *pool_saldo*.
    pub fn pool_balance(&self) -> Money {
        self.pool_income - self.pool_costs
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MunicipalityYear {
    /// R_i.
    pub budget: Money,
    pub inleg: Money,
    pub own_costs: Money,
    /// The share of the pool's rest; negative pays.
    pub verrekening: Money,
    /// Relief minus charge of the stop-loss.
    pub vangnet: Money,
    /// The final result: positive is kept, negative is paid from other means.
    pub result: Money,
}

impl MunicipalityYear {
    /// *netto_lasten*: what the municipality bears.
    pub fn net_burden(&self) -> Money {
        self.budget - self.result
    }
}

/// Settles a projection under an afspraak.
///
/// # Errors
/// [`TooLarge`] if an amount needs more digits than the calculation can hold.
pub fn settle(projection: &Projection, afspraak: &Afspraak) -> Result<Settlement, TooLarge> {
    let begin = match &afspraak.reserve {
        Some(reserve) => reserve.begin.cents()?,
        None => Money::ZERO,
    };
    let mut reserve = begin;
    let mut years = Vec::with_capacity(projection.years.len());
    for year in &projection.years {
        let settled = settle_year(projection, year, afspraak, reserve)?;
        reserve = settled.reserve;
        years.push(settled);
    }
    let reserve_shares = match projection.years.last() {
        Some(last) => {
            let terms = afspraak.terms_in(last.year(), &projection.doordecentralisatie);
            divide(reserve - begin, &terms, last)?
        }
        None => Vec::new(),
    };
    Ok(Settlement { years, reserve_shares })
}

fn settle_year(
    projection: &Projection,
    year: &ProjectionYear,
    afspraak: &Afspraak,
    reserve: Money,
) -> Result<SettlementYear, TooLarge> {
    let terms = afspraak.terms_in(year.year(), &projection.doordecentralisatie);
    let budget = &year.budget;
    let execution_fraction = terms.execution_costs.unwrap_or(projection.execution_costs);
    let execution_costs = budget.total().times(execution_fraction)?;
    let shared = shared_costs(&terms, year)?;
    let inleg = try_collect(budget.municipalities.iter().map(|own| own.times(terms.inleg)))?;

    // § 6.1: the pool.
    let pool_income = budget.centre + inleg.iter().copied().sum();
    let pool_costs = execution_costs + year.costs.vacancy + shared.iter().copied().sum();

    // § 6.2: the reserve takes a surplus first, and pays a deficit first.
    let step = ReserveStep::new(afspraak.reserve.as_ref(), pool_income - pool_costs, reserve, budget.total());

    // § 6.3 and 6.4: the rest by the key, and the result of each municipality.
    let verrekening = divide(step.rest, &terms, year)?;
    let mut municipalities = Vec::with_capacity(inleg.len());
    let mut all_costs = execution_costs + year.costs.vacancy;
    for (index, costs) in year.costs.municipalities.iter().enumerate() {
        let total = costs.posts.total() + costs.local;
        all_costs += total;
        let own_costs = total - shared[index];
        let own_budget = budget.municipalities[index];
        municipalities.push(MunicipalityYear {
            budget: own_budget,
            inleg: inleg[index],
            own_costs,
            verrekening: verrekening[index],
            vangnet: Money::ZERO,
            result: own_budget - inleg[index] - own_costs + verrekening[index],
        });
    }

    // § 6.5: the stop-loss.
    let mut vangnet_uncovered = Money::ZERO;
    if let Some(limit) = afspraak.vangnet_per_inhabitant {
        let results: Vec<Money> = municipalities.iter().map(|municipality| municipality.result).collect();
        let vangnet = Vangnet::new(limit, &results, &year.bases.inhabitants)?;
        vangnet_uncovered = vangnet.uncovered;
        for (municipality, amount) in municipalities.iter_mut().zip(vangnet.amounts) {
            municipality.vangnet = amount;
            municipality.result += amount;
        }
    }

    Ok(SettlementYear {
        year: year.year(),
        centre_budget: budget.centre,
        regional_budget: budget.regional,
        execution_costs,
        vacancy: year.costs.vacancy,
        pool_income,
        pool_costs,
        deposit: step.deposit,
        withdrawal: step.withdrawal,
        reserve: step.balance,
        outside_regional_budget: (pool_costs - budget.total()).max(Money::ZERO),
        vangnet_uncovered,
        total_costs: all_costs,
        municipalities,
    })
}

/// The shared part of the client costs, per municipality; each post rounded to the cent by itself.
fn shared_costs(terms: &Terms, year: &ProjectionYear) -> Result<Vec<Money>, TooLarge> {
    let shared = |posts: &PerPost| {
        Post::ALL.into_iter().try_fold(Money::ZERO, |sum, post| Ok(sum + posts[post].times(terms.shared[post])?))
    };
    try_collect(year.costs.municipalities.iter().map(|costs| shared(&costs.posts)))
}

/// *verdeel(amount, key)*: with the key for a surplus if the amount is positive and the afspraak has one.
fn divide(amount: Money, terms: &Terms, year: &ProjectionYear) -> Result<Vec<Money>, TooLarge> {
    if amount.is_zero() {
        return Ok(vec![Money::ZERO; year.costs.municipalities.len()]);
    }
    let key = terms.sleutel_overschot.as_ref().filter(|_| amount > Money::ZERO).unwrap_or(&terms.sleutel);
    allocate(amount, key_weights(key, terms, year)?.as_ref())
}

impl Settlement {
    /// The result over the horizon, without and with the share of the reserve.
    pub fn horizon_result(&self, municipality: usize) -> Money {
        self.years.iter().map(|year| year.municipalities[municipality].result).sum()
    }

    /// What rankings and votes use: the results over the horizon plus the share of the reserve.
    pub fn horizon_total(&self, municipality: usize) -> Money {
        self.horizon_result(municipality) + self.reserve_shares[municipality]
    }
}

/// A fraction as an exact number of euros per inhabitant: `amount / personen(inhabitants)`.
pub(super) fn per_person(amount: Money, micros: i128) -> Result<Exact, TooLarge> {
    amount.exact()?.over(Exact::from_parts(micros, 6)?)
}
