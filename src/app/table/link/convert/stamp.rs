//! The outcome that a link carries, to and from its record.

use crate::app::table::link::v1::Record;
use crate::app::table::receipt::Stamp;
use engine::money::Money;

pub fn of_stamp(stamp: &Stamp) -> Record {
    Record::Stamp {
        model: stamp.model,
        fingerprint: stamp.fingerprint,
        budget: stamp.budget.cents(),
        region: stamp.region.cents(),
        municipality: stamp.municipality.map(Money::cents),
    }
}

/// The stamp of a record that is one. An amount that no outcome can have makes it none.
pub fn to_stamp(record: &Record) -> Option<Stamp> {
    let Record::Stamp { model, fingerprint, budget, region, municipality } = *record else { return None };
    let possible = |cents: &i128| cents.unsigned_abs() <= MOST_CENTS;
    let are_possible = [budget, region].iter().chain(&municipality).all(possible);
    are_possible.then(|| Stamp {
        model,
        fingerprint,
        budget: Money::from_cents(budget),
        region: Money::from_cents(region),
        municipality: municipality.map(Money::from_cents),
    })
}

/// Sums of a horizon stay below this, and differences of two such amounts inside the type.
const MOST_CENTS: u128 = 10_u128.pow(34);
