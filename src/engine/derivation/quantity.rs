//! The numbers of the model by name: each has one definition, in the modules beside this one.
//!
//! Years, months, municipalities and afspraken go by their place. Source of each number: `docs/rekenmodel.md`.

use crate::engine::afspraak::{Basis, Post};
use crate::engine::capacity::Cohort;

/// A place in a list.
pub type Place = usize;

/// A number of a scenario that is settled under a list of afspraken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quantity {
    Input(Input),
    /// A term of an afspraak.
    Term {
        afspraak: Place,
        before_start: bool,
        term: Term,
    },
    /// A pad in a year.
    PadAt {
        input: Input,
        year: Place,
    },
    /// inw_i(j), and *personen* of it.
    Inhabitants {
        year: Place,
        municipality: Place,
    },
    CountedInhabitants {
        year: Place,
        municipality: Place,
    },

    // § 2: the rijksbudget.
    Ingroeipad {
        year: Place,
    },
    RunOff {
        year: Place,
    },
    CentreShare {
        year: Place,
    },
    ObjectiveShare {
        year: Place,
    },
    /// The budget before the index, with the changes that count.
    BudgetBase {
        year: Place,
        source: BudgetSource,
    },
    BudgetIndex {
        year: Place,
    },
    Budget {
        year: Place,
        source: BudgetSource,
    },
    TotalBudget {
        year: Place,
    },
    OwnBudget {
        year: Place,
        municipality: Place,
    },
    Weight {
        kind: WeightKind,
        municipality: Place,
    },

    // § 3: people and places.
    Start {
        municipality: Place,
        cohort: Cohort,
        stock: Stock,
    },
    Places {
        year: Place,
    },
    InflowRate {
        year: Place,
    },
    /// D: the inflow of a month.
    MonthlyInflow {
        year: Place,
        municipality: Place,
    },
    MonthlyDwellings {
        year: Place,
        municipality: Place,
    },
    Direct {
        year: Place,
        municipality: Place,
    },
    WithoutDwelling {
        year: Place,
        municipality: Place,
    },
    WithDwelling {
        year: Place,
        municipality: Place,
    },
    /// A stock as a step of a month left it.
    StockAfter {
        at: Moment,
        step: Step,
        municipality: Place,
        cohort: Cohort,
        stock: Stock,
    },
    /// People who move in a month.
    Move {
        at: Moment,
        event: Move,
        municipality: Place,
        cohort: Cohort,
    },
    Wanted {
        at: Moment,
        municipality: Place,
    },
    /// ρ.
    Housed {
        at: Moment,
        municipality: Place,
    },
    Occupied {
        at: Moment,
    },
    Queue {
        at: Moment,
    },
    Free {
        at: Moment,
    },
    Admitted {
        at: Moment,
    },
    Empty {
        at: Moment,
    },
    YearStock {
        year: Place,
        municipality: Place,
        cohort: Cohort,
        stock: Stock,
    },
    YearFlow {
        year: Place,
        municipality: Place,
        flow: Flow,
    },
    YearEmpty {
        year: Place,
    },
    WaitingMonths {
        year: Place,
        list: List,
    },
    /// What the page of people shows of a municipality or the region.
    People {
        year: Place,
        municipality: Option<Place>,
        item: PeopleItem,
    },

    // § 4: costs.
    TariffIndex {
        year: Place,
    },
    Price {
        year: Place,
        price: Price,
    },
    /// *personen* of the person-years of a post.
    CountedPersons {
        year: Place,
        municipality: Place,
        post: Post,
    },
    PostCosts {
        year: Place,
        municipality: Place,
        post: Post,
    },
    LocalCosts {
        year: Place,
        municipality: Place,
    },
    ClientCosts {
        year: Place,
        municipality: Place,
    },
    SavedByWaiting {
        year: Place,
        municipality: Place,
    },
    Vacancy {
        year: Place,
    },

    // § 5: keys.
    BasisUnits {
        afspraak: Place,
        year: Place,
        municipality: Place,
        basis: Basis,
    },
    BasisSum {
        afspraak: Place,
        year: Place,
        basis: Basis,
    },
    BasisShare {
        afspraak: Place,
        year: Place,
        municipality: Place,
        basis: Basis,
    },
    KeyWeight {
        afspraak: Place,
        year: Place,
        municipality: Place,
        surplus: bool,
    },

    // § 6: settlement.
    SharedCosts {
        afspraak: Place,
        year: Place,
        municipality: Place,
        post: Post,
    },
    SharedTotal {
        afspraak: Place,
        year: Place,
        municipality: Place,
    },
    Pool {
        afspraak: Place,
        year: Place,
        item: PoolItem,
    },
    BeforeVangnet {
        afspraak: Place,
        year: Place,
        municipality: Place,
    },
    VangnetItem {
        afspraak: Place,
        year: Place,
        municipality: Place,
        item: VangnetItem,
    },
    VangnetTotal {
        afspraak: Place,
        year: Place,
        item: VangnetTotal,
    },
    /// λ, at a place in the order of the water.
    WaterLevel {
        afspraak: Place,
        year: Place,
        place: Place,
    },
    ReserveBegin {
        afspraak: Place,
    },
    /// An amount of a municipality, or of the region together; in a year, or over the horizon.
    Amount {
        afspraak: Place,
        municipality: Option<Place>,
        year: Option<Place>,
        item: Item,
    },
    /// The same per inhabitant, rounded to the cent.
    AmountEach {
        afspraak: Place,
        municipality: Option<Place>,
        year: Option<Place>,
        item: Item,
    },
    /// What came in, what went out and the difference: see [`BalanceItem`].
    Balance {
        afspraak: Place,
        year: Place,
        item: BalanceItem,
    },
}

/// An input of the scenario file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Input {
    /// Place in [`crate::engine::fields::SCENARIO`].
    Scenario {
        field: Place,
        part: Part,
    },
    /// Place in [`crate::engine::fields::MUNICIPALITY`].
    Municipality {
        municipality: Place,
        field: Place,
        part: Part,
    },
    /// A change of the budget.
    Change {
        change: Place,
        source: BudgetSource,
    },
    WlzFraction,
}

/// Of a pad, which of its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    Whole,
    From,
    To,
    FirstYear,
    LastYear,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Term {
    Shared(Post),
    Inleg,
    Sleutel(Basis),
    SleutelOverschot(Basis),
    ExecutionCosts,
    ReserveBegin,
    ReserveMaximum,
    Vangnet,
}

/// C is paid from the historic budget, R from the objective one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BudgetSource {
    Historic,
    Objective,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WeightKind {
    Objective,
    Historic,
    Origin,
}

/// P, U, T, W and H.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stock {
    Living,
    Ready,
    Home,
    WaitingBw,
    WaitingBt,
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

/// The steps of a month, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    Wlz,
    Arrive,
    Leave,
    Dwell,
    Admit,
}

impl Step {
    pub const ALL: [Step; 5] = [Step::Wlz, Step::Arrive, Step::Leave, Step::Dwell, Step::Admit];
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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flow {
    Inflow,
    Admitted,
    AdmittedNew,
    StartedBt,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    Bw,
    Bt,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeopleItem {
    BwExisting,
    BwNew,
    Bt,
    WaitingBw,
    WaitingBt,
    Ready,
    Saved,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Price {
    InKind,
    Bw,
    Bt,
    Bridging,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PoolItem {
    ExecutionCosts,
    Income,
    Costs,
    Balance,
    Deposit,
    Withdrawal,
    /// The balance of the reserve at the end of the year.
    Reserve,
    Rest,
    OutsideBudget,
    TotalCosts,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Item {
    Budget,
    Inleg,
    /// All costs of the municipality, shared or own.
    Costs,
    OwnCosts,
    Verrekening,
    Vangnet,
    /// Only over the horizon.
    ReserveShare,
    /// Over the horizon with the share of the reserve.
    Result,
    EffectRijk,
    EffectAfspraak,
    NetBurden,
}

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
