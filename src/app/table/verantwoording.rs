//! What really was, beside the plan on the table: the numbers that are typed, and the text that a laptop keeps.
//!
//! A link does not carry it. What this laptop keeps of it stands by the name of the region.

use std::rc::Rc;

use crate::app::table::kept::{KeptAccount, region_key};
use crate::app::table::state::Table;
use data::scenario_file::verantwoording::{MEASURED, read_text, text};
use data::verantwoording::{IndicatorYear, Verantwoording};
use engine::figures::{Figures, Year};
use engine::limits::Limit;
use engine::money::Exact;
use engine::problem::Problem;
use engine::projection::Projection;
use engine::realisatie::{OwnActual, RegionActual, of_year};

/// A number of it that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActualField {
    Region(Year, RegionActual),
    /// Of the municipality at this place.
    Own(Year, usize, OwnActual),
    /// Of the indicator at this place.
    Target(usize, Year),
    Measured(usize, Year),
}

impl ActualField {
    pub fn limit(self) -> Limit {
        match self {
            ActualField::Region(_, actual) => actual.limit(),
            ActualField::Own(_, _, actual) => actual.limit(),
            ActualField::Target(..) | ActualField::Measured(..) => MEASURED,
        }
    }

    /// Whether it is an amount in euros.
    pub fn is_money(self) -> bool {
        match self {
            ActualField::Region(..) => true,
            ActualField::Own(_, _, actual) => actual.is_money(),
            ActualField::Target(..) | ActualField::Measured(..) => false,
        }
    }

    /// What is given.
    pub fn read(self, own: &Verantwoording, figures: &Figures) -> Option<Exact> {
        match self {
            ActualField::Region(year, actual) => of_year(&own.years, year)?.region(actual),
            ActualField::Own(year, place, actual) => {
                of_year(&own.years, year)?.own(&figures.municipalities.get(place)?.name, actual)
            }
            ActualField::Target(place, year) => own.indicators.get(place)?.of_year(year).target,
            ActualField::Measured(place, year) => own.indicators.get(place)?.of_year(year).actual,
        }
    }

    /// What the plan expects, which says how large a number is meant; of some the plan says nothing.
    pub fn planned(self, projection: &Projection) -> Option<Exact> {
        let of = |year: Year| projection.years.iter().find(|own| own.year() == year);
        match self {
            ActualField::Own(year, place, actual) => actual.planned(of(year)?, place).ok(),
            ActualField::Region(year, RegionActual::CentreBudget) => of(year)?.budget.centre.exact().ok(),
            ActualField::Region(year, RegionActual::Vacancy) => of(year)?.costs.vacancy.exact().ok(),
            ActualField::Region(..) | ActualField::Target(..) | ActualField::Measured(..) => None,
        }
    }

    /// Puts a number in place, or takes it away.
    pub fn write(self, own: &mut Verantwoording, figures: &Figures, number: Option<Exact>) {
        match self {
            ActualField::Region(year, actual) => own.change_year(year, |own| own.set_region(actual, number)),
            ActualField::Own(year, place, actual) => {
                if let Some(municipality) = figures.municipalities.get(place) {
                    own.change_year(year, |own| own.set_own(&municipality.name, actual, number));
                }
            }
            ActualField::Target(place, year) | ActualField::Measured(place, year) => {
                if let Some(indicator) = own.indicators.get_mut(place) {
                    let before = indicator.of_year(year);
                    indicator.put_year(match self {
                        ActualField::Target(..) => IndicatorYear { target: number, ..before },
                        _ => IndicatorYear { actual: number, ..before },
                    });
                }
            }
        }
    }
}

/// What a laptop is to keep of a table.
pub fn to_keep(table: &Table) -> KeptAccount {
    KeptAccount { region: region_key(table), text: text(&table.verantwoording) }
}

/// What a laptop kept, beside a table.
///
/// # Errors
/// What is wrong with the text.
pub fn taken_back(kept: &KeptAccount, table: &Table) -> Result<Rc<Verantwoording>, Vec<Problem>> {
    read_text(&kept.text, &table.figures.municipalities).map(Rc::new)
}
