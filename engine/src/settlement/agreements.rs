//! Afspraken made ready to settle many projections: what does not depend on the year is worked out once.

use super::key::Key;
use crate::afspraak::{Afspraak, Basis, Shared, Terms};
use crate::money::{Money, TooLarge};

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
    before_start: InForce,
    after_start: InForce,
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
            let before_start = all.in_force(afspraak.terms_before_start())?;
            let after_start = all.in_force(afspraak.terms.clone())?;
            all.list.push(Agreement { afspraak: afspraak.clone(), begin, before_start, after_start });
        }
        Ok(all)
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
        let in_force = self.list.iter().flat_map(|agreement| [&agreement.before_start, &agreement.after_start]);
        let mut keys = in_force.flat_map(|terms| std::iter::once(&terms.key).chain(&terms.surplus_key));
        keys.any(|key| key.rests_on(basis))
    }
}

impl Agreement {
    pub fn in_force(&self, is_before_start: bool) -> &InForce {
        if is_before_start { &self.before_start } else { &self.after_start }
    }
}
