//! What is on the table: the scenario in hand and what of it is looked at. It is what a link carries.

use std::rc::Rc;

use crate::app::table::afspraken::Afspraken;
use crate::app::table::chances::Chances;
use crate::app::table::happening::{self, Happening, Scene};
use crate::app::table::inputs::InputId;
use crate::app::table::origins::Origins;
use crate::app::table::question::{Measured, Question};
use data::DataError;
use data::presets::{Preset, REFERENCE, presets};
use data::region::region;
use data::verantwoording::Verantwoording;
use data::version::Version;
use engine::afspraak::Afspraak;
use engine::fields::RegionField;
use engine::figures::{Figures, Year};
use engine::listed;
use engine::money::{Exact, Money};

/// The region on the table when nothing else is asked for.
pub const START_REGION: &str = "ijssel-vecht";

/// The scenario in hand, where it started from, and the view on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub base: Base,
    pub figures: Figures,
    /// The own afspraken; the presets stand beside them.
    pub own: Vec<Afspraak>,
    pub view: View,
    /// Scenarios beside the one in hand, at most [`MOST_PINS`].
    pub pins: Vec<Pin>,
    /// Where figures come from that did not come with the region. A link does not carry it.
    pub origins: Origins,
    /// What really was, beside the plan. A link does not carry it.
    pub verantwoording: Rc<Verantwoording>,
}

/// Scenarios that can be pinned at most.
pub const MOST_PINS: usize = 8;

/// A scenario beside the one in hand, under one afspraak.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    pub name: String,
    /// Whether it goes along when an input moves that it shares with the scenario in hand.
    pub follows: bool,
    pub base: Base,
    pub figures: Figures,
    /// The afspraak that it stands under, if that is an own one.
    pub own: Option<Afspraak>,
    /// Id of a variant of a preset, or of the own afspraak.
    pub afspraak: String,
}

impl Table {
    /// Whether another table has the same scenario in hand.
    pub fn has_same_scenario(&self, other: &Table) -> bool {
        self.base == other.base && self.figures == other.figures && self.own == other.own
    }

    /// Whether another table holds the same scenarios, whatever is looked at.
    pub fn has_same_contents(&self, other: &Table) -> bool {
        self.has_same_scenario(other) && self.pins == other.pins
    }

    /// The afspraken that the figures are settled under.
    pub fn afspraken(&self, presets: &'static [Preset]) -> Afspraken<'_> {
        Afspraken { presets, own: &self.own }
    }

    /// All that happens, without the copy that a scene is.
    pub fn happenings(&self) -> Vec<Happening> {
        happening::all(&self.figures, &self.own)
    }

    /// In what things happen.
    pub fn scene(&self) -> Scene {
        Scene { figures: self.figures.clone(), own: self.own.clone() }
    }

    /// The starting values of a region, seen under the first variant of its own afspraak.
    ///
    /// # Errors
    /// [`DataError::UnknownRegion`]; the others only if a data file that comes with the product is broken.
    pub fn of_region(version: Version, id: &str) -> Result<Table, DataError> {
        let known = version.region_ids().find(|known| *known == id);
        let id = known.ok_or_else(|| DataError::UnknownRegion(id.to_owned()))?;
        let figures = region(version, id)?.figures.clone();
        let own = presets(version)?.iter().find(|preset| preset.region.as_deref() == Some(id));
        let first = own.and_then(|preset| preset.variants.first());
        let afspraak = first.map_or_else(|| REFERENCE.to_owned(), |variant| variant.afspraak.id.clone());
        Ok(Table {
            base: Base::Region { version, id },
            figures,
            own: Vec::new(),
            view: View { afspraak, ..View::default() },
            pins: Vec::new(),
            origins: Origins::default(),
            verantwoording: Rc::default(),
        })
    }
}

impl Pin {
    /// The pin as a table of its own, looked at like this.
    pub fn table(&self, view: View) -> Table {
        Table {
            base: self.base,
            figures: self.figures.clone(),
            own: self.own.iter().cloned().collect(),
            view,
            pins: Vec::new(),
            origins: Origins::default(),
            verantwoording: Rc::default(),
        }
    }

    /// The afspraken that it can stand under.
    pub fn afspraken(&self, presets: &'static [Preset]) -> Afspraken<'_> {
        Afspraken { presets, own: self.own.as_slice() }
    }
}

/// Where the scenario started from: the values against which a change is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// The starting values of a region, in a stated version of the data.
    Region { version: Version, id: &'static str },
    /// A scenario from a file, of municipalities that the product has no starting values for.
    Own { version: Version },
}

impl Base {
    /// The version of the presets beside the scenario.
    pub fn version(self) -> Version {
        match self {
            Base::Region { version, .. } | Base::Own { version } => version,
        }
    }
}

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub page: Page,
    /// Id of the afspraak in hand: a variant of a preset, or an own one.
    pub afspraak: String,
    /// Index of the municipality in hand; `None` is the whole region.
    pub municipality: Option<usize>,
    pub period: Period,
    pub measure: Measure,
    pub unit: Unit,
    /// The scenario that others are held against: 0 is the one in hand, the pins follow.
    pub base: usize,
    /// The scenario whose difference with the base is explained.
    pub explained: usize,
    /// Id of the afspraak that the one in hand stands against in a vote.
    pub rival: String,
    /// Euros per inhabitant below which a municipality does not vote.
    pub indifference: Money,
    /// Euros per inhabitant beyond which a municipality wins or loses.
    pub yardstick: Money,
    /// What is uncertain in the futures.
    pub chances: Chances,
    /// What *wat als* is about.
    pub asked: Asked,
    /// Ranges of inputs in place of the plausible ones.
    pub ranges: Vec<OwnRange>,
    /// The inputs of which the knob always stands at the foot, at most [`MOST_KNOBS`].
    pub knobs: Vec<InputId>,
}

/// Knobs at the foot at most.
pub const MOST_KNOBS: usize = 3;

/// The knobs at the foot at the start: what a wethouder can do, what comes, and what it costs.
pub fn first_knobs() -> Vec<InputId> {
    vec![InputId::RegionDwellings, InputId::of(RegionField::Inflow), InputId::of(RegionField::BwInKind)]
}

/// How far an input may go, as shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnRange {
    pub input: InputId,
    pub low: Exact,
    pub high: Exact,
}

impl View {
    /// The outcome that *wat als* is about.
    pub fn question(&self) -> Question {
        Question {
            measured: self.asked.measured,
            afspraak: self.afspraak.clone(),
            rival: self.rival.clone(),
            municipality: self.municipality,
        }
    }
}

/// A *wat als* question: which input must move how far for which outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub measured: Measured,
    /// In euros, months or persons.
    pub wanted: Exact,
    pub input: InputId,
    /// The other side of the map.
    pub second: InputId,
}

impl Default for Asked {
    /// How many dwellings keep waiting under three months?
    fn default() -> Asked {
        Asked {
            measured: Measured::WaitingBt,
            wanted: Exact::from(3),
            input: InputId::RegionDwellings,
            second: InputId::of(RegionField::Inflow),
        }
    }
}

/// Where the yardstick starts, in cents per inhabitant a year: an assumption of Rekentafel, about as large as the
/// amounts are.
pub const YARDSTICK: i128 = 10_00;
/// Where the indifference starts, in cents per inhabitant over the horizon: an assumption, so that no vote turns on
/// cents.
pub const INDIFFERENCE: i128 = 1_00;

impl Default for View {
    fn default() -> View {
        View {
            page: Page::FRONT,
            afspraak: REFERENCE.to_owned(),
            municipality: None,
            period: Period::Horizon,
            measure: Measure::Result,
            unit: Unit::PerInhabitant,
            base: 0,
            explained: 1,
            rival: REFERENCE.to_owned(),
            indifference: Money::from_cents(INDIFFERENCE),
            yardstick: Money::from_cents(YARDSTICK),
            chances: Chances::default(),
            asked: Asked::default(),
            ranges: Vec::new(),
            knobs: first_knobs(),
        }
    }
}

listed! {
    /// In the order in which they stand in their place.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Page {
        /// All afspraken side by side.
        Compare,
        /// Per municipality and year, against a yardstick.
        Winners,
        /// What happens, when, and what it does.
        Events,
        /// Every region under every preset.
        Matrix,
        /// Clients, places, dwellings and waiting.
        People,
        /// Who would vote for what, and what one more client costs.
        Support,
        /// One afspraak, per municipality and year.
        Afspraak,
        /// Pinned scenarios side by side.
        Scenarios,
        /// Many futures, with chance.
        Futures,
        /// What matters, and what it would take.
        WhatIf,
        /// Bookmarks and every change since the start.
        Minutes,
        /// What the region agreed, what is open, and how it is written as an afspraak.
        Region,
        /// The documents of the regions, to read and to search.
        Documents,
        /// What the outcome rests on: inputs by status, and what is not agreed or not modelled.
        Ledger,
        /// How everything is calculated, rule by rule.
        Method,
        /// Golden cases and other checks of the model, in the browser of the visitor.
        Check,
        /// Reading guide, words and what is not modelled.
        About,
        /// All inputs.
        Inputs,
        /// A region of one's own.
        OwnRegion,
        /// What really was in a year, beside the plan.
        Verantwoording,
    }
}

listed! {
    /// Where on the page something stands: six questions that one comes with.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Place {
        /// What does each afspraak mean?
        Answer,
        /// What does it mean for the people?
        People,
        /// Which afspraak, and for whom?
        Afspraak,
        /// What if it goes otherwise?
        Scenarios,
        /// On what does it rest?
        Evidence,
        /// What do we put in?
        OurFigures,
    }
}

impl Place {
    /// Its pages; it opens on the first.
    pub fn pages(self) -> impl Iterator<Item = Page> {
        Page::ALL.into_iter().filter(move |page| page.place() == self)
    }
}

impl Page {
    /// The page that every visit needs, and that opens by itself.
    pub const FRONT: Page = Page::Compare;

    pub const fn place(self) -> Place {
        match self {
            Page::Compare | Page::Winners | Page::Events | Page::Matrix => Place::Answer,
            Page::People => Place::People,
            Page::Support | Page::Afspraak => Place::Afspraak,
            Page::Scenarios | Page::Futures | Page::WhatIf | Page::Minutes => Place::Scenarios,
            Page::Region | Page::Documents | Page::Ledger | Page::Method | Page::Check | Page::About => Place::Evidence,
            Page::Inputs | Page::OwnRegion | Page::Verantwoording => Place::OurFigures,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    Horizon,
    Year(Year),
}

listed! {
    /// Which amount of a municipality is shown.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Measure {
        /// *Resultaat*, over the horizon with the share of the reserve.
        Result,
        /// *Netto lasten*.
        NetBurden,
        /// *Zonder verandering*: the result if the doordecentralisatie never starts, without an agreement.
        Unchanged,
        /// *Effect Rijk*: the result without an agreement, minus that.
        EffectRijk,
        /// *Effect afspraak*: what the agreement changes.
        EffectAfspraak,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Euro,
    PerInhabitant,
}
