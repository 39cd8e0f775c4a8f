//! Events on the table: made from a template, and their numbers read and written as they are shown.
//!
//! Not here: what an event makes of a year ([`engine::timeline`]), whether it can be ([`engine::validation`]), and its
//! words ([`crate::app::table::text::events`]).

use crate::app::table::inputs::{Display, HasSheet};
use engine::fields::{MunicipalityField, RegionField};
use engine::figures::{Figures, Year};
use engine::gebeurtenis::{Amount, Gebeurtenis, Operation, Wijziging};
use engine::input::Input;
use engine::listed;
use engine::money::Exact;

listed! {
    /// What can happen, as people tell it. The numbers that come with it are assumptions: who knows better, types his
    /// own.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Template {
        ProviderStops,
        NewLocation,
        /// Dwellings of one municipality.
        Dwellings,
        NationalCut,
        TariffsUp,
    }
}

/// The part of the places that goes with a provider.
const PROVIDER: f64 = 0.1;
/// The places of a new location.
const LOCATION: f64 = 20.0;
/// The dwellings a year of a project, and for how many years.
const DWELLINGS: f64 = 12.0;
const PROJECT_YEARS: Year = 3;
const CUT: Exact = Exact::literal("0.95");
const RISE: Exact = Exact::literal("1.03");

impl Template {
    /// What it changes in a scenario; only of dwellings it matters whose they are.
    pub fn changes(self, figures: &Figures, municipality: usize) -> Vec<Wijziging> {
        let plus =
            |field: Input, number: f64| Wijziging { field, operation: Operation::Add, number: Amount::Double(number) };
        let times = |field: RegionField, number: Exact| Wijziging {
            field: Input::of(field),
            operation: Operation::Multiply,
            number: Amount::Exact(number),
        };
        let places = Input::of(RegionField::BwPlaces);
        match self {
            Template::ProviderStops => vec![plus(places, -provider(figures))],
            Template::NewLocation => vec![plus(places, LOCATION)],
            Template::Dwellings => {
                vec![plus(Input::of_municipality(municipality, MunicipalityField::Dwellings), DWELLINGS)]
            }
            Template::NationalCut => {
                [RegionField::HistoricBudget, RegionField::ObjectiveBudget].map(|field| times(field, CUT)).into()
            }
            Template::TariffsUp => {
                [RegionField::BwInKind, RegionField::BtTariff].map(|field| times(field, RISE)).into()
            }
        }
    }

    /// The event under a name, in the second year of the horizon.
    pub fn event(self, figures: &Figures, municipality: usize, name: String) -> Gebeurtenis {
        let first_year = figures.first_year + 1;
        let last_year = (self == Template::Dwellings).then_some(first_year + PROJECT_YEARS - 1);
        let changes = self.changes(figures, municipality);
        Gebeurtenis { name, first_year, last_year, is_active: true, changes }
    }
}

/// The places of the provider that stops, in whole places.
fn provider(figures: &Figures) -> f64 {
    (figures.capacity.bw_places * PROVIDER).round().max(1.0)
}

/// Whether the numbers of an event are still those of a template: nobody's own.
pub fn is_assumed(figures: &Figures, event: &Gebeurtenis) -> bool {
    let municipality = event.changes.iter().find_map(|change| change.field.municipality()).unwrap_or(0);
    Template::ALL.into_iter().any(|template| template.changes(figures, municipality) == event.changes)
}

/// How the number of a change is shown: a factor has no unit.
pub fn display_of(change: &Wijziging) -> Display {
    match change.operation {
        Operation::Multiply => Display::Number,
        Operation::Set | Operation::Add => change.field.sheet().display,
    }
}

/// The number of a change, as shown; `None` if it is no decimal number.
pub fn shown(change: &Wijziging) -> Option<Exact> {
    let number = match change.number {
        Amount::Double(number) => Exact::from_double(number)?,
        Amount::Exact(number) => number,
    };
    Some(display_of(change).shown(number))
}

/// The change with another number, as shown.
#[must_use]
pub fn with_shown(change: &Wijziging, shown: Exact) -> Wijziging {
    let meant = display_of(change).meant(shown);
    let number = match change.number {
        Amount::Double(_) => Amount::Double(meant.to_double()),
        Amount::Exact(_) => Amount::Exact(meant),
    };
    Wijziging { number, ..*change }
}

/// The figures without what an event does.
pub fn without(figures: &Figures, event: usize) -> Figures {
    let mut own = figures.clone();
    if let Some(event) = own.events.get_mut(event) {
        event.is_active = false;
    }
    own
}
