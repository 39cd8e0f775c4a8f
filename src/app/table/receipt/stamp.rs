//! What a link carries of the outcome that it had when it was made, and how that compares with the outcome now.
//!
//! The version of the data is not in it: a link has that in its start.

use std::cmp::Ordering;

use crate::app::table::outcomes::Outcomes;
use crate::app::table::receipt::{Fingerprint, SHORT, Totals};
use crate::app::table::state::View;
use engine::money::Money;

/// The outcome of a link when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The version of the calculation: see [`data::version::MODEL_VERSION`].
    pub model: u8,
    /// The first bytes of the fingerprint of the whole outcome.
    pub fingerprint: [u8; SHORT],
    /// The rijksbudget over the horizon.
    pub budget: Money,
    /// The result of the region over the horizon, with the share of the reserve, under the afspraak in hand.
    pub region: Money,
    /// The same of the municipality in hand.
    pub municipality: Option<Money>,
}

impl Stamp {
    /// The stamp of an outcome with this fingerprint, as it is looked at.
    pub fn of(model: u8, fingerprint: Fingerprint, outcomes: &Outcomes, view: &View) -> Stamp {
        let (settled, variant) = outcomes.find(&view.afspraak);
        let totals = Totals::of(&settled.settlements[variant]);
        Stamp {
            model,
            fingerprint: fingerprint.short(),
            budget: totals.budget,
            region: totals.region(),
            municipality: view.municipality.and_then(|own| totals.municipalities.get(own).copied()),
        }
    }

    /// All costs over the horizon: what comes in and is not left over.
    ///
    /// By `docs/rekenmodel.md` section 6.6, summed over the years, and with the share of the reserve.
    pub fn costs(&self) -> Money {
        self.budget - self.region
    }

    /// Whether another stamp is of the same outcome, by whatever version it was calculated.
    pub fn has_same_outcome(&self, other: &Stamp) -> bool {
        Stamp { model: other.model, ..*self } == *other
    }
}

/// An amount of a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    Budget,
    Costs,
    Region,
    /// Of the municipality in hand.
    Municipality,
}

/// An amount that is no longer what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    pub total: Total,
    pub then: Money,
    pub now: Money,
}

/// The totals that differ between two stamps of the same view.
pub fn differences(then: &Stamp, now: &Stamp) -> Vec<Difference> {
    let own = then.municipality.zip(now.municipality);
    let pairs = [
        (Total::Budget, then.budget, now.budget),
        (Total::Costs, then.costs(), now.costs()),
        (Total::Region, then.region, now.region),
    ];
    let all = pairs.into_iter().chain(own.map(|(then, now)| (Total::Municipality, then, now)));
    let differ = all.filter(|(_, then, now)| then != now);
    differ.map(|(total, then, now)| Difference { total, then, now }).collect()
}

/// How the version of the calculation that a link was made with differs from that of this program. What a version of
/// the data means stands on the page as long as it is in hand (`view::version`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    Older { then: u8, now: u8 },
    Newer { then: u8, now: u8 },
}

/// What must be said about the version of a link before its outcome is compared.
pub fn age(then: u8, now: u8) -> Option<Age> {
    match then.cmp(&now) {
        Ordering::Less => Some(Age::Older { then, now }),
        Ordering::Greater => Some(Age::Newer { then, now }),
        Ordering::Equal => None,
    }
}
