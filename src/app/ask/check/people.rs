//! Checks of the people on the table: source `docs/rekenmodel.md` sections 2 and 3.

use crate::app::ask::check::{Spot, Subject, Tally, Verdict, at_least};
use crate::app::dutch::number;
use data::result_file::flows;
use engine::capacity::{Cohort, PeoplePlan, Stocks, months};
use engine::money::Exact;
use engine::timeline::YearFigures;

/// Doubles that should be equal may differ by this fraction of their size.
const ROUNDING: f64 = 1e-9;

fn slack(size: f64) -> f64 {
    ROUNDING * size.abs().max(1.0)
}

fn shown(persons: f64) -> String {
    number::number(persons, 6)
}

/// § 2: the shares of the historic and the objective distribution lie between 0 and 1, and are the whole together.
pub fn shares(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    let figures = &subject.table.figures;
    let whole = |share: Exact| share >= Exact::ZERO && share <= Exact::ONE;
    for year in &subject.outcomes.projection.years {
        let shares = &year.budget.shares;
        let place = |what: &str| Spot { what: what.to_owned(), year: Some(year.year()), ..Spot::default() };
        let range = || "0–1".to_owned();
        for (what, share) in [("historisch", shares.centre), ("objectief", shares.objective)] {
            tally.holds(whole(share), || place(what), || (number::exact(share), range()))?;
        }
        let both = shares.centre.plus(shares.objective).map_or(0.0, Exact::to_double);
        tally.holds(
            (both - 1.0).abs() < 1e-11,
            || place("historisch + objectief"),
            || (shown(both), "1".to_owned()),
        )?;
        let Ok(own) = YearFigures::of(figures, year.year()) else { continue };
        let pads = [("aandeel_bt", own.demand.bt_fraction), ("preventie_effect", own.demand.prevention_effect)];
        for (what, pad) in pads {
            let share = pad.at(year.year());
            tally.holds((0.0..=1.0).contains(&share), || place(what), || (shown(share), range()))?;
        }
    }
    Ok(tally.0)
}

/// § 3: nobody and no place counts below zero, and places that are taken beyond the places there are, were taken
/// before.
pub fn places(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    let in_kind = 1.0 - subject.table.figures.tariffs.pgb_fraction.to_double();
    let ends = Stand::of(subject);
    for (at, year) in subject.outcomes.projection.years.iter().enumerate() {
        let capacity = &year.capacity;
        let place = |what: &str, own: Option<usize>| Spot {
            what: what.to_owned(),
            year: Some(capacity.year),
            municipality: own.and_then(|own| subject.name(own)),
            ..Spot::default()
        };
        for (what, number) in [("plekken", capacity.places), ("leegstaand", capacity.empty)] {
            tally.holds(number >= 0.0, || place(what, None), || (shown(number), at_least("0")))?;
        }
        for (own, people) in capacity.municipalities.iter().enumerate() {
            let stocks = Cohort::ALL.map(|cohort| people.stocks[cohort]);
            let (first, second) = flows(&people.flows);
            let numbers = stocks.iter().flat_map(kinds).chain(first).chain(second);
            for (what, number) in numbers {
                let is_there = number >= 0.0 && number.is_finite();
                tally.holds(is_there, || place(what, Some(own)), || (shown(number), at_least("0")))?;
            }
        }
        // Over the year, what is taken and what is empty are the places, but for those taken before they were cut.
        let people = &capacity.municipalities;
        let taken: f64 = people.iter().map(|own| own.stocks.sum(Stocks::in_bw)).sum::<f64>() * in_kind;
        let beyond = taken + capacity.empty - capacity.places;
        let before = (ends.taken(at) * in_kind - capacity.places).max(0.0);
        let is_possible = beyond >= -slack(taken) && beyond <= before + slack(taken);
        let expected = || (shown(taken + capacity.empty), shown(capacity.places));
        tally.holds(is_possible, || place("plekken", None), expected)?;
    }
    Ok(tally.0)
}

fn kinds(stocks: &Stocks) -> [(&'static str, f64); 5] {
    [
        ("bw", stocks.living),
        ("uitstroomklaar", stocks.ready),
        ("bt", stocks.home),
        ("wachtlijst_bw", stocks.waiting_bw),
        ("wachtlijst_bt", stocks.waiting_bt),
    ]
}

/// § 3: per municipality and year, inflow is outflow and the change of who is there.
///
/// Who leaves beschermd wonen for beschermd thuis stays; who goes to the Wlz leaves.
pub fn flow(subject: &Subject) -> Verdict {
    let mut tally = Tally::default();
    let ends = Stand::of(subject);
    for (at, year) in subject.outcomes.projection.years.iter().enumerate() {
        let in_year = YearFigures::of(&subject.table.figures, year.year());
        let onward = in_year.map_or(f64::NAN, |own| own.care.outflow_to_bt_fraction);
        for (own, people) in year.capacity.municipalities.iter().enumerate() {
            let flows = &people.flows;
            let left = flows.left_bt + flows.left_bw * (1.0 - onward) + flows.wlz + flows.departed;
            let came = flows.inflow + flows.returned + flows.joined;
            let expected = ends.people(at, own) + came - left;
            let found = ends.people(at + 1, own);
            let place = || Spot {
                what: "instroom".to_owned(),
                year: Some(year.year()),
                municipality: subject.name(own),
                ..Spot::default()
            };
            tally.holds((found - expected).abs() <= slack(found), place, || (shown(expected), shown(found)))?;
        }
    }
    Ok(tally.0)
}

/// Who is there at the start, and at the end of each year, per municipality: those who take a place, and everybody.
struct Stand(Vec<Vec<(f64, f64)>>);

impl Stand {
    fn of(subject: &Subject) -> Stand {
        let plan = PeoplePlan::of(&subject.table.figures);
        Stand(plan.map_or_else(
            |_| Vec::new(),
            |plan| {
                let months = months(&subject.table.figures).unwrap_or_default();
                let ends = months.iter().filter_map(|year| year.last()).map(Vec::as_slice);
                let all = std::iter::once(plan.start()).chain(ends);
                let everybody = |stocks: &Stocks| stocks.in_bw() + stocks.home + stocks.waiting();
                all.map(|people| people.iter().map(|own| (own.sum(Stocks::in_bw), own.sum(everybody))).collect())
                    .collect()
            },
        ))
    }

    /// Who takes a place after so many years.
    fn taken(&self, years: usize) -> f64 {
        self.0.get(years).map_or(0.0, |people| people.iter().map(|(taken, _)| taken).sum())
    }

    /// Everybody from a municipality after so many years.
    fn people(&self, years: usize, municipality: usize) -> f64 {
        self.0.get(years).and_then(|people| people.get(municipality)).map_or(0.0, |(_, everybody)| *everybody)
    }
}
