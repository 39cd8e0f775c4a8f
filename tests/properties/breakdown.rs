//! The breakdown of a difference has the properties by which Shapley's value is defined, on random games and on
//! scenarios.
//!
//! Proves efficiency, null player, symmetry up to the odd cent, and that the order in which the inputs are listed does
//! not matter but for that cent. On scenarios: the parts of changed inputs add up, per municipality, to what changes
//! over the horizon. Not stated: additivity to the cent, which rounding breaks.

use proptest::collection::vec;
use proptest::prelude::{Just, any};
use proptest::prop_oneof;
use proptest::sample::Index;
use proptest::strategy::Strategy;
use rekentafel::engine::breakdown::breakdown;
use rekentafel::engine::fields::RegionField;
use rekentafel::engine::money::{Money, TooLarge};
use rekentafel::engine::projection::project;
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::settlement::settle;

use crate::support::scenarios::{scenario, scenario_of};
use crate::support::{check, draw, ensure, ensure_same};

/// A game at one place: what each coalition is worth in cents, and an order of the players.
type Game = (Vec<i128>, Vec<usize>);

/// Games of at most five players, of either sign, often with few cents to divide.
fn game() -> impl Strategy<Value = Game> {
    let cents = prop_oneof![-3..=3_i128, -1_000_000..=1_000_000_i128, -1_000_000_000_000..=1_000_000_000_000_i128];
    (0..=5_usize).prop_flat_map(move |players| {
        let order: Vec<usize> = (0..players).collect();
        (vec(cents.clone(), 1 << players), Just(order).prop_shuffle())
    })
}

/// A way to divide what a game is worth among its players.
type Method = fn(&[i128]) -> Vec<i128>;

fn shapley(worth: &[i128]) -> Vec<i128> {
    let mut amount = |coalition: u32| Ok(vec![Money::from_cents(worth[coalition as usize])]);
    let parts = breakdown(worth.len().ilog2() as usize, &mut amount).expect("amounts that fit");
    parts.into_iter().map(|part| part[0].cents()).collect()
}

fn is_efficient(method: Method, (worth, _): &Game) -> Result<(), String> {
    ensure_same("the sum", method(worth).into_iter().sum(), worth[worth.len() - 1] - worth[0])
}

/// The game with one player more, at bit `player`, who changes nothing.
fn with_null_player(worth: &[i128], player: usize) -> Vec<i128> {
    let below = (1 << player) - 1;
    (0..worth.len() * 2).map(|coalition| worth[coalition & below | coalition >> 1 & !below]).collect()
}

fn gives_a_null_player_nothing(method: Method, (worth, order): &Game) -> Result<(), String> {
    let player = order.first().copied().unwrap_or(0);
    let mut parts = method(&with_null_player(worth, player));
    ensure_same("the part of who changes nothing", parts.remove(player), 0)?;
    ensure_same("the parts of the others", parts, method(worth))
}

/// The game in which the first two players of the order cannot be told apart.
fn with_twins((worth, order): &Game) -> Option<(Vec<i128>, [usize; 2])> {
    let &[one, other, ..] = &order[..] else { return None };
    let (one_bit, other_bit) = (1_usize << one, 1_usize << other);
    let twin = |coalition: usize| match coalition & (one_bit | other_bit) {
        bit if bit == other_bit => worth[coalition ^ other_bit ^ one_bit],
        _ => worth[coalition],
    };
    Some(((0..worth.len()).map(twin).collect(), [one, other]))
}

fn gives_twins_the_same(method: Method, game: &Game) -> Result<(), String> {
    let Some((worth, [one, other])) = with_twins(game) else { return Ok(()) };
    let parts = method(&worth);
    let (first, last) = (parts[one.min(other)], parts[one.max(other)]);
    ensure((0..=1).contains(&(first - last)), || format!("{first} and {last}"))
}

/// The game with its players listed in another order: place k is taken by player `order[k]`.
fn reordered((worth, order): &Game) -> Vec<i128> {
    let moved = |coalition: usize| {
        order.iter().enumerate().fold(0, |own, (place, &player)| own | (coalition >> place & 1) << player)
    };
    (0..worth.len()).map(|coalition| worth[moved(coalition)]).collect()
}

/// n! times the part of each player, by the definition: over all orders, what each adds when its turn comes.
fn exact_parts(worth: &[i128]) -> Vec<i128> {
    fn join(worth: &[i128], coalition: usize, parts: &mut [i128]) {
        let joined = |player: usize| coalition | 1 << player;
        let free: Vec<usize> = (0..parts.len()).filter(|&player| joined(player) != coalition).collect();
        let orders: i128 = (1..free.len() as i128).product();
        for player in free {
            parts[player] += orders * (worth[joined(player)] - worth[coalition]);
            join(worth, joined(player), parts);
        }
    }
    let mut parts = vec![0; worth.len().ilog2() as usize];
    join(worth, 0, &mut parts);
    parts
}

/// In another order everybody gets the same, except that of equal remainders the first gets the cent.
fn keeps_to_no_order(method: Method, game: &Game) -> Result<(), String> {
    let (worth, order) = game;
    let orders: i128 = (1..=order.len() as i128).product();
    let exact = exact_parts(worth);
    let (before, after) = (method(worth), method(&reordered(game)));
    let mut remainders: Vec<i128> = exact.iter().map(|part| part.rem_euclid(orders)).collect();
    remainders.sort_unstable();
    let tied = remainders.windows(2).any(|pair| pair[0] == pair[1] && pair[0] > 0);
    for (place, &player) in order.iter().enumerate() {
        let (part, moved) = (before[player], after[place]);
        ensure((part * orders - exact[player]).abs() < orders, || format!("{part} is a cent or more from its mean"))?;
        ensure((moved * orders - exact[player]).abs() < orders, || format!("{moved} is a cent or more from its mean"))?;
        ensure(tied || part == moved, || format!("{part} became {moved} without a tie"))?;
    }
    Ok(())
}

type Property = fn(Method, &Game) -> Result<(), String>;

const EFFICIENCY: Property = is_efficient;
const NULL_PLAYER: Property = gives_a_null_player_nothing;
const SYMMETRY: Property = gives_twins_the_same;
const NO_ORDER: Property = keeps_to_no_order;

#[test]
fn efficiency_the_parts_add_up_to_the_difference() {
    check(game(), |game| EFFICIENCY(shapley, game));
}

#[test]
fn null_player_who_changes_nothing_gets_nothing_and_alters_nothing() {
    check(game(), |game| NULL_PLAYER(shapley, game));
}

#[test]
fn symmetry_who_does_the_same_gets_the_same_but_for_an_odd_cent() {
    check(game(), |game| SYMMETRY(shapley, game));
}

#[test]
fn the_parts_do_not_depend_on_the_order_in_which_inputs_were_changed() {
    check(game(), |game| NO_ORDER(shapley, game));
}

/// Methods that look fair, and what each of them breaks.
#[test]
fn other_methods_are_found_out() {
    /// Changes one input after the other, as they are listed.
    fn in_one_order(worth: &[i128]) -> Vec<i128> {
        let players = worth.len().ilog2();
        (0..players).map(|player| worth[(2 << player) - 1] - worth[(1 << player) - 1]).collect()
    }
    /// Changes each input alone.
    fn one_at_a_time(worth: &[i128]) -> Vec<i128> {
        (0..worth.len().ilog2()).map(|player| worth[1 << player] - worth[0]).collect()
    }
    /// Everybody the same.
    fn in_equal_parts(worth: &[i128]) -> Vec<i128> {
        let (players, total) = (i128::from(worth.len().ilog2()), worth[worth.len() - 1] - worth[0]);
        (0..players).map(|player| total.div_euclid(players) + i128::from(player < total.rem_euclid(players))).collect()
    }
    /// The means, cut down to the cent.
    fn cut_off(worth: &[i128]) -> Vec<i128> {
        let orders: i128 = (1..=i128::from(worth.len().ilog2())).product();
        exact_parts(worth).into_iter().map(|part| part.div_euclid(orders)).collect()
    }
    let holds = |property: Property, method: Method| draw(game(), 4, 500).all(|game| property(method, &game).is_ok());
    let all = [EFFICIENCY, NULL_PLAYER, SYMMETRY, NO_ORDER];
    let of = |method: Method| all.map(|property| holds(property, method));
    assert_eq!(of(shapley), [true, true, true, true]);
    assert_eq!(of(in_one_order), [true, true, false, false], "the order decides who gets what they do together");
    assert_eq!(of(one_at_a_time), [false, true, true, false], "what they do together is lost");
    assert_eq!(of(in_equal_parts), [true, false, true, false], "who changes nothing pays as well");
    assert_eq!(of(cut_off), [false, true, true, true], "cents are lost");
}

/// The fields that are changed, and to what: as in the other scenario.
#[derive(Debug)]
struct Change {
    other: Scenario,
    fields: Vec<Index>,
}

fn scenario_and_change() -> impl Strategy<Value = (Scenario, Change)> {
    let fields = vec(any::<Index>(), 1..=4);
    let change = (scenario(), fields).prop_map(|(other, fields)| Change { other, fields });
    (scenario_of(1..=4), change)
}

/// The players: fields of a scenario, each once.
fn players(change: &Change) -> Vec<RegionField> {
    let mut fields: Vec<RegionField> = change.fields.iter().map(|field| *field.get(&RegionField::ALL)).collect();
    fields.sort_unstable();
    fields.dedup();
    fields
}

/// The scenario with some of its fields as in the other.
fn changed(scenario: &Scenario, change: &Change, players: &[RegionField], coalition: u32) -> Scenario {
    let mut scenario = scenario.clone();
    for (player, &field) in players.iter().enumerate() {
        if coalition >> player & 1 == 1 {
            field.set(&mut scenario.figures, field.get(&change.other.figures));
        }
    }
    scenario
}

/// What every municipality is left with over the horizon, under the first afspraak.
fn outcome(scenario: &Scenario) -> Result<Vec<Money>, TooLarge> {
    let settlement = settle(&project(&scenario.figures)?, &scenario.afspraken[0])?;
    Ok((0..scenario.figures.municipalities.len()).map(|index| settlement.horizon_total(index)).collect())
}

/// The parts add up to the difference; a field that is as it was has no part.
fn explains(scenario: &Scenario, change: &Change, players: &[RegionField], parts: &[Vec<Money>]) -> Result<(), String> {
    let all = (1 << players.len()) - 1;
    let before = outcome(scenario).expect("amounts that fit");
    let after = outcome(&changed(scenario, change, players, all)).expect("amounts that fit");
    for (place, (before, after)) in before.into_iter().zip(after).enumerate() {
        ensure_same("the sum", parts.iter().map(|part| part[place]).sum(), after - before)?;
    }
    for (player, part) in parts.iter().enumerate() {
        let unchanged = match players.get(player) {
            Some(&field) => field.get(&scenario.figures) == field.get(&change.other.figures),
            None => true,
        };
        let nothing = part.iter().all(|amount| amount.is_zero());
        ensure(nothing || !unchanged, || format!("player {player} changed nothing and gets {part:?}"))?;
    }
    Ok(())
}

/// One player more than there are changed fields: it changes nothing.
fn parts_of(scenario: &Scenario, change: &Change, players: &[RegionField]) -> Vec<Vec<Money>> {
    let mut worth = |coalition: u32| outcome(&changed(scenario, change, players, coalition));
    breakdown(players.len() + 1, &mut worth).expect("amounts that fit")
}

#[test]
fn changed_inputs_of_a_scenario_explain_its_outcome_to_the_cent() {
    check(scenario_and_change(), |(scenario, change)| {
        let players = players(change);
        explains(scenario, change, &players, &parts_of(scenario, change, &players))
    });
}

#[test]
fn a_cent_without_an_explanation_is_found() {
    let cent = Money::from_cents(1);
    for (scenario, change) in draw(scenario_and_change(), 5, 20) {
        let players = players(&change);
        let parts = parts_of(&scenario, &change, &players);
        let mut lost = parts.clone();
        lost[0][0] += cent;
        assert!(explains(&scenario, &change, &players, &lost).is_err(), "a cent too much");
        let mut misplaced = parts;
        misplaced[0][0] = misplaced[0][0] - cent;
        misplaced[players.len()][0] += cent;
        assert!(explains(&scenario, &change, &players, &misplaced).is_err(), "a cent for who changed nothing");
    }
}
