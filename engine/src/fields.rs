//! The fields of the figures, each declared once: name, path, what it may hold, and how to get and set it.
//!
//! A declaration gives the field an id, which stands for it everywhere: the file is read and written, links are
//! encoded, inputs are shown, values are checked and derivations end at fields by their id, never by a path that is
//! typed again. What else grows with a field is an exhaustive `match` or a table of the same length, so that a new one
//! is found by the compiler. Parts with rules of their own (who is the centrumgemeente, afspraken) are not fields.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::figures::{BudgetChange, Figures, Municipality, Opvang, WeightKind, Wlz};
use super::limits::{
    CENTS, CHANGE, COUNT, FACTOR, FRACTION, GROWTH, HORIZON, INDEXATION, INFLOW, INHABITANTS, Limit, MONEY, PHASE_IN,
    RATE, WEIGHT, YEAR,
};
use super::money::Exact;
use super::pad::Pad;
use super::scenario::FileVersion;

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
    MaybeWhole(Option<i32>),
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
    MaybeWhole,
}

/// What is so of some fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trait {
    /// An event may change it (`docs/rekenmodel.md` section 10).
    ByEvent,
    /// It came with the second version of the scenario file.
    Second,
}

/// A field of `T`.
pub struct Field<T> {
    /// Dutch data id, with points between the levels: `vraag.instroom_per_10000`.
    pub path: &'static str,
    pub kind: Kind,
    pub limit: Limit,
    /// What an absent field holds; `None` if the field is required.
    pub default: Option<Value>,
    traits: &'static [Trait],
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

    /// Whether an event may change it.
    pub fn is_changed_by_events(&self) -> bool {
        self.traits.contains(&Trait::ByEvent)
    }

    /// The first version of the scenario file that has it.
    pub fn since(&self) -> FileVersion {
        if self.traits.contains(&Trait::Second) { FileVersion::Second } else { FileVersion::First }
    }

    /// The section and the key: `("vraag", "instroom_per_10000")`; the section is empty at the top.
    pub fn section_and_key(&self) -> (&'static str, &'static str) {
        self.path.rsplit_once('.').unwrap_or(("", self.path))
    }
}

/// The id of a field of some owner; it stands for its declaration.
pub trait FieldId: Copy + Eq + Deref<Target = Field<Self::Owner>> + 'static {
    type Owner: 'static;
    /// Every field of the owner, in the order of the file.
    const ALL: &'static [Self];
}

macro_rules! fields {
    ($(#[$doc:meta])* $id:ident of $owner:ident {
        $($name:ident = $path:literal: $kind:ident($limit:expr) $(or $default:expr)? => $($place:ident).+
            $([$($trait:ident)*])?;)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $id { $($name),* }

        impl $id {
            /// Every one of them, in the order of the file.
            pub const ALL: [$id; [$($id::$name),*].len()] = [$($id::$name),*];
        }

        impl FieldId for $id {
            type Owner = $owner;
            const ALL: &'static [$id] = &$id::ALL;
        }

        impl Deref for $id {
            type Target = Field<$owner>;
            fn deref(&self) -> &Field<$owner> {
                static DECLARED: [Field<$owner>; $id::ALL.len()] = [$(Field {
                    path: $path,
                    kind: Kind::$kind,
                    limit: $limit,
                    default: fields!(@default $kind $($default)?),
                    traits: &[$($(Trait::$trait),*)?],
                    get: |owner| Value::$kind(owner.$($place).+),
                    set: |owner, value| if let Value::$kind(value) = value { owner.$($place).+ = value },
                }),*];
                &DECLARED[*self as usize]
            }
        }
    };
    (@default MaybeNumber) => { Some(Value::MaybeNumber(None)) };
    (@default MaybeExact) => { Some(Value::MaybeExact(None)) };
    (@default MaybeWhole) => { Some(Value::MaybeWhole(None)) };
    (@default $kind:ident) => { None };
    (@default $kind:ident $default:expr) => { Some(Value::$kind($default)) };
}

fields! {
    /// A field that the region has once.
    RegionField of Figures {
        BaseYear = "basisjaar": Whole(YEAR) => base_year;
        FirstYear = "startjaar": Whole(YEAR) => first_year;
        Years = "jaren": Whole(HORIZON) => years;
        StartYear = "doordecentralisatie.eerste_jaar": YearOrNever(YEAR) => doordecentralisatie.first_year;
        PhaseInYears = "doordecentralisatie.ingroeijaren": Whole(PHASE_IN) => doordecentralisatie.phase_in_years;
        ExistingRunOff = "doordecentralisatie.afloop_bestaand": MaybeExact(FRACTION) => doordecentralisatie.existing_run_off;
        HistoricBudget = "budget.historisch": Exact(CENTS) => budget.historic [ByEvent];
        ObjectiveBudget = "budget.objectief": Exact(CENTS) => budget.objective [ByEvent];
        BudgetIndexation = "budget.indexatie": Exact(INDEXATION) => budget.indexation;
        BudgetPriceLevel = "budget.prijspeil": Whole(YEAR) => budget.price_level;
        ExecutionCosts = "budget.uitvoeringskosten": Exact(FRACTION) => budget.execution_costs [ByEvent];
        Inflow = "vraag.instroom_per_10000": Number(INFLOW) => demand.inflow_per_10000 [ByEvent];
        PreventionEffect = "vraag.preventie_effect": Pad(FRACTION) => demand.prevention_effect [ByEvent];
        BtFraction = "vraag.aandeel_bt": Pad(FRACTION) => demand.bt_fraction [ByEvent];
        ClientsBw = "zorg.clienten_bw": Number(COUNT) => care.clients_bw;
        ClientsBwNew = "zorg.clienten_bw_nieuw": Number(COUNT) or 0.0 => care.clients_bw_new;
        ClientsBt = "zorg.clienten_bt": Number(COUNT) => care.clients_bt;
        ClientsBtNew = "zorg.clienten_bt_nieuw": Number(COUNT) or 0.0 => care.clients_bt_new;
        WaitingBw = "zorg.wachtlijst_bw": Number(COUNT) => care.waiting_bw;
        BwOutflow = "zorg.uitstroom_bw_per_jaar": Number(RATE) => care.bw_outflow_per_year [ByEvent];
        BtOutflow = "zorg.uitstroom_bt_per_jaar": Number(RATE) => care.bt_outflow_per_year [ByEvent];
        OutflowToBt = "zorg.aandeel_uitstroom_naar_bt": Number(FRACTION) => care.outflow_to_bt_fraction [ByEvent];
        BtWithoutDwelling = "zorg.aandeel_bt_zonder_woning": Number(FRACTION) => care.bt_without_dwelling_fraction [ByEvent];
        Returning = "zorg.terugkeer": Number(FRACTION) or 0.0 => care.returning_fraction [ByEvent Second];
        BwPlaces = "capaciteit.bw_plekken": Number(COUNT) => capacity.bw_places [ByEvent];
        PlacesReduction = "capaciteit.afbouw_per_jaar": Number(COUNT) => capacity.reduction_per_year;
        BwMinimum = "capaciteit.bw_minimum": Number(COUNT) => capacity.bw_minimum [ByEvent];
        BwInKind = "tarieven.bw_zin": Exact(MONEY) => tariffs.bw_in_kind [ByEvent];
        BwPgb = "tarieven.bw_pgb": Exact(MONEY) => tariffs.bw_pgb [ByEvent];
        PgbFraction = "tarieven.aandeel_pgb": Exact(FRACTION) => tariffs.pgb_fraction;
        BtTariff = "tarieven.bt": Exact(MONEY) => tariffs.bt [ByEvent];
        BridgingTariff = "tarieven.overbrugging": Exact(MONEY) => tariffs.bridging [ByEvent];
        Prevention = "tarieven.preventie_per_inwoner": Exact(MONEY) => tariffs.prevention_per_inhabitant [ByEvent];
        Vacancy = "tarieven.leegstand": Exact(FRACTION) => tariffs.vacancy [ByEvent];
        TariffIndexation = "tarieven.indexatie": Exact(INDEXATION) => tariffs.indexation;
        TariffPriceLevel = "tarieven.prijspeil": Whole(YEAR) => tariffs.price_level;
    }
}

fields! {
    /// A field of each municipality.
    MunicipalityField of Municipality {
        Inhabitants = "inwoners": Number(INHABITANTS) => inhabitants;
        Growth = "groei": Number(GROWTH) or 0.0 => growth;
        Dwellings = "woningen_per_jaar": Pad(COUNT) => dwellings_per_year [ByEvent];
        InflowFactor = "instroom_factor": Pad(FACTOR) or Pad::Constant(1.0) => inflow_factor [ByEvent];
        FixedCosts = "vaste_kosten": Exact(CENTS) or Exact::ZERO => fixed_costs [ByEvent];
        ObjectiveWeight = "objectief_gewicht": MaybeExact(WEIGHT) => objective_weight [ByEvent];
        HistoricWeight = "historisch_gewicht": MaybeExact(WEIGHT) => historic_weight [ByEvent];
        OriginWeight = "herkomst_gewicht": MaybeExact(WEIGHT) => origin_weight;
        OpvangWeight = "opvang_gewicht": MaybeExact(WEIGHT) => opvang_weight [Second];
        PresentFrom = "deelname.van": MaybeWhole(YEAR) => deelname.from [Second];
        PresentThrough = "deelname.tot_en_met": MaybeWhole(YEAR) => deelname.through [Second];
        StartBwExisting = "begin.bw_bestaand": MaybeNumber(COUNT) => start.bw_existing;
        StartBwNew = "begin.bw_nieuw": MaybeNumber(COUNT) => start.bw_new;
        StartBtExisting = "begin.bt_bestaand": MaybeNumber(COUNT) => start.bt_existing;
        StartBtNew = "begin.bt_nieuw": MaybeNumber(COUNT) => start.bt_new;
        StartWaitingBw = "begin.wachtlijst_bw": MaybeNumber(COUNT) => start.waiting_bw;
    }
}

impl WeightKind {
    /// The field that gives a weight of this kind.
    pub const fn field(self) -> MunicipalityField {
        match self {
            WeightKind::Objective => MunicipalityField::ObjectiveWeight,
            WeightKind::Historic => MunicipalityField::HistoricWeight,
            WeightKind::Origin => MunicipalityField::OriginWeight,
            WeightKind::Opvang => MunicipalityField::OpvangWeight,
        }
    }
}

fields! {
    /// A field of each change of the budget.
    ChangeField of BudgetChange {
        Year = "jaar": Whole(YEAR) => year;
        Historic = "historisch": Exact(CHANGE) => historic;
        Objective = "objectief": Exact(CHANGE) => objective;
    }
}

fields! {
    /// A field of the move to the Wlz.
    WlzField of Wlz {
        Year = "jaar": Whole(YEAR) => year;
        Fraction = "aandeel": Number(FRACTION) => fraction;
    }
}

fields! {
    /// A field of the maatschappelijke opvang.
    OpvangField of Opvang {
        Budget = "budget": Exact(CENTS) => budget [ByEvent];
        Indexation = "indexatie": Exact(INDEXATION) => indexation;
        PriceLevel = "prijspeil": Whole(YEAR) => price_level;
        FirstYear = "eerste_jaar": YearOrNever(YEAR) => first_year;
        PhaseInYears = "ingroeijaren": Whole(PHASE_IN) => phase_in_years;
        Places = "plekken": Pad(COUNT) => places [ByEvent];
        Tariff = "tarief": Exact(MONEY) => tariff [ByEvent];
        TariffIndexation = "tarief_indexatie": Exact(INDEXATION) => tariff_indexation;
        TariffPriceLevel = "tarief_prijspeil": Whole(YEAR) => tariff_price_level;
    }
}

/// The path of the municipalities.
pub const MUNICIPALITIES: &str = "gemeenten";
/// The path of the changes of the budget.
pub const MUTATIES: &str = "budget.mutaties";
/// The path of the move to the Wlz.
pub const WLZ: &str = "zorg.wlz";
/// The path of the maatschappelijke opvang.
pub const OPVANG: &str = "opvang";
/// The path of the events.
pub const GEBEURTENISSEN: &str = "gebeurtenissen";

/// The path of a field of the municipality at `index`.
pub fn municipality_path(index: usize, key: &str) -> String {
    format!("{MUNICIPALITIES}[{index}].{key}")
}
