//! A sheet with a line for each input of the region: a label, and its value behind it.

use engine::fields::{Kind, RegionField, Value};
use engine::figures::Figures;
use engine::input::{Input, Part};
use engine::pad::{Line, Pad};

use crate::columns::{Said, region_called, region_head, said};
use crate::grid::{Cell, Place, Sheet};
use crate::municipality::key;
use crate::number::Notation;
use crate::plan::derive::{allowed, not_allowed};
use crate::plan::values::{About, manner, number_of, read, value};
use crate::plan::{At, Entry, FoundColumn, Misread, Preview, Role, Rule, SheetAnswers, Stop, Why};

/// What stands behind a year that never comes.
pub const NEVER: &str = "nooit";

/// The name of each part of a line, behind the name of its input and a comma.
pub const PARTS: [(Part, &str); 4] =
    [(Part::From, "van"), (Part::To, "naar"), (Part::FirstYear, "eerste jaar"), (Part::LastYear, "laatste jaar")];

/// A line of the list.
struct Found {
    row: usize,
    field: RegionField,
    part: Part,
    value: Place,
    said: Said,
}

/// Fills the preview of a sheet in which no municipality stands; `false` if it is no list either.
pub fn fill(sheet: &Sheet, figures: &Figures, answers: &SheetAnswers, preview: &mut Preview) -> bool {
    let found: Vec<Found> = (0..sheet.rows().len()).filter_map(|row| found(sheet, row)).collect();
    if found.is_empty() {
        return false;
    }
    for column in 0..sheet.width() {
        preview.columns.push(FoundColumn { column, head: String::new(), role: Role::RegionList });
    }
    let notation = common_notation(sheet, &found);
    let mut entries: Vec<Entry> = Vec::new();
    for own in &found {
        let whole = Input::of(own.field);
        let now =
            entries.iter().find(|entry| entry.input == whole).map(|entry| entry.to).or_else(|| whole.value(figures));
        let text = sheet.cell(own.value).shown();
        let to = match number(sheet, own, notation, figures, answers, preview) {
            None => continue,
            Some(to) => to.and_then(|(number, rule)| Ok((with_part(figures, own, now, number)?, rule))),
        };
        match to {
            Err(why) => {
                preview.misread.push(Misread { cell: own.value, text, input: Some(whole.with_part(own.part)), why })
            }
            Ok((to, rule)) => match entries.iter_mut().find(|entry| entry.input == whole) {
                Some(_) if own.part == Part::Whole => preview.stops.push(Stop::LineTwice(whole)),
                Some(entry) => {
                    entry.to = to;
                    entry.cells.push(own.value);
                    entry.text = format!("{}; {text}", entry.text);
                }
                None => {
                    let (from, cells) = (whole.value(figures), vec![own.value]);
                    entries.push(Entry { input: whole, from, to, cells, text, rule });
                }
            },
        }
    }
    preview.entries.append(&mut entries);
    true
}

/// The notation of all values, if one of them says it and none another.
fn common_notation(sheet: &Sheet, found: &[Found]) -> Option<Notation> {
    let texts = found.iter().filter_map(|own| sheet.cell(own.value).words());
    let certain = texts.filter_map(|text| crate::number::readings(text).ok());
    let mut said = certain.filter_map(|own| match (own.dutch, own.english) {
        (Some(_), None) => Some(Notation::Dutch),
        (None, Some(_)) => Some(Notation::English),
        _ => None,
    });
    let first = said.next()?;
    said.all(|own| own == first).then_some(first)
}

/// The input of a row: the first text that is one, with the first figure behind it.
fn found(sheet: &Sheet, row: usize) -> Option<Found> {
    let at = |column: usize| sheet.cell(Place { row, column });
    let (label, field, part) = (0..sheet.width()).find_map(|column| {
        let text = at(column).words()?;
        let (name, part) = split_part(text);
        match region_called(name).as_slice() {
            [field] => Some((column, *field, part)),
            _ => None,
        }
    })?;
    let is_value = |column: &usize| match at(*column) {
        Cell::Empty => false,
        Cell::Text(text) => is_never(text) || crate::number::readings(text).is_ok() || text.starts_with('#'),
        _ => true,
    };
    let column = (label + 1..sheet.width()).find(is_value)?;
    // The unit may stand beside the value.
    let beside = (label + 1..sheet.width()).filter(|own| *own != column).filter_map(|own| at(own).words());
    let texts: Vec<&str> = at(label).words().into_iter().chain(beside).collect();
    Some(Found { row, field, part, value: Place { row, column }, said: said(&texts.join(" ")) })
}

fn split_part(text: &str) -> (&str, Part) {
    let parted = text.rsplit_once(',').and_then(|(name, part)| {
        let part = PARTS.iter().find(|(_, own)| key(own) == said_part(part))?.0;
        Some((name, part))
    });
    parted.unwrap_or((text, Part::Whole))
}

/// The name of a part, without the unit in brackets.
fn said_part(text: &str) -> String {
    key(text.split('(').next().unwrap_or(text))
}

fn is_never(text: &str) -> bool {
    key(text) == NEVER
}

/// The number of a line in the unit of the scenario, or `None` if it is *nooit*; nothing while it is a question.
type Number = (Option<engine::money::Exact>, Rule);

fn number(
    sheet: &Sheet,
    own: &Found,
    notation: Option<Notation>,
    figures: &Figures,
    answers: &SheetAnswers,
    preview: &mut Preview,
) -> Option<Result<Number, Why>> {
    let cell = sheet.cell(own.value);
    let input = Input::of(own.field).with_part(own.part);
    if cell.words().is_some_and(is_never) {
        return Some(if own.field.kind == Kind::YearOrNever {
            Ok((None, Rule::Given))
        } else {
            Err(not_allowed(input))
        });
    }
    let read = match read(cell)? {
        Ok(read) => read,
        Err(why) => return Some(Err(why)),
    };
    let unit = if own.part.is_year() { crate::columns::Unit::Year } else { region_head(own.field).unit };
    let Said { scale, is_percentage, .. } = own.said;
    let about = About { at: At::Row(own.row), unit, scale, is_percentage, notation };
    let now = own.field.get(figures);
    let beside = number_of(now).filter(|now| !now.is_zero() && own.part == Part::Whole).map(|now| (read, now));
    let beside: Vec<_> = beside.into_iter().collect();
    let manner = manner(about, &[(cell.shown(), read)], &beside, answers, preview);
    let number = read.number(unit, manner?, input.limit())?;
    Some(number.map(|(number, rule)| (Some(number), rule)))
}

/// The value of the field with this number in it.
fn with_part(
    figures: &Figures,
    own: &Found,
    now: Option<Value>,
    number: Option<engine::money::Exact>,
) -> Result<Value, Why> {
    let input = Input::of(own.field);
    let Some(number) = number else { return Ok(Value::YearOrNever(None)) };
    if own.part == Part::Whole {
        return allowed(input, value(number, own.field.kind)?);
    }
    let line = match now {
        Some(Value::Pad(Pad::Line(line))) => line,
        Some(Value::Pad(Pad::Constant(own))) => {
            Line { from: own, to: own, first_year: figures.first_year, last_year: figures.first_year + 1 }
        }
        _ => return Err(not_allowed(input)),
    };
    let year = || match value(number, Kind::Whole)? {
        Value::Whole(year) => Ok(year),
        _ => Err(Why::NotWhole),
    };
    let line = match own.part {
        Part::From | Part::Whole => Line { from: number.to_double(), ..line },
        Part::To => Line { to: number.to_double(), ..line },
        Part::FirstYear => Line { first_year: year()?, ..line },
        Part::LastYear => Line { last_year: year()?, ..line },
    };
    // The order of the years is looked at when all are there.
    Ok(Value::Pad(Pad::Line(line)))
}
