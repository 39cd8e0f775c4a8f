//! People and places, month by month: who comes in, waits, lives in beschermd wonen or beschermd thuis, and leaves.
//!
//! The months of a year are added up to person-years. Nothing here knows about money. Where the numbers of people come
//! from is a parameter ([`Movement`]): [`Expected`] moves expected values, and [`super::futures`] draws whole persons.
//!
//! Units: persons, as doubles; nothing is rounded. Source: `docs/rekenmodel.md` section 3.

mod month;
mod needed;
mod stocks;
mod whole;

pub use month::{Event, Expected, Movement};
pub use needed::needed_dwellings;
pub use stocks::{ByCohort, Cohort, Flow, Flows, Stock, Stocks};

use super::figures::{Figures, Municipality, WeightKind, Year};
use super::money::TooLarge;
use month::{Month, MonthInput};
use whole::whole_persons;

/// Person-years below which a list counts as empty, or a flow as none.
pub(super) const NEGLIGIBLE: f64 = 1e-9;

/// A year of people and places in the region.
#[derive(Debug, Clone, PartialEq)]
pub struct CapacityYear {
    pub year: Year,
    /// Places in kind.
    pub places: f64,
    /// Empty places in kind, as place-years.
    pub empty: f64,
    pub waiting_bw: WaitingTime,
    pub waiting_bt: WaitingTime,
    pub municipalities: Vec<PeopleYear>,
}

/// A year of the people from one municipality.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PeopleYear {
    /// Inhabitants of the municipality.
    pub inhabitants: f64,
    /// Person-years.
    pub stocks: ByCohort<Stocks>,
    /// Persons in the year, both cohorts.
    pub flows: Flows,
}

/// How long people wait, in months.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WaitingTime {
    Months(f64),
    /// People wait and nobody is admitted: there is no waiting time.
    NobodyAdmitted,
}

impl WaitingTime {
    /// Person-years waiting over the persons admitted per month.
    fn of(person_years: f64, admitted: f64) -> WaitingTime {
        if person_years < NEGLIGIBLE {
            WaitingTime::Months(0.0)
        } else if admitted < NEGLIGIBLE {
            WaitingTime::NobodyAdmitted
        } else {
            WaitingTime::Months(person_years / (admitted / 12.0))
        }
    }

    pub fn months(self) -> Option<f64> {
        match self {
            WaitingTime::Months(months) => Some(months),
            WaitingTime::NobodyAdmitted => None,
        }
    }
}

/// Simulates the horizon of a scenario.
pub fn simulate(figures: &Figures, movement: &mut impl Movement) -> Result<Vec<CapacityYear>, TooLarge> {
    let plan = PeoplePlan::of(figures)?;
    let mut years = plan.blank_years();
    plan.simulate(movement, years.iter_mut());
    Ok(years)
}

/// The stocks of every municipality at the end of each month of each year, for who wants to see how a year came about.
///
/// # Errors
/// As [`simulate`].
pub fn months(figures: &Figures) -> Result<Vec<Vec<Vec<ByCohort<Stocks>>>>, TooLarge> {
    let plan = PeoplePlan::of(figures)?;
    let mut month = Month::new(plan.start.clone());
    let year = |input: &MonthInput| {
        let mut seen = Vec::with_capacity(12);
        month.simulate_months(input, &mut Expected, |stocks| seen.push(stocks.to_vec()));
        seen
    };
    Ok(plan.years.iter().map(year).collect())
}

/// What is known of the people beforehand: who is there at the start, and what every year brings.
#[derive(Debug, Clone)]
pub struct PeoplePlan {
    start: Vec<ByCohort<Stocks>>,
    years: Vec<MonthInput>,
}

impl PeoplePlan {
    pub fn of(figures: &Figures) -> Result<PeoplePlan, TooLarge> {
        let years = figures.horizon().map(|year| MonthInput::new(figures, year)).collect();
        Ok(PeoplePlan { start: start_stocks(figures)?, years })
    }

    /// The same with whole persons at the start, by largest remainder over the municipalities.
    #[must_use]
    pub fn in_whole_persons(mut self) -> PeoplePlan {
        for cohort in Cohort::ALL {
            for stock in Stock::ALL {
                let mut people: Vec<f64> = self.start.iter().map(|stocks| stocks[cohort][stock]).collect();
                whole_persons(&mut people);
                for (stocks, people) in self.start.iter_mut().zip(people) {
                    stocks[cohort][stock] = people;
                }
            }
        }
        self
    }

    /// Who is there at the start, per municipality.
    pub fn start(&self) -> &[ByCohort<Stocks>] {
        &self.start
    }

    /// The years of the horizon, for [`PeoplePlan::simulate`] to fill.
    pub fn blank_years(&self) -> Vec<CapacityYear> {
        let blank = |input: &MonthInput| CapacityYear {
            year: input.year,
            places: input.places,
            empty: 0.0,
            waiting_bw: WaitingTime::Months(0.0),
            waiting_bt: WaitingTime::Months(0.0),
            municipalities: vec![PeopleYear::default(); self.start.len()],
        };
        self.years.iter().map(blank).collect()
    }

    /// Fills the years of the horizon, in place of what is in them.
    pub fn simulate<'a>(&self, movement: &mut impl Movement, years: impl Iterator<Item = &'a mut CapacityYear>) {
        let mut month = Month::new(self.start.clone());
        for (place, (input, year)) in self.years.iter().zip(years).enumerate() {
            movement.start_year(place);
            month.simulate_year(input, movement, year);
        }
    }
}

impl PeopleYear {
    pub fn waiting_bw(&self) -> f64 {
        self.stocks.sum(|stocks| stocks.waiting_bw)
    }

    pub fn waiting_bt(&self) -> f64 {
        self.stocks.sum(|stocks| stocks.waiting_bt)
    }

    /// People ready to leave beschermd wonen for whom there is no dwelling.
    pub fn ready(&self) -> f64 {
        self.stocks.sum(|stocks| stocks.ready)
    }

    /// Clients: in beschermd wonen or beschermd thuis, both cohorts.
    pub fn clients(&self) -> f64 {
        Cohort::ALL.iter().fold(0.0, |sum, &cohort| {
            let stocks = &self.stocks[cohort];
            sum + stocks.living + stocks.ready + stocks.home
        })
    }
}

/// The people at the start: the regional totals by origin, unless a municipality gives its own number.
fn start_stocks(figures: &Figures) -> Result<Vec<ByCohort<Stocks>>, TooLarge> {
    let weight = |municipality: &Municipality| municipality.weight(WeightKind::Origin).map(|weight| weight.to_double());
    let weights = figures.municipalities.iter().map(weight).collect::<Result<Vec<f64>, _>>()?;
    let total = weights.iter().fold(0.0, |sum, weight| sum + weight);
    let care = &figures.care;
    let start = |municipality: &Municipality, weight: f64| {
        let own = &municipality.start;
        let share = |given: Option<f64>, regional: f64| given.unwrap_or(regional * weight / total);
        ByCohort::new(
            Stocks {
                living: share(own.bw_existing, care.clients_bw),
                home: share(own.bt_existing, care.clients_bt),
                waiting_bw: share(own.waiting_bw, care.waiting_bw),
                ..Stocks::default()
            },
            Stocks {
                living: share(own.bw_new, care.clients_bw_new),
                home: share(own.bt_new, care.clients_bt_new),
                ..Stocks::default()
            },
        )
    };
    Ok(figures.municipalities.iter().zip(weights).map(|(municipality, weight)| start(municipality, weight)).collect())
}
