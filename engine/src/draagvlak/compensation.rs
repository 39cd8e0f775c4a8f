//! The smallest compensation with which an alternative would win.

use super::{Decision, Outcome, Vote, Voters, decide};
use crate::figures::Besluitregel;
use crate::money::{Money, TooLarge, Weights, allocate};

/// What municipalities would have to pay each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compensation {
    /// The alternative wins without.
    Wins,
    /// What each municipality gets; negative gives. Adds up to zero.
    Pays(Vec<Money>),
    /// Those who gain cannot pay it and still gain enough to vote for it.
    TooLittleToGive,
    /// The region does not vote, or not by a known rule.
    NoVote,
}

/// A way to make a municipality vote otherwise: what it costs, and by how much the votes shift.
#[derive(Debug, Clone, Copy)]
struct Change {
    cost: i128,
    shift: usize,
}

/// The smallest zero-sum compensation with which `own` beats `other`, both a result per municipality.
///
/// Municipalities that do not vote for it may be paid enough to abstain or to vote for it; the cheapest such set is
/// found exactly. Those that gain share the cost in proportion to what they can give and still vote for it. A
/// municipality that would have to change its own vote to give more is not asked to.
///
/// # Errors
/// [`TooLarge`] if the shares do not fit.
pub fn compensation(
    own: &[Money],
    other: &[Money],
    voters: &Voters,
    rule: Besluitregel,
) -> Result<Compensation, TooLarge> {
    let votes = voters.votes(own, other);
    match decide(rule, &votes, voters.centre) {
        Decision::EachForItself { .. } | Decision::Unknown { .. } => return Ok(Compensation::NoVote),
        decision if decision.outcome() == Some(Outcome::Wins) => return Ok(Compensation::Wins),
        _ => {}
    }
    let differences: Vec<i128> = own.iter().zip(other).map(|(&own, &other)| (own - other).cents()).collect();
    let least: Vec<i128> = voters.inhabitants.iter().map(|&inhabitants| voters.least(inhabitants)).collect();
    let mut changes: Vec<Vec<Change>> =
        (0..votes.len()).map(|index| changes(votes[index], differences[index], least[index])).collect();
    // Who is never of the region has nobody to pay, and no vote.
    for (own, _) in changes.iter_mut().zip(voters.inhabitants).filter(|(_, inhabitants)| **inhabitants == 0) {
        own.clear();
    }
    let costs = match rule {
        Besluitregel::Unaniem => unanimity(&votes, &changes),
        _ => majority(&votes, &changes, voters.centre),
    };
    let Some(costs) = costs else { return Ok(Compensation::TooLittleToGive) };
    share(&costs, &votes, &differences, &least)
}

/// How a municipality can be made to abstain, or to vote for it.
fn changes(vote: Vote, difference: i128, least: i128) -> Vec<Change> {
    // It votes from `least` on and abstains above `-least`.
    let to_vote = least - difference;
    let to_abstain = 1 - least - difference;
    match vote {
        Vote::For => Vec::new(),
        Vote::Abstains => vec![Change { cost: to_vote, shift: 1 }],
        Vote::Against => vec![Change { cost: to_abstain, shift: 1 }, Change { cost: to_vote, shift: 2 }],
    }
}

/// Everyone against is paid to abstain, and if nobody is for it, one is paid to vote for it.
fn unanimity(votes: &[Vote], changes: &[Vec<Change>]) -> Option<Vec<i128>> {
    let mut costs: Vec<i128> = changes
        .iter()
        .zip(votes)
        .map(|(changes, vote)| if *vote == Vote::Against { changes[0].cost } else { 0 })
        .collect();
    if !votes.contains(&Vote::For) {
        let extra = |index: &usize| changes[*index].last().map_or(i128::MAX, |change| change.cost - costs[*index]);
        let cheapest = (0..votes.len()).min_by_key(extra)?;
        costs[cheapest] = changes[cheapest].last()?.cost;
    }
    Some(costs)
}

/// The cheapest costs with which the votes for outnumber those against, or draw while the centrumgemeente votes for it.
fn majority(votes: &[Vote], changes: &[Vec<Change>], centre: Option<usize>) -> Option<Vec<i128>> {
    let count = |own: Vote| votes.iter().filter(|vote| **vote == own).count();
    let behind = count(Vote::Against).saturating_sub(count(Vote::For));
    let outright = cheapest(changes, behind + 1, None);
    let with_centre = centre.and_then(|centre| cheapest(changes, behind, Some(centre)));
    let total = |costs: &Vec<i128>| costs.iter().sum::<i128>();
    [outright, with_centre].into_iter().flatten().min_by_key(total)
}

/// The cheapest costs that shift at least so many votes; `must` is made to vote for it if it does not yet.
///
/// The time goes up with the number of municipalities times the number of votes.
fn cheapest(changes: &[Vec<Change>], shift: usize, must: Option<usize>) -> Option<Vec<i128>> {
    // best[s]: the least so far to shift s votes, or s and more at the end; taken[index][s]: with which change, and
    // from where.
    let mut best: Vec<Option<i128>> = vec![None; shift + 1];
    best[0] = Some(0);
    let mut taken: Vec<Vec<Option<(Change, usize)>>> = Vec::with_capacity(changes.len());
    for (index, own) in changes.iter().enumerate() {
        let mut next: Vec<Option<i128>> = vec![None; shift + 1];
        let mut steps = vec![None; shift + 1];
        let forced = must == Some(index) && !own.is_empty();
        let stay = (!forced).then_some(Change { cost: 0, shift: 0 });
        let options = own.iter().skip(if forced { own.len() - 1 } else { 0 }).copied();
        for option in stay.into_iter().chain(options) {
            for (shifted, cost) in best.iter().enumerate() {
                let Some(cost) = cost else { continue };
                let place = (shifted + option.shift).min(shift);
                let total = cost + option.cost;
                if next[place].is_none_or(|known| total < known) {
                    (next[place], steps[place]) = (Some(total), Some((option, shifted)));
                }
            }
        }
        best = next;
        taken.push(steps);
    }
    best[shift]?;
    let mut place = shift;
    let mut costs = Vec::with_capacity(changes.len());
    for steps in taken.iter().rev() {
        let (change, from) = steps[place]?;
        costs.push(change.cost);
        place = from;
    }
    costs.reverse();
    Some(costs)
}

/// Those who vote for it pay, in proportion to what they can give.
fn share(costs: &[i128], votes: &[Vote], differences: &[i128], least: &[i128]) -> Result<Compensation, TooLarge> {
    let room: Vec<i128> = (0..votes.len())
        .map(|index| if votes[index] == Vote::For { differences[index] - least[index] } else { 0 })
        .collect();
    let total: i128 = costs.iter().sum();
    if total > room.iter().sum() {
        return Ok(Compensation::TooLittleToGive);
    }
    let given = match Weights::from_units(room.iter().copied()) {
        Some(weights) => allocate(Money::from_cents(total), &weights)?,
        None => vec![Money::ZERO; votes.len()],
    };
    let transfers = costs.iter().zip(given).map(|(&cost, given)| Money::from_cents(cost) - given);
    Ok(Compensation::Pays(transfers.collect()))
}
