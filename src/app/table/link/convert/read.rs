//! From the records of format 1 to a table that can be calculated.

use crate::app::table::link::convert::draft::{Draft, PinRecord};
use crate::app::table::link::convert::{start_view, variant_ids};
use crate::app::table::link::remark::{Remark, What};
use crate::app::table::link::repair::{drop_wrong_afspraken, repair};
use crate::app::table::link::v1;
use crate::app::table::link::v1::{Contents, REGIONS, Record, Start};
use crate::app::table::state::{Base, MOST_PINS, Pin, Table, View};
use data::presets::REFERENCE;
use data::scenario_file::{blank, blank_municipality};
use data::version::Version;
use engine::figures::{Figures, Municipality};
use engine::limits::MUNICIPALITIES;
use engine::name;
use engine::problem::{Problem, Wrong};
use engine::validation::validate_figures;

/// Problems of an own scenario that a remark repeats.
const MOST_PROBLEMS: usize = 5;

/// The table of a link, and what of the link is not in it.
///
/// # Errors
/// Why nothing of the link can be used.
pub fn read(contents: Contents) -> Result<(Table, Vec<Remark>), Remark> {
    let (mut table, mut remarks, pins) = read_one(contents, None)?;
    for (place, pin) in pins.into_iter().enumerate() {
        match (place < MOST_PINS).then(|| read_pin(pin, &table)).flatten() {
            Some((pin, own)) => {
                table.pins.push(pin);
                remarks.extend(own);
            }
            None => {
                remarks.push(Remark::Unknown { what: What::Pin, number: u32::try_from(place + 1).unwrap_or(u32::MAX) })
            }
        }
    }
    let View { base, explained, .. } = View::default();
    let is_stated = (table.view.base, table.view.explained) != (base, explained);
    // Without a pin there is nothing to compare, whatever is chosen.
    let is_there = |place: usize| place <= table.pins.len() && !table.pins.is_empty();
    if is_stated && !(is_there(table.view.base) && is_there(table.view.explained)) {
        table.view = View { base, explained, ..table.view };
        remarks.push(Remark::NothingToCompare);
    }
    Ok((table, remarks))
}

type Read = (Table, Vec<Remark>, Vec<PinRecord>);

/// A table without its pins, which are given apart.
fn read_one(contents: Contents, in_hand: Option<&Table>) -> Result<Read, Remark> {
    match contents.start {
        Start::Region { data, region } => region_table(data, region, contents.records),
        Start::Own { data, region, centre, municipalities } => {
            let (figures, remarks) = own_scenario(&region, &municipalities)?;
            own_table(data, figures, remarks, centre.into(), contents.records)
        }
        Start::InHand => {
            let table = in_hand.ok_or(Remark::RestUnreadable)?;
            let figures = table.figures.clone();
            let view = start_view(table.base.version(), Some(&table.view.afspraak));
            Ok(known_table(table.base, &figures, view, variant_ids(table.base.version()), contents.records, None))
        }
    }
}

/// The pin that a record holds; `None` if nothing of it can be used.
fn read_pin(record: PinRecord, in_hand: &Table) -> Option<(Pin, Vec<Remark>)> {
    let contents = v1::read(&record.contents)?;
    let is_complete = contents.is_complete;
    let (table, mut remarks, _) = read_one(contents, Some(in_hand)).ok()?;
    if !is_complete {
        remarks.push(Remark::RestUnreadable);
    }
    let Table { base, figures, own, view, .. } = table;
    let own = own.into_iter().find(|afspraak| afspraak.id == view.afspraak);
    let name = name::cleaned(&record.name, name::LONGEST);
    if name != record.name {
        remarks.push(Remark::NameCleaned { given: record.name, kept: name.clone() });
    }
    let mut afspraak = view.afspraak;
    // A pin that says nothing of its afspraak means that of the scenario in hand, which can be an own one of that.
    let is_there = own.is_some() || variant_ids(base.version()).contains(&afspraak);
    if !is_there {
        REFERENCE.clone_into(&mut afspraak);
        remarks.push(Remark::PinWithoutAfspraak { pin: name.clone() });
    }
    Some((Pin { name, follows: record.follows, base, figures, own, afspraak }, remarks))
}

/// The version with a number; without it, the latest and a remark.
fn version(number: u8) -> (Version, Option<Remark>) {
    let latest = Version::LATEST;
    let unknown = || (latest, Some(Remark::UnknownData { version: number, used: latest.number() }));
    Version::from_number(number).map_or_else(unknown, |version| (version, None))
}

fn region_table(data: u8, region: u8, records: Vec<Record>) -> Result<Read, Remark> {
    let (version, remark) = version(data);
    let unknown = || Remark::UnknownRegion { number: region };
    let id = REGIONS.get(usize::from(region)).ok_or_else(unknown)?;
    let start = Table::of_region(version, id).map_err(|_| unknown())?;
    let view = start_view(version, Some(&start.view.afspraak));
    // The presets of another version have other numbers.
    let variants = if remark.is_none() { variant_ids(version) } else { Vec::new() };
    Ok(known_table(start.base, &start.figures, view, variants, records, remark))
}

/// A table that starts from valid values, to which what is wrong is put back.
fn known_table(
    base: Base,
    preset: &Figures,
    view: View,
    variants: Vec<String>,
    records: Vec<Record>,
    remark: Option<Remark>,
) -> Read {
    let mut draft = Draft::new(preset.clone(), preset.centre().unwrap_or_default(), view, variants);
    draft.remarks.extend(remark);
    records.into_iter().for_each(|record| draft.apply(record));
    draft.name_the_centre();
    repair(&mut draft.figures, preset, &mut draft.remarks);
    // Names may have been put back.
    draft.name_the_centre();
    drop_wrong_afspraken(&mut draft.own, &mut draft.remarks);
    draft.choose_own();
    draft.finish(base)
}

/// Figures of which only the names are known, and the remarks about them.
fn own_scenario(region: &str, names: &[String]) -> Result<(Figures, Vec<Remark>), Remark> {
    let count = names.len();
    if !i32::try_from(count).is_ok_and(|count| MUNICIPALITIES.admits_whole(count)) {
        let problem = Problem::new("gemeenten", count, Wrong::OutOfRangeCount(MUNICIPALITIES));
        return Err(own_refused(name::cleaned(region, name::LONGEST), vec![problem]));
    }
    let mut remarks = Vec::new();
    let mut cleaned = |given: &str| {
        let kept = name::cleaned(given, name::LONGEST);
        if kept != given {
            remarks.push(Remark::NameCleaned { given: given.to_owned(), kept: kept.clone() });
        }
        kept
    };
    let region = cleaned(region);
    let municipalities =
        names.iter().map(|name| Municipality { name: cleaned(name), ..blank_municipality() }).collect();
    Ok((Figures { region, municipalities, ..blank() }, remarks))
}

/// An own scenario has no starting values to fall back on: it is used as a whole or not at all.
fn own_table(
    data: u8,
    figures: Figures,
    remarks: Vec<Remark>,
    centre: usize,
    records: Vec<Record>,
) -> Result<Read, Remark> {
    let (version, remark) = version(data);
    let variants = if remark.is_none() { variant_ids(version) } else { Vec::new() };
    let mut draft = Draft::new(figures, centre, start_view(version, None), variants);
    draft.remarks.extend(remark.into_iter().chain(remarks));
    records.into_iter().for_each(|record| draft.apply(record));
    draft.name_the_centre();
    let mut problems = draft.complete();
    if problems.is_empty() {
        problems = validate_figures(&draft.figures);
    }
    if !problems.is_empty() {
        return Err(own_refused(draft.figures.region, problems));
    }
    drop_wrong_afspraken(&mut draft.own, &mut draft.remarks);
    draft.choose_own();
    Ok(draft.finish(Base::Own { version }))
}

fn own_refused(region: String, mut problems: Vec<Problem>) -> Remark {
    let more = problems.len().saturating_sub(MOST_PROBLEMS);
    problems.truncate(MOST_PROBLEMS);
    Remark::OwnRefused { region, problems, more }
}
