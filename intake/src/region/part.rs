//! What a region is made of: its parts, which of them is the centrumgemeente, and what can be wrong with that.

use std::collections::BTreeSet;
use std::fmt;

use data::gemeenten::Gemeente;
use engine::figures::Besluitregel;
use engine::limits::{INHABITANTS, MUNICIPALITIES};
use engine::name;

use crate::region::CannotLeave;

/// A municipality, or a part that is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Of a municipality; a part with a free name has none.
    pub code: Option<String>,
    pub name: String,
    pub inhabitants: f64,
    /// Growth of the inhabitants a year, if somebody knows it.
    pub growth: Option<f64>,
}

impl Part {
    /// A part with a name of one's own.
    pub fn free(name: &str, inhabitants: f64) -> Part {
        Part { code: None, name: name::typed(name), inhabitants, growth: None }
    }
}

impl From<&Gemeente> for Part {
    fn from(own: &Gemeente) -> Part {
        let (code, inhabitants) = (Some(own.code.clone()), f64::from(own.inhabitants));
        Part { code, name: own.name.clone(), inhabitants, growth: None }
    }
}

/// What somebody chose.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub name: String,
    pub parts: Vec<Part>,
    /// The place of the centrumgemeente among the parts.
    pub centre: usize,
    pub besluitregel: Besluitregel,
}

/// What is wrong with a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The region has no name, or one that cannot be.
    Name,
    NoParts,
    TooManyParts,
    /// The name of this part is empty, too long, or has characters that cannot be seen.
    PartName(usize),
    /// This part has the name of another.
    SameName(usize),
    /// This part has the code of another.
    SameCode(usize),
    Inhabitants(usize),
    /// The centrumgemeente is none of the parts.
    Centre,
    /// The amounts do not fit.
    TooLarge,
    /// A part must stay.
    Leaves(CannotLeave),
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let longest = name::LONGEST;
        match self {
            Wrong::Name => {
                write!(f, "De naam van de regio kan zo niet. Toegestaan: 1 tot en met {longest} tekens op één regel.")
            }
            Wrong::NoParts => f.write_str("Er is nog geen gemeente gekozen. Kies er minstens één."),
            Wrong::TooManyParts => {
                write!(f, "Dit zijn te veel gemeenten. Toegestaan: hooguit {}.", MUNICIPALITIES.most_count())
            }
            Wrong::PartName(part) => {
                write!(
                    f,
                    "De naam van onderdeel {} kan zo niet. Toegestaan: 1 tot en met {longest} tekens op één regel.",
                    part + 1
                )
            }
            Wrong::SameName(part) => {
                write!(f, "Onderdeel {} heeft dezelfde naam als een ander. Geef het een eigen naam.", part + 1)
            }
            Wrong::SameCode(part) => {
                write!(f, "Onderdeel {} is dezelfde gemeente als een ander. Laat er één weg.", part + 1)
            }
            Wrong::Inhabitants(part) => {
                write!(
                    f,
                    "Het aantal inwoners van onderdeel {} kan niet. Toegestaan: een heel getal vanaf 1.",
                    part + 1
                )
            }
            Wrong::Centre => f.write_str("Kies de centrumgemeente uit de gekozen gemeenten."),
            Wrong::TooLarge => {
                f.write_str("Met deze aantallen inwoners worden de bedragen te groot om mee te rekenen.")
            }
            Wrong::Leaves(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for Wrong {}

impl Choice {
    /// Everything that is wrong with it.
    pub fn wrongs(&self) -> Vec<Wrong> {
        let mut wrongs = Vec::new();
        if !is_name(&self.name) {
            wrongs.push(Wrong::Name);
        }
        if self.parts.is_empty() {
            wrongs.push(Wrong::NoParts);
        }
        if self.parts.len() > MUNICIPALITIES.most_count() {
            wrongs.push(Wrong::TooManyParts);
        }
        let names: Vec<&str> = self.parts.iter().map(|part| part.name.as_str()).collect();
        let repeated = name::repeated(&names);
        let mut codes = BTreeSet::new();
        for (place, part) in self.parts.iter().enumerate() {
            if !is_name(&part.name) {
                wrongs.push(Wrong::PartName(place));
            } else if part.code.as_ref().is_some_and(|code| !codes.insert(code)) {
                wrongs.push(Wrong::SameCode(place));
            } else if repeated.contains(&place) {
                wrongs.push(Wrong::SameName(place));
            }
            if !INHABITANTS.admits(part.inhabitants) || part.inhabitants.fract() != 0.0 {
                wrongs.push(Wrong::Inhabitants(place));
            }
        }
        if !self.parts.is_empty() && self.centre >= self.parts.len() {
            wrongs.push(Wrong::Centre);
        }
        wrongs
    }
}

pub(super) fn is_name(own: &str) -> bool {
    !own.trim().is_empty() && name::wrong(own, name::LONGEST).is_none()
}
