//! The draws of one future: every draw belongs to a seed, a future, a municipality, a month and an event, and to
//! nothing else. Source: `docs/toekomsten.md` sections 2 and 3.

use rand_core::{Rng, SeedableRng};
use rand_distr::{Distribution, StandardNormal};
use rand_pcg::Pcg32;

use super::chance::{Luck, Powers, binomial, poisson, power};
use super::uncertainty::Uncertainty;
use crate::capacity::{Event, Movement};

/// What a stream of luck is for.
#[derive(Debug, Clone, Copy)]
enum Purpose {
    /// The persons of a municipality, month by month.
    Persons,
    /// Its move to the Wlz.
    Wlz,
    /// Its inflow, year by year.
    Inflow,
    /// Of the region: whom the admissions of a month reach.
    Admission,
    /// Of the region: the inflow that municipalities have in common.
    CommonInflow,
    TariffIndex,
    BudgetIndex,
    Delay,
    /// Of a municipality: who of those that left come back.
    Return,
}

impl Purpose {
    /// The bits of its key for a place. Three bits hold eight purposes: those who return have the keys that the
    /// admissions, of the region alone, leave free.
    const fn key(self, place: usize) -> u64 {
        match self {
            Purpose::Return => (place as u64 + 1) << 3 | Purpose::Admission as u64,
            purpose => (place as u64) << 3 | purpose as u64,
        }
    }
}

/// A stream of luck: seed, future, place (at most 400 municipalities) and purpose each have their own bits of its key.
fn stream(seed: u32, future: u32, place: usize, purpose: Purpose) -> Pcg32 {
    Pcg32::seed_from_u64(u64::from(seed) << 32 | u64::from(future) << 12 | purpose.key(place))
}

/// Strictly between 0 and 1.
fn unit(stream: &mut Pcg32) -> f64 {
    (f64::from(stream.next_u32()) + 0.5) / 4_294_967_296.0
}

/// Moves whole persons, by the luck of one future.
#[derive(Debug, Clone)]
pub struct Draws {
    uncertainty: Uncertainty,
    parties: Vec<Party>,
    admission: Pcg32,
    /// How the index of every year differs, as a logarithm: tariffs and budget.
    indices: Vec<[f64; 2]>,
    delay: usize,
    years: usize,
    /// Of the chances of a year, per event; they serve again in the next future.
    powers: [Powers; Event::COUNT],
    /// The party and year in hand.
    turn: usize,
    year: usize,
    /// Where the count along the waiting list stands.
    offset: f64,
    counted: f64,
}

#[derive(Debug, Clone)]
struct Party {
    persons: Pcg32,
    wlz: Pcg32,
    returns: Pcg32,
    /// F of every year.
    inflow: Vec<f64>,
    /// The last mean of the inflow, and the chance of nobody.
    mean: f64,
    none: f64,
}

impl Draws {
    pub fn new(uncertainty: Uncertainty, municipalities: usize, years: usize) -> Draws {
        let blank = stream(0, 0, 0, Purpose::Persons);
        let party = Party {
            persons: blank.clone(),
            wlz: blank.clone(),
            returns: blank.clone(),
            inflow: Vec::new(),
            mean: f64::NAN,
            none: 1.0,
        };
        Draws {
            uncertainty,
            parties: vec![party; municipalities],
            admission: blank,
            indices: Vec::new(),
            delay: 0,
            years,
            powers: Default::default(),
            turn: 0,
            year: 0,
            offset: 0.0,
            counted: 0.0,
        }
    }

    /// Begins the future with this number.
    pub fn begin(&mut self, future: u32) {
        let Uncertainty { seed, inflow_deviation: deviation, correlation, persistence, .. } = self.uncertainty;
        let region = |purpose| stream(seed, future, 0, purpose);
        self.admission = region(Purpose::Admission);
        self.delay = self.uncertainty.delay(unit(&mut region(Purpose::Delay)));

        let common = autoregression(region(Purpose::CommonInflow), persistence, self.years);
        let (with_all, by_itself) = (correlation.sqrt(), (1.0 - correlation).sqrt());
        for (place, party) in self.parties.iter_mut().enumerate() {
            party.persons = stream(seed, future, place, Purpose::Persons);
            party.wlz = stream(seed, future, place, Purpose::Wlz);
            party.returns = stream(seed, future, place, Purpose::Return);
            let own = autoregression(stream(seed, future, place, Purpose::Inflow), persistence, self.years);
            let factor = |(common, own): (&f64, f64)| {
                let normal = with_all * common + by_itself * own;
                libm::exp(deviation * normal - deviation * deviation / 2.0)
            };
            party.inflow.clear();
            party.inflow.extend(common.iter().zip(own).map(factor));
        }

        let mut streams = [region(Purpose::TariffIndex), region(Purpose::BudgetIndex)];
        let deviations = [self.uncertainty.tariff_deviation, self.uncertainty.budget_deviation];
        let mut passed = [0.0; 2];
        self.indices.clear();
        for place in 0..self.years {
            for ((passed, stream), deviation) in passed.iter_mut().zip(&mut streams).zip(deviations) {
                let normal: f64 = StandardNormal.sample(stream);
                // The first year is known.
                if place > 0 {
                    *passed += deviation * normal - deviation * deviation / 2.0;
                }
            }
            self.indices.push(passed);
        }
    }

    /// The place in [`super::Delay::ALL`] of how far the start slips.
    pub fn delay(&self) -> usize {
        self.delay
    }

    /// How the tariffs and the budget of every year differ from their index, as a factor.
    pub fn index_factors(&self) -> impl Iterator<Item = [f64; 2]> + '_ {
        self.indices.iter().map(|logarithms| logarithms.map(libm::exp))
    }

    /// F of the inflow: per municipality a factor for every year.
    pub fn inflow_factors(&self) -> impl Iterator<Item = &[f64]> {
        self.parties.iter().map(|party| party.inflow.as_slice())
    }
}

/// A series of the first order with mean 0 and deviation 1: each is `persistence` times the one before and the rest
/// new.
fn autoregression(mut stream: Pcg32, persistence: f64, years: usize) -> Vec<f64> {
    let new = (1.0 - persistence * persistence).sqrt();
    let mut series: Vec<f64> = Vec::with_capacity(years);
    for _ in 0..years {
        let normal: f64 = StandardNormal.sample(&mut stream);
        series.push(series.last().map_or(normal, |before| persistence * before + new * normal));
    }
    series
}

/// Every event takes one number of its stream, whatever it is about, so that no event shifts another.
impl Movement for Draws {
    fn start_year(&mut self, place: usize) {
        self.year = place;
    }

    fn turn_to(&mut self, municipality: usize) {
        self.turn = municipality;
    }

    fn arrive(&mut self, expected: f64) -> f64 {
        let party = &mut self.parties[self.turn];
        let luck = Luck(party.persons.next_u32());
        let mean = expected * party.inflow[self.year];
        if mean.to_bits() != party.mean.to_bits() {
            (party.mean, party.none) = (mean, libm::exp(-mean));
        }
        poisson(luck, mean, party.none)
    }

    fn take(&mut self, event: Event, people: f64, fraction: f64) -> f64 {
        let party = &mut self.parties[self.turn];
        let stream = match event {
            Event::Wlz => &mut party.wlz,
            Event::Return => &mut party.returns,
            _ => &mut party.persons,
        };
        let luck = Luck(stream.next_u32());
        match event {
            // The chance of a dwelling is another one every month.
            Event::StartBt | Event::LeaveBw => binomial(luck, people, fraction, power),
            _ => binomial(luck, people, fraction, |base, exponent| self.powers[event as usize].of(base, exponent)),
        }
    }

    fn split(&mut self, event: Event, people: f64, fraction: f64) -> (f64, f64) {
        let with = self.take(event, people, fraction);
        (with, people - with)
    }

    /// Whole persons only; the count along the list starts at a place that is drawn.
    fn admit(&mut self, waiting: f64, room: f64) -> f64 {
        self.offset = (unit(&mut self.admission) * waiting).floor();
        self.counted = 0.0;
        room.floor()
    }

    fn admit_of(&mut self, people: f64, admitted: f64, waiting: f64) -> f64 {
        let reached = |counted: f64| ((admitted * counted + self.offset) / waiting).floor();
        let before = reached(self.counted);
        let after = reached(self.counted + people);
        self.counted += people;
        after - before
    }
}
