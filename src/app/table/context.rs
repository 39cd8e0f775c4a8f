//! What does not change while inputs are turned.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::app::table::afspraken::Afspraken;
use crate::app::table::inputs::InputId;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::state::{Base, Table};
use data::DataError;
use data::presets::{Preset, presets};
use data::provenance::Provenance;
use data::region::{Region, region};
use data::version::Version;
use engine::fields::MunicipalityField;
use engine::figures::Figures;
use engine::input::Input;
use engine::money::Exact;

/// What does not change while inputs are turned: the presets, and the region that the scenario started from.
#[derive(Debug, Clone)]
pub struct Context {
    pub version: Version,
    pub presets: &'static [Preset],
    /// `None` for a scenario from a file.
    pub region: Option<&'static Region>,
    /// The values against which a change is marked.
    pub start: Rc<Figures>,
    /// Every region with its starting values, calculated when first asked for.
    others: Rc<OnceCell<Vec<OtherRegion>>>,
    /// What the starting values give, likewise.
    begin: Rc<OnceCell<Option<Outcomes>>>,
}

/// A region with its starting values.
#[derive(Debug, Clone)]
pub struct OtherRegion {
    pub id: &'static str,
    pub figures: Figures,
    pub outcomes: Outcomes,
}

impl Context {
    /// The context of a table.
    ///
    /// # Errors
    /// Only if a data file that comes with the product is broken.
    pub fn of(table: &Table) -> Result<Context, DataError> {
        let version = table.base.version();
        let presets = presets(version)?;
        let (region, start) = match table.base {
            Base::Region { version, id } => {
                let region = region(version, id)?;
                let start = region.figures.clone();
                (Some(region), start)
            }
            Base::Own { .. } => (None, table.figures.clone()),
        };
        Ok(Context { version, presets, region, start: Rc::new(start), others: Rc::default(), begin: Rc::default() })
    }

    /// Every region with its starting values.
    pub fn others(&self) -> &[OtherRegion] {
        self.others.get_or_init(|| {
            let other = |id| {
                let figures = region(self.version, id).ok()?.figures.clone();
                let outcomes = Outcomes::of(&figures, Afspraken { presets: self.presets, own: &[] }).ok()?;
                Some(OtherRegion { id, figures, outcomes })
            };
            self.version.region_ids().filter_map(other).collect()
        })
    }

    /// What the starting values give under the presets; `None` if their amounts are too large.
    pub fn begin(&self) -> Option<&Outcomes> {
        self.begin
            .get_or_init(|| Outcomes::of(&self.start, Afspraken { presets: self.presets, own: &[] }).ok())
            .as_ref()
    }

    /// Where the starting value of a field comes from.
    pub fn provenance(&self, path: &str) -> Option<&Provenance> {
        self.region.as_ref()?.provenance.get(path)
    }

    /// The plausible range of an input, low and high: of the dwellings of the region, that of all municipalities
    /// together.
    pub fn range(&self, input: InputId) -> Option<(Exact, Exact)> {
        let of = |path: &str| {
            let (low, high) = self.provenance(path)?.range()?;
            Some((low.parse::<Exact>().ok()?, high.parse::<Exact>().ok()?))
        };
        if input != InputId::RegionDwellings {
            return of(&input.field_path());
        }
        let municipalities = 0..self.start.municipalities.len();
        let mut ranges =
            municipalities.map(|own| of(&Input::of_municipality(own, MunicipalityField::Dwellings).path()));
        ranges.try_fold((Exact::ZERO, Exact::ZERO), |(low, high), range| {
            let (own_low, own_high) = range?;
            Some((low.plus(own_low).ok()?, high.plus(own_high).ok()?))
        })
    }
}
