//! The rijksbudget of a year: what the centrumgemeente receives, and what each municipality does.
//!
//! Two clocks may run: the *ingroeipad* from the historic to the objective distribution, and the run-off of the budget
//! for existing clients. Source: `docs/rekenmodel.md` section 2.

use super::figures::{Doordecentralisatie, Figures, Year};
use super::money::{Allocation, Exact, Money, TooLarge, Weights};

/// The rijksbudget of one year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BudgetYear {
    pub shares: BudgetShares,
    /// C: to the centrumgemeente.
    pub centre: Money,
    /// R: to the municipalities together.
    pub regional: Money,
    /// R_i.
    pub municipalities: Allocation,
}

impl BudgetYear {
    pub fn total(&self) -> Money {
        self.centre + self.regional
    }
}

/// Which fractions of the historic and the objective budget are paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BudgetShares {
    /// c: of the historic budget, to the centrumgemeente.
    pub centre: Exact,
    /// o: of the objective budget, to the municipalities.
    pub objective: Exact,
}

impl BudgetShares {
    pub fn new(start: &Doordecentralisatie, year: Year) -> Result<BudgetShares, TooLarge> {
        let Some(first_year) = start.first_year.filter(|&first| year >= first) else {
            return Ok(BudgetShares { centre: Exact::ONE, objective: Exact::ZERO });
        };
        let step = year - first_year + 1;
        let objective = ingroeipad(step, start.phase_in_years)?;
        let historic = Exact::ONE.minus(objective)?;
        let Some(run_off) = start.existing_run_off else {
            return Ok(BudgetShares { centre: historic, objective });
        };
        let existing = Exact::ZERO.minus(run_off)?.growth(step)?.round(12);
        let new = Exact::ONE.minus(existing)?;
        Ok(BudgetShares {
            centre: existing.plus(new.times(historic)?)?.round(12),
            objective: new.times(objective)?.round(12),
        })
    }
}

/// The fraction of the objective distribution in the `step`-th year: in equal steps to 1.
fn ingroeipad(step: i32, years: i32) -> Result<Exact, TooLarge> {
    if step >= years {
        return Ok(Exact::ONE);
    }
    Ok(Exact::from(i64::from(step)).over(Exact::from(i64::from(years)))?.round(12))
}

/// *index*: `macht` in decimal, round 10.
pub fn index(rate: Exact, years: i32) -> Result<Exact, TooLarge> {
    Ok(rate.growth(years)?.round(10))
}

/// The rijksbudget of a year before the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BudgetBase {
    shares: BudgetShares,
    centre: Exact,
    regional: Exact,
    /// x: the index since the price level.
    pub index: Exact,
}

impl BudgetBase {
    pub fn of(figures: &Figures, year: Year) -> Result<BudgetBase, TooLarge> {
        let budget = &figures.budget;
        let shares = BudgetShares::new(&figures.doordecentralisatie, year)?;
        let (mut historic, mut objective) = (budget.historic, budget.objective);
        for change in budget.changes.iter().filter(|change| change.year <= year) {
            historic = historic.plus(change.historic)?;
            objective = objective.plus(change.objective)?;
        }
        Ok(BudgetBase {
            shares,
            centre: historic.times(shares.centre)?,
            regional: objective.times(shares.objective)?,
            index: index(budget.indexation, year - budget.price_level)?,
        })
    }

    /// The budget of the year with this index, the regional part divided by `weights`.
    pub fn fill(&self, index: Exact, weights: &Weights, into: &mut BudgetYear) -> Result<(), TooLarge> {
        into.shares = self.shares;
        into.centre = self.centre.times(index)?.cents()?;
        into.regional = self.regional.times(index)?.cents()?;
        into.municipalities.fill(into.regional, weights)
    }
}
