//! The bases of the keys in a year, as weights of the municipalities. Source: `docs/rekenmodel.md` section 5.

use super::{GroundworkYear, ProjectionYear};
use crate::afspraak::{Basis, Counts};
use crate::capacity::{CapacityYear, PeopleYear};
use crate::collect::try_collect;
use crate::costs::CostsYear;
use crate::figures::{Figures, WeightKind};
use crate::money::{TooLarge, Weights, persons};

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
}

/// The weights that are the same in every year, and which bases are asked for.
#[derive(Debug, Clone)]
pub(super) struct FixedBases {
    pub objective: BasisWeights,
    /// The weights that bases which are asked for count.
    weights: Vec<(WeightKind, BasisWeights)>,
    centre: Option<usize>,
    asked: Vec<Basis>,
}

impl FixedBases {
    pub fn of(figures: &Figures, asked: impl IntoIterator<Item = Basis>) -> Result<FixedBases, TooLarge> {
        let weights = |kind| {
            let weights = figures.municipalities.iter().map(|municipality| municipality.weight(kind));
            let units = Weights::from_exact(try_collect(weights)?).ok_or(TooLarge)?;
            let mut fractions = Weights::default();
            fractions.fill_fractions(&units);
            Ok(BasisWeights { units, fractions })
        };
        let asked: Vec<Basis> = asked.into_iter().collect();
        let counted = asked.iter().filter_map(|basis| match basis.counts() {
            Counts::Weight(kind) => Some(weights(kind).map(|own| (kind, own))),
            _ => None,
        });
        Ok(FixedBases {
            objective: weights(WeightKind::Objective)?,
            weights: counted.collect::<Result<_, TooLarge>>()?,
            centre: figures.centre(),
            asked,
        })
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
                Counts::Weight(kind) => {
                    let own = self.weights.iter().find(|(own, _)| *own == kind);
                    own.is_some_and(|(_, own)| copy(own, weights))
                }
                Counts::Flow(flow) => fill_counted(people.iter().map(|people| persons(people.flows[flow])), weights)?,
                Counts::ClientCosts => {
                    weights.fill(costs.municipalities.iter().map(|costs| costs.posts.total().cents()))
                }
                Counts::Clients { years } => fill_counted(clients(past, people, years), weights)?,
                Counts::One => weights.fill(people.iter().map(|_| 1)),
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

/// The mean number of clients over the last years before this one, or of this year if it is the first.
fn clients(
    past: &[ProjectionYear],
    people: &[PeopleYear],
    years: usize,
) -> impl Iterator<Item = Result<i128, TooLarge>> {
    let window = &past[past.len().saturating_sub(years)..];
    people.iter().enumerate().map(move |(index, people)| {
        persons(match window.len() {
            0 => people.clients(),
            #[expect(clippy::cast_precision_loss, reason = "a few years")]
            length => {
                let clients = window.iter().map(|year| year.capacity.municipalities[index].clients());
                clients.fold(0.0, |sum, clients| sum + clients) / length as f64
            }
        })
    })
}
