//! The figures of a region: everything of a scenario but the afspraken under which it is settled.
//!
//! Plain data with its units. What each field may hold is declared in [`super::fields`] and [`super::limits`]; the
//! rules between fields are in [`super::validation`]. Reading and writing the file is the crate `data`'s.
//!
//! Units: persons, places and dwellings are doubles; money, indices and fractions of money are [`Exact`].
//! Source: `docs/rekenmodel.md` section 9.

use super::gebeurtenis::Gebeurtenis;
use super::money::{Exact, TooLarge};
use super::pad::Pad;
use crate::listed;

/// A calendar year.
pub type Year = i32;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    pub region: String,
    /// The year of the inhabitants.
    pub base_year: Year,
    pub first_year: Year,
    /// Length of the horizon in years.
    pub years: i32,
    /// Name of the centrumgemeente, one of the municipalities.
    pub centrumgemeente: String,
    pub besluitregel: Besluitregel,
    pub municipalities: Vec<Municipality>,
    pub doordecentralisatie: Doordecentralisatie,
    pub budget: Budget,
    pub demand: Demand,
    pub care: Care,
    pub capacity: Capacity,
    pub tariffs: Tariffs,
    /// *Maatschappelijke opvang*, as far as the scenario counts it.
    pub opvang: Option<Opvang>,
    /// What happens, and when.
    pub events: Vec<Gebeurtenis>,
}

/// What of the figures is no field of the region: names, lists, and what is there as a whole or not at all.
///
/// Whoever reads, writes or compares figures goes over the fields and then over this, without leaving a part out: what
/// the figures get beside fields is missed nowhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Apart<'a> {
    pub region: &'a str,
    pub centrumgemeente: &'a str,
    pub besluitregel: Besluitregel,
    pub municipalities: &'a [Municipality],
    pub changes: &'a [BudgetChange],
    pub wlz: Option<Wlz>,
    pub opvang: Option<Opvang>,
    pub events: &'a [Gebeurtenis],
}

listed! {
    /// How the region decides on an afspraak (`docs/rekenmodel.md` section 8).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum Besluitregel {
        /// Convenant IJssel-Vecht 2023, art. 7.5.
        MeerderheidTweedeRonde,
        IederZelf,
        Unaniem,
        #[default]
        Onbekend,
    }
}

impl Besluitregel {
    /// The value in the scenario file.
    pub const fn id(self) -> &'static str {
        match self {
            Besluitregel::MeerderheidTweedeRonde => "meerderheid_tweede_ronde",
            Besluitregel::IederZelf => "ieder_zelf",
            Besluitregel::Unaniem => "unaniem",
            Besluitregel::Onbekend => "onbekend",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Municipality {
    pub name: String,
    pub inhabitants: f64,
    /// Growth of the inhabitants a year, as a fraction.
    pub growth: f64,
    pub dwellings_per_year: Pad,
    /// Inflow per inhabitant against the regional mean.
    pub inflow_factor: Pad,
    /// Fixed own costs a year, at the price level of the tariffs.
    pub fixed_costs: Exact,
    /// Weight in the objective distribution; absent means its inhabitants, as for the two below.
    pub objective_weight: Option<Exact>,
    pub historic_weight: Option<Exact>,
    /// Weight in the origin of the people at the start.
    pub origin_weight: Option<Exact>,
    /// Weight in the costs of maatschappelijke opvang.
    pub opvang_weight: Option<Exact>,
    pub deelname: Deelname,
    pub start: StartStocks,
}

/// *Deelname*: the years in which a municipality is one of the region; without a bound, on that side all.
///
/// Source: `docs/rekenmodel.md` section 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Deelname {
    pub from: Option<Year>,
    /// The last year.
    pub through: Option<Year>,
}

impl Deelname {
    pub fn covers(&self, year: Year) -> bool {
        self.from.is_none_or(|from| from <= year) && self.through.is_none_or(|through| year <= through)
    }
}

/// What the weight of a municipality is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WeightKind {
    Objective,
    Historic,
    /// The origin of the people at the start.
    Origin,
    /// The costs of maatschappelijke opvang.
    Opvang,
}

impl Municipality {
    /// A weight of this municipality, which is its inhabitants when the scenario does not give one.
    pub fn weight(&self, kind: WeightKind) -> Result<Exact, TooLarge> {
        let given = match kind {
            WeightKind::Objective => self.objective_weight,
            WeightKind::Historic => self.historic_weight,
            WeightKind::Origin => self.origin_weight,
            WeightKind::Opvang => self.opvang_weight,
        };
        given.or_else(|| Exact::from_double(self.inhabitants)).ok_or(TooLarge)
    }
}

/// Numbers of people at the start that replace the split of the regional totals.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct StartStocks {
    pub bw_existing: Option<f64>,
    pub bw_new: Option<f64>,
    pub bt_existing: Option<f64>,
    pub bt_new: Option<f64>,
    pub waiting_bw: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Doordecentralisatie {
    /// The first year in which new clients belong to their own municipality; `None` is *nooit*.
    pub first_year: Option<Year>,
    /// *Ingroeijaren*: years until the distribution is wholly objective.
    pub phase_in_years: i32,
    /// Yearly fraction by which the budget for existing clients runs off, on a clock of its own.
    pub existing_run_off: Option<Exact>,
}

impl Doordecentralisatie {
    /// Whether `year` lies before the start; with *nooit* every year does.
    pub fn is_before_start(&self, year: Year) -> bool {
        self.first_year.is_none_or(|first| year < first)
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Budget {
    pub historic: Exact,
    pub objective: Exact,
    pub indexation: Exact,
    pub price_level: Year,
    /// *Uitvoeringskosten* as a fraction of the rijksbudget.
    pub execution_costs: Exact,
    pub changes: Vec<BudgetChange>,
}

/// *Mutatie*: an amount that counts from its year on, at the price level of the budget.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BudgetChange {
    pub year: Year,
    pub historic: Exact,
    pub objective: Exact,
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Demand {
    /// New clients a year per 10,000 inhabitants, for beschermd wonen and beschermd thuis together.
    pub inflow_per_10000: f64,
    pub prevention_effect: Pad,
    /// Fraction of the inflow that goes directly to beschermd thuis.
    pub bt_fraction: Pad,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Care {
    pub clients_bw: f64,
    pub clients_bw_new: f64,
    pub clients_bt: f64,
    pub clients_bt_new: f64,
    pub waiting_bw: f64,
    pub bw_outflow_per_year: f64,
    pub bt_outflow_per_year: f64,
    pub outflow_to_bt_fraction: f64,
    /// Fraction of those who start directly in beschermd thuis and first wait for a dwelling.
    pub bt_without_dwelling_fraction: f64,
    /// *Terugkeer*: fraction of those who leave that comes back to the waiting list for beschermd wonen.
    pub returning_fraction: f64,
    pub wlz: Option<Wlz>,
}

/// A one-off move to the Wlz in the first month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Wlz {
    pub year: Year,
    pub fraction: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Capacity {
    pub bw_places: f64,
    pub reduction_per_year: f64,
    pub bw_minimum: f64,
}

/// Prices a year, net of the client's own contribution.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Tariffs {
    pub bw_in_kind: Exact,
    pub bw_pgb: Exact,
    pub pgb_fraction: Exact,
    pub bt: Exact,
    pub bridging: Exact,
    pub prevention_per_inhabitant: Exact,
    /// Fraction of the price of a place in kind that is paid for an empty one.
    pub vacancy: Exact,
    pub indexation: Exact,
    pub price_level: Year,
}

/// *Maatschappelijke opvang*: money of its own, on clocks of its own, and places that are taken as occupied.
///
/// Source: `docs/rekenmodel.md` section 14.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Opvang {
    pub budget: Exact,
    pub indexation: Exact,
    pub price_level: Year,
    /// The first year of its own ingroeipad; `None` is *nooit*.
    pub first_year: Option<Year>,
    pub phase_in_years: i32,
    pub places: Pad,
    /// Euro a place a year.
    pub tariff: Exact,
    pub tariff_indexation: Exact,
    pub tariff_price_level: Year,
}

impl Opvang {
    /// The clock of its budget, without a run-off of its own.
    pub const fn clock(&self) -> Doordecentralisatie {
        Doordecentralisatie { first_year: self.first_year, phase_in_years: self.phase_in_years, existing_run_off: None }
    }
}

impl Figures {
    /// What is no field of the region.
    pub fn apart(&self) -> Apart<'_> {
        // Every part is named, so that a new one is either a field or stands apart.
        let Figures {
            region,
            centrumgemeente,
            besluitregel,
            municipalities,
            budget: Budget { changes, historic: _, objective: _, indexation: _, price_level: _, execution_costs: _ },
            care:
                Care {
                    wlz,
                    clients_bw: _,
                    clients_bw_new: _,
                    clients_bt: _,
                    clients_bt_new: _,
                    waiting_bw: _,
                    bw_outflow_per_year: _,
                    bt_outflow_per_year: _,
                    outflow_to_bt_fraction: _,
                    bt_without_dwelling_fraction: _,
                    returning_fraction: _,
                },
            opvang,
            events,
            base_year: _,
            first_year: _,
            years: _,
            doordecentralisatie: _,
            demand: _,
            capacity: _,
            tariffs: _,
        } = self;
        Apart {
            region,
            centrumgemeente,
            besluitregel: *besluitregel,
            municipalities,
            changes,
            wlz: *wlz,
            opvang: *opvang,
            events,
        }
    }

    /// The years of the horizon, in order.
    pub fn horizon(&self) -> std::ops::Range<Year> {
        self.first_year..self.first_year + self.years
    }

    /// Whether the municipality at `place` is one of the region in `year`.
    pub fn is_present(&self, place: usize, year: Year) -> bool {
        self.municipalities.get(place).is_some_and(|own| own.deelname.covers(year))
    }

    /// The position of the centrumgemeente.
    pub fn centre(&self) -> Option<usize> {
        self.municipalities.iter().position(|municipality| municipality.name == self.centrumgemeente)
    }

    /// Inhabitants of a municipality in a year: `inwoners × macht(groei, jaar − basisjaar)`.
    pub fn inhabitants(&self, municipality: &Municipality, year: Year) -> f64 {
        municipality.inhabitants * power(municipality.growth, year - self.base_year)
    }
}

/// *macht* for a double: `(1 + rate)^n` by repeated multiplication, for negative n the inverse.
pub(super) fn power(rate: f64, n: i32) -> f64 {
    let product = (0..n.unsigned_abs()).fold(1.0, |product, _| product * (1.0 + rate));
    if n < 0 { 1.0 / product } else { product }
}
