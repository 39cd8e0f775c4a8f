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

use super::figures::{Figures, Municipality, StartStocks, WeightKind, Year};
use super::money::TooLarge;
use super::timeline::{Timeline, YearFigures};
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
///
/// # Errors
/// [`TooLarge`] if a weight cannot be held.
pub fn simulate(figures: &Figures, movement: &mut impl Movement) -> Result<Vec<CapacityYear>, TooLarge> {
    simulate_along(&Timeline::of(figures)?, movement)
}

/// The same of figures of which every year is known.
pub(super) fn simulate_along(
    timeline: &Timeline<'_>,
    movement: &mut impl Movement,
) -> Result<Vec<CapacityYear>, TooLarge> {
    let plan = PeoplePlan::along(timeline)?;
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
    /// # Errors
    /// As [`simulate`].
    pub fn of(figures: &Figures) -> Result<PeoplePlan, TooLarge> {
        PeoplePlan::along(&Timeline::of(figures)?)
    }

    /// Of figures of which every year is known.
    pub(super) fn along(timeline: &Timeline<'_>) -> Result<PeoplePlan, TooLarge> {
        let before = std::iter::once(None).chain(timeline.years.iter().map(Some));
        let years = before.zip(&timeline.years).map(|(before, own)| {
            let (leaving, joining) = before.map_or_else(Default::default, |before| moves(before, own));
            MonthInput::new(own, leaving, joining)
        });
        Ok(PeoplePlan { start: start_stocks(timeline.figures)?, years: years.collect() })
    }

    /// The same with whole persons at the start and in what joins in a year, by largest remainder over the
    /// municipalities.
    #[must_use]
    pub fn in_whole_persons(mut self) -> PeoplePlan {
        make_whole(&mut self.start.iter_mut().collect::<Vec<_>>());
        for year in &mut self.years {
            make_whole(&mut year.joining.iter_mut().map(|(_, stocks)| stocks).collect::<Vec<_>>());
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

/// The municipalities that leave at the start of a year, and those that join, with their people.
fn moves(before: &YearFigures, own: &YearFigures) -> (Vec<usize>, Vec<(usize, ByCohort<Stocks>)>) {
    let places = || before.present.iter().zip(&own.present).enumerate();
    let leaving = places().filter(|(_, (was, is))| **was && !**is).map(|(place, _)| place);
    let joining = places().filter(|(_, (was, is))| !**was && **is);
    let joining = joining.map(|(place, _)| (place, brought(&own.municipalities[place].start)));
    (leaving.collect(), joining.collect())
}

/// The people whom a municipality brings: those that it gives itself.
fn brought(own: &StartStocks) -> ByCohort<Stocks> {
    begin(own, &StartStocks::default(), |_| 0.0)
}

/// The people of a municipality: the numbers that it gives itself, and else `share` of those of the region.
fn begin(own: &StartStocks, regional: &StartStocks, share: impl Fn(f64) -> f64) -> ByCohort<Stocks> {
    let of = |number: fn(&StartStocks) -> Option<f64>| {
        number(own).unwrap_or_else(|| share(number(regional).unwrap_or_default()))
    };
    let existing = Stocks {
        living: of(|own| own.bw_existing),
        home: of(|own| own.bt_existing),
        waiting_bw: of(|own| own.waiting_bw),
        ..Stocks::default()
    };
    let new = Stocks { living: of(|own| own.bw_new), home: of(|own| own.bt_new), ..Stocks::default() };
    ByCohort::new(existing, new)
}

fn make_whole(places: &mut [&mut ByCohort<Stocks>]) {
    for cohort in Cohort::ALL {
        for stock in Stock::ALL {
            let mut people: Vec<f64> = places.iter().map(|stocks| stocks[cohort][stock]).collect();
            whole_persons(&mut people);
            for (stocks, people) in places.iter_mut().zip(people) {
                stocks[cohort][stock] = people;
            }
        }
    }
}

/// The people at the start: the regional totals by origin over the municipalities that are there, unless one gives its
/// own number.
fn start_stocks(figures: &Figures) -> Result<Vec<ByCohort<Stocks>>, TooLarge> {
    let is_there = |own: &Municipality| own.deelname.covers(figures.first_year);
    let weight = |own: &Municipality| match is_there(own) {
        true => own.weight(WeightKind::Origin).map(|weight| weight.to_double()),
        false => Ok(0.0),
    };
    let weights = figures.municipalities.iter().map(weight).collect::<Result<Vec<f64>, _>>()?;
    let total = weights.iter().fold(0.0, |sum, weight| sum + weight);
    let care = &figures.care;
    let regional = StartStocks {
        bw_existing: Some(care.clients_bw),
        bw_new: Some(care.clients_bw_new),
        bt_existing: Some(care.clients_bt),
        bt_new: Some(care.clients_bt_new),
        waiting_bw: Some(care.waiting_bw),
    };
    let start = |(own, weight): (&Municipality, f64)| match is_there(own) {
        true => begin(&own.start, &regional, |regional| regional * weight / total),
        false => ByCohort::default(),
    };
    Ok(figures.municipalities.iter().zip(weights).map(start).collect())
}
