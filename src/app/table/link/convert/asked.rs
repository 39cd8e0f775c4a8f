//! A *wat als* question between the table and format 1.

use crate::app::table::inputs::InputId;
use crate::app::table::link::convert::choices::{MEASURED, PARTS, at, number_of};
use crate::app::table::link::convert::number::{of_exact, to_exact};
use crate::app::table::link::v1::{Input, Record};
use crate::app::table::state::{Asked, OwnRange};
use engine::fields::{MUNICIPALITY, SCENARIO};

pub fn of_asked(asked: &Asked) -> Option<Record> {
    Some(Record::Asked {
        measured: number_of(&MEASURED, &asked.measured)?,
        wanted: of_exact(asked.wanted)?,
        input: of_input(asked.input)?,
        second: of_input(asked.second)?,
    })
}

/// `None` if it names what this program does not have.
pub fn to_asked(record: &Record, municipalities: usize) -> Option<Asked> {
    let Record::Asked { measured, wanted, input, second } = *record else { return None };
    Some(Asked {
        measured: at(&MEASURED, measured)?,
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

fn of_input(input: InputId) -> Option<Input> {
    Some(match input {
        InputId::RegionDwellings => Input::Dwellings,
        InputId::DwellingsShare => Input::DwellingsShare,
        InputId::Scenario { field, part } => {
            Input::Field { field: u8::try_from(field).ok()?, part: number_of(&PARTS, &part)? }
        }
        InputId::Municipality { index, field, part } => Input::Cell {
            municipality: u16::try_from(index).ok()?,
            field: u8::try_from(field).ok()?,
            part: number_of(&PARTS, &part)?,
        },
    })
}

fn to_input(input: Input, municipalities: usize) -> Option<InputId> {
    match input {
        Input::Dwellings => Some(InputId::RegionDwellings),
        Input::DwellingsShare => Some(InputId::DwellingsShare),
        Input::Field { field, part } => {
            let field = Some(usize::from(field)).filter(|&field| field < SCENARIO.len())?;
            Some(InputId::Scenario { field, part: at(&PARTS, part)? })
        }
        Input::Cell { municipality, field, part } => {
            let index = Some(usize::from(municipality)).filter(|&index| index < municipalities)?;
            let field = Some(usize::from(field)).filter(|&field| field < MUNICIPALITY.len())?;
            Some(InputId::Municipality { index, field, part: at(&PARTS, part)? })
        }
    }
}
