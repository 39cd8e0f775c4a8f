//! The account of a year: the difference between plan and actual is explained to the cent, and settled as the plan was.
//!
//! Proves, on random plans and random actuals: the parts of every amount add up to its difference, and those of
//! municipalities and region to what the money of the region differs; number and price follow their rule; another order
//! of municipalities changes no part; the settlement of an account in which everything went as planned is that of the
//! plan; of any account it loses no cent, and says what it needs that is missing.
//!
//! Does not prove that the rule is a good one to explain with, nor what the page says of it (`tests/verantwoording.rs`).

use proptest::prelude::any;
use proptest::strategy::Strategy;
use rekentafel::engine::afspraak::{Afspraak, Counts};
use rekentafel::engine::figures::Figures;
use rekentafel::engine::money::{Exact, Money};
use rekentafel::engine::projection::ProjectionYear;
use rekentafel::engine::realisatie::account::{Account, Books, Missing, Settled};
use rekentafel::engine::realisatie::difference::{Difference, Line, Parts, of_municipality, of_region};
use rekentafel::engine::realisatie::{About, OwnActual, Realisatie, RegionActual};
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::settlement::{Settlement, SettlementYear};

use crate::support::second::second;
use crate::support::{Calculated, check, draw, ensure, ensure_same};

/// Random numbers that can be repeated, from a seed (the generator of Knuth, *MMIX*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    /// A number near a planned one, now and then zero or far off, and, if it may be, nothing.
    fn near(&mut self, planned: Exact, places: u32, may_lack: bool) -> Option<Exact> {
        let factor = Exact::from_parts(self.below(2_000).into(), 3).expect("decimal");
        match self.below(10) {
            0 if may_lack => None,
            1 => Some(Exact::ZERO),
            2 => Some(Exact::from_parts(self.below(100_000_000).into(), places).expect("decimal")),
            _ => Some(planned.times(factor).expect("a number that fits").round(places)),
        }
    }
}

type Give<'a> = &'a mut dyn FnMut(Exact, u32) -> Option<Exact>;

/// What really was in a year: what `give` makes of each number of the plan, with the decimals that it may have.
fn actuals(
    figures: &Figures,
    year: &ProjectionYear,
    planned: &SettlementYear,
    reserve: Money,
    give: Give,
) -> Realisatie {
    let mut actuals = Realisatie::of(year.year());
    let exact = |money: Money| money.exact().expect("an amount that fits");
    let region = [
        (RegionActual::CentreBudget, year.budget.centre),
        (RegionActual::ExecutionCosts, planned.execution_costs),
        (RegionActual::Vacancy, year.costs.vacancy),
        (RegionActual::ReserveBefore, reserve),
    ];
    for (actual, planned) in region {
        actuals.set_region(actual, give(exact(planned), 2));
    }
    for (place, own) in figures.municipalities.iter().enumerate() {
        for actual in OwnActual::ALL {
            let planned = actual.planned(year, place).expect("a number that fits");
            actuals.set_own(&own.name, actual, give(planned, if actual.is_money() { 2 } else { 6 }));
        }
    }
    actuals
}

/// The actuals of every year under the first afspraak.
fn all_actuals(scenario: &Scenario, calculated: &Calculated, give: Give) -> Vec<Realisatie> {
    let (projection, settlement) = (&calculated.projection, &calculated.settlements[0]);
    let reserves = reserves(&scenario.afspraken[0], settlement);
    let years = projection.years.iter().zip(&settlement.years).zip(reserves);
    years.map(|((year, planned), reserve)| actuals(&scenario.figures, year, planned, reserve, give)).collect()
}

/// The balance of the reserve before each year.
fn reserves(afspraak: &Afspraak, settlement: &Settlement) -> Vec<Money> {
    let begin = afspraak.reserve.as_ref().map_or(Money::ZERO, |own| own.begin.cents().expect("an amount"));
    std::iter::once(begin).chain(settlement.years.iter().map(|year| year.reserve)).collect()
}

fn scenario_and_seed() -> impl Strategy<Value = (Scenario, u64)> {
    (second(), any::<u64>())
}

/// What is wrong with the parts of lines: each must add up, and all of them to the sum.
fn adds_up<A: Copy + std::fmt::Debug>(difference: &Difference<A>, is_budget: fn(A) -> bool) -> Result<(), String> {
    let mut sum = Parts::default();
    for Line { of, planned, actual } in &difference.lines {
        let Some((actual, parts)) = actual else { continue };
        let better = if is_budget(*of) { *actual - *planned } else { *planned - *actual };
        ensure_same(&format!("{of:?}"), parts.total(), better)?;
        sum = sum.plus(*parts);
    }
    ensure_same("the sum of the lines", sum, difference.parts)
}

fn cents(number: Option<Exact>) -> Money {
    number.unwrap_or_default().cents().expect("an amount that fits")
}

#[test]
fn the_parts_of_every_difference_add_up_to_the_cent() {
    check(scenario_and_seed(), |(scenario, seed)| {
        let calculated = Calculated::new(scenario);
        let mut dice = Dice(*seed);
        let all = all_actuals(scenario, &calculated, &mut |planned, places| dice.near(planned, places, true));
        for ((year, planned), actuals) in
            calculated.projection.years.iter().zip(&calculated.settlements[0].years).zip(&all)
        {
            let region = of_region(year, planned.execution_costs, actuals).expect("amounts that fit");
            adds_up(&region, |own| own == RegionActual::CentreBudget)?;
            let mut total = region.parts.total();
            // What the money of the region differs, over what is given, straight from the numbers.
            let mut expected = Money::ZERO;
            for (line, sign) in region.lines.iter().zip([1, -1, -1]) {
                if let Some(actual) = actuals.region(line.of) {
                    expected += Money::from_cents(sign * (cents(Some(actual)) - line.planned).cents());
                }
            }
            for (place, own) in scenario.figures.municipalities.iter().enumerate() {
                let difference = of_municipality(&scenario.figures, year, place, actuals).expect("amounts that fit");
                adds_up(&difference, |own| own == OwnActual::Budget)?;
                total += difference.parts.total();
                for actual in OwnActual::amounts(&scenario.figures) {
                    let Some(given) = actuals.own(&own.name, actual) else { continue };
                    let planned = cents(Some(actual.planned(year, place).expect("an amount")));
                    let more = cents(Some(given)) - planned;
                    expected += if actual == OwnActual::Budget { more } else { -more };
                }
            }
            ensure_same("municipalities and region together", total, expected)?;
        }
        Ok(())
    });
}

#[test]
fn number_and_price_follow_their_rule() {
    check(scenario_and_seed(), |(scenario, seed)| {
        let calculated = Calculated::new(scenario);
        let mut dice = Dice(*seed);
        let all = all_actuals(scenario, &calculated, &mut |planned, places| dice.near(planned, places, true));
        for (year, actuals) in calculated.projection.years.iter().zip(&all) {
            for (place, own) in scenario.figures.municipalities.iter().enumerate() {
                let difference = of_municipality(&scenario.figures, year, place, actuals).expect("amounts that fit");
                for line in &difference.lines {
                    let (About::Costs(post), Some((actual, parts))) = (line.of.about(), line.actual) else { continue };
                    let counted = OwnActual::of(About::Persons(post));
                    let persons = counted.and_then(|counted| {
                        let planned = counted.planned(year, place).expect("a number");
                        Some((planned, actuals.own(&own.name, counted)?))
                    });
                    let (Some((planned, persons)), Some(clients)) = (persons, post.clients()) else {
                        ensure_same("no people", parts, Parts { rest: line.planned - actual, ..Parts::default() })?;
                        continue;
                    };
                    // (q_p − q_r) × p_p, rounded by itself: no more than the cent of the other rounding away.
                    let price = year.costs.prices[clients.price()].exact().expect("a price");
                    let fewer = planned.minus(persons).expect("a number");
                    let number = fewer.times(price).and_then(Exact::cents).expect("an amount");
                    let off = (number - parts.number).cents().abs();
                    ensure(off <= 1, || format!("{post:?}: {} is not {number}", parts.number))?;
                    ensure(persons.is_zero() || parts.rest.is_zero(), || format!("a rest of {post:?}"))?;
                    ensure(!persons.is_zero() || parts.price.is_zero(), || format!("a price of nobody: {post:?}"))?;
                }
            }
        }
        Ok(())
    });
}

#[test]
fn another_order_of_municipalities_changes_no_part() {
    check(scenario_and_seed(), |(scenario, seed)| {
        let calculated = Calculated::new(scenario);
        let mut dice = Dice(*seed);
        let all = all_actuals(scenario, &calculated, &mut |planned, places| dice.near(planned, places, true));
        let mut order: Vec<usize> = (0..scenario.figures.municipalities.len()).collect();
        order.sort_by_key(|_| dice.below(1_000));
        let municipalities = order.iter().map(|&from| scenario.figures.municipalities[from].clone()).collect();
        let other = Figures { municipalities, ..scenario.figures.clone() };
        for (year, actuals) in calculated.projection.years.iter().zip(&all) {
            let mut moved = year.clone();
            moved.capacity.municipalities = order.iter().map(|&own| year.capacity.municipalities[own]).collect();
            moved.costs.municipalities = order.iter().map(|&own| year.costs.municipalities[own]).collect();
            moved.budget.municipalities.parts =
                order.iter().map(|&own| year.budget.municipalities.parts[own]).collect();
            for (place, &from) in order.iter().enumerate() {
                let before = of_municipality(&scenario.figures, year, from, actuals).expect("amounts that fit");
                let after = of_municipality(&other, &moved, place, actuals).expect("amounts that fit");
                ensure_same("the difference of a municipality", after, before)?;
            }
        }
        Ok(())
    });
}

/// Whether a key looks at clients of other years, of which the account has millionths of persons and the plan more.
fn counts_clients(afspraak: &Afspraak) -> bool {
    let of_reserve = afspraak.reserve.iter().flat_map(|own| &own.payouts).map(|own| own.sleutel);
    let phases = afspraak.phases.iter().flat_map(|own| [own.terms.sleutel, own.terms.sleutel_overschot.flatten()]);
    let before = [afspraak.before_start.sleutel, afspraak.before_start.sleutel_overschot];
    let main = [Some(afspraak.terms.sleutel), afspraak.terms.sleutel_overschot];
    let all = main.into_iter().chain(before).chain(phases).flatten().chain(of_reserve);
    let counts = all.flat_map(|key| key.parts().map(|(basis, _)| basis.counts()).collect::<Vec<_>>());
    counts.into_iter().any(|own| matches!(own, Counts::Clients { .. }))
}

fn books<'a>(scenario: &'a Scenario, calculated: &'a Calculated, actuals: &'a [Realisatie]) -> Books<'a> {
    Books {
        figures: &scenario.figures,
        projection: &calculated.projection,
        afspraak: &scenario.afspraken[0],
        planned: &calculated.settlements[0],
        actuals,
    }
}

fn settled(books: &Books<'_>, place: usize) -> Result<Box<Settled>, String> {
    match books.account(place).expect("amounts that fit") {
        Account::Settled(settled) => Ok(settled),
        Account::NotKnown(missing) => Err(format!("not known: {missing:?}")),
    }
}

#[test]
fn what_went_as_planned_is_settled_as_planned() {
    check(second(), |scenario| {
        if counts_clients(&scenario.afspraken[0]) {
            return Ok(());
        }
        let calculated = Calculated::new(scenario);
        let all = all_actuals(scenario, &calculated, &mut |planned, _| Some(planned));
        let books = books(scenario, &calculated, &all);
        for (place, planned) in calculated.settlements[0].years.iter().enumerate() {
            let own = settled(&books, place)?;
            ensure_same("the settlement", &own.year, planned)?;
            for (own, planned) in own.municipalities.iter().zip(&planned.municipalities) {
                let out = planned.verrekening + planned.payout + planned.vangnet;
                ensure_same("still to pay", own.to_pay(), -out)?;
                ensure_same("the result", own.result, Some(planned.result))?;
            }
            let year = &calculated.projection.years[place];
            for municipality in 0..scenario.figures.municipalities.len() {
                let difference = of_municipality(&scenario.figures, year, municipality, &all[place]);
                ensure_same("the difference", difference.expect("amounts").parts, Parts::default())?;
            }
        }
        Ok(())
    });
}

#[test]
fn the_settlement_of_any_account_loses_no_cent() {
    check(scenario_and_seed(), |(scenario, seed)| {
        let calculated = Calculated::new(scenario);
        let mut dice = Dice(*seed);
        let all = all_actuals(scenario, &calculated, &mut |planned, places| dice.near(planned, places, false));
        let books = books(scenario, &calculated, &all);
        for place in 0..calculated.projection.years.len() {
            let Settled { year, municipalities } = *settled(&books, place)?;
            ensure_same("what came in minus what went out", year.residual(), Money::ZERO)?;
            let brought: Money = municipalities.iter().map(|own| own.contribution).sum();
            let pool = year.pool_costs - year.centre_budget + year.deposit - year.withdrawal - year.payout;
            ensure_same("what municipalities bring together", brought, pool)?;
            for (own, amounts) in municipalities.iter().zip(&year.municipalities) {
                let result = amounts.budget - amounts.own_costs - own.contribution;
                ensure_same("the result", own.result, Some(result))?;
                ensure_same("advance and settlement", own.advance + own.to_pay(), own.contribution)?;
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_needed_and_not_given_is_told_and_what_is_not_needed_is_not_asked() {
    check(scenario_and_seed(), |(scenario, seed)| {
        let calculated = Calculated::new(scenario);
        let mut dice = Dice(*seed);
        let whole = all_actuals(scenario, &calculated, &mut |planned, places| dice.near(planned, places, false));
        let partial = all_actuals(scenario, &calculated, &mut |planned, places| dice.near(planned, places, true));
        for place in 0..calculated.projection.years.len() {
            let missing = match books(scenario, &calculated, &partial).account(place).expect("amounts that fit") {
                Account::Settled(_) => continue,
                Account::NotKnown(missing) => missing,
            };
            // With these, and with nothing else, it is known.
            let mut filled = partial.clone();
            for own in &missing {
                match *own {
                    Missing::Region(actual) => filled[place].set_region(actual, whole[place].region(actual)),
                    Missing::Own { year, municipality, actual } => {
                        let name = &scenario.figures.municipalities[municipality].name;
                        let back = whole.iter().position(|own| own.year == year).expect("a year");
                        ensure(filled[back].own(name, actual).is_none(), || format!("{own:?} is given"))?;
                        filled[back].set_own(name, actual, whole[back].own(name, actual));
                    }
                }
            }
            settled(&books(scenario, &calculated, &filled), place)?;
            let mut lacking = filled.clone();
            if let Some(Missing::Region(actual)) = missing.first() {
                lacking[place].set_region(*actual, None);
                let again = books(scenario, &calculated, &lacking).account(place).expect("amounts that fit");
                ensure_same("one lacks", again, Account::NotKnown(vec![missing[0]]))?;
            }
        }
        Ok(())
    });
}

#[test]
fn a_part_that_is_a_cent_off_is_found() {
    let (scenario, seed) = draw(scenario_and_seed(), 7, 1).next().expect("a scenario");
    let calculated = Calculated::new(&scenario);
    let mut dice = Dice(seed);
    let all = all_actuals(&scenario, &calculated, &mut |planned, places| dice.near(planned, places, false));
    let year = &calculated.projection.years[0];
    let good = of_municipality(&scenario.figures, year, 0, &all[0]).expect("amounts that fit");
    assert_eq!(adds_up(&good, |own| own == OwnActual::Budget), Ok(()));
    for tamper in [
        (|parts| parts.budget += Money::from_cents(1)) as fn(&mut Parts),
        |parts| parts.number += Money::from_cents(1),
        |parts| parts.price += Money::from_cents(1),
        |parts| parts.rest += Money::from_cents(1),
    ] {
        let mut line = good.clone();
        tamper(&mut line.lines[1].actual.as_mut().expect("an amount").1);
        assert!(adds_up(&line, |own| own == OwnActual::Budget).is_err());
        let mut sum = good.clone();
        tamper(&mut sum.parts);
        assert!(adds_up(&sum, |own| own == OwnActual::Budget).is_err());
    }
}
