//! One afspraak held against having none: what the State does, and what the region chooses.
//!
//! The two effects are never one number. Over the horizon the share of the reserve counts, and is shown apart.
//! Source: `docs/rekenmodel.md` section 8.

use super::money::{Exact, Money, TooLarge};
use super::projection::Projection;
use super::settlement::Settlement;

/// The part of the horizon that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// All years, with the share of the reserve.
    Horizon,
    /// The year at this index.
    Year(usize),
}

/// What one municipality bears under an afspraak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Burden {
    /// The result, with the share of the reserve over the horizon.
    pub result: Money,
    /// The part of it that is the share of the reserve; zero for a single year.
    pub reserve_share: Money,
    /// *netto lasten*: its rijksbudget minus its result.
    pub net_burden: Money,
    /// *effect_rijk*: the result without an agreement.
    pub rijk: Money,
    /// *effect_afspraak*: the result minus that.
    pub afspraak: Money,
}

impl Burden {
    /// The burden of the municipality at `index` under `settlement`, where `reference` settles the same projection
    /// without an agreement.
    pub fn of(reference: &Settlement, settlement: &Settlement, index: usize, span: Span) -> Burden {
        let result = result_of(settlement, index, span);
        let rijk = result_of(reference, index, span);
        let budget: Money = match span {
            Span::Horizon => settlement.years.iter().map(|year| year.municipalities[index].budget).sum(),
            Span::Year(year) => settlement.years[year].municipalities[index].budget,
        };
        let reserve_share = match span {
            Span::Horizon => settlement.reserve_shares[index],
            Span::Year(_) => Money::ZERO,
        };
        Burden { result, reserve_share, net_burden: budget - result, rijk, afspraak: result - rijk }
    }

    /// The sum over municipalities.
    #[must_use]
    pub fn plus(self, other: Burden) -> Burden {
        Burden {
            result: self.result + other.result,
            reserve_share: self.reserve_share + other.reserve_share,
            net_burden: self.net_burden + other.net_burden,
            rijk: self.rijk + other.rijk,
            afspraak: self.afspraak + other.afspraak,
        }
    }
}

fn result_of(settlement: &Settlement, index: usize, span: Span) -> Money {
    match span {
        Span::Horizon => settlement.horizon_total(index),
        Span::Year(year) => settlement.years[year].municipalities[index].result,
    }
}

/// Inhabitants by which an amount is divided, in millionths: of the year, and of the first year for the horizon.
pub fn inhabitants_of(projection: &Projection, index: usize, span: Span) -> i128 {
    let year = match span {
        Span::Horizon => 0,
        Span::Year(year) => year,
    };
    projection.years[year].bases.inhabitants[index]
}

/// An amount per inhabitant, rounded to the cent.
///
/// # Errors
/// [`TooLarge`] if the amount has too many digits.
pub fn per_inhabitant(amount: Money, inhabitants: i128) -> Result<Money, TooLarge> {
    amount.exact()?.over(Exact::from_parts(inhabitants, 6)?)?.cents()
}
