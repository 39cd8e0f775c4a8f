//! Checks of the money on the table: source `docs/rekenmodel.md` sections 1, 4 and 6.

use crate::app::ask::check::{Fault, Spot, Subject, Tally, Verdict, at_least, in_year};
use crate::app::dutch::number::{euro_cents, euro_exact};
use engine::afspraak::{Afspraak, Post};
use engine::figures::WeightKind;
use engine::money::{Exact, Money, TooLarge, Weights, allocate};
use engine::settlement::{MunicipalityYear, SettlementYear};

fn sum(year: &SettlementYear, part: fn(&MunicipalityYear) -> Money) -> Money {
    year.municipalities.iter().map(part).sum()
}

/// § 6, last line: `Σ resultaat + storting − onttrekking = C + R − all costs`, every year under every afspraak.
pub fn conservation(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    for (afspraak, settlement) in subject.settled() {
        for year in &settlement.years {
            let left = sum(year, |own| own.result) + year.deposit - year.withdrawal;
            let budget = year.centre_budget + year.regional_budget;
            tally.same(left, budget - year.total_costs, || in_year("resultaat", afspraak, year.year, None))?;
        }
    }
    Ok(tally.0)
}

/// Every total is the sum of its parts: budget, results, pool, verrekening, vangnet, reserve.
pub fn parts(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    for (afspraak, settlement) in subject.settled() {
        let begin =
            afspraak.reserve.as_ref().map_or(Ok(Money::ZERO), |reserve| reserve.begin.cents()).unwrap_or_default();
        let mut reserve = begin;
        for year in &settlement.years {
            let place = |what: &str| in_year(what, afspraak, year.year, None);
            tally.same(sum(year, |own| own.budget), year.regional_budget, || place("rijksbudget"))?;
            let paid_in = year.centre_budget + sum(year, |own| own.inleg);
            tally.same(paid_in, year.pool_income, || place("pool_baten"))?;
            let rest = year.pool_balance() - year.deposit + year.withdrawal;
            tally.same(sum(year, |own| own.verrekening), rest, || place("verrekening"))?;
            tally.same(sum(year, |own| own.vangnet), Money::ZERO, || place("vangnet"))?;
            tally.same(sum(year, |own| own.payout), year.payout, || place("uitkering"))?;
            reserve = reserve + year.deposit - year.withdrawal - year.payout;
            tally.same(year.reserve, reserve, || place("reserve"))?;
            for (place, own) in year.municipalities.iter().enumerate() {
                let result = own.budget - own.inleg - own.own_costs + own.verrekening + own.payout + own.vangnet;
                tally.same(own.result, result, || in_year("resultaat", afspraak, year.year, subject.name(place)))?;
            }
        }
        let shares = settlement.reserve_shares.iter().copied().sum();
        tally.same(shares, reserve - begin, || of_afspraak("aandeel_reserve", afspraak))?;
    }
    Ok(tally.0)
}

fn of_afspraak(what: &str, afspraak: &Afspraak) -> Spot {
    Spot { what: what.to_owned(), afspraak: Some(afspraak.id.clone()), ..Spot::default() }
}

/// An afspraak moves money between municipalities and years, and makes none: whatever the afspraak, the results over
/// the horizon and the execution costs add up to the same amount.
pub fn identity(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    let mut first = None;
    for (afspraak, settlement) in subject.settled() {
        let results: Money = (0..settlement.reserve_shares.len()).map(|own| settlement.horizon_total(own)).sum();
        let execution: Money = settlement.years.iter().map(|year| year.execution_costs).sum();
        let expected = *first.get_or_insert(results + execution);
        tally.same(results + execution, expected, || of_afspraak("resultaat", afspraak))?;
    }
    Ok(tally.0)
}

/// Amounts that are hard to divide, in cents.
const AMOUNTS: [i128; 9] = [0, 1, -1, 7, 99, -101, 12_345, -9_999_999, 123_456_789_012];

/// § 1, *verdeel*: by the weights of the table, the parts add up and none is a cent off its share.
pub fn division(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    let people: Vec<i128> = subject.outcomes.projection.years[0].bases.inhabitants.clone();
    let own = |kind| {
        let weights = subject.table.figures.municipalities.iter().map(|own| own.weight(kind));
        Weights::from_exact(weights.collect::<Result<Vec<_>, _>>().ok()?)
    };
    let all = [Weights::from_units(people), own(WeightKind::Objective), own(WeightKind::Historic)];
    for weights in all.into_iter().flatten() {
        for cents in AMOUNTS {
            let total = Money::from_cents(cents);
            let parts = allocate(total, &weights).unwrap_or_default();
            divides(&mut tally, total, &parts, &weights)?;
        }
    }
    Ok(tally.0)
}

/// The parts add up to the total, and none is a cent or more off its share.
fn divides(tally: &mut Tally, total: Money, parts: &[Money], weights: &Weights) -> Result<(), Fault> {
    let place = || Spot { what: "verdeel".to_owned(), ..Spot::default() };
    tally.same(parts.iter().copied().sum(), total, place)?;
    let weights = weights.values().collect::<Result<Vec<Exact>, TooLarge>>().unwrap_or_default();
    let sum = weights.iter().try_fold(Exact::ZERO, |sum, &weight| sum.plus(weight)).unwrap_or(Exact::ZERO);
    for (&part, &weight) in parts.iter().zip(&weights) {
        let share = total.exact().and_then(|total| total.times(weight)?.over(sum));
        let off = share.and_then(|share| part.exact()?.minus(share)).map_or(f64::INFINITY, Exact::to_double);
        let shown = || (euro_cents(part), share.map(|share| euro_exact(share, 4)).unwrap_or_default());
        tally.holds(off.abs() < 0.01, place, shown)?;
    }
    Ok(())
}

/// § 4: no costs below zero.
pub fn costs(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    let mut check = |amount: Money, what: &str, year: i32, municipality: Option<usize>| -> Result<(), Fault> {
        let place = || Spot {
            what: what.to_owned(),
            year: Some(year),
            municipality: municipality.and_then(|own| subject.name(own)),
            ..Spot::default()
        };
        tally.holds(amount >= Money::ZERO, place, || (euro_cents(amount), at_least("0")))
    };
    for year in &subject.outcomes.projection.years {
        check(year.costs.vacancy, "leegstand", year.year(), None)?;
        for (place, own) in year.costs.municipalities.iter().enumerate() {
            for post in Post::ALL {
                check(own.posts[post], post.id(), year.year(), Some(place))?;
            }
            check(own.local, "lokaal", year.year(), Some(place))?;
        }
    }
    for (_, settlement) in subject.settled() {
        for year in &settlement.years {
            check(year.execution_costs, "uitvoeringskosten", year.year, None)?;
            check(year.total_costs, "totale_kosten", year.year, None)?;
            check(year.reserve, "reserve", year.year, None)?;
        }
    }
    Ok(tally.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cent_that_is_lost_or_in_the_wrong_place_is_found() {
        let weights = Weights::from_units([1, 2, 3]).expect("weights");
        let checked = |parts: [i128; 3]| {
            divides(&mut Tally::default(), Money::from_cents(100), &parts.map(Money::from_cents), &weights)
        };
        assert_eq!(checked([17, 33, 50]), Ok(()));
        for wrong in [[17, 33, 49], [16, 34, 51], [15, 35, 50], [-17, 67, 50], [18, 32, 50]] {
            assert!(checked(wrong).is_err(), "{wrong:?}");
        }
    }
}
