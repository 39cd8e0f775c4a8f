//! A difference between two states, taken apart by what made it: to the cent, and in no particular order of changes.
//!
//! Some inputs (*players*) differ between two states. What the difference is worth depends on the order in which they
//! are changed; the Shapley value is the mean over all orders, and the only division with these four properties: the
//! parts add up to the difference (efficiency), who changes nothing gets nothing (null player), who does the same gets
//! the same (symmetry), and parts of a sum are sums of parts (additivity). Here symmetry and additivity hold up to the
//! cent that remains when a part is no whole number of cents.
//!
//! Units: money in whole cents; the mean is an exact fraction over n! until the one step that makes cents of it.
//! Nothing is known here of scenarios: whoever asks gives what each set of changed inputs is worth.
//!
//! Source: L.S. Shapley, *A value for n-person games*, 1953.

use crate::order::places_by;

use super::money::{Money, TooLarge};

/// The most players: 2¹⁰ coalitions are calculated, and 10! still leaves room for amounts of 30 digits.
pub const MOST_PLAYERS: usize = 10;

/// The part of each player in `worth(all) − worth(none)`, at each place: `parts[player][place]`.
///
/// A coalition is a set of players, as bits: player 0 is bit 0. `worth` gives an amount per place (a municipality), for
/// every coalition the same places, and is asked exactly once for each of the 2ⁿ coalitions, from none to all.
///
/// At each place the parts add up to the difference exactly. Each is the Shapley value cut down to the cent (towards
/// minus infinity); the missing cents go to the largest remainders, of equal ones to the first player. A player who
/// changes nothing gets exactly zero, since it has no remainder.
///
/// # Errors
/// The error of `worth`, or [`TooLarge`] if a difference of more than about 30 digits does not fit.
///
/// # Panics
/// If there are more than [`MOST_PLAYERS`], or if `worth` changes the number of places: both are mistakes of the
/// caller.
pub fn breakdown(
    players: usize,
    worth: &mut dyn FnMut(u32) -> Result<Vec<Money>, TooLarge>,
) -> Result<Vec<Vec<Money>>, TooLarge> {
    assert!(players <= MOST_PLAYERS, "{players} players, of at most {MOST_PLAYERS}");
    let none = worth(0)?;
    let mut total = vec![Money::ZERO; none.len()];
    // Per place the players side by side: n! times the part of each.
    let mut numerators = vec![0_i128; none.len() * players];
    for coalition in 1..1_u32 << players {
        let amounts = worth(coalition)?;
        assert_eq!(amounts.len(), none.len(), "the places of coalition {coalition:b}");
        let weights = CoalitionWeights::new(players, coalition);
        for (place, (&amount, &least)) in amounts.iter().zip(&none).enumerate() {
            total[place] = amount - least;
            let own = &mut numerators[place * players..(place + 1) * players];
            weights.add(coalition, total[place].cents(), own)?;
        }
    }
    // The last coalition was that of all.
    let mut parts = vec![vec![Money::ZERO; none.len()]; players];
    for (place, total) in total.into_iter().enumerate() {
        let own = &numerators[place * players..(place + 1) * players];
        for (part, cents) in parts.iter_mut().zip(whole_cents(total.cents(), own)) {
            part[place] = Money::from_cents(cents);
        }
    }
    Ok(parts)
}

/// How often, of the n! orders of the players, one coalition is what a player adds itself to or leaves behind.
///
/// The Shapley value is `Σ_S |S|! (n − |S| − 1)! (v(S + i) − v(S)) / n!` over the coalitions S without player i. So the
/// worth of a coalition T counts for each of its players `(|T| − 1)! (n − |T|)!` times, and against each other player
/// `|T|! (n − |T| − 1)!` times; nothing has to be kept but the sums.
struct CoalitionWeights {
    member: i128,
    other: i128,
}

impl CoalitionWeights {
    fn new(players: usize, coalition: u32) -> CoalitionWeights {
        let inside = coalition.count_ones() as usize;
        let outside = players - inside;
        let orders = |before: Option<usize>, after: Option<usize>| match (before, after) {
            (Some(before), Some(after)) => factorial(before) * factorial(after),
            _ => 0,
        };
        CoalitionWeights {
            member: orders(inside.checked_sub(1), Some(outside)),
            other: orders(Some(inside), outside.checked_sub(1)),
        }
    }

    /// Adds what `cents`, the worth of the coalition above that of none, counts for each player.
    fn add(&self, coalition: u32, cents: i128, numerators: &mut [i128]) -> Result<(), TooLarge> {
        let gain = cents.checked_mul(self.member).ok_or(TooLarge)?;
        let loss = cents.checked_mul(-self.other).ok_or(TooLarge)?;
        for (player, numerator) in numerators.iter_mut().enumerate() {
            let step = if coalition >> player & 1 == 1 { gain } else { loss };
            *numerator = numerator.checked_add(step).ok_or(TooLarge)?;
        }
        Ok(())
    }
}

fn factorial(n: usize) -> i128 {
    (1..=n).fold(1, |product, factor| product * factor as i128)
}

/// Fractions over n! as whole cents that add up to `total`, which is the sum of the fractions.
fn whole_cents(total: i128, numerators: &[i128]) -> Vec<i128> {
    let orders = factorial(numerators.len());
    let mut cents: Vec<i128> = numerators.iter().map(|numerator| numerator.div_euclid(orders)).collect();
    let missing = total - cents.iter().sum::<i128>();
    let remainder = |player: usize| numerators[player].rem_euclid(orders);
    let by_remainder = places_by(numerators.len(), &|one, other| remainder(other).cmp(&remainder(one)));
    for (_, player) in (0..missing).zip(by_remainder) {
        cents[player] += 1;
    }
    cents
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a game at one place, given by what each coalition is worth.
    fn parts(players: usize, worth: &[i128]) -> Vec<i128> {
        let mut amount = |coalition: u32| Ok(vec![Money::from_cents(worth[coalition as usize])]);
        let parts = breakdown(players, &mut amount).expect("amounts that fit");
        parts.into_iter().map(|part| part[0].cents()).collect()
    }

    /// Worked by hand. Coalitions in the order none, 1, 2, 12, 3, 13, 23, 123.
    #[test]
    fn the_parts_are_the_means_over_all_orders() {
        for (what, players, worth, expected) in [
            ("nobody", 0, &[7][..], vec![]),
            ("one", 1, &[7, 12], vec![5]),
            ("two who do not touch each other", 2, &[0, 10, 4, 14], vec![10, 4]),
            ("two who strengthen each other", 2, &[100, 110, 104, 120], vec![13, 7]),
            ("an odd cent to the first of equals", 2, &[0, 0, 0, 1], vec![1, 0]),
            ("an odd cent of a loss: the last of equals bears it", 2, &[0, 0, 0, -1], vec![0, -1]),
            ("one left glove, two right", 3, &[0, 0, 0, 600, 0, 600, 0, 600], vec![400, 100, 100]),
            ("a player who changes nothing", 3, &[5, 8, 6, 11, 5, 8, 6, 11], vec![4, 2, 0]),
            ("thirds: the cents to the largest remainders", 3, &[0, 0, 0, 0, 0, 0, 0, 100], vec![34, 33, 33]),
        ] {
            assert_eq!(parts(players, worth), expected, "{what}");
        }
    }

    #[test]
    fn each_coalition_is_asked_once_and_places_stay_apart() {
        let mut asked = Vec::new();
        let mut worth = |coalition: u32| {
            asked.push(coalition);
            let bit = |player: u32| i128::from(coalition >> player & 1);
            Ok(vec![Money::from_cents(3 * bit(0)), Money::from_cents(-5 * bit(2)), Money::ZERO])
        };
        let parts = breakdown(3, &mut worth).expect("amounts that fit");
        let cents = |row: &[Money]| row.iter().map(|amount| amount.cents()).collect::<Vec<_>>();
        assert_eq!(parts.iter().map(|row| cents(row)).collect::<Vec<_>>(), [[3, 0, 0], [0, 0, 0], [0, -5, 0]]);
        assert_eq!(asked, (0..8).collect::<Vec<_>>());
    }

    #[test]
    fn the_largest_game_fits_and_an_error_is_passed_on() {
        let largest = Money::LARGEST.cents();
        let mut worth = |coalition: u32| Ok(vec![Money::from_cents(largest * i128::from(coalition.count_ones()))]);
        let parts = breakdown(MOST_PLAYERS, &mut worth).expect("amounts that fit");
        assert!(parts.iter().all(|part| part[0] == Money::LARGEST));
        let mut huge = |coalition: u32| Ok(vec![Money::from_cents(i128::MAX / 4 * i128::from(coalition.count_ones()))]);
        assert_eq!(breakdown(3, &mut huge), Err(TooLarge));
        let mut fails = |coalition: u32| if coalition == 2 { Err(TooLarge) } else { Ok(vec![Money::ZERO]) };
        assert_eq!(breakdown(2, &mut fails), Err(TooLarge));
    }

    #[test]
    #[should_panic(expected = "11 players")]
    fn more_players_than_allowed_are_refused() {
        let _ = breakdown(11, &mut |_| Ok(Vec::new()));
    }
}
