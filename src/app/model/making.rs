//! A region of one's own that is being made, before it is on the table.

use std::rc::Rc;

use crate::app::ask::fetched::Unfetched;
use crate::app::ask::intake::{Member, Unknown};
use crate::app::model::Model;
use data::land::Land;
use engine::figures::Besluitregel;

/// What was chosen and typed so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Making {
    pub name: String,
    pub members: Vec<Member>,
    /// The place of the centrumgemeente among the members; `None` while nobody chose: then it is the largest.
    pub centre: Option<usize>,
    pub besluitregel: Besluitregel,
    /// The name of the region on the table that it is a copy of, if it is one.
    pub copies: Option<String>,
    /// What of the last list is no municipality, and what may be meant.
    pub unknown: Vec<Unknown>,
    /// What is wrong with it.
    pub wrongs: Vec<String>,
    /// What was done last, for who does not see the list.
    pub said: String,
    /// The number of the order that is to be answered.
    pub order: Option<u32>,
}

impl Making {
    /// The place of the centrumgemeente: the one that was chosen, or the first of the largest.
    pub fn centre(&self) -> usize {
        let chosen = self.centre.filter(|&place| place < self.members.len());
        chosen.unwrap_or_else(|| {
            let places = (0..self.members.len()).rev();
            places.max_by_key(|&place| self.members[place].inhabitants).unwrap_or_default()
        })
    }

    /// The place of the municipality with a code.
    pub fn place_of(&self, code: &str) -> Option<usize> {
        self.members.iter().position(|own| own.code == code && !code.is_empty())
    }

    /// Puts a member behind the others, unless it is there.
    pub(in crate::app) fn add(&mut self, member: Member) -> bool {
        // No two municipalities have one name.
        let has_name = self.members.iter().any(|own| own.name == member.name);
        let is_there = has_name || self.place_of(&member.code).is_some();
        if !is_there {
            self.members.push(member);
        }
        !is_there
    }

    /// Takes the member at a place away.
    pub(in crate::app) fn remove(&mut self, place: usize) -> Option<Member> {
        if place >= self.members.len() {
            return None;
        }
        self.centre = self.centre.filter(|&own| own != place).map(|own| own - usize::from(own > place));
        Some(self.members.remove(place))
    }
}

/// The municipalities of the Netherlands with their outlines, which are fetched when somebody wants to see them.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Atlas {
    #[default]
    Unasked,
    Fetching,
    Failed(Unfetched),
    Here(Rc<Land>),
}

impl Atlas {
    pub fn land(&self) -> Option<&Rc<Land>> {
        if let Atlas::Here(land) = self { Some(land) } else { None }
    }
}

impl Model {
    /// The region of one's own that is being made.
    pub fn making(&self) -> &Making {
        &self.typing.making
    }

    pub fn atlas(&self) -> &Atlas {
        &self.proof.atlas
    }

    /// Whether a region of one's own is on the table, of which it is known with what it began.
    pub fn is_own_region(&self) -> bool {
        self.table.origins.start(self.figures()).is_some()
    }
}
