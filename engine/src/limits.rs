//! What a bounded quantity may be: each declared once, for the check, the message, the form and the test generator.
//!
//! Source: `docs/rekenmodel.md` sections 9 and 15, "Limits".

use std::cmp::Ordering;

use super::money::Exact;

/// The range of a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    pub least: f64,
    /// Infinite if there is no upper bound.
    pub most: f64,
    /// Whether `least` and `most` themselves are allowed.
    pub least_allowed: bool,
    pub most_allowed: bool,
    /// The number of decimals that is allowed, if bounded.
    pub places: Option<u32>,
}

impl Limit {
    pub const fn up_to(least: f64, most: f64) -> Limit {
        Limit { least, most, least_allowed: true, most_allowed: true, places: None }
    }

    const fn below(least: f64, most: f64) -> Limit {
        Limit { most_allowed: false, ..Limit::up_to(least, most) }
    }

    const fn between(least: f64, most: f64) -> Limit {
        Limit { least_allowed: false, ..Limit::below(least, most) }
    }

    pub const fn with_places(self, places: u32) -> Limit {
        Limit { places: Some(places), ..self }
    }

    /// The same range with any number of decimals.
    pub const fn with_any_places(self) -> Limit {
        Limit { places: None, ..self }
    }

    /// Whether a double lies in the range.
    pub fn admits(&self, value: f64) -> bool {
        value.is_finite() && self.holds(value.partial_cmp(&self.least), value.partial_cmp(&self.most))
    }

    /// Whether a decimal number lies in the range and has no more decimals than allowed.
    pub fn admits_exact(&self, value: Exact) -> bool {
        // A bound that is no decimal number is infinite: everything lies below it.
        let against =
            |bound: f64| Exact::from_double(bound).map_or(Some(Ordering::Less), |bound| Some(value.cmp(&bound)));
        self.holds(against(self.least), against(self.most)) && self.places.is_none_or(|places| value.places() <= places)
    }

    fn holds(&self, to_least: Option<Ordering>, to_most: Option<Ordering>) -> bool {
        let above = to_least == Some(Ordering::Greater) || self.least_allowed && to_least == Some(Ordering::Equal);
        let below = to_most == Some(Ordering::Less) || self.most_allowed && to_most == Some(Ordering::Equal);
        above && below
    }

    /// The largest number of entries of a list.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lists have hundreds of entries")]
    pub fn most_count(&self) -> usize {
        self.most as usize
    }

    /// Whether a whole number lies in the range.
    pub fn admits_whole(&self, value: i32) -> bool {
        self.admits(f64::from(value))
    }
}

/// Euros per inhabitant below which a municipality does not vote, or beyond which it wins or loses.
pub const PER_INHABITANT: Limit = Limit::up_to(0.0, 10_000.0).with_places(2);
/// Persons, places and dwellings.
pub const COUNT: Limit = Limit::below(0.0, 1e7);
pub const FRACTION: Limit = Limit::up_to(0.0, 1.0);
/// A yearly outflow, as a fraction of the stock a year.
pub const RATE: Limit = Limit::up_to(0.0, 12.0);
pub const GROWTH: Limit = Limit::up_to(-0.2, 0.2);
pub const INDEXATION: Limit = Limit::up_to(-0.5, 0.5);
pub const INHABITANTS: Limit = Limit::up_to(1.0, 1e8);
pub const INFLOW: Limit = Limit::up_to(0.0, 1e4);
pub const FACTOR: Limit = Limit::up_to(0.0, 1e3);
pub const WEIGHT: Limit = Limit::up_to(0.0, 1e12);
/// A tariff: any number of decimals.
pub const MONEY: Limit = Limit::below(0.0, 1e15);
pub const CENTS: Limit = MONEY.with_places(2);
/// A change of the budget, which may be negative.
pub const CHANGE: Limit = Limit::between(-1e15, 1e15).with_places(2);
/// A share of the rijksbudget that may exceed it: the maximum of a reserve.
pub const SHARE: Limit = Limit::below(0.0, f64::INFINITY);
pub const YEAR: Limit = Limit::up_to(1900.0, 2200.0);
pub const HORIZON: Limit = Limit::up_to(1.0, 20.0);
pub const PHASE_IN: Limit = Limit::up_to(1.0, 40.0);
/// How far a year of the horizon may lie from the base year or from a price level.
pub const DISTANCE: Limit = Limit::up_to(-50.0, 50.0);
pub const MUNICIPALITIES: Limit = Limit::up_to(1.0, 400.0);
pub const AFSPRAKEN: Limit = Limit::up_to(1.0, 32.0);
/// Events (*gebeurtenissen*), and the changes of each.
pub const EVENTS: Limit = Limit::up_to(0.0, 40.0);
pub const EVENT_CHANGES: Limit = Limit::up_to(1.0, 40.0);
/// The number of a change, in decimals and as a double.
pub const EVENT_DECIMAL: Limit = Limit::between(-1e15, 1e15).with_places(6);
pub const EVENT_DOUBLE: Limit = Limit::between(-1e15, 1e15);
/// *Fasen* of an afspraak, and *uitkeringen* of its reserve.
pub const PHASES: Limit = Limit::up_to(0.0, 10.0);
pub const PAYOUTS: Limit = Limit::up_to(0.0, 20.0);
/// Changes of the budget (*mutaties*).
pub const CHANGES: Limit = Limit::up_to(0.0, 100.0);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_hold_for_doubles_and_for_decimals() {
        let exact = |text: &str| text.parse::<Exact>().expect("decimal");
        for (limit, text, expected) in [
            (FRACTION, "1", true),
            (FRACTION, "1.0000000000000000000000001", false),
            (FRACTION, "-0.0000000000000000000000001", false),
            (MONEY, "1000000000000000", false),
            (CENTS, "999999999999999.99", true),
            (CENTS, "0.001", false),
            (CENTS, "0.100", true),
            (CHANGE, "-4338000", true),
            (CHANGE, "-999999999999999.99", true),
            (CHANGE, "-1000000000000000", false),
            (SHARE, "70000000000000000000000000", true),
            (SHARE, "-1", false),
        ] {
            assert_eq!(limit.admits_exact(exact(text)), expected, "{text}");
        }
        assert!(COUNT.admits(9_999_999.9) && !COUNT.admits(1e7) && !COUNT.admits(-0.1) && !COUNT.admits(f64::NAN));
    }
}
