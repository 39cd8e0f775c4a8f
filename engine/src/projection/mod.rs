//! Everything of a scenario that does not depend on an afspraak: people, budget and costs, year by year.
//!
//! A projection is made once and settled under as many afspraken as the screen compares.

mod bases;

pub use bases::{Bases, BasisWeights};

use super::afspraak::Basis;
use super::budget::{BudgetBase, BudgetYear, Recipients, index};
use super::capacity::{CapacityYear, Expected, Movement, simulate_along};
use super::collect::try_collect;
use super::costs::{CostsYear, FixedCosts, LocalBase, Prices, fill_costs, municipality_costs, opvang_costs};
use super::figures::{Doordecentralisatie, Figures, Municipality, Tariffs, Year};
use super::money::{Exact, TooLarge, persons};
use super::timeline::{Timeline, YearFigures};
use bases::{FixedBases, YearWeights};

#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    pub years: Vec<ProjectionYear>,
    pub doordecentralisatie: Doordecentralisatie,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ProjectionYear {
    pub capacity: CapacityYear,
    pub budget: BudgetYear,
    pub costs: CostsYear,
    pub bases: Bases,
    pub membership: Membership,
    /// *uitvoeringskosten* of the scenario, as a fraction of the rijksbudget.
    pub execution_costs: Exact,
}

/// Which municipalities are of the region in a year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Membership {
    /// Per municipality.
    pub present: Vec<bool>,
    /// The places of those that leave after this year, within the horizon.
    pub leaving: Vec<usize>,
}

impl Membership {
    fn of(own: &YearFigures, next: Option<&YearFigures>) -> Membership {
        let is_there = |next: &YearFigures, place: usize| next.present[place];
        let leaves = |&place: &usize| own.present[place] && next.is_some_and(|next| !is_there(next, place));
        Membership { present: own.present.clone(), leaving: (0..own.present.len()).filter(leaves).collect() }
    }

    pub fn is_present(&self, municipality: usize) -> bool {
        self.present.get(municipality).is_some_and(|&is_present| is_present)
    }
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
    let timeline = Timeline::of(figures)?;
    project_along(&timeline, simulate_along(&timeline, movement)?)
}

/// Projects what given people cost.
///
/// # Errors
/// As [`project`].
pub fn project_people(figures: &Figures, capacity: Vec<CapacityYear>) -> Result<Projection, TooLarge> {
    project_along(&Timeline::of(figures)?, capacity)
}

fn project_along(timeline: &Timeline<'_>, capacity: Vec<CapacityYear>) -> Result<Projection, TooLarge> {
    let groundwork = Groundwork::of(timeline, Basis::ALL)?;
    let mut projection = groundwork.blank(capacity);
    groundwork.fill(&[], &mut projection)?;
    Ok(projection)
}

/// What of a projection does not depend on the people.
#[derive(Debug, Clone)]
pub struct Groundwork {
    doordecentralisatie: Doordecentralisatie,
    years: Vec<GroundworkYear>,
    bases: FixedBases,
}

#[derive(Debug, Clone)]
struct GroundworkYear {
    budget: BudgetBase,
    execution_costs: Exact,
    tariffs: Tariffs,
    /// The index of the tariffs.
    index: Exact,
    fixed: Vec<FixedCosts>,
    /// *personen* of the inhabitants in millionths; none where a municipality is not there.
    inhabitants: Vec<i128>,
    by_inhabitants: BasisWeights,
    weights: YearWeights,
    membership: Membership,
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
    pub fn of(timeline: &Timeline<'_>, bases: impl IntoIterator<Item = Basis>) -> Result<Groundwork, TooLarge> {
        let figures = timeline.figures;
        let mut years: Vec<GroundworkYear> = Vec::with_capacity(timeline.years.len());
        for (place, own) in timeline.years.iter().enumerate() {
            let year = GroundworkYear::of(own, timeline.years.get(place + 1), years.last())?;
            years.push(year);
        }
        let doordecentralisatie = figures.doordecentralisatie;
        Ok(Groundwork { doordecentralisatie, years, bases: FixedBases::of(figures, bases) })
    }

    /// A projection of these people, of which the rest is still to be filled.
    pub fn blank(&self, capacity: Vec<CapacityYear>) -> Projection {
        let blank = |capacity| ProjectionYear {
            capacity,
            budget: BudgetYear::default(),
            costs: CostsYear::default(),
            bases: Bases::default(),
            membership: Membership::default(),
            execution_costs: Exact::ZERO,
        };
        Projection { years: capacity.into_iter().map(blank).collect(), doordecentralisatie: self.doordecentralisatie }
    }

    /// The indices of every year.
    pub fn indices(&self) -> impl Iterator<Item = Indices> + '_ {
        self.years.iter().map(|year| Indices { tariffs: year.index, budget: year.budget.index })
    }

    /// Fills budget, costs and bases of a projection from its people, with other indices if they are given.
    ///
    /// # Errors
    /// As [`project`].
    pub fn fill(&self, indices: &[Indices], projection: &mut Projection) -> Result<(), TooLarge> {
        for (place, ground) in self.years.iter().enumerate() {
            let own = Indices { tariffs: ground.index, budget: ground.budget.index };
            let Indices { tariffs, budget } = indices.get(place).copied().unwrap_or(own);
            let (past, rest) = projection.years.split_at_mut(place);
            let Some(year) = rest.first_mut() else { break };
            year.membership.clone_from(&ground.membership);
            year.execution_costs = ground.execution_costs;
            ground.budget.fill(budget, ground.recipients(), &mut year.budget)?;
            let prices = Prices::with_index(&ground.tariffs, tariffs)?;
            fill_costs(prices, ground.tariffs.vacancy, &ground.fixed, &year.capacity, &mut year.costs)?;
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
            let costs = municipality_costs(people, &ground.fixed[municipality], &year.costs.prices)?;
            year.costs.municipalities[municipality] = costs;
            self.bases.fill(ground, past, &year.capacity, &year.costs, &mut year.bases)?;
        }
        Ok(())
    }
}

impl GroundworkYear {
    /// `before` is the year before, of which the weights are taken over if they are the same.
    fn of(
        own: &YearFigures,
        next: Option<&YearFigures>,
        before: Option<&GroundworkYear>,
    ) -> Result<GroundworkYear, TooLarge> {
        let membership = Membership::of(own, next);
        let counted = |(municipality, &is_present): (&Municipality, &bool)| match is_present {
            true => persons(own.inhabitants(municipality, own.year)),
            false => Ok(0),
        };
        let inhabitants = try_collect(own.municipalities.iter().zip(&own.present).map(counted))?;
        Ok(GroundworkYear {
            budget: BudgetBase::of(own)?,
            execution_costs: own.budget.execution_costs,
            tariffs: own.tariffs,
            index: index(own.tariffs.indexation, own.year - own.tariffs.price_level)?,
            fixed: fixed_costs(own, &inhabitants)?,
            by_inhabitants: BasisWeights::of(inhabitants.iter().copied()).ok_or(TooLarge)?,
            inhabitants,
            weights: YearWeights::of(own, before.map(|before| &before.weights))?,
            membership,
        })
    }

    fn recipients(&self) -> Recipients<'_> {
        let [historic, objective] = self.weights.of_all();
        Recipients { historic, objective, present: &self.membership.present }
    }
}

/// What of the costs of each municipality does not depend on its people; nothing where one is not there.
fn fixed_costs(own: &YearFigures, inhabitants: &[i128]) -> Result<Vec<FixedCosts>, TooLarge> {
    let opvang = opvang_costs(own, inhabitants)?;
    let each = own.municipalities.iter().enumerate().map(|(place, municipality)| match own.present[place] {
        true => {
            let local = LocalBase::of(&own.tariffs, municipality, inhabitants[place])?;
            Ok(FixedCosts { local, opvang: opvang[place] })
        }
        false => Ok(FixedCosts::default()),
    });
    try_collect(each)
}
