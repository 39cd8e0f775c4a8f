//! Events in words: when they count, and what they change, by the labels and units of the inputs.

use crate::app::dutch::list;
use crate::app::dutch::number::exact;
use crate::app::table::events::shown;
use crate::app::table::inputs::{Display, HasSheet, Sheet, Theme, theme_of};
use crate::app::table::text::{problems, values};
use engine::fields::{GEBEURTENISSEN, Value};
use engine::figures::Figures;
use engine::gebeurtenis::{Amount, ChangePlace, Gebeurtenis, Operation, Wijziging};
use engine::input::Input;
use engine::money::Exact;
use engine::problem::{Problem, Wrong};

pub const NONE: &str = "geen";

/// `Vanaf 2028`, `2028 tot en met 2031`, `Alleen 2028`.
pub fn years(event: &Gebeurtenis) -> String {
    let first = event.first_year;
    match event.last_year {
        None => format!("Vanaf {first}"),
        Some(last) if last == first => format!("Alleen in {first}"),
        Some(last) => format!("{first} tot en met {last}"),
    }
}

/// `Vanaf 2028: 40 plekken beschermd wonen minder (staat uit)`.
pub fn event(figures: &Figures, event: &Gebeurtenis) -> String {
    let off = if event.is_active { "" } else { " (staat uit)" };
    format!("{}: {}{off}", years(event), changes(figures, event))
}

pub fn line(name: &str) -> String {
    format!("Gebeurtenis “{name}”")
}

/// All that an event changes.
pub fn changes(figures: &Figures, event: &Gebeurtenis) -> String {
    list(&event.changes.iter().map(|own| change(figures, own)).collect::<Vec<_>>())
}

/// `40 plekken beschermd wonen minder`, `historisch budget keer 0,95, dus 5% minder`, `12 woningen per jaar meer in
/// Ommen`.
pub fn change(figures: &Figures, change: &Wijziging) -> String {
    let sheet = change.field.sheet();
    let place = place(figures, change.field);
    let subject = uncapitalised(&label(change.field));
    match (change.operation, shown(change)) {
        (Operation::Set, _) => format!("{subject}{place} wordt {}", values::value(sheet, value(change.number))),
        (Operation::Multiply, number) => {
            let factor = number.map(exact).unwrap_or_default();
            format!("{subject}{place} keer {factor}{}", number.map(so_much).unwrap_or_default())
        }
        (Operation::Add, number) => {
            let number = number.unwrap_or(Exact::ZERO);
            let (size, way) = (exact(size(number)), way(number));
            match counted(sheet, &subject) {
                Some(noun) => format!("{size} {noun} {way}{place}"),
                None if sheet.display == Display::Percent => {
                    format!("{subject}{place}: {size} procentpunt {way} ({})", sheet.unit)
                }
                None => format!("{subject}{place}: {size} {} {way}", sheet.unit),
            }
        }
    }
}

/// What a change is of, as a label: `Tarief beschermd thuis`, `Woningen in Ommen`.
pub fn name(figures: &Figures, field: Input) -> String {
    format!("{}{}", label(field), place(figures, field))
}

/// The label of a field where no heading stands above it.
fn label(field: Input) -> String {
    let sheet = field.sheet();
    match field {
        Input::Region { field, .. } if theme_of(field) == Theme::Tariffs && sheet.display == Display::Euro => {
            format!("Tarief {}", uncapitalised(sheet.label))
        }
        _ => sheet.label.to_owned(),
    }
}

fn place(figures: &Figures, field: Input) -> String {
    let municipality = field.municipality().and_then(|place| figures.municipalities.get(place));
    municipality.map_or_else(String::new, |own| format!(" in {}", own.name))
}

/// What is counted, if the label names its own unit: `plekken beschermd wonen`, `woningen per jaar`.
fn counted(sheet: &Sheet, subject: &str) -> Option<String> {
    if subject.starts_with(sheet.unit) {
        Some(subject.to_owned())
    } else if sheet.unit.starts_with(subject) {
        Some(sheet.unit.to_owned())
    } else {
        None
    }
}

fn value(number: Amount) -> Value {
    match number {
        Amount::Double(number) => Value::Number(number),
        Amount::Exact(number) => Value::Exact(number),
    }
}

/// What a factor comes to.
fn so_much(factor: Exact) -> String {
    if factor.is_negative() {
        return String::new();
    }
    match factor.minus(Exact::ONE) {
        Ok(change) if change.is_zero() => ", dus even veel".to_owned(),
        Ok(change) => format!(", dus {}% {}", exact(Display::Percent.shown(size(change))), way(change)),
        Err(_) => String::new(),
    }
}

fn size(number: Exact) -> Exact {
    if number.is_negative() { Exact::ZERO.minus(number).unwrap_or(number) } else { number }
}

fn way(number: Exact) -> &'static str {
    if number.is_negative() { "minder" } else { "meer" }
}

/// The text with a small letter at its beginning.
pub fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Why an event cannot be: which one, what of it, and what is allowed; in figures that have it.
pub fn reason(figures: &Figures, problem: &Problem) -> String {
    let at = |place: &ChangePlace| problem.path.starts_with(&place.path());
    let places = figures
        .events
        .iter()
        .enumerate()
        .flat_map(|(event, own)| (0..own.changes.len()).map(move |change| ChangePlace { event, change }));
    if let Some(place) = places.into_iter().find(at) {
        let event = &figures.events[place.event];
        let own = &event.changes[place.change];
        let (display, name) = (own.field.sheet().display, uncapitalised(&name(figures, own.field)));
        let value = problem.value.as_deref().and_then(|value| value.parse().ok());
        let value = value.map(|value: Exact| exact(display.shown(value)));
        let becomes = match (&problem.wrong, value) {
            (Wrong::OutOfRangeInYear { .. }, Some(value)) => format!("{name} wordt {value}"),
            _ => name,
        };
        return format!("Bij “{}”: {becomes}. {}", event.name, problems::reason_shown(problem, display));
    }
    let event = figures
        .events
        .iter()
        .enumerate()
        .find(|(place, _)| problem.path.starts_with(&format!("{GEBEURTENISSEN}[{place}]")));
    match event {
        Some((_, event)) => format!("Bij “{}”: {}", event.name, problems::sentence(&problem.wrong)),
        None => problems::describe(problem),
    }
}
