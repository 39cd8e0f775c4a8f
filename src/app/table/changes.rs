//! Which fields of a scenario differ from its starting values.

use std::collections::BTreeSet;

use engine::fields::{MunicipalityField, ScenarioField, municipality_path};
use engine::scenario::Scenario;

/// The paths of the fields that differ.
pub fn changed_paths(start: &Scenario, scenario: &Scenario) -> BTreeSet<String> {
    let own = ScenarioField::ALL.iter().filter(|field| field.get(start) != field.get(scenario));
    let mut paths: BTreeSet<String> = own.map(|field| field.path.to_owned()).collect();
    for (index, (before, after)) in start.municipalities.iter().zip(&scenario.municipalities).enumerate() {
        let changed = MunicipalityField::ALL.iter().filter(|field| field.get(before) != field.get(after));
        paths.extend(changed.map(|field| municipality_path(index, field.path)));
    }
    paths
}

/// Whether two scenarios are of the same municipalities, in the same order.
pub fn are_comparable(from: &Scenario, to: &Scenario) -> bool {
    let (from, to) = (&from.municipalities, &to.municipalities);
    from.len() == to.len() && from.iter().zip(to).all(|(from, to)| from.name == to.name)
}
