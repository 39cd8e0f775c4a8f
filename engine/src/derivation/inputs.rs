//! The leaves: inputs of the scenario and terms of an afspraak, with their values.

use super::number::NoNumber;
use super::number::Number;
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::afspraak::{Afspraak, Clause, PhaseTerms, Terms};
use crate::fields::{MunicipalityField, RegionField, Value};
use crate::figures::{Figures, Year};
use crate::gebeurtenis::{Amount, ChangePlace};
use crate::input::{Input, Part};
use crate::pad::Pad;
use crate::term::Term;

/// Where a derivation ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf {
    Input(Input),
    Term {
        afspraak: Place,
        clause: Clause,
        term: Term,
    },
    /// The number of a change that an event makes.
    Change(ChangePlace),
}

impl Quantity {
    /// The input, term or number of a change that this is, if it is one.
    pub fn as_leaf(self) -> Option<Leaf> {
        match self {
            Quantity::Input(input) => Some(Leaf::Input(input)),
            Quantity::Term { afspraak, clause, term } => Some(Leaf::Term { afspraak, clause, term }),
            Quantity::EventNumber { change } => Some(Leaf::Change(change)),
            _ => None,
        }
    }
}

impl Input {
    /// The number; `None` if the scenario leaves it out.
    pub fn number(self, figures: &Figures) -> Option<Number> {
        number(self.value(figures)?, self.part())
    }
}

fn number(value: Value, part: Part) -> Option<Number> {
    let whole = |whole: i32| Number::Whole(whole.into());
    match (value, part) {
        (Value::Number(double) | Value::MaybeNumber(Some(double)), Part::Whole) => Some(Number::Double(double)),
        (Value::Exact(exact) | Value::MaybeExact(Some(exact)), Part::Whole) => Some(Number::Exact(exact)),
        (Value::Whole(year) | Value::YearOrNever(Some(year)) | Value::MaybeWhole(Some(year)), Part::Whole) => {
            Some(whole(year))
        }
        (Value::Pad(Pad::Constant(double)), Part::Whole) => Some(Number::Double(double)),
        (Value::Pad(Pad::Line(line)), part) => match part {
            Part::Whole => None,
            Part::From => Some(Number::Double(line.from)),
            Part::To => Some(Number::Double(line.to)),
            Part::FirstYear => Some(whole(line.first_year)),
            Part::LastYear => Some(whole(line.last_year)),
        },
        _ => None,
    }
}

impl Term {
    /// Whether these terms say something of it.
    fn is_given_by(self, terms: &PhaseTerms) -> bool {
        match self {
            Term::Shared(_) => terms.shared.is_some(),
            Term::Inleg => terms.inleg.is_some(),
            Term::Sleutel(_) => terms.sleutel.is_some(),
            Term::SleutelOverschot(_) => terms.sleutel_overschot.is_some(),
            Term::ExecutionCosts => terms.execution_costs.is_some(),
            Term::Vangnet => terms.vangnet_per_inhabitant.is_some(),
            Term::ReserveBegin | Term::ReserveMaximum | Term::Payout(_) | Term::PayoutSleutel(..) => false,
        }
    }

    /// Where the term stands that is in force in a year: § 11.
    fn clause(self, afspraak: &Afspraak, year: Year, is_before_start: bool) -> Clause {
        if is_before_start && self.is_given_by(&PhaseTerms::from(&afspraak.before_start)) {
            return Clause::BeforeStart;
        }
        let begun = &afspraak.phases[..afspraak.phases_in(year)];
        begun.iter().rposition(|phase| self.is_given_by(&phase.terms)).map_or(Clause::Main, Clause::Phase)
    }
}

impl Ground<'_> {
    /// The year at a place, as a number of the rules.
    pub(super) fn year(&self, year: Place) -> Formula {
        let place = i32::try_from(year).unwrap_or(i32::MAX);
        Expr::whole(self.figures.first_year.saturating_add(place))
    }

    /// A field that the scenario has once.
    pub(super) fn input(field: RegionField) -> Formula {
        Expr::leaf(Quantity::Input(Input::of(field)))
    }

    /// A field of a municipality.
    pub(super) fn own_input(municipality: Place, field: MunicipalityField) -> Formula {
        Expr::leaf(Quantity::Input(Input::of_municipality(municipality, field)))
    }

    /// Whether the scenario gives a field of a municipality that it may leave out.
    pub(super) fn is_given(&self, municipality: Place, field: MunicipalityField) -> bool {
        Input::of_municipality(municipality, field).number(self.figures).is_some()
    }

    /// A term as it is in force in a year.
    pub(super) fn term(&self, afspraak: Place, year: Place, term: Term) -> Formula {
        let clause = term.clause(self.afspraken[afspraak], self.calendar_year(year), self.is_before_start(year));
        Expr::leaf(Quantity::Term { afspraak, clause, term })
    }

    pub(super) fn is_before_start(&self, year: Place) -> bool {
        self.figures.doordecentralisatie.is_before_start(self.calendar_year(year))
    }

    /// The terms in force in a year.
    pub(super) fn terms(&self, afspraak: Place, year: Place) -> Terms {
        self.afspraken[afspraak].terms_in(self.calendar_year(year), &self.figures.doordecentralisatie)
    }

    pub(super) fn leaf_value(&self, leaf: Leaf) -> Result<Number, NoNumber> {
        match leaf {
            Leaf::Input(input) => input.number(self.figures).ok_or(NoNumber::NotThere),
            Leaf::Term { afspraak, clause, term } => {
                let afspraak = self.afspraken.get(afspraak).ok_or(NoNumber::NotThere)?;
                let value = match clause {
                    Clause::Main => term.value(afspraak, &afspraak.terms),
                    Clause::BeforeStart => term.value(afspraak, &afspraak.terms_before_start()),
                    Clause::Phase(place) => term.value(afspraak, &afspraak.terms_after(place + 1, false)),
                };
                value.map(Number::Exact).ok_or(NoNumber::NotThere)
            }
            Leaf::Change(place) => {
                let event = self.figures.events.get(place.event).ok_or(NoNumber::NotThere)?;
                let change = event.changes.get(place.change).ok_or(NoNumber::NotThere)?;
                Ok(match change.number {
                    Amount::Double(number) => Number::Double(number),
                    Amount::Exact(number) => Number::Exact(number),
                })
            }
        }
    }

    /// A pad in a year: § 1.
    pub(super) fn pad_at(&self, input: Input, year: Place) -> Formula {
        let part = |part| Expr::leaf(Quantity::Input(input.with_part(part)));
        let Some(Value::Pad(Pad::Line(line))) = input.value(self.figures) else { return part(Part::Whole) };
        let now = self.calendar_year(year);
        if now <= line.first_year {
            part(Part::From)
        } else if now >= line.last_year {
            part(Part::To)
        } else {
            let passed = self.year(year).minus(part(Part::FirstYear)).as_double();
            let length = part(Part::LastYear).minus(part(Part::FirstYear)).as_double();
            let rise = part(Part::To).minus(part(Part::From));
            Expr::Sum(vec![part(Part::From), rise.times(passed.over(length))])
        }
    }
}
