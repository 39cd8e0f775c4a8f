//! Which fields of the figures differ from their starting values.

use std::collections::BTreeSet;

use engine::fields::{MunicipalityField, RegionField, municipality_path};
use engine::figures::Figures;

/// The paths of the fields that differ.
pub fn changed_paths(start: &Figures, figures: &Figures) -> BTreeSet<String> {
    let own = RegionField::ALL.iter().filter(|field| field.get(start) != field.get(figures));
    let mut paths = BTreeSet::new();
    paths.extend(own.map(|field| field.path.to_owned()));
    for (index, (before, after)) in start.municipalities.iter().zip(&figures.municipalities).enumerate() {
        let changed = MunicipalityField::ALL.iter().filter(|field| field.get(before) != field.get(after));
        paths.extend(changed.map(|field| municipality_path(index, field.path)));
    }
    paths
}

/// Whether a field differs, or an event, on or off.
pub fn differ(start: &Figures, figures: &Figures) -> bool {
    start.events != figures.events || !changed_paths(start, figures).is_empty()
}

/// Whether a field differs, or what happens as far as it counts.
pub fn gives_another(start: &Figures, figures: &Figures) -> bool {
    let [before, after] = [start, figures].map(|own| own.events.iter().filter(|event| event.is_active));
    !before.eq(after) || !changed_paths(start, figures).is_empty()
}

/// Whether two scenarios are of the same municipalities, in the same order.
pub fn are_comparable(from: &Figures, to: &Figures) -> bool {
    let (from, to) = (&from.municipalities, &to.municipalities);
    from.len() == to.len() && from.iter().zip(to).all(|(from, to)| from.name == to.name)
}
