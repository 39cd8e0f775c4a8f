//! The weights of a *verdeelsleutel* in a year. Source: `docs/rekenmodel.md` section 5.

use crate::afspraak::{Basis, Verdeelsleutel};
use crate::money::{Exact, Mix, TooLarge, Weights};
use crate::projection::{BasisWeights, ProjectionYear};

/// A key made ready: its bases, and `f_b / Σf` of each.
#[derive(Debug, Clone)]
pub(super) struct Key {
    bases: Vec<Basis>,
    mix: Mix,
}

impl Key {
    pub fn new(key: &Verdeelsleutel) -> Result<Key, TooLarge> {
        let factors = key.parts().try_fold(Exact::ZERO, |sum, (_, factor)| sum.plus(factor))?;
        let shares = key.parts().map(|(_, factor)| factor.over(factors)).collect::<Result<Vec<Exact>, TooLarge>>()?;
        Ok(Key { bases: key.parts().map(|(basis, _)| basis).collect(), mix: Mix::new(shares) })
    }

    pub fn rests_on(&self, basis: Basis) -> bool {
        self.bases.contains(&basis)
    }

    /// Weight of each municipality: `Σ_b (f_b / Σf) × b_i / Σb`, round 12.
    pub fn weights<'a>(
        &self,
        year: &'a ProjectionYear,
        shared_use: Option<&'a BasisWeights>,
        mixed: &'a mut Weights,
    ) -> Result<&'a Weights, TooLarge> {
        // The shared part of the costs depends on the terms; without any, the inhabitants stand in.
        let weights = |basis| match shared_use {
            Some(shared) if basis == Basis::SharedUse => shared,
            _ => year.bases.weights(basis),
        };
        if let [basis] = self.bases[..] {
            // One basis: f / Σf is 1, and the weights are its fractions.
            return Ok(&weights(basis).fractions);
        }
        self.mix.fill(self.bases.iter().map(|&basis| &weights(basis).units), mixed)?;
        Ok(mixed)
    }
}
