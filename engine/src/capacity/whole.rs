//! Whole persons at the start, for a future that is drawn. Source: `docs/toekomsten.md` section 2.

use crate::order::places_by;

/// Whole numbers with the same sum, rounded; those with the largest remainders get the last ones, ties the first.
pub(super) fn whole_persons(people: &mut [f64]) {
    let sum = people.iter().fold(0.0, |sum, people| sum + people).round();
    let remainders: Vec<f64> = people.iter().map(|people| people - people.floor()).collect();
    people.iter_mut().for_each(|people| *people = people.floor());
    let missing = sum - people.iter().fold(0.0, |sum, people| sum + people);
    let order = places_by(people.len(), &|left, right| remainders[right].total_cmp(&remainders[left]));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most one a municipality")]
    for &index in order.iter().take(missing.max(0.0) as usize) {
        people[index] += 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rounded_sum_is_divided_by_largest_remainder() {
        for (people, expected) in [
            ([1.4, 2.4, 3.2], [2.0, 2.0, 3.0]),
            ([0.5, 0.5, 0.5], [1.0, 1.0, 0.0]),
            ([4.0, 0.0, 2.0], [4.0, 0.0, 2.0]),
            ([0.1, 0.1, 0.1], [0.0, 0.0, 0.0]),
        ] {
            let mut whole = people;
            whole_persons(&mut whole);
            assert_eq!(whole, expected, "{people:?}");
        }
    }
}
