//! What does not change while inputs are turned.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::app::table::afspraken::Afspraken;
use crate::app::table::inputs::InputId;
use crate::app::table::kept::{OwnRegion, own_key};
use crate::app::table::origins::Origins;
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
    /// `None` for a region of one's own, and for a scenario from a file.
    pub region: Option<&'static Region>,
    /// The values against which a change is marked.
    pub start: Rc<Figures>,
    /// The regions of one's own that stand beside those of the product.
    kept: Rc<Vec<OwnRegion>>,
    /// Every region with its starting values, calculated when first asked for.
    others: Rc<OnceCell<Vec<OtherRegion>>>,
    /// What the starting values give, likewise.
    begin: Rc<OnceCell<Option<Outcomes>>>,
}

/// A region with its starting values.
#[derive(Debug, Clone)]
pub struct OtherRegion {
    /// What it goes by: see [`crate::app::table::kept::region_key`].
    pub key: String,
    pub name: String,
    /// `None` for a region of one's own.
    pub region: Option<&'static Region>,
    /// What is said of its values, if the region itself says nothing.
    pub origins: Origins,
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
                (Some(region), Rc::new(region.figures.clone()))
            }
            Base::Own { .. } => {
                let begun = table.origins.start(&table.figures).cloned();
                (None, begun.unwrap_or_else(|| Rc::new(table.figures.clone())))
            }
        };
        let (kept, others, begin) = (Rc::default(), Rc::default(), Rc::default());
        Ok(Context { version, presets, region, start, kept, others, begin })
    }

    /// The same, with these regions of one's own beside those of the product.
    #[must_use]
    pub fn with_kept(self, kept: &[OwnRegion]) -> Context {
        if *self.kept == kept { self } else { Context { kept: Rc::new(kept.to_vec()), others: Rc::default(), ..self } }
    }

    /// Every region with its starting values: those of the product, and one's own behind them.
    pub fn others(&self) -> &[OtherRegion] {
        self.others.get_or_init(|| {
            let settled = |figures: &Figures| Outcomes::of(figures, Afspraken { presets: self.presets, own: &[] }).ok();
            let of_product = |id: &str| {
                let own = region(self.version, id).ok()?;
                let (figures, name) = (own.figures.clone(), own.name.clone());
                let (key, origins, outcomes) = (id.to_owned(), Origins::default(), settled(&figures)?);
                Some(OtherRegion { key, name, region: Some(own), origins, outcomes, figures })
            };
            let of_ones_own = |own: &OwnRegion| {
                let (origins, name) = (own.begin()?, own.name.clone());
                let figures = origins.begun()?.clone();
                let (key, outcomes) = (own_key(&name), settled(&figures)?);
                Some(OtherRegion { key, name, region: None, origins, outcomes, figures })
            };
            let own = self.kept.iter().filter_map(of_ones_own);
            self.version.region_ids().filter_map(of_product).chain(own).collect()
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
