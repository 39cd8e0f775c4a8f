//! Bounded search on the steps of a slider: where does an outcome pass a wanted value?
//!
//! Nothing is assumed of the outcome: it may jump, be infinite, or pass more than once. Two passings within one stretch
//! of the scan are found where the outcome bends towards the wanted value there, and can otherwise be missed.

use crate::order::sort_by;

/// Points of the scan at most; with fewer steps than this every step is looked at.
pub const SCAN: usize = 64;

/// Two neighbouring steps between which the outcome passes the wanted value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Passing {
    /// The last step before it, and the first after it.
    pub before: usize,
    pub after: usize,
    /// Whether the outcome lies above the wanted value after it.
    pub rises: bool,
}

/// Where `outcome` passes `wanted` on the steps `0..=last`, in order. An outcome equal to what is wanted counts as
/// below it.
pub fn passings(last: usize, wanted: f64, mut outcome: impl FnMut(usize) -> f64) -> Vec<Passing> {
    let mut distance = |step: usize| outcome(step) - wanted;
    let scanned: Vec<(usize, f64)> = scan(last).into_iter().map(|step| (step, distance(step))).collect();
    let mut points = Vec::with_capacity(scanned.len());
    for (place, &point) in scanned.iter().enumerate() {
        let neighbours = place.checked_sub(1).and_then(|place| scanned.get(place)).zip(scanned.get(place + 1));
        let bends = neighbours.is_some_and(|(&(_, left), &(_, right))| bends_to_zero(left, point.1, right));
        match neighbours.filter(|_| bends) {
            Some((&left, &right)) => points.extend(nearest(left.0, point, right.0, &mut distance)),
            None => points.push(point),
        }
    }
    points.dedup_by_key(|point| point.0);
    let changes = points.windows(2).filter(|pair| (pair[0].1 > 0.0) != (pair[1].1 > 0.0));
    changes.map(|pair| bisect(pair[0].0, pair[1].0, pair[1].1 > 0.0, &mut distance)).collect()
}

/// Steps spread over the range, both ends included.
fn scan(last: usize) -> Vec<usize> {
    let parts = last.clamp(1, SCAN - 1);
    let mut steps: Vec<usize> = (0..=parts).map(|part| part * last / parts).collect();
    steps.dedup();
    steps
}

/// Whether the middle is nearer to zero than both sides, all on the same side of it.
fn bends_to_zero(left: f64, middle: f64, right: f64) -> bool {
    let same_side = (left > 0.0) == (middle > 0.0) && (right > 0.0) == (middle > 0.0);
    same_side
        && middle.abs() <= left.abs()
        && middle.abs() <= right.abs()
        && (middle - left).abs() + (middle - right).abs() > 0.0
}

/// The middle, and the step around it that lies nearest to the other side, by halving.
fn nearest(
    mut left: usize,
    middle: (usize, f64),
    mut right: usize,
    distance: &mut impl FnMut(usize) -> f64,
) -> Vec<(usize, f64)> {
    let towards = if middle.1 > 0.0 { 1.0 } else { -1.0 };
    let mut best = middle;
    while right - left > 2 {
        let halves = [usize::midpoint(left, best.0), usize::midpoint(best.0, right)];
        let found = halves.map(|step| (step, distance(step)));
        match found.into_iter().find(|(step, value)| *step != best.0 && value * towards < best.1 * towards) {
            Some(better) => {
                if better.0 < best.0 {
                    right = best.0
                } else {
                    left = best.0
                }
                best = better;
            }
            None => {
                if left == halves[0] && right == halves[1] {
                    break;
                }
                (left, right) = (halves[0], halves[1]);
            }
        }
    }
    let mut points = vec![middle, best];
    sort_by(&mut points, &|one, other| one.0.cmp(&other.0));
    points
}

fn bisect(mut before: usize, mut after: usize, rises: bool, distance: &mut impl FnMut(usize) -> f64) -> Passing {
    while after - before > 1 {
        let middle = usize::midpoint(before, after);
        if (distance(middle) > 0.0) == rises { after = middle } else { before = middle }
    }
    Passing { before, after, rises }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::cast_precision_loss, reason = "small steps")]
    fn found(last: usize, wanted: f64, outcome: impl Fn(f64) -> f64) -> Vec<(usize, bool)> {
        let passings = passings(last, wanted, |step| outcome(step as f64));
        for passing in &passings {
            assert_eq!(passing.after, passing.before + 1);
        }
        passings.into_iter().map(|passing| (passing.after, passing.rises)).collect()
    }

    #[test]
    fn one_answer() {
        assert_eq!(found(1_000, 500.5, |x| x), [(501, true)]);
        assert_eq!(found(1_000, -300.0, |x| -x), [(300, false)], "equal counts as reached from above");
        assert_eq!(found(10, 3.0, |x| if x < 4.0 { 0.0 } else { 9.0 }), [(4, true)], "a jump");
        assert_eq!(found(500, 3.0, |x| if x < 40.0 { f64::INFINITY } else { 1.0 }), [(40, false)], "from infinity");
    }

    #[test]
    fn no_answer() {
        assert_eq!(found(1_000, 2_000.0, |x| x), []);
        assert_eq!(found(0, 1.0, |x| x), []);
        assert_eq!(found(1_000, 5.0, |_| 7.0), []);
        assert_eq!(found(1_000, 7.0, |_| 7.0), [], "a plateau on what is wanted passes nothing");
    }

    #[test]
    fn two_answers() {
        assert_eq!(found(1_000, 90_000.0, |x| (x - 500.0).powi(2)), [(200, false), (801, true)]);
        // Between two points of the scan, which are 15 or 16 steps apart.
        assert_eq!(found(1_000, 4.0, |x| (x - 503.0).powi(2)), [(501, false), (506, true)]);
        assert_eq!(found(1_000, -4.0, |x| -(x - 503.0).powi(2)), [(502, true), (505, false)]);
    }

    #[test]
    fn on_a_short_range_every_step_is_looked_at() {
        for last in 1..SCAN {
            let even = found(last, 0.5, |x| x % 2.0);
            assert_eq!(even.len(), last, "{last}");
        }
    }
}
