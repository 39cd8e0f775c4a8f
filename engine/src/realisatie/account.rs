//! The settlement of the account: the year settled again, with what really was, under the same afspraak.
//!
//! The rules are those of [`crate::settlement`]; only its figures are others. What each municipality brings to the pool is
//! `inleg − verrekening − uitkering − vangnet`; beforehand it advanced `inleg × R_i` of the plan; what is left is still to
//! be paid, or received. What a key or the sharing needs and nobody gave, is told and not filled in.
//!
//! What stays that of the plan: the inhabitants, the weights of the objective and historic distribution, who is there,
//! and the afspraak itself. Source: convenant IJssel-Vecht art. 5.6; regiovisie Amersfoort, "Financiële samenwerking".

use super::{About, OwnActual, PLACES, Realisatie, RegionActual, of_year};
use crate::afspraak::{Afspraak, Basis, Counts, Post, Terms, Verdeelsleutel};
use crate::figures::{Figures, Year};
use crate::money::{Exact, Money, TooLarge, persons};
use crate::projection::{Projection, ProjectionYear};
use crate::settlement::{Agreements, Desk, Settlement, SettlementYear};

/// A number that the settlement needs and nobody gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Region(RegionActual),
    /// Of a municipality, by its place; some keys look back at years before.
    Own {
        year: Year,
        municipality: usize,
        actual: OwnActual,
    },
}

/// The account of a year under an afspraak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Account {
    Settled(Box<Settled>),
    /// It is not known, as long as these are not given.
    NotKnown(Vec<Missing>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// What is settled. Own costs, results and total costs count only where all costs are given.
    pub year: SettlementYear,
    pub municipalities: Vec<OwnAccount>,
}

/// What the account means for one municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnAccount {
    /// *Voorschot*: `inleg × R_i` of the plan.
    pub advance: Money,
    /// What it brings to the pool by the account; negative is what it gets out.
    pub contribution: Money,
    /// The result; `None` if not all of its costs are given.
    pub result: Option<Money>,
}

impl OwnAccount {
    /// Positive is still to be paid, negative still to be received.
    pub fn to_pay(&self) -> Money {
        self.contribution - self.advance
    }
}

/// What is settled: the plan, its settlement under the afspraak, and what really was.
#[derive(Debug, Clone, Copy)]
pub struct Books<'a> {
    pub figures: &'a Figures,
    pub projection: &'a Projection,
    pub afspraak: &'a Afspraak,
    pub planned: &'a Settlement,
    pub actuals: &'a [Realisatie],
}

impl Books<'_> {
    /// Settles the account of the year at a place of the horizon.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount needs more digits than the calculation can hold.
    pub fn account(&self, place: usize) -> Result<Account, TooLarge> {
        let plan = &self.projection.years[place];
        let terms = self.afspraak.terms_in(plan.year(), &self.projection.doordecentralisatie);
        let missing = self.missing(plan, &terms, place);
        if !missing.is_empty() {
            return Ok(Account::NotKnown(missing));
        }
        let region = |actual| self.region(plan.year(), actual).unwrap_or_default().cents();
        let year = self.really(plan, place)?;
        let agreements = Agreements::new([self.afspraak])?;
        let mut desk = Desk::with_execution_costs(region(RegionActual::ExecutionCosts)?);
        desk.open(self.projection, &year, &agreements)?;
        let reserve = match self.region(plan.year(), RegionActual::ReserveBefore) {
            Some(given) => given.cents()?,
            None => agreements.begin(0),
        };
        let mut settled = SettlementYear::default();
        desk.settle_year(self.projection, &year, &agreements, 0, reserve, &mut settled)?;
        let planned = &self.planned.years[place].municipalities;
        let own = settled.municipalities.iter().zip(planned).enumerate().map(|(municipality, (own, planned))| {
            let mut amounts = OwnActual::amounts(self.figures);
            let knows_all = amounts.all(|actual| self.own(plan.year(), municipality, actual).is_some());
            OwnAccount {
                advance: planned.inleg,
                contribution: own.inleg - own.verrekening - own.payout - own.vangnet,
                result: knows_all.then_some(own.result),
            }
        });
        let municipalities = own.collect();
        Ok(Account::Settled(Box::new(Settled { year: settled, municipalities })))
    }

    fn region(&self, year: Year, actual: RegionActual) -> Option<Exact> {
        of_year(self.actuals, year)?.region(actual)
    }

    fn own(&self, year: Year, municipality: usize, actual: OwnActual) -> Option<Exact> {
        of_year(self.actuals, year)?.own(&self.figures.municipalities[municipality].name, actual)
    }

    fn missing(&self, plan: &ProjectionYear, terms: &Terms, place: usize) -> Vec<Missing> {
        let year = plan.year();
        let mut region = vec![RegionActual::CentreBudget, RegionActual::ExecutionCosts, RegionActual::Vacancy];
        if self.afspraak.reserve.is_some() && place > 0 {
            region.push(RegionActual::ReserveBefore);
        }
        region.retain(|&actual| self.region(year, actual).is_none());
        let mut missing: Vec<Missing> = region.into_iter().map(Missing::Region).collect();
        let needed = self.needs(terms, year);
        for municipality in self.present(plan) {
            let own = needed.iter().filter_map(|&about| OwnActual::of(about));
            let own = own.filter(|&actual| self.own(year, municipality, actual).is_none());
            missing.extend(own.map(|actual| Missing::Own { year, municipality, actual }));
            for back in self.looked_back(terms, year, place, municipality) {
                let of_year = self.projection.years[back].year();
                let clients = CLIENTS.iter().filter_map(|&post| OwnActual::of(About::Persons(post)));
                let clients = clients.filter(|&actual| self.own(of_year, municipality, actual).is_none());
                missing.extend(clients.map(|actual| Missing::Own { year: of_year, municipality, actual }));
            }
        }
        missing
    }

    fn present(&self, plan: &ProjectionYear) -> impl Iterator<Item = usize> {
        let present = plan.membership.present.clone();
        (0..self.figures.municipalities.len()).filter(move |&own| present[own])
    }

    /// What of a municipality in the year itself the sharing, the keys and the vangnet need.
    fn needs(&self, terms: &Terms, year: Year) -> Vec<About> {
        let mut needs = vec![About::Budget];
        let uses = self.keys(terms, year).any(|key| !key[Basis::Use].is_zero());
        let needs_all = terms.vangnet_per_inhabitant.is_some();
        let is_needed = |post: Post| needs_all || uses || !terms.shared[post].is_zero();
        needs.extend(OwnActual::amounts(self.figures).map(OwnActual::about).filter(|about| match *about {
            About::Costs(post) => is_needed(post),
            About::Local => needs_all,
            _ => false,
        }));
        for (basis, _) in self.keys(terms, year).flat_map(|key| key.parts()) {
            if let Counts::Flow(flow) = basis.counts()
                && !needs.contains(&About::Moved(flow))
            {
                needs.push(About::Moved(flow));
            }
        }
        needs
    }

    /// The keys that can divide something in the year.
    fn keys<'a>(&'a self, terms: &'a Terms, year: Year) -> impl Iterator<Item = &'a Verdeelsleutel> {
        let payouts = self.afspraak.reserve.iter().flat_map(|own| &own.payouts).filter(move |own| own.year == year);
        std::iter::once(&terms.sleutel).chain(&terms.sleutel_overschot).chain(payouts.map(|own| &own.sleutel))
    }

    /// The places of the years of which a key counts the clients of a municipality, each once.
    fn looked_back(&self, terms: &Terms, year: Year, place: usize, municipality: usize) -> Vec<usize> {
        let counts = self.keys(terms, year).flat_map(|key| key.parts()).map(|(basis, _)| basis.counts());
        let longest = counts.filter_map(|own| if let Counts::Clients { years } = own { Some(years) } else { None });
        longest.max().map(|years| self.window(years, place, municipality)).unwrap_or_default()
    }

    /// The last years before a place in which a municipality was there; that place itself if there are none.
    fn window(&self, years: usize, place: usize, municipality: usize) -> Vec<usize> {
        let was_there = |&back: &usize| self.projection.years[back].membership.is_present(municipality);
        let window: Vec<usize> = (place.saturating_sub(years)..place).filter(was_there).collect();
        if window.is_empty() { vec![place] } else { window }
    }

    /// The year of the plan, with what really was in its place. What is not given is not needed, and counts as nothing.
    fn really(&self, plan: &ProjectionYear, place: usize) -> Result<ProjectionYear, TooLarge> {
        let mut year = plan.clone();
        let number = |municipality, about| {
            let actual = OwnActual::of(about).filter(|_| plan.membership.is_present(municipality));
            actual.and_then(|actual| self.own(plan.year(), municipality, actual)).unwrap_or_default()
        };
        let all = 0..self.figures.municipalities.len();
        for municipality in all.clone() {
            year.budget.municipalities.parts[municipality] = number(municipality, About::Budget).cents()?;
            let costs = &mut year.costs.municipalities[municipality];
            for post in Post::ALL {
                costs.posts[post] = number(municipality, About::Costs(post)).cents()?;
            }
            costs.local = number(municipality, About::Local).cents()?;
        }
        let region = |actual| self.region(plan.year(), actual).unwrap_or_default().cents();
        year.budget.centre = region(RegionActual::CentreBudget)?;
        year.budget.regional = year.budget.municipalities.parts.iter().copied().sum();
        year.costs.vacancy = region(RegionActual::Vacancy)?;
        for basis in Basis::ALL {
            let units = |municipality: usize| match basis.counts() {
                Counts::Flow(flow) => number(municipality, About::Moved(flow)).micros().map(Some),
                Counts::ClientCosts => Ok(Some(year.costs.municipalities[municipality].posts.total().cents())),
                Counts::Clients { years } => self.clients(plan, years, place, municipality).map(Some),
                _ => Ok(None),
            };
            let units = all.clone().map(units).collect::<Result<Option<Vec<i128>>, TooLarge>>()?;
            if let Some(units) = units {
                year.bases.put(basis, units);
            }
        }
        Ok(year)
    }

    /// The mean number of clients of a municipality over the years that a key looks at, in millionths.
    fn clients(
        &self,
        plan: &ProjectionYear,
        years: usize,
        place: usize,
        municipality: usize,
    ) -> Result<i128, TooLarge> {
        if !plan.membership.is_present(municipality) {
            return Ok(0);
        }
        let window = self.window(years, place, municipality);
        let mut clients = 0.0;
        for &back in &window {
            for actual in CLIENTS.iter().filter_map(|&post| OwnActual::of(About::Persons(post))) {
                let number = self.own(self.projection.years[back].year(), municipality, actual).unwrap_or_default();
                clients += number.round(PLACES).to_double();
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a few years")]
        let mean = clients / window.len() as f64;
        persons(mean)
    }
}

/// The posts whose people are clients.
const CLIENTS: [Post; 4] = [Post::BwExisting, Post::BwNew, Post::BtExisting, Post::BtNew];
