//! The bases of the keys in a year, as weights of the municipalities. Source: `docs/rekenmodel.md` sections 5 and 12.

use super::{GroundworkYear, Membership, ProjectionYear};
use crate::afspraak::{Basis, Counts};
use crate::capacity::{CapacityYear, PeopleYear};
use crate::collect::try_collect;
use crate::costs::CostsYear;
use crate::figures::{Figures, WeightKind};
use crate::money::{Exact, TooLarge, Weights, persons};
use crate::timeline::YearFigures;

/// [`Basis::SharedUse`] is the inhabitants here: it depends on the afspraak.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bases {
    /// *personen* of the inhabitants, in millionths.
    pub inhabitants: Vec<i128>,
    weights: [BasisWeights; Basis::ALL.len()],
}

/// The weights of one basis: in its own unit, and as fractions of their sum.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BasisWeights {
    pub units: Weights,
    pub fractions: Weights,
}

impl BasisWeights {
    /// `None` if the sum is zero.
    pub fn of(units: impl Iterator<Item = i128>) -> Option<BasisWeights> {
        let mut weights = BasisWeights::default();
        weights.fill(units).then_some(weights)
    }

    /// Other weights in place of these; `false`, and no weights, if the sum is zero.
    pub fn fill(&mut self, units: impl Iterator<Item = i128>) -> bool {
        let filled = self.units.fill_units(units);
        if filled {
            self.fractions.fill_fractions(&self.units);
        }
        filled
    }
}

impl Bases {
    /// The weights of a basis; those of the inhabitants if its sum is zero.
    pub fn weights(&self, basis: Basis) -> &BasisWeights {
        &self.weights[basis as usize]
    }

    /// Other units of a basis in place of these; if their sum is zero, those of the inhabitants.
    pub fn put(&mut self, basis: Basis, units: Vec<i128>) {
        if !self.weights[basis as usize].fill(units.into_iter()) {
            self.weights[basis as usize] = self.weights(Basis::Inhabitants).clone();
        }
    }
}

/// The weights of the objective and the historic distribution in a year: of all municipalities, and of those that are
/// there, as a basis.
#[derive(Debug, Clone)]
pub(super) struct YearWeights {
    kinds: [OneWeights; 2],
}

#[derive(Debug, Clone)]
struct OneWeights {
    /// As the figures have them: of those that are there, and of all.
    given: [Vec<Exact>; 2],
    all: Weights,
    of_present: BasisWeights,
}

impl OneWeights {
    fn of(given: [Vec<Exact>; 2]) -> Result<OneWeights, TooLarge> {
        let [present, all] = given.each_ref().map(|own| Weights::from_exact(own.iter().copied()));
        let units = present.ok_or(TooLarge)?;
        let mut fractions = Weights::default();
        fractions.fill_fractions(&units);
        Ok(OneWeights { given, all: all.ok_or(TooLarge)?, of_present: BasisWeights { units, fractions } })
    }
}

impl YearWeights {
    const KINDS: [WeightKind; 2] = [WeightKind::Historic, WeightKind::Objective];

    /// Those of `before` where nothing changed since.
    pub fn of(own: &YearFigures, before: Option<&YearWeights>) -> Result<YearWeights, TooLarge> {
        let of = |place: usize| {
            let all = try_collect(own.municipalities.iter().map(|own| own.weight(YearWeights::KINDS[place])))?;
            let present = all.iter().zip(&own.present);
            let of_present = present.map(|(&weight, &is_present)| if is_present { weight } else { Exact::ZERO });
            let given = [of_present.collect(), all];
            match before.map(|before| &before.kinds[place]).filter(|before| before.given == given) {
                Some(same) => Ok(same.clone()),
                None => OneWeights::of(given),
            }
        };
        Ok(YearWeights { kinds: [of(0)?, of(1)?] })
    }

    /// Of all municipalities: historic and objective.
    pub fn of_all(&self) -> [&Weights; 2] {
        self.kinds.each_ref().map(|own| &own.all)
    }

    /// Of the municipalities that are there.
    fn basis(&self, kind: WeightKind) -> Option<&BasisWeights> {
        let place = YearWeights::KINDS.iter().position(|&own| own == kind)?;
        Some(&self.kinds[place].of_present)
    }
}

/// Which bases are asked for, and what of them is the same in every year.
#[derive(Debug, Clone)]
pub(super) struct FixedBases {
    centre: Option<usize>,
    asked: Vec<Basis>,
}

impl FixedBases {
    pub fn of(figures: &Figures, asked: impl IntoIterator<Item = Basis>) -> FixedBases {
        FixedBases { centre: figures.centre(), asked: asked.into_iter().collect() }
    }

    /// Fills the bases of a year that are asked for.
    pub fn fill(
        &self,
        ground: &GroundworkYear,
        past: &[ProjectionYear],
        capacity: &CapacityYear,
        costs: &CostsYear,
        into: &mut Bases,
    ) -> Result<(), TooLarge> {
        into.inhabitants.clone_from(&ground.inhabitants);
        let people = &capacity.municipalities;
        for &basis in &self.asked {
            let weights = &mut into.weights[basis as usize];
            let filled = match basis.counts() {
                Counts::Inhabitants | Counts::SharedCosts => false,
                Counts::Weight(kind) => ground.weights.basis(kind).is_some_and(|own| copy(own, weights)),
                Counts::Flow(flow) => fill_counted(people.iter().map(|people| persons(people.flows[flow])), weights)?,
                Counts::ClientCosts => {
                    weights.fill(costs.municipalities.iter().map(|costs| costs.posts.total().cents()))
                }
                Counts::Clients { years } => fill_counted(clients(past, people, &ground.membership, years), weights)?,
                Counts::One => weights.fill(ground.membership.present.iter().map(|&is_present| is_present.into())),
                Counts::Centre => weights.fill((0..people.len()).map(|index| i128::from(self.centre == Some(index)))),
            };
            if !filled {
                copy(&ground.by_inhabitants, weights);
            }
        }
        Ok(())
    }
}

fn copy(from: &BasisWeights, to: &mut BasisWeights) -> bool {
    to.units.clone_from(&from.units);
    to.fractions.clone_from(&from.fractions);
    true
}

/// Fills with numbers of persons, unless one is too large.
fn fill_counted(
    persons: impl Iterator<Item = Result<i128, TooLarge>>,
    weights: &mut BasisWeights,
) -> Result<bool, TooLarge> {
    let mut too_large = None;
    let filled = weights.fill(persons.map_while(|persons| persons.map_err(|error| too_large = Some(error)).ok()));
    too_large.map_or(Ok(filled), Err)
}

/// The mean number of clients over the last years before this one in which the municipality was there, or of this year
/// if there are none; nobody's of a municipality that is not there now.
fn clients(
    past: &[ProjectionYear],
    people: &[PeopleYear],
    membership: &Membership,
    years: usize,
) -> impl Iterator<Item = Result<i128, TooLarge>> {
    let window = &past[past.len().saturating_sub(years)..];
    people.iter().enumerate().map(move |(index, people)| {
        if !membership.is_present(index) {
            return Ok(0);
        }
        let there = || window.iter().filter(|year| year.membership.is_present(index));
        persons(match there().count() {
            0 => people.clients(),
            #[expect(clippy::cast_precision_loss, reason = "a few years")]
            length => {
                let clients = there().map(|year| year.capacity.municipalities[index].clients());
                clients.fold(0.0, |sum, clients| sum + clients) / length as f64
            }
        })
    })
}
