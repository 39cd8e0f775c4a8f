//! Where maatschappelijke opvang starts when somebody lets it count.
//!
//! No document of the regions says what their opvang costs. The money is the national amount per inhabitant; what a place
//! costs is an assumption, and the places are as many as that money pays for.

use engine::figures::{Figures, Opvang};
use engine::money::Exact;
use engine::pad::Pad;

/// Euro per inhabitant a year: 385.057 million (decentralisatie-uitkering maatschappelijke opvang, the same every year
/// from 2022 to 2028) over 17.9 million inhabitants.
pub const PER_INHABITANT: f64 = 21.50;
/// Euro a place a year, and the range in which it plausibly lies: 30,000 to 50,000.
pub const TARIFF: f64 = 40_000.0;

/// The scenario with opvang if it has none, and without it if it has.
pub fn switched(figures: &Figures) -> Figures {
    let mut switched = figures.clone();
    switched.opvang = match switched.opvang {
        Some(_) => None,
        None => Some(start(figures)),
    };
    switched
}

/// The opvang of a region: with the centrumgemeente, its money frozen nominally, its prices rising as those of the care.
pub fn start(figures: &Figures) -> Opvang {
    let inhabitants: f64 = figures.municipalities.iter().map(|own| own.inhabitants).sum();
    let budget = (inhabitants * PER_INHABITANT).round();
    Opvang {
        budget: Exact::from_double(budget).unwrap_or(Exact::ZERO),
        indexation: Exact::ZERO,
        price_level: figures.first_year,
        first_year: None,
        phase_in_years: figures.doordecentralisatie.phase_in_years,
        places: Pad::Constant((budget / TARIFF).round()),
        tariff: Exact::from_double(TARIFF).unwrap_or(Exact::ZERO),
        tariff_indexation: figures.tariffs.indexation,
        tariff_price_level: figures.first_year,
    }
}
