//! What came with the second version of the scenario file, between the engine and format 1: events, opvang, and what an
//! own afspraak has beside its terms.

use crate::app::table::link::convert::afspraak::{exact, of_parts, of_terms, to_sleutel, to_terms};
use crate::app::table::link::convert::choices::Numbered;
use crate::app::table::link::convert::number::{
    of_double, of_exact, of_value, of_year, to_double, to_exact, to_value, to_year,
};
use crate::app::table::link::v1;
use engine::afspraak::{Afspraak, Fase, OnLeaving, PhaseTerms, Reserve, TermsBeforeStart, Uitkering};
use engine::fields::{Kind, MunicipalityField, OpvangField, RegionField};
use engine::figures::Opvang;
use engine::gebeurtenis::{Amount, Gebeurtenis, Operation, Wijziging};
use engine::input::Input;
use engine::problem::{Problem, Wrong};

pub fn of_opvang(opvang: &Opvang) -> Option<Vec<v1::Value>> {
    OpvangField::BY_NUMBER.iter().map(|field| of_value(field.get(opvang))).collect()
}

/// `None` if a value does not fit its field, or one is missing.
pub fn to_opvang(values: &[v1::Value]) -> Option<Opvang> {
    let mut opvang = Opvang::default();
    for (place, field) in OpvangField::BY_NUMBER.iter().enumerate() {
        field.set(&mut opvang, to_value(*values.get(place)?, field.kind)?);
    }
    Some(opvang)
}

pub fn of_event(event: &Gebeurtenis) -> Option<v1::Gebeurtenis> {
    Some(v1::Gebeurtenis {
        name: event.name.clone(),
        first_year: of_year(event.first_year),
        last_year: event.last_year.map(of_year),
        is_active: event.is_active,
        changes: event.changes.iter().map(of_change).collect::<Option<_>>()?,
    })
}

fn of_change(change: &Wijziging) -> Option<v1::Wijziging> {
    let field = match change.field {
        Input::Region { field, .. } => v1::Changed::Field(field.number()),
        Input::Municipality { municipality, field, .. } => {
            v1::Changed::Cell { municipality: u16::try_from(municipality).ok()?, field: field.number() }
        }
        Input::Opvang { field, .. } => v1::Changed::Opvang(field.number()),
        Input::Change { .. } | Input::Wlz { .. } => return None,
    };
    let number = match change.number {
        Amount::Double(number) => of_double(number)?,
        Amount::Exact(number) => of_exact(number)?,
    };
    Some(v1::Wijziging { field, operation: change.operation.number(), number })
}

/// `None` if it names what this program does not have, or a number does not fit.
pub fn to_event(event: v1::Gebeurtenis) -> Option<Gebeurtenis> {
    Some(Gebeurtenis {
        name: event.name,
        first_year: to_year(event.first_year),
        last_year: event.last_year.map(to_year),
        is_active: event.is_active,
        changes: event.changes.into_iter().map(to_change).collect::<Option<_>>()?,
    })
}

fn to_change(change: v1::Wijziging) -> Option<Wijziging> {
    let field = match change.field {
        v1::Changed::Field(number) => Input::of(RegionField::with_number(number)?),
        v1::Changed::Cell { municipality, field } => {
            Input::of_municipality(municipality.into(), MunicipalityField::with_number(field)?)
        }
        v1::Changed::Opvang(number) => Input::of_opvang(OpvangField::with_number(number)?),
    };
    let number = match field.kind() {
        Kind::Exact | Kind::MaybeExact => Amount::Exact(to_exact(change.number)?),
        _ => Amount::Double(to_double(change.number)?),
    };
    Some(Wijziging { field, operation: Operation::with_number(change.operation)?, number })
}

/// The bits of the terms that a phase takes away.
const NO_SURPLUS_KEY: u8 = 1;
const NO_EXECUTION_COSTS: u8 = 2;
const NO_VANGNET: u8 = 4;

/// What an afspraak has beside its terms; `None` if that is nothing.
pub fn of_later(afspraak: &Afspraak) -> Option<v1::Later> {
    let reserve = afspraak.reserve.as_ref();
    let payouts = reserve.map(|own| own.payouts.as_slice()).unwrap_or_default();
    let on_leaving = reserve.map(|own| own.on_leaving).unwrap_or_default();
    let is_nothing = afspraak.phases.is_empty() && payouts.is_empty() && on_leaving == OnLeaving::default();
    let of_payout = |own: &Uitkering| v1::Uitkering {
        year: of_year(own.year),
        amount: own.amount.and_then(of_exact),
        sleutel: of_parts(own.sleutel.parts()),
    };
    (!is_nothing).then(|| v1::Later {
        phases: afspraak.phases.iter().map(of_phase).collect(),
        payouts: payouts.iter().map(of_payout).collect(),
        on_leaving: on_leaving.number(),
    })
}

fn of_phase(phase: &Fase) -> v1::Fase {
    let PhaseTerms { shared, inleg, sleutel, sleutel_overschot, execution_costs, vangnet_per_inhabitant } =
        phase.terms.clone();
    let bit = |is_taken: bool, bit: u8| if is_taken { bit } else { 0 };
    v1::Fase {
        from: of_year(phase.from),
        terms: of_terms(&TermsBeforeStart {
            shared,
            inleg,
            sleutel,
            sleutel_overschot: sleutel_overschot.flatten(),
            execution_costs: execution_costs.flatten(),
        }),
        vangnet: vangnet_per_inhabitant.flatten().and_then(of_exact),
        taken_away: bit(sleutel_overschot == Some(None), NO_SURPLUS_KEY)
            | bit(execution_costs == Some(None), NO_EXECUTION_COSTS)
            | bit(vangnet_per_inhabitant == Some(None), NO_VANGNET),
    }
}

/// Gives an afspraak what it has beside its terms; its ranges are checked later.
///
/// # Errors
/// The first part that cannot be read.
pub fn give_later(afspraak: &mut Afspraak, later: v1::Later) -> Result<(), Problem> {
    afspraak.phases =
        later.phases.into_iter().enumerate().map(|(place, own)| to_phase(place, own)).collect::<Result<_, _>>()?;
    let on_leaving = OnLeaving::with_number(later.on_leaving)
        .ok_or_else(|| Problem::new("reserve.bij_vertrek", later.on_leaving, Wrong::OneOf(Vec::new())))?;
    let payouts = later.payouts.into_iter().enumerate().map(|(place, own)| to_payout(place, own));
    let payouts: Vec<Uitkering> = payouts.collect::<Result<_, _>>()?;
    if let Some(reserve) = afspraak.reserve.take() {
        afspraak.reserve = Some(Reserve { payouts, on_leaving, ..reserve });
    }
    Ok(())
}

fn to_phase(place: usize, phase: v1::Fase) -> Result<Fase, Problem> {
    let prefix = format!("fasen[{place}].");
    let terms = to_terms(&prefix, phase.terms)?;
    let vangnet = exact(&prefix, "vangnet_per_inwoner", phase.vangnet)?;
    let is_taken = |bit: u8| phase.taken_away & bit != 0;
    fn or_taken<T>(given: Option<T>, is_taken: bool) -> Option<Option<T>> {
        if is_taken { Some(None) } else { given.map(Some) }
    }
    Ok(Fase {
        from: to_year(phase.from),
        terms: PhaseTerms {
            shared: terms.shared,
            inleg: terms.inleg,
            sleutel: terms.sleutel,
            sleutel_overschot: or_taken(terms.sleutel_overschot, is_taken(NO_SURPLUS_KEY)),
            execution_costs: or_taken(terms.execution_costs, is_taken(NO_EXECUTION_COSTS)),
            vangnet_per_inhabitant: or_taken(vangnet, is_taken(NO_VANGNET)),
        },
    })
}

fn to_payout(place: usize, payout: v1::Uitkering) -> Result<Uitkering, Problem> {
    let prefix = format!("reserve.uitkeringen[{place}].");
    Ok(Uitkering {
        year: to_year(payout.year),
        amount: exact(&prefix, "bedrag", payout.amount)?,
        sleutel: to_sleutel(&prefix, "sleutel", &payout.sleutel)?,
    })
}
