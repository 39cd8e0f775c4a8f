//! The terms of an afspraak: each one number, with its path, its limit, and how to read and turn it.

use crate::afspraak::{Afspraak, Basis, Post, Reserve, Terms};
use crate::limits::{CENTS, FRACTION, Limit, MONEY, SHARE, WEIGHT};
use crate::money::Exact;
use crate::problem::{Problem, Wrong};

/// One number of an afspraak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Term {
    Shared(Post),
    Inleg,
    Sleutel(Basis),
    SleutelOverschot(Basis),
    ExecutionCosts,
    ReserveBegin,
    ReserveMaximum,
    Vangnet,
    /// Of the payout of the reserve at this place.
    Payout(usize),
    PayoutSleutel(usize, Basis),
}

impl Term {
    /// The path of the term within its afspraak.
    pub fn path(self) -> String {
        match self {
            Term::Shared(post) => format!("gedeeld.{}", post.id()),
            Term::Inleg => "inleg".to_owned(),
            Term::Sleutel(basis) => format!("sleutel.{}", basis.id()),
            Term::SleutelOverschot(basis) => format!("sleutel_overschot.{}", basis.id()),
            Term::ExecutionCosts => "uitvoeringskosten".to_owned(),
            Term::ReserveBegin => "reserve.begin".to_owned(),
            Term::ReserveMaximum => "reserve.maximum".to_owned(),
            Term::Vangnet => "vangnet_per_inwoner".to_owned(),
            Term::Payout(place) => format!("reserve.uitkeringen[{place}].bedrag"),
            Term::PayoutSleutel(place, basis) => format!("reserve.uitkeringen[{place}].sleutel.{}", basis.id()),
        }
    }

    pub fn limit(self) -> Limit {
        match self {
            Term::Shared(_) | Term::Inleg | Term::ExecutionCosts => FRACTION,
            Term::Sleutel(_) | Term::SleutelOverschot(_) | Term::PayoutSleutel(..) => WEIGHT,
            Term::ReserveBegin | Term::Payout(_) => CENTS,
            Term::ReserveMaximum => SHARE,
            Term::Vangnet => MONEY,
        }
    }

    /// The number of the term; `None` if the afspraak does without it.
    pub fn read(self, afspraak: &Afspraak) -> Option<Exact> {
        let number = self.value(afspraak, &afspraak.terms);
        let is_weight = matches!(self, Term::Sleutel(_) | Term::SleutelOverschot(_) | Term::PayoutSleutel(..));
        number.filter(|number| !is_weight || !number.is_zero())
    }

    /// The value of a term while these terms are in force; `None` if the afspraak leaves it out.
    pub fn value(self, afspraak: &Afspraak, terms: &Terms) -> Option<Exact> {
        let reserve = || afspraak.reserve.as_ref();
        let payout = |place: usize| reserve()?.payouts.get(place);
        match self {
            Term::Shared(post) => Some(terms.shared[post]),
            Term::Inleg => Some(terms.inleg),
            Term::Sleutel(basis) => Some(terms.sleutel[basis]),
            Term::SleutelOverschot(basis) => terms.sleutel_overschot.map(|key| key[basis]),
            Term::ExecutionCosts => terms.execution_costs,
            Term::ReserveBegin => reserve().map(|reserve| reserve.begin),
            Term::ReserveMaximum => reserve()?.maximum,
            Term::Vangnet => terms.vangnet_per_inhabitant,
            Term::Payout(place) => payout(place)?.amount,
            Term::PayoutSleutel(place, basis) => payout(place).map(|payout| payout.sleutel[basis]),
        }
    }

    /// The afspraak with this term turned; `None` takes an optional term away.
    ///
    /// # Errors
    /// What is wrong with the number.
    pub fn write(self, afspraak: &Afspraak, number: Option<Exact>) -> Result<Afspraak, Problem> {
        if let Some(number) = number.filter(|&number| !self.limit().admits_exact(number)) {
            return Err(Problem::new(self.path(), number, Wrong::OutOfRange(self.limit())));
        }
        let mut changed = afspraak.clone();
        let terms = &mut changed.terms;
        let or_zero = number.unwrap_or(Exact::ZERO);
        match self {
            Term::Shared(post) => terms.shared[post] = or_zero,
            Term::Inleg => terms.inleg = or_zero,
            Term::Sleutel(basis) => terms.sleutel[basis] = or_zero,
            Term::SleutelOverschot(basis) => {
                let mut key = terms.sleutel_overschot.unwrap_or_default();
                key[basis] = or_zero;
                terms.sleutel_overschot = key.parts().next().is_some().then_some(key);
            }
            Term::ExecutionCosts => terms.execution_costs = number,
            Term::ReserveBegin => {
                let reserve = changed.reserve.take().unwrap_or_default();
                changed.reserve = number.map(|begin| Reserve { begin, ..reserve });
            }
            Term::ReserveMaximum => changed.reserve.get_or_insert_default().maximum = number,
            Term::Vangnet => terms.vangnet_per_inhabitant = number,
            Term::Payout(place) => {
                if let Some(payout) = changed.payout_mut(place) {
                    payout.amount = number;
                }
            }
            Term::PayoutSleutel(place, basis) => {
                if let Some(payout) = changed.payout_mut(place) {
                    payout.sleutel[basis] = or_zero;
                }
            }
        }
        if changed.terms.sleutel.parts().next().is_none() {
            return Err(Problem::without_value("sleutel", Wrong::KeyAllZero));
        }
        Ok(changed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_term_reads_back_and_an_empty_key_is_refused() {
        let mut start = Afspraak {
            id: String::new(),
            terms: Terms {
                shared: Default::default(),
                inleg: Exact::ZERO,
                sleutel: Default::default(),
                sleutel_overschot: None,
                execution_costs: None,
                vangnet_per_inhabitant: None,
            },
            reserve: None,
            before_start: Default::default(),
            phases: Vec::new(),
        };
        start.terms.sleutel[Basis::Centre] = Exact::ONE;
        let terms = [
            Term::Shared(Post::BwNew),
            Term::Inleg,
            Term::Sleutel(Basis::Inhabitants),
            Term::SleutelOverschot(Basis::Equal),
            Term::ExecutionCosts,
            Term::ReserveBegin,
            Term::ReserveMaximum,
            Term::Vangnet,
        ];
        let half = "0.5".parse().ok();
        for term in terms {
            let changed = term.write(&start, half).expect("a valid number");
            assert_eq!(term.read(&changed), half, "{term:?}");
        }
        let problem = Term::Sleutel(Basis::Centre).write(&start, None).expect_err("the key is the centre alone");
        assert_eq!(problem.wrong, Wrong::KeyAllZero);
    }
}
