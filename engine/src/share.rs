//! What each municipality gets of a budget by its weight. § 2.

use crate::fields::{MunicipalityField, RegionField, Value};
use crate::figures::Figures;
use crate::money::{Exact, Money, TooLarge, Weights, allocate};

/// *verdeel* of a budget of the region by a weight of the municipalities, in euro of its price level; a weight that is
/// left out is the number of inhabitants.
///
/// # Errors
/// [`TooLarge`] if an amount cannot be held.
pub fn shares(figures: &Figures, weight: MunicipalityField, total: RegionField) -> Result<Vec<Exact>, TooLarge> {
    let Value::Exact(budget) = total.get(figures) else { return Err(TooLarge) };
    let weights = figures.municipalities.iter().map(|own| match weight.get(own) {
        Value::MaybeExact(Some(given)) => Ok(given),
        _ => Exact::from_double(own.inhabitants).ok_or(TooLarge),
    });
    let weights = Weights::from_exact(weights.collect::<Result<Vec<_>, _>>()?).ok_or(TooLarge)?;
    allocate(budget.cents()?, &weights)?.into_iter().map(Money::exact).collect()
}
