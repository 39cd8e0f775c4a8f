//! Format 1 of the link: the records and their numbers, frozen.
//!
//! Every link that was ever made must stay readable, so nothing in this file changes: not the order of a variant, a
//! field or a list. Only [`Record`] and [`Start`] may grow, at their end: an older program then says that it cannot
//! read the rest. What format 1 cannot say in that way needs a format 2 beside it. The types mirror those of the engine
//! and the state of the page and share nothing with them; [`crate::app::table::link::convert`] is the one place that
//! knows both.
//!
//! A link is a [`Start`] and then any number of [`Record`]s, each written by postcard. A record says what differs from
//! the starting values of the region, or, after [`Start::Own`], all there is.
//!
//! Numbers are exact decimals ([`Number`]): a double counts as its shortest decimal text. Years count from 2000.

use serde::{Deserialize, Serialize};

/// The regions by number.
pub const REGIONS: [&str; 4] = ["ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"];

/// Year 0 of the format.
pub const YEAR_ZERO: i32 = 2000;

/// What the records change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Start {
    /// The starting values of a region in a version of the data.
    Region { data: u8, region: u8 },
    /// A scenario with municipalities of its own; `centre` is the place of the centrumgemeente among them.
    Own { data: u8, region: String, centre: u16, municipalities: Vec<String> },
    /// Of a pin: the scenario in hand, under its afspraak, without its own afspraken.
    InHand,
}

/// One difference. Fields, municipalities, afspraken and choices go by number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Record {
    /// A field that the scenario has once.
    Field {
        field: u8,
        value: Value,
    },
    /// A field of one municipality.
    Cell {
        municipality: u16,
        field: u8,
        value: Value,
    },
    /// A field of successive municipalities.
    Column {
        first: u16,
        field: u8,
        values: Vec<Value>,
    },
    /// A field that all municipalities have in common.
    Everywhere {
        field: u8,
        value: Value,
    },
    RegionName(String),
    MunicipalityName {
        municipality: u16,
        name: String,
    },
    Centre(u16),
    Besluitregel(u8),
    Wlz(Option<Wlz>),
    /// All changes of the budget, in the place of those of the starting values.
    Mutaties(Vec<Mutatie>),
    /// An own afspraak, behind those before it.
    Afspraak(Afspraak),
    /// What is looked at, as far as it differs from the start: the comparison of the whole region over the whole
    /// horizon, the result per inhabitant, under the first variant of the region's own preset.
    Page(u8),
    /// A variant of a preset, counted through all presets of the version of the data.
    Preset(u16),
    OwnAfspraak(u16),
    Municipality(u16),
    Year(Year),
    Measure(u8),
    Unit(u8),
    /// A scenario beside the one in hand; `contents` is a start with its records, in which pins have no meaning.
    Pin {
        name: String,
        follows: bool,
        contents: Vec<u8>,
    },
    /// The scenario that others are held against, and the one whose difference with it is explained: 0 is the one in
    /// hand.
    Against {
        base: u8,
        explained: u8,
    },
    /// The afspraak that the one in hand stands against: a variant of a preset, or an own one.
    RivalPreset(u16),
    RivalOwn(u16),
    /// Euros per inhabitant below which a municipality does not vote, in cents.
    Indifference(u32),
    /// Euros per inhabitant beyond which a municipality wins or loses, in cents.
    Yardstick(u32),
    /// A setting of the futures, in its own unit: a number or thousandths.
    Chance {
        field: u8,
        value: u32,
    },
    /// A *wat als* question: the outcome, what is wanted of it, and the two inputs.
    Asked {
        measured: u8,
        wanted: Number,
        input: Input,
        second: Input,
    },
    /// A range of an input in place of the plausible one, as shown.
    Range {
        input: Input,
        low: Number,
        high: Number,
    },
    /// The outcome when the link was made, in a link of its own and last: the version of the calculation, the first
    /// bytes of the fingerprint of the whole outcome, and in cents the rijksbudget over the horizon, and under the
    /// afspraak in hand the result of the region and of the municipality in hand.
    Stamp {
        model: u8,
        fingerprint: [u8; 6],
        budget: i128,
        region: i128,
        municipality: Option<i128>,
    },
    /// The inputs of which the knob stands at the foot.
    Knobs(Vec<Input>),
    /// Maatschappelijke opvang in the place of that of the starting values: its fields by number, all of them.
    Opvang(Option<Vec<Value>>),
    /// All events in the place of those of the starting values.
    Gebeurtenissen(Vec<Gebeurtenis>),
    /// What the own afspraak before it has beside its terms.
    Later(Later),
}

/// A number of the scenario that can be turned; parts are the whole, from, to, first and last year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    Field { field: u8, part: u8 },
    Cell { municipality: u16, field: u8, part: u8 },
    Dwellings,
    DwellingsShare,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year(pub i32);

/// `mantissa × 10^exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    pub mantissa: i128,
    pub exponent: i16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// *Nooit*, or left out.
    Absent,
    Whole(i128),
    Digits(Number),
    Line(Line),
}

/// A pad that moves in a straight line between two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub from: Number,
    pub to: Number,
    pub first_year: Year,
    pub last_year: Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wlz {
    pub year: Year,
    pub fraction: Number,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mutatie {
    pub year: Year,
    pub historic: Number,
    pub objective: Number,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gebeurtenis {
    pub name: String,
    pub first_year: Year,
    pub last_year: Option<Year>,
    pub is_active: bool,
    pub changes: Vec<Wijziging>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wijziging {
    pub field: Changed,
    pub operation: u8,
    pub number: Number,
}

/// The field that an event changes, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Changed {
    Field(u8),
    Cell { municipality: u16, field: u8 },
    Opvang(u8),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    pub phases: Vec<Fase>,
    pub payouts: Vec<Uitkering>,
    pub on_leaving: u8,
}

/// `taken_away` has a bit for each term that the phase takes away: 1 for the key of a surplus, 2 for the own execution
/// costs, 4 for the vangnet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fase {
    pub from: Year,
    pub terms: Terms,
    pub vangnet: Option<Number>,
    pub taken_away: u8,
}

/// Without an amount, all there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uitkering {
    pub year: Year,
    pub amount: Option<Number>,
    pub sleutel: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Afspraak {
    pub id: String,
    pub terms: Terms,
    pub reserve: Option<Reserve>,
    pub vangnet: Option<Number>,
    pub before_start: Option<Terms>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub shared: Option<Vec<Part>>,
    pub inleg: Option<Number>,
    pub sleutel: Option<Vec<Part>>,
    pub sleutel_overschot: Option<Vec<Part>>,
    pub execution_costs: Option<Number>,
}

/// A post or a basis, by number, and its weight. What is not named has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub number: u8,
    pub weight: Number,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reserve {
    pub begin: Number,
    pub maximum: Option<Number>,
}

/// The contents of a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    pub start: Start,
    pub records: Vec<Record>,
    /// Whether all records could be read.
    pub is_complete: bool,
}

/// The bytes of a start and its records.
pub fn write(start: &Start, records: &[Record]) -> Vec<u8> {
    // Plain data into a growing list of bytes: there is nothing that can fail.
    let mut bytes = postcard::to_allocvec(start).unwrap_or_default();
    for record in records {
        bytes.extend(postcard::to_allocvec(record).unwrap_or_default());
    }
    bytes
}

/// Reads the start and the records up to the first that cannot be read; `None` if the start cannot.
pub fn read(bytes: &[u8]) -> Option<Contents> {
    let (start, mut rest) = postcard::take_from_bytes(bytes).ok()?;
    let mut records = Vec::new();
    while !rest.is_empty() {
        let Ok((record, behind)) = postcard::take_from_bytes(rest) else { break };
        records.push(record);
        rest = behind;
    }
    Some(Contents { start, records, is_complete: rest.is_empty() })
}
