//! What came with the second version has the properties that its rules promise: events, phases and deelname.

use proptest::prelude::Just;
use proptest::strategy::Strategy;
use rekentafel::engine::afspraak::{Afspraak, Fase, OnLeaving, PhaseTerms, Terms};
use rekentafel::engine::figures::Deelname;
use rekentafel::engine::gebeurtenis::{Gebeurtenis, Wijziging};
use rekentafel::engine::input::Input;
use rekentafel::engine::money::{Exact, Money};
use rekentafel::engine::projection::ProjectionYear;
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::validation::validate_figures;

use crate::support::scenarios::{afspraak, scenario_of};
use crate::support::second::second;
use crate::support::{Calculated, check, draw, ensure, ensure_same};

/// § 10: an event that is switched off changes nothing.
#[test]
fn an_event_that_is_not_active_is_as_if_it_were_not_there() {
    check(second(), |scenario| {
        let (mut off, mut without) = (scenario.clone(), scenario.clone());
        off.figures.events.iter_mut().for_each(|event| event.is_active = false);
        without.figures.events.clear();
        ensure(Calculated::new(&off).same_outcome(&Calculated::new(&without)), || "another outcome".to_owned())
    });
}

/// The property above can fail: events that are active change something.
#[test]
fn an_active_event_changes_something() {
    let scenarios: Vec<Scenario> = draw(second(), 3, 100).collect();
    let changes = scenarios.iter().filter(|scenario| {
        let mut without = (*scenario).clone();
        without.figures.events.clear();
        !Calculated::new(scenario).same_outcome(&Calculated::new(&without))
    });
    assert!(changes.count() > 40);
}

/// § 10: two events on different fields commute.
#[test]
fn events_on_different_fields_commute() {
    check(second(), |scenario| {
        let events = &scenario.figures.events;
        for place in 1..events.len() {
            if are_on_different_fields(&events[place - 1], &events[place]) {
                let mut swapped = scenario.clone();
                swapped.figures.events.swap(place - 1, place);
                let same = Calculated::new(scenario).same_outcome(&Calculated::new(&swapped));
                ensure(same, || format!("{place} and the one before it"))?;
            }
        }
        Ok(())
    });
}

fn are_on_different_fields(one: &Gebeurtenis, other: &Gebeurtenis) -> bool {
    let fields = |event: &Gebeurtenis| event.changes.iter().map(|own| own.field).collect::<Vec<Input>>();
    fields(one).iter().all(|field| !fields(other).contains(field))
}

/// § 11: a phase from the first year on that gives every term is the afspraak with those terms.
#[test]
fn a_phase_from_the_first_year_is_the_afspraak_itself() {
    let with_main = (second(), afspraak()).prop_map(|(scenario, main)| (scenario, main.terms));
    check(with_main, |(scenario, main)| {
        let mut plain = scenario.clone();
        plain.afspraken.iter_mut().for_each(|own| own.phases.clear());
        let mut phased = plain.clone();
        let from = scenario.figures.first_year;
        for own in &mut phased.afspraken {
            let terms = everything(&std::mem::replace(&mut own.terms, main.clone()));
            own.phases.push(Fase { from, terms });
        }
        let (plain, phased) = (Calculated::new(&plain), Calculated::new(&phased));
        ensure_same("settlements", phased.settlements, plain.settlements)
    });
}

/// A phase that leaves no term as it was.
fn everything(terms: &Terms) -> PhaseTerms {
    let Terms { shared, inleg, sleutel, sleutel_overschot, execution_costs, vangnet_per_inhabitant } = terms.clone();
    PhaseTerms {
        shared: Some(shared),
        inleg: Some(inleg),
        sleutel: Some(sleutel),
        sleutel_overschot: Some(sleutel_overschot),
        execution_costs: Some(execution_costs),
        vangnet_per_inhabitant: Some(vangnet_per_inhabitant),
    }
}

/// A scenario of the second version, and a municipality of it that is not the centrumgemeente and always there.
fn with_somebody() -> impl Strategy<Value = (Scenario, Option<usize>)> {
    second().prop_flat_map(|scenario| {
        let figures = &scenario.figures;
        let is_free = |place: &usize| {
            figures.centre() != Some(*place) && figures.municipalities[*place].deelname == Deelname::default()
        };
        let free: Vec<Option<usize>> =
            (0..figures.municipalities.len()).filter(is_free).map(Some).chain([None]).collect();
        let most = free.len().saturating_sub(1).max(1);
        (Just(scenario), (0..most).prop_map(move |place| free[place]))
    })
}

/// The scenario in which a municipality is there through a year, if it can be calculated.
fn until(scenario: &Scenario, place: usize, through: i32) -> Option<Scenario> {
    let mut leaving = scenario.clone();
    leaving.figures.municipalities[place].deelname.through = Some(through);
    validate_figures(&leaving.figures).is_empty().then_some(leaving)
}

/// § 12: who leaves after the last year of the horizon counts as staying; who leaves before the last year changes
/// nothing before it, but for what it takes along from a reserve at its own last.
#[test]
fn leaving_at_the_end_changes_nothing_before() {
    check(with_somebody(), |(scenario, somebody)| {
        let (Some(place), last) = (*somebody, scenario.figures.horizon().end - 1) else { return Ok(()) };
        let staying = Calculated::new(scenario);
        if let Some(leaving) = until(scenario, place, last) {
            ensure(Calculated::new(&leaving).same_outcome(&staying), || "after the last year".to_owned())?;
        }
        let mut stays = scenario.clone();
        stays.afspraken.iter_mut().flat_map(|own| &mut own.reserve).for_each(|own| own.on_leaving = OnLeaving::Stays);
        let Some(leaving) = until(&stays, place, last - 1) else { return Ok(()) };
        let (before, after) = (Calculated::new(&stays), Calculated::new(&leaving));
        let years = scenario.figures.horizon().count() - 1;
        for year in 0..years {
            let of = |own: &Calculated| {
                let ProjectionYear { capacity, budget, costs, .. } = own.projection.years[year].clone();
                let settled: Vec<_> = own.settlements.iter().map(|own| own.years[year].clone()).collect();
                (capacity, budget, costs, settled)
            };
            ensure(of(&before) == of(&after), || format!("the year at {year}"))?;
        }
        Ok(())
    });
}

/// § 12: a municipality that is never there leaves the people of the others as they are without it, always. The amounts
/// are the same where no money was meant for it: with a weight of zero in the historic and the objective distribution,
/// because the budgets are those of all municipalities in the file, and the part of the absent goes elsewhere.
#[test]
fn who_is_never_there_is_as_if_not_in_the_file() {
    check(with_somebody(), |(scenario, somebody)| {
        let Some(place) = *somebody else { return Ok(()) };
        let mut absent = scenario.clone();
        let own = &mut absent.figures.municipalities[place];
        own.deelname.from = Some(scenario.figures.horizon().end + 5);
        (own.objective_weight, own.historic_weight) = (Some(Exact::ZERO), Some(Exact::ZERO));
        absent
            .figures
            .events
            .iter_mut()
            .for_each(|event| event.changes.retain(|own| own.field.municipality() != Some(place)));
        absent.figures.events.retain(|event| !event.changes.is_empty());
        let without = without(&absent, place);
        if !validate_figures(&absent.figures).is_empty() || !validate_figures(&without.figures).is_empty() {
            return Ok(());
        }
        let (absent, without) = (Calculated::new(&absent), Calculated::new(&without));
        for (a, b) in absent.projection.years.iter().zip(&without.projection.years) {
            let mut people = a.capacity.clone();
            people.municipalities.remove(place);
            ensure_same("people", people, b.capacity.clone())?;
            ensure_same("C and R", (a.budget.centre, a.budget.regional), (b.budget.centre, b.budget.regional))?;
        }
        for (a, b) in absent.settlements.iter().zip(&without.settlements) {
            for (a, b) in a.years.iter().zip(&b.years) {
                let mut year = a.clone();
                let gone = year.municipalities.remove(place);
                ensure(gone.result.is_zero() && gone.payout.is_zero(), || format!("{gone:?}"))?;
                ensure_same("settlement", year, b.clone())?;
            }
            let mut shares = a.reserve_shares.clone();
            ensure_same("share of the reserve", shares.remove(place), Money::ZERO)?;
            ensure_same("shares of the reserve", shares, b.reserve_shares.clone())?;
        }
        Ok(())
    });
}

/// The scenario without a municipality, of which no event changes a field.
fn without(scenario: &Scenario, place: usize) -> Scenario {
    let mut without = scenario.clone();
    without.figures.municipalities.remove(place);
    for change in without.figures.events.iter_mut().flat_map(|event| &mut event.changes) {
        close_up(change, place);
    }
    without
}

fn close_up(change: &mut Wijziging, gone: usize) {
    if let Input::Municipality { municipality, .. } = &mut change.field {
        *municipality -= usize::from(*municipality > gone);
    }
}

/// The property above goes no further: with weights of its own, money that was meant for it is gone.
#[test]
fn the_part_of_who_is_never_there_goes_elsewhere() {
    let lost = draw(scenario_of(2..=4), 5, 60).filter(|scenario| {
        let figures = &scenario.figures;
        let Some(place) = (0..figures.municipalities.len()).find(|&place| figures.centre() != Some(place)) else {
            return false;
        };
        let mut absent = scenario.clone();
        absent.figures.municipalities[place].deelname.from = Some(figures.horizon().end + 5);
        if !validate_figures(&absent.figures).is_empty() {
            return false;
        }
        let budget = |own: &Calculated| own.projection.years.iter().map(|year| year.budget.total()).sum::<Money>();
        budget(&Calculated::new(&absent)) < budget(&Calculated::new(scenario))
    });
    assert!(lost.count() > 20);
}

/// § 12: what leavers take along is theirs once: with `mee` and `blijft` the pool is settled alike in that year.
#[test]
fn what_goes_along_comes_from_the_reserve_alone() {
    check(second(), |scenario| {
        let with = |on_leaving: OnLeaving| {
            let mut own = scenario.clone();
            let reserves = own.afspraken.iter_mut().flat_map(|own: &mut Afspraak| &mut own.reserve);
            reserves.for_each(|reserve| reserve.on_leaving = on_leaving);
            Calculated::new(&own)
        };
        let (along, stays) = (with(OnLeaving::GoesAlong), with(OnLeaving::Stays));
        for (a, b) in along.settlements.iter().zip(&stays.settlements) {
            // Until somebody takes something along, all is the same; in that year, all but payouts and reserve.
            for (a, b) in a.years.iter().zip(&b.years) {
                let same = [(a.pool_income, b.pool_income), (a.pool_costs, b.pool_costs), (a.deposit, b.deposit)];
                ensure(same.iter().all(|(a, b)| a == b), || format!("the pool of {}", a.year))?;
                ensure_same("reserve and payout", a.reserve + a.payout, b.reserve + b.payout)?;
                if a.payout != b.payout {
                    break;
                }
            }
        }
        Ok(())
    });
}
