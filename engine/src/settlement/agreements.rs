//! Afspraken made ready to settle many projections: what does not depend on the year is worked out once.

use super::key::Key;
use crate::afspraak::{Afspraak, Basis, OnLeaving, Shared, Terms, Uitkering};
use crate::figures::{Doordecentralisatie, Year};
use crate::money::{Exact, Money, TooLarge};

/// Afspraken that are settled together.
#[derive(Debug, Clone)]
pub struct Agreements {
    pub(super) list: Vec<Agreement>,
    /// The different ways to share costs, worked out once a year for all afspraken that share in that way.
    pub(super) shared: Vec<Shared>,
}

#[derive(Debug, Clone)]
pub(super) struct Agreement {
    pub afspraak: Afspraak,
    pub begin: Money,
    /// By how many phases have begun.
    stages: Vec<Stage>,
    pub payouts: Vec<Payout>,
}

/// The terms while so many phases have begun.
#[derive(Debug, Clone)]
struct Stage {
    before_start: InForce,
    after_start: InForce,
}

/// *Uitkering*, with its key worked out.
#[derive(Debug, Clone)]
pub(super) struct Payout {
    pub year: Year,
    /// At most this; `None` is all there is.
    pub amount: Option<Money>,
    pub key: Key,
}

impl Payout {
    fn of(payout: &Uitkering) -> Result<Payout, TooLarge> {
        let amount = payout.amount.map(Exact::cents).transpose()?;
        Ok(Payout { year: payout.year, amount, key: Key::new(&payout.sleutel)? })
    }
}

/// The terms in force, with their keys worked out.
#[derive(Debug, Clone)]
pub(super) struct InForce {
    pub terms: Terms,
    /// Place in [`Agreements::shared`].
    pub shared: usize,
    pub key: Key,
    pub surplus_key: Option<Key>,
}

impl Agreements {
    /// # Errors
    /// [`TooLarge`] if a weight of a key needs more digits than the calculation can hold.
    pub fn new<'a>(afspraken: impl IntoIterator<Item = &'a Afspraak>) -> Result<Agreements, TooLarge> {
        let mut all = Agreements { list: Vec::new(), shared: Vec::new() };
        for afspraak in afspraken {
            let begin = match &afspraak.reserve {
                Some(reserve) => reserve.begin.cents()?,
                None => Money::ZERO,
            };
            let payouts = afspraak.reserve.iter().flat_map(|reserve| &reserve.payouts).map(Payout::of);
            let payouts = payouts.collect::<Result<_, TooLarge>>()?;
            let stages = (0..=afspraak.phases.len()).map(|phases| all.stage(afspraak, phases));
            let stages = stages.collect::<Result<_, TooLarge>>()?;
            all.list.push(Agreement { afspraak: afspraak.clone(), begin, stages, payouts });
        }
        Ok(all)
    }

    fn stage(&mut self, afspraak: &Afspraak, phases: usize) -> Result<Stage, TooLarge> {
        Ok(Stage {
            before_start: self.in_force(afspraak.terms_after(phases, true))?,
            after_start: self.in_force(afspraak.terms_after(phases, false))?,
        })
    }

    fn in_force(&mut self, terms: Terms) -> Result<InForce, TooLarge> {
        let known = self.shared.iter().position(|shared| *shared == terms.shared);
        let shared = known.unwrap_or_else(|| {
            self.shared.push(terms.shared);
            self.shared.len() - 1
        });
        let key = Key::new(&terms.sleutel)?;
        let surplus_key = terms.sleutel_overschot.as_ref().map(Key::new).transpose()?;
        Ok(InForce { terms, shared, key, surplus_key })
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The balance of the reserve at the start of an afspraak.
    pub fn begin(&self, index: usize) -> Money {
        self.list[index].begin
    }

    /// Whether a key rests on this basis.
    pub fn needs(&self, basis: Basis) -> bool {
        self.list.iter().any(|agreement| agreement.keys().any(|key| key.rests_on(basis)))
    }
}

impl Agreement {
    /// The terms in force in a year.
    pub fn in_force(&self, year: Year, start: &Doordecentralisatie) -> &InForce {
        let Stage { before_start, after_start } = &self.stages[self.afspraak.phases_in(year)];
        if start.is_before_start(year) { before_start } else { after_start }
    }

    /// Whether a municipality that leaves takes its part of the reserve along.
    pub fn reserve_goes_along(&self) -> bool {
        self.afspraak.reserve.as_ref().is_some_and(|reserve| reserve.on_leaving == OnLeaving::GoesAlong)
    }

    fn keys(&self) -> impl Iterator<Item = &Key> {
        let in_force = self.stages.iter().flat_map(|stage| [&stage.before_start, &stage.after_start]);
        let keys = in_force.flat_map(|terms| std::iter::once(&terms.key).chain(&terms.surplus_key));
        keys.chain(self.payouts.iter().map(|payout| &payout.key))
    }
}
