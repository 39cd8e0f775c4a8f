//! Conservation: no cent is made or lost, in no step, no year and not over the horizon.

use std::io::Write;
use std::num::NonZero;
use std::sync::atomic::{AtomicU64, Ordering};

use proptest::strategy::{BoxedStrategy, Strategy};
use rekentafel::engine::afspraak::{Afspraak, Post};
use rekentafel::engine::money::{Exact, Money};
use rekentafel::engine::projection::{Projection, ProjectionYear};
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::settlement::{MunicipalityYear, Settlement, SettlementYear};

use crate::support::scenarios::scenario;
use crate::support::second::second;
use crate::support::{Calculated, check, draw, ensure, ensure_same};

/// Checks that the books of a settlement close: every total is the sum of its parts, and money in equals money out.
fn books_close(projection: &Projection, afspraak: &Afspraak, settlement: &Settlement) -> Result<(), String> {
    let begin = afspraak.reserve.as_ref().map_or(Ok(Money::ZERO), |reserve| reserve.begin.cents());
    let begin = begin.expect("an amount that fits");
    let mut reserve = begin;
    let mut horizon = Money::ZERO;
    for (year, settled) in projection.years.iter().zip(&settlement.years) {
        let books = year_closes(projection, year, afspraak, settled, reserve);
        books.map_err(|error| format!("{}, {}: {error}", afspraak.id, settled.year))?;
        reserve = settled.reserve;
        horizon += settled.centre_budget + settled.regional_budget - settled.total_costs;
    }
    let municipalities = 0..settlement.reserve_shares.len();
    ensure_same("shares of the reserve", settlement.reserve_shares.iter().copied().sum(), reserve - begin)?;
    ensure_same("the horizon", municipalities.map(|index| settlement.horizon_total(index)).sum(), horizon)
}

fn year_closes(
    projection: &Projection,
    year: &ProjectionYear,
    afspraak: &Afspraak,
    settled: &SettlementYear,
    reserve: Money,
) -> Result<(), String> {
    let sum = |part: fn(&MunicipalityYear) -> Money| settled.municipalities.iter().map(part).sum::<Money>();
    let terms = afspraak.terms_in(year.year(), &projection.doordecentralisatie);
    let budget = settled.centre_budget + settled.regional_budget;
    ensure_same("R", sum(|own| own.budget), settled.regional_budget)?;

    let mut shared = Money::ZERO;
    let mut costs = settled.execution_costs + settled.vacancy;
    for (own, municipality) in settled.municipalities.iter().zip(&year.costs.municipalities) {
        let post = |post: Post| municipality.posts[post].times(terms.shared[post]).expect("an amount that fits");
        let own_shared: Money = Post::ALL.into_iter().map(post).sum();
        let own_total = municipality.posts.total() + municipality.local;
        ensure_same("own costs", own.own_costs, own_total - own_shared)?;
        let result = own.budget - own.inleg - own.own_costs + own.verrekening + own.payout + own.vangnet;
        ensure_same("result", own.result, result)?;
        shared += own_shared;
        costs += own_total;
    }
    ensure_same("all costs", settled.total_costs, costs)?;
    ensure_same("pool income", settled.pool_income, settled.centre_budget + sum(|own| own.inleg))?;
    ensure_same("pool costs", settled.pool_costs, settled.execution_costs + settled.vacancy + shared)?;
    ensure_same("outside the budget", settled.outside_regional_budget, (settled.pool_costs - budget).max(Money::ZERO))?;

    let (deposit, withdrawal) = (settled.deposit, settled.withdrawal);
    ensure_same("payout", sum(|own| own.payout), settled.payout)?;
    ensure(settled.payout >= Money::ZERO, || format!("{} paid out", settled.payout))?;
    ensure_same("reserve", settled.reserve, reserve + deposit - withdrawal - settled.payout)?;
    ensure(settled.reserve >= Money::ZERO, || format!("a reserve of {}", settled.reserve))?;
    ensure(deposit >= Money::ZERO && withdrawal >= Money::ZERO, || format!("{deposit} in, {withdrawal} out"))?;
    ensure_same("verrekening", sum(|own| own.verrekening), settled.pool_balance() - deposit + withdrawal)?;
    ensure_same("vangnet", sum(|own| own.vangnet), Money::ZERO)?;
    ensure_same("uncovered", settled.vangnet_uncovered, beyond_vangnet(terms.vangnet_per_inhabitant, year, settled))?;

    for (place, own) in
        settled.municipalities.iter().enumerate().filter(|(place, _)| !year.membership.is_present(*place))
    {
        let MunicipalityYear { budget, inleg, own_costs, verrekening, payout, vangnet, result } = *own;
        let all = [budget, inleg, own_costs, verrekening, payout, vangnet, result];
        ensure(all.iter().all(|amount| amount.is_zero()), || format!("{place} is not there: {own:?}"))?;
    }

    // § 6, last line, and § 11: Σ result + storting − onttrekking − uitkering = C + R − all costs.
    let kept = deposit - withdrawal - settled.payout;
    ensure_same("conservation", sum(|own| own.result) + kept, budget - settled.total_costs)
}

/// What the results still lack to the limit of the vangnet.
fn beyond_vangnet(limit: Option<Exact>, year: &ProjectionYear, settled: &SettlementYear) -> Money {
    let Some(limit) = limit else { return Money::ZERO };
    let floor = |micros: i128| limit.times(Exact::from_parts(micros, 6)?)?.cents();
    let people = year.bases.inhabitants.iter().map(|&micros| floor(micros).expect("an amount that fits"));
    settled.municipalities.iter().zip(people).map(|(own, floor)| (-own.result - floor).max(Money::ZERO)).sum()
}

/// The books of every afspraak of a scenario; answers how many years they hold.
fn all_books_close(afspraken: &[Afspraak], calculated: &Calculated) -> Result<u64, String> {
    let mut years = 0;
    for (afspraak, settlement) in afspraken.iter().zip(&calculated.settlements) {
        books_close(&calculated.projection, afspraak, settlement)?;
        years += settlement.years.len() as u64;
    }
    Ok(years)
}

#[test]
fn with_the_second_version_money_in_equals_money_out() {
    check(second(), |scenario| all_books_close(&scenario.afspraken, &Calculated::new(scenario)).map(|_| ()));
}

#[test]
fn money_in_equals_money_out_in_every_year_and_over_the_horizon() {
    check(scenario(), |scenario| all_books_close(&scenario.afspraken, &Calculated::new(scenario)).map(|_| ()));
}

const CENT: Money = Money::from_cents(1);

/// Each way in which one cent can go astray.
const ASTRAY: [(&str, fn(&mut Settlement)); 21] = [
    ("C", |settlement| last(settlement).centre_budget += CENT),
    ("R", |settlement| last(settlement).regional_budget += CENT),
    ("uitvoeringskosten", |settlement| last(settlement).execution_costs += CENT),
    ("leegstand", |settlement| last(settlement).vacancy += CENT),
    ("pool_baten", |settlement| last(settlement).pool_income += CENT),
    ("pool_lasten", |settlement| last(settlement).pool_costs += CENT),
    ("storting", |settlement| last(settlement).deposit += CENT),
    ("onttrekking", |settlement| last(settlement).withdrawal += CENT),
    ("uitkering", |settlement| last(settlement).payout += CENT),
    ("reserve", |settlement| last(settlement).reserve += CENT),
    ("buiten_regiobudget", |settlement| last(settlement).outside_regional_budget += CENT),
    ("vangnet_ongedekt", |settlement| last(settlement).vangnet_uncovered += CENT),
    ("totale_kosten", |settlement| last(settlement).total_costs += CENT),
    ("rijksbudget", |settlement| last(settlement).municipalities[0].budget += CENT),
    ("inleg", |settlement| last(settlement).municipalities[0].inleg += CENT),
    ("eigen_kosten", |settlement| last(settlement).municipalities[0].own_costs += CENT),
    ("verrekening", |settlement| last(settlement).municipalities[0].verrekening += CENT),
    ("uitkering of a municipality", |settlement| last(settlement).municipalities[0].payout += CENT),
    ("vangnet", |settlement| last(settlement).municipalities[0].vangnet += CENT),
    ("resultaat", |settlement| last(settlement).municipalities[0].result += CENT),
    ("aandeel_reserve", |settlement| settlement.reserve_shares[0] += CENT),
];

fn last(settlement: &mut Settlement) -> &mut SettlementYear {
    settlement.years.last_mut().expect("a horizon of at least one year")
}

#[test]
fn a_cent_that_goes_astray_anywhere_is_found() {
    for scenario in draw(scenario(), 1, 50) {
        let Calculated { projection, settlements, .. } = Calculated::new(&scenario);
        for (afspraak, settlement) in scenario.afspraken.iter().zip(settlements) {
            for (name, lose) in ASTRAY {
                let mut wrong = settlement.clone();
                lose(&mut wrong);
                assert!(books_close(&projection, afspraak, &wrong).is_err(), "a cent more of {name} is not noticed");
            }
        }
    }
}

/// Scenarios of the long run, in batches that threads take one by one; each batch has a seed of its own, so that the
/// scenarios are the same on any number of threads.
const BATCHES: u64 = 200;
const BATCH: usize = 500;

#[test]
fn conservation_holds_on_a_hundred_thousand_scenarios() {
    long_run("conservation", &|| scenario().boxed());
}

#[test]
#[ignore = "takes minutes: one run is enough after a change of the calculation"]
fn conservation_holds_on_a_hundred_thousand_scenarios_of_the_second_version() {
    long_run("conservation, second version", &|| second().boxed());
}

/// Whether the books of so many scenarios close, and says of how many.
fn long_run(name: &str, strategy: &(dyn Fn() -> BoxedStrategy<Scenario> + Sync)) {
    let (next_batch, years) = (AtomicU64::new(0), AtomicU64::new(0));
    let work = || {
        let strategy = strategy();
        loop {
            let batch = next_batch.fetch_add(1, Ordering::Relaxed);
            if batch >= BATCHES {
                break;
            }
            for scenario in draw(&strategy, batch, BATCH) {
                match all_books_close(&scenario.afspraken, &Calculated::new(&scenario)) {
                    Ok(settled) => years.fetch_add(settled, Ordering::Relaxed),
                    Err(error) => panic!("{error}\n{}", rekentafel::data::scenario_file::write(&scenario)),
                };
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    let line = format!(
        "\n{name}: {} scenarios, {} years settled, all to the cent\n",
        BATCHES * BATCH as u64,
        years.load(Ordering::Relaxed)
    );
    // Straight to standard output, past the capture of the test harness: this line is to be seen when all is well.
    std::io::stdout().write_all(line.as_bytes()).expect("standard output");
}
