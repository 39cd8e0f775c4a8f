//! What the screen says of each input, on one sheet: its name, unit and explanation, how its number is shown, and where
//! it stands.
//!
//! Every field has exactly one sheet: a field without one, or with two, does not compile. The order of the sheets is
//! that of the screen; the file and the link have orders of their own.

mod municipality;
mod other;
mod region;

pub use region::{Theme, theme_of};

use crate::app::table::inputs::{Display, InputId};
use engine::input::Input;
use engine::money::Exact;

/// What the screen says of an input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    pub label: &'static str,
    /// As it stands behind the number.
    pub unit: &'static str,
    /// What it means.
    pub help: &'static str,
    pub display: Display,
    /// The step of its slider, as shown.
    pub step: Exact,
    /// Its place among the inputs in front, which a wethouder turns first, and how its knob is labelled: a phrase with
    /// the unit.
    pub front: Option<(u8, &'static str)>,
    /// What it means to leave it out.
    pub left_out: &'static str,
    /// What else the head of its column in a pasted table may be.
    pub also_called: &'static [&'static str],
    /// Where a region usually finds the figure.
    pub found_at: &'static str,
}

impl Sheet {
    const fn new(display: Display, step: &str, label: &'static str, unit: &'static str, help: &'static str) -> Sheet {
        let step = Exact::literal(step);
        Sheet { label, unit, help, display, step, front: None, left_out: "leeg", also_called: &[], found_at: "" }
    }

    const fn front(self, place: u8, phrase: &'static str) -> Sheet {
        Sheet { front: Some((place, phrase)), ..self }
    }

    const fn left_out(self, text: &'static str) -> Sheet {
        Sheet { left_out: text, ..self }
    }

    const fn also_called(self, heads: &'static [&'static str]) -> Sheet {
        Sheet { also_called: heads, ..self }
    }

    const fn found_at(self, place: &'static str) -> Sheet {
        Sheet { found_at: place, ..self }
    }

    /// Whether three decimals make no sense: an amount, people, or what goes in whole steps.
    pub fn is_coarse(&self) -> bool {
        matches!(self.display, Display::Euro | Display::People)
            || (self.display == Display::Number && self.step.places() == 0)
    }
}

/// Fields that stand on the screen in an order of their own.
pub trait InOrder: Sized + 'static {
    const ORDER: &'static [Self];
}

/// What has a sheet.
pub trait HasSheet {
    fn sheet(self) -> &'static Sheet;
}

impl HasSheet for Input {
    fn sheet(self) -> &'static Sheet {
        match self {
            Input::Region { field, .. } => field.sheet(),
            Input::Municipality { field, .. } => field.sheet(),
            Input::Change { field, .. } => field.sheet(),
            Input::Wlz { field } => field.sheet(),
            Input::Opvang { field, .. } => field.sheet(),
        }
    }
}

impl HasSheet for InputId {
    fn sheet(self) -> &'static Sheet {
        match self {
            InputId::One(input) => input.sheet(),
            InputId::RegionDwellings => &other::REGION_DWELLINGS,
            InputId::DwellingsShare => &other::DWELLINGS_SHARE,
        }
    }
}

/// A sheet for every field of an owner, in the order of the screen; the compiler names the field that has none. What is
/// `unseen` has no place on the screen.
macro_rules! sheets {
    (
        $id:ident by Theme { $($theme:ident { $($name:ident => $sheet:expr;)* })* }
    ) => {
        sheets! { $id { $($($name => $sheet;)*)* } }

        /// The themes of the inputs page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Theme { $($theme),* }

        impl Theme {
            pub const ALL: [Theme; [$(Theme::$theme),*].len()] = [$(Theme::$theme),*];
        }

        /// The theme under which a field stands.
        pub const fn theme_of(field: $id) -> Theme {
            match field {
                $($($id::$name)|* => Theme::$theme,)*
            }
        }
    };
    ($id:ident { $($name:ident => $sheet:expr;)* } $(unseen { $($unseen:ident => $own:expr;)* })?) => {
        impl InOrder for $id {
            const ORDER: &'static [$id] = {
                const UNSEEN: &[$id] = &[$($($id::$unseen),*)?];
                const ORDER: [$id; $id::ALL.len() - UNSEEN.len()] = [$($id::$name),*];
                &ORDER
            };
        }

        impl HasSheet for $id {
            fn sheet(self) -> &'static Sheet {
                match self {
                    $($id::$name => const { &$sheet },)*
                    $($($id::$unseen => const { &$own },)*)?
                }
            }
        }
    };
}
use sheets;

#[cfg(test)]
mod tests {
    use super::*;
    use engine::fields::{ChangeField, MunicipalityField, OpvangField, RegionField, WlzField};

    #[test]
    fn every_figure_that_a_region_replaces_is_found_somewhere() {
        let fields = RegionField::ALL.map(HasSheet::sheet).into_iter();
        let fields = fields.chain(MunicipalityField::ORDER.iter().map(|field| field.sheet()));
        for sheet in fields.chain([&other::REGION_DWELLINGS, &other::DWELLINGS_SHARE]) {
            assert!(sheet.found_at.ends_with('.'), "{}", sheet.label);
        }
    }

    #[test]
    fn every_sheet_has_a_unit_and_explains_itself_in_sentences() {
        let fields = RegionField::ALL.map(HasSheet::sheet).into_iter();
        let fields = fields.chain(MunicipalityField::ALL.map(HasSheet::sheet));
        let parts = ChangeField::ALL.map(HasSheet::sheet).into_iter().chain(WlzField::ALL.map(HasSheet::sheet));
        let parts = parts.chain(OpvangField::ALL.map(HasSheet::sheet));
        for sheet in fields.chain(parts).chain([&other::REGION_DWELLINGS, &other::DWELLINGS_SHARE]) {
            assert!(!sheet.unit.is_empty() && sheet.help.ends_with('.'), "{}", sheet.label);
        }
    }
}
