//! Inhabitants, indices and the rijksbudget: § 1 and § 2 of the rekenmodel.

use super::kinds::BudgetSource;
use super::number::Number;
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::fields::{ChangeField, MunicipalityField, RegionField};
use crate::figures::WeightKind;
use crate::input::Input;
use crate::money::Exact;

impl Ground<'_> {
    pub(super) fn define_budget(&self, quantity: Quantity) -> Option<Formula> {
        Some(match quantity {
            Quantity::Inhabitants { year, municipality } => {
                let input = |field| Ground::own_input(municipality, field);
                let years = self.year(year).minus(Ground::input(RegionField::BaseYear));
                input(MunicipalityField::Inhabitants).times(input(MunicipalityField::Growth).power(years))
            }
            Quantity::CountedInhabitants { year, municipality } => {
                Expr::leaf(Quantity::Inhabitants { year, municipality }).persons()
            }
            Quantity::Ingroeipad { year } => {
                let done = self.step(year)?.over(Ground::input(RegionField::PhaseInYears));
                Expr::whole(1).min(done).round(12)
            }
            Quantity::RunOff { year } => {
                let rate = Expr::whole(0).minus(Ground::input(RegionField::ExistingRunOff));
                rate.power(self.step(year)?).round(12)
            }
            Quantity::CentreShare { year } => self.centre_share(year),
            Quantity::ObjectiveShare { year } => self.objective_share(year),
            Quantity::BudgetBase { year, source } => self.budget_base(year, source),
            Quantity::BudgetIndex { year } => {
                let years = self.year(year).minus(Ground::input(RegionField::BudgetPriceLevel));
                Ground::input(RegionField::BudgetIndexation).power(years).round(10)
            }
            Quantity::Budget { year, source } => {
                let share = match source {
                    BudgetSource::Historic => Quantity::CentreShare { year },
                    BudgetSource::Objective => Quantity::ObjectiveShare { year },
                };
                let base = Expr::leaf(Quantity::BudgetBase { year, source }).times(Expr::leaf(share));
                base.times(Expr::leaf(Quantity::BudgetIndex { year })).cents()
            }
            Quantity::TotalBudget { year } => Expr::sum([
                Quantity::Budget { year, source: BudgetSource::Historic },
                Quantity::Budget { year, source: BudgetSource::Objective },
            ]),
            Quantity::OwnBudget { year, municipality } => {
                let total = Expr::leaf(Quantity::Budget { year, source: BudgetSource::Objective });
                let weight = |municipality| Quantity::Weight { kind: WeightKind::Objective, municipality };
                Expr::part(total, self.municipalities().map(weight).collect(), municipality)
            }
            Quantity::Weight { kind, municipality } => self.weight(kind, municipality),
            _ => return None,
        })
    }

    /// k: the how manieth year since the start; `None` before it.
    fn step(&self, year: Place) -> Option<Formula> {
        if self.is_before_start(year) {
            return None;
        }
        let since = self.year(year).minus(Ground::input(RegionField::StartYear));
        Some(Expr::Sum(vec![since, Expr::whole(1)]))
    }

    /// c, in words of § 2: before the start all, then what the ingroeipad leaves, beside what is left for existing
    /// clients.
    fn centre_share(&self, year: Place) -> Formula {
        if self.is_before_start(year) {
            return Expr::Constant(Number::Exact(Exact::ONE));
        }
        let historic = Expr::whole(1).minus(Expr::leaf(Quantity::Ingroeipad { year }));
        if self.figures.doordecentralisatie.existing_run_off.is_none() {
            return historic;
        }
        let existing = Expr::leaf(Quantity::RunOff { year });
        let new = Expr::whole(1).minus(existing.clone());
        Expr::Sum(vec![existing, new.times(historic)]).round(12)
    }

    /// o.
    fn objective_share(&self, year: Place) -> Formula {
        if self.is_before_start(year) {
            return Expr::Constant(Number::Exact(Exact::ZERO));
        }
        let objective = Expr::leaf(Quantity::Ingroeipad { year });
        if self.figures.doordecentralisatie.existing_run_off.is_none() {
            return objective;
        }
        let new = Expr::whole(1).minus(Expr::leaf(Quantity::RunOff { year }));
        new.times(objective).round(12)
    }

    fn budget_base(&self, year: Place, source: BudgetSource) -> Formula {
        let (base, field) = match source {
            BudgetSource::Historic => (RegionField::HistoricBudget, ChangeField::Historic),
            BudgetSource::Objective => (RegionField::ObjectiveBudget, ChangeField::Objective),
        };
        let now = self.calendar_year(year);
        let changes = self.figures.budget.changes.iter().enumerate().filter(|(_, change)| change.year <= now);
        let changes = changes.map(|(change, _)| Expr::leaf(Quantity::Input(Input::Change { change, field })));
        Expr::Sum(std::iter::once(Ground::input(base)).chain(changes).collect())
    }

    /// A weight of a municipality: its own, or its inhabitants. That for the origin counts persons.
    fn weight(&self, kind: WeightKind, municipality: Place) -> Formula {
        let own = match kind {
            WeightKind::Objective => MunicipalityField::ObjectiveWeight,
            WeightKind::Historic => MunicipalityField::HistoricWeight,
            WeightKind::Origin => MunicipalityField::OriginWeight,
        };
        let weight = if self.is_given(municipality, own) {
            Ground::own_input(municipality, own)
        } else {
            Ground::own_input(municipality, MunicipalityField::Inhabitants).as_shortest()
        };
        if kind == WeightKind::Origin { weight.as_double() } else { weight }
    }
}
