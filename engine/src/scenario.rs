//! A scenario, as a file holds it: figures, and the afspraken under which they are settled.
//!
//! Source: `docs/rekenmodel.md` sections 9 and 15.

use super::afspraak::Afspraak;
use super::fields::{FieldId, MunicipalityField, RegionField};
use super::figures::Figures;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scenario {
    /// The version of its file: the one it was read from, or the first that can hold it.
    pub version: FileVersion,
    pub figures: Figures,
    pub afspraken: Vec<Afspraak>,
}

/// A version of the scenario file. What the first can say gives the same amounts in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum FileVersion {
    #[default]
    First,
    /// With events, phases, payouts of a reserve, deelname, terugkeer and opvang.
    Second,
}

impl FileVersion {
    pub const ALL: [FileVersion; 2] = [FileVersion::First, FileVersion::Second];

    /// As it stands in the file.
    pub const fn number(self) -> u8 {
        match self {
            FileVersion::First => 1,
            FileVersion::Second => 2,
        }
    }

    /// The first version that can hold these figures, settled under these afspraken.
    pub fn of<'a>(figures: &Figures, afspraken: impl IntoIterator<Item = &'a Afspraak>) -> FileVersion {
        let is_second = figures.opvang.is_some()
            || !figures.events.is_empty()
            || has_later_field::<RegionField>(figures)
            || figures.municipalities.iter().any(has_later_field::<MunicipalityField>)
            || afspraken.into_iter().any(Afspraak::needs_second_version);
        if is_second { FileVersion::Second } else { FileVersion::First }
    }
}

/// Whether a field that came with the second version holds something else than when it is absent.
fn has_later_field<F: FieldId>(owner: &F::Owner) -> bool {
    let later = F::ALL.iter().filter(|field| field.since() > FileVersion::First);
    later.into_iter().any(|field| field.default != Some(field.get(owner)))
}

impl Scenario {
    /// A scenario in the first version of the file that can hold it.
    pub fn new(figures: Figures, afspraken: Vec<Afspraak>) -> Scenario {
        Scenario { version: FileVersion::of(&figures, &afspraken), figures, afspraken }
    }
}
