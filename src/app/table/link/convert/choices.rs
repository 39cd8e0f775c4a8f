//! The numbers of format 1 for everything that is one of a list. They are frozen: what is new takes the next number.
//!
//! What has no number does not compile, and neither do two things with the same one. The order of the file and of the
//! screen have nothing to do with these numbers.

use crate::app::table::chances::ChanceField;
use crate::app::table::inputs::Part;
use crate::app::table::question::Measured;
use crate::app::table::state::{Measure, Page, Unit};
use engine::afspraak::{Basis, OnLeaving, Post};
use engine::fields::{MunicipalityField, OpvangField, RegionField};
use engine::figures::Besluitregel;
use engine::gebeurtenis::Operation;

/// What goes by a number in format 1.
pub trait Numbered: Copy + 'static {
    /// All of them, by number: the order in which a link tells what differs.
    const BY_NUMBER: &'static [Self];

    fn number(self) -> u8;

    /// The one with a number; `None` if this program does not know it.
    fn with_number(number: u8) -> Option<Self>;
}

macro_rules! numbered {
    ($choice:ident { $($name:ident = $number:literal,)* }) => {
        impl Numbered for $choice {
            const BY_NUMBER: &'static [$choice] = &[$($choice::$name),*];

            fn number(self) -> u8 {
                match self {
                    $($choice::$name => $number,)*
                }
            }

            #[deny(unreachable_patterns, reason = "a number is given once")]
            fn with_number(number: u8) -> Option<$choice> {
                match number {
                    $($number => Some($choice::$name),)*
                    _ => None,
                }
            }
        }
    };
}

numbered! { RegionField {
    BaseYear = 0, FirstYear = 1, Years = 2, StartYear = 3, PhaseInYears = 4, ExistingRunOff = 5, HistoricBudget = 6,
    ObjectiveBudget = 7, BudgetIndexation = 8, BudgetPriceLevel = 9, ExecutionCosts = 10, Inflow = 11,
    PreventionEffect = 12, BtFraction = 13, ClientsBw = 14, ClientsBwNew = 15, ClientsBt = 16, ClientsBtNew = 17,
    WaitingBw = 18, BwOutflow = 19, BtOutflow = 20, OutflowToBt = 21, BtWithoutDwelling = 22, BwPlaces = 23,
    PlacesReduction = 24, BwMinimum = 25, BwInKind = 26, BwPgb = 27, PgbFraction = 28, BtTariff = 29,
    BridgingTariff = 30, Prevention = 31, Vacancy = 32, TariffIndexation = 33, TariffPriceLevel = 34, Returning = 35,
} }

numbered! { MunicipalityField {
    Inhabitants = 0, Growth = 1, Dwellings = 2, InflowFactor = 3, FixedCosts = 4, ObjectiveWeight = 5,
    HistoricWeight = 6, OriginWeight = 7, StartBwExisting = 8, StartBwNew = 9, StartBtExisting = 10, StartBtNew = 11,
    StartWaitingBw = 12, OpvangWeight = 13, PresentFrom = 14, PresentThrough = 15,
} }

numbered! { OpvangField {
    Budget = 0, Indexation = 1, PriceLevel = 2, FirstYear = 3, PhaseInYears = 4, Places = 5, Tariff = 6,
    TariffIndexation = 7, TariffPriceLevel = 8,
} }

numbered! { Operation {
    Set = 0, Add = 1, Multiply = 2,
} }

numbered! { OnLeaving {
    Stays = 0, GoesAlong = 1,
} }

numbered! { Part {
    Whole = 0, From = 1, To = 2, FirstYear = 3, LastYear = 4,
} }

numbered! { Besluitregel {
    MeerderheidTweedeRonde = 0, IederZelf = 1, Unaniem = 2, Onbekend = 3,
} }

numbered! { Post {
    BwExisting = 0, BwNew = 1, BtExisting = 2, BtNew = 3, BridgingExisting = 4, BridgingNew = 5,
    Opvang = 6,
} }

numbered! { Basis {
    Inhabitants = 0, Objective = 1, Historic = 2, Inflow = 3, AdmittedNew = 4, Use = 5, SharedUse = 6,
    ClientsLastYear = 7, ClientsThreeYears = 8, Equal = 9, Centre = 10,
} }

numbered! { Page {
    Compare = 0, Afspraak = 1, People = 2, Inputs = 3, About = 4, Scenarios = 5, Minutes = 6, Support = 7, Winners = 8,
    Matrix = 9, Futures = 10, WhatIf = 11, Region = 12, Documents = 13, Ledger = 14, Method = 15, Check = 16, Events = 17,
    OwnRegion = 18,
    Verantwoording = 19,
} }

numbered! { Measure {
    Result = 0, NetBurden = 1, EffectRijk = 2, EffectAfspraak = 3, Unchanged = 4,
} }

numbered! { Unit {
    Euro = 0, PerInhabitant = 1,
} }

numbered! { ChanceField {
    Futures = 0, Seed = 1, InflowDeviation = 2, Correlation = 3, Persistence = 4, TariffDeviation = 5,
    BudgetDeviation = 6, OnTime = 7, OneYearLate = 8, TwoYearsLate = 9, ThreeYearsLate = 10, FourYearsLate = 11,
    Never = 12,
} }

numbered! { Measured {
    Result = 0, Difference = 1, WaitingBw = 2, WaitingBt = 3, PeopleWaiting = 4,
} }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_for_what_it_is_the_number_of() {
        fn check<T: Numbered + PartialEq + std::fmt::Debug>() {
            assert!(T::BY_NUMBER.is_sorted_by_key(|own| own.number()), "{:?}", T::BY_NUMBER);
            assert!(T::BY_NUMBER.iter().all(|&own| T::with_number(own.number()) == Some(own)), "{:?}", T::BY_NUMBER);
        }
        check::<RegionField>();
        check::<MunicipalityField>();
        check::<OpvangField>();
        check::<Operation>();
        check::<OnLeaving>();
        check::<Part>();
        check::<Besluitregel>();
        check::<Post>();
        check::<Basis>();
        check::<Page>();
        check::<Measure>();
        check::<Unit>();
        check::<ChanceField>();
        check::<Measured>();
    }
}
