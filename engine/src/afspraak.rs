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
    pub before_start: TermsBeforeStart,
    /// By their first year, which rises strictly.
    pub phases: Vec<Fase>,
}

/// The terms that may differ from year to year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The fraction of each post that is borne together.
    pub shared: Shared,
    /// The fraction of its own regional budget that each municipality contributes beforehand.
    pub inleg: Exact,
    pub sleutel: Verdeelsleutel,
    pub sleutel_overschot: Option<Verdeelsleutel>,
    /// Own *uitvoeringskosten* instead of those of the scenario.
    pub execution_costs: Option<Exact>,
    /// *Vangnet*: the largest loss per inhabitant, as far as the others have room.
    pub vangnet_per_inhabitant: Option<Exact>,
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

/// *Fase*: other terms from a year on (`docs/rekenmodel.md` section 11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fase {
    pub from: Year,
    pub terms: PhaseTerms,
}

/// The terms of a phase: one given here replaces the one before as a whole; `Some(None)` takes it away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhaseTerms {
    pub shared: Option<Shared>,
    pub inleg: Option<Exact>,
    pub sleutel: Option<Verdeelsleutel>,
    pub sleutel_overschot: Option<Option<Verdeelsleutel>>,
    pub execution_costs: Option<Option<Exact>>,
    pub vangnet_per_inhabitant: Option<Option<Exact>>,
}

/// What a phase would have to give to come to these terms.
impl From<&Terms> for PhaseTerms {
    fn from(terms: &Terms) -> PhaseTerms {
        let Terms { shared, inleg, sleutel, sleutel_overschot, execution_costs, vangnet_per_inhabitant } =
            terms.clone();
        PhaseTerms {
            shared: Some(shared),
            inleg: Some(inleg),
            sleutel: Some(sleutel),
            sleutel_overschot: sleutel_overschot.map(Some),
            execution_costs: execution_costs.map(Some),
            vangnet_per_inhabitant: vangnet_per_inhabitant.map(Some),
        }
    }
}

/// The same terms as those of a phase.
impl From<&TermsBeforeStart> for PhaseTerms {
    fn from(terms: &TermsBeforeStart) -> PhaseTerms {
        let TermsBeforeStart { shared, inleg, sleutel, sleutel_overschot, execution_costs } = terms.clone();
        PhaseTerms {
            shared,
            inleg,
            sleutel,
            sleutel_overschot: sleutel_overschot.map(Some),
            execution_costs: execution_costs.map(Some),
            vangnet_per_inhabitant: None,
        }
    }
}

/// Where a term of an afspraak stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Clause {
    Main,
    BeforeStart,
    /// The phase at this place.
    Phase(usize),
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reserve {
    pub begin: Exact,
    /// As a share of the rijksbudget; `None` is unlimited.
    pub maximum: Option<Exact>,
    pub payouts: Vec<Uitkering>,
    pub on_leaving: OnLeaving,
}

/// *Uitkering*: what the reserve pays out in a year, and by which key (`docs/rekenmodel.md` section 11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitkering {
    pub year: Year,
    /// At most this; `None` is *alles*.
    pub amount: Option<Exact>,
    pub sleutel: Verdeelsleutel,
}

listed! {
    /// *bij_vertrek*: what becomes of the part of a municipality that leaves (`docs/rekenmodel.md` section 12).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum OnLeaving {
        #[default]
        Stays,
        GoesAlong,
    }
}

impl OnLeaving {
    /// The value in the scenario file.
    pub const fn id(self) -> &'static str {
        match self {
            OnLeaving::Stays => "blijft",
            OnLeaving::GoesAlong => "mee",
        }
    }
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
    /// A post of the costs that can be shared: a kind of care for one cohort, or the opvang.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Post: PostRow {
        BwExisting = PostRow { id: "bw_bestaand", clients: clients(CareKind::Bw, Cohort::Existing) },
        BwNew = PostRow { id: "bw_nieuw", clients: clients(CareKind::Bw, Cohort::New) },
        BtExisting = PostRow { id: "bt_bestaand", clients: clients(CareKind::Bt, Cohort::Existing) },
        BtNew = PostRow { id: "bt_nieuw", clients: clients(CareKind::Bt, Cohort::New) },
        BridgingExisting =
            PostRow { id: "overbrugging_bestaand", clients: clients(CareKind::Bridging, Cohort::Existing) },
        BridgingNew = PostRow { id: "overbrugging_nieuw", clients: clients(CareKind::Bridging, Cohort::New) },
        /// Maatschappelijke opvang, of which nobody is simulated (`docs/rekenmodel.md` section 14).
        Opvang = PostRow { id: "opvang", clients: None },
    }
}

struct PostRow {
    id: &'static str,
    clients: Option<Clients>,
}

/// Whose costs a post counts: the clients of a kind of care, of one cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clients {
    pub care: CareKind,
    pub cohort: Cohort,
}

const fn clients(care: CareKind, cohort: Cohort) -> Option<Clients> {
    Some(Clients { care, cohort })
}

impl Clients {
    /// Where they are.
    pub const fn stocks(self) -> &'static [Stock] {
        self.care.row().stocks
    }

    pub const fn price(self) -> Price {
        self.care.row().price
    }
}

impl Post {
    /// The posts that the first version of the scenario file has: those of clients.
    pub const OF_CLIENTS: [Post; 6] =
        [Post::BwExisting, Post::BwNew, Post::BtExisting, Post::BtNew, Post::BridgingExisting, Post::BridgingNew];

    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// Whose costs it counts; none are simulated of maatschappelijke opvang.
    pub const fn clients(self) -> Option<Clients> {
        self.row().clients
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

impl Terms {
    fn in_phase(&mut self, phase: &PhaseTerms) {
        self.shared = phase.shared.unwrap_or(self.shared);
        self.inleg = phase.inleg.unwrap_or(self.inleg);
        self.sleutel = phase.sleutel.unwrap_or(self.sleutel);
        self.sleutel_overschot = phase.sleutel_overschot.unwrap_or(self.sleutel_overschot);
        self.execution_costs = phase.execution_costs.unwrap_or(self.execution_costs);
        self.vangnet_per_inhabitant = phase.vangnet_per_inhabitant.unwrap_or(self.vangnet_per_inhabitant);
    }

    fn before_start(&mut self, before: &TermsBeforeStart) {
        self.shared = before.shared.unwrap_or(self.shared);
        self.inleg = before.inleg.unwrap_or(self.inleg);
        self.sleutel = before.sleutel.unwrap_or(self.sleutel);
        self.sleutel_overschot = before.sleutel_overschot.or(self.sleutel_overschot);
        self.execution_costs = before.execution_costs.or(self.execution_costs);
    }
}

impl Afspraak {
    /// The terms in force in a year.
    pub fn terms_in(&self, year: Year, start: &Doordecentralisatie) -> Terms {
        self.terms_after(self.phases_in(year), start.is_before_start(year))
    }

    /// How many phases have begun in a year.
    pub fn phases_in(&self, year: Year) -> usize {
        self.phases.partition_point(|phase| phase.from <= year)
    }

    /// The terms when so many phases have begun, before the start of the doordecentralisatie or after it.
    pub fn terms_after(&self, phases: usize, is_before_start: bool) -> Terms {
        let mut terms = self.terms.clone();
        self.phases.iter().take(phases).for_each(|phase| terms.in_phase(&phase.terms));
        if is_before_start {
            terms.before_start(&self.before_start);
        }
        terms
    }

    /// The terms in force before the start of the doordecentralisatie and before any phase.
    pub fn terms_before_start(&self) -> Terms {
        self.terms_after(0, true)
    }

    /// The payout of its reserve at this place.
    pub fn payout_mut(&mut self, place: usize) -> Option<&mut Uitkering> {
        self.reserve.as_mut()?.payouts.get_mut(place)
    }

    /// Whether it needs what the first version of the scenario file has no words for.
    pub fn needs_second_version(&self) -> bool {
        let reserve = self.reserve.as_ref();
        let shares_opvang = |shared: &Shared| !shared[Post::Opvang].is_zero();
        !self.phases.is_empty()
            || reserve.is_some_and(|own| !own.payouts.is_empty() || own.on_leaving != OnLeaving::default())
            || shares_opvang(&self.terms.shared)
            || self.before_start.shared.as_ref().is_some_and(shares_opvang)
    }
}
