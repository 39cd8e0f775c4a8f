//! The inputs of the screen: which number of the scenario each one turns, how it is shown, and how far its slider goes.
//!
//! An input is one number. A pad counts as one input while it is constant and as four while it is a line. What the
//! screen says of an input is on its [`Sheet`].

mod catalogue;
mod edit;
mod sheets;

pub use catalogue::{
    Display, Shape, columns, expected, front, is_coarse, meant, of_theme, parts_of, shape, turned_in_front,
};
pub use edit::{
    misplaced_dwellings, read, rebased, rederived_dwellings, reset, toggle_line, with_start, write, write_all,
};
pub use sheets::{HasSheet, InOrder, Sheet, Theme, theme_of};

use serde::{Deserialize, Serialize};

use engine::fields::{MunicipalityField, RegionField, municipality_path};
use engine::input::Input;
pub use engine::input::Part;
use engine::limits::Limit;

/// The data id of the dwellings as a fraction of what is needed, under which its source stands.
pub const DWELLINGS_SHARE: &str = "woningen_regio_deel";

/// What an input of the screen turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum InputId {
    /// A number of the scenario.
    One(Input),
    /// The dwellings of all municipalities together; turning it keeps their proportions.
    RegionDwellings,
    /// The same dwellings as a fraction of those that are needed: see [`engine::capacity::needed_dwellings`].
    DwellingsShare,
}

impl InputId {
    /// A field that the scenario has once, as a whole.
    pub const fn of(field: RegionField) -> InputId {
        InputId::One(Input::of(field))
    }

    /// A field of a municipality, as a whole.
    pub const fn of_municipality(municipality: usize, field: MunicipalityField) -> InputId {
        InputId::One(Input::of_municipality(municipality, field))
    }

    /// The number of the scenario that it is; none for those that turn several.
    pub const fn one(self) -> Option<Input> {
        match self {
            InputId::One(input) => Some(input),
            InputId::RegionDwellings | InputId::DwellingsShare => None,
        }
    }

    /// The path of the field, without its part; under it stand the source and the explanation.
    pub fn field_path(self) -> String {
        match self {
            InputId::One(input) => input.field_path(),
            InputId::RegionDwellings => municipality_path(0, MunicipalityField::Dwellings.path),
            InputId::DwellingsShare => DWELLINGS_SHARE.to_owned(),
        }
    }

    /// The path of the number in the scenario file.
    pub fn path(self) -> String {
        self.one().map_or_else(|| self.field_path(), Input::path)
    }

    pub fn part(self) -> Part {
        self.one().map_or(Part::Whole, Input::part)
    }

    /// The same field, another part.
    #[must_use]
    pub fn with_part(self, part: Part) -> InputId {
        self.one().map_or(self, |input| InputId::One(input.with_part(part)))
    }

    /// An id for the page: letters, digits and dashes.
    pub fn dom_id(self) -> String {
        let path = if self == InputId::RegionDwellings { "woningen-regio".to_owned() } else { self.path() };
        let id: String = path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        format!("invoer-{id}")
    }

    pub fn limit(self) -> Limit {
        self.one().map_or(engine::limits::COUNT, Input::limit)
    }

    /// Whether the field may be left out (*nooit*, or the default of the model).
    pub fn is_optional(self) -> bool {
        self.one().is_some_and(Input::is_optional)
    }

    /// Whether the scenario holds only whole numbers there.
    pub fn is_whole(self) -> bool {
        self.one().is_some_and(Input::is_whole)
    }
}
