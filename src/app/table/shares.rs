//! The share of a municipality in a budget of the Rijk, in euro.
//!
//! The scenario divides a budget of the region by weights. Who knows amounts gives those: then each weight becomes the
//! amount, and the budget their sum, so that the division gives each exactly its own. `docs/inlezen.md` § 3.

use engine::fields::{MunicipalityField, RegionField, Value};
use engine::figures::Figures;
use engine::input::Input;
use engine::listed;
use engine::money::{Exact, TooLarge};
use engine::problem::{Problem, Wrong};
use engine::share::shares;

listed! {
    /// Of which budget.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Share {
        Objective,
        Historic,
    }
}

impl Share {
    pub const fn weight(self) -> MunicipalityField {
        match self {
            Share::Objective => MunicipalityField::ObjectiveWeight,
            Share::Historic => MunicipalityField::HistoricWeight,
        }
    }

    pub const fn budget(self) -> RegionField {
        match self {
            Share::Objective => RegionField::ObjectiveBudget,
            Share::Historic => RegionField::HistoricBudget,
        }
    }

    /// What each municipality gets, in euro of the price level of the budgets; together the budget of the region.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount cannot be held.
    pub fn of(self, figures: &Figures) -> Result<Vec<Exact>, TooLarge> {
        shares(figures, self.weight(), self.budget())
    }

    /// The figures in which a municipality gets this amount, and the others what they get now.
    ///
    /// # Errors
    /// An amount that is not allowed, or too large.
    pub fn with(self, figures: &Figures, municipality: usize, amount: Exact) -> Result<Figures, Problem> {
        let budget = Input::of(self.budget());
        let too_large = |_| Problem::without_value(budget.field_path(), Wrong::TooLarge);
        let amount = amount.cents().and_then(engine::money::Money::exact).map_err(too_large)?;
        if !budget.limit().admits_exact(amount) {
            return Err(Problem::without_value(budget.field_path(), Wrong::OutOfRange(budget.limit())));
        }
        let mut amounts = self.of(figures).map_err(too_large)?;
        let mut next = figures.clone();
        if amounts.get(municipality) == Some(&amount) {
            return Ok(next);
        }
        if let Some(own) = amounts.get_mut(municipality) {
            *own = amount;
        }
        let total = amounts.iter().try_fold(Exact::ZERO, |sum, &own| sum.plus(own)).map_err(too_large)?;
        if !budget.limit().admits_exact(total) {
            return Err(Problem::without_value(budget.field_path(), Wrong::OutOfRange(budget.limit())));
        }
        for (own, &amount) in next.municipalities.iter_mut().zip(&amounts) {
            self.weight().set(own, Value::MaybeExact(Some(amount)));
        }
        self.budget().set(&mut next, Value::Exact(total));
        Ok(next)
    }
}
