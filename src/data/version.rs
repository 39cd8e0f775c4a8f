//! The version of the calculation, and the released versions of the data. Every version stays, so that an old link keeps its figures.

/// The version of the calculation: the version in the title of `docs/rekenmodel.md`. It goes up whenever the same scenario may
/// give another amount.
pub const MODEL_VERSION: u8 = 1;

/// A released version of the region files and presets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(u8);

impl Version {
    /// The version in which a new scenario starts.
    pub const LATEST: Version = Version(1);

    /// The version with this number, if it was released.
    pub fn from_number(number: u8) -> Option<Version> {
        (1..=Version::LATEST.0).contains(&number).then_some(Version(number))
    }

    pub const fn number(self) -> u8 {
        self.0
    }

    /// The text of the presets.
    pub(super) const fn presets(self) -> &'static str {
        // One version so far.
        include_str!("versie_1/afspraken.json")
    }

    /// The regions, in the order of the screen, with the text of each file.
    pub(super) const fn regions(self) -> &'static [(&'static str, &'static str)] {
        &[
            ("ijssel-vecht", include_str!("versie_1/regio/ijssel-vecht.json")),
            ("amersfoort", include_str!("versie_1/regio/amersfoort.json")),
            ("centraal-gelderland", include_str!("versie_1/regio/centraal-gelderland.json")),
            ("noord-veluwe", include_str!("versie_1/regio/noord-veluwe.json")),
        ]
    }

    /// The ids of the regions, in the order of the screen.
    pub fn region_ids(self) -> impl Iterator<Item = &'static str> {
        self.regions().iter().map(|&(id, _)| id)
    }
}
