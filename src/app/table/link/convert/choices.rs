//! The choices of format 1 by number: a number is the place in its list, so a new choice comes at the end.

use crate::app::table::chances::ChanceField;
use crate::app::table::inputs::Part;
use crate::app::table::question::Measured;
use crate::app::table::state::{Measure, Page, Unit};
use engine::afspraak::{Basis, Post};
use engine::scenario::Besluitregel;

pub const BESLUITREGELS: [Besluitregel; 4] =
    [Besluitregel::MeerderheidTweedeRonde, Besluitregel::IederZelf, Besluitregel::Unaniem, Besluitregel::Onbekend];

pub const PAGES: [Page; 17] = [
    Page::Compare,
    Page::Afspraak,
    Page::People,
    Page::Inputs,
    Page::About,
    Page::Scenarios,
    Page::Minutes,
    Page::Support,
    Page::Winners,
    Page::Matrix,
    Page::Futures,
    Page::WhatIf,
    Page::Region,
    Page::Documents,
    Page::Ledger,
    Page::Method,
    Page::Check,
];

pub const MEASURES: [Measure; 5] =
    [Measure::Result, Measure::NetBurden, Measure::EffectRijk, Measure::EffectAfspraak, Measure::Unchanged];

pub const UNITS: [Unit; 2] = [Unit::Euro, Unit::PerInhabitant];

pub const POSTS: [Post; 6] =
    [Post::BwExisting, Post::BwNew, Post::BtExisting, Post::BtNew, Post::BridgingExisting, Post::BridgingNew];

pub const BASES: [Basis; 11] = [
    Basis::Inhabitants,
    Basis::Objective,
    Basis::Historic,
    Basis::Inflow,
    Basis::AdmittedNew,
    Basis::Use,
    Basis::SharedUse,
    Basis::ClientsLastYear,
    Basis::ClientsThreeYears,
    Basis::Equal,
    Basis::Centre,
];

pub const CHANCES: [ChanceField; 13] = [
    ChanceField::Futures,
    ChanceField::Seed,
    ChanceField::InflowDeviation,
    ChanceField::Correlation,
    ChanceField::Persistence,
    ChanceField::TariffDeviation,
    ChanceField::BudgetDeviation,
    ChanceField::OnTime,
    ChanceField::OneYearLate,
    ChanceField::TwoYearsLate,
    ChanceField::ThreeYearsLate,
    ChanceField::FourYearsLate,
    ChanceField::Never,
];

pub const MEASURED: [Measured; 5] =
    [Measured::Result, Measured::Difference, Measured::WaitingBw, Measured::WaitingBt, Measured::PeopleWaiting];

pub const PARTS: [Part; 5] = [Part::Whole, Part::From, Part::To, Part::FirstYear, Part::LastYear];

/// The number of a choice; `None` if format 1 does not have it.
pub fn number_of<T: PartialEq>(list: &[T], choice: &T) -> Option<u8> {
    list.iter().position(|own| own == choice).and_then(|place| u8::try_from(place).ok())
}

/// The choice with a number.
pub fn at<T: Copy>(list: &[T], number: u8) -> Option<T> {
    list.get(usize::from(number)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_has_a_number() {
        assert!(Besluitregel::ALL.iter().all(|choice| BESLUITREGELS.contains(choice)));
        assert!(Page::all().all(|choice| PAGES.contains(&choice)));
        assert!(Measure::ALL.iter().all(|choice| MEASURES.contains(choice)));
        assert!(Post::ALL.iter().all(|choice| POSTS.contains(choice)));
        assert!(ChanceField::ALL.iter().all(|choice| CHANCES.contains(choice)));
        assert!(Measured::ALL.iter().all(|choice| MEASURED.contains(choice)));
        assert!(Basis::ALL.iter().all(|choice| BASES.contains(choice)));
    }
}
