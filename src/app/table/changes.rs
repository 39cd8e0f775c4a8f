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

/// Whether figures differ in anything that counts: an event that is off does not.
pub fn gives_another(start: &Figures, figures: &Figures) -> bool {
    if start.events == figures.events {
        return start != figures;
    }
    let [start, figures] = [start, figures].map(as_it_counts);
    start != figures
}

fn as_it_counts(figures: &Figures) -> Figures {
    let mut counting = figures.clone();
    counting.events.retain(|event| event.is_active);
    counting
}

/// Whether two scenarios are of the same municipalities, in the same order.
pub fn are_comparable(from: &Figures, to: &Figures) -> bool {
    let (from, to) = (&from.municipalities, &to.municipalities);
    from.len() == to.len() && from.iter().zip(to).all(|(from, to)| from.name == to.name)
}
