//! What is kept on this laptop: scenarios, regions of one's own, where one was, and what really was.

use std::rc::Rc;

use crate::app::table::origins::Origins;
use crate::app::table::state::{Base, Table, View};
use data::scenario_file::read_with_herkomst;
use data::version::Version;

/// A scenario kept on this laptop: its name and its link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub name: String,
    pub link: String,
    /// Sorts the scenarios by when they were kept.
    pub serial: String,
}

/// Where one was in a region: the link of the table as it was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The key of the region: see [`region_key`].
    pub region: String,
    pub link: String,
    /// Sorts the regions by when they were left.
    pub serial: String,
}

/// A region of one's own, as it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRegion {
    pub name: String,
    /// Its scenario file, with where the values come from.
    pub file: String,
    /// Sorts the regions by when they were made.
    pub serial: String,
}

/// Before the name of a region of one's own, so that its key is none of a region of the product.
const OWN: &str = "eigen-";

/// What a region of one's own goes by among all regions.
pub fn own_key(name: &str) -> String {
    format!("{OWN}{name}")
}

/// The name of the region of one's own that goes by a key.
pub fn own_name(key: &str) -> Option<&str> {
    key.strip_prefix(OWN)
}

/// What the region of a table goes by: the id of a region of the product, or the name of one's own.
pub fn region_key(table: &Table) -> String {
    match table.base {
        Base::Region { id, .. } => id.to_owned(),
        Base::Own { .. } => own_key(&table.figures.region),
    }
}

impl OwnRegion {
    /// With what it began, and where each value comes from; `None` if the file cannot be read.
    pub fn begin(&self) -> Option<Origins> {
        let (scenario, stated) = read_with_herkomst(&self.file).ok()?;
        Some(Origins::of_own_region(scenario.figures, stated))
    }

    /// The region with its starting values, under no afspraak of its own.
    pub fn table(&self, version: Version) -> Option<Table> {
        let origins = self.begin()?;
        let figures = origins.begun()?.clone();
        let (own, view, pins) = (Vec::new(), View::default(), Vec::new());
        Some(Table { base: Base::Own { version }, figures, own, view, pins, origins, verantwoording: Rc::default() })
    }
}

/// What really was in a region: the text of its *verantwoording*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAccount {
    /// Id of the region, or the name of an own one.
    pub region: String,
    pub text: String,
}
