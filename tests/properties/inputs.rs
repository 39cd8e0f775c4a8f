//! No input is idle: another value of any field gives, in some scenario, another outcome.

use rekentafel::engine::fields::{ChangeField, MunicipalityField, RegionField, WlzField};
use rekentafel::engine::figures::Figures;
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::validation::validate;

use crate::round_trip::change;
use crate::support::scenarios::scenario;
use crate::support::{Calculated, draw};

const SCENARIOS: usize = 60;

#[test]
fn every_input_moves_an_outcome() {
    let before: Vec<(Scenario, Calculated)> = draw(scenario(), 23, SCENARIOS)
        .map(|scenario| {
            let calculated = Calculated::new(&scenario);
            (scenario, calculated)
        })
        .collect();
    let moves = |turn: &dyn Fn(&mut Figures)| {
        before.iter().any(|(scenario, calculated)| {
            let mut turned = scenario.clone();
            turn(&mut turned.figures);
            validate(&turned).is_empty() && {
                let after = Calculated::new(&turned);
                (&after.projection, &after.settlements) != (&calculated.projection, &calculated.settlements)
            }
        })
    };
    let mut idle = Vec::new();
    let mut hold = |path: &'static str, moves: bool| idle.extend((!moves).then_some(path));
    for field in RegionField::ALL {
        hold(field.path, moves(&|figures| change(&field, figures)));
    }
    for field in MunicipalityField::ALL {
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
