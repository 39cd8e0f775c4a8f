//! A number of the scenario file: which field, whose, and of a pad which part.

use serde::{Deserialize, Serialize};

use super::fields::{
    ChangeField, Field, FieldId, Kind, MUNICIPALITIES, MUTATIES, MunicipalityField, OPVANG, OpvangField, RegionField,
    Value, WLZ, WlzField, municipality_path,
};
use super::figures::Figures;
use super::limits::{Limit, YEAR};

/// A number of the scenario file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Input {
    Region {
        field: RegionField,
        part: Part,
    },
    Municipality {
        municipality: usize,
        field: MunicipalityField,
        part: Part,
    },
    /// Of a change of the budget, by its place.
    Change {
        change: usize,
        field: ChangeField,
    },
    Wlz {
        field: WlzField,
    },
    Opvang {
        field: OpvangField,
        part: Part,
    },
}

/// Which part of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// The field itself; of a pad, its constant value.
    Whole,
    From,
    To,
    FirstYear,
    LastYear,
}

impl Part {
    /// The parts of a line.
    pub const OF_LINE: [Part; 4] = [Part::From, Part::To, Part::FirstYear, Part::LastYear];

    /// The ending of the path in the scenario file.
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Part::Whole => None,
            Part::From => Some("van"),
            Part::To => Some("naar"),
            Part::FirstYear => Some("eerste_jaar"),
            Part::LastYear => Some("laatste_jaar"),
        }
    }

    pub const fn is_year(self) -> bool {
        matches!(self, Part::FirstYear | Part::LastYear)
    }
}

impl Input {
    /// A field that the region has once, as a whole.
    pub const fn of(field: RegionField) -> Input {
        Input::Region { field, part: Part::Whole }
    }

    /// A field of a municipality, as a whole.
    pub const fn of_municipality(municipality: usize, field: MunicipalityField) -> Input {
        Input::Municipality { municipality, field, part: Part::Whole }
    }

    /// A field of the maatschappelijke opvang, as a whole.
    pub const fn of_opvang(field: OpvangField) -> Input {
        Input::Opvang { field, part: Part::Whole }
    }

    /// The input at a path of the scenario file; `None` if no number stands there.
    pub fn at(path: &str) -> Option<Input> {
        fn field<F: FieldId>(path: &str) -> Option<(F, Part)> {
            F::ALL.iter().find_map(|&field| {
                let ending = path.strip_prefix(field.path)?;
                let of_line = || Part::OF_LINE.into_iter().find(|part| part.key() == ending.strip_prefix('.'));
                Some((field, if ending.is_empty() { Part::Whole } else { of_line()? }))
            })
        }
        fn entry<'a>(list: &str, path: &'a str) -> Option<(usize, &'a str)> {
            let (place, rest) = path.strip_prefix(list)?.strip_prefix('[')?.split_once("].")?;
            Some((place.parse().ok()?, rest))
        }
        if let Some((municipality, rest)) = entry(MUNICIPALITIES, path) {
            return field(rest).map(|(field, part)| Input::Municipality { municipality, field, part });
        }
        if let Some((change, rest)) = entry(MUTATIES, path) {
            return field(rest).map(|(field, _)| Input::Change { change, field });
        }
        if let Some(rest) = path.strip_prefix(WLZ).and_then(|rest| rest.strip_prefix('.')) {
            return field(rest).map(|(field, _)| Input::Wlz { field });
        }
        if let Some(rest) = path.strip_prefix(OPVANG).and_then(|rest| rest.strip_prefix('.')) {
            return field(rest).map(|(field, part)| Input::Opvang { field, part });
        }
        field(path).map(|(field, part)| Input::Region { field, part })
    }

    pub const fn part(self) -> Part {
        match self {
            Input::Region { part, .. } | Input::Municipality { part, .. } | Input::Opvang { part, .. } => part,
            Input::Change { .. } | Input::Wlz { .. } => Part::Whole,
        }
    }

    /// The municipality whose field it is.
    pub const fn municipality(self) -> Option<usize> {
        match self {
            Input::Municipality { municipality, .. } => Some(municipality),
            Input::Region { .. } | Input::Change { .. } | Input::Wlz { .. } | Input::Opvang { .. } => None,
        }
    }

    /// The same field, another part.
    #[must_use]
    pub const fn with_part(self, part: Part) -> Input {
        match self {
            Input::Region { field, .. } => Input::Region { field, part },
            Input::Municipality { municipality, field, .. } => Input::Municipality { municipality, field, part },
            Input::Opvang { field, .. } => Input::Opvang { field, part },
            Input::Change { .. } | Input::Wlz { .. } => self,
        }
    }

    /// The path of the field in the scenario file, without its part; under it stands the source.
    pub fn field_path(self) -> String {
        match self {
            Input::Region { field, .. } => field.path.to_owned(),
            Input::Municipality { municipality, field, .. } => municipality_path(municipality, field.path),
            Input::Change { change, field } => format!("{MUTATIES}[{change}].{}", field.path),
            Input::Wlz { field } => format!("{WLZ}.{}", field.path),
            Input::Opvang { field, .. } => format!("{OPVANG}.{}", field.path),
        }
    }

    /// The path of the number in the scenario file.
    pub fn path(self) -> String {
        match self.part().key() {
            Some(key) => format!("{}.{key}", self.field_path()),
            None => self.field_path(),
        }
    }

    pub fn kind(self) -> Kind {
        self.kind_and_limit().0
    }

    pub fn limit(self) -> Limit {
        if self.part().is_year() { YEAR } else { self.kind_and_limit().1 }
    }

    fn kind_and_limit(self) -> (Kind, Limit) {
        fn of<T>(field: &Field<T>) -> (Kind, Limit) {
            (field.kind, field.limit)
        }
        match self {
            Input::Region { field, .. } => of(&field),
            Input::Municipality { field, .. } => of(&field),
            Input::Change { field, .. } => of(&field),
            Input::Wlz { field } => of(&field),
            Input::Opvang { field, .. } => of(&field),
        }
    }

    /// Whether an event may change it (§ 10).
    pub fn is_changed_by_events(self) -> bool {
        match self {
            Input::Region { field, .. } => field.is_changed_by_events(),
            Input::Municipality { field, .. } => field.is_changed_by_events(),
            Input::Opvang { field, .. } => field.is_changed_by_events(),
            Input::Change { .. } | Input::Wlz { .. } => false,
        }
    }

    /// Whether the scenario may leave it out (*nooit*, or the default of the model).
    pub fn is_optional(self) -> bool {
        matches!(self.kind(), Kind::YearOrNever | Kind::MaybeNumber | Kind::MaybeExact | Kind::MaybeWhole)
    }

    /// Whether the scenario holds only whole numbers there.
    pub fn is_whole(self) -> bool {
        matches!(self.kind(), Kind::Whole | Kind::YearOrNever | Kind::MaybeWhole)
    }

    /// The value of the whole field; `None` if the scenario has no such municipality, change or move.
    pub fn value(self, figures: &Figures) -> Option<Value> {
        Some(match self {
            Input::Region { field, .. } => field.get(figures),
            Input::Municipality { municipality, field, .. } => field.get(figures.municipalities.get(municipality)?),
            Input::Change { change, field } => field.get(figures.budget.changes.get(change)?),
            Input::Wlz { field } => field.get(figures.care.wlz.as_ref()?),
            Input::Opvang { field, .. } => field.get(figures.opvang.as_ref()?),
        })
    }

    /// Gives the whole field a value of its kind; without such a municipality, change or move nothing happens.
    pub fn set(self, figures: &mut Figures, value: Value) {
        fn give<T>(field: &Field<T>, owner: Option<&mut T>, value: Value) {
            if let Some(owner) = owner {
                field.set(owner, value);
            }
        }
        match self {
            Input::Region { field, .. } => field.set(figures, value),
            Input::Municipality { municipality, field, .. } => {
                give(&field, figures.municipalities.get_mut(municipality), value);
            }
            Input::Change { change, field } => give(&field, figures.budget.changes.get_mut(change), value),
            Input::Wlz { field } => give(&field, figures.care.wlz.as_mut(), value),
            Input::Opvang { field, .. } => give(&field, figures.opvang.as_mut(), value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_is_found_at_its_path() {
        let parts = [Part::Whole].into_iter().chain(Part::OF_LINE);
        for part in parts {
            let own = RegionField::ALL.map(|field| Input::of(field).with_part(part));
            let theirs = MunicipalityField::ALL.map(|field| Input::of_municipality(7, field).with_part(part));
            let changes = ChangeField::ALL.map(|field| Input::Change { change: 12, field });
            let wlz = WlzField::ALL.map(|field| Input::Wlz { field });
            let opvang = OpvangField::ALL.map(|field| Input::of_opvang(field).with_part(part));
            for input in own.into_iter().chain(theirs).chain(changes).chain(wlz).chain(opvang) {
                assert_eq!(Input::at(&input.path()), Some(input), "{}", input.path());
            }
        }
        for path in ["", "naam", "tarieven", "tarieven.btw", "tarieven.bt.", "gemeenten[x].groei", "gemeenten[1].naam"]
        {
            assert_eq!(Input::at(path), None, "{path}");
        }
    }
}
