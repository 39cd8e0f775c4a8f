//! What the documents of a region say that happens, in the scenario on the table: put in, taken out, and found there.

use std::borrow::Cow;

use crate::app::table::afspraken::Afspraken;
use crate::app::table::happening::{Happening, Scene};
use crate::app::table::templates::give_terms;
use crate::app::table::{moving, opvang};
use data::documented::{Documented, Ends, InFigures, documented};
use data::presets::REFERENCE;
use engine::afspraak::{Afspraak, Fase, PhaseTerms};
use engine::figures::Figures;
use engine::gebeurtenis::Gebeurtenis;

/// What the documents of the region of these figures say that happens.
pub fn of_region(figures: &Figures) -> impl Iterator<Item = &'static Documented> {
    // The file comes with the product; a test reads it.
    let all = documented().unwrap_or_default();
    all.iter().filter(|own| own.region == figures.region)
}

/// The figures with opvang if that must count.
fn with_opvang<'a>(own: &Documented, figures: &'a Figures) -> Cow<'a, Figures> {
    if own.needs_opvang && figures.opvang.is_none() {
        Cow::Owned(opvang::switched(figures))
    } else {
        Cow::Borrowed(figures)
    }
}

/// Where it stands in a scenario; `None` if it is not there.
pub fn place(scene: &Scene, own: &Documented) -> Option<Happening> {
    match own.in_figures(&with_opvang(own, &scene.figures))? {
        InFigures::Event(event) => {
            scene.figures.events.iter().position(|own| own.name == event.name).map(Happening::Event)
        }
        InFigures::Joins(place) => scene.figures.municipalities[place].deelname.from.map(|_| Happening::Joining(place)),
        InFigures::Ends(ends) => {
            let own = scene.own.iter().position(|own| own.id == ends.own_name && !own.phases.is_empty())?;
            let phase = scene.own[own].phases.iter().position(|phase| phase.from == ends.from);
            Some(Happening::Phase { own, phase: phase.unwrap_or(0) })
        }
    }
}

/// Puts it in a scenario; `presets` are what the documents agreed. `None` if it does not fit.
pub fn put(scene: &mut Scene, own: &Documented, presets: Afspraken<'_>) -> Option<Happening> {
    let figures = with_opvang(own, &scene.figures).into_owned();
    match own.in_figures(&figures)? {
        InFigures::Event(event) => {
            scene.figures = figures;
            scene.figures.events.push(event);
            Some(Happening::Event(scene.figures.events.len() - 1))
        }
        InFigures::Joins(place) => {
            moving::join(&mut scene.figures, place, figures.first_year + 1);
            Some(Happening::Joining(place))
        }
        InFigures::Ends(ends) => Some(end(scene, ends, presets)),
    }
}

/// Lets an afspraak end, in a copy of its own; what somebody changed in an earlier copy stays.
fn end(scene: &mut Scene, ends: &Ends, presets: Afspraken<'_>) -> Happening {
    let there = scene.own.iter().position(|own| own.id == ends.own_name);
    let place = there.unwrap_or_else(|| {
        scene.own.push(Afspraak { id: ends.own_name.clone(), ..presets.find(&ends.afspraak).clone() });
        scene.own.len() - 1
    });
    let own = &mut scene.own[place];
    own.phases = vec![Fase { from: ends.from, terms: PhaseTerms::default() }];
    give_terms(own, 0, &presets.find(REFERENCE).terms);
    Happening::Phase { own: place, phase: 0 }
}

/// Switches what stands in a scenario: an event off or on; an afspraak that ends, and who joins, is there no longer.
pub fn switch(scene: &mut Scene, happening: Happening) {
    match happening {
        Happening::Event(place) => {
            if let Some(event) = scene.figures.events.get_mut(place) {
                event.is_active = !event.is_active;
            }
        }
        Happening::Phase { own, .. } if own < scene.own.len() => drop(scene.own.remove(own)),
        other => scene.remove(other),
    }
}

/// What the documents say of an event: that which has its name and its changes.
pub fn of_event(figures: &Figures, event: &Gebeurtenis) -> Option<&'static Documented> {
    of_region(figures).find(|own| match own.in_figures(figures) {
        Some(InFigures::Event(said)) => said.name == event.name && said.changes == event.changes,
        _ => false,
    })
}
