//! The ids of what can be changed of something that happens, so that it gets the focus.

use crate::app::table::happening::Happening;
use engine::gebeurtenis::ChangePlace;
use engine::input::Input;

use crate::app::table::inputs::InputId;

pub const HEADING: &str = "kop-gebeurtenissen";

/// What the ids of one happening begin with.
pub fn of(happening: Happening) -> String {
    match happening {
        Happening::Event(place) => format!("gebeurtenis-{place}"),
        Happening::Leaving(place) => format!("vertrek-{place}"),
        Happening::Joining(place) => format!("toetreding-{place}"),
        Happening::Opvang => "gebeurt-opvang".to_owned(),
        Happening::Wlz => "gebeurt-wlz".to_owned(),
        Happening::Phase { own, phase } => format!("fase-{own}-{phase}"),
        Happening::Payout { own, payout } => format!("uitkering-{own}-{payout}"),
    }
}

/// The first field of its card: the name of an event, or else its first year.
pub fn first_field(happening: Happening) -> String {
    match happening {
        Happening::Event(place) => name(place),
        other => first(other),
    }
}

/// The switch of what a document says.
pub fn documented(id: &str) -> String {
    format!("document-gebeurtenis-{id}")
}

pub fn name(event: usize) -> String {
    format!("{}-naam", of(Happening::Event(event)))
}

pub fn switch(event: usize) -> String {
    format!("{}-aan", of(Happening::Event(event)))
}

pub fn first(happening: Happening) -> String {
    format!("{}-vanaf", of(happening))
}

/// Its first year in the time line.
pub fn moved(happening: Happening) -> String {
    format!("{}-verplaats", of(happening))
}

pub fn last(event: usize) -> String {
    format!("{}-tot-en-met", of(Happening::Event(event)))
}

pub fn choice(happening: Happening) -> String {
    format!("{}-keuze", of(happening))
}

pub fn number(place: ChangePlace) -> String {
    format!("{}-getal-{}", of(Happening::Event(place.event)), place.change)
}

pub fn municipality(place: ChangePlace) -> String {
    format!("{}-gemeente-{}", of(Happening::Event(place.event)), place.change)
}

pub fn input(happening: Happening, input: Input) -> String {
    format!("{}-{}", of(happening), InputId::One(input).dom_id())
}

pub fn amount(happening: Happening) -> String {
    format!("{}-bedrag", of(happening))
}
