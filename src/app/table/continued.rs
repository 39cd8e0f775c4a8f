//! A plan that goes on from what really was: the figures of the years after an account.
//!
//! Whoever was there at the end of the year by the plan is there at the start, unless the account gives the number; prices
//! and budget go on from what they really were. What the account does not give goes on as the plan has it, and what the
//! figures have no place for is told.

use engine::afspraak::Post;
use engine::capacity::{ByCohort, Stocks, months};
use engine::costs::Price;
use engine::figures::{BudgetChange, Figures, Municipality, StartStocks, Year};
use engine::money::{Exact, Money, TooLarge};
use engine::problem::Problem;
use engine::projection::ProjectionYear;
use engine::realisatie::{About, OwnActual, Realisatie, RegionActual};
use engine::validation::validate_figures;

/// What was put in, or what was not and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Numbers of people of so many municipalities came from the account, of so many others from the plan.
    People {
        given: usize,
        planned: usize,
    },
    /// The price really was so much of the planned one.
    Price(Price, Exact),
    NoPrice(Price),
    /// The budget of the centrumgemeente, or of the municipalities together, changes by so much.
    Budget {
        is_centre: bool,
        change: Money,
    },
    NoBudget {
        is_centre: bool,
    },
}

/// The figures from a year on, and what was put in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Continued {
    pub figures: Figures,
    pub said: Vec<Said>,
}

/// Why it cannot be.
#[derive(Debug, Clone, PartialEq)]
pub enum Hindered {
    /// It was the last year.
    NoYearLeft,
    TooLarge,
    Impossible(Vec<Problem>),
}

impl From<TooLarge> for Hindered {
    fn from(_: TooLarge) -> Hindered {
        Hindered::TooLarge
    }
}

/// The plan after the year of the account, of which `year` is what was planned; `reason` is why the budget changes.
///
/// # Errors
/// [`Hindered`] if there is no year after it, or the figures cannot be calculated.
pub fn continued(
    figures: &Figures,
    year: &ProjectionYear,
    actuals: &Realisatie,
    reason: String,
) -> Result<Continued, Hindered> {
    let from = year.year() + 1;
    if !figures.horizon().contains(&from) {
        return Err(Hindered::NoYearLeft);
    }
    let mut next = figures.clone();
    let past = from - figures.first_year;
    next.first_year = from;
    next.years = figures.years - past;
    // K of a year counts from the first one (rekenmodel § 3).
    next.capacity.bw_places =
        (figures.capacity.bw_places - figures.capacity.reduction_per_year * f64::from(past)).max(0.0);
    let mut said = vec![put_people(figures, &mut next, year, actuals)?];
    for price in [Price::Bw, Price::Bt, Price::Bridging] {
        said.push(put_price(&mut next, figures, year, actuals, price)?);
    }
    said.extend(put_budget(&mut next, figures, year, actuals, reason)?);
    let problems = validate_figures(&next);
    if problems.is_empty() { Ok(Continued { figures: next, said }) } else { Err(Hindered::Impossible(problems)) }
}

/// The posts of which people are there at the start, with the number that says so.
const POSTS: [(Post, fn(&mut StartStocks) -> &mut Option<f64>); 4] = [
    (Post::BwExisting, |own| &mut own.bw_existing),
    (Post::BwNew, |own| &mut own.bw_new),
    (Post::BtExisting, |own| &mut own.bt_existing),
    (Post::BtNew, |own| &mut own.bt_new),
];

fn put_people(
    figures: &Figures,
    next: &mut Figures,
    year: &ProjectionYear,
    actuals: &Realisatie,
) -> Result<Said, TooLarge> {
    let place = usize::try_from(year.year() - figures.first_year).unwrap_or_default();
    let at_the_end = months(figures)?.into_iter().nth(place).and_then(|months| months.into_iter().last());
    let (mut given, mut planned) = (0, 0);
    for (index, own) in next.municipalities.iter_mut().enumerate().filter(|(own, _)| year.membership.is_present(*own)) {
        if let Some(stocks) = at_the_end.as_ref().and_then(|all| all.get(index)) {
            own.start = started(stocks);
        }
        let all = put_own(own, actuals);
        if all > 0 { given += 1 } else { planned += 1 }
    }
    Ok(Said::People { given, planned })
}

/// Who is there at the end of a year; who is ready to leave still lives there.
fn started(stocks: &ByCohort<Stocks>) -> StartStocks {
    let (existing, new) = (&stocks[engine::capacity::Cohort::Existing], &stocks[engine::capacity::Cohort::New]);
    StartStocks {
        bw_existing: Some(existing.living + existing.ready),
        bw_new: Some(new.living + new.ready),
        bt_existing: Some(existing.home),
        bt_new: Some(new.home),
        waiting_bw: Some(existing.waiting_bw + new.waiting_bw),
    }
}

/// The numbers that the account gives; gives how many.
fn put_own(own: &mut Municipality, actuals: &Realisatie) -> usize {
    let mut count = 0;
    let mut put = |number: &mut Option<f64>, about| {
        if let Some(given) = OwnActual::of(about).and_then(|actual| actuals.own(&own.name, actual)) {
            *number = Some(given.to_double());
            count += 1;
        }
    };
    for (post, number) in POSTS {
        put(number(&mut own.start), About::Persons(post));
    }
    put(&mut own.start.waiting_bw, About::WaitingBw);
    count
}

/// What was really paid, as a part of what the real people would have cost at the planned price.
fn put_price(
    next: &mut Figures,
    figures: &Figures,
    year: &ProjectionYear,
    actuals: &Realisatie,
    price: Price,
) -> Result<Said, TooLarge> {
    let (mut paid, mut expected) = (Money::ZERO, Money::ZERO);
    let posts = Post::ALL.into_iter().filter(|post| post.clients().is_some_and(|own| own.price() == price));
    for post in posts {
        for own in &figures.municipalities {
            let number = |about| OwnActual::of(about).and_then(|actual| actuals.own(&own.name, actual));
            let (Some(persons), Some(costs)) = (number(About::Persons(post)), number(About::Costs(post))) else {
                continue;
            };
            paid += costs.cents()?;
            expected += year.costs.prices[price].times_micros(persons.micros()?)?;
        }
    }
    if paid.is_zero() || expected.is_zero() {
        return Ok(Said::NoPrice(price));
    }
    let factor = paid.exact()?.over(expected.exact()?)?.round(6);
    let tariffs = &mut next.tariffs;
    let changed = match price {
        Price::Bw | Price::InKind => vec![&mut tariffs.bw_in_kind, &mut tariffs.bw_pgb],
        Price::Bt => vec![&mut tariffs.bt],
        Price::Bridging => vec![&mut tariffs.bridging],
    };
    for tariff in changed {
        *tariff = tariff.times(factor)?.round(2);
    }
    Ok(Said::Price(price, factor))
}

/// What the budget of a year is before its index and its share, with the changes that count.
fn base(figures: &Figures, year: Year, own: Exact, change: fn(&BudgetChange) -> Exact) -> Result<Exact, TooLarge> {
    let counting = figures.budget.changes.iter().filter(|own| own.year <= year);
    counting.map(change).try_fold(own, Exact::plus)
}

fn put_budget(
    next: &mut Figures,
    figures: &Figures,
    year: &ProjectionYear,
    actuals: &Realisatie,
    reason: String,
) -> Result<[Said; 2], TooLarge> {
    let of = year.year();
    let budget = &figures.budget;
    let historic = base(figures, of, budget.historic, |own| own.historic)?;
    let objective = base(figures, of, budget.objective, |own| own.objective)?;
    let present = figures.municipalities.iter().enumerate().filter(|(own, _)| year.membership.is_present(*own));
    let own = present.map(|(_, own)| actuals.own(&own.name, OwnActual::Budget)).collect::<Option<Vec<Exact>>>();
    let own = own.map(|all| all.into_iter().try_fold(Exact::ZERO, Exact::plus)).transpose()?;
    // The budget for opvang is part of both, and has figures of its own.
    let change = |base: Exact, planned: Money, actual: Option<Exact>| match actual {
        Some(actual) if !planned.is_zero() && figures.opvang.is_none() => {
            let factor = actual.over(planned.exact()?)?.minus(Exact::ONE)?;
            base.times(factor)?.cents().map(Some)
        }
        _ => Ok(None),
    };
    let centre = change(historic, year.budget.centre, actuals.region(RegionActual::CentreBudget))?;
    let regional = change(objective, year.budget.regional, own)?;
    let [historic, objective] = [centre, regional].map(Option::unwrap_or_default);
    if !historic.is_zero() || !objective.is_zero() {
        let (historic, objective) = (historic.exact()?, objective.exact()?);
        next.budget.changes.push(BudgetChange { year: of + 1, historic, objective, reason });
    }
    let said = |is_centre, change: Option<Money>| {
        change.map_or(Said::NoBudget { is_centre }, |change| Said::Budget { is_centre, change })
    };
    Ok([said(true, centre), said(false, regional)])
}
