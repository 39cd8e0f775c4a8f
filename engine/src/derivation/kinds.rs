//! The kinds of numbers that a quantity names: stocks and moves, posts of the pool and of the balance.

use super::quantity::Place;
use crate::listed;

/// C is paid from the historic budget, R from the objective one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BudgetSource {
    Historic,
    Objective,
}

/// What a budget is for: beschermd wonen and thuis, or maatschappelijke opvang.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BudgetPurpose {
    Care,
    Opvang,
}

listed! {
    /// What maatschappelijke opvang is made of in a year.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum OpvangItem {
        Ingroeipad,
        CentreShare,
        ObjectiveShare,
        Index,
        /// C_o and R_o, before the parts of who is not there go elsewhere.
        HistoricBudget,
        ObjectiveBudget,
        TariffIndex,
        Tariff,
        /// *personen* of the places.
        Places,
        Costs,
    }
}

/// For what a key divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyUse {
    Deficit,
    Surplus,
    /// The payout of the reserve at this place.
    Payout(Place),
}

/// A month of a year, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment {
    pub year: Place,
    pub month: Place,
}

impl Moment {
    /// The month before; `None` before the first.
    pub fn before(self) -> Option<Moment> {
        match (self.year, self.month) {
            (0, 0) => None,
            (year, 0) => Some(Moment { year: year - 1, month: 11 }),
            (year, month) => Some(Moment { year, month: month - 1 }),
        }
    }
}

listed! {
    /// The steps of a month, in their order.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Step {
        /// A municipality leaves or joins, with its people.
        Deelname,
        Wlz,
        Arrive,
        Leave,
        Dwell,
        Admit,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Move {
    WlzLiving,
    WlzReady,
    LeaveBt,
    BecomeReady,
    StartBt,
    LeaveBw,
    OnToBt,
    Admission,
    /// Back to the waiting list, of those who left beschermd thuis, and beschermd wonen for good.
    ReturnFromBt,
    ReturnFromBw,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    Bw,
    Bt,
}

listed! {
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum PeopleItem {
        BwExisting,
        BwNew,
        Bt,
        WaitingBw,
        WaitingBt,
        Ready,
        /// Dwellings that came free and were used.
        Dwellings,
        Saved,
    }
}

listed! {
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum PoolItem {
        ExecutionCosts,
        Income,
        Costs,
        Balance,
        Deposit,
        Withdrawal,
        /// What the reserve pays out, and what leavers take along.
        Payout,
        /// The balance of the reserve at the end of the year.
        Reserve,
        Rest,
        OutsideBudget,
        TotalCosts,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VangnetItem {
    Limit,
    Margin,
    Shortage,
    Room,
    Relief,
    ChargeWeight,
    Charge,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VangnetTotal {
    Shortage,
    Room,
    Covered,
    Uncovered,
}

listed! {
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Item {
        Budget,
        Inleg,
        /// All costs of the municipality, shared or own.
        Costs,
        OwnCosts,
        Verrekening,
        /// Out of the reserve.
        Payout,
        Vangnet,
        /// Only over the horizon.
        ReserveShare,
        /// Over the horizon with the share of the reserve.
        Result,
        /// *Zonder verandering*: the result in the scenario in which the doordecentralisatie never starts, without an
        /// agreement.
        Unchanged,
        EffectRijk,
        EffectAfspraak,
        NetBurden,
    }
}

listed! {
    /// The money of a year, in and out.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum BalanceItem {
        /// In: the rijksbudget of the centrumgemeente and that of the municipalities.
        FromRijkCentre,
        FromRijkMunicipalities,
        /// In: what municipalities pay from other means.
        FromMunicipalities,
        /// In: from the reserve.
        FromReserve,
        TotalIn,
        /// Out: care and local costs of the municipalities.
        ToCare,
        ToVacancy,
        ToExecution,
        /// Out: what municipalities keep.
        ToMunicipalities,
        ToReserve,
        TotalOut,
        /// In minus out: zero, to the cent.
        Residual,
    }
}
