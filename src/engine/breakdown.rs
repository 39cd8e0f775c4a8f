//! An exact additive breakdown of a difference over the changes that make it.
//!
//! Each player gets its Shapley value: the mean, over all orders in which the players can join, of what it adds to those
//! before it. The parts are whole cents that add up exactly to what all players do together.

use super::money::{Money, TooLarge};

/// Players at most: every coalition of them is worth something, and there are 2ⁿ.
pub const MOST_PLAYERS: usize = 10;

/// The part of each player, per place.
///
/// `worth` gives the amounts of a coalition, one per place; bit k of its argument is player k. It is asked once for every
/// coalition. More than [`MOST_PLAYERS`] players are the caller's mistake, and refused.
///
/// # Errors
/// [`TooLarge`] if a worth is, or if there are too many players.
pub fn breakdown(
    players: usize,
    mut worth: impl FnMut(u32) -> Result<Vec<Money>, TooLarge>,
) -> Result<Vec<Vec<Money>>, TooLarge> {
    if players > MOST_PLAYERS {
        return Err(TooLarge);
    }
    let worths = (0..1_u32 << players).map(&mut worth).collect::<Result<Vec<_>, _>>()?;
    let orders = factorial(players);
    let places = worths[0].len();
    let mut parts = vec![vec![Money::ZERO; places]; players];
    let mut shares = vec![0_i128; players];
    for place in 0..places {
        for (player, share) in shares.iter_mut().enumerate() {
            *share = sum_over_orders(&worths, place, players, player)?;
        }
        let total = worths[worths.len() - 1][place] - worths[0][place];
        for (player, part) in whole_cents(&shares, orders, total.cents()).into_iter().enumerate() {
            parts[player][place] = Money::from_cents(part);
        }
    }
    Ok(parts)
}

const fn factorial(n: usize) -> i128 {
    let (mut product, mut factor) = (1, 1);
    while factor <= n {
        product *= factor as i128;
        factor += 1;
    }
    product
}

/// What a player adds, summed over all orders of the players: its Shapley value times n!.
fn sum_over_orders(worths: &[Vec<Money>], place: usize, players: usize, player: usize) -> Result<i128, TooLarge> {
    let bit = 1_usize << player;
    let mut sum = 0_i128;
    for coalition in (0..worths.len()).filter(|coalition| coalition & bit == 0) {
        let size = coalition.count_ones() as usize;
        let orders = factorial(size) * factorial(players - size - 1);
        let added = worths[coalition | bit][place] - worths[coalition][place];
        let weighted = added.cents().checked_mul(orders).ok_or(TooLarge)?;
        sum = sum.checked_add(weighted).ok_or(TooLarge)?;
    }
    Ok(sum)
}

/// `shares / orders` in whole cents that add up to `total`: cut off downwards, and the missing cents one by one to the
/// largest remainders, ties to the first player.
fn whole_cents(shares: &[i128], orders: i128, total: i128) -> Vec<i128> {
    let mut parts: Vec<i128> = shares.iter().map(|share| share.div_euclid(orders)).collect();
    let mut players: Vec<usize> = (0..shares.len()).collect();
    players.sort_by_key(|&player| (-shares[player].rem_euclid(orders), player));
    let missing = total - parts.iter().sum::<i128>();
    for (_, player) in (0..missing).zip(players) {
        parts[player] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(players: usize, worths: &[i128]) -> Vec<i128> {
        let worth = |coalition: u32| Ok(vec![Money::from_cents(worths[coalition as usize])]);
        breakdown(players, worth).expect("amounts that fit").into_iter().map(|part| part[0].cents()).collect()
    }

    #[test]
    fn each_player_gets_the_mean_of_what_it_adds() {
        for (players, worths, expected) in [
            (1, &[0, 70][..], vec![70]),
            // Independent players keep what they add; the worth of nobody does not count.
            (2, &[100, 110, 130, 140], vec![10, 30]),
            // What only both together bring is shared.
            (2, &[0, 0, 0, 100], vec![50, 50]),
            // Textbook glove game: one left glove, two right ones.
            (3, &[0, 0, 0, 600, 0, 600, 0, 600], vec![400, 100, 100]),
            // An odd cent goes to the first of equals.
            (2, &[0, 0, 0, 1], vec![1, 0]),
            (2, &[0, 0, 0, -1], vec![0, -1]),
        ] {
            assert_eq!(parts(players, worths), expected, "{worths:?}");
        }
    }

    #[test]
    fn too_many_players_are_refused() {
        assert_eq!(breakdown(MOST_PLAYERS + 1, |_| Ok(Vec::new())), Err(TooLarge));
    }
}
