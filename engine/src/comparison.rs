//! One afspraak held against having none, and that against a doordecentralisatie that never starts: what would be
//! without any change, what the State does, and what the region chooses.
//!
//! The three are never one number, and add up to the result. Over the horizon the share of the reserve counts, and is
//! shown apart. Source: `docs/rekenmodel.md` section 8; `docs/beginwaarden.md` section 5.

use std::rc::Rc;

use super::afspraak::Afspraak;
use super::figures::Figures;
use super::money::{Exact, Money, TooLarge};
use super::projection::{Projection, ProjectionYear, project};
use super::settlement::{Settlement, settle};

/// *Zonder verandering*: the same scenario if the doordecentralisatie never starts, nor that of the opvang, without an
/// agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Unchanged {
    pub figures: Figures,
    pub projection: Rc<Projection>,
    pub settlement: Settlement,
}

impl Unchanged {
    /// `projection` is that of the scenario itself, and `reference` the afspraak without an agreement.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount has too many digits.
    pub fn of(figures: &Figures, projection: &Rc<Projection>, reference: &Afspraak) -> Result<Unchanged, TooLarge> {
        let mut never = figures.clone();
        never.doordecentralisatie.first_year = None;
        never.opvang.iter_mut().for_each(|opvang| opvang.first_year = None);
        let projection = if never == *figures { Rc::clone(projection) } else { Rc::new(project(&never)?) };
        let settlement = settle(&projection, reference)?;
        Ok(Unchanged { figures: never, projection, settlement })
    }
}

/// What a settlement is held against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The same projection without an agreement.
    pub reference: &'a Settlement,
    /// A doordecentralisatie that never starts, without an agreement.
    pub unchanged: &'a Settlement,
}

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
    /// *zonder verandering*: the result if the doordecentralisatie never starts, without an agreement.
    pub unchanged: Money,
    /// *effect_rijk*: the result without an agreement, minus that.
    pub rijk: Money,
    /// *effect_afspraak*: the result, minus that without an agreement.
    pub afspraak: Money,
}

impl Burden {
    /// The burden of the municipality at `index` under `settlement`.
    pub fn of(against: Against<'_>, settlement: &Settlement, index: usize, span: Span) -> Burden {
        let result = result_of(settlement, index, span);
        let without_agreement = result_of(against.reference, index, span);
        let unchanged = result_of(against.unchanged, index, span);
        let budget: Money = match span {
            Span::Horizon => settlement.years.iter().map(|year| year.municipalities[index].budget).sum(),
            Span::Year(year) => settlement.years[year].municipalities[index].budget,
        };
        let reserve_share = match span {
            Span::Horizon => settlement.reserve_shares[index],
            Span::Year(_) => Money::ZERO,
        };
        Burden {
            result,
            reserve_share,
            net_burden: budget - result,
            unchanged,
            rijk: without_agreement - unchanged,
            afspraak: result - without_agreement,
        }
    }

    /// The sum over municipalities.
    #[must_use]
    pub fn plus(self, other: Burden) -> Burden {
        Burden {
            result: self.result + other.result,
            reserve_share: self.reserve_share + other.reserve_share,
            net_burden: self.net_burden + other.net_burden,
            unchanged: self.unchanged + other.unchanged,
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

/// Inhabitants by which an amount is divided, in millionths: of the year, and for the horizon of the first year in which
/// the municipality is of the region; none if it is not.
pub fn inhabitants_of(projection: &Projection, index: usize, span: Span) -> i128 {
    let of = |year: &ProjectionYear| year.bases.inhabitants[index];
    match span {
        Span::Horizon => projection.years.iter().map(of).find(|&inhabitants| inhabitants > 0).unwrap_or_default(),
        Span::Year(year) => of(&projection.years[year]),
    }
}

/// An amount per inhabitant, rounded to the cent; nothing where there are none.
///
/// # Errors
/// [`TooLarge`] if the amount has too many digits.
pub fn per_inhabitant(amount: Money, inhabitants: i128) -> Result<Money, TooLarge> {
    if inhabitants == 0 { Ok(Money::ZERO) } else { amount.exact()?.over(Exact::from_parts(inhabitants, 6)?)?.cents() }
}
