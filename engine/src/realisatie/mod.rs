//! *Realisatie*: what really was in a year, beside what the plan expected.
//!
//! Every number is optional: what nobody gave is not known, and is never filled in. [`difference`] explains why plan and
//! actual differ, [`account`] settles the year again with what really was. Nothing of the plan depends on it.
//!
//! Units: euros with at most two decimals; persons as person-years, and those who moved as persons in the year, both with
//! at most six decimals. Source: convenant IJssel-Vecht art. 5.6 (settled on the account of the year), regiovisie
//! Amersfoort ("op basis van de realisatie").

pub mod account;
pub mod difference;

use crate::afspraak::Post;
use crate::capacity::{Flow, PeopleYear};
use crate::figures::{Figures, Year};
use crate::limits::{CENTS, COUNT, Limit};
use crate::listed;
use crate::money::{Exact, TooLarge, persons};
use crate::name;
use crate::projection::ProjectionYear;

/// What a number of a municipality is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// R_i.
    Budget,
    /// The person-years of a post.
    Persons(Post),
    Costs(Post),
    /// *lokaal*.
    Local,
    WaitingBw,
    WaitingBt,
    /// Persons in the year.
    Moved(Flow),
}

/// Where a number stands in the file, and what it is about.
struct OwnRow {
    path: &'static str,
    about: About,
}

const fn own(path: &'static str, about: About) -> OwnRow {
    OwnRow { path, about }
}

listed! {
    /// A number of one municipality in a year.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum OwnActual: OwnRow {
        Budget = own("rijksbudget", About::Budget),
        BwExistingPersons = own("personen.bw_bestaand", About::Persons(Post::BwExisting)),
        BwExistingCosts = own("kosten.bw_bestaand", About::Costs(Post::BwExisting)),
        BwNewPersons = own("personen.bw_nieuw", About::Persons(Post::BwNew)),
        BwNewCosts = own("kosten.bw_nieuw", About::Costs(Post::BwNew)),
        BtExistingPersons = own("personen.bt_bestaand", About::Persons(Post::BtExisting)),
        BtExistingCosts = own("kosten.bt_bestaand", About::Costs(Post::BtExisting)),
        BtNewPersons = own("personen.bt_nieuw", About::Persons(Post::BtNew)),
        BtNewCosts = own("kosten.bt_nieuw", About::Costs(Post::BtNew)),
        BridgingExistingPersons = own("personen.overbrugging_bestaand", About::Persons(Post::BridgingExisting)),
        BridgingExistingCosts = own("kosten.overbrugging_bestaand", About::Costs(Post::BridgingExisting)),
        BridgingNewPersons = own("personen.overbrugging_nieuw", About::Persons(Post::BridgingNew)),
        BridgingNewCosts = own("kosten.overbrugging_nieuw", About::Costs(Post::BridgingNew)),
        OpvangCosts = own("kosten.opvang", About::Costs(Post::Opvang)),
        LocalCosts = own("kosten.lokaal", About::Local),
        WaitingBw = own("wachtlijst_bw", About::WaitingBw),
        WaitingBt = own("wachtlijst_bt", About::WaitingBt),
        Inflow = own("instroom", About::Moved(Flow::Inflow)),
        Admitted = own("opname", About::Moved(Flow::Admitted)),
        AdmittedNew = own("opname_nieuw", About::Moved(Flow::AdmittedNew)),
        Dwellings = own("woningen_gebruikt", About::Moved(Flow::DwellingsUsed)),
    }
}

impl OwnActual {
    /// Dutch data id, with a point between section and key.
    pub const fn path(self) -> &'static str {
        self.row().path
    }

    pub const fn about(self) -> About {
        self.row().about
    }

    /// The number that is about this; `None` if nobody is counted of it.
    pub fn of(about: About) -> Option<OwnActual> {
        OwnActual::ALL.into_iter().find(|own| own.about() == about)
    }

    pub fn is_money(self) -> bool {
        matches!(self.about(), About::Budget | About::Costs(_) | About::Local)
    }

    /// The amounts that these figures have: without opvang there are no costs of it.
    pub fn amounts(figures: &Figures) -> impl Iterator<Item = OwnActual> {
        let has_opvang = figures.opvang.is_some();
        OwnActual::ALL.into_iter().filter(move |own| own.is_money() && (has_opvang || *own != OwnActual::OpvangCosts))
    }

    pub fn limit(self) -> Limit {
        if self.is_money() { CENTS } else { COUNT.with_places(PLACES) }
    }

    /// What the plan expects.
    ///
    /// # Errors
    /// [`TooLarge`] if a number of persons needs more digits than the calculation can hold.
    pub fn planned(self, year: &ProjectionYear, municipality: usize) -> Result<Exact, TooLarge> {
        let (people, costs) = (&year.capacity.municipalities[municipality], &year.costs.municipalities[municipality]);
        let counted = |number| persons(number).and_then(|micros| Exact::from_parts(micros, PLACES));
        match self.about() {
            About::Budget => year.budget.municipalities.parts[municipality].exact(),
            About::Costs(post) => costs.posts[post].exact(),
            About::Local => costs.local.exact(),
            About::Persons(post) => counted(person_years(people, post)),
            About::WaitingBw => counted(people.waiting_bw()),
            About::WaitingBt => counted(people.waiting_bt()),
            About::Moved(flow) => counted(people.flows[flow]),
        }
    }
}

/// Decimals of a number of persons.
const PLACES: u32 = 6;

/// The person-years of a post, as its costs count them.
fn person_years(people: &PeopleYear, post: Post) -> f64 {
    let Some(clients) = post.clients() else { return 0.0 };
    let stocks = &people.stocks[clients.cohort];
    clients.stocks().iter().fold(0.0, |sum, &stock| sum + stocks[stock])
}

listed! {
    /// A number that the region has once in a year.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum RegionActual: &'static str {
        /// C.
        CentreBudget = "centrumbudget",
        ExecutionCosts = "uitvoeringskosten",
        /// *leegstand*.
        Vacancy = "leegstand",
        /// The balance of the reserve at the start of the year.
        ReserveBefore = "reserve_begin",
    }
}

impl RegionActual {
    /// Dutch data id.
    pub const fn path(self) -> &'static str {
        self.row()
    }

    pub fn limit(self) -> Limit {
        CENTS
    }
}

/// What really was in a year, as far as somebody gave it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Realisatie {
    pub year: Year,
    region: [Option<Exact>; RegionActual::ALL.len()],
    municipalities: Vec<OwnNumbers>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct OwnNumbers {
    name: String,
    numbers: [Option<Exact>; OwnActual::ALL.len()],
}

impl Realisatie {
    /// Of a year of which nothing is given yet.
    pub fn of(year: Year) -> Realisatie {
        Realisatie { year, ..Realisatie::default() }
    }

    pub fn region(&self, actual: RegionActual) -> Option<Exact> {
        self.region[actual as usize]
    }

    pub fn own(&self, municipality: &str, actual: OwnActual) -> Option<Exact> {
        let own = self.municipalities.iter().find(|own| name::is_same(&own.name, municipality))?;
        own.numbers[actual as usize]
    }

    pub fn set_region(&mut self, actual: RegionActual, number: Option<Exact>) {
        self.region[actual as usize] = number;
    }

    /// Sets a number of a municipality; one of which nothing is left is forgotten.
    pub fn set_own(&mut self, municipality: &str, actual: OwnActual, number: Option<Exact>) {
        let place = self.municipalities.iter().position(|own| name::is_same(&own.name, municipality));
        let place = place.unwrap_or_else(|| {
            let place = self.municipalities.partition_point(|own| own.name.as_str() < municipality);
            let numbers = [None; OwnActual::ALL.len()];
            self.municipalities.insert(place, OwnNumbers { name: municipality.to_owned(), numbers });
            place
        });
        self.municipalities[place].numbers[actual as usize] = number;
        self.municipalities.retain(|own| own.numbers.iter().any(Option::is_some));
    }

    /// The municipalities of which something is given, in the order of their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.municipalities.iter().map(|own| own.name.as_str())
    }

    pub fn is_empty(&self) -> bool {
        self.municipalities.is_empty() && self.region.iter().all(Option::is_none)
    }

    /// How many numbers of a municipality are given.
    pub fn count(&self, municipality: &str) -> usize {
        OwnActual::ALL.into_iter().filter(|&actual| self.own(municipality, actual).is_some()).count()
    }
}

/// The year among those of which something is given.
pub fn of_year(all: &[Realisatie], year: Year) -> Option<&Realisatie> {
    all.iter().find(|own| own.year == year)
}

/// The year among them, to write in; the years stay in order.
pub fn year_mut(all: &mut Vec<Realisatie>, year: Year) -> &mut Realisatie {
    let place = all.partition_point(|own| own.year < year);
    if all.get(place).is_none_or(|own| own.year != year) {
        all.insert(place, Realisatie::of(year));
    }
    &mut all[place]
}
