//! Municipalities that leave or join, with the people and the places that go along.
//!
//! Not here: what that makes of a year (`docs/rekenmodel.md` section 12).

use engine::fields::{OpvangField, RegionField};
use engine::figures::{Deelname, Figures, StartStocks, WeightKind, Year};
use engine::gebeurtenis::{Amount, Gebeurtenis, Operation, Wijziging};
use engine::input::Input;

/// The municipality in hand if it can leave or join, or else the first that can: not the centrumgemeente, and not one
/// that does already.
pub fn mover(figures: &Figures, municipality: Option<usize>) -> Option<usize> {
    let can = |&place: &usize| movers(figures).contains(&place);
    municipality.filter(can).or_else(|| movers(figures).first().copied())
}

/// The municipalities that can leave or join: the rules of section 12 let the centrumgemeente stay.
pub fn movers(figures: &Figures) -> Vec<usize> {
    let always = |place: &usize| figures.municipalities[*place].deelname == Deelname::default();
    let places = (0..figures.municipalities.len()).filter(|&place| Some(place) != figures.centre());
    places.filter(always).collect()
}

/// The part of the people of the region that are of a municipality at the start.
fn share_of_people(figures: &Figures, place: usize) -> f64 {
    let weight = |own: usize| {
        let municipality = &figures.municipalities[own];
        let is_there = municipality.deelname.covers(figures.first_year) || own == place;
        let weight = municipality.weight(WeightKind::Origin).map_or(0.0, |weight| weight.to_double());
        if is_there { weight } else { 0.0 }
    };
    let total: f64 = (0..figures.municipalities.len()).map(weight).sum();
    if total > 0.0 { weight(place) / total } else { 0.0 }
}

/// Lets a municipality leave, and an event take places along.
pub fn leave(figures: &mut Figures, place: usize, year: Year) {
    let event = places_along(figures, place, year);
    if let Some(own) = figures.municipalities.get_mut(place) {
        own.deelname.through = Some(year - 1);
        figures.events.push(event);
    }
}

/// Lets who leaves do so in another year, with the places that it takes along.
pub fn move_leaving(figures: &mut Figures, place: usize, year: Year) {
    if let Some(event) = along(figures, place) {
        figures.events[event].first_year = year;
    }
    if let Some(own) = figures.municipalities.get_mut(place) {
        own.deelname.through = Some(year - 1);
    }
}

/// The reverse of [`leave`].
pub fn stay(figures: &mut Figures, place: usize) {
    if let Some(event) = along(figures, place) {
        figures.events.remove(event);
    }
    if let Some(own) = figures.municipalities.get_mut(place) {
        own.deelname.through = None;
    }
}

/// The event that takes places along with a municipality; it goes by its name.
fn along(figures: &Figures, place: usize) -> Option<usize> {
    let name = along_name(figures, place);
    figures.events.iter().position(|event| event.name == name)
}

/// Whether an event takes along the places that the rule gives, with any municipality.
pub fn is_along(figures: &Figures, event: &Gebeurtenis) -> bool {
    (0..figures.municipalities.len()).any(|own| places_along(figures, own, event.first_year).changes == event.changes)
}

fn along_name(figures: &Figures, place: usize) -> String {
    let municipality = figures.municipalities.get(place).map(|own| own.name.as_str());
    format!("Plekken mee met {}", municipality.unwrap_or_default())
}

/// The places that go along with a municipality, in whole places: its part of the people.
pub fn places_along(figures: &Figures, place: usize, first_year: Year) -> Gebeurtenis {
    let share = share_of_people(figures, place);
    let less = |field: Input, places: f64| Wijziging {
        field,
        operation: Operation::Add,
        number: Amount::Double(-(places * share).round()),
    };
    let capacity = &figures.capacity;
    let mut changes = vec![
        less(Input::of(RegionField::BwPlaces), capacity.bw_places),
        less(Input::of(RegionField::BwMinimum), capacity.bw_minimum),
    ];
    if let Some(opvang) = &figures.opvang {
        changes.push(less(Input::of_opvang(OpvangField::Places), opvang.places.at(first_year)));
    }
    Gebeurtenis { name: along_name(figures, place), first_year, last_year: None, is_active: true, changes }
}

/// A number of people at the start, and the total of the region that it is a part of.
type Total = (fn(&mut StartStocks) -> &mut Option<f64>, fn(&mut Figures) -> &mut f64);

const TOTALS: [Total; 5] = [
    (|own| &mut own.bw_existing, |figures| &mut figures.care.clients_bw),
    (|own| &mut own.bw_new, |figures| &mut figures.care.clients_bw_new),
    (|own| &mut own.bt_existing, |figures| &mut figures.care.clients_bt),
    (|own| &mut own.bt_new, |figures| &mut figures.care.clients_bt_new),
    (|own| &mut own.waiting_bw, |figures| &mut figures.care.waiting_bw),
];

/// Lets a municipality join later. Its part of the people, in whole persons, comes along then and is in the totals no
/// more.
pub fn join(figures: &mut Figures, place: usize, year: Year) {
    let share = share_of_people(figures, place);
    for (own, total) in TOTALS {
        let total = total(figures);
        let moved = (*total * share).round().min(*total);
        *total -= moved;
        if let Some(municipality) = figures.municipalities.get_mut(place) {
            own(&mut municipality.start).get_or_insert(moved);
        }
    }
    if let Some(municipality) = figures.municipalities.get_mut(place) {
        municipality.deelname.from = Some(year);
    }
}

/// The reverse of [`join`]: its people are among the totals again.
pub fn join_from_the_start(figures: &mut Figures, place: usize) {
    let Some(municipality) = figures.municipalities.get_mut(place) else { return };
    municipality.deelname.from = None;
    let mut brought = std::mem::take(&mut municipality.start);
    for (own, total) in TOTALS {
        *total(figures) += own(&mut brought).unwrap_or_default();
    }
}
