//! *Vangnet*: a stop-loss per inhabitant, paid by those who have room. Source: `docs/rekenmodel.md` section 6.5.

use super::per_person;
use crate::money::{Exact, Money, TooLarge, Weights, allocate};

/// Relief minus charge per municipality, summing to zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vangnet {
    pub amounts: Vec<Money>,
    /// The part of the losses above the limit that the others have no room for.
    pub uncovered: Money,
}

impl Vangnet {
    /// `limit` in euro per inhabitant; `inhabitants` in millionths.
    pub fn new(limit: Exact, results: &[Money], inhabitants: &[i128]) -> Result<Vangnet, TooLarge> {
        let margins = margins(limit, results, inhabitants)?;
        let shortage: Vec<Money> = margins.iter().map(|&margin| (-margin).max(Money::ZERO)).collect();
        let room: Vec<Money> = margins.iter().map(|&margin| margin.max(Money::ZERO)).collect();
        let needed: Money = shortage.iter().copied().sum();
        let covered = needed.min(room.iter().copied().sum());
        let uncovered = needed - covered;
        if covered.is_zero() {
            return Ok(Vangnet { amounts: vec![Money::ZERO; results.len()], uncovered });
        }
        let shortage = Weights::from_units(shortage.iter().map(|amount| amount.cents())).ok_or(TooLarge)?;
        let relief = allocate(covered, &shortage)?;
        let charges = Weights::from_exact(rising_charges(covered, &room, inhabitants)?).ok_or(TooLarge)?;
        let charge = allocate(covered, &charges)?;
        let amounts = relief.into_iter().zip(charge).map(|(relief, charge)| relief - charge).collect();
        Ok(Vangnet { amounts, uncovered })
    }
}

/// In which order the charge rises, and how many of the first give all their room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaterOrder {
    pub order: Vec<usize>,
    pub gives_all: usize,
}

/// The order in which a stop-loss is charged, to explain it; `None` if nothing is covered. `results` are those before
/// it.
///
/// # Errors
/// [`TooLarge`] if an amount needs more digits than the calculation can hold.
pub fn water_order(limit: Exact, results: &[Money], inhabitants: &[i128]) -> Result<Option<WaterOrder>, TooLarge> {
    let margins = margins(limit, results, inhabitants)?;
    let room: Vec<Money> = margins.iter().map(|&margin| margin.max(Money::ZERO)).collect();
    let needed: Money = margins.iter().map(|&margin| (-margin).max(Money::ZERO)).sum();
    let covered = needed.min(room.iter().copied().sum());
    if covered.is_zero() {
        return Ok(None);
    }
    let order = by_room(&room, inhabitants)?;
    let charges = rising_charges(covered, &room, inhabitants)?;
    let mut gives_all = 0;
    for &index in &order {
        if charges[index] != room[index].exact()? {
            break;
        }
        gives_all += 1;
    }
    Ok(Some(WaterOrder { order, gives_all }))
}

/// What each municipality has above its limit; negative is what it lacks.
fn margins(limit: Exact, results: &[Money], inhabitants: &[i128]) -> Result<Vec<Money>, TooLarge> {
    let margin =
        |(&result, &micros): (&Money, &i128)| Ok(result + limit.times(Exact::from_parts(micros, 6)?)?.cents()?);
    results.iter().zip(inhabitants).map(margin).collect()
}

/// Who has room, the least per inhabitant first.
fn by_room(room: &[Money], inhabitants: &[i128]) -> Result<Vec<usize>, TooLarge> {
    let mut order = Vec::new();
    for (index, (&room, &micros)) in room.iter().zip(inhabitants).enumerate() {
        if room > Money::ZERO {
            order.push((per_person(room, micros)?.round(12), index));
        }
    }
    order.sort_unstable();
    Ok(order.into_iter().map(|(_, index)| index).collect())
}

/// The charge rises like water: per inhabitant the same for everybody, up to each one's room.
fn rising_charges(amount: Money, room: &[Money], inhabitants: &[i128]) -> Result<Vec<Exact>, TooLarge> {
    let order = by_room(room, inhabitants)?;
    let mut charges = vec![Exact::ZERO; room.len()];
    let mut left = amount;
    let mut people: i128 = order.iter().map(|&index| inhabitants[index]).sum();
    for (position, &index) in order.iter().enumerate() {
        let level = per_person(left, people)?.round(12);
        let charge = |index: usize| level.times(Exact::from_parts(inhabitants[index], 6)?);
        if room[index].exact()? > charge(index)? {
            for &index in &order[position..] {
                charges[index] = charge(index)?;
            }
            break;
        }
        charges[index] = room[index].exact()?;
        left = left - room[index];
        people -= inhabitants[index];
    }
    Ok(charges)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Results in euro, inhabitants whole; the answer in cents.
    fn amounts(limit: &str, results: &[i128], inhabitants: &[i128]) -> (Vec<i128>, i128) {
        let results: Vec<Money> = results.iter().map(|euro| Money::from_cents(euro * 100)).collect();
        let micros: Vec<i128> = inhabitants.iter().map(|people| people * 1_000_000).collect();
        let vangnet = Vangnet::new(limit.parse().expect("decimal"), &results, &micros).expect("amounts that fit");
        (vangnet.amounts.into_iter().map(Money::cents).collect(), vangnet.uncovered.cents())
    }

    #[test]
    fn the_loss_above_the_limit_is_relieved_by_inhabitants() {
        // Limit 10 a head: the first loses 3,000 on 100 people, 2,000 too much.
        assert_eq!(amounts("10", &[-3_000, 5_000, 5_000], &[100, 100, 300]), (vec![200_000, -50_000, -150_000], 0));
    }

    #[test]
    fn whoever_has_little_room_gives_all_of_it() {
        // The second has room for 1,000 - 900 = 100 only; the third carries the rest.
        assert_eq!(amounts("10", &[-3_000, -900, 5_000], &[100, 100, 300]), (vec![200_000, -10_000, -190_000], 0));
    }

    #[test]
    fn a_limit_that_cannot_hold_says_so() {
        assert_eq!(amounts("10", &[-3_000, -900], &[100, 100]), (vec![10_000, -10_000], 190_000));
        assert_eq!(amounts("10", &[-3_000, -3_000], &[100, 100]), (vec![0, 0], 400_000));
    }
}
