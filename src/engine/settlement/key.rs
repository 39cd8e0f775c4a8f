//! The weights of a *verdeelsleutel* in a year. Source: `docs/rekenmodel.md` section 5.

use std::borrow::Cow;

use super::shared_costs;
use crate::engine::afspraak::{Basis, Terms, Verdeelsleutel};
use crate::engine::money::{Exact, TooLarge, Weights};
use crate::engine::projection::{BasisWeights, ProjectionYear};

/// Decimals of a weight.
const PLACES: u32 = 12;

/// Weight of each municipality: `Σ_b (f_b / Σf) × b_i / Σb`, round 12.
pub(super) fn key_weights<'a>(
    key: &Verdeelsleutel,
    terms: &Terms,
    year: &'a ProjectionYear,
) -> Result<Cow<'a, Weights>, TooLarge> {
    let parts: Vec<(Basis, Exact)> = key.parts().collect();
    if let [(basis, _)] = parts[..] {
        // One basis: f / Σf is 1, and the weights are its fractions.
        return Ok(match basis_weights(basis, terms, year)? {
            Cow::Borrowed(weights) => Cow::Borrowed(&weights.fractions),
            Cow::Owned(weights) => Cow::Owned(weights.fractions),
        });
    }
    mixed(&parts, terms, year).map(Cow::Owned)
}

fn mixed(parts: &[(Basis, Exact)], terms: &Terms, year: &ProjectionYear) -> Result<Weights, TooLarge> {
    let factors = parts.iter().try_fold(Exact::ZERO, |sum, &(_, factor)| sum.plus(factor))?;
    let mut sums = vec![Exact::ZERO; year.costs.municipalities.len()];
    for &(basis, factor) in parts {
        let factor = factor.over(factors)?;
        let weights = basis_weights(basis, terms, year)?;
        let total = weights.units.total()?;
        for (sum, value) in sums.iter_mut().zip(weights.units.values()) {
            *sum = sum.plus(factor.times(value?)?.over(total)?)?;
        }
    }
    Weights::from_exact(sums.into_iter().map(|sum| sum.round(PLACES))).ok_or(TooLarge)
}

/// The weights of a basis; the shared part of the costs depends on the terms.
fn basis_weights<'a>(basis: Basis, terms: &Terms, year: &'a ProjectionYear) -> Result<Cow<'a, BasisWeights>, TooLarge> {
    let shared = match basis {
        Basis::SharedUse => Weights::from_units(shared_costs(terms, year)?.iter().map(|costs| costs.cents())),
        _ => None,
    };
    let own = shared.map(|shared| Cow::Owned(BasisWeights::new(shared)));
    Ok(own.unwrap_or_else(|| Cow::Borrowed(year.bases.weights(basis))))
}
