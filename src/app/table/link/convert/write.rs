//! From the table to the records of format 1.

use crate::app::table::chances::ChanceField;
use crate::app::table::changes::are_comparable;
use crate::app::table::link::convert::afspraak::of_afspraak;
use crate::app::table::link::convert::asked::{of_asked, of_knobs, of_range};
use crate::app::table::link::convert::choices::Numbered;
use crate::app::table::link::convert::later::{of_event, of_later, of_opvang};
use crate::app::table::link::convert::number::{of_double, of_exact, of_value, of_year};
use crate::app::table::link::convert::{start_view, variant_ids};
use crate::app::table::link::v1;
use crate::app::table::link::v1::{Mutatie, REGIONS, Record, Start, Wlz};
use crate::app::table::state::{Base, Period, Pin, Table, View};
use data::presets::REFERENCE;
use engine::afspraak::Afspraak;
use engine::fields::{Field, MunicipalityField, RegionField, Value};
use engine::figures::{Apart, Figures, Municipality};
use engine::scenario::FileVersion;

/// The start of a link and what differs from it.
pub fn write(table: &Table) -> (Start, Vec<Record>) {
    let (start, preset) = match region_start(table) {
        Some((start, preset)) => (start, Some(preset)),
        None => (own_start(table), None),
    };
    let mut records = differences(preset.as_ref().map(|preset| &preset.figures), &table.figures);
    records.extend(table.own.iter().flat_map(afspraak_records));
    let afspraak = preset.as_ref().map(|preset| preset.view.afspraak.as_str());
    records.extend(view(table, &start_view(table.base.version(), afspraak)));
    records.extend(table.pins.iter().map(|pin| of_pin(table, pin)));
    let View { base, explained, .. } = table.view;
    if let (false, Ok(base), Ok(explained)) =
        (table.pins.is_empty() || (base, explained) == (0, 1), base.try_into(), explained.try_into())
    {
        records.push(Record::Against { base, explained });
    }
    (start, records)
}

/// An own afspraak, and what it has beside its terms.
fn afspraak_records(afspraak: &Afspraak) -> impl Iterator<Item = Record> {
    let later = of_later(afspraak).map(Record::Later);
    of_afspraak(afspraak).map(Record::Afspraak).into_iter().chain(later)
}

/// A pin as it differs from the scenario in hand if that has the same municipalities, and otherwise as a link of its
/// own.
fn of_pin(table: &Table, pin: &Pin) -> Record {
    let own = pin.table(View { afspraak: pin.afspraak.clone(), ..start_view(pin.base.version(), None) });
    let (start, records) = if pin.base == table.base && are_comparable(&pin.figures, &table.figures) {
        let mut records = differences(Some(&table.figures), &pin.figures);
        records.extend(pin.own.iter().flat_map(afspraak_records));
        if pin.afspraak != table.view.afspraak || pin.own.is_some() {
            records.extend(afspraak_in_hand(&own));
        }
        (Start::InHand, records)
    } else {
        write(&own)
    };
    Record::Pin { name: pin.name.clone(), follows: pin.follows, contents: v1::write(&start, &records) }
}

/// The figures that differ from the preset, or all of them.
fn differences(preset: Option<&Figures>, figures: &Figures) -> Vec<Record> {
    let mut records = fields(preset, figures);
    records.extend(columns(preset, figures));
    records.extend(names(preset, figures));
    records.extend(apart(preset, figures));
    records
}

/// The starting values of the region, if format 1 knows it and the scenario has its municipalities.
fn region_start(table: &Table) -> Option<(Start, Table)> {
    let Base::Region { version, id } = table.base else { return None };
    let region = REGIONS.iter().position(|own| *own == id).and_then(|place| u8::try_from(place).ok())?;
    let preset = Table::of_region(version, id).ok()?;
    let same = preset.figures.municipalities.len() == table.figures.municipalities.len();
    same.then_some((Start::Region { data: version.number(), region }, preset))
}

fn own_start(table: &Table) -> Start {
    let figures = &table.figures;
    Start::Own {
        data: table.base.version().number(),
        region: figures.region.clone(),
        centre: figures.centre().and_then(index).unwrap_or_default(),
        municipalities: figures.municipalities.iter().map(|municipality| municipality.name.clone()).collect(),
    }
}

fn index(place: usize) -> Option<u16> {
    u16::try_from(place).ok()
}

/// Whether a value must be in the link: it differs, or there is nothing that it could be equal to. A field that came later
/// is not stated for what it holds when it is absent, so that an older program opens the link.
fn is_stated<T>(field: &Field<T>, before: Option<Value>, after: Value) -> bool {
    match before {
        Some(before) => before != after,
        None if field.since() > FileVersion::First => field.default != Some(after),
        None => !matches!(after, Value::MaybeNumber(None) | Value::MaybeExact(None)),
    }
}

fn fields(preset: Option<&Figures>, figures: &Figures) -> Vec<Record> {
    let all = RegionField::BY_NUMBER.iter();
    let stated = all.filter(|field| is_stated(field, preset.map(|preset| field.get(preset)), field.get(figures)));
    stated
        .filter_map(|field| Some(Record::Field { field: field.number(), value: of_value(field.get(figures))? }))
        .collect()
}

/// The fields of the municipalities, grouped as far as that is shorter.
fn columns(preset: Option<&Figures>, figures: &Figures) -> Vec<Record> {
    let mut records = Vec::new();
    for field in MunicipalityField::BY_NUMBER {
        let value = |(place, municipality): (usize, &Municipality)| {
            let before = preset.map(|preset| field.get(&preset.municipalities[place]));
            let after = field.get(municipality);
            (after, is_stated(field, before, after))
        };
        let column: Vec<(Value, bool)> = figures.municipalities.iter().enumerate().map(value).collect();
        records.extend(column_records(field.number(), &column));
    }
    records
}

fn column_records(field: u8, column: &[(Value, bool)]) -> Vec<Record> {
    let Some(&(first, _)) = column.iter().find(|(_, is_stated)| *is_stated) else { return Vec::new() };
    if column.len() > 1 && column.iter().all(|(value, _)| *value == first) {
        return of_value(first).map(|value| Record::Everywhere { field, value }).into_iter().collect();
    }
    let mut records = Vec::new();
    let mut place = 0;
    for run in column.chunk_by(|one, next| one.1 == next.1) {
        if run[0].1 {
            records.extend(run_record(field, place, run));
        }
        place += run.len();
    }
    records
}

fn run_record(field: u8, place: usize, run: &[(Value, bool)]) -> Option<Record> {
    let first = index(place)?;
    let values = run.iter().map(|&(value, _)| of_value(value)).collect::<Option<Vec<_>>>()?;
    Some(match values[..] {
        [value] => Record::Cell { municipality: first, field, value },
        _ => Record::Column { first, field, values },
    })
}

/// Names, as far as they differ from the starting values; an own scenario has them in its start.
fn names(preset: Option<&Figures>, figures: &Figures) -> Vec<Record> {
    let Some(preset) = preset else { return Vec::new() };
    let mut records = Vec::new();
    if figures.region != preset.region {
        records.push(Record::RegionName(figures.region.clone()));
    }
    let municipalities = preset.municipalities.iter().zip(&figures.municipalities).enumerate();
    for (place, (_, own)) in municipalities.filter(|(_, (preset, own))| preset.name != own.name) {
        records
            .extend(index(place).map(|municipality| Record::MunicipalityName { municipality, name: own.name.clone() }));
    }
    if figures.centre() != preset.centre() {
        records.extend(figures.centre().and_then(index).map(Record::Centre));
    }
    records
}

/// What stands apart from the fields; names and the centrumgemeente have records of their own.
fn apart(preset: Option<&Figures>, figures: &Figures) -> Vec<Record> {
    let Apart { besluitregel, changes, wlz, opvang, events, region: _, centrumgemeente: _, municipalities: _ } =
        figures.apart();
    let mut records = Vec::new();
    if preset.is_none_or(|preset| preset.besluitregel != besluitregel) {
        records.push(Record::Besluitregel(besluitregel.number()));
    }
    if preset.map_or(wlz.is_some(), |preset| preset.care.wlz != wlz) {
        records.push(Record::Wlz(wlz.and_then(of_wlz)));
    }
    if preset.map_or(!changes.is_empty(), |preset| preset.budget.changes != changes) {
        records.push(Record::Mutaties(changes.iter().filter_map(of_change).collect()));
    }
    if preset.map_or(opvang.is_some(), |preset| preset.opvang != opvang) {
        records.push(Record::Opvang(opvang.as_ref().and_then(of_opvang)));
    }
    if preset.map_or(!events.is_empty(), |preset| preset.events != events) {
        records.push(Record::Gebeurtenissen(events.iter().filter_map(of_event).collect()));
    }
    records
}

fn of_wlz(wlz: engine::figures::Wlz) -> Option<Wlz> {
    Some(Wlz { year: of_year(wlz.year), fraction: of_double(wlz.fraction)? })
}

fn of_change(change: &engine::figures::BudgetChange) -> Option<Mutatie> {
    Some(Mutatie {
        year: of_year(change.year),
        historic: of_exact(change.historic)?,
        objective: of_exact(change.objective)?,
        reason: change.reason.clone(),
    })
}

fn view(table: &Table, start: &View) -> Vec<Record> {
    let view = &table.view;
    let mut records = Vec::new();
    if view.page != start.page {
        records.push(Record::Page(view.page.number()));
    }
    if view.afspraak != start.afspraak {
        records.extend(afspraak_in_hand(table));
    }
    let municipality = view.municipality.filter(|&place| place < table.figures.municipalities.len());
    records.extend(municipality.and_then(index).map(Record::Municipality));
    if let Period::Year(year) = view.period {
        records.push(Record::Year(of_year(year)));
    }
    if view.measure != start.measure {
        records.push(Record::Measure(view.measure.number()));
    }
    if view.unit != start.unit {
        records.push(Record::Unit(view.unit.number()));
    }
    if view.rival != start.rival {
        records.extend(afspraak_record(table, &view.rival).map(|record| match record {
            Record::OwnAfspraak(number) => Record::RivalOwn(number),
            Record::Preset(number) => Record::RivalPreset(number),
            record => record,
        }));
    }
    if let (false, Ok(cents)) = (view.indifference == start.indifference, view.indifference.cents().try_into()) {
        records.push(Record::Indifference(cents));
    }
    if let (false, Ok(cents)) = (view.yardstick == start.yardstick, view.yardstick.cents().try_into()) {
        records.push(Record::Yardstick(cents));
    }
    if view.asked != start.asked {
        records.extend(of_asked(&view.asked));
    }
    records.extend(view.ranges.iter().filter_map(of_range));
    if view.knobs != start.knobs {
        records.push(of_knobs(&view.knobs));
    }
    let chances = ChanceField::BY_NUMBER.iter();
    let changed = chances.filter(|&&field| view.chances.get(field) != start.chances.get(field));
    records.extend(changed.map(|&field| Record::Chance { field: field.number(), value: view.chances.get(field) }));
    records
}

/// A variant of a preset goes before an own afspraak with the same id; an id of neither is seen as no afspraak.
fn afspraak_in_hand(table: &Table) -> Option<Record> {
    afspraak_record(table, &table.view.afspraak)
}

fn afspraak_record(table: &Table, id: &str) -> Option<Record> {
    let variants = variant_ids(table.base.version());
    let variant = |id: &str| variants.iter().position(|own| own == id).and_then(index).map(Record::Preset);
    let own = || table.own.iter().position(|afspraak| afspraak.id == id);
    variant(id).or_else(|| own().and_then(index).map(Record::OwnAfspraak)).or_else(|| variant(REFERENCE))
}
