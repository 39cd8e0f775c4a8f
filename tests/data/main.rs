//! The data that comes with the product: every value says where it comes from, derived values follow from their
//! formula, and the regions start where their sources put them.
//!
//! Proves that no value lacks its provenance, that totals and codes are those of the statistics, that what is called
//! derived can be derived again, that every preset is usable, and that the start gives the outcomes that were checked
//! by hand.
//!
//! Does not prove that a source says what is quoted from it, nor that an assumption is a good one.

mod balance;
mod documents;
mod figures;
mod presets;
mod provenance;
mod released;
mod start;
mod terms;

use std::path::Path;

use rekentafel::data::presets::presets;
use rekentafel::data::region::{Region, region};
use rekentafel::data::version::Version;
use rekentafel::engine::afspraak::Afspraak;
use rekentafel::engine::figures::Besluitregel;
use rekentafel::engine::pad::Pad;
use serde_json::Value as Json;

/// What the sources and assumptions say of a region; everything else of its start follows.
struct Start {
    id: &'static str,
    centre: &'static str,
    /// On 1-1-2024.
    inhabitants: f64,
    municipalities: usize,
    clients_per_10000: f64,
    clients: f64,
    /// What the centrumgemeente weighs against 1 elsewhere.
    origin: f64,
    inflow_weight: f64,
    inflow_per_10000: f64,
    historic: f64,
    objective: f64,
    vacancy: &'static str,
    besluitregel: Besluitregel,
}

const STARTS: [Start; 4] = [
    Start {
        id: "ijssel-vecht",
        centre: "Zwolle",
        inhabitants: 387_623.0,
        municipalities: 8,
        clients_per_10000: 14.6 * 1.2,
        clients: 679.0,
        origin: 1.6,
        inflow_weight: 1.3,
        inflow_per_10000: 5.409,
        historic: 46.254e6,
        objective: 35.6e6,
        vacancy: "0.5",
        besluitregel: Besluitregel::MeerderheidTweedeRonde,
    },
    Start {
        id: "amersfoort",
        centre: "Amersfoort",
        inhabitants: 348_897.0,
        municipalities: 7,
        clients_per_10000: 9.6,
        clients: 335.0,
        origin: 1.3,
        inflow_weight: 1.15,
        inflow_per_10000: 2.9607,
        historic: 22.812e6,
        objective: 32.0e6,
        vacancy: "0.5",
        besluitregel: Besluitregel::IederZelf,
    },
    Start {
        id: "centraal-gelderland",
        centre: "Arnhem",
        inhabitants: 436_919.0,
        municipalities: 10,
        clients_per_10000: 14.6 * 1.25,
        clients: 797.0,
        origin: 1.7,
        inflow_weight: 1.35,
        inflow_per_10000: 5.6605,
        historic: 54.260e6,
        objective: 40.1e6,
        vacancy: "0",
        besluitregel: Besluitregel::IederZelf,
    },
    Start {
        id: "noord-veluwe",
        centre: "Harderwijk",
        inhabitants: 203_379.0,
        municipalities: 7,
        clients_per_10000: 14.6 * 0.9,
        clients: 267.0,
        origin: 1.5,
        inflow_weight: 1.25,
        inflow_per_10000: 4.0585,
        historic: 18.180e6,
        objective: 18.7e6,
        vacancy: "0.5",
        besluitregel: Besluitregel::Unaniem,
    },
];

fn regions() -> impl Iterator<Item = (&'static Start, &'static Region)> {
    assert_eq!(Version::LATEST.region_ids().collect::<Vec<_>>(), STARTS.map(|start| start.id));
    STARTS.iter().map(|start| (start, region(Version::LATEST, start.id).expect("a region")))
}

/// The region file itself, for what the reader does not pass on.
/// The afspraak of the presets with this id.
fn afspraak(id: &str) -> &'static Afspraak {
    let mut variants = presets(Version::LATEST).expect("the presets").iter().flat_map(|preset| &preset.variants);
    &variants.find(|variant| variant.afspraak.id == id).expect("an afspraak").afspraak
}

fn region_file(id: &str) -> Json {
    let version = Version::LATEST.number();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/versie_{version}/regio/{id}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("a region file")).expect("JSON")
}

/// The value of a pad that is the same in every year.
fn constant(pad: Pad) -> f64 {
    match pad {
        Pad::Constant(value) => value,
        Pad::Line(line) => panic!("{line:?} is not constant"),
    }
}
