//! The version of the calculation, and the released versions of the data. Every version stays, so that an old link
//! keeps its figures.

use std::sync::OnceLock;

use super::DataError;
use super::presets::Preset;
use super::region::Region;

/// The version of the calculation: the version in the title of `docs/rekenmodel.md`. It goes up whenever the same
/// scenario may give another amount.
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

    /// The presets, read once.
    pub(super) fn presets(self) -> &'static File<Vec<Preset>> {
        &self.release().presets
    }

    /// The regions, in the order of the screen, each read once.
    pub(super) fn regions(self) -> &'static [(&'static str, File<Region>)] {
        self.release().regions
    }

    fn release(self) -> &'static Release {
        // A version is made from a number that was released.
        &RELEASES[self.0 as usize - 1]
    }

    /// The ids of the regions, in the order of the screen.
    pub fn region_ids(self) -> impl Iterator<Item = &'static str> {
        self.regions().iter().map(|(id, _)| *id)
    }
}

/// The files of a version.
struct Release {
    presets: File<Vec<Preset>>,
    regions: &'static [(&'static str, File<Region>)],
}

/// A file that comes with the product, and what is read from it when somebody first asks.
pub(super) struct File<T: 'static> {
    text: &'static str,
    read: OnceLock<Result<T, DataError>>,
}

impl<T> File<T> {
    pub(super) const fn of(text: &'static str) -> File<T> {
        File { text, read: OnceLock::new() }
    }

    /// What `read` makes of its text.
    ///
    /// # Errors
    /// Those of `read`: only if the file is broken.
    pub(super) fn get(&'static self, read: impl FnOnce(&str) -> Result<T, DataError>) -> Result<&'static T, DataError> {
        self.read.get_or_init(|| read(self.text)).as_ref().map_err(Clone::clone)
    }
}

/// The files in a folder of a version.
macro_rules! release {
    ($folder:literal: $($region:literal),*) => {
        Release {
            presets: File::of(include_str!(concat!("../", $folder, "/afspraken.json"))),
            regions: {
                static REGIONS: [(&str, File<Region>); [$($region),*].len()] =
                    [$(($region, File::of(include_str!(concat!("../", $folder, "/regio/", $region, ".json"))))),*];
                &REGIONS
            },
        }
    };
}

/// Every version, the oldest first. One that was released never changes.
static RELEASES: [Release; Version::LATEST.0 as usize] = [
    release!("versie_1": "ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"),
    release!("versie_2": "ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"),
];
