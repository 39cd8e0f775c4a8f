//! Everything that happens in a scenario at some moment, wherever it stands there: events, municipalities that leave or
//! join, the Wlz, the opvang, and own afspraken that change or pay out.
//!
//! Not here: what can be made to happen ([`crate::app::table::templates`]) and its words
//! ([`crate::app::table::text::happening`]).

use crate::app::table::moving;
use engine::afspraak::Afspraak;
use engine::fields::{MunicipalityField, OpvangField, WlzField};
use engine::figures::{Figures, Year};
use engine::input::Input;

/// Something that happens, by where it stands in the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Happening {
    /// The event at this place.
    Event(usize),
    /// The municipality at this place leaves.
    Leaving(usize),
    Joining(usize),
    /// The opvang goes to all municipalities.
    Opvang,
    Wlz,
    /// A phase of an own afspraak, and a payout of its reserve, by their places.
    Phase {
        own: usize,
        phase: usize,
    },
    Payout {
        own: usize,
        payout: usize,
    },
}

/// The figures and the own afspraken in which things happen.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    pub figures: Figures,
    pub own: Vec<Afspraak>,
}

/// All that happens in figures and own afspraken, in the order of the file.
pub fn all(figures: &Figures, own: &[Afspraak]) -> Vec<Happening> {
    let events = (0..figures.events.len()).map(Happening::Event);
    let municipalities = || figures.municipalities.iter().enumerate();
    let leaving = municipalities().filter(|(_, own)| own.deelname.through.is_some());
    let joining = municipalities().filter(|(_, own)| own.deelname.from.is_some());
    let opvang = figures.opvang.is_some_and(|own| own.first_year.is_some()).then_some(Happening::Opvang);
    let wlz = figures.care.wlz.map(|_| Happening::Wlz);
    let phases = own
        .iter()
        .enumerate()
        .flat_map(|(own, afspraak)| (0..afspraak.phases.len()).map(move |phase| Happening::Phase { own, phase }));
    let payouts = own.iter().enumerate().flat_map(|(own, afspraak)| {
        let count = afspraak.reserve.as_ref().map_or(0, |reserve| reserve.payouts.len());
        (0..count).map(move |payout| Happening::Payout { own, payout })
    });
    let leaving = leaving.map(|(place, _)| Happening::Leaving(place));
    let joining = joining.map(|(place, _)| Happening::Joining(place));
    events.chain(leaving).chain(joining).chain(opvang).chain(wlz).chain(phases).chain(payouts).collect()
}

impl Scene {
    /// All that happens, in the order of the file.
    pub fn all(&self) -> Vec<Happening> {
        all(&self.figures, &self.own)
    }

    /// The first year in which it counts; `None` if it is not there.
    pub fn first_year(&self, happening: Happening) -> Option<Year> {
        let Scene { figures, own } = self;
        match happening {
            Happening::Event(place) => figures.events.get(place).map(|event| event.first_year),
            Happening::Leaving(place) => figures.municipalities.get(place)?.deelname.through.map(|year| year + 1),
            Happening::Joining(place) => figures.municipalities.get(place)?.deelname.from,
            Happening::Opvang => figures.opvang?.first_year,
            Happening::Wlz => figures.care.wlz.map(|wlz| wlz.year),
            Happening::Phase { own: place, phase } => own.get(place)?.phases.get(phase).map(|phase| phase.from),
            Happening::Payout { own: place, payout } => {
                own.get(place)?.reserve.as_ref()?.payouts.get(payout).map(|payout| payout.year)
            }
        }
    }

    /// Moves it to another first year; an event lasts as long as it did.
    pub fn move_to(&mut self, happening: Happening, year: Year) {
        let Scene { figures, own } = self;
        match happening {
            Happening::Event(place) => {
                if let Some(event) = figures.events.get_mut(place) {
                    let later = year.saturating_sub(event.first_year);
                    event.last_year = event.last_year.map(|last| last.saturating_add(later));
                    event.first_year = year;
                }
            }
            Happening::Leaving(place) => moving::move_leaving(figures, place, year),
            Happening::Joining(place) => {
                if let Some(own) = figures.municipalities.get_mut(place) {
                    own.deelname.from = Some(year);
                }
            }
            Happening::Opvang => {
                if let Some(opvang) = &mut figures.opvang {
                    opvang.first_year = Some(year);
                }
            }
            Happening::Wlz => {
                if let Some(wlz) = &mut figures.care.wlz {
                    wlz.year = year;
                }
            }
            Happening::Phase { own: place, phase } => {
                if let Some(phase) = own.get_mut(place).and_then(|own| own.phases.get_mut(phase)) {
                    phase.from = year;
                }
            }
            Happening::Payout { own: place, payout } => {
                if let Some(payout) = own.get_mut(place).and_then(|own| own.payout_mut(payout)) {
                    payout.year = year;
                }
            }
        }
    }

    /// Takes it away. The people of a municipality that does not join later are among the totals again; the opvang
    /// stays with the centrumgemeente.
    pub fn remove(&mut self, happening: Happening) {
        let Scene { figures, own } = self;
        match happening {
            Happening::Event(place) => {
                if place < figures.events.len() {
                    figures.events.remove(place);
                }
            }
            Happening::Leaving(place) => moving::stay(figures, place),
            Happening::Joining(place) => moving::join_from_the_start(figures, place),
            Happening::Opvang => {
                if let Some(opvang) = &mut figures.opvang {
                    opvang.first_year = None;
                }
            }
            Happening::Wlz => figures.care.wlz = None,
            Happening::Phase { own: place, phase } => {
                if let Some(phases) = own.get_mut(place).map(|own| &mut own.phases).filter(|own| phase < own.len()) {
                    phases.remove(phase);
                }
            }
            Happening::Payout { own: place, payout } => {
                let reserve = own.get_mut(place).and_then(|own| own.reserve.as_mut());
                if let Some(payouts) = reserve.map(|own| &mut own.payouts).filter(|own| payout < own.len()) {
                    payouts.remove(payout);
                }
            }
        }
    }

    /// The same without what it does: an event is off, anything else is not there.
    #[must_use]
    pub fn without(&self, happening: Happening) -> Scene {
        let mut without = self.clone();
        match happening {
            Happening::Event(place) => {
                if let Some(event) = without.figures.events.get_mut(place) {
                    event.is_active = false;
                }
            }
            other => without.remove(other),
        }
        without
    }

    /// Whether it counts: an event can be off.
    pub fn is_active(&self, happening: Happening) -> bool {
        match happening {
            Happening::Event(place) => self.figures.events.get(place).is_some_and(|event| event.is_active),
            _ => true,
        }
    }
}

/// The numbers of the people whom a municipality brings, in the order of the file.
pub const BROUGHT: [MunicipalityField; 5] = [
    MunicipalityField::StartBwExisting,
    MunicipalityField::StartBwNew,
    MunicipalityField::StartBtExisting,
    MunicipalityField::StartBtNew,
    MunicipalityField::StartWaitingBw,
];

/// The inputs that say more of what happens, beside its year.
pub fn inputs(happening: Happening) -> Vec<Input> {
    match happening {
        Happening::Joining(place) => BROUGHT.map(|field| Input::of_municipality(place, field)).to_vec(),
        Happening::Opvang => vec![Input::of_opvang(OpvangField::PhaseInYears)],
        Happening::Wlz => vec![Input::Wlz { field: WlzField::Fraction }],
        Happening::Event(_) | Happening::Leaving(_) | Happening::Phase { .. } | Happening::Payout { .. } => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::region::region;
    use data::version::Version;

    #[test]
    fn who_joins_and_then_does_not_leaves_the_totals_as_they_were() {
        for id in Version::LATEST.region_ids() {
            let figures = region(Version::LATEST, id).expect("a region").figures.clone();
            let place = (0..figures.municipalities.len()).find(|&own| Some(own) != figures.centre()).expect("another");
            let mut scene = Scene { figures: figures.clone(), own: Vec::new() };
            moving::join(&mut scene.figures, place, figures.first_year + 2);
            assert_ne!(scene.figures.care, figures.care, "{id}");
            assert_eq!(scene.all(), [Happening::Joining(place)]);
            scene.remove(Happening::Joining(place));
            assert_eq!(scene.figures, figures, "{id}");
        }
    }

    #[test]
    fn who_leaves_and_then_does_not_takes_no_places_along() {
        for id in Version::LATEST.region_ids() {
            let figures = region(Version::LATEST, id).expect("a region").figures.clone();
            let place = moving::mover(&figures, None).expect("a municipality that can leave");
            let mut scene = Scene { figures: figures.clone(), own: Vec::new() };
            moving::leave(&mut scene.figures, place, figures.first_year + 2);
            assert_eq!(scene.all(), [Happening::Event(0), Happening::Leaving(place)]);
            scene.move_to(Happening::Leaving(place), figures.first_year + 5);
            assert_eq!(scene.figures.events[0].first_year, figures.first_year + 5, "{id}");
            scene.remove(Happening::Leaving(place));
            assert_eq!(scene.figures, figures, "{id}");
        }
    }
}
