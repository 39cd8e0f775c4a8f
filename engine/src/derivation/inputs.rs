//! The leaves: inputs of the scenario and terms of an afspraak, with their values.

use super::number::NoNumber;
use super::number::Number;
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::afspraak::{Afspraak, Terms};
use crate::fields::{MunicipalityField, RegionField, Value};
use crate::figures::Figures;
use crate::input::{Input, Part};
use crate::money::Exact;
use crate::pad::Pad;
use crate::term::Term;

/// Where a derivation ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf {
    Input(Input),
    Term { afspraak: Place, before_start: bool, term: Term },
}

impl Quantity {
    /// The input or term that this is, if it is one.
    pub fn as_leaf(self) -> Option<Leaf> {
        match self {
            Quantity::Input(input) => Some(Leaf::Input(input)),
            Quantity::Term { afspraak, before_start, term } => Some(Leaf::Term { afspraak, before_start, term }),
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
        (Value::Whole(year) | Value::YearOrNever(Some(year)), Part::Whole) => Some(whole(year)),
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
    /// The value of a term; `None` if the afspraak leaves it out.
    pub fn value(self, afspraak: &Afspraak, terms: &Terms) -> Option<Exact> {
        match self {
            Term::Shared(post) => Some(terms.shared[post]),
            Term::Inleg => Some(terms.inleg),
            Term::Sleutel(basis) => Some(terms.sleutel[basis]),
            Term::SleutelOverschot(basis) => terms.sleutel_overschot.map(|key| key[basis]),
            Term::ExecutionCosts => terms.execution_costs,
            Term::ReserveBegin => afspraak.reserve.map(|reserve| reserve.begin),
            Term::ReserveMaximum => afspraak.reserve.and_then(|reserve| reserve.maximum),
            Term::Vangnet => afspraak.vangnet_per_inhabitant,
        }
    }

    /// Whether it may be another one before the start.
    fn may_differ(self) -> bool {
        !matches!(self, Term::ReserveBegin | Term::ReserveMaximum | Term::Vangnet)
    }

    /// Whether the afspraak has a value of its own for the time before the start.
    fn differs(self, afspraak: &Afspraak) -> bool {
        let before = &afspraak.before_start;
        match self {
            Term::Shared(_) => before.shared.is_some(),
            Term::Inleg => before.inleg.is_some(),
            Term::Sleutel(_) => before.sleutel.is_some(),
            Term::SleutelOverschot(_) => before.sleutel_overschot.is_some(),
            Term::ExecutionCosts => before.execution_costs.is_some(),
            _ => false,
        }
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
        let before_start = self.is_before_start(year) && term.may_differ() && term.differs(self.afspraken[afspraak]);
        Expr::leaf(Quantity::Term { afspraak, before_start, term })
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
            Leaf::Term { afspraak, before_start, term } => {
                let afspraak = self.afspraken.get(afspraak).ok_or(NoNumber::NotThere)?;
                let value = if before_start {
                    term.value(afspraak, &afspraak.terms_before_start())
                } else {
                    term.value(afspraak, &afspraak.terms)
                };
                value.map(Number::Exact).ok_or(NoNumber::NotThere)
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
