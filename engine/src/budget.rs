//! The rijksbudget of a year: what the centrumgemeente receives, and what each municipality does.
//!
//! Two clocks may run: the *ingroeipad* from the historic to the objective distribution, and the run-off of the budget
//! for existing clients. The money for maatschappelijke opvang follows the same rules on clocks of its own, and what
//! belongs to a municipality that is not there goes elsewhere. Source: `docs/rekenmodel.md` sections 2, 12 and 14.

use super::figures::{Doordecentralisatie, Opvang, Year};
use super::money::{Allocation, Exact, Money, TooLarge, Weights, allocate};
use super::timeline::YearFigures;

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
    /// C_o and R_o: for maatschappelijke opvang, with its own index.
    opvang: Option<[Money; 2]>,
}

/// How a budget is divided over all municipalities, and who of them are there.
#[derive(Debug, Clone, Copy)]
pub struct Recipients<'a> {
    pub historic: &'a Weights,
    pub objective: &'a Weights,
    pub present: &'a [bool],
}

impl BudgetBase {
    pub fn of(figures: &YearFigures) -> Result<BudgetBase, TooLarge> {
        let (budget, year) = (&figures.budget, figures.year);
        let shares = BudgetShares::new(&figures.doordecentralisatie, year)?;
        Ok(BudgetBase {
            shares,
            centre: budget.historic.times(shares.centre)?,
            regional: budget.objective.times(shares.objective)?,
            index: index(budget.indexation, year - budget.price_level)?,
            opvang: figures.opvang.as_ref().map(|opvang| opvang_budget(opvang, year)).transpose()?,
        })
    }

    /// The budget of the year with this index.
    pub fn fill(&self, index: Exact, to: Recipients<'_>, into: &mut BudgetYear) -> Result<(), TooLarge> {
        into.shares = self.shares;
        into.centre = self.centre.times(index)?.cents()?;
        into.regional = self.regional.times(index)?.cents()?;
        into.municipalities.fill(into.regional, to.objective)?;
        let is_whole = to.present.iter().all(|&is_present| is_present);
        if !is_whole {
            into.centre = of_present(&allocate(into.centre, to.historic)?, to.present);
        }
        if let Some([centre, regional]) = self.opvang {
            into.centre += if is_whole { centre } else { of_present(&allocate(centre, to.historic)?, to.present) };
            for (part, opvang) in into.municipalities.parts.iter_mut().zip(allocate(regional, to.objective)?) {
                *part += opvang;
            }
        }
        for (part, _) in into.municipalities.parts.iter_mut().zip(to.present).filter(|(_, is_present)| !**is_present) {
            *part = Money::ZERO;
        }
        into.regional = into.municipalities.parts.iter().copied().sum();
        Ok(())
    }
}

/// C_o and R_o of a year.
fn opvang_budget(opvang: &Opvang, year: Year) -> Result<[Money; 2], TooLarge> {
    let shares = BudgetShares::new(&opvang.clock(), year)?;
    let index = index(opvang.indexation, year - opvang.price_level)?;
    let part = |share| opvang.budget.times(share)?.times(index)?.cents();
    Ok([part(shares.centre)?, part(shares.objective)?])
}

/// The sum of the parts of the municipalities that are there.
fn of_present(parts: &[Money], present: &[bool]) -> Money {
    parts.iter().zip(present).filter(|(_, is_present)| **is_present).map(|(&part, _)| part).sum()
}
