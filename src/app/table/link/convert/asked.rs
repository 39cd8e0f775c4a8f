//! A *wat als* question between the table and format 1.

use crate::app::table::inputs::{HasSheet, InputId, Part};
use crate::app::table::link::convert::choices::Numbered;
use crate::app::table::link::convert::number::{of_exact, to_exact};
use crate::app::table::link::v1::{Input, Record};
use crate::app::table::question::Measured;
use crate::app::table::state::{Asked, MOST_KNOBS, OwnRange};
use engine::fields::{MunicipalityField, RegionField};
use engine::input;

pub fn of_asked(asked: &Asked) -> Option<Record> {
    Some(Record::Asked {
        measured: asked.measured.number(),
        wanted: of_exact(asked.wanted)?,
        input: of_input(asked.input)?,
        second: of_input(asked.second)?,
    })
}

/// `None` if it names what this program does not have.
pub fn to_asked(record: &Record, municipalities: usize) -> Option<Asked> {
    let Record::Asked { measured, wanted, input, second } = *record else { return None };
    Some(Asked {
        measured: Measured::with_number(measured)?,
        wanted: to_exact(wanted)?,
        input: to_input(input, municipalities)?,
        second: to_input(second, municipalities)?,
    })
}

pub fn of_range(range: &OwnRange) -> Option<Record> {
    let (low, high) = (of_exact(range.low)?, of_exact(range.high)?);
    Some(Record::Range { input: of_input(range.input)?, low, high })
}

/// `None` if it names what this program does not have, or runs backwards.
pub fn to_range(record: &Record, municipalities: usize) -> Option<OwnRange> {
    let Record::Range { input, low, high } = *record else { return None };
    let own = OwnRange { input: to_input(input, municipalities)?, low: to_exact(low)?, high: to_exact(high)? };
    (own.low < own.high).then_some(own)
}

/// The knobs at the foot; one that format 1 has no number for is left out.
pub fn of_knobs(knobs: &[InputId]) -> Record {
    Record::Knobs(knobs.iter().filter_map(|&id| of_input(id)).collect())
}

/// `None` if there are none, too many, or one that this program does not have in front.
pub fn to_knobs(knobs: &[Input]) -> Option<Vec<InputId>> {
    let in_front = |&input: &Input| to_input(input, 0).filter(|id| id.sheet().front.is_some());
    let knobs: Vec<InputId> = knobs.iter().map(in_front).collect::<Option<_>>()?;
    (1..=MOST_KNOBS).contains(&knobs.len()).then_some(knobs)
}

/// `None` for an input that format 1 has no number for.
fn of_input(input: InputId) -> Option<Input> {
    Some(match input {
        InputId::RegionDwellings => Input::Dwellings,
        InputId::DwellingsShare => Input::DwellingsShare,
        InputId::One(input::Input::Region { field, part }) => {
            Input::Field { field: field.number(), part: part.number() }
        }
        InputId::One(input::Input::Municipality { municipality, field, part }) => {
            Input::Cell { municipality: u16::try_from(municipality).ok()?, field: field.number(), part: part.number() }
        }
        InputId::One(input::Input::Change { .. } | input::Input::Wlz { .. } | input::Input::Opvang { .. }) => {
            return None;
        }
    })
}

fn to_input(input: Input, municipalities: usize) -> Option<InputId> {
    let (own, part) = match input {
        Input::Dwellings => return Some(InputId::RegionDwellings),
        Input::DwellingsShare => return Some(InputId::DwellingsShare),
        Input::Field { field, part } => (InputId::of(RegionField::with_number(field)?), part),
        Input::Cell { municipality, field, part } => {
            let municipality = Some(usize::from(municipality)).filter(|&own| own < municipalities)?;
            (InputId::of_municipality(municipality, MunicipalityField::with_number(field)?), part)
        }
    };
    Some(own.with_part(Part::with_number(part)?))
}
