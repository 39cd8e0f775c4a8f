//! *Draagvlak*: who votes for what, by the rule of the region.
//!
//! A municipality votes for what leaves it best over the horizon, and abstains when the difference per inhabitant lies
//! below an indifference; equal is always abstaining. Source: `docs/rekenmodel.md` section 8; convenant IJssel-Vecht
//! 2023, art. 7.5 (one vote each, more than half of the votes cast, and without a majority a second vote in which the
//! centrumgemeente has two).

mod compensation;

pub use compensation::{Compensation, compensation};

use super::figures::Besluitregel;
use super::money::Money;

/// Of two alternatives, the one that a municipality votes for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vote {
    For,
    Against,
    Abstains,
}

/// What the municipalities hold against each other: results over the horizon, their inhabitants in the first year in
/// millionths, and the indifference per inhabitant.
#[derive(Debug, Clone, Copy)]
pub struct Voters<'a> {
    pub inhabitants: &'a [i128],
    pub indifference: Money,
    /// Index of the centrumgemeente.
    pub centre: Option<usize>,
}

impl Voters<'_> {
    /// The vote of each municipality when `own` stands against `other`, both a result per municipality.
    pub fn votes(&self, own: &[Money], other: &[Money]) -> Vec<Vote> {
        let votes = own.iter().zip(other).zip(self.inhabitants);
        votes.map(|((&own, &other), &inhabitants)| self.vote(own - other, inhabitants)).collect()
    }

    fn vote(&self, difference: Money, inhabitants: i128) -> Vote {
        if difference.is_zero() || difference.cents().abs() < self.least(inhabitants) {
            Vote::Abstains
        } else if difference > Money::ZERO {
            Vote::For
        } else {
            Vote::Against
        }
    }

    /// The smallest difference in cents at which a municipality votes; at least one.
    fn least(&self, inhabitants: i128) -> i128 {
        const MICRO: u128 = 1_000_000;
        let least = self.indifference.cents().saturating_mul(inhabitants).max(0).unsigned_abs().div_ceil(MICRO);
        i128::try_from(least).unwrap_or(i128::MAX).max(1)
    }
}

/// Votes for and against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    pub in_favour: usize,
    pub against: usize,
}

impl Count {
    fn of(votes: &[Vote], weight: impl Fn(usize) -> usize) -> Count {
        let mut count = Count::default();
        for (index, vote) in votes.iter().enumerate() {
            match vote {
                Vote::For => count.in_favour += weight(index),
                Vote::Against => count.against += weight(index),
                Vote::Abstains => {}
            }
        }
        count
    }

    fn winner(self) -> Outcome {
        match self.in_favour.cmp(&self.against) {
            std::cmp::Ordering::Greater => Outcome::Wins,
            std::cmp::Ordering::Less => Outcome::Loses,
            std::cmp::Ordering::Equal => Outcome::NoDecision,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Wins,
    Loses,
    NoDecision,
}

/// How a region decides between two alternatives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// By majority; `second` is the vote in which the centrumgemeente has two votes, if there was one.
    Majority { first: Count, second: Option<Count>, outcome: Outcome },
    /// All must agree: an alternative is taken if somebody wants it and nobody wants the other. Abstaining is no
    /// objection.
    Unanimous { count: Count, outcome: Outcome },
    /// Each municipality decides for itself: there is no joint decision.
    EachForItself { count: Count },
    /// How the region decides is not known.
    Unknown { count: Count },
}

impl Decision {
    /// Which alternative is taken; `None` if the region does not decide together, or not in a known way.
    pub fn outcome(&self) -> Option<Outcome> {
        match *self {
            Decision::Majority { outcome, .. } | Decision::Unanimous { outcome, .. } => Some(outcome),
            Decision::EachForItself { .. } | Decision::Unknown { .. } => None,
        }
    }

    /// The votes of the first round.
    pub fn count(&self) -> Count {
        match *self {
            Decision::Majority { first: count, .. }
            | Decision::Unanimous { count, .. }
            | Decision::EachForItself { count }
            | Decision::Unknown { count } => count,
        }
    }
}

/// Decides between two alternatives by the rule of the region.
pub fn decide(rule: Besluitregel, votes: &[Vote], centre: Option<usize>) -> Decision {
    let count = Count::of(votes, |_| 1);
    match rule {
        Besluitregel::MeerderheidTweedeRonde => {
            let second = (count.winner() == Outcome::NoDecision)
                .then(|| Count::of(votes, |index| if centre == Some(index) { 2 } else { 1 }));
            Decision::Majority { first: count, second, outcome: second.unwrap_or(count).winner() }
        }
        Besluitregel::Unaniem => {
            let outcome = match count {
                Count { in_favour: 1.., against: 0 } => Outcome::Wins,
                Count { in_favour: 0, against: 1.. } => Outcome::Loses,
                _ => Outcome::NoDecision,
            };
            Decision::Unanimous { count, outcome }
        }
        Besluitregel::IederZelf => Decision::EachForItself { count },
        Besluitregel::Onbekend => Decision::Unknown { count },
    }
}

/// The alternative that beats every other, if there is one: at a cycle or a draw there is none.
pub fn beats_all(alternatives: &[Vec<Money>], voters: &Voters, rule: Besluitregel) -> Option<usize> {
    let beats = |own: &Vec<Money>, other: &Vec<Money>| {
        decide(rule, &voters.votes(own, other), voters.centre).outcome() == Some(Outcome::Wins)
    };
    let beats_others = |place: &usize| {
        let others = alternatives.iter().enumerate().filter(|(other, _)| other != place);
        others.into_iter().all(|(_, other)| beats(&alternatives[*place], other))
    };
    if alternatives.len() < 2 { None } else { (0..alternatives.len()).find(beats_others) }
}

/// An alternative, and the other one that most municipalities would rather have than it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opposition {
    pub alternative: usize,
    /// The other; of several, the first.
    pub rival: usize,
    /// Who would rather have it, by index.
    pub against: Vec<usize>,
}

/// The alternative with the least opposition: the fewest municipalities that would rather have one and the same other.
/// Of several, the one with the most votes in favour against that other, and then the first. `None` of fewer than two.
///
/// Source: the minimax rule (Simpson–Kramer) with votes against as its measure; no article: an aid to talk.
pub fn least_opposed(alternatives: &[Vec<Money>], voters: &Voters) -> Option<Opposition> {
    let opposition = |own: usize| {
        let others = (0..alternatives.len()).filter(move |&other| other != own);
        let duel = |rival: usize| {
            let votes = voters.votes(&alternatives[own], &alternatives[rival]);
            let against = (0..votes.len()).filter(|&index| votes[index] == Vote::Against).collect();
            let in_favour = votes.iter().filter(|vote| **vote == Vote::For).count();
            (Opposition { alternative: own, rival, against }, in_favour)
        };
        // Of equal duels the first: `max_by_key` takes the last.
        others.rev().map(duel).max_by_key(|(found, in_favour)| (found.against.len(), usize::MAX - in_favour))
    };
    let all = (0..alternatives.len()).filter_map(opposition);
    let least = all.min_by_key(|(found, in_favour)| (found.against.len(), usize::MAX - in_favour));
    least.map(|(found, _)| found)
}

#[cfg(test)]
mod tests;
