//! A field in a year, and what the events of that year make of it: § 10 of the rekenmodel.

use super::quantity::{Place, Quantity};
use super::{BudgetSource, Expr, Formula, Ground};
use crate::fields::{ChangeField, Kind, MunicipalityField, OpvangField, RegionField};
use crate::figures::WeightKind;
use crate::gebeurtenis::{Amount, ChangePlace, Operation, Wijziging, counting};
use crate::input::{Input, Part};

impl Ground<'_> {
    /// A field that the scenario has once, as it is in a year.
    pub(super) fn field(&self, field: RegionField, year: Place) -> Formula {
        self.value_in(Input::of(field), year)
    }

    /// A field of a municipality, as it is in a year.
    pub(super) fn own_field(&self, municipality: Place, field: MunicipalityField, year: Place) -> Formula {
        self.value_in(Input::of_municipality(municipality, field), year)
    }

    /// A field of the opvang, as it is in a year.
    pub(super) fn opvang_field(&self, field: OpvangField, year: Place) -> Formula {
        self.value_in(Input::of_opvang(field), year)
    }

    /// A weight of a municipality, as it is in a year.
    pub(super) fn weight_in(&self, year: Place, kind: WeightKind, municipality: Place) -> Quantity {
        let input = Input::of_municipality(municipality, kind.field());
        self.last_change(input, year).unwrap_or(Quantity::Weight { kind, municipality })
    }

    fn value_in(&self, input: Input, year: Place) -> Formula {
        self.last_change(input, year).map_or_else(|| self.before_events(input, year), Expr::leaf)
    }

    /// A field in a year in which nothing happens.
    fn before_events(&self, input: Input, year: Place) -> Formula {
        if input.kind() == Kind::Pad {
            return Expr::leaf(Quantity::PadAt { input, year });
        }
        let weight = |kind, municipality| Expr::leaf(Quantity::Weight { kind, municipality });
        match input {
            Input::Region { field: RegionField::HistoricBudget, .. } => {
                self.with_mutaties(year, BudgetSource::Historic)
            }
            Input::Region { field: RegionField::ObjectiveBudget, .. } => {
                self.with_mutaties(year, BudgetSource::Objective)
            }
            Input::Municipality { municipality, field: MunicipalityField::ObjectiveWeight, .. } => {
                weight(WeightKind::Objective, municipality)
            }
            Input::Municipality { municipality, field: MunicipalityField::HistoricWeight, .. } => {
                weight(WeightKind::Historic, municipality)
            }
            input => Expr::leaf(Quantity::Input(input)),
        }
    }

    /// § 2: the base, and all mutaties that count.
    fn with_mutaties(&self, year: Place, source: BudgetSource) -> Formula {
        let (base, field) = match source {
            BudgetSource::Historic => (RegionField::HistoricBudget, ChangeField::Historic),
            BudgetSource::Objective => (RegionField::ObjectiveBudget, ChangeField::Objective),
        };
        let now = self.calendar_year(year);
        let changes = self.figures.budget.changes.iter().enumerate().filter(|(_, change)| change.year <= now);
        let changes = changes.map(|(change, _)| Expr::leaf(Quantity::Input(Input::Change { change, field })));
        Expr::Sum(std::iter::once(Ground::input(base)).chain(changes).collect())
    }

    /// The changes of a field that count in a year, in their order.
    fn changes(&self, input: Input, year: Place) -> impl DoubleEndedIterator<Item = (ChangePlace, Wijziging)> {
        let field = input.with_part(Part::Whole);
        let all = counting(&self.figures.events, self.calendar_year(year)).filter(move |(_, own)| own.field == field);
        all.map(|(place, own)| (place, *own)).collect::<Vec<_>>().into_iter()
    }

    /// A field after the last change that counts in a year; `None` if there is none.
    fn last_change(&self, input: Input, year: Place) -> Option<Quantity> {
        let (change, _) = self.changes(input, year).next_back()?;
        Some(Quantity::AfterChange { input, year, change })
    }

    /// One step of an event: on the value that the change before left, or the field itself.
    pub(super) fn after_change(&self, input: Input, year: Place, place: ChangePlace) -> Option<Formula> {
        let (_, change) = self.changes(input, year).find(|(own, _)| *own == place)?;
        let earlier = self.changes(input, year).take_while(|(own, _)| *own < place).last();
        let before = earlier.map_or_else(
            || self.before_events(input, year),
            |(change, _)| Expr::leaf(Quantity::AfterChange { input, year, change }),
        );
        let number = Expr::leaf(Quantity::EventNumber { change: place });
        Some(match (change.operation, change.number) {
            (Operation::Set, _) => number,
            (Operation::Add, _) => Expr::Sum(vec![before, number]),
            (Operation::Multiply, Amount::Double(_)) => before.times(number),
            (Operation::Multiply, Amount::Exact(_)) => before.times(number).round(12),
        })
    }
}
