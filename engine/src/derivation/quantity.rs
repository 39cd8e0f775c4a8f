//! The numbers of the model by name: each has one definition, in the modules beside this one.
//!
//! Years, months, municipalities and afspraken go by their place. Source of each number: `docs/rekenmodel.md`.

use super::kinds::{
    BalanceItem, BudgetPurpose, BudgetSource, Item, KeyUse, List, Moment, Move, OpvangItem, PeopleItem, PoolItem, Step,
    VangnetItem, VangnetTotal,
};
use crate::afspraak::{Basis, Clause, Post};
use crate::capacity::{Cohort, Flow, Stock};
use crate::costs::Price;
use crate::figures::WeightKind;
use crate::gebeurtenis::ChangePlace;
use crate::input::Input;
use crate::term::Term;

/// A place in a list.
pub type Place = usize;

/// A number of a scenario that is settled under a list of afspraken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quantity {
    Input(Input),
    /// A term of an afspraak.
    Term {
        afspraak: Place,
        clause: Clause,
        term: Term,
    },
    /// The number of a change that an event makes.
    EventNumber {
        change: ChangePlace,
    },
    /// What is left of a field in a year after the change at a place, which counts in it.
    AfterChange {
        input: Input,
        year: Place,
        change: ChangePlace,
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
    /// The budget for beschermd wonen and thuis, before the parts of who is not there go elsewhere.
    WholeBudget {
        year: Place,
        source: BudgetSource,
    },
    /// The part of a municipality in a whole budget, there or not.
    BudgetPart {
        year: Place,
        source: BudgetSource,
        purpose: BudgetPurpose,
        municipality: Place,
    },
    Budget {
        year: Place,
        source: BudgetSource,
    },
    /// Of maatschappelijke opvang.
    Opvang {
        year: Place,
        item: OpvangItem,
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
        key: KeyUse,
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
    /// What a reserve pays out: the payout at this place, or without one what leavers have a part in.
    Payout {
        afspraak: Place,
        year: Place,
        payout: Option<Place>,
    },
    PayoutPart {
        afspraak: Place,
        year: Place,
        payout: Option<Place>,
        municipality: Place,
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
