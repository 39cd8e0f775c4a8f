//! *Gebeurtenis*: what happens, and when: a change of fields in the years in which it counts.
//!
//! What may be changed is declared with the fields ([`crate::fields`]); what a year becomes of it is
//! [`crate::timeline`]'s. Source: `docs/rekenmodel.md` section 10.

use super::fields::{GEBEURTENISSEN, MunicipalityField, OpvangField, RegionField};
use super::figures::Year;
use super::input::Input;
use super::money::{Exact, TooLarge};
use crate::listed;

/// Something that happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Gebeurtenis {
    pub name: String,
    pub first_year: Year,
    /// Without it, the event counts to the end.
    pub last_year: Option<Year>,
    /// An event that is not active changes nothing.
    pub is_active: bool,
    pub changes: Vec<Wijziging>,
}

impl Gebeurtenis {
    pub fn counts_in(&self, year: Year) -> bool {
        self.is_active && self.first_year <= year && self.last_year.is_none_or(|last| year <= last)
    }
}

/// What an event does to one field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wijziging {
    /// A whole field that an event may change.
    pub field: Input,
    pub operation: Operation,
    /// In the kind of the field.
    pub number: Amount,
}

listed! {
    /// What is done with the number of a change.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Operation: &'static str {
        /// Replaces the value.
        Set = "zet",
        Add = "plus",
        Multiply = "maal",
    }
}

impl Operation {
    /// The key in the scenario file.
    pub const fn id(self) -> &'static str {
        self.row()
    }
}

/// The number of a field that can be changed, in the kind of the field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    Double(f64),
    Exact(Exact),
}

impl Operation {
    /// What a value becomes; a decimal product is rounded to twelve decimals.
    ///
    /// # Errors
    /// [`TooLarge`] if the value is not finite or has too many digits, or if the two are not of one kind.
    pub fn apply(self, value: Amount, number: Amount) -> Result<Amount, TooLarge> {
        match (value, number) {
            (Amount::Double(value), Amount::Double(number)) => {
                let changed = match self {
                    Operation::Set => number,
                    Operation::Add => value + number,
                    Operation::Multiply => value * number,
                };
                // Zero has no sign.
                if changed.is_finite() { Ok(Amount::Double(changed + 0.0)) } else { Err(TooLarge) }
            }
            (Amount::Exact(value), Amount::Exact(number)) => Ok(Amount::Exact(match self {
                Operation::Set => number,
                Operation::Add => value.plus(number)?,
                Operation::Multiply => value.times(number)?.round(12),
            })),
            _ => Err(TooLarge),
        }
    }
}

/// The place of a change: that of its event, and its own among the changes of the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChangePlace {
    pub event: usize,
    pub change: usize,
}

impl ChangePlace {
    /// The path of the change in the scenario file.
    pub fn path(self) -> String {
        format!("{GEBEURTENISSEN}[{}].wijzigingen[{}]", self.event, self.change)
    }
}

/// The changes that count in a year, in the order in which they are made.
pub fn counting(events: &[Gebeurtenis], year: Year) -> impl Iterator<Item = (ChangePlace, &Wijziging)> {
    let of_year = events.iter().enumerate().filter(move |(_, event)| event.counts_in(year));
    of_year.flat_map(|(event, own)| {
        own.changes.iter().enumerate().map(move |(change, wijziging)| (ChangePlace { event, change }, wijziging))
    })
}

/// Whether an event changes a field that each municipality has, or one that the scenario has once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changeable {
    Once(Input),
    OfMunicipality(MunicipalityField),
}

impl Changeable {
    /// Every field that an event may change, in the order of the file.
    pub fn all() -> impl Iterator<Item = Changeable> {
        let own = RegionField::ALL.into_iter().map(Input::of).map(Changeable::Once);
        let opvang = OpvangField::ALL.into_iter().map(Input::of_opvang).map(Changeable::Once);
        let theirs = MunicipalityField::ALL.into_iter().map(Changeable::OfMunicipality);
        own.chain(opvang).chain(theirs).filter(|field| field.of(0).is_changed_by_events())
    }

    /// The one with this id in the scenario file.
    pub fn with_id(id: &str) -> Option<Changeable> {
        Changeable::all().find(|field| field.id() == id)
    }

    /// Its id in the scenario file.
    pub fn id(self) -> String {
        match self {
            Changeable::Once(input) => input.path(),
            Changeable::OfMunicipality(field) => field.path.to_owned(),
        }
    }

    /// The field that it is of the municipality at this place, or once.
    pub const fn of(self, municipality: usize) -> Input {
        match self {
            Changeable::Once(input) => input,
            Changeable::OfMunicipality(field) => Input::of_municipality(municipality, field),
        }
    }
}

impl Wijziging {
    /// What it changes, whosever it is.
    pub const fn changeable(&self) -> Changeable {
        match self.field {
            Input::Municipality { field, .. } => Changeable::OfMunicipality(field),
            input => Changeable::Once(input),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Kind;

    /// The table of § 10.
    #[test]
    fn an_event_may_change_eleven_plus_three_decimal_fields_and_eleven_plus_two_doubles() {
        let count = |is_once: bool, is_decimal: bool| {
            let own = Changeable::all().filter(|field| matches!(field, Changeable::Once(_)) == is_once);
            own.filter(|field| matches!(field.of(0).kind(), Kind::Exact | Kind::MaybeExact) == is_decimal).count()
        };
        assert_eq!([count(true, true), count(true, false)], [11, 11]);
        assert_eq!([count(false, true), count(false, false)], [3, 2]);
        assert!(Changeable::all().all(|field| Changeable::with_id(&field.id()) == Some(field)));
    }

    #[test]
    fn a_decimal_product_is_rounded_and_what_does_not_fit_is_refused() {
        let exact = |text: &str| Amount::Exact(text.parse().expect("decimal"));
        let product = Operation::Multiply.apply(exact("0.000001"), exact("0.0000015"));
        assert_eq!(product, Ok(exact("0.000000000002")));
        assert_eq!(Operation::Add.apply(Amount::Double(1.0), Amount::Double(-1.0)), Ok(Amount::Double(0.0)));
        assert_eq!(Operation::Set.apply(exact("5"), exact("2.5")), Ok(exact("2.5")));
        for (value, number) in [(Amount::Double(1e300), Amount::Double(1e300)), (exact("1"), Amount::Double(1.0))] {
            assert_eq!(Operation::Multiply.apply(value, number), Err(TooLarge));
        }
    }
}
