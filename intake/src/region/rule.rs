//! The starting values of a region, from its inhabitants.
//!
//! In doubles, each rounded as the region files that come with the product are, so that the rule gives exactly what
//! stands in them (`intake/tests/regions.rs`). Source: `docs/beginwaarden.md` sections 1 to 3.

use engine::figures::{Budget, Capacity, Care, Demand, Doordecentralisatie, Figures, Municipality, Tariffs, Year};
use engine::money::{Exact, TooLarge};
use engine::pad::{Line, Pad};
use engine::projection::project;

use crate::region::{Choice, Part};

/// The year of the inhabitants, the first year of the calculation, and the year that ends the division by
/// inhabitants: the middle of the ingroeipad.
pub(super) const BASE_YEAR: Year = data::gemeenten::YEAR;
pub(super) const FIRST_YEAR: Year = 2026;
const MIDDLE: Year = 2034;
/// Outflow from beschermd wonen and from beschermd thuis a year.
const BW_OUTFLOW: f64 = 0.22;
const BT_OUTFLOW: f64 = 0.35;
/// Of the inflow, the fraction that starts at home; of those, the fraction that needs a dwelling first.
const BT_FRACTION: f64 = 0.3;
const WITHOUT_DWELLING: f64 = 0.3;
/// Of those who leave beschermd wonen, the fraction that goes on to beschermd thuis.
const TO_BT: f64 = 0.4;
/// Of the clients in beschermd wonen, the fraction with a pgb.
const PGB: Exact = Exact::literal("0.09");
const EXECUTION: Exact = Exact::literal("0.051");
/// Dwellings that come free, of those that are needed.
pub(super) const DWELLINGS: f64 = 0.95;
/// Euro an inhabitant in the objective distribution in 2023, and its growth to 2026.
const PER_INHABITANT: f64 = 84.0;
const PRICES: f64 = 1.03;

/// What the centrumgemeente weighs against 1 elsewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CentreWeights {
    /// In the origin of clients, and so in dwellings.
    pub origin: f64,
    pub inflow: f64,
    pub historic: f64,
}

/// What differs between regions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Clients in beschermd wonen per 10,000 inhabitants.
    pub clients_per_10000: f64,
    pub centre: CentreWeights,
    /// Of the price of a place, the fraction that an empty one costs.
    pub vacancy: Exact,
}

impl Rule {
    /// What holds for the Netherlands, and between the regions that come with the product.
    pub const fn national() -> Rule {
        let centre = CentreWeights { origin: 1.5, inflow: 1.25, historic: 1.15 };
        Rule { clients_per_10000: 14.6, centre, vacancy: Exact::literal("0.5") }
    }
}

/// The starting values.
///
/// # Errors
/// [`TooLarge`] if an amount cannot be held.
pub fn figures(name: &str, choice: &Choice, rule: &Rule) -> Result<Figures, TooLarge> {
    let parts = &choice.parts;
    let inhabitants: f64 = parts.iter().map(|part| part.inhabitants).sum();
    let clients = to_places(rule.clients_per_10000 * inhabitants / 10_000.0, 0);
    let inflow = BW_OUTFLOW * clients / (1.0 - BT_FRACTION);
    let places = to_places((1.0 - PGB.to_double()) * clients, 0);
    let municipalities = municipalities(choice, rule, clients, inflow)?;
    let first_year = |own: &Municipality| {
        own.inhabitants * (1.0 + own.growth).powi(FIRST_YEAR - BASE_YEAR) * own.inflow_factor.first()
    };
    let weighed: f64 = municipalities.iter().map(first_year).sum();
    let objective = PER_INHABITANT * PRICES.powi(FIRST_YEAR - 2023) * inhabitants;
    let mut figures = Figures {
        region: name.to_owned(),
        base_year: BASE_YEAR,
        first_year: FIRST_YEAR,
        years: 12,
        centrumgemeente: parts[choice.centre].name.clone(),
        besluitregel: choice.besluitregel,
        municipalities,
        doordecentralisatie: Doordecentralisatie {
            first_year: Some(2028),
            phase_in_years: 10,
            existing_run_off: Some(Exact::literal("0.22")),
        },
        budget: Budget {
            historic: Exact::ZERO,
            objective: objective_budget(objective)?,
            indexation: Exact::literal("0.03"),
            price_level: FIRST_YEAR,
            execution_costs: EXECUTION,
            changes: Vec::new(),
        },
        demand: Demand {
            inflow_per_10000: to_places(inflow / weighed * 10_000.0, 4),
            prevention_effect: line(0.0, 0.1, 2032),
            bt_fraction: line(BT_FRACTION, 0.45, 2034),
        },
        care: Care {
            clients_bw: clients,
            clients_bt: to_places((BT_FRACTION * inflow + TO_BT * BW_OUTFLOW * clients) / BT_OUTFLOW, 0),
            waiting_bw: to_places(inflow * (1.0 - BT_FRACTION) / 2.0, 0),
            bw_outflow_per_year: BW_OUTFLOW,
            bt_outflow_per_year: BT_OUTFLOW,
            outflow_to_bt_fraction: TO_BT,
            bt_without_dwelling_fraction: WITHOUT_DWELLING,
            ..Care::default()
        },
        capacity: Capacity {
            bw_places: places,
            reduction_per_year: to_places(0.02 * places, 1),
            bw_minimum: to_places(0.6 * places, 0),
        },
        tariffs: Tariffs {
            bw_in_kind: Exact::literal("53000"),
            bw_pgb: Exact::literal("36500"),
            pgb_fraction: PGB,
            bt: Exact::literal("24000"),
            bridging: Exact::literal("6000"),
            prevention_per_inhabitant: Exact::literal("1.5"),
            vacancy: rule.vacancy,
            indexation: Exact::literal("0.03"),
            price_level: FIRST_YEAR,
        },
        ..Figures::default()
    };
    figures.budget.historic = closing_budget(&figures)?;
    Ok(figures)
}

fn municipalities(choice: &Choice, rule: &Rule, clients: f64, inflow: f64) -> Result<Vec<Municipality>, TooLarge> {
    let parts = || choice.parts.iter().enumerate();
    let heavier = |weight: f64, place: usize| if place == choice.centre { weight } else { 1.0 };
    let sum = |weight: f64| parts().map(|(place, part)| part.inhabitants * heavier(weight, place)).sum::<f64>();
    let (origins, all) = (sum(rule.centre.origin), sum(1.0));
    let mean_inflow = sum(rule.centre.inflow) / all;
    let dwellings = DWELLINGS * (BW_OUTFLOW * clients + BT_FRACTION * WITHOUT_DWELLING * inflow);
    let municipality = |(place, part): (usize, &Part)| {
        let inhabitants = Exact::from_double(part.inhabitants).ok_or(TooLarge)?;
        let times = |weight: f64| {
            let weight = Exact::from_double_rounded(heavier(weight, place), 2)?;
            inhabitants.times(weight).map(Some)
        };
        let growth = part.growth.unwrap_or(0.0);
        let later = part.inhabitants * (1.0 + growth).powi(MIDDLE - BASE_YEAR);
        let origin = part.inhabitants * heavier(rule.centre.origin, place);
        Ok(Municipality {
            name: part.name.clone(),
            inhabitants: part.inhabitants,
            growth,
            dwellings_per_year: Pad::Constant(to_places(dwellings * origin / origins, 2)),
            inflow_factor: Pad::Constant(to_places(heavier(rule.centre.inflow, place) / mean_inflow, 4)),
            objective_weight: Some(Exact::from_double(to_places(later, 0)).ok_or(TooLarge)?),
            historic_weight: times(rule.centre.historic)?,
            origin_weight: times(rule.centre.origin)?,
            ..Municipality::default()
        })
    };
    parts().map(municipality).collect()
}

/// To a hundred thousand euro, of a small budget to a thousand.
fn objective_budget(euros: f64) -> Result<Exact, TooLarge> {
    let unit = if euros < 10e6 { 1_000.0 } else { 100_000.0 };
    Exact::from_double((euros / unit).round() * unit).ok_or(TooLarge)
}

/// The budget with which the first year closes: its client costs and empty places over what execution leaves, to a
/// thousand euro.
fn closing_budget(figures: &Figures) -> Result<Exact, TooLarge> {
    let projection = project(figures)?;
    let first = projection.years.first().ok_or(TooLarge)?;
    let costs = first.costs.municipalities.iter().map(|own| own.posts.total()).sum::<engine::money::Money>();
    let thousand = Exact::from(1_000);
    let costs = (costs + first.costs.vacancy).exact()?;
    costs.over(Exact::ONE.minus(EXECUTION)?)?.over(thousand)?.round(0).times(thousand)
}

fn line(from: f64, to: f64, last_year: Year) -> Pad {
    Pad::Line(Line { from, to, first_year: FIRST_YEAR, last_year })
}

/// Half away from zero.
pub(super) fn to_places(x: f64, places: i32) -> f64 {
    let unit = 10_f64.powi(places);
    (x * unit).round() / unit
}
