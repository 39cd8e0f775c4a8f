//! One month: each step works on the stocks as the step before left them.

use super::{ByCohort, CapacityYear, Cohort, PeopleYear, Stock, Stocks, WaitingTime};
use crate::figures::Year;
use crate::timeline::YearFigures;

/// What can happen to people, each with a chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Wlz,
    /// Of those who arrive: to beschermd thuis.
    Direct,
    /// Of those: without a dwelling.
    WithoutDwelling,
    LeaveBt,
    BecomeReady,
    /// A dwelling comes free for whoever waits for beschermd thuis, and for whoever is ready to leave beschermd wonen.
    StartBt,
    LeaveBw,
    /// Of the latter: on to beschermd thuis.
    OnToBt,
    /// Of those who left: back to the waiting list for beschermd wonen.
    Return,
}

impl Event {
    pub const COUNT: usize = Event::Return as usize + 1;
}

/// How many people move, given how many are expected to.
///
/// The model asks this of every event, always in the same order; an implementation that draws gives whole persons
/// instead of expected values.
pub trait Movement {
    /// The year at this place of the horizon begins.
    fn start_year(&mut self, place: usize);
    /// The events that follow happen to people from this municipality.
    fn turn_to(&mut self, municipality: usize);
    /// People who arrive, of whom `expected` are expected.
    fn arrive(&mut self, expected: f64) -> f64;
    /// To how many of `people` it happens, each with chance `fraction`.
    fn take(&mut self, event: Event, people: f64, fraction: f64) -> f64;
    /// `people` split in those to whom it happens, each with chance `fraction`, and the others.
    fn split(&mut self, event: Event, people: f64, fraction: f64) -> (f64, f64);
    /// How many of `waiting` people in the region are admitted, with room for `room` of them; asked once a month.
    fn admit(&mut self, waiting: f64, room: f64) -> f64;
    /// How many of them are among the next `people` of the list.
    fn admit_of(&mut self, people: f64, admitted: f64, waiting: f64) -> f64;
}

/// Expected values: everybody moves in proportion.
#[derive(Debug, Clone, Copy, Default)]
pub struct Expected;

impl Movement for Expected {
    fn start_year(&mut self, _: usize) {}

    fn turn_to(&mut self, _: usize) {}

    fn arrive(&mut self, expected: f64) -> f64 {
        expected
    }

    fn take(&mut self, _: Event, people: f64, fraction: f64) -> f64 {
        people * fraction
    }

    fn split(&mut self, _: Event, people: f64, fraction: f64) -> (f64, f64) {
        (people * fraction, people * (1.0 - fraction))
    }

    fn admit(&mut self, _: f64, room: f64) -> f64 {
        room
    }

    fn admit_of(&mut self, people: f64, admitted: f64, waiting: f64) -> f64 {
        admitted * people / waiting
    }
}

/// What is the same in every month of a year.
#[derive(Debug, Clone)]
pub struct MonthInput {
    pub year: Year,
    pub inhabitants: Vec<f64>,
    /// Expected inflow a month, per municipality.
    inflow: Vec<f64>,
    /// Dwellings that come free a month, per municipality.
    dwellings: Vec<f64>,
    /// K: places in kind.
    pub places: f64,
    cohort: Cohort,
    bt_fraction: f64,
    without_dwelling: f64,
    bw_outflow: f64,
    bt_outflow: f64,
    outflow_to_bt: f64,
    /// z: the fraction of the people in beschermd wonen who occupy a place in kind.
    in_kind: f64,
    /// τ: the fraction of those who leave that comes back.
    returning: f64,
    wlz: Option<f64>,
    /// The municipalities that are no longer of the region, and those that become so, with the people they bring.
    pub leaving: Vec<usize>,
    pub joining: Vec<(usize, ByCohort<Stocks>)>,
}

impl MonthInput {
    pub fn new(figures: &YearFigures, leaving: Vec<usize>, joining: Vec<(usize, ByCohort<Stocks>)>) -> MonthInput {
        let year = figures.year;
        let (demand, care, capacity) = (&figures.demand, &figures.care, &figures.capacity);
        let rate = demand.inflow_per_10000 * (1.0 - demand.prevention_effect.at(year));
        let municipalities = &figures.municipalities;
        let inhabitants: Vec<f64> =
            municipalities.iter().map(|municipality| figures.inhabitants(municipality, year)).collect();
        let of_present = |quantity: &dyn Fn(usize) -> f64| {
            let own = figures.present.iter().enumerate();
            own.map(|(place, &is_present)| if is_present { quantity(place) } else { 0.0 }).collect()
        };
        let inflow = of_present(&|place| {
            inhabitants[place] * rate * municipalities[place].inflow_factor.at(year) / 10000.0 / 12.0
        });
        let dwellings = of_present(&|place| municipalities[place].dwellings_per_year.at(year) / 12.0);
        let passed = f64::from(year - figures.first_year);
        MonthInput {
            year,
            inflow,
            inhabitants,
            dwellings,
            places: (capacity.bw_places - capacity.reduction_per_year * passed).max(capacity.bw_minimum),
            cohort: if figures.doordecentralisatie.is_before_start(year) { Cohort::Existing } else { Cohort::New },
            bt_fraction: demand.bt_fraction.at(year),
            without_dwelling: care.bt_without_dwelling_fraction,
            bw_outflow: care.bw_outflow_per_year / 12.0,
            bt_outflow: care.bt_outflow_per_year / 12.0,
            outflow_to_bt: care.outflow_to_bt_fraction,
            in_kind: 1.0 - figures.tariffs.pgb_fraction.to_double(),
            returning: care.returning_fraction,
            wlz: care.wlz.filter(|wlz| wlz.year == year).map(|wlz| wlz.fraction),
            leaving,
            joining,
        }
    }
}

/// The stocks, and what the months of this year added up to so far.
pub struct Month {
    stocks: Vec<ByCohort<Stocks>>,
    totals: Vec<PeopleYear>,
    empty: f64,
}

impl Month {
    pub fn new(stocks: Vec<ByCohort<Stocks>>) -> Month {
        let totals = vec![PeopleYear::default(); stocks.len()];
        Month { stocks, totals, empty: 0.0 }
    }

    /// The twelve months of a year; `seen` gets the stocks at the end of each.
    pub fn simulate_months(
        &mut self,
        input: &MonthInput,
        movement: &mut impl Movement,
        mut seen: impl FnMut(&[ByCohort<Stocks>]),
    ) {
        self.totals.fill(PeopleYear::default());
        self.empty = 0.0;
        self.leave_the_region(input);
        self.join_the_region(input);
        self.move_to_wlz(input, movement);
        for _ in 0..12 {
            self.step(input, movement);
            seen(&self.stocks);
        }
    }

    /// The twelve months of a year, added up.
    pub fn simulate_year(&mut self, input: &MonthInput, movement: &mut impl Movement, year: &mut CapacityYear) {
        self.simulate_months(input, movement, |_| {});
        year.municipalities.copy_from_slice(&self.totals);
        for (people, inhabitants) in year.municipalities.iter_mut().zip(&input.inhabitants) {
            people.inhabitants = *inhabitants;
            people.stocks.each_mut(|stocks| *stocks = stocks.over(12.0));
        }
        let municipalities = &year.municipalities;
        let sum =
            |quantity: fn(&PeopleYear) -> f64| municipalities.iter().fold(0.0, |sum, people| sum + quantity(people));
        year.empty = self.empty / 12.0;
        year.waiting_bw = WaitingTime::of(sum(PeopleYear::waiting_bw), sum(|people| people.flows.admitted));
        year.waiting_bt = WaitingTime::of(sum(PeopleYear::waiting_bt), sum(|people| people.flows.started_bt));
    }

    /// § 12, first month only: who is with a municipality that leaves goes along with it.
    fn leave_the_region(&mut self, input: &MonthInput) {
        for &index in &input.leaving {
            let left = std::mem::take(&mut self.stocks[index]);
            for cohort in Cohort::ALL {
                let own = left[cohort];
                for stock in [Stock::Living, Stock::Ready, Stock::Home, Stock::WaitingBw, Stock::WaitingBt] {
                    self.totals[index].flows.departed += own[stock];
                }
            }
        }
    }

    /// § 12, first month only: a municipality that joins brings its people.
    fn join_the_region(&mut self, input: &MonthInput) {
        for &(index, stocks) in &input.joining {
            self.stocks[index] = stocks;
            for stock in [Stock::Living, Stock::Home, Stock::WaitingBw] {
                for cohort in Cohort::ALL {
                    self.totals[index].flows.joined += stocks[cohort][stock];
                }
            }
        }
    }

    /// Step 1, first month only: part of beschermd wonen moves to the Wlz.
    fn move_to_wlz(&mut self, input: &MonthInput, movement: &mut impl Movement) {
        let Some(fraction) = input.wlz else { return };
        for (index, (stocks, total)) in self.stocks.iter_mut().zip(&mut self.totals).enumerate() {
            movement.turn_to(index);
            stocks.each_mut(|stocks| {
                for stock in [&mut stocks.living, &mut stocks.ready] {
                    let moved = movement.take(Event::Wlz, *stock, fraction);
                    *stock -= moved;
                    total.flows.wlz += moved;
                }
            });
        }
    }

    /// Steps 2 to 6.
    fn step(&mut self, input: &MonthInput, movement: &mut impl Movement) {
        for index in 0..self.stocks.len() {
            let (stocks, total) = (&mut self.stocks[index], &mut self.totals[index]);
            movement.turn_to(index);
            arrive(stocks, total, input.inflow[index], input, movement);
            become_ready_or_leave(stocks, total, input, movement);
            move_into_dwellings(stocks, total, input.dwellings[index], input, movement);
        }
        self.admit(input, movement);
        for (stocks, total) in self.stocks.iter().zip(&mut self.totals) {
            for cohort in Cohort::ALL {
                total.stocks[cohort] += stocks[cohort];
            }
        }
    }

    /// Step 5, region-wide: admission to the free places, in proportion to the waiting lists. Nobody is evicted.
    fn admit(&mut self, input: &MonthInput, movement: &mut impl Movement) {
        let all = |quantity: fn(&Stocks) -> [f64; 2]| {
            let cohorts = self.stocks.iter().flat_map(|stocks| Cohort::ALL.map(|cohort| stocks[cohort]));
            cohorts.flat_map(|stocks| quantity(&stocks)).fold(0.0, |sum, people| sum + people)
        };
        let occupied = all(|stocks| [stocks.living, stocks.ready]) * input.in_kind;
        let waiting = all(|stocks| [stocks.waiting_bw, 0.0]);
        let free = (input.places - occupied).max(0.0);
        let room = if waiting * input.in_kind <= free { waiting } else { free / input.in_kind };
        let admitted = movement.admit(waiting, room);
        if waiting > 0.0 {
            for (stocks, total) in self.stocks.iter_mut().zip(&mut self.totals) {
                for cohort in Cohort::ALL {
                    let stocks = &mut stocks[cohort];
                    let part = movement.admit_of(stocks.waiting_bw, admitted, waiting);
                    stocks.waiting_bw = (stocks.waiting_bw - part).max(0.0);
                    stocks.living += part;
                    total.flows.admitted += part;
                    if cohort == Cohort::New {
                        total.flows.admitted_new += part;
                    }
                }
            }
        }
        self.empty += (input.places - (occupied + admitted * input.in_kind)).max(0.0);
    }
}

/// Step 2: inflow, part of which goes directly to beschermd thuis, with or without a dwelling.
fn arrive(
    stocks: &mut ByCohort<Stocks>,
    total: &mut PeopleYear,
    expected: f64,
    input: &MonthInput,
    movement: &mut impl Movement,
) {
    let stocks = &mut stocks[input.cohort];
    let arrived = movement.arrive(expected);
    let direct = movement.take(Event::Direct, arrived, input.bt_fraction);
    let (without_dwelling, with_dwelling) = movement.split(Event::WithoutDwelling, direct, input.without_dwelling);
    stocks.waiting_bt += without_dwelling;
    stocks.home += with_dwelling;
    stocks.waiting_bw += arrived - direct;
    total.flows.inflow += arrived;
    total.flows.to_bt += with_dwelling;
}

/// Step 3: some leave beschermd thuis, some in beschermd wonen become ready to leave.
fn become_ready_or_leave(
    stocks: &mut ByCohort<Stocks>,
    total: &mut PeopleYear,
    input: &MonthInput,
    movement: &mut impl Movement,
) {
    stocks.each_mut(|stocks| {
        let left = movement.take(Event::LeaveBt, stocks.home, input.bt_outflow);
        stocks.home -= left;
        total.flows.left_bt += left;
        come_back(stocks, total, left, input, movement);
        let ready = movement.take(Event::BecomeReady, stocks.living, input.bw_outflow);
        stocks.living -= ready;
        stocks.ready += ready;
    });
}

/// Step 4: dwellings go to those who wait for one, in proportion; unused dwellings lapse.
fn move_into_dwellings(
    stocks: &mut ByCohort<Stocks>,
    total: &mut PeopleYear,
    available: f64,
    input: &MonthInput,
    movement: &mut impl Movement,
) {
    let (existing, new) = (&stocks[Cohort::Existing], &stocks[Cohort::New]);
    let wanted = existing.waiting_bt + new.waiting_bt + existing.ready + new.ready;
    let fraction = if wanted <= available { 1.0 } else { available / wanted };
    stocks.each_mut(|stocks| {
        let started = movement.take(Event::StartBt, stocks.waiting_bt, fraction);
        let left = movement.take(Event::LeaveBw, stocks.ready, fraction);
        let on_to_bt = movement.take(Event::OnToBt, left, input.outflow_to_bt);
        stocks.waiting_bt -= started;
        stocks.ready -= left;
        stocks.home += started;
        stocks.home += on_to_bt;
        come_back(stocks, total, left - on_to_bt, input, movement);
        let flows = &mut total.flows;
        flows.started_bt += started;
        flows.left_bw += left;
        flows.to_bt += started + on_to_bt;
        flows.dwellings_used += started + left;
    });
}

/// § 13: of those who left care, a part comes back to the waiting list for beschermd wonen.
fn come_back(stocks: &mut Stocks, total: &mut PeopleYear, left: f64, input: &MonthInput, movement: &mut impl Movement) {
    if input.returning > 0.0 {
        let back = movement.take(Event::Return, left, input.returning);
        stocks.waiting_bw += back;
        total.flows.returned += back;
    }
}
