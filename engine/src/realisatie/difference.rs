//! Why plan and actual differ, to the cent: the number of people, the price, the budget, and the rest.
//!
//! The rule of a post of `q` person-years at price `p`: first, what the real people would have cost at the price of the
//! plan, `cents(q_r × p_p)`. What that is above the plan is the *number*, `(q_r − q_p) × p_p`; what was really paid above
//! it is the *price*, `q_r × (p_r − p_p)`. Only that one amount is rounded, so the parts add up to the difference exactly.
//! Where the people are not known, or nobody was there, or nobody is counted, the whole difference is the *rest*.
//!
//! Each part is what it does to the money: positive is better than the plan, for a budget as for costs.

use super::{About, OwnActual, Realisatie, RegionActual};
use crate::afspraak::Post;
use crate::figures::Figures;
use crate::money::{Money, TooLarge};
use crate::projection::ProjectionYear;

/// What a difference is made of; positive is better than the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    pub budget: Money,
    pub number: Money,
    pub price: Money,
    pub rest: Money,
}

impl Parts {
    pub fn total(&self) -> Money {
        self.budget + self.number + self.price + self.rest
    }

    #[must_use]
    pub fn plus(self, other: Parts) -> Parts {
        Parts {
            budget: self.budget + other.budget,
            number: self.number + other.number,
            price: self.price + other.price,
            rest: self.rest + other.rest,
        }
    }
}

/// An amount of the plan beside what it really was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<A> {
    pub of: A,
    pub planned: Money,
    /// What really was, and what the difference is made of; `None` if nobody gave it.
    pub actual: Option<(Money, Parts)>,
}

/// The lines of a municipality, or of what the region has once, and what of them is known together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<A> {
    pub lines: Vec<Line<A>>,
    /// The sum of the parts that are known.
    pub parts: Parts,
}

impl<A: Copy> Difference<A> {
    fn of(lines: Vec<Line<A>>) -> Difference<A> {
        let known = lines.iter().filter_map(|line| line.actual);
        let parts = known.fold(Parts::default(), |sum, (_, parts)| sum.plus(parts));
        Difference { lines, parts }
    }

    /// The amounts that nobody gave.
    pub fn missing(&self) -> impl Iterator<Item = A> + '_ {
        self.lines.iter().filter(|line| line.actual.is_none()).map(|line| line.of)
    }

    /// Whether anything is given.
    pub fn is_given(&self) -> bool {
        self.lines.iter().any(|line| line.actual.is_some())
    }

    /// Whether everything is given.
    pub fn is_whole(&self) -> bool {
        self.missing().next().is_none()
    }
}

/// The difference of a municipality: its budget and every post.
///
/// # Errors
/// [`TooLarge`] if an amount needs more digits than the calculation can hold.
pub fn of_municipality(
    figures: &Figures,
    year: &ProjectionYear,
    municipality: usize,
    actuals: &Realisatie,
) -> Result<Difference<OwnActual>, TooLarge> {
    let name = &figures.municipalities[municipality].name;
    let amounts = OwnActual::amounts(figures);
    let line = |own: OwnActual| {
        let planned = own.planned(year, municipality)?.cents()?;
        let actual = actuals.own(name, own).map(|actual| {
            let actual = actual.cents()?;
            let parts = match own.about() {
                About::Costs(post) => of_post(year, post, name, actuals, [planned, actual])?,
                About::Budget => Parts { budget: actual - planned, ..Parts::default() },
                _ => Parts { rest: planned - actual, ..Parts::default() },
            };
            Ok((actual, parts))
        });
        Ok(Line { of: own, planned, actual: actual.transpose()? })
    };
    Ok(Difference::of(amounts.map(line).collect::<Result<_, TooLarge>>()?))
}

/// The costs of a post: by number and price if its people are known and there are any.
fn of_post(
    year: &ProjectionYear,
    post: Post,
    name: &str,
    actuals: &Realisatie,
    [planned, actual]: [Money; 2],
) -> Result<Parts, TooLarge> {
    let persons = OwnActual::of(About::Persons(post)).and_then(|own| actuals.own(name, own));
    let (Some(persons), Some(clients)) = (persons, post.clients()) else {
        return Ok(Parts { rest: planned - actual, ..Parts::default() });
    };
    let at_planned_price = year.costs.prices[clients.price()].times_micros(persons.micros()?)?;
    let (number, beyond) = (planned - at_planned_price, at_planned_price - actual);
    Ok(match persons.is_zero() {
        true => Parts { number, rest: beyond, ..Parts::default() },
        false => Parts { number, price: beyond, ..Parts::default() },
    })
}

/// The difference of what the region has once: the budget of the centrumgemeente, and what all pay together.
///
/// `execution_costs` are those of the plan under the afspraak.
///
/// # Errors
/// As [`of_municipality`].
pub fn of_region(
    year: &ProjectionYear,
    execution_costs: Money,
    actuals: &Realisatie,
) -> Result<Difference<RegionActual>, TooLarge> {
    let planned = [
        (RegionActual::CentreBudget, year.budget.centre),
        (RegionActual::ExecutionCosts, execution_costs),
        (RegionActual::Vacancy, year.costs.vacancy),
    ];
    let line = |(of, planned): (RegionActual, Money)| {
        let actual = actuals.region(of).map(|actual| {
            let actual = actual.cents()?;
            let parts = match of {
                RegionActual::CentreBudget => Parts { budget: actual - planned, ..Parts::default() },
                _ => Parts { rest: planned - actual, ..Parts::default() },
            };
            Ok((actual, parts))
        });
        Ok(Line { of, planned, actual: actual.transpose()? })
    };
    Ok(Difference::of(planned.into_iter().map(line).collect::<Result<_, TooLarge>>()?))
}
