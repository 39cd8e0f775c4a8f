//! Which fields of a scenario differ from its starting values.

use std::collections::BTreeSet;

use engine::fields::{MUNICIPALITY, SCENARIO, municipality_path};
use engine::scenario::Scenario;

/// The paths of the fields that differ.
pub fn changed_paths(start: &Scenario, scenario: &Scenario) -> BTreeSet<String> {
    let own =
        SCENARIO.iter().filter(|field| field.get(start) != field.get(scenario)).map(|field| field.path.to_owned());
    let mut paths: BTreeSet<String> = own.collect();
    for (index, (before, after)) in start.municipalities.iter().zip(&scenario.municipalities).enumerate() {
        let changed = MUNICIPALITY.iter().filter(|field| field.get(before) != field.get(after));
        paths.extend(changed.map(|field| municipality_path(index, field.path)));
    }
    paths
}
