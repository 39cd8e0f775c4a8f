//! The figures are those of the statistics, and what is derived from them can be derived again.

use std::collections::{BTreeMap, BTreeSet};

use rekentafel::data::region::Region;
use rekentafel::engine::figures::Municipality;
use rekentafel::engine::money::Exact;
use rekentafel::engine::pad::{Line, Pad};

use crate::{constant, region_file, regions};

#[test]
fn the_municipalities_and_their_inhabitants_are_those_of_the_statistics() {
    let mut codes = BTreeSet::new();
    let mut municipalities = 0;
    for (start, region) in regions() {
        let own = &region.figures.municipalities;
        municipalities += own.len();
        assert_eq!(own.len(), start.municipalities, "{}", start.id);
        assert_eq!(own.iter().map(|own| own.inhabitants).sum::<f64>(), start.inhabitants, "{}", start.id);
        assert_eq!(region.figures.centrumgemeente, start.centre);
        for entry in region_file(start.id)["scenario"]["gemeenten"].as_array().expect("a list") {
            let code = entry["code"].as_str().unwrap_or_default().to_owned();
            let digits = code.strip_prefix("GM").unwrap_or_default();
            assert!(digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{}: {entry}", start.id);
            assert!(codes.insert(code), "{}: twice {}", start.id, entry["code"]);
        }
    }
    assert_eq!(codes.len(), municipalities);
}

/// `value` is `formula`, rounded to `places` decimals.
#[track_caller]
fn is_rounded(what: &str, value: f64, formula: f64, places: i32) {
    let half = 0.5 * 10_f64.powi(-places);
    assert!((value - formula).abs() <= half * (1.0 + 1e-9), "{what}: {value} is not {formula} to {places} decimals");
    let units = value * 10_f64.powi(places);
    assert!((units - units.round()).abs() < 1e-6, "{what}: {value} has more than {places} decimals");
}

#[track_caller]
fn is_exact(what: &str, value: Exact, expected: &str) {
    assert_eq!(value, expected.parse().expect("a decimal number"), "{what}");
}

#[test]
fn the_regional_figures_follow_from_their_formula() {
    for (start, Region { figures, .. }) in regions() {
        let id = |what: &str| format!("{}: {what}", start.id);
        let tens = start.inhabitants / 10_000.0;
        let (care, capacity) = (&figures.care, &figures.capacity);
        let clients = care.clients_bw;
        assert_eq!(clients, start.clients, "{}", start.id);
        if start.id == "amersfoort" {
            // After the Wlz (35%), less the share of Veenendaal by the inhabitants of 2021.
            is_rounded("clients", clients, (561.0 + 56.0) * 0.65 * 339_029.0 / 405_999.0, 0);
        } else {
            is_rounded(&id("clients"), clients, start.clients_per_10000 * tens, 0);
        }
        // Outflow 0.22, and 30% of the inflow starts at home.
        let inflow = 0.22 * clients / 0.7;
        // Beschermd thuis: as many in as out, of whom 40% of those who leave beschermd wonen.
        is_rounded(&id("beschermd thuis in balance"), care.clients_bt, (0.3 * inflow + 0.4 * 0.22 * clients) / 0.35, 0);
        assert_eq!([care.clients_bw_new, care.clients_bt_new], [0.0, 0.0], "{}", start.id);

        let rate = figures.demand.inflow_per_10000;
        assert_eq!(rate, start.inflow_per_10000, "{}", start.id);
        let first_year =
            |own: &Municipality| own.inhabitants * (1.0 + own.growth).powi(2) * constant(own.inflow_factor);
        let inhabitants: f64 = figures.municipalities.iter().map(first_year).sum();
        is_rounded(&id("inflow that keeps beschermd wonen level"), rate, inflow / inhabitants * 10_000.0, 4);
        is_rounded(&id("six months of the inflow to beschermd wonen"), care.waiting_bw, inflow * 0.7 / 2.0, 0);

        is_rounded(&id("full at the start"), capacity.bw_places, 0.91 * clients, 0);
        is_rounded(&id("2% a year"), capacity.reduction_per_year, 0.02 * capacity.bw_places, 1);
        is_rounded(&id("minimum 60%"), capacity.bw_minimum, 0.6 * capacity.bw_places, 0);

        // In units of a hundred thousand euro.
        let unit = 100_000.0;
        let (historic, objective) = (figures.budget.historic.to_double(), figures.budget.objective.to_double());
        assert_eq!([historic, objective], [start.historic, start.objective], "{}", start.id);
        let per_inhabitant = 84.0 * 1.03_f64.powi(3);
        is_rounded(&id("84 an inhabitant in 2023"), objective / unit, per_inhabitant * start.inhabitants / unit, 0);
    }
    // 1.5 billion over 17.9 million inhabitants in 2023.
    is_rounded("84", 84.0, 1500.0 / 17.9, 0);
}

/// The year of which the inhabitants divide the new budget.
const MIDDLE: i32 = 2034;

#[test]
fn the_new_budget_is_divided_by_the_inhabitants_of_the_middle_of_the_ingroeipad() {
    // In the first year a tenth of the budget is new, in the tenth all of it.
    let years = (2028..2038).zip(1..=10);
    let (weighed, all) = years.fold((0, 0), |(weighed, all), (year, part)| (weighed + year * part, all + part));
    assert_eq!(weighed, MIDDLE * all);
}

#[test]
fn the_figures_of_each_municipality_follow_from_their_formula() {
    for (start, Region { figures, codes, .. }) in regions() {
        let centre = figures.centre().expect("a centrumgemeente");
        let heavier = |weight: f64, index: usize| if index == centre { weight } else { 1.0 };
        let sum = |of: &dyn Fn(usize, &Municipality) -> f64| {
            figures.municipalities.iter().enumerate().map(|(index, own)| of(index, own)).sum::<f64>()
        };
        let origins = sum(&|index, own| own.inhabitants * heavier(start.origin, index));
        let mean_inflow = sum(&|index, own| own.inhabitants * heavier(start.inflow_weight, index)) / start.inhabitants;
        // 95% of what those who leave and those who start without a dwelling need.
        let inflow = 0.22 * start.clients / 0.7;
        let dwellings = 0.95 * (0.22 * start.clients + 0.3 * 0.3 * inflow);
        let before: BTreeMap<String, f64> =
            serde_json::from_str(include_str!("inwoners_2021.json")).expect("inhabitants by code");

        for (index, own) in figures.municipalities.iter().enumerate() {
            let name = &own.name;
            let inhabitants = Exact::from_double(own.inhabitants).expect("a whole number");
            let times = |hundredths: f64| {
                let factor = Exact::from_parts((heavier(hundredths, index) * 100.0).round() as i128, 2).expect("fits");
                Some(inhabitants.times(factor).expect("a weight that fits"))
            };
            // The inhabitants of 2034: the middle of 2028–2037, weighed by the part of the budget that is new.
            let later = own.inhabitants * (1.0 + own.growth).powi(MIDDLE - 2024);
            is_rounded(name, own.objective_weight.expect("a weight").to_double(), later, 0);
            assert_eq!(own.historic_weight, times(1.15), "{name}");
            assert_eq!(own.origin_weight, times(start.origin), "{name}");
            let origin = own.inhabitants * heavier(start.origin, index);
            is_rounded(name, constant(own.dwellings_per_year), dwellings * origin / origins, 2);
            is_rounded(name, constant(own.inflow_factor), heavier(start.inflow_weight, index) / mean_inflow, 4);
            // From 1-1-2021 to 1-1-2024.
            is_rounded(name, own.growth, (own.inhabitants / before[&codes[index]]).cbrt() - 1.0, 4);
            assert_eq!(own.fixed_costs, Exact::ZERO, "{name}");
        }
        let mean = sum(&|_, own| own.inhabitants * constant(own.inflow_factor)) / start.inhabitants;
        assert!((mean - 1.0).abs() < 1e-4, "{}: the inflow factors have mean {mean}", start.id);
    }
}

#[test]
fn what_is_the_same_everywhere_is_the_same_everywhere() {
    for (start, Region { figures, .. }) in regions() {
        let years = (figures.base_year, figures.first_year, figures.years);
        assert_eq!(years, (2024, 2026, 12), "{}", start.id);
        let transition = figures.doordecentralisatie;
        assert_eq!((transition.first_year, transition.phase_in_years), (Some(2028), 10), "{}", start.id);
        assert_eq!(transition.existing_run_off, "0.22".parse().ok(), "{}", start.id);
        assert_eq!(figures.besluitregel, start.besluitregel, "{}", start.id);
        let line = |to, from, last_year| Pad::Line(Line { from, to, first_year: 2026, last_year });
        assert_eq!(figures.demand.prevention_effect, line(0.1, 0.0, 2032), "{}", start.id);
        assert_eq!(figures.demand.bt_fraction, line(0.45, 0.3, 2034), "{}", start.id);
        let care = &figures.care;
        let fractions = [
            care.bw_outflow_per_year,
            care.bt_outflow_per_year,
            care.outflow_to_bt_fraction,
            care.bt_without_dwelling_fraction,
        ];
        assert_eq!((fractions, care.wlz), ([0.22, 0.35, 0.4, 0.3], None), "{}", start.id);
        let (budget, tariffs) = (&figures.budget, &figures.tariffs);
        for (what, value, expected) in [
            ("index of the budget", budget.indexation, "0.03"),
            ("uitvoeringskosten", budget.execution_costs, "0.051"),
            ("a place in kind", tariffs.bw_in_kind, "53000"),
            ("a pgb", tariffs.bw_pgb, "36500"),
            ("fraction with a pgb", tariffs.pgb_fraction, "0.09"),
            ("beschermd thuis", tariffs.bt, "24000"),
            ("bridging care", tariffs.bridging, "6000"),
            ("prevention", tariffs.prevention_per_inhabitant, "1.50"),
            ("index of the tariffs", tariffs.indexation, "0.03"),
            ("empty places", tariffs.vacancy, start.vacancy),
        ] {
            is_exact(&format!("{}: {what}", start.id), value, expected);
        }
        assert_eq!([budget.price_level, tariffs.price_level], [2026, 2026], "{}", start.id);
    }
    // 56 of the 617 clients of Amersfoort had a pgb; beschermd thuis is 6.5 and bridging care 1.5 hours a week.
    is_rounded("fraction with a pgb", 0.09, 56.0 / 617.0, 2);
    let hour = 66.0 * 1.03_f64.powi(3);
    is_rounded("beschermd thuis", 24.0, 6.5 * 52.0 * hour / 1000.0, 0);
    is_rounded("bridging care", 6.0, 1.5 * 52.0 * hour / 1000.0, 0);
    // 644 million over 12,700 clients in 2021, less a tenth that is no care; in thousands of euro.
    is_rounded("a place in kind", 53.0, 50.7 * 1.03_f64.powi(5) * 0.9, 0);
    // The pgb of 2024, indexed by one year as the region files say, to a hundred euro.
    is_rounded("a pgb", 365.0, 35_417.88 * 1.03 / 100.0, 0);
}
