//! What it would give if a municipality left, or joined, in a year: scenarios beside the one in hand, under its afspraak.
//!
//! Who leaves can take its part of the reserve along or leave it; what a document says of that stands with the region.

use std::rc::Rc;

use crate::app::table::moving;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::pins::PinOutcome;
use crate::app::table::state::Pin;
use data::presets::Preset;
use engine::afspraak::{Afspraak, OnLeaving};
use engine::figures::{Figures, Year};
use engine::projection::Projection;
use engine::validation::validate_figures;

/// Who leaves or joins, and from which year on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parting {
    pub joins: bool,
    pub municipality: usize,
    pub year: Year,
}

/// The scenario that the others are held against: the municipality stays, or never comes.
pub const BEFORE: usize = 0;
/// The municipality goes and leaves the reserve; or it joins.
pub const MOVED: usize = 1;
/// The municipality goes and takes its part of the reserve along; only if the afspraak has a reserve.
pub const ALONG: usize = 2;

/// The scenarios of a parting, in the order of [`BEFORE`], [`MOVED`] and [`ALONG`], with what they give.
#[derive(Debug, Clone)]
pub struct Parted {
    asked: Parting,
    /// Of the scenario in hand, and the afspraak that it is under.
    projection: Rc<Projection>,
    afspraak: String,
    pub sides: Vec<(Pin, Rc<PinOutcome>)>,
}

impl Parted {
    /// Works them out; `None` if one of them cannot be, or has amounts that are too large.
    pub fn of(asked: Parting, in_hand: Pin, outcomes: &Outcomes, presets: &'static [Preset]) -> Option<Parted> {
        let afspraak = in_hand.afspraken(presets).find(&in_hand.afspraak).clone();
        let [before, moved] = figures(&in_hand.figures, asked);
        let mut wanted = vec![
            Pin { figures: before, ..in_hand.clone() },
            with_afspraak(&in_hand, moved.clone(), on_leaving(&afspraak, OnLeaving::Stays)),
        ];
        if afspraak.reserve.is_some() && !asked.joins {
            wanted.push(with_afspraak(&in_hand, moved, on_leaving(&afspraak, OnLeaving::GoesAlong)));
        }
        let calculate = |pin: Pin| {
            let is_valid = validate_figures(&pin.figures).is_empty();
            let outcome = is_valid.then(|| PinOutcome::of(&pin, presets).ok())??;
            Some((pin, Rc::new(outcome)))
        };
        let sides = wanted.into_iter().map(calculate).collect::<Option<Vec<_>>>()?;
        Some(Parted { asked, projection: Rc::clone(&outcomes.projection), afspraak: in_hand.afspraak, sides })
    }

    /// Whether it answers this question about these outcomes, under this afspraak.
    pub fn is_of(&self, asked: Parting, outcomes: &Outcomes, afspraak: &str) -> bool {
        Rc::ptr_eq(&self.projection, &outcomes.projection) && self.asked == asked && self.afspraak == afspraak
    }
}

/// The figures in which the municipality stays, or never comes; and those in which it goes or comes.
fn figures(in_hand: &Figures, asked: Parting) -> [Figures; 2] {
    let Parting { joins, municipality, year } = asked;
    let mut moved = in_hand.clone();
    if !joins {
        moving::leave(&mut moved, municipality, year);
        return [in_hand.clone(), moved];
    }
    let mut never = in_hand.clone();
    moving::join(&mut never, municipality, in_hand.horizon().end);
    moving::join(&mut moved, municipality, year);
    [never, moved]
}

fn on_leaving(afspraak: &Afspraak, on_leaving: OnLeaving) -> Afspraak {
    let mut own = afspraak.clone();
    if let Some(reserve) = &mut own.reserve {
        reserve.on_leaving = on_leaving;
    }
    // A name that no preset has: what is found under it is this one.
    Afspraak { id: format!("{} ({})", afspraak.id, on_leaving.id()), ..own }
}

fn with_afspraak(in_hand: &Pin, figures: Figures, own: Afspraak) -> Pin {
    Pin { figures, afspraak: own.id.clone(), own: Some(own), ..in_hand.clone() }
}
