//! What is uncertain, as it is set on the screen: whole numbers only, so that a link says exactly what was meant.
//!
//! Source: `docs/toekomsten.md` section 1. Every starting value is an assumption of Rekentafel.

use engine::futures::{Delay, MOST_FUTURES, Uncertainty};
use engine::limits::Limit;
use engine::listed;
use engine::money::Exact;

listed! {
    /// A setting, by its place in [`Chances`].
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ChanceField {
        Futures,
        Seed,
        InflowDeviation,
        Correlation,
        Persistence,
        TariffDeviation,
        BudgetDeviation,
        OnTime,
        OneYearLate,
        TwoYearsLate,
        ThreeYearsLate,
        FourYearsLate,
        Never,
    }
}

impl ChanceField {
    /// The weights of [`Delay::ALL`], in its order.
    const DELAYS: [ChanceField; Delay::ALL.len()] = [
        ChanceField::OnTime,
        ChanceField::OneYearLate,
        ChanceField::TwoYearsLate,
        ChanceField::ThreeYearsLate,
        ChanceField::FourYearsLate,
        ChanceField::Never,
    ];

    /// Whether it is held in thousandths and shown as a percentage.
    const fn is_fraction(self) -> bool {
        matches!(
            self,
            ChanceField::InflowDeviation
                | ChanceField::Correlation
                | ChanceField::Persistence
                | ChanceField::TariffDeviation
                | ChanceField::BudgetDeviation
        )
    }

    /// What it may be, as shown.
    pub const fn limit(self) -> Limit {
        let (least, most, decimals) = match self {
            ChanceField::Futures => (100.0, MOST_FUTURES as f64, 0),
            ChanceField::Seed => (0.0, 4_294_967_295.0, 0),
            ChanceField::InflowDeviation | ChanceField::Correlation => (0.0, 100.0, 1),
            ChanceField::Persistence => (0.0, 99.0, 1),
            ChanceField::TariffDeviation | ChanceField::BudgetDeviation => (0.0, 20.0, 1),
            _ => (0.0, 100.0, 0),
        };
        Limit::up_to(least, most).with_places(decimals)
    }
}

/// All settings, each in its own unit: a number, or thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chances([u32; ChanceField::ALL.len()]);

impl Default for Chances {
    fn default() -> Chances {
        Chances([1_000, 1, 150, 500, 600, 10, 10, 40, 25, 10, 5, 0, 20])
    }
}

impl Chances {
    pub fn get(&self, field: ChanceField) -> u32 {
        self.0[field as usize]
    }

    /// The setting as it is shown: a number or a percentage.
    pub fn shown(&self, field: ChanceField) -> Exact {
        let places = u32::from(field.is_fraction());
        Exact::from_parts(self.get(field).into(), places).unwrap_or(Exact::ZERO)
    }

    /// With another value, in the unit of the setting; `None` if it cannot be.
    #[must_use]
    pub fn with(mut self, field: ChanceField, value: u32) -> Option<Chances> {
        let places = u32::from(field.is_fraction());
        let shown = Exact::from_parts(value.into(), places).ok()?;
        self.0[field as usize] = value;
        let has_delay = ChanceField::DELAYS.iter().any(|delay| self.get(*delay) > 0);
        (field.limit().admits_exact(shown) && has_delay).then_some(self)
    }

    /// With another value, as shown; `None` if it cannot be.
    #[must_use]
    pub fn with_shown(self, field: ChanceField, shown: Exact) -> Option<Chances> {
        let (mantissa, scale) = shown.parts();
        let places = u32::from(field.is_fraction());
        let value = mantissa.checked_mul(10_i128.pow(places.checked_sub(scale)?))?;
        self.with(field, u32::try_from(value).ok()?)
    }

    /// The same for the calculation.
    pub fn uncertainty(&self) -> Uncertainty {
        let fraction = |field| f64::from(self.get(field)) / 1_000.0;
        Uncertainty {
            seed: self.get(ChanceField::Seed),
            futures: self.get(ChanceField::Futures),
            inflow_deviation: fraction(ChanceField::InflowDeviation),
            correlation: fraction(ChanceField::Correlation),
            persistence: fraction(ChanceField::Persistence),
            tariff_deviation: fraction(ChanceField::TariffDeviation),
            budget_deviation: fraction(ChanceField::BudgetDeviation),
            delays: ChanceField::DELAYS.map(|field| self.get(field)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_is_that_of_the_calculation() {
        assert_eq!(Chances::default().uncertainty(), Uncertainty::default());
    }

    #[test]
    fn a_setting_is_read_as_it_is_shown() {
        let exact = |text: &str| text.parse::<Exact>().expect("decimal");
        let chances = Chances::default();
        let half = chances.with_shown(ChanceField::Correlation, exact("62.5")).expect("a percentage");
        assert_eq!(half.get(ChanceField::Correlation), 625);
        assert_eq!(half.shown(ChanceField::Correlation), exact("62.5"));
        for (field, wrong) in [
            (ChanceField::Correlation, "101"),
            (ChanceField::Correlation, "1.25"),
            (ChanceField::Futures, "99"),
            (ChanceField::Futures, "100.5"),
            (ChanceField::Seed, "-1"),
            (ChanceField::Seed, "4294967296"),
        ] {
            assert_eq!(chances.with_shown(field, exact(wrong)), None, "{field:?} {wrong}");
        }
    }

    #[test]
    fn one_start_must_be_possible() {
        let mut chances = Chances::default();
        for field in
            [ChanceField::OneYearLate, ChanceField::TwoYearsLate, ChanceField::ThreeYearsLate, ChanceField::Never]
        {
            chances = chances.with(field, 0).expect("others are left");
        }
        assert_eq!(chances.with(ChanceField::OnTime, 0), None);
    }
}
