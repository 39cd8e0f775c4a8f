//! The version of the calculation, and the released versions of the data. Every version stays, so that an old link keeps its figures.

/// The version of the calculation: the version in the title of `docs/rekenmodel.md`. It goes up whenever the same scenario may
/// give another amount.
pub const MODEL_VERSION: u8 = 1;

/// A released version of the region files and presets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(u8);

impl Version {
    /// The version in which a new scenario starts.
    pub const LATEST: Version = Version(2);

    /// The version with this number, if it was released.
    pub fn from_number(number: u8) -> Option<Version> {
        (1..=Version::LATEST.0).contains(&number).then_some(Version(number))
    }

    pub const fn number(self) -> u8 {
        self.0
    }

    /// The text of the presets.
    pub(super) const fn presets(self) -> &'static str {
        self.release().presets
    }

    /// The regions, in the order of the screen, with the text of each file.
    pub(super) const fn regions(self) -> &'static [(&'static str, &'static str)] {
        self.release().regions
    }

    const fn release(self) -> &'static Release {
        // A version is made from a number that was released.
        &RELEASES[self.0 as usize - 1]
    }

    /// The ids of the regions, in the order of the screen.
    pub fn region_ids(self) -> impl Iterator<Item = &'static str> {
        self.regions().iter().map(|&(id, _)| id)
    }
}

/// The files of a version.
struct Release {
    presets: &'static str,
    regions: &'static [(&'static str, &'static str)],
}

/// The files in a folder of a version.
macro_rules! release {
    ($folder:literal: $($region:literal),*) => {
        Release {
            presets: include_str!(concat!("../", $folder, "/afspraken.json")),
            regions: &[$(($region, include_str!(concat!("../", $folder, "/regio/", $region, ".json")))),*],
        }
    };
}

/// Every version, the oldest first. One that was released never changes.
const RELEASES: [Release; Version::LATEST.0 as usize] = [
    release!("versie_1": "ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"),
    release!("versie_2": "ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"),
];
