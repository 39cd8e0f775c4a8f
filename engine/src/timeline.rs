//! The figures year by year: in each year every pad is taken, every mutatie counts, and every event has been.
//!
//! Whoever calculates a year looks at [`YearFigures`] and at nothing else: there, a value is what it is in that year,
//! whatever made it so. Source: `docs/rekenmodel.md` sections 1, 2, 10 and 12.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::fields::{FieldId, MunicipalityField, OpvangField, RegionField, Value};
use super::figures::{Figures, Year};
use super::gebeurtenis::{Amount, ChangePlace, counting};
use super::input::Input;
use super::money::{Exact, TooLarge};
use super::pad::Pad;

/// Figures with what they are in every year of their horizon.
#[derive(Debug, Clone)]
pub struct Timeline<'a> {
    pub figures: &'a Figures,
    pub years: Vec<YearFigures>,
}

impl<'a> Timeline<'a> {
    /// # Errors
    /// [`TooLarge`] if a value needs more digits than the calculation can hold.
    pub fn of(figures: &'a Figures) -> Result<Timeline<'a>, TooLarge> {
        let years = figures.horizon().map(|year| YearFigures::of(figures, year)).collect::<Result<_, _>>()?;
        Ok(Timeline { figures, years })
    }
}

/// Figures as they are in one year: no pad moves, no mutatie is left to add, no event is left to happen.
#[derive(Debug, Clone)]
pub struct YearFigures {
    pub year: Year,
    figures: Figures,
    /// Whether each municipality is one of the region.
    pub present: Vec<bool>,
}

impl Deref for YearFigures {
    type Target = Figures;
    fn deref(&self) -> &Figures {
        &self.figures
    }
}

impl YearFigures {
    /// # Errors
    /// As [`Timeline::of`].
    pub fn of(figures: &Figures, year: Year) -> Result<YearFigures, TooLarge> {
        let mut own = before_events(figures, year)?;
        for (_, change) in counting(&figures.events, year) {
            let value = amount(change.field, &own).ok_or(TooLarge)?;
            give(change.field, &mut own, change.operation.apply(value, change.number)?);
        }
        let present = figures.municipalities.iter().map(|municipality| municipality.deelname.covers(year)).collect();
        Ok(YearFigures { year, figures: own, present })
    }
}

/// The figures of a year in which nothing happens.
fn before_events(figures: &Figures, year: Year) -> Result<Figures, TooLarge> {
    let mut own = Figures { events: Vec::new(), ..figures.clone() };
    take_pads::<RegionField>(&mut own, year);
    own.municipalities.iter_mut().for_each(|municipality| take_pads::<MunicipalityField>(municipality, year));
    own.opvang.iter_mut().for_each(|opvang| take_pads::<OpvangField>(opvang, year));
    for change in std::mem::take(&mut own.budget.changes).iter().filter(|change| change.year <= year) {
        own.budget.historic = own.budget.historic.plus(change.historic)?;
        own.budget.objective = own.budget.objective.plus(change.objective)?;
    }
    Ok(own)
}

fn take_pads<F: FieldId>(owner: &mut F::Owner, year: Year) {
    for field in F::ALL {
        if let Value::Pad(pad) = field.get(owner) {
            field.set(owner, Value::Pad(Pad::Constant(pad.at(year))));
        }
    }
}

/// The number of a field in figures of one year; a weight that is left out is the inhabitants.
fn amount(field: Input, figures: &Figures) -> Option<Amount> {
    match field.value(figures)? {
        Value::Number(double) | Value::Pad(Pad::Constant(double)) => Some(Amount::Double(double)),
        Value::Exact(exact) | Value::MaybeExact(Some(exact)) => Some(Amount::Exact(exact)),
        Value::MaybeExact(None) => {
            let inhabitants = figures.municipalities.get(field.municipality()?)?.inhabitants;
            Exact::from_double(inhabitants).map(Amount::Exact)
        }
        _ => None,
    }
}

/// Gives a field of figures of one year its number.
fn give(field: Input, figures: &mut Figures, amount: Amount) {
    let value = match (field.value(figures), amount) {
        (Some(Value::Number(_)), Amount::Double(double)) => Value::Number(double),
        (Some(Value::Pad(_)), Amount::Double(double)) => Value::Pad(Pad::Constant(double)),
        (Some(Value::Exact(_)), Amount::Exact(exact)) => Value::Exact(exact),
        (Some(Value::MaybeExact(_)), Amount::Exact(exact)) => Value::MaybeExact(Some(exact)),
        _ => return,
    };
    field.set(figures, value);
}

/// What the events of a year make of the fields that they change: per field the last change, and the value after it.
///
/// # Errors
/// The change after which a value is not finite, or has too many digits.
pub fn changed_in(figures: &Figures, year: Year) -> Result<Vec<(ChangePlace, Input, Amount)>, ChangePlace> {
    let mut last = BTreeMap::new();
    let mut own = None;
    for (place, change) in counting(&figures.events, year) {
        let own = match &mut own {
            Some(own) => own,
            None => own.insert(before_events(figures, year).map_err(|TooLarge| place)?),
        };
        let value = amount(change.field, own).ok_or(place)?;
        let changed = change.operation.apply(value, change.number).map_err(|TooLarge| place)?;
        give(change.field, own, changed);
        last.insert(change.field, (place, changed));
    }
    Ok(last.into_iter().map(|(field, (place, amount))| (place, field, amount)).collect())
}
