//! What the documents of a region say that happens, in the scenario on the table: put in, taken out, and found there.

use crate::app::table::happening::{Happening, Scene};
use crate::app::table::templates::give_terms;
use crate::app::table::{moving, opvang};
use data::documented::{Documented, Ends, InFigures, documented};
use engine::afspraak::{Afspraak, Fase, PhaseTerms, Terms};
use engine::figures::Figures;
use engine::gebeurtenis::Gebeurtenis;

/// What the documents of the region of these figures say that happens.
pub fn of_region(figures: &Figures) -> impl Iterator<Item = &'static Documented> {
    // The file comes with the product; a test reads it.
    let all = documented().unwrap_or_default();
    all.iter().filter(|own| own.region == figures.region)
}

/// The figures with opvang if that must count.
fn with_opvang(own: &Documented, figures: &Figures) -> Figures {
    let mut figures = figures.clone();
    if own.needs_opvang {
        let start = opvang::start(&figures);
        figures.opvang.get_or_insert(start);
    }
    figures
}

/// Where it stands in a scenario; `None` if it is not there.
pub fn place(scene: &Scene, own: &Documented) -> Option<Happening> {
    let figures = with_opvang(own, &scene.figures);
    match own.in_figures(&figures).ok()? {
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

/// Puts it in a scenario, in which `afspraak` finds what the documents agreed; `None` if it does not fit.
pub fn put(
    scene: &mut Scene,
    own: &Documented,
    afspraak: &dyn Fn(&str) -> Option<Afspraak>,
    no_agreement: &Terms,
) -> Option<Happening> {
    let figures = with_opvang(own, &scene.figures);
    match own.in_figures(&figures).ok()? {
        InFigures::Event(event) => {
            scene.figures = figures;
            scene.figures.events.push(event);
            Some(Happening::Event(scene.figures.events.len() - 1))
        }
        InFigures::Joins(place) => {
            moving::join(&mut scene.figures, place, figures.first_year + 1);
            Some(Happening::Joining(place))
        }
        InFigures::Ends(ends) => end(scene, ends, afspraak, no_agreement),
    }
}

/// Lets an afspraak end, in a copy of its own; what somebody changed in an earlier copy stays.
fn end(
    scene: &mut Scene,
    ends: &Ends,
    afspraak: &dyn Fn(&str) -> Option<Afspraak>,
    no_agreement: &Terms,
) -> Option<Happening> {
    let there = scene.own.iter().position(|own| own.id == ends.own_name);
    let place = match there {
        Some(place) => place,
        None => {
            scene.own.push(Afspraak { id: ends.own_name.clone(), ..afspraak(&ends.afspraak)? });
            scene.own.len() - 1
        }
    };
    let own = scene.own.get_mut(place)?;
    own.phases = vec![Fase { from: ends.from, terms: PhaseTerms::default() }];
    give_terms(own, 0, no_agreement);
    Some(Happening::Phase { own: place, phase: 0 })
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
        Ok(InFigures::Event(said)) => said.name == event.name && said.changes == event.changes,
        _ => false,
    })
}
