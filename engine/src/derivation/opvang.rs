//! Maatschappelijke opvang: its budget on clocks of its own, and what its places cost. § 14 of the rekenmodel.

use super::number::Number;
use super::quantity::{Place, Quantity};
use super::{BudgetSource, Expr, Formula, Ground, OpvangItem};
use crate::fields::OpvangField;
use crate::figures::WeightKind;
use crate::input::Input;
use crate::money::Exact;

impl Ground<'_> {
    pub(super) fn opvang(&self, year: Place, item: OpvangItem) -> Option<Formula> {
        let opvang = self.figures.opvang.as_ref()?;
        let of = |item| Expr::leaf(Quantity::Opvang { year, item });
        let is_before = opvang.clock().is_before_start(self.calendar_year(year));
        let constant = |number| Expr::Constant(Number::Exact(number));
        let index = |rate, price_level| {
            let years = self.year(year).minus(input(price_level));
            input(rate).power(years).round(10)
        };
        let budget = |share| {
            let base = self.opvang_field(OpvangField::Budget, year).times(of(share));
            base.times(of(OpvangItem::Index)).cents()
        };
        Some(match item {
            OpvangItem::Ingroeipad if is_before => return None,
            OpvangItem::Ingroeipad => {
                let since = self.year(year).minus(input(OpvangField::FirstYear));
                let done = Expr::Sum(vec![since, Expr::whole(1)]).over(input(OpvangField::PhaseInYears));
                Expr::whole(1).min(done).round(12)
            }
            OpvangItem::CentreShare if is_before => constant(Exact::ONE),
            OpvangItem::CentreShare => Expr::whole(1).minus(of(OpvangItem::Ingroeipad)),
            OpvangItem::ObjectiveShare if is_before => constant(Exact::ZERO),
            OpvangItem::ObjectiveShare => of(OpvangItem::Ingroeipad),
            OpvangItem::Index => index(OpvangField::Indexation, OpvangField::PriceLevel),
            OpvangItem::HistoricBudget => budget(OpvangItem::CentreShare),
            OpvangItem::ObjectiveBudget => budget(OpvangItem::ObjectiveShare),
            OpvangItem::TariffIndex => index(OpvangField::TariffIndexation, OpvangField::TariffPriceLevel),
            OpvangItem::Tariff => {
                self.opvang_field(OpvangField::Tariff, year).times(of(OpvangItem::TariffIndex)).cents()
            }
            OpvangItem::Places => self.opvang_field(OpvangField::Places, year).persons(),
            OpvangItem::Costs => of(OpvangItem::Places).times(of(OpvangItem::Tariff)).cents(),
        })
    }

    /// What the opvang gets of a budget, before the parts of who is not there go elsewhere.
    pub(super) const fn opvang_budget(year: Place, source: BudgetSource) -> Quantity {
        let item = match source {
            BudgetSource::Historic => OpvangItem::HistoricBudget,
            BudgetSource::Objective => OpvangItem::ObjectiveBudget,
        };
        Quantity::Opvang { year, item }
    }

    /// *kosten.opvang*: by the weights of who is there, or by their inhabitants if those are all zero.
    pub(super) fn opvang_costs(&self, year: Place, municipality: Place) -> Formula {
        let there = self.present(year);
        let Some(own) = there.iter().position(|&own| own == municipality).filter(|_| self.figures.opvang.is_some())
        else {
            return Expr::zero_money();
        };
        let is_zero = |&place: &Place| {
            self.figures.municipalities[place].weight(WeightKind::Opvang).is_ok_and(|weight| weight.is_zero())
        };
        let by_inhabitants = there.iter().all(is_zero);
        let weight = |&municipality: &Place| match by_inhabitants {
            true => Quantity::CountedInhabitants { year, municipality },
            false => Quantity::Weight { kind: WeightKind::Opvang, municipality },
        };
        let costs = Expr::leaf(Quantity::Opvang { year, item: OpvangItem::Costs });
        Expr::part(costs, there.iter().map(weight).collect(), own)
    }
}

fn input(field: OpvangField) -> Formula {
    Expr::leaf(Quantity::Input(Input::of_opvang(field)))
}
