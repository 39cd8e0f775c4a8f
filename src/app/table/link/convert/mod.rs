//! Between the table and format 1: the one place that knows both.

mod afspraak;
mod asked;
pub(super) mod choices;
mod draft;
mod later;
mod number;
mod read;
mod stamp;
mod write;

pub use read::read;
pub use stamp::{of_stamp, to_stamp};
pub use write::write;

use crate::app::table::chances::{ChanceField, Chances};
use crate::app::table::inputs::InputId;
use crate::app::table::link::v1::{REGIONS, Start};
use crate::app::table::question::Measured;
use crate::app::table::state::{Asked, Measure, Page, Period, Unit, View};
use choices::Numbered;
use data::presets::{REFERENCE, presets};
use data::version::Version;
use engine::fields::RegionField;
use engine::money::{Exact, Money};

/// Whether this program has the version of the data and the region of a start.
pub fn is_known(start: &Start) -> bool {
    match *start {
        Start::Region { data, region } => Version::from_number(data).is_some() && usize::from(region) < REGIONS.len(),
        Start::Own { data, .. } => Version::from_number(data).is_some(),
        Start::InHand => false,
    }
}

/// The settings of the futures that a link of format 1 means when it says nothing else. Frozen, as the view below.
const START_CHANCES: [u32; ChanceField::BY_NUMBER.len()] = [1_000, 1, 150, 500, 600, 10, 10, 40, 25, 10, 5, 0, 20];

/// The number of the second input of the question at the start: the inflow. Frozen.
const START_SECOND: usize = 11;
/// The number of the third knob at the foot at the start: beschermd wonen in natura. Frozen.
const START_THIRD: usize = 26;

/// The view that a link of format 1 means when it says nothing else, under the afspraak of the region or under none.
/// Frozen for each version of the data, whatever the page starts with today.
fn start_view(version: Version, afspraak: Option<&str>) -> View {
    let (indifference, yardstick) = if version.number() < 2 { (0, 60_00) } else { (1_00, 10_00) };
    View {
        page: Page::Compare,
        afspraak: afspraak.unwrap_or(REFERENCE).to_owned(),
        municipality: None,
        period: Period::Horizon,
        measure: Measure::Result,
        unit: Unit::PerInhabitant,
        base: 0,
        explained: 1,
        rival: REFERENCE.to_owned(),
        indifference: Money::from_cents(indifference),
        yardstick: Money::from_cents(yardstick),
        chances: ChanceField::BY_NUMBER
            .iter()
            .zip(START_CHANCES)
            .fold(Chances::default(), |chances, (&field, value)| chances.with(field, value).unwrap_or(chances)),
        asked: Asked {
            measured: Measured::WaitingBt,
            wanted: Exact::from(3),
            input: InputId::RegionDwellings,
            second: InputId::of(RegionField::BY_NUMBER[START_SECOND]),
        },
        ranges: Vec::new(),
        knobs: vec![
            InputId::RegionDwellings,
            InputId::of(RegionField::BY_NUMBER[START_SECOND]),
            InputId::of(RegionField::BY_NUMBER[START_THIRD]),
        ],
    }
}

/// The variants of all presets in their order: what a number of format 1 counts.
fn variant_ids(version: Version) -> Vec<String> {
    let presets = presets(version).unwrap_or_default();
    presets.iter().flat_map(|preset| &preset.variants).map(|variant| variant.afspraak.id.clone()).collect()
}
