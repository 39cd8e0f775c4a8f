//! In what two scenarios differ, as the changes that explain why their outcomes do.
//!
//! A change is one input, with all municipalities together; the inputs that set the horizon are one change, for half of
//! a horizon is none. Their order is fixed: the fields in their own order, then those of the municipalities, the rest,
//! the afspraak.

use crate::app::table::afspraken::Afspraken;
use crate::app::table::inputs::{HasSheet, Theme, theme_of};
use crate::app::table::text;
use engine::afspraak::Afspraak;
use engine::fields::{MunicipalityField, RegionField};
use engine::figures::{Apart, Figures};
use engine::gebeurtenis::Gebeurtenis;

/// Figures with the afspraak that they stand under.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    pub figures: &'a Figures,
    pub afspraak: &'a Afspraak,
    /// The name of the afspraak on the screen.
    pub afspraak_name: &'a str,
}

impl<'a> Side<'a> {
    /// Figures under the afspraak with this id.
    pub fn of(figures: &'a Figures, id: &str, afspraak_name: &'a str, afspraken: Afspraken<'a>) -> Side<'a> {
        Side { figures, afspraak: afspraken.find(id), afspraak_name }
    }
}

/// What can be changed by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Base year, first year and number of years.
    Horizon,
    Field(RegionField),
    /// A field of all municipalities.
    Column(MunicipalityField),
    /// Budget changes, the Wlz, the centrumgemeente, the opvang and the events.
    Rest,
    Afspraak,
}

/// The fields that set the horizon.
const HORIZON: [RegionField; 3] = [RegionField::BaseYear, RegionField::FirstYear, RegionField::Years];

impl Change {
    /// Where it belongs when there are too many changes to tell apart.
    pub fn theme(self) -> Group {
        match self {
            Change::Horizon => Group::Theme(Theme::Start),
            Change::Field(field) => Group::Theme(theme_of(field)),
            Change::Column(_) => Group::Municipalities,
            Change::Rest => Group::Rest,
            Change::Afspraak => Group::Afspraak,
        }
    }

    /// Whether it is a difference between two scenarios.
    fn is_in<'a>(self, from: Side<'a>, to: Side<'a>) -> bool {
        let differs = |field: RegionField| field.get(from.figures) != field.get(to.figures);
        match self {
            Change::Horizon => HORIZON.into_iter().any(differs),
            Change::Field(field) => differs(field),
            Change::Column(field) => {
                let pairs = from.figures.municipalities.iter().zip(&to.figures.municipalities);
                pairs.into_iter().any(|(a, b)| field.get(a) != field.get(b))
            }
            Change::Rest => {
                // Of another name or besluitregel no amount changes; municipalities have changes of their own.
                let of = |side: Side<'a>| {
                    let Apart {
                        changes,
                        wlz,
                        centrumgemeente,
                        opvang,
                        events,
                        region: _,
                        besluitregel: _,
                        municipalities: _,
                    } = side.figures.apart();
                    (changes, wlz, centrumgemeente, opvang, events)
                };
                of(from) != of(to)
            }
            Change::Afspraak => {
                Afspraak { id: String::new(), ..from.afspraak.clone() }
                    != Afspraak { id: String::new(), ..to.afspraak.clone() }
            }
        }
    }

    /// Makes the change in figures; the afspraak is not part of it.
    pub fn make(self, figures: &mut Figures, to: &Figures) {
        match self {
            Change::Horizon => {
                for field in HORIZON {
                    field.set(figures, field.get(to));
                }
            }
            Change::Field(field) => field.set(figures, field.get(to)),
            Change::Column(field) => {
                for (own, theirs) in figures.municipalities.iter_mut().zip(&to.municipalities) {
                    field.set(own, field.get(theirs));
                }
            }
            Change::Rest => {
                figures.budget.changes.clone_from(&to.budget.changes);
                figures.care.wlz = to.care.wlz;
                figures.centrumgemeente.clone_from(&to.centrumgemeente);
                figures.opvang = to.opvang;
                figures.events.clone_from(&to.events);
            }
            Change::Afspraak => {}
        }
    }
}

/// A theme of the inputs, or what stands beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Theme(Theme),
    Municipalities,
    Rest,
    Afspraak,
}

/// The changes from one scenario to another of the same municipalities, in their fixed order.
pub fn changes(from: Side, to: Side) -> Vec<Change> {
    let fields = RegionField::ALL.into_iter().filter(|field| !HORIZON.contains(field)).map(Change::Field);
    let columns = MunicipalityField::ALL.into_iter().map(Change::Column);
    let all = std::iter::once(Change::Horizon).chain(fields).chain(columns).chain([Change::Rest, Change::Afspraak]);
    all.filter(|change| change.is_in(from, to)).collect()
}

/// One line of what differs: what it is, and its value before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    pub name: String,
    pub before: String,
    pub after: String,
}

/// A change in words: a line per field, and per municipality if only some of them differ.
pub fn lines(change: Change, from: Side, to: Side) -> Vec<ChangeLine> {
    let of_field = |field: RegionField| {
        let [before, after] = [from, to].map(|side| field.get(side.figures));
        let sheet = field.sheet();
        (before != after).then(|| ChangeLine {
            name: sheet.label.to_owned(),
            before: text::values::bare(sheet, before),
            after: text::values::value(sheet, after),
        })
    };
    match change {
        Change::Horizon => HORIZON.into_iter().filter_map(of_field).collect(),
        Change::Field(field) => of_field(field).into_iter().collect(),
        Change::Column(field) => column_lines(field, from.figures, to.figures),
        Change::Rest => rest_lines(from.figures, to.figures),
        Change::Afspraak => vec![ChangeLine {
            name: text::values::AFSPRAAK.to_owned(),
            before: text::happening::afspraak_over_the_years(from.afspraak_name, from.afspraak),
            after: text::happening::afspraak_over_the_years(to.afspraak_name, to.afspraak),
        }],
    }
}

/// What has no field of its own in one line, and a line per event that differs.
fn rest_lines(from: &Figures, to: &Figures) -> Vec<ChangeLine> {
    let parts = |figures: &Figures| {
        let Apart { changes, wlz, centrumgemeente, opvang, .. } = figures.apart();
        (changes.to_vec(), wlz, centrumgemeente.to_owned(), opvang)
    };
    let rest = (parts(from) != parts(to)).then(|| ChangeLine {
        name: text::values::REST.to_owned(),
        before: text::values::rest(from),
        after: text::values::rest(to),
    });
    rest.into_iter().chain(event_lines(from, to)).collect()
}

/// The events that differ: those that are the same at the beginning and at the end of both lists are left out.
fn event_lines(from: &Figures, to: &Figures) -> Vec<ChangeLine> {
    let (before, after) = (&from.events[..], &to.events[..]);
    let same = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    let (before, after) = (&before[same..], &after[same..]);
    let last = before.iter().rev().zip(after.iter().rev()).take_while(|(one, other)| one == other).count();
    let (before, after) = (&before[..before.len() - last], &after[..after.len() - last]);
    let words = |figures: &Figures, event: Option<&Gebeurtenis>| {
        event.map_or_else(|| text::events::NONE.to_owned(), |event| text::events::event(figures, event))
    };
    let line = |place: usize| {
        let (one, other) = (before.get(place), after.get(place));
        let name = other.or(one).map(|event| text::events::line(&event.name)).unwrap_or_default();
        ChangeLine { name, before: words(from, one), after: words(to, other) }
    };
    (0..before.len().max(after.len())).map(line).collect()
}

/// Municipalities that one line names at most.
const MOST_LINES: usize = 3;

fn column_lines(field: MunicipalityField, from: &Figures, to: &Figures) -> Vec<ChangeLine> {
    let sheet = field.sheet();
    let pairs = from.municipalities.iter().zip(&to.municipalities);
    let changed: Vec<_> = pairs.filter(|(before, after)| field.get(before) != field.get(after)).collect();
    let mut lines: Vec<ChangeLine> = changed
        .iter()
        .take(MOST_LINES)
        .map(|(before, after)| ChangeLine {
            name: text::values::of_municipality(sheet.label, &before.name),
            before: text::values::bare(sheet, field.get(before)),
            after: text::values::value(sheet, field.get(after)),
        })
        .collect();
    if changed.len() > MOST_LINES {
        lines.push(ChangeLine {
            name: text::values::more_municipalities(sheet.label, changed.len() - MOST_LINES),
            before: String::new(),
            after: String::new(),
        });
    }
    lines
}
