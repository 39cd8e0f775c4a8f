//! The stocks and flows of one municipality.

use std::ops::{AddAssign, Index, IndexMut};

use crate::listed;

listed! {
    /// Everybody belongs for ever to the cohort of the moment of inflow.
    ///
    /// Who comes back stays in the cohort: IJssel-Vecht counts a former client who returns within 365 days as existing
    /// (Convenant 2023, footnote 1). That only the first 365 days count is not modelled.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Cohort {
        Existing,
        New,
    }
}

impl Cohort {
    /// The ending of its keys in the result file.
    pub const fn id(self) -> &'static str {
        match self {
            Cohort::Existing => "bestaand",
            Cohort::New => "nieuw",
        }
    }
}

/// One value per cohort.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ByCohort<T>([T; Cohort::ALL.len()]);

impl<T> ByCohort<T> {
    pub const fn new(existing: T, new: T) -> ByCohort<T> {
        ByCohort([existing, new])
    }

    pub fn each_mut(&mut self, change: impl FnMut(&mut T)) {
        self.0.iter_mut().for_each(change);
    }

    /// Sum from 0.0, bestaand before nieuw.
    pub fn sum(&self, quantity: impl Fn(&T) -> f64) -> f64 {
        self.0.iter().fold(0.0, |sum, value| sum + quantity(value))
    }
}

impl<T> Index<Cohort> for ByCohort<T> {
    type Output = T;
    fn index(&self, cohort: Cohort) -> &T {
        &self.0[cohort as usize]
    }
}

impl<T> IndexMut<Cohort> for ByCohort<T> {
    fn index_mut(&mut self, cohort: Cohort) -> &mut T {
        &mut self.0[cohort as usize]
    }
}

listed! {
    /// Where people are: a field of [`Stocks`].
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Stock {
        Living,
        Ready,
        Home,
        WaitingBw,
        WaitingBt,
    }
}

/// Where the people of one cohort are; the letters are those of the model.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Stocks {
    /// P: in beschermd wonen and not yet ready to leave.
    pub living: f64,
    /// U, *uitstroomklaar*: in beschermd wonen and ready to leave, waiting for a dwelling.
    pub ready: f64,
    /// T: in beschermd thuis.
    pub home: f64,
    /// W: waiting for beschermd wonen.
    pub waiting_bw: f64,
    /// H: waiting for a dwelling to start beschermd thuis.
    pub waiting_bt: f64,
}

impl Stocks {
    /// Everybody who occupies a place in beschermd wonen.
    pub fn in_bw(&self) -> f64 {
        self.living + self.ready
    }

    /// Everybody on either waiting list.
    pub fn waiting(&self) -> f64 {
        self.waiting_bw + self.waiting_bt
    }

    pub(super) fn over(self, divisor: f64) -> Stocks {
        Stocks {
            living: self.living / divisor,
            ready: self.ready / divisor,
            home: self.home / divisor,
            waiting_bw: self.waiting_bw / divisor,
            waiting_bt: self.waiting_bt / divisor,
        }
    }
}

impl Index<Stock> for Stocks {
    type Output = f64;
    fn index(&self, stock: Stock) -> &f64 {
        match stock {
            Stock::Living => &self.living,
            Stock::Ready => &self.ready,
            Stock::Home => &self.home,
            Stock::WaitingBw => &self.waiting_bw,
            Stock::WaitingBt => &self.waiting_bt,
        }
    }
}

impl IndexMut<Stock> for Stocks {
    fn index_mut(&mut self, stock: Stock) -> &mut f64 {
        match stock {
            Stock::Living => &mut self.living,
            Stock::Ready => &mut self.ready,
            Stock::Home => &mut self.home,
            Stock::WaitingBw => &mut self.waiting_bw,
            Stock::WaitingBt => &mut self.waiting_bt,
        }
    }
}

impl AddAssign for Stocks {
    fn add_assign(&mut self, other: Stocks) {
        self.living += other.living;
        self.ready += other.ready;
        self.home += other.home;
        self.waiting_bw += other.waiting_bw;
        self.waiting_bt += other.waiting_bt;
    }
}

/// Persons who moved in a year, both cohorts together unless the name says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Flows {
    pub inflow: f64,
    /// Admitted to beschermd wonen.
    pub admitted: f64,
    pub admitted_new: f64,
    /// Left beschermd wonen for a dwelling (the Wlz not counted).
    pub left_bw: f64,
    /// All starts in beschermd thuis.
    pub to_bt: f64,
    /// Starts in beschermd thuis from the waiting list for a dwelling.
    pub started_bt: f64,
    pub left_bt: f64,
    pub wlz: f64,
    pub dwellings_used: f64,
    /// *Terugkeer*: came back to the waiting list for beschermd wonen.
    pub returned: f64,
    /// *Vertrek*: left the region along with their municipality.
    pub departed: f64,
    /// *Toetreding*: came into the region along with their municipality.
    pub joined: f64,
}

/// A flow that others than its own month ask for: a field of [`Flows`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flow {
    Inflow,
    Admitted,
    AdmittedNew,
    StartedBt,
    DwellingsUsed,
    Returned,
    Departed,
    Joined,
}

impl Index<Flow> for Flows {
    type Output = f64;
    fn index(&self, flow: Flow) -> &f64 {
        match flow {
            Flow::Inflow => &self.inflow,
            Flow::Admitted => &self.admitted,
            Flow::AdmittedNew => &self.admitted_new,
            Flow::StartedBt => &self.started_bt,
            Flow::DwellingsUsed => &self.dwellings_used,
            Flow::Returned => &self.returned,
            Flow::Departed => &self.departed,
            Flow::Joined => &self.joined,
        }
    }
}
