//! Votes worked out by hand, and the smallest compensation against trying everything.

use super::*;
use proptest::prelude::*;

/// A person in millionths.
const PERSON: i128 = 1_000_000;

fn money(cents: &[i128]) -> Vec<Money> {
    cents.iter().copied().map(Money::from_cents).collect()
}

fn zeros(count: usize) -> Vec<Money> {
    vec![Money::ZERO; count]
}

/// What the votes are about, and how they must end.
struct Case {
    name: &'static str,
    rule: Besluitregel,
    /// In cents, against an alternative that leaves everyone at zero; everyone has one inhabitant.
    differences: &'static [i128],
    indifference: i128,
    centre: Option<usize>,
    first: (usize, usize),
    second: Option<(usize, usize)>,
    outcome: Option<Outcome>,
}

const MAJORITY: Besluitregel = Besluitregel::MeerderheidTweedeRonde;

const CASES: &[Case] = &[
    Case {
        name: "a clear majority",
        rule: MAJORITY,
        differences: &[100, 100, -500],
        indifference: 0,
        centre: Some(2),
        first: (2, 1),
        second: None,
        outcome: Some(Outcome::Wins),
    },
    Case {
        name: "below the indifference one abstains, at it one votes",
        rule: MAJORITY,
        differences: &[99, 100, -300, -300],
        indifference: 100,
        centre: None,
        first: (1, 2),
        second: None,
        outcome: Some(Outcome::Loses),
    },
    Case {
        name: "a draw is decided by the second vote of the centrumgemeente",
        rule: MAJORITY,
        differences: &[100, 100, -100, -100],
        indifference: 0,
        centre: Some(3),
        first: (2, 2),
        second: Some((2, 3)),
        outcome: Some(Outcome::Loses),
    },
    Case {
        name: "a draw stays one if the centrumgemeente abstains",
        rule: MAJORITY,
        differences: &[100, -100, 0],
        indifference: 0,
        centre: Some(2),
        first: (1, 1),
        second: Some((1, 1)),
        outcome: Some(Outcome::NoDecision),
    },
    Case {
        name: "one against blocks unanimity",
        rule: Besluitregel::Unaniem,
        differences: &[100, 100, 100, -1],
        indifference: 0,
        centre: Some(0),
        first: (3, 1),
        second: None,
        outcome: Some(Outcome::NoDecision),
    },
    Case {
        name: "abstaining does not block unanimity",
        rule: Besluitregel::Unaniem,
        differences: &[100, 0],
        indifference: 0,
        centre: Some(0),
        first: (1, 0),
        second: None,
        outcome: Some(Outcome::Wins),
    },
    Case {
        name: "each for itself is no joint decision",
        rule: Besluitregel::IederZelf,
        differences: &[100, 100],
        indifference: 0,
        centre: Some(0),
        first: (2, 0),
        second: None,
        outcome: None,
    },
    Case {
        name: "an unknown rule is not filled in",
        rule: Besluitregel::Onbekend,
        differences: &[100, 100],
        indifference: 0,
        centre: Some(0),
        first: (2, 0),
        second: None,
        outcome: None,
    },
];

#[test]
fn votes_end_as_worked_out_by_hand() {
    for case in CASES {
        let inhabitants = vec![PERSON; case.differences.len()];
        let indifference = Money::from_cents(case.indifference);
        let voters = Voters { inhabitants: &inhabitants, indifference, centre: case.centre };
        let votes = voters.votes(&money(case.differences), &zeros(case.differences.len()));
        let decision = decide(case.rule, &votes, case.centre);
        let pair = |count: Count| (count.in_favour, count.against);
        assert_eq!(pair(decision.count()), case.first, "{}", case.name);
        assert_eq!(decision.outcome(), case.outcome, "{}", case.name);
        if let Decision::Majority { second, .. } = decision {
            assert_eq!(second.map(pair), case.second, "{}", case.name);
        }
    }
}

#[test]
fn a_cycle_has_no_winner_and_breaking_it_has() {
    let inhabitants = [PERSON; 3];
    let voters = Voters { inhabitants: &inhabitants, indifference: Money::ZERO, centre: Some(0) };
    // A beats B beats C beats A, each by two votes to one.
    let cycle = [money(&[3, 1, 2]), money(&[2, 3, 1]), money(&[1, 2, 3])];
    assert_eq!(beats_all(&cycle, &voters, MAJORITY), None);
    let broken = [money(&[3, 1, 4]), cycle[1].clone(), cycle[2].clone()];
    assert_eq!(beats_all(&broken, &voters, MAJORITY), Some(0));
}

#[test]
fn the_indifference_is_per_inhabitant() {
    let inhabitants = [10 * PERSON, 1_000 * PERSON];
    let voters = Voters { inhabitants: &inhabitants, indifference: Money::from_cents(50), centre: None };
    assert_eq!(voters.votes(&money(&[500, 500]), &zeros(2)), [Vote::For, Vote::Abstains]);
}

#[test]
fn a_compensation_is_worked_out_by_hand() {
    let inhabitants = [PERSON; 3];
    let voters = Voters { inhabitants: &inhabitants, indifference: Money::ZERO, centre: Some(0) };
    let pays = |differences: &[i128], rule| {
        compensation(&money(differences), &zeros(3), &voters, rule).expect("amounts that fit")
    };
    // One for, two against. For 10 the second abstains: a draw, which the centrumgemeente decides.
    assert_eq!(pays(&[100, -10, -30], MAJORITY), Compensation::Pays(money(&[-10, 10, 0])));
    // Without the centrumgemeente on its side the second must vote for it.
    assert_eq!(pays(&[-30, -10, 100], MAJORITY), Compensation::Pays(money(&[0, 11, -11])));
    // All must agree: both are brought to nothing.
    assert_eq!(pays(&[100, -10, -30], Besluitregel::Unaniem), Compensation::Pays(money(&[-40, 10, 30])));
    assert_eq!(pays(&[5, -10, -30], MAJORITY), Compensation::TooLittleToGive);
    assert_eq!(pays(&[5, 5, -30], MAJORITY), Compensation::Wins);
    assert_eq!(pays(&[5, -10, -30], Besluitregel::Onbekend), Compensation::NoVote);
}

/// The cheapest payments with which it wins, by trying all; payments up to the largest loss and the indifference.
fn by_trying_all(differences: &[i128], voters: &Voters, rule: Besluitregel) -> Option<i128> {
    let votes = voters.votes(&money(differences), &zeros(differences.len()));
    let most = 1 + 2 * voters.indifference.cents() + differences.iter().map(|own| own.abs()).max().unwrap_or(0);
    let mut found = None;
    let mut paid = vec![0_i128; differences.len()];
    loop {
        let after: Vec<i128> = differences.iter().zip(&paid).map(|(own, paid)| own + paid).collect();
        let decision = decide(rule, &voters.votes(&money(&after), &zeros(after.len())), voters.centre);
        if decision.outcome() == Some(Outcome::Wins) {
            let total: i128 = paid.iter().sum();
            found = Some(found.map_or(total, |known: i128| known.min(total)));
        }
        // Count up over those who do not vote for it.
        let Some(place) = (0..paid.len()).find(|&place| votes[place] != Vote::For && paid[place] < most) else { break };
        paid[..place].fill(0);
        paid[place] += 1;
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    /// The compensation adds up to zero, makes the alternative win, asks nobody to vote against its own result, and no
    /// cheaper one does.
    #[test]
    fn prop_a_compensation_is_the_smallest_that_wins(
        differences in proptest::collection::vec(-4_i128..7, 1..5),
        indifference in 0_i128..3,
        unanimous in any::<bool>(),
    ) {
        let rule = if unanimous { Besluitregel::Unaniem } else { MAJORITY };
        let inhabitants = vec![PERSON; differences.len()];
        let voters = Voters { inhabitants: &inhabitants, indifference: Money::from_cents(indifference), centre: Some(0) };
        let none = zeros(differences.len());
        let own = money(&differences);
        let cheapest = by_trying_all(&differences, &voters, rule);
        match compensation(&own, &none, &voters, rule).expect("amounts that fit") {
            Compensation::Pays(transfers) => {
                prop_assert_eq!(transfers.iter().copied().sum::<Money>(), Money::ZERO);
                let after: Vec<Money> = own.iter().zip(&transfers).map(|(&own, &transfer)| own + transfer).collect();
                let votes = voters.votes(&after, &none);
                prop_assert_eq!(decide(rule, &votes, Some(0)).outcome(), Some(Outcome::Wins));
                let paid: i128 = transfers.iter().map(|transfer| transfer.cents().max(0)).sum();
                prop_assert_eq!(Some(paid), cheapest);
            }
            Compensation::Wins => prop_assert_eq!(cheapest, Some(0)),
            Compensation::TooLittleToGive => {
                let votes = voters.votes(&own, &none);
                let room = differences.iter().zip(&votes).filter(|(_, vote)| **vote == Vote::For);
                let room: i128 = room.map(|(own, _)| own - indifference.max(1)).sum();
                prop_assert!(cheapest.is_none_or(|cheapest| cheapest > room), "{:?} {}", cheapest, room);
            }
            Compensation::NoVote => prop_assert!(false, "both rules vote"),
        }
    }
}
