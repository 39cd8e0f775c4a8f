//! The fields of a scenario: path, what they may hold, and how to get and set them.
//!
//! The one list from which the file is read and written, links are encoded, inputs are shown and values are checked.
//! Compound parts with rules of their own (budget changes, the Wlz, afspraken) are not fields.

use super::limits::{
    CENTS, COUNT, FACTOR, FRACTION, GROWTH, HORIZON, INDEXATION, INFLOW, INHABITANTS, Limit, MONEY, PHASE_IN, RATE,
    WEIGHT, YEAR,
};
use super::money::Exact;
use super::pad::Pad;
use super::scenario::{Municipality, Scenario};

/// The value of a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    Number(f64),
    Exact(Exact),
    Whole(i32),
    Pad(Pad),
    /// A year, or *nooit*.
    YearOrNever(Option<i32>),
    /// A number that the scenario may leave out.
    MaybeNumber(Option<f64>),
    MaybeExact(Option<Exact>),
}

/// The type of a field; the variants are those of [`Value`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Number,
    Exact,
    Whole,
    Pad,
    YearOrNever,
    MaybeNumber,
    MaybeExact,
}

/// A field of `T`.
pub struct Field<T> {
    /// Dutch data id, with points between the levels: `vraag.instroom_per_10000`.
    pub path: &'static str,
    pub kind: Kind,
    pub limit: Limit,
    /// What an absent field holds; `None` if the field is required.
    pub default: Option<Value>,
    get: fn(&T) -> Value,
    set: fn(&mut T, Value),
}

impl<T> Field<T> {
    pub fn get(&self, owner: &T) -> Value {
        (self.get)(owner)
    }

    /// Sets the field; a value of another kind changes nothing.
    pub fn set(&self, owner: &mut T, value: Value) {
        (self.set)(owner, value);
    }

    /// The section and the key: `("vraag", "instroom_per_10000")`; the section is empty at the top.
    pub fn section_and_key(&self) -> (&'static str, &'static str) {
        self.path.rsplit_once('.').unwrap_or(("", self.path))
    }
}

macro_rules! fields {
    ($owner:ty; $($path:literal: $kind:ident($limit:expr) $(or $default:expr)? => $($place:ident).+;)*) => {
        &[$(Field::<$owner> {
            path: $path,
            kind: Kind::$kind,
            limit: $limit,
            default: fields!(@default $kind $($default)?),
            get: |owner| Value::$kind(owner.$($place).+),
            set: |owner, value| if let Value::$kind(value) = value { owner.$($place).+ = value },
        }),*]
    };
    (@default MaybeNumber) => { Some(Value::MaybeNumber(None)) };
    (@default MaybeExact) => { Some(Value::MaybeExact(None)) };
    (@default $kind:ident) => { None };
    (@default $kind:ident $default:expr) => { Some(Value::$kind($default)) };
}

/// The fields that a scenario has once, in the order of the file. The order is part of the link format: add at the end.
pub const SCENARIO: &[Field<Scenario>] = fields![Scenario;
    "basisjaar": Whole(YEAR) => base_year;
    "startjaar": Whole(YEAR) => first_year;
    "jaren": Whole(HORIZON) => years;
    "doordecentralisatie.eerste_jaar": YearOrNever(YEAR) => doordecentralisatie.first_year;
    "doordecentralisatie.ingroeijaren": Whole(PHASE_IN) => doordecentralisatie.phase_in_years;
    "doordecentralisatie.afloop_bestaand": MaybeExact(FRACTION) => doordecentralisatie.existing_run_off;
    "budget.historisch": Exact(CENTS) => budget.historic;
    "budget.objectief": Exact(CENTS) => budget.objective;
    "budget.indexatie": Exact(INDEXATION) => budget.indexation;
    "budget.prijspeil": Whole(YEAR) => budget.price_level;
    "budget.uitvoeringskosten": Exact(FRACTION) => budget.execution_costs;
    "vraag.instroom_per_10000": Number(INFLOW) => demand.inflow_per_10000;
    "vraag.preventie_effect": Pad(FRACTION) => demand.prevention_effect;
    "vraag.aandeel_bt": Pad(FRACTION) => demand.bt_fraction;
    "zorg.clienten_bw": Number(COUNT) => care.clients_bw;
    "zorg.clienten_bw_nieuw": Number(COUNT) or 0.0 => care.clients_bw_new;
    "zorg.clienten_bt": Number(COUNT) => care.clients_bt;
    "zorg.clienten_bt_nieuw": Number(COUNT) or 0.0 => care.clients_bt_new;
    "zorg.wachtlijst_bw": Number(COUNT) => care.waiting_bw;
    "zorg.uitstroom_bw_per_jaar": Number(RATE) => care.bw_outflow_per_year;
    "zorg.uitstroom_bt_per_jaar": Number(RATE) => care.bt_outflow_per_year;
    "zorg.aandeel_uitstroom_naar_bt": Number(FRACTION) => care.outflow_to_bt_fraction;
    "zorg.aandeel_bt_zonder_woning": Number(FRACTION) => care.bt_without_dwelling_fraction;
    "capaciteit.bw_plekken": Number(COUNT) => capacity.bw_places;
    "capaciteit.afbouw_per_jaar": Number(COUNT) => capacity.reduction_per_year;
    "capaciteit.bw_minimum": Number(COUNT) => capacity.bw_minimum;
    "tarieven.bw_zin": Exact(MONEY) => tariffs.bw_in_kind;
    "tarieven.bw_pgb": Exact(MONEY) => tariffs.bw_pgb;
    "tarieven.aandeel_pgb": Exact(FRACTION) => tariffs.pgb_fraction;
    "tarieven.bt": Exact(MONEY) => tariffs.bt;
    "tarieven.overbrugging": Exact(MONEY) => tariffs.bridging;
    "tarieven.preventie_per_inwoner": Exact(MONEY) => tariffs.prevention_per_inhabitant;
    "tarieven.leegstand": Exact(FRACTION) => tariffs.vacancy;
    "tarieven.indexatie": Exact(INDEXATION) => tariffs.indexation;
    "tarieven.prijspeil": Whole(YEAR) => tariffs.price_level;
];

/// The fields of each municipality. The order is part of the link format: add at the end.
pub const MUNICIPALITY: &[Field<Municipality>] = fields![Municipality;
    "inwoners": Number(INHABITANTS) => inhabitants;
    "groei": Number(GROWTH) or 0.0 => growth;
    "woningen_per_jaar": Pad(COUNT) => dwellings_per_year;
    "instroom_factor": Pad(FACTOR) or Pad::Constant(1.0) => inflow_factor;
    "vaste_kosten": Exact(CENTS) or Exact::ZERO => fixed_costs;
    "objectief_gewicht": MaybeExact(WEIGHT) => objective_weight;
    "historisch_gewicht": MaybeExact(WEIGHT) => historic_weight;
    "herkomst_gewicht": MaybeExact(WEIGHT) => origin_weight;
    "begin.bw_bestaand": MaybeNumber(COUNT) => start.bw_existing;
    "begin.bw_nieuw": MaybeNumber(COUNT) => start.bw_new;
    "begin.bt_bestaand": MaybeNumber(COUNT) => start.bt_existing;
    "begin.bt_nieuw": MaybeNumber(COUNT) => start.bt_new;
    "begin.wachtlijst_bw": MaybeNumber(COUNT) => start.waiting_bw;
];

/// The path of a field of the municipality at `index`.
pub fn municipality_path(index: usize, key: &str) -> String {
    format!("gemeenten[{index}].{key}")
}
