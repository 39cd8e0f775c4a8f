//! Everything of a scenario that does not depend on an afspraak: people, budget and costs, year by year.
//!
//! A projection is made once and settled under as many afspraken as the screen compares.

use super::afspraak::Basis;
use super::budget::{BudgetYear, budget_of};
use super::capacity::{CapacityYear, Expected, Movement, PeopleYear, simulate};
use super::collect::try_collect;
use super::costs::{CostsYear, costs_of};
use super::money::{Exact, TooLarge, Weights, persons};
use super::scenario::{Doordecentralisatie, Municipality, Scenario, Year};

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

/// The bases of the keys in a year, as weights of the municipalities.
///
/// [`Basis::SharedUse`] is not among them: it depends on the afspraak.
#[derive(Debug, Clone, PartialEq)]
pub struct Bases {
    /// *personen* of the inhabitants, in millionths.
    pub inhabitants: Vec<i128>,
    weights: [BasisWeights; Basis::ALL.len()],
}

/// The weights of one basis: in its own unit, and as fractions of their sum.
#[derive(Debug, Clone, PartialEq)]
pub struct BasisWeights {
    pub units: Weights,
    pub fractions: Weights,
}

impl BasisWeights {
    pub fn new(units: Weights) -> BasisWeights {
        let fractions = units.as_fractions();
        BasisWeights { units, fractions }
    }
}

impl Bases {
    /// The weights of a basis; those of the inhabitants if its sum is zero.
    pub fn weights(&self, basis: Basis) -> &BasisWeights {
        &self.weights[basis as usize]
    }
}

/// Projects a valid scenario with expected values.
///
/// # Errors
/// [`TooLarge`] if an amount needs more digits than the calculation can hold.
pub fn project(scenario: &Scenario) -> Result<Projection, TooLarge> {
    project_with(scenario, &mut Expected)
}

/// Projects a valid scenario with people moving as `movement` has it.
///
/// # Errors
/// As [`project`].
pub fn project_with(scenario: &Scenario, movement: &mut impl Movement) -> Result<Projection, TooLarge> {
    project_people(scenario, simulate(scenario, movement)?)
}

/// Projects what given people cost.
///
/// # Errors
/// As [`project`].
pub fn project_people(scenario: &Scenario, capacity: Vec<CapacityYear>) -> Result<Projection, TooLarge> {
    let fixed = FixedWeights::new(scenario)?;
    let mut years: Vec<ProjectionYear> = Vec::with_capacity(capacity.len());
    for capacity in capacity {
        let budget = budget_of(scenario, &fixed.objective.units, capacity.year)?;
        let costs = costs_of(scenario, &capacity)?;
        let bases = bases_of(&fixed, &years, &capacity, &costs)?;
        years.push(ProjectionYear { capacity, budget, costs, bases });
    }
    Ok(Projection {
        years,
        doordecentralisatie: scenario.doordecentralisatie,
        execution_costs: scenario.budget.execution_costs,
    })
}

/// The weights that are the same in every year.
struct FixedWeights {
    objective: BasisWeights,
    historic: BasisWeights,
    centre: Option<usize>,
}

impl FixedWeights {
    fn new(scenario: &Scenario) -> Result<FixedWeights, TooLarge> {
        let weights = |given: fn(&Municipality) -> Option<Exact>| {
            let weight = |municipality: &Municipality| municipality.weight(given(municipality));
            let all = try_collect(scenario.municipalities.iter().map(weight))?;
            Weights::from_exact(all).map(BasisWeights::new).ok_or(TooLarge)
        };
        Ok(FixedWeights {
            objective: weights(|municipality| municipality.objective_weight)?,
            historic: weights(|municipality| municipality.historic_weight)?,
            centre: scenario.centre(),
        })
    }
}

fn bases_of(
    fixed: &FixedWeights,
    past: &[ProjectionYear],
    capacity: &CapacityYear,
    costs: &CostsYear,
) -> Result<Bases, TooLarge> {
    let people = &capacity.municipalities;
    let count = |quantity: &dyn Fn(usize, &PeopleYear) -> f64| -> Result<Vec<i128>, TooLarge> {
        try_collect(people.iter().enumerate().map(|(index, people)| persons(quantity(index, people))))
    };
    let inhabitants = count(&|_, people| people.inhabitants)?;
    let by_inhabitants = Weights::from_units(inhabitants.iter().copied()).map(BasisWeights::new).ok_or(TooLarge)?;
    let or_inhabitants =
        |units: Vec<i128>| Weights::from_units(units).map_or_else(|| by_inhabitants.clone(), BasisWeights::new);
    let clients = |years: usize| -> Result<Vec<i128>, TooLarge> {
        let window = &past[past.len().saturating_sub(years)..];
        count(&|index, people| match window.len() {
            0 => people.clients(),
            #[expect(clippy::cast_precision_loss, reason = "at most three years")]
            length => {
                let clients = window.iter().map(|year| year.capacity.municipalities[index].clients());
                clients.fold(0.0, |sum, clients| sum + clients) / length as f64
            }
        })
    };
    let mut weights = Vec::with_capacity(Basis::ALL.len());
    for basis in Basis::ALL {
        weights.push(match basis {
            Basis::Inhabitants | Basis::SharedUse => by_inhabitants.clone(),
            Basis::Objective => fixed.objective.clone(),
            Basis::Historic => fixed.historic.clone(),
            Basis::Inflow => or_inhabitants(count(&|_, people| people.flows.inflow)?),
            Basis::AdmittedNew => or_inhabitants(count(&|_, people| people.flows.admitted_new)?),
            Basis::Use => {
                or_inhabitants(costs.municipalities.iter().map(|costs| costs.posts.total().cents()).collect())
            }
            Basis::ClientsLastYear => or_inhabitants(clients(1)?),
            Basis::ClientsThreeYears => or_inhabitants(clients(3)?),
            Basis::Equal => or_inhabitants(vec![1; people.len()]),
            Basis::Centre => {
                or_inhabitants((0..people.len()).map(|index| i128::from(fixed.centre == Some(index))).collect())
            }
        });
    }
    let weights = weights.try_into().map_err(|_| TooLarge)?;
    Ok(Bases { inhabitants, weights })
}
