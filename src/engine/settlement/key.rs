//! The weights of a *verdeelsleutel* in a year. Source: `docs/rekenmodel.md` section 5.

use super::shared_costs;
use crate::engine::afspraak::{Basis, Terms, Verdeelsleutel};
use crate::engine::money::{Exact, TooLarge, Weights};
use crate::engine::projection::ProjectionYear;

/// Decimals of a weight.
const PLACES: u32 = 12;

/// Weight of each municipality: `Σ_b (f_b / Σf) × b_i / Σb`, round 12.
pub(super) fn key_weights(key: &Verdeelsleutel, terms: &Terms, year: &ProjectionYear) -> Result<Weights, TooLarge> {
    let parts: Vec<(Basis, Exact)> = key.parts().collect();
    if let [(basis, _)] = parts[..] {
        // One basis: f / Σf is 1, and the fractions are whole units of 10⁻¹².
        return Ok(basis_weights(basis, terms, year)?.as_fractions());
    }
    mixed(&parts, terms, year)
}

fn mixed(parts: &[(Basis, Exact)], terms: &Terms, year: &ProjectionYear) -> Result<Weights, TooLarge> {
    let factors = parts.iter().try_fold(Exact::ZERO, |sum, &(_, factor)| sum.plus(factor))?;
    let mut sums = vec![Exact::ZERO; year.costs.municipalities.len()];
    for &(basis, factor) in parts {
        let factor = factor.over(factors)?;
        let weights = basis_weights(basis, terms, year)?;
        let total = weights.total()?;
        for (sum, value) in sums.iter_mut().zip(weights.values()) {
            *sum = sum.plus(factor.times(value?)?.over(total)?)?;
        }
    }
    Weights::from_exact(sums.into_iter().map(|sum| sum.round(PLACES))).ok_or(TooLarge)
}

/// The weights of a basis; the shared part of the costs depends on the terms.
fn basis_weights(basis: Basis, terms: &Terms, year: &ProjectionYear) -> Result<Weights, TooLarge> {
    let shared = match basis {
        Basis::SharedUse => Weights::from_units(shared_costs(terms, year)?.iter().map(|costs| costs.cents())),
        _ => None,
    };
    Ok(shared.unwrap_or_else(|| year.bases.weights(basis).clone()))
}
