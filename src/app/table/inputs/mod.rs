//! The inputs of the screen: which number of the scenario each one turns, how it is shown, and how far its slider goes.
//!
//! An input is one number. A pad counts as one input while it is constant and as four while it is a line. Labels and
//! explanations are in [`crate::app::table::text::inputs`].

mod catalogue;
mod edit;

pub use catalogue::{
    Display, Shape, Theme, display_of, expected, front, is_coarse, meant, municipality_columns, of_theme, parts_of,
    shape, theme_of,
};
pub use edit::{
    misplaced_dwellings, read, rebased, rederived_dwellings, reset, toggle_line, with_start, write, write_all,
};

use serde::{Deserialize, Serialize};

use engine::fields::{Field, Kind, MUNICIPALITY, SCENARIO, municipality_path};
use engine::limits::{Limit, YEAR};
use engine::scenario::{Municipality, Scenario};

/// The field of a municipality that has its dwellings.
pub const DWELLINGS: &str = "woningen_per_jaar";
/// The data id of the dwellings as a fraction of what is needed, under which its source stands.
pub const DWELLINGS_SHARE: &str = "woningen_regio_deel";

/// Which number of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum InputId {
    /// A field that the scenario has once, by its place in [`SCENARIO`].
    Scenario { field: usize, part: Part },
    /// A field of a municipality, by its place in [`MUNICIPALITY`].
    Municipality { index: usize, field: usize, part: Part },
    /// The dwellings of all municipalities together; turning it keeps their proportions.
    RegionDwellings,
    /// The same dwellings as a fraction of those that are needed: see [`engine::capacity::needed_dwellings`].
    DwellingsShare,
}

pub use engine::derivation::Part;

impl InputId {
    /// The field at this path that the scenario has once.
    pub fn scenario(path: &str, part: Part) -> Option<InputId> {
        SCENARIO.iter().position(|field| field.path == path).map(|field| InputId::Scenario { field, part })
    }

    /// The field at this path of the municipality at `index`.
    pub fn municipality(index: usize, path: &str, part: Part) -> Option<InputId> {
        let field = MUNICIPALITY.iter().position(|field| field.path == path)?;
        Some(InputId::Municipality { index, field, part })
    }

    /// The path of the field, without its part; under it stand the source and the explanation.
    pub fn field_path(self) -> String {
        match self {
            InputId::Scenario { field, .. } => SCENARIO[field].path.to_owned(),
            InputId::Municipality { index, field, .. } => municipality_path(index, MUNICIPALITY[field].path),
            InputId::RegionDwellings => municipality_path(0, DWELLINGS),
            InputId::DwellingsShare => DWELLINGS_SHARE.to_owned(),
        }
    }

    /// The path of the number in the scenario file.
    pub fn path(self) -> String {
        match self.part().key() {
            Some(key) => format!("{}.{key}", self.field_path()),
            None => self.field_path(),
        }
    }

    /// The data id of the field, the same for every municipality: the key of its label.
    pub fn label_id(self) -> &'static str {
        match self {
            InputId::Scenario { field, .. } => SCENARIO[field].path,
            InputId::Municipality { field, .. } => MUNICIPALITY[field].path,
            InputId::RegionDwellings => "woningen_regio",
            InputId::DwellingsShare => DWELLINGS_SHARE,
        }
    }

    pub fn part(self) -> Part {
        match self {
            InputId::Scenario { part, .. } | InputId::Municipality { part, .. } => part,
            InputId::RegionDwellings | InputId::DwellingsShare => Part::Whole,
        }
    }

    /// The same field, another part.
    #[must_use]
    pub fn with_part(self, part: Part) -> InputId {
        match self {
            InputId::Scenario { field, .. } => InputId::Scenario { field, part },
            InputId::Municipality { index, field, .. } => InputId::Municipality { index, field, part },
            InputId::RegionDwellings | InputId::DwellingsShare => self,
        }
    }

    /// An id for the page: letters, digits and dashes.
    pub fn dom_id(self) -> String {
        let path = if self == InputId::RegionDwellings { "woningen-regio".to_owned() } else { self.path() };
        let id: String = path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        format!("invoer-{id}")
    }

    pub fn limit(self) -> Limit {
        if self.part().is_year() { YEAR } else { self.field_limit() }
    }

    fn field_limit(self) -> Limit {
        match self {
            InputId::Scenario { field, .. } => SCENARIO[field].limit,
            InputId::Municipality { field, .. } => MUNICIPALITY[field].limit,
            InputId::RegionDwellings | InputId::DwellingsShare => engine::limits::COUNT,
        }
    }

    fn kind(self) -> Kind {
        match self {
            InputId::Scenario { field, .. } => SCENARIO[field].kind,
            InputId::Municipality { field, .. } => MUNICIPALITY[field].kind,
            InputId::RegionDwellings | InputId::DwellingsShare => Kind::Number,
        }
    }

    /// Whether the field may be left out (*nooit*, or the default of the model).
    pub fn is_optional(self) -> bool {
        matches!(self.kind(), Kind::YearOrNever | Kind::MaybeNumber | Kind::MaybeExact)
    }

    /// Whether the scenario holds only whole numbers there.
    pub fn is_whole(self) -> bool {
        matches!(self.kind(), Kind::Whole | Kind::YearOrNever)
    }
}

/// Something to do with a field, wherever it stands.
enum Found<'a> {
    Scenario(&'static Field<Scenario>),
    Municipality(&'static Field<Municipality>, &'a Municipality),
}

fn find(scenario: &Scenario, id: InputId) -> Option<Found<'_>> {
    match id {
        InputId::Scenario { field, .. } => SCENARIO.get(field).map(Found::Scenario),
        InputId::Municipality { index, field, .. } => {
            Some(Found::Municipality(MUNICIPALITY.get(field)?, scenario.municipalities.get(index)?))
        }
        InputId::RegionDwellings | InputId::DwellingsShare => None,
    }
}
