//! The futures against theory.
//!
//! What it proves: the persons of a future come and go as often as probability says; the mean of many futures is the
//! model with expected values where that is linear; spread, correlation and persistence are as asked; every future
//! closes to the cent and is the settlement that one scenario alone would get; the luck of a future does not depend on
//! what else is calculated, in which order, or on an input that has nothing to do with it.
//!
//! What it does not prove: that municipalities are this uncertain. All spreads are assumptions. Nor that seeds other
//! than those used here behave: with a fixed seed a test says the same every time.

use rekentafel::data::presets::presets;
use rekentafel::data::region::region;
use rekentafel::data::version::Version;
use rekentafel::engine::afspraak::Afspraak;
use rekentafel::engine::capacity::{CapacityYear, Expected, PeoplePlan, PeopleYear};
use rekentafel::engine::figures::Figures;
use rekentafel::engine::futures::{Delay, Draws, Future, Series, Uncertainty};
use rekentafel::engine::money::{Exact, Money};
use rekentafel::engine::pad::Pad;
use rekentafel::engine::projection::project_with;
use rekentafel::engine::settlement::settle;

#[path = "toekomsten/vingerafdruk.rs"]
mod vingerafdruk;

fn figures(id: &str) -> Figures {
    region(Version::LATEST, id).expect("a region of the product").figures.clone()
}

fn afspraken() -> Vec<Afspraak> {
    let all = presets(Version::LATEST).expect("the presets").iter().flat_map(|preset| &preset.variants);
    all.map(|variant| variant.afspraak.clone()).collect()
}

/// Room and dwellings for everybody: then every expectation is linear.
fn with_room(mut figures: Figures) -> Figures {
    figures.capacity.bw_places = 1e6;
    figures.capacity.bw_minimum = 1e6;
    for municipality in &mut figures.municipalities {
        municipality.dwellings_per_year = Pad::Constant(1e5);
    }
    figures
}

/// Something of the people of each future, for each year and municipality.
fn people(figures: &Figures, uncertainty: Uncertainty, futures: u32, of: fn(&PeopleYear) -> f64) -> Vec<Vec<f64>> {
    let mut series = Series::new(figures, [], uncertainty).expect("amounts that fit");
    let future = |number| {
        let years = &series.project(number).expect("amounts that fit").years;
        years.iter().flat_map(|year| year.capacity.municipalities.iter().map(of)).collect()
    };
    (0..futures).map(future).collect()
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len() as f64;
    values.sum::<f64>() / count
}

fn column(table: &[Vec<f64>], index: usize) -> impl ExactSizeIterator<Item = f64> + Clone + '_ {
    table.iter().map(move |row| row[index])
}

fn covariance(
    left: impl ExactSizeIterator<Item = f64> + Clone,
    right: impl ExactSizeIterator<Item = f64> + Clone,
) -> f64 {
    let (own, other) = (mean(left.clone()), mean(right.clone()));
    mean(left.zip(right).map(|(x, y)| (x - own) * (y - other)).collect::<Vec<_>>().into_iter())
}

#[test]
fn the_mean_of_the_futures_is_the_expected_model_where_that_is_linear() {
    const FUTURES: u32 = 2_000;
    let quantities: [fn(&PeopleYear) -> f64; 5] = [
        |people| people.clients(),
        |people| people.flows.inflow,
        |people| people.flows.left_bt,
        |people| people.flows.left_bw,
        |people| people.flows.to_bt,
    ];
    for id in Version::LATEST.region_ids() {
        let figures = with_room(figures(id));
        let plan = PeoplePlan::of(&figures).expect("weights that fit").in_whole_persons();
        let mut years = plan.blank_years();
        plan.simulate(&mut Expected, years.iter_mut());
        for (which, of) in quantities.into_iter().enumerate() {
            let drawn = people(&figures, Uncertainty::PERSONS_ONLY, FUTURES, of);
            let expected: Vec<f64> = years.iter().flat_map(|year| year.municipalities.iter().map(of)).collect();
            for (index, expected) in expected.into_iter().enumerate() {
                let values = column(&drawn, index);
                let error = (covariance(values.clone(), values.clone()) / f64::from(FUTURES)).sqrt();
                let difference = (mean(values) - expected).abs();
                assert!(
                    difference < 4.5 * error + 1e-9,
                    "{id} {which} {index}: {difference} of {expected}, error {error}"
                );
            }
        }
    }
}

/// The upper tail of a chi-square distribution, by Wilson and Hilferty.
fn chi_square_limit(degrees: f64, normal: f64) -> f64 {
    let part = 2.0 / (9.0 * degrees);
    degrees * (1.0 - part + normal * part.sqrt()).powi(3)
}

#[test]
fn inflow_of_a_year_is_poisson_by_chi_square() {
    const FUTURES: u32 = 10_000;
    let figures = figures("noord-veluwe");
    let drawn = people(&figures, Uncertainty::PERSONS_ONLY, FUTURES, |people| people.flows.inflow);
    let mut years = PeoplePlan::of(&figures).expect("weights that fit").blank_years();
    PeoplePlan::of(&figures).expect("weights that fit").simulate(&mut Expected, years.iter_mut());
    for index in 0..figures.municipalities.len() {
        let expected = years[0].municipalities[index].flows.inflow;
        let counts: Vec<f64> = column(&drawn, index).collect();
        let variance = covariance(counts.iter().copied(), counts.iter().copied());
        assert!((variance / expected - 1.0).abs() < 0.06, "{index}: variance {variance} of mean {expected}");
        // Classes of at least 20 expected; what is beyond them is one class.
        let (mut chance, mut left, mut square, mut classes) = ((-expected).exp(), 1.0, 0.0, 0.0);
        let (mut pooled, mut pooled_hits) = (0.0, 0.0);
        for count in 0..200_u32 {
            let hits = counts.iter().filter(|own| (**own - f64::from(count)).abs() < 0.5).count() as f64;
            (pooled, pooled_hits, left) = (pooled + chance, pooled_hits + hits, left - chance);
            if pooled * f64::from(FUTURES) > 20.0 && left * f64::from(FUTURES) > 20.0 {
                let wanted = pooled * f64::from(FUTURES);
                square += (pooled_hits - wanted).powi(2) / wanted;
                classes += 1.0;
                (pooled, pooled_hits) = (0.0, 0.0);
            }
            chance *= expected / f64::from(count + 1);
        }
        let wanted = (pooled + left) * f64::from(FUTURES);
        square += (pooled_hits - wanted).powi(2) / wanted;
        let limit = chi_square_limit(classes, 3.3);
        assert!(square < limit, "{index}: {square} with {classes} degrees, limit {limit}");
        assert!(classes > 3.0);
    }
}

#[test]
fn leaving_is_binomial() {
    // Beschermd thuis alone: of n people, those still there after k months are binomial with (1 − v)^k.
    let mut figures = with_room(figures("noord-veluwe"));
    figures.demand.inflow_per_10000 = 0.0;
    (figures.care.clients_bw, figures.care.waiting_bw, figures.care.clients_bt) = (0.0, 0.0, 300.0);
    figures.care.wlz = None;
    let drawn = people(&figures, Uncertainty::PERSONS_ONLY, 10_000, |people| people.flows.left_bt);
    let start = PeoplePlan::of(&figures).expect("weights that fit").in_whole_persons();
    let mut years = start.blank_years();
    start.simulate(&mut Expected, years.iter_mut());
    let gone = 1.0 - (1.0 - figures.care.bt_outflow_per_year / 12.0).powi(12);
    for index in 0..figures.municipalities.len() {
        let expected = years[0].municipalities[index].flows.left_bt;
        let values = column(&drawn, index);
        let variance = covariance(values.clone(), values);
        assert!((variance / (expected * (1.0 - gone)) - 1.0).abs() < 0.06, "{index}: {variance}");
    }
}

#[test]
fn the_inflow_factors_spread_and_go_together_as_asked() {
    const FUTURES: u32 = 20_000;
    let (deviation, correlation, persistence) = (0.25, 0.4, 0.7);
    let uncertainty = Uncertainty {
        inflow_deviation: deviation,
        correlation,
        persistence,
        seed: 20_261,
        ..Uncertainty::PERSONS_ONLY
    };
    let mut draws = Draws::new(uncertainty, 3, 6);
    let rows: Vec<Vec<f64>> = (0..FUTURES)
        .map(|future| {
            draws.begin(future);
            draws.inflow_factors().flatten().copied().collect()
        })
        .collect();
    let logs: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(|factor| factor.ln()).collect()).collect();
    let near =
        |found: f64, asked: f64, what: &str| assert!((found - asked).abs() < 0.02, "{what}: {found}, not {asked}");
    for municipality in 0..3 {
        for year in 0..6 {
            let own = municipality * 6 + year;
            near(mean(column(&rows, own)), 1.0, "mean");
            near(covariance(column(&logs, own), column(&logs, own)).sqrt(), deviation, "deviation");
            let with = |index| covariance(column(&logs, own), column(&logs, index)) / deviation.powi(2);
            near(with((municipality + 1) % 3 * 6 + year), correlation, "correlation");
            if year > 0 {
                near(with(own - 1), persistence, "persistence");
            }
        }
    }
}

#[test]
fn the_indices_spread_as_asked_and_the_start_slips_by_its_weights() {
    const FUTURES: u32 = 20_000;
    let uncertainty = Uncertainty {
        tariff_deviation: 0.02,
        budget_deviation: 0.03,
        delays: [40, 25, 10, 5, 0, 20],
        ..Uncertainty::PERSONS_ONLY
    };
    let mut draws = Draws::new(uncertainty, 1, 5);
    let mut delays = [0_u32; Delay::ALL.len()];
    let rows: Vec<Vec<f64>> = (0..FUTURES)
        .map(|future| {
            draws.begin(future);
            delays[draws.delay()] += 1;
            draws.index_factors().flatten().collect()
        })
        .collect();
    for (weight, count) in uncertainty.delays.into_iter().zip(delays) {
        assert!((f64::from(count) / f64::from(FUTURES) - f64::from(weight) / 100.0).abs() < 0.01, "{delays:?}");
    }
    for year in 0..5_u32 {
        for (kind, deviation) in [0.02, 0.03_f64].into_iter().enumerate() {
            let values = column(&rows, year as usize * 2 + kind);
            let asked = deviation * f64::from(year).sqrt();
            assert!((mean(values.clone()) - 1.0).abs() < 0.002);
            let found = covariance(values.clone(), values).sqrt();
            assert!((found - asked).abs() < 0.002, "{year}: {found}, not {asked}");
        }
    }
}

#[test]
fn a_future_is_settled_as_its_scenario_alone_would_be() {
    // Without index noise and on time, the future is a scenario that the ordinary calculation can do by itself.
    for id in Version::LATEST.region_ids() {
        let figures = figures(id);
        let afspraken = afspraken();
        let uncertainty = Uncertainty { inflow_deviation: 0.2, ..Uncertainty::PERSONS_ONLY };
        let mut series = Series::new(&figures, &afspraken, uncertainty).expect("amounts that fit");
        let mut future = Future::default();
        let whole = whole_start(&figures);
        for number in [0, 7, 3] {
            series.draw(number, Some(5), &mut future).expect("amounts that fit");
            let mut draws = Draws::new(uncertainty, figures.municipalities.len(), 12);
            draws.begin(number);
            let projection = project_with(&whole, &mut draws).expect("amounts that fit");
            for (index, afspraak) in afspraken.iter().enumerate() {
                let settlement = settle(&projection, afspraak).expect("amounts that fit");
                for municipality in 0..figures.municipalities.len() {
                    let own = future.totals[index * figures.municipalities.len() + municipality];
                    assert_eq!(Money::from_cents(own.into()), settlement.horizon_total(municipality), "{id} {number}");
                }
                if index == 5 {
                    let years = settlement.years.iter().flat_map(|year| &year.municipalities);
                    let alone: Vec<i128> = years.map(|municipality| municipality.result.cents()).collect();
                    assert_eq!(future.watched.iter().copied().map(i128::from).collect::<Vec<_>>(), alone);
                }
            }
        }
    }
}

/// The scenario that says itself how many whole persons each municipality starts with.
fn whole_start(figures: &Figures) -> Figures {
    let plan = PeoplePlan::of(figures).expect("weights that fit").in_whole_persons();
    let mut figures = figures.clone();
    for (municipality, start) in figures.municipalities.iter_mut().zip(plan.start()) {
        use rekentafel::engine::capacity::Cohort::{Existing, New};
        municipality.start.bw_existing = Some(start[Existing].living);
        municipality.start.bw_new = Some(start[New].living);
        municipality.start.bt_existing = Some(start[Existing].home);
        municipality.start.bt_new = Some(start[New].home);
        municipality.start.waiting_bw = Some(start[Existing].waiting_bw);
    }
    figures
}

#[test]
fn every_future_closes_to_the_cent() {
    let mut settled = 0;
    for id in Version::LATEST.region_ids() {
        let figures = figures(id);
        let mut series = Series::new(&figures, &afspraken(), Uncertainty::default()).expect("amounts that fit");
        for number in 0..40 {
            let projection = series.project(number).expect("amounts that fit");
            for afspraak in afspraken() {
                for year in settle(projection, &afspraak).expect("amounts that fit").years {
                    let results: Money = year.municipalities.iter().map(|municipality| municipality.result).sum();
                    let income = year.centre_budget + year.regional_budget;
                    assert_eq!(results + year.deposit - year.withdrawal, income - year.total_costs, "{id} {number}");
                    settled += 1;
                }
            }
        }
    }
    assert!(settled > 40_000, "{settled}");
}

#[test]
fn persons_are_whole_and_nobody_is_admitted_beyond_the_places() {
    for id in Version::LATEST.region_ids() {
        let figures = figures(id);
        let mut series = Series::new(&figures, [], Uncertainty::default()).expect("amounts that fit");
        for number in 0..50 {
            let mut occupied_before = f64::INFINITY;
            for year in &series.project(number).expect("amounts that fit").years {
                let CapacityYear { places, municipalities, .. } = &year.capacity;
                for people in municipalities {
                    let flows = people.flows;
                    for persons in [flows.inflow, flows.admitted, flows.left_bw, flows.to_bt, flows.wlz] {
                        assert!(persons >= 0.0 && persons.fract() == 0.0, "{id} {number}: {persons}");
                    }
                }
                let in_kind = 1.0 - figures.tariffs.pgb_fraction.to_double();
                let occupied: f64 = municipalities
                    .iter()
                    .map(|people| people.stocks.sum(rekentafel::engine::capacity::Stocks::in_bw) * in_kind)
                    .sum();
                assert!(occupied <= places.max(occupied_before) + 1e-6, "{id} {number}: {occupied} in {places}");
                occupied_before = occupied;
            }
        }
    }
}

#[test]
fn luck_does_not_depend_on_what_else_is_calculated() {
    let figures = figures("amersfoort");
    let afspraken = afspraken();
    let draw = |figures: &Figures, afspraken: &[Afspraak], numbers: &[u32]| {
        let mut series = Series::new(figures, afspraken, Uncertainty::default()).expect("amounts that fit");
        let mut all = Vec::new();
        for &number in numbers {
            let mut future = Future::default();
            series.draw(number, Some(0), &mut future).expect("amounts that fit");
            all.push((number, future));
        }
        all.sort_by_key(|(number, _)| *number);
        all.into_iter().map(|(_, future)| future).collect::<Vec<_>>()
    };
    let forwards = draw(&figures, &afspraken, &[0, 1, 2, 3, 4, 5]);
    assert_eq!(forwards, draw(&figures, &afspraken, &[5, 3, 1, 0, 2, 4]), "the order of the futures");
    let fewer = draw(&figures, &afspraken[..3], &[0, 1, 2, 3, 4, 5]);
    for (all, few) in forwards.iter().zip(fewer) {
        assert_eq!(all.totals[..few.totals.len()], few.totals, "another list of afspraken");
    }
    // A tariff changes no person.
    let mut dearer = figures.clone();
    dearer.tariffs.bt = Exact::from(99_999);
    let inflow = |figures: &Figures| people(figures, Uncertainty::default(), 20, |people| people.clients());
    assert_eq!(inflow(&figures), inflow(&dearer));
    // A municipality at the end changes nobody's inflow.
    let mut longer = figures.clone();
    let mut extra = figures.municipalities[0].clone();
    extra.name = "Erbij".to_owned();
    longer.municipalities.push(extra);
    let arrivals = |figures: &Figures| people(figures, Uncertainty::default(), 5, |people| people.flows.inflow);
    for (few, many) in arrivals(&figures).iter().zip(arrivals(&longer)) {
        let width = figures.municipalities.len();
        let first: Vec<f64> = many.chunks(width + 1).flat_map(|year| year[..width].to_vec()).collect();
        assert_eq!(*few, first);
    }
    // More expected inflow, never fewer people.
    let mut busier = figures.clone();
    busier.demand.inflow_per_10000 *= 1.1;
    for (before, after) in arrivals(&figures).iter().zip(arrivals(&busier)) {
        assert!(before.iter().zip(after).all(|(before, after)| *before <= after));
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert_eq!(vingerafdruk::of_a_series(), vingerafdruk::EXPECTED);
}
