//! The calculated scenarios in which a number can stand.

use crate::app::ask::what_if::turned_scenario;
use crate::app::model::Model;
use crate::app::table::clocks::other;
use crate::app::table::inputs::InputId;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::pins::PinOutcome;
use crate::app::table::state::Pin;
use data::presets::{Preset, REFERENCE};
use engine::afspraak::Afspraak;
use engine::comparison::Unchanged;
use engine::derivation::{Ground, Place};
use engine::figures::Figures;
use engine::money::Exact;
use engine::prikkel::{Stay, with_extra_client};
use engine::projection::{Projection, project};
use engine::settlement::{Agreements, Settlement, settle_all};

/// Which scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// The one on the table, under every variant.
    InHand,
    /// A pinned one, under its own afspraak (place 0) and without an agreement (place 1).
    Pin(Place),
    /// The frozen stand, likewise.
    Frozen,
    /// A region with its starting values, by its place, under every variant.
    Region(Place),
    /// A scenario in which the doordecentralisatie never starts, without an agreement.
    Unchanged(Stand),
    /// The one on the table without the event that is looked at, under every variant.
    Without,
    /// The one on the table with the newest starting values, under the afspraak in hand (place 0) and without an agreement
    /// (place 1).
    Newest,
    /// One in which a municipality leaves or joins, or that this is held against, by its place; under the afspraak in hand
    /// (place 0) and without an agreement (place 1).
    Parted(Place),
    /// The one on the table in the other reading of the ingroeipad.
    OtherReading,
    /// The one on the table with an input turned to a value as shown.
    Turned { input: InputId, shown: Exact },
    /// The one on the table with one more client of a municipality in a year.
    ExtraClient { municipality: Place, year: Place, stay: Stay },
}

/// A scenario that is shown, and of which another is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stand {
    InHand,
    Pin(Place),
    Frozen,
    Region(Place),
}

impl Source {
    /// The scenario in which nothing changes, of this one; `None` if it is none that is shown.
    pub fn unchanged(self) -> Option<Source> {
        Some(Source::Unchanged(match self {
            Source::InHand => Stand::InHand,
            Source::Pin(place) => Stand::Pin(place),
            Source::Frozen => Stand::Frozen,
            Source::Region(place) => Stand::Region(place),
            Source::Unchanged(_)
            | Source::Without
            | Source::Newest
            | Source::Parted(_)
            | Source::OtherReading
            | Source::Turned { .. }
            | Source::ExtraClient { .. } => return None,
        }))
    }
}

/// The scenario of a stand without any change, and the afspraak without an agreement.
pub fn unchanged(model: &Model, stand: Stand) -> Option<(&Unchanged, &Afspraak)> {
    let reference = model.outcomes().no_agreement();
    let unchanged = match stand {
        Stand::InHand => &model.outcomes().unchanged,
        Stand::Pin(place) => &model.pinned().get(place)?.1.unchanged,
        Stand::Frozen => &model.frozen()?.1.unchanged,
        Stand::Region(place) => &model.context().others().get(place)?.outcomes.unchanged,
    };
    Some((unchanged, reference))
}

/// The calculated scenario of a source; `None` if it is not there.
pub fn with_ground<T>(model: &Model, source: Source, use_it: impl FnOnce(&Ground) -> T) -> Option<T> {
    match source {
        Source::InHand => Some(use_it(&of_outcomes(model.figures(), model.outcomes()))),
        Source::Region(place) => {
            let other = model.context().others().get(place)?;
            Some(use_it(&of_outcomes(&other.figures, &other.outcomes)))
        }
        Source::Pin(place) => {
            let (pin, outcome) = model.pinned().get(place)?;
            Some(use_it(&of_pin(model.context().presets, pin, outcome)))
        }
        Source::Frozen => {
            let (pin, outcome) = model.frozen()?;
            Some(use_it(&of_pin(model.context().presets, pin, outcome)))
        }
        Source::Newest => {
            let newest = model.renewed()?;
            Some(use_it(&of_pin(newest.presets, &newest.pin, &newest.outcome)))
        }
        Source::Parted(place) => {
            let (pin, outcome) = model.parted()?.sides.get(place)?;
            Some(use_it(&of_pin(model.context().presets, pin, outcome)))
        }
        Source::Without => {
            let (figures, outcomes) = model.without()?.given().ok()?;
            Some(use_it(&of_outcomes(figures, outcomes)))
        }
        Source::Unchanged(stand) => {
            let (Unchanged { figures, projection, settlement }, reference) = unchanged(model, stand)?;
            Some(use_it(&Ground::new(figures, projection, [(reference, settlement)], 0)))
        }
        Source::OtherReading | Source::Turned { .. } | Source::ExtraClient { .. } => {
            let aside = model.aside(source)?;
            let settled = aside.afspraken.iter().zip(&aside.settlements);
            let reference = model.outcomes().place(REFERENCE);
            Some(use_it(&Ground::new(&aside.figures, &aside.projection, settled, reference)))
        }
    }
}

/// A scenario that is calculated only to explain a number.
#[derive(Debug, Clone)]
pub struct Aside {
    figures: Figures,
    projection: Projection,
    afspraken: Vec<Afspraak>,
    settlements: Vec<Settlement>,
}

impl Aside {
    /// Calculates the scenario of a source that is not on the page.
    pub fn of(model: &Model, source: Source) -> Option<Aside> {
        let (figures, projection) = match source {
            Source::Turned { input, shown } => {
                let figures = turned_scenario(model.table(), model.context(), input, shown)?;
                let projection = project(&figures).ok()?;
                (figures, projection)
            }
            Source::OtherReading => {
                let figures = other(model.figures(), &model.context().start)?;
                let projection = project(&figures).ok()?;
                (figures, projection)
            }
            Source::ExtraClient { municipality, year, stay } => {
                let own =
                    with_extra_client(model.figures(), &model.outcomes().projection, municipality, year, stay).ok()?;
                (model.figures().clone(), own)
            }
            _ => return None,
        };
        let afspraken: Vec<Afspraak> = model.outcomes().settled().map(|(afspraak, _)| afspraak.clone()).collect();
        let settlements = settle_all(&projection, &Agreements::new(&afspraken).ok()?).ok()?;
        Some(Aside { figures, projection, afspraken, settlements })
    }
}

fn of_outcomes<'a>(figures: &'a Figures, outcomes: &'a Outcomes) -> Ground<'a> {
    let ground = Ground::new(figures, &outcomes.projection, outcomes.settled(), outcomes.place(REFERENCE));
    ground.with_unchanged(&outcomes.unchanged, outcomes.no_agreement())
}

fn of_pin<'a>(presets: &'static [Preset], pin: &'a Pin, outcome: &'a PinOutcome) -> Ground<'a> {
    let afspraken = pin.afspraken(presets);
    let reference = afspraken.find(REFERENCE);
    let settled = [(afspraken.find(&pin.afspraak), &outcome.settlement), (reference, &*outcome.reference)];
    Ground::new(&pin.figures, &outcome.projection, settled, 1).with_unchanged(&outcome.unchanged, reference)
}

/// The names of the afspraken of a source, by their place.
pub fn names(model: &Model, source: Source) -> Vec<String> {
    let all = || model.outcomes().variants().into_iter().map(|(_, name)| name).collect();
    let pair = |id: &str| {
        let name = |id: &str| model.outcomes().name(id).unwrap_or_else(|| id.to_owned());
        vec![name(id), name(REFERENCE)]
    };
    match source {
        Source::Pin(place) => model.pinned().get(place).map(|(pin, _)| pair(&pin.afspraak)).unwrap_or_default(),
        Source::Frozen => model.frozen().map(|(pin, _)| pair(&pin.afspraak)).unwrap_or_default(),
        Source::Parted(_) | Source::Newest => pair(&model.table().view.afspraak),
        Source::Unchanged(_) => pair(REFERENCE),
        _ => all(),
    }
}
