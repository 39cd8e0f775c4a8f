//! Events: what each changes, of whom, and by which number.

use serde_json::value::RawValue;

use super::list;
use crate::scenario_file::reader::{Object, Reader};
use engine::fields::{Kind, RegionField};
use engine::figures::Figures;
use engine::gebeurtenis::{Amount, Changeable, Gebeurtenis, Operation, Wijziging};
use engine::input::Input;
use engine::limits::EVENT_CHANGES;
use engine::name;
use engine::problem::{Problem, Wrong};

/// Reads an event; `figures` are those that it may change.
pub(super) fn event(reader: &mut Reader, path: &str, raw: &RawValue, figures: &Figures) -> Gebeurtenis {
    let mut event =
        Gebeurtenis { name: String::new(), first_year: 0, last_year: None, is_active: true, changes: Vec::new() };
    let known = ["naam", "jaar", "tot_en_met", "actief", "wijzigingen"];
    let Some(object) = reader.object(path, raw, &known) else { return event };
    event.name = reader.required_with(&object, "naam", Reader::name).unwrap_or_default();
    event.first_year = reader.required_with(&object, "jaar", Reader::whole).unwrap_or_default();
    let at = |key: &str| object.get(key).map(|raw| (object.path_of(key), raw));
    event.last_year = at("tot_en_met").and_then(|(path, raw)| reader.whole(&path, raw));
    event.is_active = at("actief").and_then(|(path, raw)| reader.boolean(&path, raw)).unwrap_or(true);
    if let Some(raw) = reader.required(&object, "wijzigingen") {
        let change = |reader: &mut Reader, path: &str, raw: &RawValue| change(reader, path, raw, figures);
        event.changes = list(reader, &object.path_of("wijzigingen"), raw, EVENT_CHANGES, &change);
    }
    event
}

/// Reads a change; what cannot be read leaves its place to one that changes nothing, beside a problem.
fn change(reader: &mut Reader, path: &str, raw: &RawValue, figures: &Figures) -> Wijziging {
    let placeholder =
        Wijziging { field: Input::of(RegionField::Inflow), operation: Operation::Add, number: Amount::Double(0.0) };
    let known = ["veld", "gemeente"].into_iter().chain(Operation::ALL.map(Operation::id));
    let Some(object) = reader.object(path, raw, &known.collect::<Vec<_>>()) else { return placeholder };
    let changeable = field(reader, &object, figures);
    let municipality = changeable.and_then(|changeable| municipality(reader, &object, changeable, figures));
    let operation = operation(reader, &object, path);
    let (Some(changeable), Some(operation)) = (changeable, operation) else { return placeholder };
    let field = changeable.of(municipality.unwrap_or_default());
    let Some(number) = number(reader, &object, field, operation) else { return placeholder };
    if municipality.is_some() { Wijziging { field, operation, number } } else { placeholder }
}

fn field(reader: &mut Reader, object: &Object<'_>, figures: &Figures) -> Option<Changeable> {
    let id = reader.required_with(object, "veld", Reader::text)?;
    let Some(changeable) = Changeable::with_id(&id) else {
        let ids = Changeable::all().map(Changeable::id).collect();
        reader.add(Problem::new(object.path_of("veld"), id, Wrong::OneOf(ids)));
        return None;
    };
    if matches!(changeable, Changeable::Once(Input::Opvang { .. })) && figures.opvang.is_none() {
        reader.add(Problem::new(object.path_of("veld"), id, Wrong::NoOpvang));
        return None;
    }
    Some(changeable)
}

/// The place of the municipality whose field it is; 0 for a field that the scenario has once.
fn municipality(reader: &mut Reader, object: &Object<'_>, changeable: Changeable, figures: &Figures) -> Option<usize> {
    let path = object.path_of("gemeente");
    if let Changeable::Once(_) = changeable {
        let Some(raw) = object.get("gemeente") else { return Some(0) };
        reader.add(Problem::new(path, raw.get(), Wrong::NotOfMunicipality));
        return None;
    }
    let given = reader.required_with(object, "gemeente", Reader::name)?;
    let place = figures.municipalities.iter().position(|own| name::is_same(&own.name, &given));
    if place.is_none() {
        let names = figures.municipalities.iter().map(|own| own.name.clone()).collect();
        reader.add(Problem::new(path, given, Wrong::OneOf(names)));
    }
    place
}

fn operation(reader: &mut Reader, object: &Object<'_>, path: &str) -> Option<Operation> {
    let given: Vec<Operation> = Operation::ALL.into_iter().filter(|own| object.get(own.id()).is_some()).collect();
    if let [operation] = given[..] {
        return Some(operation);
    }
    let wrong = Wrong::ExactlyOneOf(Operation::ALL.map(Operation::id).to_vec());
    let ids: Vec<&str> = given.iter().map(|own| own.id()).collect();
    reader.add(match ids[..] {
        [] => Problem::without_value(path, wrong),
        _ => Problem::new(path, ids.join(", "), wrong),
    });
    None
}

fn number(reader: &mut Reader, object: &Object<'_>, field: Input, operation: Operation) -> Option<Amount> {
    let raw = object.get(operation.id())?;
    let path = object.path_of(operation.id());
    match field.kind() {
        Kind::Exact | Kind::MaybeExact => reader.exact(&path, raw).map(Amount::Exact),
        _ => reader.number(&path, raw).map(Amount::Double),
    }
}
