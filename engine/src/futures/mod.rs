//! *Toekomsten*: the same model with whole persons and chance, many times over.
//!
//! A [`Series`] draws futures by their number, in any order, in pieces of any size, and by any number of workers: the
//! same number always gives the same future. Each future is a projection like any other, settled to the cent by
//! [`super::settlement`]. What a set of futures says is in [`summary`].
//!
//! Not here: workers and progress, and what is uncertain about the model itself.
//!
//! Units: amounts in whole cents, chances as fractions. Source: `docs/toekomsten.md`.

mod chance;
mod draws;
pub mod summary;
mod uncertainty;

pub use chance::{Luck, binomial, poisson};
pub use draws::Draws;
pub use uncertainty::{Delay, MOST_FUTURES, Uncertainty};

use super::afspraak::{Afspraak, Basis};
use super::capacity::{PeoplePlan, WaitingTime};
use super::figures::{Doordecentralisatie, Figures};
use super::money::{Exact, Money, TooLarge};
use super::projection::{Groundwork, Indices, Projection};
use super::settlement::{Agreements, Desk, SettlementYear};
use super::timeline::Timeline;

/// The futures of one scenario under a list of afspraken.
#[derive(Debug, Clone)]
pub struct Series {
    tracks: Vec<Track>,
    draws: Draws,
    agreements: Agreements,
    indices: Vec<Indices>,
    /// Whether the indices differ from future to future.
    has_drawn_indices: bool,
    desk: Desk,
    year: SettlementYear,
}

/// The scenario with its start postponed in one way.
#[derive(Debug, Clone)]
struct Track {
    plan: PeoplePlan,
    groundwork: Groundwork,
    projection: Projection,
}

/// What one future gives.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Future {
    /// Results over the horizon, with the share of the reserve: per afspraak those of all municipalities, in cents.
    pub totals: Vec<i64>,
    /// Results of the afspraak that is watched: per year those of all municipalities, in cents.
    pub watched: Vec<i64>,
    /// Waiting times for beschermd wonen and beschermd thuis in the region, per year.
    pub waiting: Vec<[WaitingTime; 2]>,
}

impl Series {
    /// # Errors
    /// [`TooLarge`] if an amount needs more digits than the calculation can hold.
    pub fn new<'a>(
        figures: &Figures,
        afspraken: impl IntoIterator<Item = &'a Afspraak>,
        uncertainty: Uncertainty,
    ) -> Result<Series, TooLarge> {
        let agreements = Agreements::new(afspraken)?;
        let tracks = Delay::ALL.map(|delay| Track::new(&postponed(figures, delay), &agreements));
        let tracks = tracks.into_iter().collect::<Result<Vec<_>, TooLarge>>()?;
        let years = tracks[0].projection.years.len();
        Ok(Series {
            tracks,
            draws: Draws::new(uncertainty, figures.municipalities.len(), years),
            agreements,
            indices: Vec::with_capacity(years),
            has_drawn_indices: uncertainty.tariff_deviation > 0.0 || uncertainty.budget_deviation > 0.0,
            desk: Desk::default(),
            year: SettlementYear::default(),
        })
    }

    /// The people and costs of the future with this number.
    ///
    /// # Errors
    /// As [`Series::new`].
    pub fn project(&mut self, number: u32) -> Result<&Projection, TooLarge> {
        self.draws.begin(number);
        let Track { plan, groundwork, projection } = &mut self.tracks[self.draws.delay()];
        plan.simulate(&mut self.draws, projection.years.iter_mut().map(|year| &mut year.capacity));
        self.indices.clear();
        if self.has_drawn_indices {
            for (own, factors) in groundwork.indices().zip(self.draws.index_factors()) {
                let [tariffs, budget] = factors;
                self.indices.push(Indices {
                    tariffs: drawn_index(own.tariffs, tariffs)?,
                    budget: drawn_index(own.budget, budget)?,
                });
            }
        }
        groundwork.fill(&self.indices, projection)?;
        Ok(projection)
    }

    /// The future with this number; of the afspraak at `watched` with every year.
    ///
    /// # Errors
    /// As [`Series::new`].
    pub fn draw(&mut self, number: u32, watched: Option<usize>, into: &mut Future) -> Result<(), TooLarge> {
        self.project(number)?;
        let Series { tracks, draws, agreements, desk, year: settled, .. } = self;
        let projection = &tracks[draws.delay()].projection;
        let municipalities = projection.years.first().map_or(0, |year| year.costs.municipalities.len());
        let mut reserves: Vec<Money> = (0..agreements.len()).map(|index| agreements.begin(index)).collect();
        into.totals.clear();
        into.totals.resize(agreements.len() * municipalities, 0);
        into.watched.clear();
        into.waiting.clear();
        for year in &projection.years {
            into.waiting.push([year.capacity.waiting_bw, year.capacity.waiting_bt]);
            desk.open(projection, year, agreements)?;
            for (index, reserve) in reserves.iter_mut().enumerate() {
                desk.settle_year(projection, year, agreements, index, *reserve, settled)?;
                *reserve = settled.reserve;
                let totals = &mut into.totals[index * municipalities..][..municipalities];
                for (total, municipality) in totals.iter_mut().zip(&settled.municipalities) {
                    *total += short(municipality.result)?;
                }
                if watched == Some(index) {
                    for municipality in &settled.municipalities {
                        into.watched.push(short(municipality.result)?);
                    }
                }
            }
        }
        for (index, reserve) in reserves.into_iter().enumerate() {
            let shares = desk.reserve_shares(projection, agreements, index, reserve)?;
            for (total, share) in into.totals[index * municipalities..].iter_mut().zip(shares) {
                *total += short(*share)?;
            }
        }
        Ok(())
    }
}

impl Track {
    fn new(figures: &Figures, agreements: &Agreements) -> Result<Track, TooLarge> {
        let timeline = Timeline::of(figures)?;
        let plan = PeoplePlan::along(&timeline)?.in_whole_persons();
        let groundwork = Groundwork::of(&timeline, Basis::ALL.into_iter().filter(|&basis| agreements.needs(basis)))?;
        let projection = groundwork.blank(plan.blank_years());
        Ok(Track { plan, groundwork, projection })
    }
}

/// The scenario with its start so much later.
fn postponed(figures: &Figures, delay: Delay) -> Figures {
    let first_year = match delay {
        Delay::Never => None,
        Delay::Years(years) => figures.doordecentralisatie.first_year.map(|first| first + years),
    };
    let doordecentralisatie = Doordecentralisatie { first_year, ..figures.doordecentralisatie };
    Figures { doordecentralisatie, ..figures.clone() }
}

/// An index times a factor that was drawn, round 10.
fn drawn_index(index: Exact, factor: f64) -> Result<Exact, TooLarge> {
    Ok(index.times(Exact::from_double_rounded(factor, 10)?)?.round(10))
}

/// An amount of a future: up to 9 × 10¹⁶ euro.
fn short(amount: Money) -> Result<i64, TooLarge> {
    i64::try_from(amount.cents()).ok().filter(|cents| cents.abs() < i64::MAX / 1_000).ok_or(TooLarge)
}
