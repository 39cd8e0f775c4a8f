//! *Prikkel*: what one more client of a municipality costs itself and the others under an afspraak.
//!
//! One extra new client: a person-year in beschermd wonen and one in the inflow and the admissions, in one year; before
//! the start of the doordecentralisatie an existing client. Over the mean stay the client stays for as many
//! person-years as somebody does on average, one over the yearly outflow. Places, vacancy and the simulation stay as
//! they are. Source: `docs/rekenmodel.md` section 8.

use super::afspraak::{Afspraak, Basis};
use super::capacity::{CapacityYear, Cohort, PeopleYear};
use super::costs::MunicipalityCosts;
use super::figures::Figures;
use super::money::{Money, TooLarge};
use super::projection::{Groundwork, Projection, ProjectionYear, project_people};
use super::settlement::{Agreements, Desk, SettlementYear, settle};
use super::timeline::{Timeline, YearFigures};

/// How long the extra client stays in beschermd wonen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stay {
    OneYear,
    /// One over the yearly outflow of beschermd wonen, within the horizon.
    Mean,
}

impl Stay {
    /// Years, for who comes in the year of the figures; without any outflow, to the end.
    pub fn years(self, figures: &YearFigures) -> f64 {
        match self {
            Stay::OneYear => 1.0,
            Stay::Mean => 1.0 / figures.care.bw_outflow_per_year,
        }
    }
}

/// What one more client costs in a year under an afspraak, for any municipality: what they have in common is worked out
/// once.
#[derive(Debug, Clone)]
pub struct Prikkel {
    groundwork: Groundwork,
    agreements: Agreements,
    /// The scenario's own, with one more client while that is worked out; its bases are those of the last one that was
    /// added.
    projection: Projection,
    year: usize,
    /// The balance of the reserve at the start of the year.
    reserve: Money,
    /// Without the extra client.
    before: Vec<Money>,
    desk: Desk,
    settled: SettlementYear,
}

impl Prikkel {
    /// `projection` is the scenario's own.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount has too many digits.
    pub fn new(
        figures: &Figures,
        projection: &Projection,
        afspraak: &Afspraak,
        year: usize,
    ) -> Result<Prikkel, TooLarge> {
        let agreements = Agreements::new([afspraak])?;
        let groundwork =
            Groundwork::of(&Timeline::of(figures)?, Basis::ALL.into_iter().filter(|&basis| agreements.needs(basis)))?;
        let settled = settle(projection, afspraak)?;
        let passed = year.checked_sub(1).and_then(|last| settled.years.get(last));
        let mut own = Prikkel {
            reserve: passed.map_or(agreements.begin(0), |passed| passed.reserve),
            groundwork,
            agreements,
            projection: projection.clone(),
            year,
            before: Vec::new(),
            desk: Desk::default(),
            settled: SettlementYear::default(),
        };
        own.before = own.results()?;
        Ok(own)
    }

    /// The change of the results of each municipality, with the share of the reserve, from the year on to the end of
    /// the horizon; negative is a cost. `None` if the municipality is not of the region in that year.
    ///
    /// # Errors
    /// As [`Prikkel::new`].
    pub fn of(&mut self, figures: &Figures, municipality: usize, stay: Stay) -> Result<Option<Vec<Money>>, TooLarge> {
        if !self.projection.years[self.year].membership.is_present(municipality) {
            return Ok(None);
        }
        let years = &mut self.projection.years;
        let of_year = |year: &ProjectionYear| {
            (year.capacity.municipalities[municipality], year.costs.municipalities[municipality])
        };
        let own: Vec<(PeopleYear, MunicipalityCosts)> = years[self.year..].iter().map(of_year).collect();
        add_client(figures, years.iter_mut().map(|year| &mut year.capacity), municipality, self.year, stay)?;
        let refilled = self.groundwork.refill(municipality, self.year, &mut self.projection);
        let after = refilled.and_then(|()| self.results());
        // The bases follow when the next client is added.
        for (year, (people, costs)) in self.projection.years[self.year..].iter_mut().zip(own) {
            year.capacity.municipalities[municipality] = people;
            year.costs.municipalities[municipality] = costs;
        }
        Ok(Some(after?.into_iter().zip(&self.before).map(|(after, &before)| after - before).collect()))
    }

    /// The results from the year on, with the share of the reserve. Nothing changes before it.
    fn results(&mut self) -> Result<Vec<Money>, TooLarge> {
        let Prikkel { agreements, projection, year, reserve, desk, settled, .. } = self;
        let (mut reserve, mut totals) = (*reserve, Vec::new());
        for year in &projection.years[*year..] {
            desk.open(projection, year, agreements)?;
            desk.settle_year(projection, year, agreements, 0, reserve, settled)?;
            reserve = settled.reserve;
            totals.resize(settled.municipalities.len(), Money::ZERO);
            for (total, own) in totals.iter_mut().zip(&settled.municipalities) {
                *total += own.result;
            }
        }
        let shares = desk.reserve_shares(projection, agreements, 0, reserve)?;
        for (total, share) in totals.iter_mut().zip(shares) {
            *total += *share;
        }
        Ok(totals)
    }
}

/// The projection of a scenario, `projection`, with one more client of a municipality in a year.
///
/// # Errors
/// As [`Prikkel::new`].
pub fn with_extra_client(
    figures: &Figures,
    projection: &Projection,
    municipality: usize,
    year: usize,
    stay: Stay,
) -> Result<Projection, TooLarge> {
    let mut capacity: Vec<CapacityYear> = projection.years.iter().map(|year| year.capacity.clone()).collect();
    add_client(figures, capacity.iter_mut(), municipality, year, stay)?;
    project_people(figures, capacity)
}

/// Adds one client of a municipality from a year on, in the years in which it is of the region.
fn add_client<'a>(
    figures: &Figures,
    capacity: impl Iterator<Item = &'a mut CapacityYear>,
    municipality: usize,
    year: usize,
    stay: Stay,
) -> Result<(), TooLarge> {
    let start = figures.doordecentralisatie.first_year;
    let mut capacity = capacity.skip(year).peekable();
    let Some(first_year) = capacity.peek().map(|first| first.year) else { return Ok(()) };
    let cohort = if start.is_some_and(|start| first_year >= start) { Cohort::New } else { Cohort::Existing };
    let years = stay.years(&YearFigures::of(figures, first_year)?);
    for own in capacity.filter(|own| figures.is_present(municipality, own.year)) {
        let people = &mut own.municipalities[municipality];
        // The last year of a stay is a part of one.
        people.stocks[cohort].living += (years - f64::from(own.year - first_year)).clamp(0.0, 1.0);
        if own.year == first_year {
            people.flows.inflow += 1.0;
            if cohort == Cohort::New {
                people.flows.admitted_new += 1.0;
            }
        }
    }
    Ok(())
}
