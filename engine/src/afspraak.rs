//! An afspraak: who shares which costs, by which key, with which reserve and stop-loss.
//!
//! Every regional model is a value of this one type; there is no code for a region.
//! Source: `docs/rekenmodel.md` section 5.

use std::ops::{Index, IndexMut};

use super::capacity::{Cohort, Flow, Stock};
use super::costs::Price;
use super::figures::{Doordecentralisatie, WeightKind, Year};
use super::money::Exact;
use crate::listed;

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

listed! {
    /// A kind of care for a client.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum CareKind: CareRow {
        Bw = CareRow { stocks: &[Stock::Living, Stock::Ready], price: Price::Bw },
        Bt = CareRow { stocks: &[Stock::Home], price: Price::Bt },
        Bridging = CareRow { stocks: &[Stock::WaitingBw, Stock::WaitingBt], price: Price::Bridging },
    }
}

struct CareRow {
    /// Where its clients are.
    stocks: &'static [Stock],
    price: Price,
}

listed! {
    /// A client post: a kind of care, for one cohort.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Post: PostRow {
        BwExisting = PostRow { id: "bw_bestaand", care: CareKind::Bw, cohort: Cohort::Existing },
        BwNew = PostRow { id: "bw_nieuw", care: CareKind::Bw, cohort: Cohort::New },
        BtExisting = PostRow { id: "bt_bestaand", care: CareKind::Bt, cohort: Cohort::Existing },
        BtNew = PostRow { id: "bt_nieuw", care: CareKind::Bt, cohort: Cohort::New },
        BridgingExisting = PostRow { id: "overbrugging_bestaand", care: CareKind::Bridging, cohort: Cohort::Existing },
        BridgingNew = PostRow { id: "overbrugging_nieuw", care: CareKind::Bridging, cohort: Cohort::New },
    }
}

struct PostRow {
    id: &'static str,
    care: CareKind,
    cohort: Cohort,
}

impl Post {
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    pub const fn care(self) -> CareKind {
        self.row().care
    }

    pub const fn cohort(self) -> Cohort {
        self.row().cohort
    }

    /// Where its clients are.
    pub const fn stocks(self) -> &'static [Stock] {
        self.care().row().stocks
    }

    pub const fn price(self) -> Price {
        self.care().row().price
    }
}

/// *gedeeld*: a fraction per post, zero where nothing is agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shared([Exact; Post::ALL.len()]);

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

listed! {
    /// A basis of a key.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Basis: BasisRow {
        Inhabitants = BasisRow { id: "inwoners", counts: Counts::Inhabitants },
        Objective = BasisRow { id: "objectief", counts: Counts::Weight(WeightKind::Objective) },
        Historic = BasisRow { id: "historisch", counts: Counts::Weight(WeightKind::Historic) },
        Inflow = BasisRow { id: "instroom", counts: Counts::Flow(Flow::Inflow) },
        AdmittedNew = BasisRow { id: "opname_nieuw", counts: Counts::Flow(Flow::AdmittedNew) },
        Use = BasisRow { id: "gebruik", counts: Counts::ClientCosts },
        SharedUse = BasisRow { id: "gebruik_gedeeld", counts: Counts::SharedCosts },
        ClientsLastYear = BasisRow { id: "clienten_vorig", counts: Counts::Clients { years: 1 } },
        ClientsThreeYears = BasisRow { id: "clienten_3jaar", counts: Counts::Clients { years: 3 } },
        Equal = BasisRow { id: "gelijk", counts: Counts::One },
        Centre = BasisRow { id: "centrum", counts: Counts::Centre },
    }
}

struct BasisRow {
    id: &'static str,
    counts: Counts,
}

/// What a basis counts of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    Inhabitants,
    Weight(WeightKind),
    /// Persons who moved in the year.
    Flow(Flow),
    ClientCosts,
    /// The client costs that are shared under the afspraak.
    SharedCosts,
    /// The mean number of clients over at most so many years before; in the first year, of that year.
    Clients {
        years: usize,
    },
    /// One.
    One,
    /// One for the centrumgemeente, nothing for the others.
    Centre,
}

impl Basis {
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    pub const fn counts(self) -> Counts {
        self.row().counts
    }
}

/// *Verdeelsleutel*: how heavily each basis counts; not all zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verdeelsleutel([Exact; Basis::ALL.len()]);

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
