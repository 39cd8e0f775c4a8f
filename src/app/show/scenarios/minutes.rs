//! The minutes: what to know of how they are kept.

use crate::app::model::Model;
use crate::app::show::scenarios::text;
use crate::app::show::text::laptop;
use crate::app::table::minutes::MOST_ENTRIES;

/// What may be lost, and what to do.
pub fn warnings(model: &Model) -> Vec<String> {
    let refused = model.laptop().refused().map(|refusal| {
        let lines = laptop::to_keep_minutes_otherwise(refusal);
        format!("{}. {}", laptop::MINUTES_NOT_KEPT, lines.join(" "))
    });
    let is_full = model.minutes().len() >= MOST_ENTRIES;
    refused.into_iter().chain(is_full.then(|| text::minutes::full(MOST_ENTRIES))).collect()
}
