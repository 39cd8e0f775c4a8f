//! What a workbook is made of: a scenario, what came out, and how its inputs are called.

use engine::figures::{Figures, Municipality};
use engine::input::Input;
use engine::money::TooLarge;
use engine::projection::{Projection, ProjectionYear, project};
use engine::scenario::Scenario;
use engine::settlement::{Settlement, settle};

use crate::grid::Size;

/// How an input is called, and where its value comes from.
#[derive(Debug, Clone, Default)]
pub struct Described {
    pub label: String,
    pub unit: String,
    pub help: String,
    /// Of a field that may be left out: what that means.
    pub left_out: String,
    pub source: String,
    pub status: String,
}

/// Tells how an input is called, and where its value comes from.
pub type Describe<'a> = &'a dyn Fn(Input) -> Described;

/// A scenario and what came out of it.
pub struct Source<'a> {
    pub scenario: &'a Scenario,
    pub projection: Projection,
    /// One per afspraak.
    pub settlements: Vec<Settlement>,
    pub describe: Describe<'a>,
}

impl<'a> Source<'a> {
    /// Calculates a valid scenario.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount needs more digits than the calculation can hold.
    pub fn of(scenario: &'a Scenario, describe: Describe<'a>) -> Result<Source<'a>, TooLarge> {
        let projection = project(&scenario.figures)?;
        let settlements = scenario.afspraken.iter().map(|afspraak| settle(&projection, afspraak));
        Ok(Source { scenario, settlements: settlements.collect::<Result<_, _>>()?, projection, describe })
    }

    pub fn figures(&self) -> &'a Figures {
        &self.scenario.figures
    }

    pub fn size(&self) -> Size {
        Size { years: self.projection.years.len(), municipalities: self.figures().municipalities.len() }
    }

    pub fn year(&self, year: usize) -> &ProjectionYear {
        &self.projection.years[year]
    }

    pub fn municipality(&self, municipality: usize) -> &'a Municipality {
        &self.figures().municipalities[municipality]
    }

    /// Whether municipalities join or leave.
    pub fn has_deelname(&self) -> bool {
        let all = &self.figures().municipalities;
        all.iter().any(|own| own.deelname != engine::figures::Deelname::default())
    }

    pub fn has_opvang(&self) -> bool {
        self.figures().opvang.is_some()
    }
}
