//! Inhabitants, indices and the rijksbudget: § 1 and § 2 of the rekenmodel.

use super::kinds::{BudgetPurpose, BudgetSource};
use super::number::Number;
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::fields::{MunicipalityField, RegionField};
use crate::figures::WeightKind;
use crate::money::Exact;

impl Ground<'_> {
    pub(super) fn define_budget(&self, quantity: Quantity) -> Option<Formula> {
        Some(match quantity {
            Quantity::Inhabitants { year, municipality } => {
                let input = |field| Ground::own_input(municipality, field);
                let years = self.year(year).minus(Ground::input(RegionField::BaseYear));
                input(MunicipalityField::Inhabitants).times(input(MunicipalityField::Growth).power(years))
            }
            Quantity::CountedInhabitants { year, municipality } if !self.is_present(year, municipality) => {
                Expr::Constant(Number::Exact(Exact::ZERO))
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
            Quantity::BudgetBase { year, source } => match source {
                BudgetSource::Historic => self.field(RegionField::HistoricBudget, year),
                BudgetSource::Objective => self.field(RegionField::ObjectiveBudget, year),
            },
            Quantity::BudgetIndex { year } => {
                let years = self.year(year).minus(Ground::input(RegionField::BudgetPriceLevel));
                Ground::input(RegionField::BudgetIndexation).power(years).round(10)
            }
            Quantity::WholeBudget { year, source } => Ground::whole_budget(year, source),
            Quantity::BudgetPart { year, source, purpose, municipality } => {
                let total = match purpose {
                    BudgetPurpose::Care => Quantity::WholeBudget { year, source },
                    BudgetPurpose::Opvang => Ground::opvang_budget(year, source),
                };
                self.by_weight(Expr::leaf(total), year, source, municipality)
            }
            Quantity::Budget { year, source } => self.budget(year, source),
            Quantity::TotalBudget { year } => Expr::sum([
                Quantity::Budget { year, source: BudgetSource::Historic },
                Quantity::Budget { year, source: BudgetSource::Objective },
            ]),
            Quantity::OwnBudget { year, municipality } => self.own_budget(year, municipality),
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

    /// The budget for beschermd wonen and thuis of all municipalities.
    fn whole_budget(year: Place, source: BudgetSource) -> Formula {
        let share = match source {
            BudgetSource::Historic => Quantity::CentreShare { year },
            BudgetSource::Objective => Quantity::ObjectiveShare { year },
        };
        let base = Expr::leaf(Quantity::BudgetBase { year, source }).times(Expr::leaf(share));
        base.times(Expr::leaf(Quantity::BudgetIndex { year })).cents()
    }

    /// C or R: that for opvang is added to it, and what belongs to who is not there goes elsewhere.
    fn budget(&self, year: Place, source: BudgetSource) -> Formula {
        match (self.all_present(year), self.figures.opvang) {
            (true, None) => Ground::whole_budget(year, source),
            (true, Some(_)) => Expr::sum([Quantity::WholeBudget { year, source }, Ground::opvang_budget(year, source)]),
            (false, _) => {
                let there = self.present(year);
                let part = |purpose| {
                    let of = move |&municipality: &Place| Quantity::BudgetPart { year, source, purpose, municipality };
                    there.iter().map(of)
                };
                Expr::sum(self.purposes().flat_map(part))
            }
        }
    }

    /// R_i.
    fn own_budget(&self, year: Place, municipality: Place) -> Formula {
        let source = BudgetSource::Objective;
        if !self.is_present(year, municipality) {
            return Expr::zero_money();
        }
        if self.all_present(year) && self.figures.opvang.is_none() {
            return self.by_weight(Expr::leaf(Quantity::Budget { year, source }), year, source, municipality);
        }
        Expr::sum(self.purposes().map(|purpose| Quantity::BudgetPart { year, source, purpose, municipality }))
    }

    /// What the budgets of the scenario are for.
    fn purposes(&self) -> impl Iterator<Item = BudgetPurpose> {
        std::iter::once(BudgetPurpose::Care).chain(self.figures.opvang.map(|_| BudgetPurpose::Opvang))
    }

    /// The part of a municipality in a budget of all of them.
    fn by_weight(&self, total: Formula, year: Place, source: BudgetSource, municipality: Place) -> Formula {
        let kind = match source {
            BudgetSource::Historic => WeightKind::Historic,
            BudgetSource::Objective => WeightKind::Objective,
        };
        let weight = |municipality| self.weight_in(year, kind, municipality);
        Expr::part(total, self.municipalities().map(weight).collect(), municipality)
    }

    /// A weight of a municipality: its own, or its inhabitants. That for the origin counts persons.
    fn weight(&self, kind: WeightKind, municipality: Place) -> Formula {
        let own = kind.field();
        let weight = if self.is_given(municipality, own) {
            Ground::own_input(municipality, own)
        } else {
            Ground::own_input(municipality, MunicipalityField::Inhabitants).as_shortest()
        };
        if kind == WeightKind::Origin { weight.as_double() } else { weight }
    }
}
