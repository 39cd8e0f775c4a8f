//! No input is idle: another value of any field gives, in some scenario, another outcome.

use rekentafel::engine::fields::{ChangeField, MunicipalityField, OpvangField, RegionField, WlzField};
use rekentafel::engine::figures::{Deelname, Figures, Year};
use rekentafel::engine::scenario::{FileVersion, Scenario};
use rekentafel::engine::validation::validate;

use crate::round_trip::change;
use crate::support::scenarios::scenario;
use crate::support::second::second;
use crate::support::{Calculated, draw};

const SCENARIOS: usize = 60;

/// Scenarios with their outcome.
struct Before(Vec<(Scenario, Calculated)>);

impl Before {
    fn of(scenarios: impl Iterator<Item = Scenario>) -> Before {
        let calculated = |scenario: Scenario| {
            let calculated = Calculated::new(&scenario);
            (scenario, calculated)
        };
        Before(scenarios.map(calculated).collect())
    }

    /// Whether figures that are turned give another outcome in some scenario.
    fn moves(&self, turn: &dyn Fn(&mut Figures)) -> bool {
        self.0.iter().any(|(scenario, calculated)| {
            let mut turned = scenario.clone();
            turn(&mut turned.figures);
            validate(&turned).is_empty() && {
                let after = Calculated::new(&turned);
                (&after.projection, &after.settlements) != (&calculated.projection, &calculated.settlements)
            }
        })
    }
}

/// Everybody but the centrumgemeente is there in other years.
fn turn_deelname(figures: &mut Figures, turn: fn(&mut Deelname, Year)) {
    let (centre, year) = (figures.centrumgemeente.clone(), figures.first_year);
    let others = figures.municipalities.iter_mut().filter(|own| own.name != centre);
    others.for_each(|own| turn(&mut own.deelname, year));
}

#[test]
fn every_input_of_the_second_version_moves_an_outcome() {
    let before = Before::of(draw(second(), 23, SCENARIOS));
    let mut idle = Vec::new();
    let mut hold = |path: &'static str, moves: bool| idle.extend((!moves).then_some(path));
    let field = RegionField::Returning;
    hold(field.path, before.moves(&|figures| change(&field, figures)));
    let field = MunicipalityField::OpvangWeight;
    hold(field.path, before.moves(&|figures| figures.municipalities.iter_mut().for_each(|own| change(&field, own))));
    let from = MunicipalityField::PresentFrom;
    hold(from.path, before.moves(&|figures| turn_deelname(figures, |own, year| own.from = Some(year + 1))));
    let through = MunicipalityField::PresentThrough;
    hold(through.path, before.moves(&|figures| turn_deelname(figures, |own, year| own.through = Some(year))));
    for field in OpvangField::ALL {
        hold(field.path, before.moves(&|figures| figures.opvang.iter_mut().for_each(|own| change(&field, own))));
    }
    assert_eq!(idle, Vec::<&str>::new());
}

#[test]
fn every_input_moves_an_outcome() {
    let before = Before::of(draw(scenario(), 23, SCENARIOS));
    let moves = |turn: &dyn Fn(&mut Figures)| before.moves(turn);
    let mut idle = Vec::new();
    let mut hold = |path: &'static str, moves: bool| idle.extend((!moves).then_some(path));
    for field in RegionField::ALL.into_iter().filter(|field| field.since() == FileVersion::First) {
        hold(field.path, moves(&|figures| change(&field, figures)));
    }
    for field in MunicipalityField::ALL.into_iter().filter(|field| field.since() == FileVersion::First) {
        hold(field.path, moves(&|figures| figures.municipalities.iter_mut().for_each(|own| change(&field, own))));
    }
    for field in ChangeField::ALL {
        hold(field.path, moves(&|figures| figures.budget.changes.iter_mut().for_each(|own| change(&field, own))));
    }
    for field in WlzField::ALL {
        hold(field.path, moves(&|figures| figures.care.wlz.iter_mut().for_each(|own| change(&field, own))));
    }
    assert_eq!(idle, Vec::<&str>::new());
    assert!(!moves(&|figures| figures.region.push('!')), "a name is no input");
}
