//! *Verantwoording*: what really was, year by year, with the indicators, actions and lessons beside it.
//!
//! It stands beside a scenario and changes no amount of it. A municipality goes by its name.

use engine::figures::Year;
use engine::listed;
use engine::money::Exact;
use engine::realisatie::{Realisatie, year_mut};

/// Everything of it that somebody gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verantwoording {
    /// By year.
    pub years: Vec<Realisatie>,
    pub indicators: Vec<Indicator>,
    pub actions: Vec<Actie>,
}

impl Verantwoording {
    pub fn is_empty(&self) -> bool {
        self.years.is_empty() && self.indicators.is_empty() && self.actions.is_empty()
    }

    /// Changes a year; one of which nothing is left is forgotten.
    pub fn change_year(&mut self, year: Year, change: impl FnOnce(&mut Realisatie)) {
        change(year_mut(&mut self.years, year));
        self.years.retain(|own| !own.is_empty());
    }
}

/// What is followed over the years.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indicator {
    pub name: String,
    pub unit: String,
    /// What is aimed at, in words; empty if nothing is said, as the three below.
    pub norm: String,
    /// Who looks after it.
    pub owner: String,
    pub source: String,
    /// By year.
    pub years: Vec<IndicatorYear>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct IndicatorYear {
    pub year: Year,
    pub target: Option<Exact>,
    pub actual: Option<Exact>,
}

impl Indicator {
    /// Target and actual of a year, as far as they are given.
    pub fn of_year(&self, year: Year) -> IndicatorYear {
        let given = self.years.iter().find(|own| own.year == year);
        given.copied().unwrap_or(IndicatorYear { year, ..IndicatorYear::default() })
    }

    /// Puts a year in place; one of which nothing is left is forgotten.
    pub fn put_year(&mut self, own: IndicatorYear) {
        self.years.retain(|other| other.year != own.year);
        if own.target.is_some() || own.actual.is_some() {
            let place = self.years.partition_point(|other| other.year < own.year);
            self.years.insert(place, own);
        }
    }
}

/// Something that is done, or that was learnt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actie {
    pub year: Year,
    pub kind: Soort,
    pub step: Stap,
    pub text: String,
    /// Who does it; empty if nothing is said, as the date.
    pub owner: String,
    pub date: String,
    pub status: Voortgang,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal,)* }) => {
        listed! {
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum $name: &'static str { $($variant = $word,)* }
        }

        impl $name {
            /// The word in the file.
            pub const fn word(self) -> &'static str {
                self.row()
            }

            pub fn of_word(word: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|own| own.word() == word)
            }
        }
    };
}

words! {
    Soort { Actie = "actie", Les = "les", }
}

words! {
    /// A step of the cycle: plan, do, check, act (advies adviesraden Noord-Veluwe 2026–2032, 3.5: "een PDCA-cyclus").
    Stap { Plannen = "plannen", Doen = "doen", Controleren = "controleren", Bijstellen = "bijstellen", }
}

words! {
    Voortgang { Open = "open", Bezig = "bezig", Klaar = "klaar", }
}
