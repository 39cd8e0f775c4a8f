//! Putting things in order.
//!
//! The sort of the standard library is compiled anew for every kind of thing, four kilobytes each time, and whoever
//! opens the page downloads them all. Lists of a few hundred things are put in order here, by the sort of one kind:
//! their places.

use std::cmp::Ordering;

/// Puts things in order; equals stay as they stood.
pub fn sort_by<T>(items: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    let order = places_by(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|place| taken[place].take()));
}

/// So many places in order; equals stay as they stood.
pub fn places_by(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&one, &other| compare(one, other));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_as_they_stood() {
        let mut words = ["bb", "a", "cc", "d", "", "ee"].map(str::to_owned).to_vec();
        sort_by(&mut words, &|one, other| one.len().cmp(&other.len()));
        assert_eq!(words, ["", "a", "d", "bb", "cc", "ee"]);
        assert_eq!(places_by(3, &|one, other| other.cmp(&one)), [2, 1, 0]);
    }
}
