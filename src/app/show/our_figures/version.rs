//! What a scenario of an older version of the data misses.

use crate::app::model::Model;
use crate::app::show::our_figures::text::version as words;
use crate::app::table::text::renewal;
use data::version::Version;

/// Of a table on older starting values: what is said, and what differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionNote {
    pub text: String,
    pub changes: Vec<&'static str>,
    /// Whether the newest starting values can be taken over.
    pub can_take: bool,
}

/// Nothing for a table on the newest.
pub fn note(model: &Model) -> Option<VersionNote> {
    let version = model.table().base.version();
    (version < Version::LATEST).then(|| VersionNote {
        text: words::older(version.number(), Version::LATEST.number()),
        changes: renewal::since(version.number()),
        can_take: model.context().region.is_some(),
    })
}
