//! Everything of a scenario that does not depend on an afspraak: people, budget and costs, year by year.
//!
//! A projection is made once and settled under as many afspraken as the screen compares.

mod bases;

pub use bases::{Bases, BasisWeights};

use super::afspraak::Basis;
use super::budget::{BudgetBase, BudgetYear, index};
use super::capacity::{CapacityYear, Expected, Movement, simulate};
use super::collect::try_collect;
use super::costs::{CostsYear, LocalBase, Prices, fill_costs, municipality_costs};
use super::figures::{Doordecentralisatie, Figures, Municipality, Tariffs, Year};
use super::money::{Exact, TooLarge, persons};
use bases::FixedBases;

#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    pub years: Vec<ProjectionYear>,
    pub doordecentralisatie: Doordecentralisatie,
    /// *uitvoeringskosten* of the scenario, as a fraction of the rijksbudget.
    pub execution_costs: Exact,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ProjectionYear {
    pub capacity: CapacityYear,
    pub budget: BudgetYear,
    pub costs: CostsYear,
    pub bases: Bases,
}

impl ProjectionYear {
    pub fn year(&self) -> Year {
        self.capacity.year
    }
}

/// Projects a valid scenario with expected values.
///
/// # Errors
/// [`TooLarge`] if an amount needs more digits than the calculation can hold.
pub fn project(figures: &Figures) -> Result<Projection, TooLarge> {
    project_with(figures, &mut Expected)
}

/// Projects a valid scenario with people moving as `movement` has it.
///
/// # Errors
/// As [`project`].
pub fn project_with(figures: &Figures, movement: &mut impl Movement) -> Result<Projection, TooLarge> {
    project_people(figures, simulate(figures, movement)?)
}

/// Projects what given people cost.
///
/// # Errors
/// As [`project`].
pub fn project_people(figures: &Figures, capacity: Vec<CapacityYear>) -> Result<Projection, TooLarge> {
    let groundwork = Groundwork::of(figures, Basis::ALL)?;
    let mut projection = groundwork.blank(capacity);
    groundwork.fill(&[], &mut projection)?;
    Ok(projection)
}

/// What of a projection does not depend on the people.
#[derive(Debug, Clone)]
pub struct Groundwork {
    doordecentralisatie: Doordecentralisatie,
    execution_costs: Exact,
    tariffs: Tariffs,
    years: Vec<GroundworkYear>,
    bases: FixedBases,
}

#[derive(Debug, Clone)]
struct GroundworkYear {
    budget: BudgetBase,
    tariffs: Exact,
    local: Vec<LocalBase>,
    inhabitants: Vec<i128>,
    by_inhabitants: BasisWeights,
}

/// The indices of a year: how prices and the budget rose since their price level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indices {
    pub tariffs: Exact,
    pub budget: Exact,
}

impl Groundwork {
    /// For keys that rest on the given bases and no other.
    ///
    /// # Errors
    /// As [`project`].
    pub fn of(figures: &Figures, bases: impl IntoIterator<Item = Basis>) -> Result<Groundwork, TooLarge> {
        let years = figures.horizon().map(|year| GroundworkYear::of(figures, year));
        Ok(Groundwork {
            doordecentralisatie: figures.doordecentralisatie,
            execution_costs: figures.budget.execution_costs,
            tariffs: figures.tariffs,
            years: years.collect::<Result<_, TooLarge>>()?,
            bases: FixedBases::of(figures, bases)?,
        })
    }

    /// A projection of these people, of which the rest is still to be filled.
    pub fn blank(&self, capacity: Vec<CapacityYear>) -> Projection {
        let blank = |capacity| ProjectionYear {
            capacity,
            budget: BudgetYear::default(),
            costs: CostsYear::default(),
            bases: Bases::default(),
        };
        Projection {
            years: capacity.into_iter().map(blank).collect(),
            doordecentralisatie: self.doordecentralisatie,
            execution_costs: self.execution_costs,
        }
    }

    /// The indices of every year.
    pub fn indices(&self) -> impl Iterator<Item = Indices> + '_ {
        self.years.iter().map(|year| Indices { tariffs: year.tariffs, budget: year.budget.index })
    }

    /// Fills budget, costs and bases of a projection from its people, with other indices if they are given.
    ///
    /// # Errors
    /// As [`project`].
    pub fn fill(&self, indices: &[Indices], projection: &mut Projection) -> Result<(), TooLarge> {
        for (place, ground) in self.years.iter().enumerate() {
            let own = Indices { tariffs: ground.tariffs, budget: ground.budget.index };
            let Indices { tariffs, budget } = indices.get(place).copied().unwrap_or(own);
            let (past, rest) = projection.years.split_at_mut(place);
            let Some(year) = rest.first_mut() else { break };
            ground.budget.fill(budget, &self.bases.objective.units, &mut year.budget)?;
            let prices = Prices::with_index(&self.tariffs, tariffs)?;
            fill_costs(prices, self.tariffs.vacancy, &ground.local, &year.capacity, &mut year.costs)?;
            self.bases.fill(ground, past, &year.capacity, &year.costs, &mut year.bases)?;
        }
        Ok(())
    }
}

impl Groundwork {
    /// Fills the costs of one municipality, of which the people changed from a year on, and the bases that follow from
    /// them. What a place costs, the budget and what stands empty stay as they are.
    ///
    /// # Errors
    /// As [`project`].
    pub fn refill(&self, municipality: usize, from: usize, projection: &mut Projection) -> Result<(), TooLarge> {
        for (place, ground) in self.years.iter().enumerate().skip(from) {
            let (past, rest) = projection.years.split_at_mut(place);
            let Some(year) = rest.first_mut() else { break };
            let people = &year.capacity.municipalities[municipality];
            let costs = municipality_costs(people, &ground.local[municipality], &year.costs.prices)?;
            year.costs.municipalities[municipality] = costs;
            self.bases.fill(ground, past, &year.capacity, &year.costs, &mut year.bases)?;
        }
        Ok(())
    }
}

impl GroundworkYear {
    fn of(figures: &Figures, year: Year) -> Result<GroundworkYear, TooLarge> {
        let of_year = |municipality: &Municipality| persons(figures.inhabitants(municipality, year));
        let inhabitants = try_collect(figures.municipalities.iter().map(of_year))?;
        let local = figures.municipalities.iter().zip(&inhabitants);
        Ok(GroundworkYear {
            budget: BudgetBase::of(figures, year)?,
            tariffs: index(figures.tariffs.indexation, year - figures.tariffs.price_level)?,
            local: try_collect(local.map(|(own, &people)| LocalBase::of(&figures.tariffs, own, people)))?,
            by_inhabitants: BasisWeights::of(inhabitants.iter().copied()).ok_or(TooLarge)?,
            inhabitants,
        })
    }
}
