//! The afspraken that figures are settled under: those of the presets, and own ones.

use data::presets::{Preset, REFERENCE};
use engine::afspraak::Afspraak;

/// Presets and own afspraken, by the id of each.
#[derive(Debug, Clone, Copy)]
pub struct Afspraken<'a> {
    pub presets: &'static [Preset],
    pub own: &'a [Afspraak],
}

impl<'a> Afspraken<'a> {
    /// The afspraak with this id: a variant of a preset, an own one, or else the reference.
    pub fn find(self, id: &str) -> &'a Afspraak {
        let variants = || self.presets.iter().flat_map(|preset| &preset.variants).map(|variant| &variant.afspraak);
        let found = |id: &str| variants().chain(self.own).find(|afspraak| afspraak.id == id);
        // Every version of the presets has the reference; a test of the data sees to it.
        found(id).or_else(|| found(REFERENCE)).unwrap_or(&self.presets[0].variants[0].afspraak)
    }
}
