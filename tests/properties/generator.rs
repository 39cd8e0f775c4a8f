//! The random scenarios are valid, and reach every kind of scenario that the model distinguishes.
//!
//! Without this, every other property could be true of a narrow set of scenarios only.

use rekentafel::engine::afspraak::{Afspraak, Basis, OnLeaving};
use rekentafel::engine::fields::RegionField;
use rekentafel::engine::figures::Municipality;
use rekentafel::engine::gebeurtenis::Changeable;
use rekentafel::engine::input::Input;
use rekentafel::engine::money::{Exact, Money};
use rekentafel::engine::pad::Pad;
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::settlement::SettlementYear;
use rekentafel::engine::validation::validate;

use crate::support::scenarios::scenario;
use crate::support::second::second;
use crate::support::{Calculated, check, draw, ensure};

#[test]
fn every_random_scenario_is_valid() {
    check(scenario(), |scenario| {
        let problems = validate(scenario);
        ensure(problems.is_empty(), || format!("{problems:?}"))
    });
}

/// Scenarios among which each kind must occur.
const SCENARIOS: usize = 400;
/// How often it must.
const LEAST: usize = 5;

/// Kinds of input.
const INPUTS: [(&str, fn(&Scenario) -> bool); 27] = [
    ("one municipality", |scenario| scenario.figures.municipalities.len() == 1),
    ("eight municipalities", |scenario| scenario.figures.municipalities.len() == 8),
    ("one year", |scenario| scenario.figures.years == 1),
    ("twelve years", |scenario| scenario.figures.years == 12),
    ("start before the horizon", |scenario| start(scenario).is_some_and(|year| year < scenario.figures.first_year)),
    ("start within the horizon", |scenario| {
        start(scenario)
            .is_some_and(|year| year > scenario.figures.first_year && scenario.figures.horizon().contains(&year))
    }),
    ("start after the horizon", |scenario| start(scenario).is_some_and(|year| year >= scenario.figures.horizon().end)),
    ("no start", |scenario| start(scenario).is_none()),
    ("run-off", |scenario| scenario.figures.doordecentralisatie.existing_run_off.is_some()),
    ("budget changes that count", |scenario| {
        scenario.figures.budget.changes.iter().any(|change| change.year < scenario.figures.horizon().end)
    }),
    ("the Wlz within the horizon", |scenario| {
        scenario.figures.care.wlz.is_some_and(|wlz| scenario.figures.horizon().contains(&wlz.year))
    }),
    ("own begin values", |scenario| any(scenario, |own| own.start.bw_existing.is_some())),
    ("a pad of dwellings", |scenario| any(scenario, |own| matches!(own.dwellings_per_year, Pad::Line(_)))),
    ("a pad of the inflow", |scenario| any(scenario, |own| matches!(own.inflow_factor, Pad::Line(_)))),
    ("growth", |scenario| any(scenario, |own| own.growth > 0.0)),
    ("shrinkage", |scenario| any(scenario, |own| own.growth < 0.0)),
    ("a weight of zero", |scenario| any(scenario, |own| own.objective_weight.is_some_and(Exact::is_zero))),
    ("a base year within the horizon", |scenario| scenario.figures.base_year > scenario.figures.first_year),
    ("everybody with a pgb", |scenario| scenario.figures.tariffs.pgb_fraction == Exact::ONE),
    ("no inflow", |scenario| scenario.figures.demand.inflow_per_10000 == 0.0),
    ("no dwellings", |scenario| {
        scenario.figures.municipalities.iter().all(|own| own.dwellings_per_year == Pad::Constant(0.0))
    }),
    ("a mixed key", |scenario| some_afspraak(scenario, |own| own.terms.sleutel.parts().count() > 1)),
    ("a reserve with a maximum", |scenario| {
        some_afspraak(scenario, |own| own.reserve.as_ref().is_some_and(|reserve| reserve.maximum.is_some()))
    }),
    ("a reserve without a maximum", |scenario| {
        some_afspraak(scenario, |own| own.reserve.as_ref().is_some_and(|reserve| reserve.maximum.is_none()))
    }),
    ("a vangnet", |scenario| some_afspraak(scenario, |own| own.terms.vangnet_per_inhabitant.is_some())),
    ("other terms before the start", |scenario| some_afspraak(scenario, |own| !own.before_start.is_empty())),
    ("own uitvoeringskosten", |scenario| some_afspraak(scenario, |own| own.terms.execution_costs.is_some())),
];

/// Kinds of outcome.
const OUTCOMES: [(&str, fn(&Calculated) -> bool); 11] = [
    ("a deficit of the pool", |calculated| some_year(calculated, |year| year.pool_balance() < Money::ZERO)),
    ("a surplus of the pool", |calculated| some_year(calculated, |year| year.pool_balance() > Money::ZERO)),
    ("a deposit", |calculated| some_year(calculated, |year| year.deposit > Money::ZERO)),
    ("a withdrawal", |calculated| some_year(calculated, |year| year.withdrawal > Money::ZERO)),
    ("a full reserve", |calculated| {
        some_year(calculated, |year| year.deposit > Money::ZERO && year.deposit < year.pool_balance())
    }),
    ("costs beyond the budget", |calculated| some_year(calculated, |year| year.outside_regional_budget > Money::ZERO)),
    ("relief by the vangnet", |calculated| {
        some_year(calculated, |year| year.municipalities.iter().any(|own| own.vangnet > Money::ZERO))
    }),
    ("a vangnet that cannot hold", |calculated| some_year(calculated, |year| year.vangnet_uncovered > Money::ZERO)),
    ("empty places", |calculated| calculated.projection.years.iter().any(|year| year.capacity.empty > 1.0)),
    ("a waiting list", |calculated| {
        calculated.projection.years.iter().any(|year| year.capacity.municipalities[0].waiting_bw() > 1.0)
    }),
    ("nobody admitted", |calculated| {
        calculated.projection.years.iter().any(|year| year.capacity.waiting_bw.months().is_none())
    }),
];

fn start(scenario: &Scenario) -> Option<i32> {
    scenario.figures.doordecentralisatie.first_year
}

fn any(scenario: &Scenario, kind: fn(&Municipality) -> bool) -> bool {
    scenario.figures.municipalities.iter().any(kind)
}

fn some_afspraak(scenario: &Scenario, kind: fn(&Afspraak) -> bool) -> bool {
    scenario.afspraken.iter().any(kind)
}

fn some_year(calculated: &Calculated, kind: fn(&SettlementYear) -> bool) -> bool {
    calculated.settlements.iter().flat_map(|settlement| &settlement.years).any(kind)
}

/// Kinds of input that came with the second version of the file.
const SECOND: [(&str, fn(&Scenario) -> bool); 15] = [
    ("an event that is not active", |own| own.figures.events.iter().any(|event| !event.is_active)),
    ("an event that ends", |own| own.figures.events.iter().any(|event| event.last_year.is_some())),
    ("an event on the budget", |own| changes(own, Input::of(RegionField::HistoricBudget))),
    ("an event on the inflow", |own| changes(own, Input::of(RegionField::Inflow))),
    ("somebody who leaves", |own| moves(own, |before, after| before && !after)),
    ("somebody who joins", |own| moves(own, |before, after| !before && after)),
    ("somebody who is never there", |own| {
        let years = own.figures.horizon();
        own.figures.municipalities.iter().any(|one| years.clone().all(|year| !one.deelname.covers(year)))
    }),
    ("terugkeer", |own| own.figures.care.returning_fraction > 0.0),
    ("opvang", |own| own.figures.opvang.is_some()),
    ("opvang by inhabitants", |own| {
        own.figures.opvang.is_some() && own.figures.municipalities.iter().any(|one| one.opvang_weight.is_none())
    }),
    ("a phase within the horizon", |own| {
        own.afspraken.iter().flat_map(|one| &one.phases).any(|phase| own.figures.horizon().contains(&phase.from))
    }),
    ("a phase that takes away", |own| {
        let all = own.afspraken.iter().flat_map(|one| &one.phases);
        all.into_iter().any(|phase| phase.terms.sleutel_overschot == Some(None))
    }),
    ("a payout within the horizon", |own| {
        let all = own.afspraken.iter().flat_map(|one| &one.reserve).flat_map(|reserve| &reserve.payouts);
        all.into_iter().any(|payout| own.figures.horizon().contains(&payout.year))
    }),
    ("a payout of all there is", |own| {
        let all = own.afspraken.iter().flat_map(|one| &one.reserve).flat_map(|reserve| &reserve.payouts);
        all.into_iter().any(|payout| payout.amount.is_none())
    }),
    ("a reserve that goes along", |own| {
        let mut all = own.afspraken.iter().flat_map(|one| &one.reserve);
        all.any(|reserve| reserve.on_leaving == OnLeaving::GoesAlong) && moves(own, |before, after| before && !after)
    }),
];

fn changes(scenario: &Scenario, field: Input) -> bool {
    scenario.figures.events.iter().flat_map(|event| &event.changes).any(|change| change.field == field)
}

fn moves(scenario: &Scenario, how: impl Fn(bool, bool) -> bool) -> bool {
    let figures = &scenario.figures;
    let years = figures.horizon().zip(figures.horizon().skip(1));
    let mut all = years.flat_map(|years| (0..figures.municipalities.len()).map(move |place| (years, place)));
    all.any(|((before, after), place)| how(figures.is_present(place, before), figures.is_present(place, after)))
}

#[test]
fn every_kind_of_scenario_occurs() {
    let scenarios: Vec<Scenario> = draw(scenario(), 0, SCENARIOS).collect();
    let calculated: Vec<Calculated> = scenarios.iter().map(Calculated::new).collect();
    let inputs = INPUTS.map(|(name, kind)| (name, scenarios.iter().filter(|scenario| kind(scenario)).count()));
    let outcomes = OUTCOMES.map(|(name, kind)| (name, calculated.iter().filter(|outcome| kind(outcome)).count()));
    let bases = Basis::ALL.map(|basis| {
        let key = |own: &Afspraak| !own.terms.sleutel[basis].is_zero();
        (basis.id(), scenarios.iter().filter(|scenario| scenario.afspraken.iter().any(key)).count())
    });
    let rare: Vec<_> = inputs.into_iter().chain(outcomes).chain(bases).filter(|&(_, count)| count < LEAST).collect();
    assert!(rare.is_empty(), "fewer than {LEAST} of {SCENARIOS} scenarios: {rare:?}");
}

#[test]
fn every_kind_of_the_second_version_occurs() {
    let scenarios: Vec<Scenario> = draw(second(), 0, SCENARIOS).collect();
    let found = SECOND.map(|(name, kind)| (name, scenarios.iter().filter(|scenario| kind(scenario)).count()));
    let rare: Vec<_> = found.into_iter().filter(|&(_, count)| count < LEAST).collect();
    assert!(rare.is_empty(), "fewer than {LEAST} of {SCENARIOS} scenarios: {rare:?}");
    let fields = Changeable::all().map(|field| {
        let all = scenarios.iter().flat_map(|own| &own.figures.events).flat_map(|event| &event.changes);
        (field.id(), all.filter(|change| change.changeable() == field).count())
    });
    let never: Vec<_> = fields.filter(|&(_, count)| count < LEAST).collect();
    assert!(never.is_empty(), "fields that events change fewer than {LEAST} times: {never:?}");
}
