//! Which way an outcome must move when one input rises.

use crate::app::ask::check::{Spot, Subject, Tally, Verdict};
use crate::app::ask::text::check as check_text;
use crate::app::dutch::number::euro_cents;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::receipt::settlements;
use engine::fields::{RegionField, Value};
use engine::money::{Exact, Money};

/// Inputs that rise by a tenth, and whether more of it may leave the region more money; otherwise it may not.
const RISES: [(RegionField, bool); 7] = [
    (RegionField::BwInKind, false),
    (RegionField::BwPgb, false),
    (RegionField::BtTariff, false),
    (RegionField::BridgingTariff, false),
    (RegionField::Prevention, false),
    (RegionField::HistoricBudget, true),
    (RegionField::ObjectiveBudget, true),
];

/// The result of the region falls when a price rises, and rises with the budget, under every afspraak.
pub fn signs(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    let before = regions(&subject.outcomes);
    for (field, helps) in RISES {
        let Some(after) = risen(subject, field) else { continue };
        for ((id, before), (_, after)) in before.iter().zip(&after) {
            let right = if helps { after >= before } else { after <= before };
            let place = || Spot { what: field.path.to_owned(), afspraak: Some(id.clone()), ..Spot::default() };
            let bound = || check_text::bound(helps, &euro_cents(*before));
            tally.holds(right, place, || (euro_cents(*after), bound()))?;
        }
    }
    Ok(tally.0)
}

/// The results of the region after the rise; `None` if amounts get too large.
fn risen(subject: &Subject, field: RegionField) -> Option<Vec<(String, Money)>> {
    let mut figures = subject.table.figures.clone();
    let Value::Exact(own) = field.get(&figures) else { return None };
    field.set(&mut figures, Value::Exact(own.times(Exact::from_parts(11, 1).ok()?).ok()?));
    Some(regions(&Outcomes::of(&figures, subject.table.afspraken(subject.context.presets)).ok()?))
}

fn regions(outcomes: &Outcomes) -> Vec<(String, Money)> {
    let region = |(id, settlement): (&str, &engine::settlement::Settlement)| {
        let municipalities = 0..settlement.reserve_shares.len();
        (id.to_owned(), municipalities.map(|own| settlement.horizon_total(own)).sum())
    };
    settlements(outcomes).into_iter().map(region).collect()
}
