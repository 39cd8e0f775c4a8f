//! An afspraak: who shares which costs, by which key, with which reserve and stop-loss.
//!
//! Every regional model is a value of this one type; there is no code for a region.
//! Source: `docs/rekenmodel.md` section 5.

use std::ops::{Index, IndexMut};

use super::money::Exact;
use super::scenario::{Doordecentralisatie, Year};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraak {
    pub id: String,
    pub terms: Terms,
    pub reserve: Option<Reserve>,
    /// *Vangnet*: the largest loss per inhabitant, as far as the others have room.
    pub vangnet_per_inhabitant: Option<Exact>,
    pub before_start: TermsBeforeStart,
}

/// The terms that may differ before the start of the doordecentralisatie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The fraction of each client post that is borne together.
    pub shared: Shared,
    /// The fraction of its own regional budget that each municipality contributes beforehand.
    pub inleg: Exact,
    pub sleutel: Verdeelsleutel,
    pub sleutel_overschot: Option<Verdeelsleutel>,
    /// Own *uitvoeringskosten* instead of those of the scenario.
    pub execution_costs: Option<Exact>,
}

/// *voor_start*: a term given here replaces the main one as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TermsBeforeStart {
    pub shared: Option<Shared>,
    pub inleg: Option<Exact>,
    pub sleutel: Option<Verdeelsleutel>,
    pub sleutel_overschot: Option<Verdeelsleutel>,
    pub execution_costs: Option<Exact>,
}

impl TermsBeforeStart {
    pub fn is_empty(&self) -> bool {
        *self == TermsBeforeStart::default()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reserve {
    pub begin: Exact,
    /// As a share of the rijksbudget; `None` is unlimited.
    pub maximum: Option<Exact>,
}

/// A client post: a kind of care, for one cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Post {
    BwExisting,
    BwNew,
    BtExisting,
    BtNew,
    BridgingExisting,
    BridgingNew,
}

impl Post {
    pub const ALL: [Post; 6] =
        [Post::BwExisting, Post::BwNew, Post::BtExisting, Post::BtNew, Post::BridgingExisting, Post::BridgingNew];

    pub const fn id(self) -> &'static str {
        match self {
            Post::BwExisting => "bw_bestaand",
            Post::BwNew => "bw_nieuw",
            Post::BtExisting => "bt_bestaand",
            Post::BtNew => "bt_nieuw",
            Post::BridgingExisting => "overbrugging_bestaand",
            Post::BridgingNew => "overbrugging_nieuw",
        }
    }
}

/// *gedeeld*: a fraction per post, zero where nothing is agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shared([Exact; 6]);

impl Index<Post> for Shared {
    type Output = Exact;
    fn index(&self, post: Post) -> &Exact {
        &self.0[post as usize]
    }
}

impl IndexMut<Post> for Shared {
    fn index_mut(&mut self, post: Post) -> &mut Exact {
        &mut self.0[post as usize]
    }
}

/// A basis of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    Inhabitants,
    Objective,
    Historic,
    Inflow,
    AdmittedNew,
    Use,
    SharedUse,
    ClientsLastYear,
    ClientsThreeYears,
    Equal,
    Centre,
}

impl Basis {
    pub const ALL: [Basis; 11] = [
        Basis::Inhabitants,
        Basis::Objective,
        Basis::Historic,
        Basis::Inflow,
        Basis::AdmittedNew,
        Basis::Use,
        Basis::SharedUse,
        Basis::ClientsLastYear,
        Basis::ClientsThreeYears,
        Basis::Equal,
        Basis::Centre,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Basis::Inhabitants => "inwoners",
            Basis::Objective => "objectief",
            Basis::Historic => "historisch",
            Basis::Inflow => "instroom",
            Basis::AdmittedNew => "opname_nieuw",
            Basis::Use => "gebruik",
            Basis::SharedUse => "gebruik_gedeeld",
            Basis::ClientsLastYear => "clienten_vorig",
            Basis::ClientsThreeYears => "clienten_3jaar",
            Basis::Equal => "gelijk",
            Basis::Centre => "centrum",
        }
    }
}

/// *Verdeelsleutel*: how heavily each basis counts; not all zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verdeelsleutel([Exact; 11]);

impl Verdeelsleutel {
    /// The key that rests on one basis alone.
    pub fn of(basis: Basis) -> Verdeelsleutel {
        let mut key = Verdeelsleutel::default();
        key[basis] = Exact::ONE;
        key
    }

    /// The bases that count, with their weights.
    pub fn parts(&self) -> impl Iterator<Item = (Basis, Exact)> + '_ {
        Basis::ALL.into_iter().map(|basis| (basis, self[basis])).filter(|(_, weight)| !weight.is_zero())
    }
}

impl Index<Basis> for Verdeelsleutel {
    type Output = Exact;
    fn index(&self, basis: Basis) -> &Exact {
        &self.0[basis as usize]
    }
}

impl IndexMut<Basis> for Verdeelsleutel {
    fn index_mut(&mut self, basis: Basis) -> &mut Exact {
        &mut self.0[basis as usize]
    }
}

impl Afspraak {
    /// The terms in force in a year.
    pub fn terms_in(&self, year: Year, start: &Doordecentralisatie) -> Terms {
        if start.is_before_start(year) { self.terms_before_start() } else { self.terms.clone() }
    }

    /// The terms in force before the start of the doordecentralisatie.
    pub fn terms_before_start(&self) -> Terms {
        let before = &self.before_start;
        Terms {
            shared: before.shared.unwrap_or(self.terms.shared),
            inleg: before.inleg.unwrap_or(self.terms.inleg),
            sleutel: before.sleutel.unwrap_or(self.terms.sleutel),
            sleutel_overschot: before.sleutel_overschot.or(self.terms.sleutel_overschot),
            execution_costs: before.execution_costs.or(self.terms.execution_costs),
        }
    }
}
