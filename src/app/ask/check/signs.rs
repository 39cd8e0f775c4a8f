//! Which way an outcome must move when one input rises.

use crate::app::ask::check::{Place, Subject, Tally, Verdict};
use crate::app::dutch::number::euro_cents;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::receipt::settlements;
use engine::money::{Exact, Money};
use engine::scenario::Scenario;

/// An input that rises by a tenth, and which way the result of the region may not move.
struct Rise {
    path: &'static str,
    of: fn(&mut Scenario) -> &mut Exact,
    /// Whether more of it may leave more money; otherwise it may not.
    helps: bool,
}

const RISES: [Rise; 7] = [
    Rise { path: "tarieven.bw_zin", of: |own| &mut own.tariffs.bw_in_kind, helps: false },
    Rise { path: "tarieven.bw_pgb", of: |own| &mut own.tariffs.bw_pgb, helps: false },
    Rise { path: "tarieven.bt", of: |own| &mut own.tariffs.bt, helps: false },
    Rise { path: "tarieven.overbrugging", of: |own| &mut own.tariffs.bridging, helps: false },
    Rise { path: "tarieven.preventie_per_inwoner", of: |own| &mut own.tariffs.prevention_per_inhabitant, helps: false },
    Rise { path: "budget.historisch", of: |own| &mut own.budget.historic, helps: true },
    Rise { path: "budget.objectief", of: |own| &mut own.budget.objective, helps: true },
];

/// The result of the region falls when a price rises, and rises with the budget, under every afspraak.
pub fn signs(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    let before = regions(&subject.outcomes);
    for rise in &RISES {
        let Some(after) = risen(subject, rise) else { continue };
        for ((id, before), (_, after)) in before.iter().zip(&after) {
            let right = if rise.helps { after >= before } else { after <= before };
            let place = || Place { what: rise.path.to_owned(), afspraak: Some(id.clone()), ..Place::default() };
            let bound = || crate::app::ask::text::check::bound(rise.helps, &euro_cents(*before));
            tally.holds(right, place, || (euro_cents(*after), bound()))?;
        }
    }
    Ok(tally.0)
}

/// The results of the region after the rise; `None` if amounts get too large.
fn risen(subject: &Subject, rise: &Rise) -> Option<Vec<(String, Money)>> {
    let mut scenario = subject.table.scenario.clone();
    let own = (rise.of)(&mut scenario);
    *own = own.times(Exact::from_parts(11, 1).ok()?).ok()?;
    Some(regions(&Outcomes::of(&scenario, subject.context.presets).ok()?))
}

fn regions(outcomes: &Outcomes) -> Vec<(String, Money)> {
    let region = |(id, settlement): (&str, &engine::settlement::Settlement)| {
        let municipalities = 0..settlement.reserve_shares.len();
        (id.to_owned(), municipalities.map(|own| settlement.horizon_total(own)).sum())
    };
    settlements(outcomes).into_iter().map(region).collect()
}
