//! Proves, for each rule between fields, that the field that broke it is put back and the others stay.

use crate::app::table::link::repair::*;
use data::region::region;
use data::version::Version;
use engine::money::Exact;
use engine::pad::{Line, Pad};
use engine::scenario::{BudgetChange, Wlz};

fn preset() -> Scenario {
    let scenario = region(Version::LATEST, "ijssel-vecht").expect("a region of the product").scenario.clone();
    Scenario { afspraken: Vec::new(), ..scenario }
}

/// Repairs the starting values with a change, of which only these paths are put back.
fn check(change: impl Fn(&mut Scenario), put_back: &[&str]) -> Scenario {
    let (mut scenario, preset) = (preset(), preset());
    change(&mut scenario);
    // A change that is not to blame.
    scenario.capacity.bw_minimum = 100.0;
    let mut remarks = Vec::new();
    repair(&mut scenario, &preset, &mut remarks);
    let places = remarks.iter().map(|remark| match remark {
        Remark::PutBack { place: Place { path, municipality: Some(name) }, .. } => format!("{name} {path}"),
        Remark::PutBack { place, .. } => place.path.clone(),
        other => panic!("{other:?}"),
    });
    assert_eq!(places.collect::<Vec<_>>(), put_back);
    assert_eq!(problems_of_figures(&scenario), []);
    assert_eq!(scenario.capacity.bw_minimum, 100.0);
    scenario
}

#[test]
fn a_value_out_of_range_is_put_back() {
    check(|scenario| scenario.years = 21, &["jaren"]);
    check(|scenario| scenario.municipalities[7].growth = 0.5, &["Zwolle groei"]);
    check(|scenario| scenario.care.wlz = Some(Wlz { year: 2027, fraction: 1.5 }), &["zorg.wlz"]);
    let backwards = Pad::Line(Line { from: -1.0, to: 2.0, first_year: 2030, last_year: 2029 });
    check(|scenario| scenario.demand.bt_fraction = backwards, &["vraag.aandeel_bt"]);
    check(
        |scenario| {
            scenario.years = 0;
            scenario.tariffs.bt = Exact::from(-1);
            scenario.municipalities[0].start.bw_new = Some(-1.0);
        },
        &["jaren", "tarieven.bt", "Dalfsen begin.bw_nieuw"],
    );
}

#[test]
fn of_years_too_far_apart_the_changed_one_is_put_back() {
    check(|scenario| scenario.first_year = 2100, &["startjaar"]);
    check(|scenario| scenario.base_year = 1950, &["basisjaar"]);
    check(|scenario| scenario.budget.price_level = 1950, &["budget.prijspeil"]);
}

#[test]
fn a_municipality_keeps_inhabitants() {
    check(|scenario| scenario.municipalities[3].inhabitants = 0.5, &["Ommen inwoners"]);
    let tiny = |scenario: &mut Scenario| {
        scenario.municipalities[3].inhabitants = 1.0;
        scenario.municipalities[3].growth = -0.1;
    };
    check(tiny, &["Ommen groei"]);
}

#[test]
fn of_each_kind_of_weight_one_is_positive() {
    let no_weights = |scenario: &mut Scenario| {
        scenario.municipalities.iter_mut().for_each(|municipality| municipality.objective_weight = Some(Exact::ZERO));
    };
    check(no_weights, &["Dalfsen objectief_gewicht"]);
}

#[test]
fn a_budget_below_zero_is_put_back() {
    let change = |amount: i64| BudgetChange {
        year: 2027,
        historic: Exact::from(amount),
        objective: Exact::ZERO,
        reason: String::new(),
    };
    check(|scenario| scenario.budget.changes = vec![change(-99_000_000)], &["budget.mutaties"]);
    let both = |scenario: &mut Scenario| {
        scenario.budget.historic = Exact::from(10);
        scenario.budget.changes = vec![change(-1_000)];
    };
    check(both, &["budget.historisch"]);
    check(|scenario| scenario.budget.changes = vec![BudgetChange { year: 0, ..change(0) }], &["budget.mutaties"]);
}

#[test]
fn names_are_distinct_and_there_is_a_centrumgemeente() {
    check(|scenario| scenario.municipalities[0].name = "Kampen".to_owned(), &["Dalfsen naam"]);
    check(|scenario| scenario.municipalities[0].name = " ".to_owned(), &["Dalfsen naam"]);
    let scenario = check(|scenario| scenario.municipalities[7].name = "Kampen".to_owned(), &["Zwolle naam"]);
    assert_eq!(scenario.centrumgemeente, "Zwolle");
    check(|scenario| scenario.centrumgemeente = "Elburg".to_owned(), &["centrumgemeente"]);
}

#[test]
fn an_impossible_afspraak_is_dropped_and_the_others_stay() {
    let all = region(Version::LATEST, "ijssel-vecht").expect("a region of the product").scenario.clone();
    let mut scenario = all.clone();
    scenario.afspraken[1].terms.inleg = Exact::from(2);
    scenario.afspraken[3].id = scenario.afspraken[0].id.clone();
    let mut remarks = Vec::new();
    drop_wrong_afspraken(&mut scenario, &mut remarks);
    assert_eq!(remarks.len(), 2);
    assert_eq!(scenario.afspraken.len(), all.afspraken.len() - 2);
    assert_eq!([&scenario.afspraken[0], &scenario.afspraken[1]], [&all.afspraken[0], &all.afspraken[2]]);
}
