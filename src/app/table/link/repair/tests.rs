//! Proves, for each rule between fields, that the field that broke it is put back and the others stay.

use crate::app::table::link::repair::*;
use data::presets::presets;
use data::region::region;
use data::version::Version;
use engine::figures::{BudgetChange, Wlz};
use engine::money::Exact;
use engine::pad::{Line, Pad};

fn preset() -> Figures {
    region(Version::LATEST, "ijssel-vecht").expect("a region of the product").figures.clone()
}

/// Repairs the starting values with a change, of which only these paths are put back.
fn check(change: impl Fn(&mut Figures), put_back: &[&str]) -> Figures {
    let (mut figures, preset) = (preset(), preset());
    change(&mut figures);
    // A change that is not to blame.
    figures.capacity.bw_minimum = 100.0;
    let mut remarks = Vec::new();
    repair(&mut figures, &preset, &mut remarks);
    let places = remarks.iter().map(|remark| match remark {
        Remark::PutBack { place: FieldPlace { path, municipality: Some(name) }, .. } => format!("{name} {path}"),
        Remark::PutBack { place, .. } => place.path.clone(),
        other => panic!("{other:?}"),
    });
    assert_eq!(places.collect::<Vec<_>>(), put_back);
    assert_eq!(validate_figures(&figures), []);
    assert_eq!(figures.capacity.bw_minimum, 100.0);
    figures
}

#[test]
fn a_value_out_of_range_is_put_back() {
    check(|figures| figures.years = 21, &["jaren"]);
    check(|figures| figures.municipalities[7].growth = 0.5, &["Zwolle groei"]);
    check(|figures| figures.care.wlz = Some(Wlz { year: 2027, fraction: 1.5 }), &["zorg.wlz"]);
    let backwards = Pad::Line(Line { from: -1.0, to: 2.0, first_year: 2030, last_year: 2029 });
    check(|figures| figures.demand.bt_fraction = backwards, &["vraag.aandeel_bt"]);
    check(
        |figures| {
            figures.years = 0;
            figures.tariffs.bt = Exact::from(-1);
            figures.municipalities[0].start.bw_new = Some(-1.0);
        },
        &["jaren", "tarieven.bt", "Dalfsen begin.bw_nieuw"],
    );
}

#[test]
fn of_years_too_far_apart_the_changed_one_is_put_back() {
    check(|figures| figures.first_year = 2100, &["startjaar"]);
    check(|figures| figures.base_year = 1950, &["basisjaar"]);
    check(|figures| figures.budget.price_level = 1950, &["budget.prijspeil"]);
}

#[test]
fn a_municipality_keeps_inhabitants() {
    check(|figures| figures.municipalities[3].inhabitants = 0.5, &["Ommen inwoners"]);
    let tiny = |figures: &mut Figures| {
        figures.municipalities[3].inhabitants = 1.0;
        figures.municipalities[3].growth = -0.1;
    };
    check(tiny, &["Ommen groei"]);
}

#[test]
fn of_each_kind_of_weight_one_is_positive() {
    let no_weights = |figures: &mut Figures| {
        figures.municipalities.iter_mut().for_each(|municipality| municipality.objective_weight = Some(Exact::ZERO));
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
    check(|figures| figures.budget.changes = vec![change(-99_000_000)], &["budget.mutaties"]);
    let both = |figures: &mut Figures| {
        figures.budget.historic = Exact::from(10);
        figures.budget.changes = vec![change(-1_000)];
    };
    check(both, &["budget.historisch"]);
    check(|figures| figures.budget.changes = vec![BudgetChange { year: 0, ..change(0) }], &["budget.mutaties"]);
}

#[test]
fn names_are_distinct_and_there_is_a_centrumgemeente() {
    check(|figures| figures.municipalities[0].name = "Kampen".to_owned(), &["Dalfsen naam"]);
    check(|figures| figures.municipalities[0].name = " ".to_owned(), &["Dalfsen naam"]);
    let figures = check(|figures| figures.municipalities[7].name = "Kampen".to_owned(), &["Zwolle naam"]);
    assert_eq!(figures.centrumgemeente, "Zwolle");
    check(|figures| figures.centrumgemeente = "Elburg".to_owned(), &["centrumgemeente"]);
}

#[test]
fn an_impossible_afspraak_is_dropped_and_the_others_stay() {
    let presets = presets(Version::LATEST).expect("presets of the product");
    let all: Vec<_> = presets.iter().flat_map(|preset| &preset.variants).map(|own| own.afspraak.clone()).collect();
    let mut own = all.clone();
    own[1].terms.inleg = Exact::from(2);
    own[3].id = own[0].id.clone();
    let mut remarks = Vec::new();
    drop_wrong_afspraken(&mut own, &mut remarks);
    assert_eq!(remarks.len(), 2);
    assert_eq!(own.len(), all.len() - 2);
    assert_eq!([&own[0], &own[1]], [&all[0], &all[2]]);
}
