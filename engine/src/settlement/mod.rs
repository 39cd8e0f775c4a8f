//! *Verrekening*: what each municipality bears under one afspraak, year by year, to the cent.
//!
//! Money that comes in equals money that goes out: in every year the results, plus what is put into the reserve and
//! minus what is taken from it or paid out of it, add up to the rijksbudget minus all costs. Source:
//! `docs/rekenmodel.md` sections 6, 11 and 12.

mod agreements;
mod key;
mod payout;
mod reserve;
mod vangnet;

use super::afspraak::{Afspraak, Basis, Post, Shared};
use super::figures::Year;
use super::money::{Allocation, Exact, Money, TooLarge, Weights};
use super::projection::{BasisWeights, Projection, ProjectionYear};
pub use agreements::Agreements;
use agreements::InForce;
use key::Key;
use reserve::ReserveStep;
pub use vangnet::{Vangnet, WaterOrder, water_order};

/// The settlement of the horizon under one afspraak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    pub years: Vec<SettlementYear>,
    /// *aandeel_reserve*: what the reserve gained or lost over the horizon, by municipality.
    pub reserve_shares: Vec<Money>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
    /// *storting* into and *onttrekking* from the reserve, what it pays out (*uitkering*), and its balance at the end of
    /// the year.
    pub deposit: Money,
    pub withdrawal: Money,
    pub payout: Money,
    pub reserve: Money,
    /// Pool costs beyond the whole rijksbudget.
    pub outside_regional_budget: Money,
    /// Losses above the stop-loss that nobody has room for.
    pub vangnet_uncovered: Money,
    pub total_costs: Money,
    pub municipalities: Vec<MunicipalityYear>,
}

impl SettlementYear {
    /// What came in minus what went out, over State, centrumgemeente, municipalities and reserve: zero, to the cent
    /// (`docs/rekenmodel.md` sections 6.6 and 11).
    pub fn residual(&self) -> Money {
        let results: Money = self.municipalities.iter().map(|own| own.result).sum();
        let (rijk, reserve) = (self.centre_budget + self.regional_budget, self.deposit - self.withdrawal - self.payout);
        rijk - self.total_costs - results - reserve
    }

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
    /// What it gets out of the reserve.
    pub payout: Money,
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
    let mut settlements = settle_all(projection, &Agreements::new([afspraak])?)?;
    settlements.pop().ok_or(TooLarge)
}

/// Settles a projection under each of the afspraken, in their order.
///
/// # Errors
/// As [`settle`].
pub fn settle_all(projection: &Projection, agreements: &Agreements) -> Result<Vec<Settlement>, TooLarge> {
    let mut desk = Desk::default();
    let years = projection.years.len();
    let blank = Settlement { years: Vec::with_capacity(years), reserve_shares: Vec::new() };
    let mut settlements = vec![blank; agreements.len()];
    for year in &projection.years {
        desk.open(projection, year, agreements)?;
        for (index, settlement) in settlements.iter_mut().enumerate() {
            let reserve = settlement.years.last().map_or(agreements.begin(index), |before| before.reserve);
            let mut settled = SettlementYear::default();
            desk.settle_year(projection, year, agreements, index, reserve, &mut settled)?;
            settlement.years.push(settled);
        }
    }
    for (index, settlement) in settlements.iter_mut().enumerate() {
        let reserve = settlement.years.last().map_or(agreements.begin(index), |last| last.reserve);
        settlement.reserve_shares = desk.reserve_shares(projection, agreements, index, reserve)?.to_vec();
    }
    Ok(settlements)
}

/// What a settlement works with; it serves again for the next year, afspraak and projection.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// The shared part of the client costs of the year, per municipality, for each way to share them.
    shared: Vec<Vec<Money>>,
    shared_use: BasisWeights,
    mixed: Weights,
    division: Allocation,
    /// *Uitvoeringskosten* as they really were, in place of the agreed fraction of the budget.
    execution_costs: Option<Money>,
}

impl Desk {
    /// For a year of which the uitvoeringskosten are known.
    pub fn with_execution_costs(execution_costs: Money) -> Desk {
        Desk { execution_costs: Some(execution_costs), ..Desk::default() }
    }

    /// Begins a year: what all afspraken that share in the same way have in common.
    ///
    /// # Errors
    /// As [`settle`].
    pub fn open(
        &mut self,
        projection: &Projection,
        year: &ProjectionYear,
        agreements: &Agreements,
    ) -> Result<(), TooLarge> {
        self.shared.resize_with(agreements.shared.len(), Vec::new);
        self.shared.iter_mut().for_each(Vec::clear);
        for agreement in &agreements.list {
            let place = agreement.in_force(year.year(), &projection.doordecentralisatie).shared;
            if self.shared[place].is_empty() {
                fill_shared_costs(&agreements.shared[place], year, &mut self.shared[place])?;
            }
        }
        Ok(())
    }

    /// Settles the year that was opened under the afspraak at `index`, with the balance of its reserve before it.
    ///
    /// # Errors
    /// As [`settle`].
    pub fn settle_year(
        &mut self,
        projection: &Projection,
        year: &ProjectionYear,
        agreements: &Agreements,
        index: usize,
        reserve: Money,
        into: &mut SettlementYear,
    ) -> Result<(), TooLarge> {
        let agreement = &agreements.list[index];
        let in_force = agreement.in_force(year.year(), &projection.doordecentralisatie);
        let budget = &year.budget;
        let execution_fraction = in_force.terms.execution_costs.unwrap_or(year.execution_costs);
        let agreed = || budget.total().times(execution_fraction);
        let execution_costs = self.execution_costs.map_or_else(agreed, Ok)?;

        into.municipalities.clear();
        let (mut all_inleg, mut all_shared) = (Money::ZERO, Money::ZERO);
        let mut all_costs = execution_costs + year.costs.vacancy;
        let parties =
            budget.municipalities.parts.iter().zip(&year.costs.municipalities).zip(&self.shared[in_force.shared]);
        for ((&own_budget, costs), &shared) in parties {
            let inleg = own_budget.times(in_force.terms.inleg)?;
            let total = costs.posts.total() + costs.local;
            all_inleg += inleg;
            all_shared += shared;
            all_costs += total;
            into.municipalities.push(MunicipalityYear {
                budget: own_budget,
                inleg,
                own_costs: total - shared,
                verrekening: Money::ZERO,
                payout: Money::ZERO,
                vangnet: Money::ZERO,
                result: own_budget - inleg - (total - shared),
            });
        }

        // § 6.1: the pool.
        let pool_income = budget.centre + all_inleg;
        let pool_costs = execution_costs + year.costs.vacancy + all_shared;

        // § 6.2: the reserve takes a surplus first, and pays a deficit first.
        let terms = agreement.afspraak.reserve.as_ref();
        let step = ReserveStep::new(terms, pool_income - pool_costs, reserve, budget.total());

        // § 11 and 12: what the reserve pays out, and what leavers take along.
        let balance = self.pay_out(agreement, in_force, year, step.balance, &mut into.municipalities)?;

        // § 6.3 and 6.4: the rest by the key, and the result of each municipality.
        self.divide(step.rest, in_force, year)?;
        for (municipality, &verrekening) in into.municipalities.iter_mut().zip(&self.division.parts) {
            municipality.verrekening = verrekening;
            municipality.result += verrekening;
        }

        // § 6.5: the stop-loss.
        into.vangnet_uncovered = match in_force.terms.vangnet_per_inhabitant {
            Some(limit) => apply_vangnet(limit, &mut into.municipalities, year)?,
            None => Money::ZERO,
        };

        into.year = year.year();
        (into.centre_budget, into.regional_budget) = (budget.centre, budget.regional);
        (into.execution_costs, into.vacancy) = (execution_costs, year.costs.vacancy);
        (into.pool_income, into.pool_costs) = (pool_income, pool_costs);
        (into.deposit, into.withdrawal) = (step.deposit, step.withdrawal);
        (into.payout, into.reserve) = (step.balance - balance, balance);
        into.outside_regional_budget = (pool_costs - budget.total()).max(Money::ZERO);
        into.total_costs = all_costs;
        Ok(())
    }

    /// *aandeel_reserve* under the afspraak at `index`, with the balance of its reserve after the last year, which was
    /// opened last.
    ///
    /// # Errors
    /// As [`settle`].
    pub fn reserve_shares(
        &mut self,
        projection: &Projection,
        agreements: &Agreements,
        index: usize,
        reserve: Money,
    ) -> Result<&[Money], TooLarge> {
        let Some(last) = projection.years.last() else { return Ok(&[]) };
        let agreement = &agreements.list[index];
        let in_force = agreement.in_force(last.year(), &projection.doordecentralisatie);
        self.divide(reserve - agreement.begin, in_force, last)?;
        Ok(&self.division.parts)
    }

    /// *verdeel(amount, key)*: with the key for a surplus if the amount is positive and the afspraak has one.
    fn divide(&mut self, amount: Money, in_force: &InForce, year: &ProjectionYear) -> Result<(), TooLarge> {
        let key = in_force.surplus_key.as_ref().filter(|_| amount > Money::ZERO).unwrap_or(&in_force.key);
        self.divide_by(amount, key, in_force, year)
    }

    /// *verdeel(amount, key)*, while these terms are in force.
    fn divide_by(
        &mut self,
        amount: Money,
        key: &Key,
        in_force: &InForce,
        year: &ProjectionYear,
    ) -> Result<(), TooLarge> {
        let mut shared_use = None;
        if key.rests_on(Basis::SharedUse)
            && self.shared_use.fill(self.shared[in_force.shared].iter().map(|c| c.cents()))
        {
            shared_use = Some(&self.shared_use);
        }
        let weights = key.weights(year, shared_use, &mut self.mixed)?;
        self.division.fill(amount, weights)
    }
}

/// Relieves and charges by the stop-loss; answers what it cannot cover.
fn apply_vangnet(
    limit: Exact,
    municipalities: &mut [MunicipalityYear],
    year: &ProjectionYear,
) -> Result<Money, TooLarge> {
    let results: Vec<Money> = municipalities.iter().map(|municipality| municipality.result).collect();
    let vangnet = Vangnet::new(limit, &results, &year.bases.inhabitants)?;
    for (municipality, amount) in municipalities.iter_mut().zip(vangnet.amounts) {
        municipality.vangnet = amount;
        municipality.result += amount;
    }
    Ok(vangnet.uncovered)
}

/// The shared part of the client costs, per municipality; each post rounded to the cent by itself.
fn fill_shared_costs(shared: &Shared, year: &ProjectionYear, into: &mut Vec<Money>) -> Result<(), TooLarge> {
    for costs in &year.costs.municipalities {
        let part = |sum, post| Ok(sum + costs.posts[post].times(shared[post])?);
        into.push(Post::ALL.into_iter().try_fold(Money::ZERO, part)?);
    }
    Ok(())
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
